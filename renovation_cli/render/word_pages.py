"""Pages of a Word file: upright ones and ones that lie across, each with its own page numbers."""

from docx.document import Document as Paper
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section

from renovation_cli.model.frozen import dataclass

_SHORT, _LONG = 11906, 16838
"""Twips of the sides of A4."""
_TOP, _BOTTOM, _LEFT, _RIGHT = 2098, 1984, 1588, 1474
"""Twips of the margins of an upright page: 37, 35, 28 and 26 mm."""
_WIDE_EDGE, _EDGE = 1134, 851
"""Twips of the margins of a sheet that is tables: 20 mm above and below, 15 mm beside."""
_BELOW = 397
"""Twips from the text to the page number: 7 mm."""
_NUMBER = 280
"""Twips of the line of the page number, 四号."""
_PITCH = 579
"""Twips of a line of the grid: 225 mm have 22."""
_ONE_IN = 'w:{side}Chars="100" w:{side}="280"'
_ROOT = nsdecls("w")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a page in twips, and what it is called."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text(self) -> int:
        """How wide its text is."""
        return self.width - self.left - self.right

    @property
    def across(self) -> bool:
        """Whether it lies across."""
        return self.width > self.height

    def xml(self) -> str:
        """The properties of a section of such pages, which begins on a new one."""
        lying = ' w:orient="landscape"' if self.across else ""
        margins = f'w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}"'
        footer = self.bottom - _BELOW - _NUMBER
        return (
            '<w:sectPr><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{self.width}" w:h="{self.height}"{lying}/>'
            f'<w:pgMar {margins} w:header="851" w:footer="{footer}" w:gutter="0"/>'
            f'<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="{_PITCH}"/></w:sectPr>'
        )


UPRIGHT = Sheet(width=_SHORT, height=_LONG, top=_TOP, right=_RIGHT, bottom=_BOTTOM, left=_LEFT)
ACROSS = Sheet(width=_LONG, height=_SHORT, top=_LEFT, right=_TOP, bottom=_RIGHT, left=_BOTTOM)
"""An upright page turned so that its left side, which is bound, is on top."""
SPREAD = Sheet(width=_LONG, height=_SHORT, top=_WIDE_EDGE, right=_EDGE, bottom=_WIDE_EDGE, left=_EDGE)
"""A page across of a report, tables with a head: not sent under a number, it has narrow margins."""


def number_pages(paper: Paper) -> None:
    """Give every section its page numbers: right on odd pages, left on even ones, running on."""
    for section in paper.sections:
        _number(section)


def _number(section: Section) -> None:
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        element = footer._element  # noqa: SLF001 - python-docx has no door to a field
        for child in list(element):
            element.remove(child)
        element.append(
            parse_xml(
                f'<w:p {_ROOT}><w:pPr><w:pStyle w:val="Footer"/><w:ind {_ONE_IN.format(side=side)}/>'
                f'<w:jc w:val="{side}"/></w:pPr><w:r><w:t>—</w:t></w:r>'
                '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
                "<w:r><w:t>—</w:t></w:r></w:p>"
            )
        )
