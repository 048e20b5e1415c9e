"""Ahead and behind in words: figures against the pace, the conditions of a level, and what made them hold."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from renovation_cli.compute.conditions import Cause, goes_by_pace
from renovation_cli.compute.lag import Measured
from renovation_cli.compute.pace import planned_share
from renovation_cli.compute.totals import telling, telling_places
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.dates import month_end
from renovation_cli.model.escalation import Condition
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Track
from renovation_cli.model.words import Interval, Measure, PaceKind
from renovation_cli.reports.document import Cell, Points, Share, Tone, Toned
from renovation_cli.reports.wording.amounts import bound, percent
from renovation_cli.reports.wording.phrases import in_turn

MEASURES = {
    Measure.WORKS: say("works"),
    Measure.MONEY: say("money"),
    Measure.INVESTMENT: say("completed investment"),
}
_LISTED = 4
"""How many days of a row are listed; a longer one is given by its ends."""
_PLACES = 2


def share(value: Fraction | None) -> Cell:
    """A share in percent, to the hundredth."""
    return percent(value, _PLACES)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a figure against the pace is judged by: no figure prints as one of these that it is not."""

    points: tuple[Fraction, ...] = (Fraction(0),)
    """Percentage points behind; nought is on pace."""
    ratios: tuple[Fraction, ...] = (Fraction(1),)
    """Actual over planned."""


def bounds_of(programme: Programme | None) -> Bounds:
    """Those of every level of a plan."""
    levels = programme.escalation.levels.values() if programme and programme.escalation else ()
    conditions = [condition for level in levels for condition in level.when]
    points = [each for found in conditions for each in (found.points_behind, found.points_behind_more_than)]
    ratios = [found.ratio_below for found in conditions]
    own = Bounds()
    return Bounds(
        (*own.points, *(each * 100 for each in points if each is not None)),
        (*own.ratios, *(each for each in ratios if each is not None)),
    )


@dataclass(frozen=True, slots=True)
class Terms:
    """What the words about the levels of a plan go by."""

    bounds: Bounds
    names: Mapping[str, str]
    """The name of each level by its id."""

    def name(self, level_id: str) -> str:
        """A level by its name, else by its id."""
        return self.names.get(level_id, level_id)


def terms_of(programme: Programme) -> Terms:
    """Those of a plan."""
    levels = programme.escalation.levels if programme.escalation else {}
    return Terms(bounds_of(programme), {level_id: level.name for level_id, level in levels.items()})


@dataclass(frozen=True, slots=True)
class AgainstPace:
    """A figure against the pace, and the bounds that it has to be told from."""

    measured: Measured
    bounds: Bounds


def points_number(figure: AgainstPace, places: int = _PLACES) -> Decimal | None:
    """Points to the hundredth, unless said, or finer where a bound asks for it; below nought when behind."""
    value = figure.measured.points
    if value is None:
        return None
    if value < 0:
        return -telling(-value, figure.bounds.points, places)
    return telling(value, Bounds().points, places)


def points(figure: AgainstPace) -> Cell:
    """Points ahead or behind."""
    number = points_number(figure)
    if number is None:
        return None
    return Toned(Points(number), Tone.BAD if number < 0 else Tone.GOOD)


def ratio(figure: AgainstPace) -> Cell:
    """Actual over planned; blank while nothing is planned."""
    value = figure.measured.ratio
    if figure.measured.planned == 0:
        return ""
    if value is None:
        return None
    return Share(value, telling_places(value * 100, (each * 100 for each in figure.bounds.ratios)))


def not_begun(measured: Measured) -> Text:
    """Why works without an entry stand at nought, and what of the share due is not counted."""
    why = say("no start of the works on file, taken as 0%")
    if not measured.allowance:
        return why
    counted = share(measured.counted)
    return say("{why}, {counted} fallen due since the first record", why=why, counted=counted)


