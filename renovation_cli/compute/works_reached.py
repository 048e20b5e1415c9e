"""How far the works of a project are, in a word: one for each project (plan 三(二))."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from fractions import Fraction

from renovation_cli.compute.pace import latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.works import works_days
from renovation_cli.model import programme


class WorksReached(StrEnum):
    """How far the works of a project are."""

    NOT_BEGUN = "not-begun"
    IN_WORKS = "in-works"
    FINISHED = "finished"
    ACCEPTED = "accepted"
    CANDIDATE = "candidate"
    """None are planned yet."""
    SUSPENDED = "suspended"
    UNRECORDED = "unrecorded"
    """Nothing is on file, so nobody knows."""


def works_reached(state: ProjectState, works: programme.Works) -> WorksReached:
    """How far the works of a project are."""
    if state.suspension:
        return WorksReached.SUSPENDED
    if not state.is_recorded:
        return WorksReached.UNRECORDED
    if state.track.chooses:
        return WorksReached.CANDIDATE
    days = works_days(state, works)
    if days.get("accepted") or days.get("handed_over"):
        return WorksReached.ACCEPTED
    if state.works.finished is not None:
        return WorksReached.FINISHED
    entry = latest(state.project, state.as_of)
    begun = state.works.started is not None or (entry is not None and entry.works > Fraction(0))
    return WorksReached.IN_WORKS if begun or not state.works.has_start else WorksReached.NOT_BEGUN


def counted(states: Iterable[ProjectState], works: programme.Works) -> Mapping[WorksReached, int]:
    """How many of some projects are how far, none left out."""
    found = Counter(works_reached(state, works) for state in states)
    return {each: found[each] for each in WorksReached}
