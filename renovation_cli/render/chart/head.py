"""The head of time: the windows of each track, the months, the weeks by their Mondays, the day judged for."""

from collections.abc import Iterator

from renovation_cli.findings.text import say
from renovation_cli.render.chart import sizes
from renovation_cli.render.chart.element import Element, group, path, rect, text
from renovation_cli.render.chart.lane import Pen, plan_lanes, today
from renovation_cli.render.chart.measure import width_of

_MONTHS = (
    say("Jan"),
    say("Feb"),
    say("Mar"),
    say("Apr"),
    say("May"),
    say("Jun"),
    say("Jul"),
    say("Aug"),
    say("Sep"),
    say("Oct"),
    say("Nov"),
    say("Dec"),
)
_HALF = 36
"""Of a hundred parts of a size: how far a baseline lies below the middle of what stands on it."""


def tracks_height(pen: Pen) -> int:
    """How high the windows of all tracks are."""
    return sum(track.lanes for track in pen.chart.tracks) * sizes.TRACK_LANE


def head_height(pen: Pen) -> int:
    """How high the whole head is."""
    return tracks_height(pen) + sizes.MONTH + sizes.WEEK


def time_head(pen: Pen) -> Iterator[Element]:
    """The head over the time."""
    y = 0
    for track in pen.chart.tracks:
        yield group(plan_lanes(track, pen), 0, y)
        y += track.lanes * sizes.TRACK_LANE
    yield from today(pen, 0, y)
    yield group(calendar_head(pen), 0, y)


def calendar_head(pen: Pen) -> Iterator[Element]:
    """The months and the weeks alone."""
    yield from _months(pen, 0)
    yield from _weeks(pen, sizes.MONTH)
    yield from today(pen, 0, sizes.MONTH + sizes.WEEK)
    yield from _flag(pen, 0)


def _months(pen: Pen, y: int) -> Iterator[Element]:
    yield rect("head", 0, y, pen.axis.width, sizes.MONTH)
    baseline = y + sizes.MONTH // 2 + sizes.USUAL * _HALF // 100
    year = None
    for first, last in pen.axis.months():
        left, right = pen.axis.start(first), pen.axis.end(last)
        yield path("month", ("M", left, y, "V", y + sizes.MONTH + sizes.WEEK))
        month = pen.told(_MONTHS[first.month - 1])
        whole = pen.told(say("{month} {year}", year=f"{first.year:04}", month=_MONTHS[first.month - 1]))
        for told in (whole if first.year != year else month, month, str(first.month)):
            if width_of(told, sizes.USUAL) <= right - left - 2 * sizes.PAD:
                yield text(
                    role="text",
                    x=(left + right) // 2,
                    baseline=baseline,
                    size=sizes.USUAL,
                    content=told,
                    anchor="middle",
                )
                year = first.year
                break


def _weeks(pen: Pen, y: int) -> Iterator[Element]:
    for monday in pen.axis.mondays():
        left = pen.axis.start(monday)
        yield path("week", ("M", left, y, "V", y + sizes.WEEK))
        if left + sizes.PAD // 2 + width_of("00", sizes.SMALL) <= pen.axis.start(monday) + _week(pen):
            baseline = y + sizes.WEEK // 2 + sizes.SMALL * _HALF // 100
            yield text("soft", left + sizes.PAD // 2, baseline, sizes.SMALL, str(monday.day))


def _week(pen: Pen) -> int:
    return 7 * pen.axis.width // pen.axis.days


def _flag(pen: Pen, y: int) -> Iterator[Element]:
    """The day judged for, written on its line."""
    if not pen.chart.shows_day:
        return
    told = pen.told(str(pen.chart.as_of))
    x, wide = pen.axis.middle(pen.chart.as_of), width_of(told, sizes.SMALL) + 2 * sizes.PAD
    left = min(max(x - wide // 2, 0), pen.axis.width - wide)
    yield rect("flag", left, y + sizes.MONTH, wide, sizes.WEEK)
    baseline = y + sizes.MONTH + sizes.WEEK // 2 + sizes.SMALL * _HALF // 100
    yield text(
        role="inverse", x=left + wide // 2, baseline=baseline, size=sizes.SMALL, content=told, anchor="middle"
    )
