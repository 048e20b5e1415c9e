"""Until when the day counts that a talk or a formal order set for putting things right (plan 四(四))."""

from collections.abc import Iterator
from datetime import date, timedelta

from renovation_cli.compute.escalation import level_state
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.escalation import Escalated


def is_lapsed(action: Escalated, state: ProjectState, rulebook: Rulebook) -> bool:
    """Whether something took its place while its day was not past, so that nobody waits for it any more.

    That is a further action of its level or a higher one; that the project rose above its level, which asks
    for another; or that it was at no level any more.

    Args:
        action: what was done, with the day that it set.
        state: its project on the day judged for.
        rulebook: the plan.
    """
    rules = rulebook.programme.escalation
    ids = list(rules.levels) if rules else []
    if action.until is None or action.level not in ids:
        return False
    last = min(action.until, state.as_of)
    return _is_followed(action, state, ids, last) or any(
        level is None or ids.index(level) > ids.index(action.level)
        for level in _levels_after(action.on, last, state, rulebook)
    )


def _is_followed(action: Escalated, state: ProjectState, ids: list[str], last: date) -> bool:
    """Whether another action of its level or a higher one came after it; of two on a day the lower line."""
    every = state.project.escalated
    place = next(number for number, each in enumerate(every) if each is action)
    return any(
        each.level in ids[ids.index(action.level) :]
        and (action.on, place) < (each.on, number)
        and each.on <= last
        for number, each in enumerate(every)
    )


def _levels_after(on: date, last: date, state: ProjectState, rulebook: Rulebook) -> Iterator[str | None]:
    """The levels to which it came after a day, up to another one; None for none."""
    found = level_state(state, rulebook, state.as_of, timedelta())
    for each in found.changes if found else ():
        if on < each.on <= last:
            yield each.level_id
