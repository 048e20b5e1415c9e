"""D503: a milestone dated before one that must come first."""

from collections.abc import Iterator, Mapping

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.checks.district_days import days_asked_outside, days_known_to
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.milestone_days import facts_of_milestones
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE
from renovation_cli.model.track import Milestone

RULE = Rule(
    code="D503",
    name="milestone-out-of-order",
    severity=Severity.ERROR,
    flags=mark(
        "A milestone dated before one it comes after, of the same project, of its street or of the district."
    ),
    why=mark("Works do not start before the drawings are final; one of the two dates is wrong."),
    example=Example(
        "projects/hongqi/project.yaml", "final-drawings: 2022-04-01", "final-drawings: 2022-06-20"
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone that is too early for its place in the order."""
    track, programme = filed.track, filed.programme
    if track is None:
        return
    outside = days_known_to(filed.project.street, filed.around.rulebook.district, programme)
    dated = {**outside, **facts_of_milestones(filed.dossier, track)}
    yield from _too_early(track.milestones_by_id, dated, {**programme.milestones, **track.milestones_by_id})


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of what is asked of the district and of its streets."""
    known = around.programme.milestones
    for asked, dated in days_asked_outside(around.rulebook.district, around.programme):
        yield from _too_early(asked, dated, known)


def _too_early(
    asked: Mapping[str, Milestone], dated: Mapping[str, DatedFact], known: Mapping[str, Milestone]
) -> Iterator[Problem]:
    """Of each of the milestones asked the first that it comes after and that is dated later."""
    for milestone_id, milestone in asked.items():
        if milestone_id not in dated:
            continue
        day = dated[milestone_id].day
        later = [before for before in milestone.after if before in dated and day < dated[before].day]
        if later:
            first = dated[later[0]]
            name = known[later[0]].name
            yield Problem(
                rule=RULE,
                site=dated[milestone_id].site(),
                message=say(
                    "“{name}” ({day}) comes after “{before}” ({other})",
                    name=milestone.name,
                    day=day,
                    before=name,
                    other=first.day,
                ),
                expected=say("{first} or later", first=first.day),
                remedy=say("check both dates"),
                related=((first.site(), say("“{about}”", about=name)),),
            )
