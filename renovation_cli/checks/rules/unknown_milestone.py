"""R404: a milestone on file that the plan does not ask for."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.scopes import filed_by_scope
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE

RULE = Rule(
    code="R404",
    name="unknown-milestone",
    severity=Severity.ERROR,
    flags=mark(
        "A dated milestone that the project's track does not have, or in"
        " district.yaml one that the plan does not"
        " ask of the district or of its streets."
    ),
    why=mark("The date would count for nothing, and the milestone that was meant would be called late."),
    example=Example(
        "projects/hongqi/project.yaml", "  supervision-groups: 2022", "  supervision-group: 2022"
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone of the project that is not in its track."""
    track = filed.track
    if track is None:
        return
    known = track.milestones_by_id
    for milestone_id in filed.project.milestones:
        if milestone_id not in known and milestone_id not in filed.programme.milestones:
            yield unknown(
                rule=RULE,
                site=filed.site("milestones", milestone_id, at=At.KEY),
                message=say(
                    "the track {track} has no milestone “{given}”",
                    track=filed.project.track,
                    given=milestone_id,
                ),
                given=milestone_id,
                known=known,
                beside=filed.programme.milestones,
            )


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each milestone of district.yaml of which the plan knows nothing."""
    programme = around.programme
    elsewhere = {*programme.milestones, *programme.milestones_by_id}
    for street, path, milestone_id, _ in filed_by_scope(around.rulebook.district):
        if milestone_id not in elsewhere:
            known = {
                key: each for key, each in programme.milestones.items() if each.of_streets == bool(street)
            }
            yield unknown(
                rule=RULE,
                site=Site(DISTRICT_FILE, path, At.KEY),
                message=say("the plan asks its streets for no milestone “{given}”", given=milestone_id)
                if street
                else say("the plan asks the district for no milestone “{given}”", given=milestone_id),
                given=milestone_id,
                known=known,
                beside={**programme.milestones_by_id, **programme.milestones},
            )
