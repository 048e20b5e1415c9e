"""Levels of escalation in words: what holds a project up, what was done, what comes next (plan 四(四))."""

from renovation_cli.compute.blockers import Blocker
from renovation_cli.compute.escalation import LevelState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.escalation import Escalated, Excuse
from renovation_cli.model.words import Measure
from renovation_cli.reports.document import Cell, Tone, Toned
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.lag import MEASURES
from renovation_cli.reports.wording.phrases import days_late, days_left, in_turn, joined


def unjudged(found: tuple[Measure, Text]) -> Text:
    """What cannot be held against the pace, and why."""
    measure, why = found
    return say("{what}: {reason}", what=MEASURES[measure], reason=why)


def excuse_of(excuse: Excuse) -> Text:
    """An excuse with its days and its reason."""
    return say(
        "suspended from {first} to {last}: {reason}",
        first=excuse.from_,
        last=excuse.to,
        reason=excuse.reason,
    )


def duties_of(found: LevelState) -> Cell:
    """The duties under which somebody answers for the level reached; None where there is none."""
    return joined(
        say("{title} ({clause})", title=duty.title, clause=duty.clause) for _, duty in found.reached.duties
    )


def held_up(found: LevelState) -> Cell:
    """What comes before works that have not begun, and the orders that hold the project up."""
    first = []
    waits_for = found.reached.waits_for
    if waits_for:
        first.append(
            say_n(
                "the works have not begun, and {n} item before them is late: {item}",
                "the works have not begun, and {n} items before them are late, the longest {item}",
                len(found.reached.before_works),
                item=waits_for.name,
            )
        )
    return in_turn([*first, *map(_blocker, found.blockers)])


def _blocker(blocker: Blocker) -> Text:
    order = blocker.order
    text = say(
        "order {id}: {problem} (holds up {milestone}), with {holder}",
        id=order.id,
        problem=order.order.problem,
        milestone=blocker.milestone.name,
        holder=answering([order.held], posts=True) if order.held else None,
    )
    if order.holder and order.holder != order.order.to:
        text = say("{text} (sent to {first} first)", text=text, first=answering([order.sent_to]))
    return say("{text}, {late}", text=text, late=days_late(order.days_late)) if order.days_late else text


def action_of(found: LevelState) -> Cell:
    """The action of the level reached: when it was taken, or since when it is outstanding."""
    if found.reached.level is None:
        return None
    action = found.reached.level.action
    return _done(found, found.action, action) if found.action else _outstanding(found, action)


def _outstanding(found: LevelState, action: str) -> Toned:
    if found.action_due:
        left = days_left(found.action_due, found.as_of)
        text = say("{action}: due by {day}, {left}", action=action, day=found.action_due, left=left.value)
    elif found.days:
        text = say_n(
            "{action}: outstanding for {n} day",
            "{action}: outstanding for {n} days",
            found.days,
            action=action,
        )
    else:
        text = say("{action}: outstanding since today", action=action)
    return Toned(text, Tone.BAD)


def _done(found: LevelState, taken: Escalated, action: str) -> Toned:
    done = say("{action}: done on {day}", action=action, day=taken.on)
    until = taken.until
    if until:
        left = days_left(until, found.as_of)
        text = say("{done}, to be put right by {until}: {left}", done=done, until=until, left=left.value)
        return Toned(text, Tone.BAD if until < found.as_of else Tone.WARN)
    if not found.days_since_action:
        return Toned(done, Tone.GOOD)
    return Toned(
        say_n(
            "{done}, no day set to put it right, and the level has lasted {n} day since",
            "{done}, no day set to put it right, and the level has lasted {n} days since",
            found.days_since_action,
            done=done,
        ),
        Tone.WARN,
    )


def next_of(found: LevelState) -> Cell:
    """The level that comes next; on the highest what of the plan falls due next."""
    ahead, due = found.ahead, found.next_due
    if ahead.level and ahead.on:
        return say("{level} on {day} if nothing more is done", level=ahead.level.name, day=ahead.on)
    if ahead.level:
        return ahead.level.name
    if due is None or due.due is None:
        return say("this is the highest, and the plan has no later deadline")
    left = days_left(due.due.last, found.as_of)
    return say(
        "this is the highest; next due: {item} {day}, {left}", item=due.name, day=due.due, left=left.value
    )
