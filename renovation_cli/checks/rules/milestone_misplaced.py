"""R414: a milestone on file under another scope than the plan asks it of."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.scopes import Filed, filed_by_scope
from renovation_cli.findings.command import File
from renovation_cli.findings.problem import At, Move, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE
from renovation_cli.model.district import District
from renovation_cli.model.entries import Blank, Entry, of_programme_milestone, of_street_milestone
from renovation_cli.model.recorded import Recordings
from renovation_cli.model.track import DistrictMilestone

RULE = Rule(
    code="R414",
    name="milestone-misplaced",
    severity=Severity.ERROR,
    flags=mark(
        "A milestone that the plan asks of the district or of each street,"
        " written under a project; one asked of"
        " each project, written in district.yaml; one of the district under a street, or the other way round."
    ),
    why=mark("It would count for nobody, and whoever owes it would be called late."),
    example=Example(
        "projects/hongqi/project.yaml",
        "  scheme-issued: 2022-04-08\n  rules-written: 2022-05-10\n",
        "  scheme-issued: 2022-04-08\n",
    ),
    source=mark("data format, “Scopes”"),
)
_IN_DISTRICT_FILE = say("a line in {file}", file=File(DISTRICT_FILE))


class _Fact(NamedTuple):
    """What is written of a milestone of the district or of a street."""

    id: str
    milestone: DistrictMilestone
    recorded: Recordings
    street: str | None

    @property
    def entry(self) -> Entry:
        """How it is written where it belongs."""
        if self.milestone.of_streets:
            return of_street_milestone(self.street or Blank.STREET, self.id, self.recorded.as_written)
        return of_programme_milestone(self.id, self.recorded.as_written)


@ProjectCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone of the project that is asked of its street, or once."""
    track, district = filed.track, filed.around.rulebook.district
    if track is None or district is None:
        return
    for milestone_id, recorded in filed.project.milestones.items():
        milestone = filed.programme.milestones.get(milestone_id)
        if milestone is None or milestone_id in track.milestones_by_id:
            continue
        message = (
            say("“{name}” is asked of each street, not of each project", name=milestone.name)
            if milestone.of_streets
            else say("“{name}” is asked of the district once, not of each project", name=milestone.name)
        )
        site = filed.site("milestones", milestone_id, at=At.KEY)
        street = filed.project.street
        known_street = street if street in filed.around.rulebook.teams.streets else None
        fact = _Fact(milestone_id, milestone, recorded, known_street)
        yield _to_district(site, message, fact, district)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each milestone of district.yaml that is asked of a project, or of the other of street and district."""
    programme, district = around.programme, around.rulebook.district
    for filed in filed_by_scope(district):
        milestone = programme.milestones.get(filed.id)
        site = Site(DISTRICT_FILE, filed.path, At.KEY)
        if milestone is None:
            if filed.id in programme.milestones_by_id:
                yield _to_projects(site, filed, programme.milestones_by_id[filed.id].name)
        elif district is not None and milestone.of_streets != bool(filed.street):
            message = (
                say("“{name}” is asked of each street, not of the district once", name=milestone.name)
                if milestone.of_streets
                else say("“{name}” is asked of the district once, not of each street", name=milestone.name)
            )
            fact = _Fact(filed.id, milestone, filed.recorded, None)
            yield _to_district(site, message, fact, district)


def _to_projects(site: Site, filed: Filed, name: str) -> Problem:
    return Problem(
        rule=RULE,
        site=site,
        message=say("“{name}” is asked of each project, not of a street", name=name)
        if filed.street
        else say("“{name}” is asked of each project, not of the district", name=name),
        expected=say("a line under “milestones” in the project.yaml of each project"),
        remedy=say("take it out here, and write it in the project.yaml of each project that it is true of"),
    )


def _to_district(site: Site, message: Text, fact: _Fact, district: District) -> Problem:
    problem = Problem(rule=RULE, site=site, message=message, expected=_IN_DISTRICT_FILE)
    on_file = district.of_street(fact.street) if fact.milestone.of_streets else district.milestones
    if fact.id in on_file:
        day = on_file[fact.id].first
        return replace(
            problem,
            remedy=say("take it out here: {file} has it, on {day}", file=File(DISTRICT_FILE), day=day),
        )
    move = Move(site, fact.entry)
    if fact.milestone.of_streets and fact.street is None:
        # Of which street it is only they know.
        return replace(problem, remedy=move.remedy)
    return replace(problem, move=move)
