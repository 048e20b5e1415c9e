"""R475: somebody who is to do a thing, or did it, and is nobody in the files."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.somebody import everybody
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, DUTIES_FILE, TEAMS_FILE

RULE = Rule(
    code="R475",
    name="unknown-body",
    severity=Severity.ERROR,
    flags=mark(
        "A decision, an inspection or a talk with somebody who is no department of duties.yaml, and no group,"
        " street or community of teams.yaml."
    ),
    why=mark("Nobody would be asked for what is to be done, and it would be in nobody's counts."),
    example=Example("district.yaml", "to: 城法集团,", "to: 城发集团,"),
    source=mark("plan annexes 1 and 2"),
)


@PlanCheck.of(RULE, DISTRICT_FILE, TEAMS_FILE, DUTIES_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each decision with nobody to do it."""
    known, district = everybody(around.rulebook), around.rulebook.district
    for index, meeting in enumerate(district.meetings if district else ()):
        for number, decision in enumerate(meeting.decisions):
            if decision.to not in known:
                place = Site(DISTRICT_FILE, ("meetings", index, "decisions", number, "to"))
                yield _nobody(place, decision.to, known)


def _nobody(site: Site, given: str, known: Iterable[str]) -> Problem:
    message = say("nobody is called “{given}” in teams.yaml or duties.yaml", given=given)
    return unknown(RULE, site, message, given=given, known=known)
