"""R475: somebody who is to do a thing, or did it, and is nobody in the files."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.met import met_of, reads_like_a_person
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.somebody import everybody
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, DUTIES_FILE, TEAMS_FILE
from renovation_cli.model.project import Project

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


@ProjectCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each inspection by nobody, what it found with nobody to mend it, and nobody whom it or a talk met."""
    book = filed.around.rulebook
    named = [*_by_inspections(filed.project), *met_of(filed.project)]
    known = everybody(book, in_project=True) if named else {}
    for path, body in named:
        if body not in known and not (path[-2] == "met" and reads_like_a_person(body, book)):
            yield _nobody(filed.site(*path), body, known)


def _by_inspections(project: Project) -> Iterator[tuple[DataPath, str]]:
    for index, inspection in enumerate(project.inspections):
        if inspection.by is not None:
            yield ("inspections", index, "by"), inspection.by
        for number, found in enumerate(inspection.findings):
            if found.by is not None:
                yield ("inspections", index, "findings", number, "by"), found.by


def _nobody(site: Site, given: str, known: Iterable[str]) -> Problem:
    message = say("nobody is called “{given}” in teams.yaml or duties.yaml", given=given)
    return unknown(RULE, site, message, given=given, known=known)
