"""Rules about the narrow YAML dialect: Y2xx."""

from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark

_HOUSEHOLDS = "projects/hongqi/households.yaml"
_PROJECT = "projects/hongqi/project.yaml"
_DIALECT = mark("data format, “The dialect”")


def _rule(*, code: str, name: str, flags: str, why: str, example: Example) -> Rule:
    return Rule(
        code=code, name=name, severity=Severity.ERROR, flags=flags, why=why, example=example, source=_DIALECT
    )


SYNTAX = _rule(
    code="Y201",
    name="not-yaml",
    flags=mark(
        "A line that cannot be read as YAML: a bracket or quotation mark not closed, no space behind a"
        " colon, two keys on a line."
    ),
    why=mark("The reader cannot tell which key the text belongs to."),
    example=Example(
        _HOUSEHOLDS,
        "  东-102: {before-design: absent 2022-02-13\n",
        "  东-102: {before-design: absent 2022-02-13}\n",
    ),
)
DUPLICATE_KEY = _rule(
    code="Y202",
    name="duplicate-key",
    flags=mark("A key that stands twice in the same entry."),
    why=mark(
        "YAML readers take the last one in silence. A careless merge makes exactly this, and one of the"
        " two facts would vanish."
    ),
    example=Example(_PROJECT, "street: 东街街道\nstreet: 东街街道\n", "street: 东街街道\n"),
)
ANCHOR = _rule(
    code="Y203",
    name="anchor-or-alias",
    flags=mark("An anchor (&), an alias (*) or a merge key (<<)."),
    why=mark(
        "One fact would stand in two places; a change to one line would change others unseen. Nested"
        " merge keys can also keep a reader busy for hours."
    ),
    example=Example(_PROJECT, "name: &n 红旗新村", "name: 红旗新村"),
)
TAG = _rule(
    code="Y204",
    name="tag",
    flags=mark("A YAML tag such as !!str or !include."),
    why=mark("What type a value has is laid down by the data format, not by the file."),
    example=Example(_PROJECT, "name: !!str 红旗新村", "name: 红旗新村"),
)
SEVERAL_DOCUMENTS = _rule(
    code="Y205",
    name="several-documents",
    flags=mark("A line “---” behind which a second document begins."),
    why=mark("Readers differ in whether they see the second document at all."),
    example=Example(_PROJECT, "---\nnotices:\n", "notices:\n"),
)
TOO_DEEP = _rule(
    code="Y206",
    name="too-deep",
    flags=mark("Entries nested deeper than the format ever needs (12 levels)."),
    why=mark("It is a slip of indentation or brackets, or a file made to break readers."),
    example=Example(_PROJECT, "name: [[[[[[[[[[[[[红旗新村]]]]]]]]]]]]]", "name: 红旗新村"),
)
CONTROL_CHARACTER = _rule(
    code="Y207",
    name="control-character",
    flags=mark(
        "An invisible control character, a line separator other than the line feed, or a sign that turns"
        " the direction of writing."
    ),
    why=mark(
        "It makes a line look different from what it says, and shifts the line numbers of some programs."
    ),
    example=Example(_PROJECT, "name: 红旗\u200b新村", "name: 红旗新村"),
)
TAB = _rule(
    code="Y208",
    name="tab",
    flags=mark("A tab outside a comment."),
    why=mark("YAML does not accept tabs as indentation, and how wide a tab looks differs between editors."),
    example=Example(_HOUSEHOLDS, "\t1-101: {area_m2: 68.5", "  1-101: {area_m2: 68.5"),
)
LOOKALIKE_SPACE = _rule(
    code="Y209",
    name="lookalike-space",
    flags=mark(
        "A full-width space, a no-break space or another space that is not the ordinary one, outside a"
        " comment."
    ),
    why=mark(
        "It looks like a space but is a letter to YAML, so that “name” and “　name” are two keys. Chinese"
        " input methods type it in full-width mode; copying from Word or a web page brings it as well."
    ),
    example=Example(_PROJECT, "street:　东街街道", "street: 东街街道"),
)
FULL_WIDTH_PUNCTUATION = _rule(
    code="Y210",
    name="full-width-punctuation",
    flags=mark("A full-width colon, comma, bracket or quotation mark where YAML's own sign was meant."),
    why=mark(
        "To YAML these are letters. The key and its value run together into one text, and the complaint"
        " of other readers comes a line later, if at all."
    ),
    example=Example(_PROJECT, "community：一马社区", "community: 一马社区"),
)
MULTI_LINE = _rule(
    code="Y211",
    name="multi-line-text",
    flags=mark("A text that goes on in the next line."),
    why=mark(
        "One fact a line: then git merges by fact, and a key that lost its colon cannot slip into the"
        " text above it."
    ),
    example=Example(_PROJECT, "name: 红旗\n  新村", "name: 红旗新村"),
)
KEY_NOT_TEXT = _rule(
    code="Y212",
    name="key-not-text",
    flags=mark("A key that is a list or a mapping, runs over lines, or is empty."),
    why=mark("No key of the format is anything but a short text."),
    example=Example(_PROJECT, "[name]: 红旗新村", "name: 红旗新村"),
)
EMPTY_VALUE = _rule(
    code="Y213",
    name="empty-value",
    flags=mark("A key with nothing behind its colon."),
    why=mark(
        "Unknown is not zero and not empty: what is not known is left out, so that every report shows “–”"
        " and says what is missing."
    ),
    example=Example(_PROJECT, "community:\n", "community: 一马社区\n"),
)
CUT_TEXT = _rule(
    code="Y214",
    name="text-cut-by-comment",
    flags=mark(
        "A “#” behind a space that has none behind it, or one right behind a quotation mark or bracket."
    ),
    why=mark(
        "YAML takes what follows for a comment. In “3号楼 #17至#21幢” the numbers of the blocks would be lost"
        " without a word."
    ),
    example=Example(_PROJECT, "name: 红旗新村 #17至#21幢", "name: 红旗新村"),
)
UNQUOTED_SIGN = _rule(
    code="Y215",
    name="unquoted-sign",
    flags=mark("A “?” in a text between brackets, or a “-” by itself there, without quotation marks."),
    why=mark("Readers of YAML differ in what they make of it: one takes the file, another refuses it."),
    example=Example(
        _HOUSEHOLDS,
        "  东-102: {before-design: absent 2022-02-13?}\n",
        "  东-102: {before-design: absent 2022-02-13}\n",
    ),
)
SIGN_IN_TEXT = _rule(
    code="Y216",
    name="sign-in-text",
    flags=mark(
        "A comma, a bracket, or a colon with a space behind it, in a text between brackets without quotation"
        " marks."
    ),
    why=mark(
        "To YAML the comma begins the next entry and the colon ends a key, so that half of the text is lost,"
        " or an amount such as 1,250,000 becomes 1."
    ),
    example=Example(
        _PROJECT,
        "investment_yuan: 900,000}",
        "investment_yuan: 900000}",
    ),
)
LINE_ENDS = _rule(
    code="Y217",
    name="line-ends",
    flags=mark("A file whose lines end in a carriage return (CR) alone."),
    why=mark("To git and most other programs such a file is one line, and each change changes all of it."),
    example=Example(_PROJECT, "name: 红旗新村", "name: 红旗新村", "cr"),
)

RULES = (
    SYNTAX,
    DUPLICATE_KEY,
    ANCHOR,
    TAG,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    CONTROL_CHARACTER,
    TAB,
    LOOKALIKE_SPACE,
    FULL_WIDTH_PUNCTUATION,
    MULTI_LINE,
    KEY_NOT_TEXT,
    EMPTY_VALUE,
    CUT_TEXT,
    UNQUOTED_SIGN,
    SIGN_IN_TEXT,
    LINE_ENDS,
)
