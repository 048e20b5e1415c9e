"""D545: a milestone that is due before what it comes after."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.stage_items import items_of_track
from renovation_cli.findings.problem import DataPath, Problem, Site
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
    outside = {
        milestone_id: _Asked(("milestones", milestone_id), milestone, None)
        for milestone_id, milestone in around.programme.milestones.items()
    }
    yield from _too_early(outside, outside)
    for track_id, track in around.programme.tracks.items():
        own = {
            item.id: _Asked(item.path, item.rule, item.stage)
            for item in items_of_track(track_id, track)
            if isinstance(item.rule, Milestone)
        }
        yield from _too_early(own, {**outside, **own})


class _Asked(NamedTuple):
    """A milestone with its place, and with the stage it stands in, if in any."""

    path: DataPath
    milestone: Milestone
    stage: Stage | None

    @property
    def due(self) -> PlanDate | None:
        """By when the plan has it done, where it says a day."""
        return due_of(self.milestone, self.stage.to if self.stage else None)

    def is_after(self, due: PlanDate) -> bool:
        """Whether it cannot be done by a day: due later by its own date, or in a stage that begins later."""
        own = self.milestone.by_day
        begins_later = self.due is not None and self.stage is not None and self.stage.first > due.last
        return begins_later or (own is not None and own.last > due.last)


def _too_early(asked: Mapping[str, _Asked], known: Mapping[str, _Asked]) -> Iterator[Problem]:
    for each in asked.values():
        due, milestone = each.due, each.milestone
        if due is None:
            continue
        late = [before for before in milestone.after if before in known and known[before].is_after(due)]
        if late:
            other = known[late[0]]
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, (*each.path, "after" if milestone.by is None else "by")),
                message=say(
                    "“{name}” is due by {day}, and comes after “{before}”, due by {other}",
                    name=milestone.name,
                    day=due,
                    before=other.milestone.name,
                    other=other.due,
                ),
                remedy=say("check both dates and “after”"),
            )
