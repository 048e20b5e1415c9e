"""Levels of escalation and deviations from the pace in the few words that a line of a screen has room for."""

from collections.abc import Iterable
from decimal import Decimal

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import Text, say
from renovation_cli.model.escalation import Escalated
from renovation_cli.model.words import Measure
from renovation_cli.reports.document import Cell, Points, Tone, Toned
from renovation_cli.reports.wording.lag import AgainstPace, Terms, late_first, points_number, ratio

_BEHIND = {
    Measure.WORKS: say("works {points} pts behind"),
    Measure.MONEY: say("money {points} pts behind"),
    Measure.INVESTMENT: say("invested {points} pts behind"),
}


def signed(number: Decimal | None) -> Cell:
    """Percentage points ahead with a plus, behind with a minus; None is no verdict."""
    if number is None:
        return None
    return Toned(Points(number, signed=True), Tone.BAD if number < 0 else Tone.PLAIN)


def main_reason(found: Iterable[Cause], terms: Terms) -> Cell:
    """The first of several causes: what is late before what lags; None where there is none."""
    causes = late_first(found)
    return _in_short(causes[0], terms) if causes else None


def _in_short(found: Cause, terms: Terms) -> Text:
    if found.late is not None:
        text = say("{item} {days} d late", item=found.late.name, days=found.days_late)
        if found.also_late:
            return say("{text}, +{n}", text=text, n=found.also_late)
        return text
    if found.measured:
        figure = AgainstPace(found.measured, terms.bounds)
        if found.condition.ratio_below is not None and found.measured.ratio is not None:
            return say("{ratio} of pace", ratio=ratio(figure))
        number = points_number(figure, places=1)
        if number is not None:
            return say(_BEHIND[found.condition.of].key, points=-number)
    if found.unrecorded_days is not None:
        return say("no record for {days} d", days=found.unrecorded_days)
    level = terms.name(found.condition.repeats) if found.condition.repeats else ""
    return say("{level}, {n} times", level=level, n=len(found.repeated))


def first_to_call(found: LevelState) -> tuple[Answerable, ...]:
    """Whoever has the order that holds a project up; else who answers for what is late or lags."""
    held = next((each.order.held for each in found.blockers if each.order.held), None)
    return (held,) if held else tuple(found.reached.answers)


def action_in_short(found: LevelState) -> Cell:
    """For how long the action of the level reached is outstanding, or how it stands since it was taken."""
    if found.reached.level is None:
        return None
    if found.action:
        return _taken(found, found.action)
    if found.action_due is None:
        text = say("open {n} d", n=found.days) if found.days else say("open today")
        return Toned(text, Tone.BAD)
    left = (found.action_due - found.as_of).days
    if left < 0:
        return Toned(say("{n} d late", n=-left), Tone.BAD)
    return Toned(say("due in {n} d", n=left) if left else say("due today"), Tone.WARN)


def _taken(found: LevelState, action: Escalated) -> Toned:
    if action.until:
        left = (action.until - found.as_of).days
        if left < 0:
            return Toned(say("mend {n} d late", n=-left), Tone.BAD)
        return Toned(say("mend in {n} d", n=left) if left else say("mend by today"), Tone.WARN)
    if not found.days_since_action:
        return Toned(say("done today"), Tone.GOOD)
    return Toned(say("done {n} d ago", n=found.days_since_action), Tone.WARN)
