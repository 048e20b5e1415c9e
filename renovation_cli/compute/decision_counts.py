"""Decisions of meetings counted: all of them, and by who is to do them."""

from collections.abc import Iterable

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class DecisionCounts:
    """Decisions counted."""

    total: int
    open: int
    overdue: int
    without_due: int
    """Open ones whose day is not known."""
    oldest: int | None
    """Age of the oldest open one in days; None where none is open."""


def count(decisions: Iterable[DecisionState]) -> DecisionCounts:
    """Decisions counted."""
    every = list(decisions)
    still_open = [each for each in every if each.is_open]
    return DecisionCounts(
        total=len(every),
        open=len(still_open),
        overdue=sum(each.overdue for each in every),
        without_due=sum(each.due is None for each in still_open),
        oldest=max((each.days_open for each in still_open), default=None),
    )


@dataclass(frozen=True, slots=True)
class BodyCount:
    """The decisions that are with somebody."""

    held: Answerable
    counts: DecisionCounts


def by_body(decisions: Iterable[DecisionState]) -> list[BodyCount]:
    """Counts by who is to do them, in the order in which they come up."""
    groups: dict[Answerable, list[DecisionState]] = {}
    for each in decisions:
        groups.setdefault(each.held, []).append(each)
    return [BodyCount(held, count(found)) for held, found in groups.items()]
