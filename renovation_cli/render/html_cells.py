"""Values in a page: a reference leads to the row of its entry, and what a passage means is a class of it."""

from typing import Any

from markupsafe import Markup

from renovation_cli.render.html_lang import marked
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Apart, Listed, Ref, Several, Tone, Toned

_BETWEEN = {"zh": Markup("、"), "en": Markup(", ")}


class Cells:
    """The cells of one page. The first place of an entry on it is the one that others lead to."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._placed: set[str] = set()

    def said(self, text: str) -> Markup:
        """Words in the reader's language, with what is in another marked as such."""
        return marked(text, self.language.tag)

    def value(self, value: Any) -> Markup:  # noqa: PLR0911 - a line a kind
        """A value as a page shows it; what takes several lines has them."""
        match value:
            case Toned(inner, tone):
                return _toned(self.value(inner), tone)
            case Ref():
                return self.ref(value)
            case Several(parts):
                return _BETWEEN[self.language.code].join(map(self.value, parts))
            case Apart():
                return self.phrases(value)
            case Listed(parts):
                return Markup("<br>").join(map(self.value, parts))
            case _:
                lines = self.language.lines(value)
                if len(lines) == 1:
                    return self.said(lines[0])
                return Markup("<pre>{}</pre>").format("\n".join(lines))

    def phrases(self, value: Any) -> Markup:
        """A sentence, or phrases side by side."""
        if isinstance(value, Apart):
            # Spaces in a row are one on a page; wide ones are not.
            return Markup("\u2003").join(map(self.value, value.parts))
        return self.said(self.language.value(value))

    def ref(self, ref: Ref) -> Markup:
        """An entry by its name; its first place on the page is the one that the others lead to."""
        place = f"{ref.kind.value}-{ref.id}"
        name = self.said(self.language.value(ref))
        if place in self._placed:
            return Markup('<a href="#{}">{}</a>').format(place, name)
        self._placed.add(place)
        return Markup('<span id="{}">{}</span>').format(place, name)


def _toned(text: Markup, tone: Tone) -> Markup:
    if tone is Tone.PLAIN or not text:
        return text
    return Markup('<span class="{}">{}</span>').format(tone.value, text)
