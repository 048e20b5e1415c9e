"""What has to be done under a level of escalation, and what works that lag and have not begun wait for."""

from datetime import date
from itertools import takewhile

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.items import Item, last_day
from renovation_cli.compute.pace import latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.programme import Programme


def answerable(
    state: ProjectState, causes: tuple[Cause, ...], programme: Programme, not_begun: tuple[Item, ...]
) -> tuple[Item, ...]:
    """What is late for longest, where that is a cause; of works that lag what they wait for, or their end.

    Nothing that fell due before the plan was issued: no level stands on that, so nobody answers for it.
    """
    found = [cause.late and (state.gate_of(cause.late, since_issue=True) or cause.late) for cause in causes]
    if any(cause.unrecorded_days is not None for cause in causes):
        found.extend(state.past_due(state.as_of)[:1])
    if any(cause.measured for cause in causes):
        first = next((item for item in not_begun if not item.before_issue), None)
        found.append(first or _end_of_works(state, programme))
    return tuple(dict.fromkeys(item for item in found if item))


def works_not_begun(state: ProjectState, as_of: date) -> tuple[Item, ...]:
    """What is late, the longest first, where the works have not begun as far as anybody knows."""
    if not state.works.has_start or state.works.started or state.works.finished:
        return ()
    entry = latest(state.project, as_of)
    if entry and entry.works:
        return ()
    return tuple(sorted(state.late(as_of), key=last_day))


def late_since_issue(state: ProjectState, as_of: date) -> list[Item]:
    """What is late and fell due since the plan was issued: nobody answers for anything older."""
    return [item for item in state.late(as_of) if not item.before_issue]


def before_works(state: ProjectState, programme: Programme, not_begun: tuple[Item, ...]) -> tuple[Item, ...]:
    """What of that the plan asks for before the works begin."""
    in_order = (item for stage in state.stages for item in stage.items)
    before = set(takewhile(lambda item: item.id not in programme.works.started, in_order))
    return tuple(item for item in not_begun if item in before)


def _end_of_works(state: ProjectState, programme: Programme) -> Item | None:
    return next((item for item in state.milestones() if item.id in programme.works.finished), None)
