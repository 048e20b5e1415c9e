"""Texts and values in the user's language."""

from decimal import Decimal
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text
from renovation_cli.model.words import Word
from renovation_cli.render.catalogue import catalogue
from renovation_cli.render.shell import Shell
from renovation_cli.render.visible import visible
from renovation_cli.reports.document import Toned

UNKNOWN = "–"


class Language:
    """Chinese or English, and the shell in which its commands and paths are typed.

    Whatever comes out of a file or a command line is spelt out here (`visible`), so that no sentence and no
    cell carries anything that acts.
    """

    def __init__(self, code: str, shell: Shell | None = None) -> None:
        self.code = code
        self.shell = shell or Shell()
        self._catalogue = catalogue(code)

    def words(self, key: str) -> str:
        """A fixed sentence."""
        return self._catalogue.gettext(key)

    def text(self, text: Text) -> str:
        """A sentence with its values."""
        if text.plural is None:
            form = self._catalogue.gettext(text.key)
        else:
            form = self._catalogue.ngettext(text.key, text.plural, text.values["n"])
        return form.format(**{name: self.value(value) for name, value in text.values.items()})

    def value(self, value: Any) -> str:
        """A value as a reader expects it: digits grouped, unknown as a dash."""
        if value is None:
            return UNKNOWN
        if isinstance(value, Toned):
            return self.value(value.value)
        if isinstance(value, Text):
            return self.text(value)
        return visible(self._written(value))

    def _written(self, value: Any) -> str:
        if isinstance(value, Word):
            return value.label if self.code == "zh" else value.value
        if isinstance(value, Command):
            return self.shell.typed(value)
        if isinstance(value, File):
            return self.shell.path_of(value.path)
        return f"{value:,}" if isinstance(value, int | Decimal) else str(value)
