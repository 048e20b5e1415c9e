"""D545: a milestone that is due before what it comes after."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.cited import due_of
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.track import Milestone, Stage

RULE = Rule(
    code="D545",
    name="due-before-predecessor",
    severity=Severity.WARNING,
    flags=mark(
        "A milestone whose deadline lies before that of one it comes after, or before the stage of that one"
        " begins."
    ),
    why=mark("Nobody could keep both dates in this order; one of them, or “after”, is wrong."),
    example=Example(
        "programme.yaml",
        "final-drawings: {name: 施工图确定, clause: 三, by: 2022-03, after: [scheme-issued]}",
        "final-drawings: {name: 施工图确定, clause: 三, after: [scheme-issued]}",
    ),
    source=mark("data format, “Milestones”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each milestone due before the first of its predecessors that cannot be done by then."""
    for track_id, track in around.programme.tracks.items():
        rules = {milestone_id: (stage, each) for _, stage, milestone_id, each in track.milestones()}
        for stage_id, stage, milestone_id, milestone in track.milestones():
            due = due_of(milestone, stage.to)
            if due is None:
                continue
            late = [
                before for before in milestone.after if before in rules and _is_later(*rules[before], due)
            ]
            if not late:
                continue
            path = ("tracks", track_id, "stages", stage_id, "milestones", milestone_id)
            other_stage, other = rules[late[0]]
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, (*path, "after" if milestone.by_day is None else "by")),
                message=say(
                    "“{name}” is due by {day}, and comes after “{before}”, due by {other}",
                    name=milestone.name,
                    day=due,
                    before=other.name,
                    other=due_of(other, other_stage.to) or other_stage.from_,
                ),
                remedy=say("check both dates and “after”"),
            )


def _is_later(stage: Stage, milestone: Milestone, due: PlanDate) -> bool:
    """Whether a milestone has a later deadline of its own, or a stage that begins only after a day."""
    own = milestone.by_day
    return stage.first > due.last or (own is not None and own.last > due.last)
