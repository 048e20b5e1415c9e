"""The styles of a Word file in the layout of official documents (GB/T 9704-2012), and its fonts and settings.

The official fonts are not free: beside each the font table names what stands in for it. Every style names its
East Asian font and language, and none refers to a theme, which would win over the font that is named.
"""

from docx.document import Document as Paper
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from renovation_cli.model.frozen import dataclass

LATIN = "Times New Roman"
SONG_TITLE, FANGSONG, KAI, HEI, SONG = "方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"
STAND_INS = {
    SONG_TITLE: "华文中宋",
    FANGSONG: "仿宋",
    KAI: "楷体",
    HEI: "SimHei",
    SONG: "SimSun",
    LATIN: "Liberation Serif",
}
"""Under which name a font that is missing may be found."""
LINE = 578
"""Twips of a line of the text, 28.9 points: 22 fit the 225 mm of the type area."""
_TIGHT = -5
"""Twips between characters: 28 of 16 points in 156 mm."""
_TITLE, _BODY, _SHEET, _SMALL, _TABLE, _WIDE = 44, 32, 30, 28, 21, 18
"""Half points of 二号, 三号, 小三, 四号, 五号 and 小五."""
_ROOT = nsdecls("w")
_EXACT = f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
_SET_IN = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
_FREE = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs.

    Attributes:
        id: how paragraphs refer to it.
        name: what Word calls it.
        font: the East Asian one.
        size: in half points.
        laid: properties of the paragraph, in the order of the schema.
        tight: whether its characters stand a little closer.
    """

    id: str
    name: str
    font: str
    size: int
    laid: str
    tight: bool = False

    def xml(self) -> str:
        """The style, with its East Asian font and language."""
        default = ' w:default="1"' if self.id == "Normal" else ""
        based = "" if default else '<w:basedOn w:val="Normal"/>'
        spacing = f'<w:spacing w:val="{_TIGHT}"/>' if self.tight else '<w:spacing w:val="0"/>'
        return (
            f'<w:style {_ROOT} w:type="paragraph"{default} w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/>'
            f"{based}<w:qFormat/><w:pPr>{self.laid}</w:pPr>"
            f"<w:rPr>{_fonts(self.font)}{spacing}"
            f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>{_LANGUAGE}</w:rPr></w:style>'
        )


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{font}" w:cs="{LATIN}"/>'


_LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'


def _heading(level: int, font: str) -> Style:
    laid = f'<w:keepNext/><w:widowControl w:val="0"/>{_EXACT}{_SET_IN}<w:outlineLvl w:val="{level - 1}"/>'
    return Style(f"Heading{level}", f"heading {level}", font, _BODY, laid)


_PLAIN = f'<w:widowControl w:val="0"/>{_EXACT}'
STYLES = (
    Style(
        id="Normal",
        name="Normal",
        font=FANGSONG,
        size=_BODY,
        laid=f'{_PLAIN}<w:jc w:val="both"/>',
        tight=True,
    ),
    Style(
        id="Body",
        name="Body Text",
        font=FANGSONG,
        size=_BODY,
        laid=f'{_PLAIN}{_SET_IN}<w:jc w:val="both"/>',
        tight=True,
    ),
    Style(
        "Title",
        "Title",
        SONG_TITLE,
        _TITLE,
        '<w:keepNext/><w:widowControl w:val="0"/>'
        f'<w:spacing w:before="0" w:after="{LINE}" w:line="680" w:lineRule="exact"/><w:jc w:val="center"/>',
    ),
    _heading(1, HEI),
    _heading(2, KAI),
    _heading(3, FANGSONG),
    _heading(4, FANGSONG),
    Style("Number", "Document Number", FANGSONG, _BODY, f'{_PLAIN}<w:jc w:val="center"/>'),
    Style("Addressee", "Addressee", FANGSONG, _BODY, f'{_PLAIN}<w:jc w:val="left"/>'),
    Style("AnnexNote", "Annex Note", FANGSONG, _BODY, f'{_PLAIN}<w:jc w:val="left"/>'),
    Style("Signature", "Signature", FANGSONG, _BODY, f'<w:keepLines/>{_PLAIN}<w:jc w:val="right"/>'),
    Style("AnnexMark", "Annex Mark", HEI, _BODY, f'<w:keepNext/>{_PLAIN}<w:jc w:val="left"/>'),
    Style("Caption", "caption", HEI, _SMALL, f'<w:keepNext/>{_PLAIN}<w:jc w:val="center"/>'),
    Style("Cell", "Table Cell", FANGSONG, _TABLE, f'<w:widowControl w:val="0"/>{_FREE}<w:jc w:val="left"/>'),
    Style("Head", "Table Head", HEI, _TABLE, f'<w:widowControl w:val="0"/>{_FREE}<w:jc w:val="center"/>'),
    Style(
        "WideCell", "Wide Cell", FANGSONG, _WIDE, f'<w:widowControl w:val="0"/>{_FREE}<w:jc w:val="left"/>'
    ),
    Style("WideHead", "Wide Head", HEI, _WIDE, f'<w:widowControl w:val="0"/>{_FREE}<w:jc w:val="center"/>'),
    Style(
        "SheetTitle",
        "Sheet Title",
        SONG_TITLE,
        _SHEET,
        '<w:keepNext/><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>'
        '<w:spacing w:before="0" w:after="80" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    ),
    Style(
        "SheetText",
        "Sheet Text",
        FANGSONG,
        _TABLE,
        f'<w:widowControl w:val="0"/>{_FREE}<w:jc w:val="left"/>',
    ),
    Style(
        "SheetCaption",
        "Sheet Caption",
        HEI,
        _TABLE,
        f'<w:keepNext/><w:widowControl w:val="0"/>{_FREE}<w:jc w:val="center"/>',
    ),
    Style("Footer", "footer", SONG, _SMALL, _FREE),
)
"""Every style there is."""


def set_styles(paper: Paper) -> None:
    """Put our styles, fonts and settings in the place of those of the template."""
    styles = paper.styles.element
    for child in list(styles):
        styles.remove(child)
    defaults = (
        f"<w:docDefaults {_ROOT}><w:rPrDefault><w:rPr>{_fonts(FANGSONG)}"
        f'<w:sz w:val="{_BODY}"/><w:szCs w:val="{_BODY}"/>{_LANGUAGE}</w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    for xml in (defaults, *(style.xml() for style in STYLES)):
        styles.append(parse_xml(xml))
    _set_fonts(paper)
    _set_settings(paper)


def _set_fonts(paper: Paper) -> None:
    """The font table, with the name of what stands in for each font."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="{_charset(name)}"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, other in STAND_INS.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {_ROOT}>{fonts}</w:fonts>'
    (table,) = (each.target_part for each in paper.part.rels.values() if each.reltype.endswith("/fontTable"))
    table._blob = xml.encode()  # noqa: SLF001 - python-docx has no door to this part


def _charset(font: str) -> str:
    """The mark of fonts with Chinese simplified, or of Western ones."""
    return "00" if font == LATIN else "86"


def _set_settings(paper: Paper) -> None:
    settings = paper.settings.element
    for child in list(settings):
        settings.remove(child)
    for child in list(parse_xml(f"<w:settings {_ROOT}>{_SETTINGS}</w:settings>")):
        settings.append(child)


_SETTINGS = (
    '<w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
    "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
)
