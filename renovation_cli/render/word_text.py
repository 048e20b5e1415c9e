"""Paragraphs of a Word file: text is text, whatever stands in it; numbers and days that no line ends in."""

from datetime import date
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from renovation_cli.model.dates import PlanDate
from renovation_cli.render.language import Language
from renovation_cli.render.xml_text import xml_text
from renovation_cli.reports.document import Points
from renovation_cli.reports.paper import ShortDay

_MINUS = "\u2212"
"""The sign of mathematics: after a hyphen a line may end, after this one not."""
_HYPHEN = "\u2011"
"""A hyphen after which no line ends. Few fonts of documents have it, so Word is told of it by an element."""

_WITH_NEXT = "<w:keepNext/>"
"""That a paragraph stands on the page of what follows it."""


class OnPaper(Language):
    """The words of a language as a Word file has them: a minus before a number, a day as one word."""

    def __init__(self, language: Language) -> None:
        super().__init__(language.code, language.shell)

    def _written(self, value: Any) -> str:
        text = super()._written(value)
        match value:
            case int() | Decimal() | Points():
                return text.replace("-", _MINUS, 1)
            case date() | PlanDate() | ShortDay():
                return text.replace("-", _HYPHEN)
            case _:
                return text


def paragraph(
    text: str, style: str, *, side: str = "", indent: str = "", within: str = "", stays: bool = False
) -> str:
    """A paragraph.

    Args:
        text: its words.
        style: the id of its style.
        side: where it stands, if not where its style says.
        indent: the attributes of its indent, if not those of its style.
        within: more of its properties, those of a section that ends with it.
        stays: whether it stands on the page of what follows it.
    """
    kept = _WITH_NEXT if stays else ""
    set_in = f"<w:ind {indent}/>" if indent else ""
    align = f'<w:jc w:val="{side}"/>' if side else ""
    words = f"<w:r>{'<w:noBreakHyphen/>'.join(map(_told, text.split(_HYPHEN)))}</w:r>" if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{set_in}{align}{within}</w:pPr>{words}</w:p>'


def held(written: str) -> str:
    """A paragraph that has been written, on the page of what follows it."""
    style, end, rest = written.partition("/>")
    return style + end + rest if rest.startswith(_WITH_NEXT) else style + end + _WITH_NEXT + rest


def _told(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(xml_text(text))}</w:t>' if text else ""
