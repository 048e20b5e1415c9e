"""Every round of every project on a day: met, not met, unknown, or not yet due."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from renovation_cli.compute.consultation import RequirementResult, RoundStanding
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.stages import RoundState
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass

SOON = 14
"""Days before its deadline from which a round is listed though nobody has been heard in it."""


class Standing(StrEnum):
    """How a round of a project stands on a day; each round has one of them."""

    MET = "met"
    NOT_MET = "not-met"
    """Not met, and its deadline is past: it is late."""
    NO_VERDICT = "no-verdict"
    NO_RECORD = "no-record"
    """Its deadline is past, and there is no list, or nothing at all on record of the project."""
    NOT_DUE = "not-due"
    """Not met, and its deadline is not past."""
    NO_DEADLINE = "no-deadline"
    """Not met, and nothing says by when it is to be."""


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round of a project on a day, with its notice."""

    project: ProjectState
    round: RoundState
    standing: Standing
    late: Item | None
    """What of it is late: the round itself, or its notice where it is met; None where nothing is."""

    @property
    def days_late(self) -> int:
        """Days for which it, or its notice, is late; 0 where neither is."""
        return self.late.days_late(self.round.as_of) if self.late else 0

    @property
    def notice_late(self) -> bool:
        """Whether it is met, and its notice alone is late."""
        return self.late is not None and self.late.kind is ItemKind.NOTICE

    @property
    def failing(self) -> list[RequirementResult]:
        """The requirements that are not met, in the plan's order."""
        return [each for each in self.round.result.requirements if each.met is False]

    @property
    def unknown(self) -> list[RequirementResult]:
        """The requirements without a verdict."""
        return [each for each in self.round.result.requirements if each.met is None]

    @property
    def is_begun(self) -> bool:
        """Whether anybody has been visited in it."""
        counts = self.round.result.counts
        return counts is not None and bool(counts.visited or counts.received)

    @property
    def is_open(self) -> bool:
        """Whether it is not met, and no deadline is past."""
        return self.standing in (Standing.NOT_DUE, Standing.NO_DEADLINE)

    @property
    def is_coming(self) -> bool:
        """Whether it is not yet due, and somebody has been visited or its deadline is near."""
        if not self.is_open or not self.failing:
            return False
        left = self.round.days_left
        return self.is_begun or (self.project.is_recorded and left is not None and left <= SOON)

    @property
    def is_unknown(self) -> bool:
        """Whether nobody can say how it stands."""
        return self.standing in (Standing.NO_VERDICT, Standing.NO_RECORD)


@dataclass(frozen=True, slots=True)
class RoundCounts:
    """One round of the plan over the projects that hold it."""

    id: str
    name: str
    lines: tuple[RoundLine, ...]

    @property
    def short(self) -> str:
        """Its name in short."""
        return self.lines[0].round.round.short

    def number(self, standing: Standing) -> int:
        """How many projects stand so."""
        return sum(each.standing is standing for each in self.lines)

    @property
    def notices_late(self) -> int:
        """How many of those that have met it have not posted its notice in time."""
        return sum(each.notice_late for each in self.lines)

    @property
    def due(self) -> PlanDate | None:
        """The deadline that most projects have, of as many the earliest; None where no project has one."""
        every = sorted(each.round.due for each in self.lines if each.round.due)
        return max(every, key=every.count, default=None)


def round_lines(states: Iterable[ProjectState]) -> list[RoundLine]:
    """Every round of which the plan asks something, in the order of the projects and of the plan."""
    return [
        _line(state, round_)
        for state in states
        for round_ in state.rounds
        if round_.result.standing is not RoundStanding.NOTHING_ASKED
    ]


def _line(state: ProjectState, round_: RoundState) -> RoundLine:
    items = {item.key: item for stage in state.stages for item in stage.items}
    own = (items.get((kind, round_.id)) for kind in (ItemKind.ROUND, ItemKind.NOTICE))
    late = [each for each in own if each and state.is_recorded and each.is_late(round_.as_of)]
    return RoundLine(state, round_, _standing(state, round_), late[0] if late else None)


def _standing(state: ProjectState, round_: RoundState) -> Standing:
    result = round_.result
    if result.standing is RoundStanding.MET:
        return Standing.MET
    left = round_.days_left
    is_past = left is not None and left < 0
    heard = result.counts is not None and result.counts.received > 0
    if is_past and (result.standing is RoundStanding.NO_RECORD or not state.is_recorded):
        return Standing.NO_RECORD
    if result.standing is RoundStanding.NO_VERDICT and (is_past or heard):
        return Standing.NO_VERDICT
    if is_past and result.standing is RoundStanding.NOT_MET:
        return Standing.NOT_MET
    return Standing.NO_DEADLINE if left is None else Standing.NOT_DUE


def by_round(lines: Iterable[RoundLine]) -> list[RoundCounts]:
    """The rounds of the plan in its order, each with its projects."""
    found: dict[tuple[str, str], list[RoundLine]] = {}
    for line in lines:
        found.setdefault((line.round.id, line.round.round.name), []).append(line)
    return [RoundCounts(id_, name, tuple(each)) for (id_, name), each in found.items()]


def trouble_first(lines: Iterable[RoundLine]) -> list[RoundLine]:
    """What is late, the longest first, then what is nearest to its deadline, those without one last."""
    return sorted(lines, key=_urgency)


def _urgency(line: RoundLine) -> tuple[int, int]:
    left = line.round.days_left
    return (-line.days_late, date.max.toordinal() if left is None else left)


def late_round(states: Iterable[ProjectState]) -> bool:
    """Whether a round of some projects, or its notice, is late."""
    return any(line.late for line in round_lines(states))


def unmet_round(states: Iterable[ProjectState]) -> bool:
    """Whether a round of some projects is not met though its deadline is past."""
    return any(line.standing is Standing.NOT_MET for line in round_lines(states))
