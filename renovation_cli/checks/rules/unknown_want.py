"""R409: a household wants something that is not on the renovation menu."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file

RULE = Rule(
    code="R409",
    name="unknown-want",
    severity=Severity.ERROR,
    flags=mark("An item under “wants” that the programme's menu does not have."),
    why=mark("Demand is tallied by item; a wish under another name would be lost to the design."),
    example=Example("projects/hongqi/households.yaml", "wants: [屋项防水,", "wants: [屋顶防水,"),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each wish that is not on the menu."""
    known = filed.programme.menu
    for building, rooms in (filed.dossier.households or {}).items():
        for room, household in rooms.items():
            for index, item in enumerate(household.wants):
                if item not in known:
                    yield unknown(
                        RULE,
                        Site(households_file(filed.dossier.id), (building, room, "wants", index)),
                        say("the menu has no item “{given}”", given=item),
                        given=item,
                        known=known,
                    )