def pace_rule(track: Track, pace: Pace | None, as_of: date) -> Text:
    """How a pace comes to the share that is due on a day: that of a track, or a project's own in it."""
    assert pace is not None
    due = share(planned_share(pace, as_of))
    head = {"track": track.name, "clause": pace.clause, "due": due}
    if pace.by is PaceKind.TABLE:
        return say("{track} ({clause}): {due} due by the plan's table.", **head)
    assert pace.from_ is not None
    assert pace.to is not None
    window = {"first": pace.from_.first, "last": pace.to.last}
    if pace.by is PaceKind.MONTHS:
        return say("{track} ({clause}): {due} due, by full months from {first} to {last}.", **head, **window)
    whole = (pace.to.last - pace.from_.first).days + 1
    day = min(max((as_of - pace.from_.first).days + 1, 0), whole)
    return say(
        "{track} ({clause}): {due} due, evenly from {first} to {last}; {day} of {whole} days have passed.",
        **head,
        **window,
        day=day,
        whole=whole,
    )


def cause(found: Cause, terms: Terms) -> Text:
    """What made a condition hold, in a sentence without its full stop."""
    text = _joined(_parts(found, terms))
    if not found.ends:
        return text
    days = _days(found.ends)
    if found.condition.every is Interval.REPORT:
        if found.condition.in_a_row == 1:
            return text  # the day of the report stands in it
        return say(
            "{n} reports in a row ({days}), the last time: {text}", n=len(found.ends), days=days, text=text
        )
    if found.condition.in_a_row == 1:
        text = say("at the end of the month ({day}): {text}", day=found.ends[-1], text=text)
    else:
        text = say(
            "{n} month ends in a row ({days}), the last time: {text}", n=len(found.ends), days=days, text=text
        )
    if found.now is None or found.now.points is None or found.now_on is None:
        return text
    now = {
        "day": found.now_on,
        "points": points(AgainstPace(found.now, terms.bounds)),
        "end": month_end(found.now_on),
    }
    if found.now_entered is None:
        return say("{text}; by {day} {points}; judged again on {end}", text=text, **now)
    done = say("{done} done on {day}", done=share(found.now.actual), day=found.now_entered)
    return say("{text}; {done}, by {day} {points}; judged again on {end}", text=text, done=done, **now)


def _days(ends: tuple[date, ...]) -> Text | tuple[date, ...]:
    """The days of a row, of a long one the first and the last."""
    if len(ends) > _LISTED:
        return say("{first} to {last}", first=ends[0], last=ends[-1])
    return ends


def late_first(found: Iterable[Cause]) -> list[Cause]:
    """Causes in the order of every report: what is late before what lags, else as the plan has them."""
    return sorted(found, key=lambda each: each.late is None)


def causes(found: Iterable[Cause], terms: Terms) -> Cell:
    """What made a level hold, one condition a kind of figure: what is late first, then works, then money."""
    first: dict[tuple[bool, Measure], Cause] = {}
    every = list(found)
    for each in every:
        first.setdefault((each.late is None, each.condition.of), each)
    text = in_turn(cause(each, terms) for _, each in sorted(first.items()))
    more = len(every) - len(first)
    if not more:
        return text
    return say_n(
        "{text}; {n} more reason on the project's own page",
        "{text}; {n} more reasons on the project's own page",
        more,
        text=text,
    )


def _parts(found: Cause, terms: Terms) -> Iterable[Text]:
    if found.measured:
        yield _against_pace(found, AgainstPace(found.measured, terms.bounds))
    if found.late:
        yield _late(found)
    if found.unrecorded_days is not None:
        yield say_n(
            "{n} day after the plan was issued nothing is on record",
            "{n} days after the plan was issued nothing is on record",
            found.unrecorded_days,
        )
    if found.condition.repeats is not None:
        yield say_n(
            "{level} was reached {n} time ({days})",
            "{level} was reached {n} separate times ({days})",
            len(found.repeated),
            level=terms.name(found.condition.repeats),
            days=tuple(found.repeated),
        )


