"""R411: a leader of a department that duties.yaml does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, TEAMS_FILE

RULE = Rule(
    code="R411",
    name="unknown-department",
    severity=Severity.ERROR,
    flags=mark("A member of the leading group whose department is not in duties.yaml."),
    why=mark("The department's duties would have no holder."),
    example=Example("teams.yaml", "role: member, department: 城发}", "role: member, department: 城发集团}"),
    source=mark("plan annexes 1 and 2"),
)


@PlanCheck.of(RULE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each department of the leadership that has no duties."""
    known = around.rulebook.duties.departments
    for index, leader in enumerate(around.rulebook.teams.leadership):
        if leader.department is not None and leader.department not in known:
            yield unknown(
                RULE,
                Site(TEAMS_FILE, ("leadership", index, "department")),
                say("there is no department “{given}” in duties.yaml", given=leader.department),
                given=leader.department,
                known=known,
            )
