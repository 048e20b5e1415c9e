"""P704: a field that looks made for a resident's name or contact."""

import re
from collections.abc import Iterator

from renovation_cli.checks.kinds import TextCheck
from renovation_cli.checks.stretches import Stretches
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="P704",
    name="resident-name",
    severity=Severity.ERROR,
    flags=mark(
        "A field for a name, a telephone or an identity card in households.yaml, or an owner key that"
        " reads like a name."
    ),
    why=mark(
        "A room and an opinion are personal data already; with a name they must not be kept here at all"
        " (个人信息保护法 art. 4, 6)."
    ),
    example=Example(
        "projects/hongqi/households.yaml",
        "owner: 张三丰, before-design: abstain",
        "owner: o-1, before-design: abstain",
    ),
    source=mark("data format, “Privacy”"),
)

_WORDS = tuple(
    word.encode()
    for word in (
        *("name", "resident", "phone", "tel", "mobile", "contact", "id-card", "idcard"),
        *("姓名", "户主", "业主", "住户", "电话", "手机", "联系方式", "身份证"),
    )
)
"""Parts of the fields below, looked for first: plain words are found far faster than the pattern."""
_FIELD = re.compile(
    r"(?:(?<=[{,])|(?<=[{,] )|^ *)"
    r"(names?|resident|(?:tele)?phone|tel|mobile|contact|id-?card"
    r"|姓名|户主|业主|住户|电话|手机|联系方式|身份证号?)"
    r"(?= *[:：])",
    re.MULTILINE | re.IGNORECASE,
)
_OWNER = re.compile(r"owner: *([\u4e00-\u9fff]{2,4})(?= *[,}\n])")


@TextCheck.of(RULE)
def check(file: str, text: str) -> Iterator[Problem]:
    """Each such field of a list of households."""
    if not file.endswith("/households.yaml"):
        return
    # Of bytes, the small letters are found ten times as fast; no word here has a large one beyond ASCII.
    folded = text.encode("utf-8", "replace").lower()
    if any(word in folded for word in _WORDS):
        yield from _problems(file, text, _FIELD, mark("“{given}” is a field for personal data"))
    yield from _problems(file, text, _OWNER, mark("the owner key “{given}” reads like a name"))


def _problems(file: str, text: str, pattern: re.Pattern[str], message: str) -> Iterator[Problem]:
    stretches = Stretches(text)
    for found in pattern.finditer(text):
        yield Problem(
            rule=RULE,
            site=Site(file, span=stretches.span(*found.span(1))),
            message=say(message, given=found[1]),
            expected=say("no personal data; an owner of several flats has an opaque key such as o-12"),
            remedy=say("remove it; if it has been committed, ask for help before you push"),
        )