def _against_pace(found: Cause, figure: AgainstPace) -> Text:
    measured = figure.measured
    assert measured.planned is not None
    assert measured.actual is not None
    figures = {
        "done": share(measured.actual),
        "due": share(measured.planned),
        "by": found.judged_on,
    }
    stand = say("{done} done, {due} due by {by}", **figures)
    if measured.assumed:
        stand = say("{why}; {due} due by {by}", why=not_begun(measured), **figures)
    elif found.entered == found.judged_on:
        stand = say("{done} done and {due} due on {by}", **figures)
    elif found.entered:
        stand = say("{done} done on {day}, {due} due by {by}", day=found.entered, **figures)
    what = MEASURES[found.condition.of]
    if found.condition.ratio_below is not None and measured.ratio is not None:
        return say("{what}: {ratio} of pace ({stand})", what=what, ratio=ratio(figure), stand=stand)
    number = points_number(figure)
    assert number is not None
    if number < 0:
        return say("{what}: {points} points behind pace ({stand})", what=what, points=-number, stand=stand)
    return say("{what}: {points} points ahead of pace ({stand})", what=what, points=number, stand=stand)


def _late(found: Cause) -> Text:
    assert found.late is not None
    text = say_n(
        "{name} is {n} day late (due {due})",
        "{name} is {n} days late (due {due})",
        found.days_late,
        name=found.late.name,
        due=found.late.due,
    )
    if found.days_counted != found.days_late:
        text = say_n(
            "{text}, of which {n} counts: the first record came later",
            "{text}, of which {n} count: the first record came later",
            found.days_counted,
            text=text,
        )
    if not found.also_late:
        return text
    return say_n(
        "{text}, and {n} more item is late", "{text}, and {n} more items are late", found.also_late, text=text
    )


def asks(conditions: Iterable[Condition], terms: Terms) -> Text:
    """Conditions of a level, any of which is enough to reach it."""
    texts = [_condition(condition, terms) for condition in conditions]
    text = texts[0] if texts else say("nothing")
    for other in texts[1:]:
        text = say("{one}; or {other}", one=text, other=other)
    return text


def _condition(condition: Condition, terms: Terms) -> Text:
    text = _asked(condition, terms)
    return say("{text} (the district's own number)", text=text) if condition.own else text


def _asked(condition: Condition, terms: Terms) -> Text:
    text = _joined(_bounds(condition, terms))
    ends = condition.in_a_row
    if condition.every is Interval.REPORT:
        if ends == 1:
            return say("{text} at the last report", text=text)
        return say("{text} at {n} reports in a row", n=ends, text=text)
    if ends == 1 and condition.every is None:
        return text
    text = (
        say("{text} at {n} month ends in a row", n=ends, text=text)
        if ends > 1
        else say("{text} at a month end", text=text)
    )
    return say("{text}, until a report is on pace", text=text) if goes_by_pace(condition) else text


def _bounds(condition: Condition, terms: Terms) -> Iterable[Text]:
    what = MEASURES[condition.of]
    if condition.points_behind is not None:
        yield say(
            "{what} {points} points behind pace or more",
            what=what,
            points=bound(condition.points_behind * 100),
        )
    if condition.points_behind_more_than is not None:
        yield say(
            "{what} more than {points} points behind pace",
            what=what,
            points=bound(condition.points_behind_more_than * 100),
        )
    if condition.ratio_below is not None:
        yield say("{what} below {ratio} of pace", what=what, ratio=f"{bound(condition.ratio_below * 100)}%")
    if condition.days_overdue is not None:
        days = condition.days_overdue
        yield say_n(
            "a milestone, round or notice {n} day late (orders and patrols do not count)",
            "a milestone, round or notice {n} days late (orders and patrols do not count)",
            days,
        )
    if condition.unrecorded_days is not None:
        yield say_n(
            "nothing on record {n} day after the plan was issued",
            "nothing on record {n} days after the plan was issued",
            condition.unrecorded_days,
        )
    if condition.repeats is not None:
        level = terms.name(condition.repeats)
        yield say_n("{level} reached", "{level} reached {n} separate times", condition.times, level=level)


def _joined(parts: Iterable[Text]) -> Text:
    text: Text | None = None
    for part in parts:
        text = part if text is None else say("{one} and {other}", one=text, other=part)
    return text or say("nothing")
