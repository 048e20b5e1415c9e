"""One project's lane of time: its bars and marks, each where its days are."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from renovation_cli.compute.chart import Bar, BarKind, Chart, Mark, MarkKind, Row, TrackPlan
from renovation_cli.findings.text import Text
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.chart import signs, sizes
from renovation_cli.render.chart.axis import Axis
from renovation_cli.render.chart.element import Element, group, path, rect, text
from renovation_cli.render.chart.measure import shortened, width_of
from renovation_cli.render.language import Language

_ROUNDS = (
    MarkKind.ROUND_MET,
    MarkKind.ROUND_OPEN,
    MarkKind.ROUND_FREE,
    MarkKind.ROUND_LATE,
    MarkKind.ROUND_UNKNOWN,
)
_COUNTED = (MarkKind.LATE, MarkKind.DUE, MarkKind.UNRECORDED, MarkKind.MISSING)
"""Beside which stands for how many things they are."""
_ON_TOP = (MarkKind.DUE, MarkKind.UNRECORDED, MarkKind.LATE)
"""Drawn after the others of their day, the last of them last."""
_UNDER = 40
"""By how much the hatched tail of what is late is thinner than a sign, above and below."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What it takes to draw a chart: where its days are, and its language."""

    chart: Chart
    axis: Axis
    language: Language

    def told(self, value: str | Text) -> str:
        """A text in the reader's language, with nothing in it that acts."""
        return self.language.value(value)

    def span(self, bar: Bar) -> tuple[int, int]:
        """The left edge and the width of a bar: from the edge of its first day to that of its last."""
        left = self.axis.start(bar.first)
        return left, self.axis.end(bar.last) - left


def pen_of(chart: Chart, language: Language) -> Pen:
    """A pen for the usual width."""
    return Pen(chart, Axis(chart.first, chart.last, sizes.TIME), language)


def told_parts(row: Row, pen: Pen) -> list[Element]:
    """Everything on a row that says something, in the order of its days, in which it is drawn and read.

    The tail of what is late goes by the deadline, so that the sign that is on it is drawn over it.
    """
    found: list[tuple[date, int, Element]] = []
    for bar in row.bars:
        day = later(bar.first, -1) if bar.kind is BarKind.LATE else bar.first
        drawn = group(_BARS[bar.kind](bar, row, pen), told=pen.told(bar.words))
        found.append((max(day, pen.chart.first), 0, drawn))
    for mark in row.marks:
        drawn = group(_mark(mark, pen), told=pen.told(mark.words))
        found.append((mark.on, 1 + _ON_TOP.index(mark.kind) if mark.kind in _ON_TOP else 1, drawn))
    return [drawn for *_, drawn in sorted(found, key=lambda each: each[:2])]


def background(pen: Pen, height: int) -> Iterator[Element]:
    """The lines of weeks and months behind a row or several."""
    edges = {pen.axis.start(first) for first, _ in pen.axis.months()} | {pen.axis.width}
    weeks = [x for day in pen.axis.mondays() if (x := pen.axis.start(day)) not in edges]
    yield path("week", steps=tuple(step for x in weeks for step in ("M", x, 0, "V", height)))
    yield path("month", steps=tuple(step for x in sorted(edges) for step in ("M", x, 0, "V", height)))


def today(pen: Pen, top: int, bottom: int) -> Iterator[Element]:
    """The line of the day judged for, in the middle of its column; none where it is not on the chart."""
    if pen.chart.shows_day:
        yield path("today", ("M", pen.axis.middle(pen.chart.as_of), top, "V", bottom))


def plan_lanes(track: TrackPlan, pen: Pen) -> Iterator[Element]:
    """The windows of a track with their names, for the head of the chart."""
    for bar in track.windows:
        x, width = pen.span(bar)
        y = bar.rank * sizes.TRACK_LANE + 25
        height = sizes.TRACK_LANE - 50
        name = shortened(pen.told(bar.name or ""), sizes.SMALL, width - 2 * sizes.PAD)
        yield group(
            (
                rect("window", x, y, width, height),
                text("text", x + sizes.PAD, y + (height + 72 * sizes.SMALL // 100) // 2, sizes.SMALL, name),
            ),
            told=pen.told(bar.words),
        )


def _window(bar: Bar, row: Row, pen: Pen) -> Iterator[Element]:
    lanes = max(each.rank for each in row.bars if each.kind is BarKind.WINDOW) + 1
    x, width = pen.span(bar)
    height = sizes.WINDOWS_HEIGHT // lanes
    yield rect("window", x, sizes.WINDOWS_TOP + bar.rank * height, width, height)


def _planned(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    yield path(
        "planned",
        ("M", x, sizes.WORKS_TOP, "H", x + width, "V", sizes.WORKS_TOP + sizes.WORKS_HEIGHT, "H", x, "Z"),
    )


def _works(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    top, height = sizes.WORKS_TOP + 45, sizes.WORKS_HEIGHT - 90
    yield signs.torn(x, top, width, height) if bar.is_open else rect("works", x, top, width, height)
    if bar.name is None:
        return
    share = pen.told(bar.name)
    taken = width_of(share, sizes.SMALL)
    baseline = sizes.WORKS_TOP + (sizes.WORKS_HEIGHT + 72 * sizes.SMALL // 100) // 2
    if taken + 2 * sizes.PAD <= width:
        yield text(
            role="inverse",
            x=x + width - sizes.PAD,
            baseline=baseline,
            size=sizes.SMALL,
            content=share,
            anchor="end",
        )
    elif x + width + sizes.PAD + taken <= pen.axis.width:
        yield text("text", x + width + sizes.PAD, baseline, sizes.SMALL, share)
    else:
        yield text(
            role="text", x=x - sizes.PAD, baseline=baseline, size=sizes.SMALL, content=share, anchor="end"
        )


def _overrun(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    yield from signs.hatched(x, sizes.WORKS_TOP + 45, width, sizes.WORKS_HEIGHT - 90)


def _late(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    half = sizes.SIGN - _UNDER
    yield from signs.hatched(x, sizes.MARKS_MIDDLE - half, width, 2 * half)


def _order(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    yield from signs.crossed(x, sizes.ORDER_TOP, width, sizes.ORDER_HEIGHT)


def _level(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    top = len(pen.chart.levels) - 1
    yield from signs.level(
        x=x, y=sizes.STRIP_TOP, width=width, height=sizes.STRIP_HEIGHT, rank=bar.rank, top=top
    )


def _suspended(bar: Bar, _: Row, pen: Pen) -> Iterator[Element]:
    x, width = pen.span(bar)
    yield from signs.lined(x, sizes.WORKS_TOP, width, sizes.WORKS_HEIGHT)


_BARS: dict[BarKind, Callable[[Bar, Row, Pen], Iterable[Element]]] = {
    BarKind.WINDOW: _window,
    BarKind.PLANNED: _planned,
    BarKind.WORKS: _works,
    BarKind.OVERRUN: _overrun,
    BarKind.LATE: _late,
    BarKind.ORDER: _order,
    BarKind.LEVEL: _level,
    BarKind.SUSPENDED: _suspended,
}


def _mark(mark: Mark, pen: Pen) -> Iterator[Element]:
    x = pen.axis.middle(mark.on)
    is_round = mark.kind in _ROUNDS
    y = sizes.WORKS_TOP + sizes.WORKS_HEIGHT // 2 if is_round else sizes.MARKS_MIDDLE
    yield from signs.SIGNS[mark.kind](x, y)
    if is_round or mark.kind in _COUNTED:
        yield from signs.number(x, y, len(mark.items))
