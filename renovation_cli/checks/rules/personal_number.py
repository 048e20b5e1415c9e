"""P703: what looks like a telephone or identity number."""

import re
from collections.abc import Iterator

from renovation_cli.checks.kinds import TextCheck
from renovation_cli.checks.stretches import Stretches
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, TEAMS_FILE
from renovation_cli.model.late import late

RULE = Rule(
    code="P703",
    name="personal-number",
    severity=Severity.ERROR,
    flags=mark("A mobile telephone number or an identity number anywhere in a file, comments included."),
    why=mark(
        "Numbers of residents are personal data and have no place here; git keeps them for ever and gives"
        " them to everyone who clones (个人信息保护法 art. 4, 6)."
    ),
    example=Example("projects/hongqi/project.yaml", "name: 红旗新村 # 13800000000", "name: 红旗新村"),
    source=mark("data format, “Privacy”"),
)

_BEGINNINGS = tuple(map(re.compile, (r"1[3-9３-９]\d(?:[ -]?\d{4}){2}", "１", r"1[89]\d{8}", r"20\d{8}")))
"""Every such number holds one of these, and hardly any file does; what begins with a sign is soon found."""
_NUMBER = late(
    r"(?<![\d.])(?:([1１][3-9３-９]\d(?:[ -]?\d{4}){2})"
    r"|([1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx]))(?![\d.])"
)
_MONEY = late(r"_yuan:\s*$")
_PHONE = late(r"(?:^|[\s{,])phone: *[\"']?(?:\+?\d{2,4})?[ -]?$")


@TextCheck.of(RULE)
def check(file: str, text: str) -> Iterator[Problem]:
    """Each such number in a file's text; amounts of money are left alone."""
    if not any(beginning.search(text) for beginning in _BEGINNINGS):
        return
    stretches = Stretches(text)
    for found in _NUMBER.finditer(text):
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if _MONEY.search(before) or (file in (TEAMS_FILE, DUTIES_FILE) and _PHONE.search(before)):
            continue  # what stands under “phone” there is P705
        telephone, identity = (
            say("this looks like a telephone number"),
            say("this looks like an identity number"),
        )
        yield Problem(
            rule=RULE,
            site=Site(file, span=stretches.span(*found.span())),
            message=telephone if found[1] else identity,
            expected=say("no personal data"),
            remedy=say("remove it; if it has been committed, ask for help before you push"),
        )
