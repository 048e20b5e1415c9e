"""P703: what looks like a telephone or identity number."""

import re
from collections.abc import Iterator

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="P703",
    name="personal-number",
    severity=Severity.ERROR,
    flags=mark("A mobile telephone number or an identity number anywhere in a file, comments included."),
    why=mark("Numbers of residents are personal data and have no place here; git keeps them for ever and gives"
             " them to everyone who clones (个人信息保护法 art. 4, 6)."),
    example=Example(
        "projects/hongqi/project.yaml", "name: 红旗新村 # 13800000000", "name: 红旗新村"
    ),
    source=mark("data format, “Privacy”"),
)

_NUMBER = re.compile(r"(?<![\d.])(?:(1[3-9]\d{9})|([1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx]))(?![\d.])")
_MONEY = re.compile(r"_yuan:\s*$")


def check_text(file: str, text: str) -> Iterator[Problem]:
    """Each such number in a file's text; amounts of money are left alone."""
    for found in _NUMBER.finditer(text):
        start = text.rfind("\n", 0, found.start()) + 1
        column = found.start() - start + 1
        if _MONEY.search(text, start, found.start()):
            continue
        span = Span(text.count("\n", 0, start) + 1, column, column + len(found[0]))
        yield Problem(
            RULE,
            Site(file, span=span),
            say("this looks like a telephone number") if found[1] else say("this looks like an identity number"),
            say("no personal data"),
            say("remove it; if it has been committed, ask for help before you push"),
        )
