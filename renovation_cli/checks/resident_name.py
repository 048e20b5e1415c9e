"""P704: a field that looks made for a resident's name or contact."""

import re
from collections.abc import Iterator

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say

RULE = Rule(
    code="P704",
    name="resident-name",
    severity=Severity.ERROR,
    flags=mark("A field for a name, a telephone or an identity card in households.yaml, or an owner key that"
               " reads like a name."),
    why=mark("A room and an opinion are personal data already; with a name they must not be kept here at all"
             " (个人信息保护法 art. 4, 6)."),
    example=Example(
        "projects/hongqi/households.yaml", "owner: 张三丰, before-design: abstain", "owner: o-1, before-design: abstain"
    ),
    source=mark("data format, “Privacy”"),
)

_FIELD = re.compile(
    r"(?:(?<=[{,])|(?<=[{,] )|^ *)"
    r"(name|names|resident|phone|tel|telephone|mobile|contact|id-?card|姓名|户主|业主|住户|电话|手机|联系方式|身份证号?)"
    r"(?= *[:：])",
    re.MULTILINE | re.IGNORECASE,
)
_OWNER = re.compile(r"\bowner: *([\u4e00-\u9fff]{2,4})(?= *[,}\n])")


def check_text(file: str, text: str) -> Iterator[Problem]:
    """Each such field of a list of households."""
    if not file.endswith("/households.yaml"):
        return
    for found in _FIELD.finditer(text):
        yield _problem(
            file,
            text,
            found.start(1),
            found.end(1),
            say("“{given}” is a field for personal data", given=found[1]),
        )
    for found in _OWNER.finditer(text):
        yield _problem(
            file,
            text,
            found.start(1),
            found.end(1),
            say("the owner key “{given}” reads like a name", given=found[1]),
        )


def _problem(file: str, text: str, begin: int, end: int, message: Text) -> Problem:
    start = text.rfind("\n", 0, begin) + 1
    span = Span(text.count("\n", 0, start) + 1, begin - start + 1, end - start + 1)
    return Problem(
        RULE,
        Site(file, span=span),
        message,
        say("no personal data; an owner of several flats has an opaque key such as o-12"),
        say("remove it; if it has been committed, ask for help before you push"),
    )
