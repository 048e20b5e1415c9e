"""Texts and values in the user's language, by the catalogues under ``locale/``."""

import gettext
from decimal import Decimal
from pathlib import Path
from typing import Any

from renovation_cli.findings.text import Text
from renovation_cli.model.words import Word
from renovation_cli.reports.document import Toned

DOMAIN = "renovation"
LOCALE = Path(__file__).parent / "locale"
LANGUAGES = ("zh", "en")
UNKNOWN = "–"


class Language:
    """Chinese or English."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalogue = gettext.translation(DOMAIN, LOCALE, [code], fallback=code == "en")

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
        if isinstance(value, Word):
            return value.label if self.code == "zh" else value.value
        if isinstance(value, int | Decimal):
            return f"{value:,}"
        return str(value)
