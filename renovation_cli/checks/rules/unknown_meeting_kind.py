"""R474: a meeting of a kind that the plan does not have, or a bulletin where it asks for none."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.meetings import of_bulletins
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE

RULE = Rule(
    code="R474",
    name="unknown-meeting-kind",
    severity=Severity.ERROR,
    flags=mark(
        "A meeting whose kind is not under “reporting” in programme.yaml; bulletins where nothing there is"
        " made every month."
    ),
    why=mark("Nobody could say whether one is missing, and who was to hold it."),
    example=Example("district.yaml", "kind: weekely,", "kind: weekly,"),
    source=mark("plan 四(三)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each kind of meeting that the plan does not have, and bulletins that it does not ask for."""
    known, district = around.programme.reporting, around.rulebook.district
    if district is None:
        return
    for index, meeting in enumerate(district.meetings):
        if meeting.kind not in known:
            yield unknown(
                RULE,
                Site(DISTRICT_FILE, ("meetings", index, "kind")),
                say("there is no report or meeting “{given}” in programme.yaml", given=meeting.kind),
                given=meeting.kind,
                known=known,
            )
    if district.bulletins and of_bulletins(around.rulebook) is None:
        yield Problem(
            rule=RULE,
            site=Site(DISTRICT_FILE, ("bulletins",), At.KEY),
            message=say("the plan has no report that is made every month"),
            expected=say("a report with “every: month” under “reporting” in programme.yaml"),
            remedy=say("add it there, with the clause that asks for it"),
        )
