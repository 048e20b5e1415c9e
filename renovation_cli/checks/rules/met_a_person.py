"""P706: a person where an inspection or a talk says which body it met."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.met import met_of, reads_like_a_person
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, TEAMS_FILE
from renovation_cli.model.late import late

RULE = Rule(
    code="P706",
    name="met-a-person",
    severity=Severity.ERROR,
    flags=mark("A name of a person, or a number to call, under “met” of an inspection or a talk."),
    why=mark(
        "Who was talked to is said by their office: what a file in the repository says of a person stays in"
        " its history."
    ),
    example=Example("projects/hongqi/project.yaml", "met: [王小明]", "met: [城发集团]"),
    source=mark("data format, “Privacy”"),
)
_NUMBER = late(r"[\d-]{7,}")


@ProjectCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each name or number of a person."""
    for path, given in met_of(filed.project):
        if reads_like_a_person(given, filed.around.rulebook):
            yield Problem(
                rule=RULE,
                site=filed.site(*path),
                message=say("“{given}” looks like a number to call", given=given)
                if _NUMBER.fullmatch(given)
                else say("“{given}” reads like the name of a person", given=given),
                expected=say("the department, group, street or community that was met"),
                remedy=say("write whose office it is, and remove the person"),
            )
