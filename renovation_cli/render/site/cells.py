"""Values on the pages of a site: the name of what has a page leads there, wherever it stands."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from markupsafe import Markup

from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.html_cells import Cells
from renovation_cli.render.language import Language
from renovation_cli.render.site.readers import is_typed
from renovation_cli.reports.document import Apart, Listed, Ref, RefKind, Several, Toned

Target = Callable[[str], str]
"""How a file is named from the page on which a link to it stands."""


@dataclass(frozen=True, slots=True)
class Places:
    """Which file tells of what.

    Attributes:
        entries: by what a reference says.
        named: by a name that means one thing alone.
    """

    entries: Mapping[tuple[RefKind, str], str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)


class LinkedCells(Cells):
    """The cells of one page of a site."""

    def __init__(self, language: Language, places: Places, own: str, target: Target) -> None:
        """Remember the page.

        Args:
            language: the reader's.
            places: which file tells of what.
            own: the file of the page, to which nothing on it leads.
            target: how a file is named from it.
        """
        super().__init__(language)
        self._places, self._own, self._target = places, own, target

    def value(self, value: Any) -> Markup:
        """A value with the names in it as links."""
        match value:
            case Toned() | Ref() | Several() | Apart() | Listed():
                return super().value(value)
            case Text() if not is_typed(value):
                return self._sentence(value)
            case str():
                word = self.language.value(value)
                return self._led(self._places.named.get(word), word)
            case _:
                return super().value(value)

    def phrases(self, value: Any) -> Markup:
        """A sentence, or phrases side by side, with the names in them as links."""
        return (
            self._sentence(value)
            if isinstance(value, Text) and not is_typed(value)
            else super().phrases(value)
        )

    def ref(self, ref: Ref) -> Markup:
        """An entry by its name, which leads to its page where it has one."""
        file = self._places.entries.get((ref.kind, ref.id))
        return self._led(file, self.language.value(ref)) if file else super().ref(ref)

    def _sentence(self, text: Text) -> Markup:
        worded = {name: self._within(each) for name, each in text.values.items()}
        return self.said(self.language.form(text)).format(**worded)

    def _within(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return self.value(Several(value))
        return self.value(value)

    def _led(self, file: str | None, word: str) -> Markup:
        if file is None or file == self._own:
            return self.said(word)
        return Markup('<a href="{}">{}</a>').format(self._target(file), self.said(word))
