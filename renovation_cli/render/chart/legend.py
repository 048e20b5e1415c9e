"""What each sign of the wall chart means, with the sign."""

from collections.abc import Iterator
from itertools import chain

from renovation_cli.compute.chart import MarkKind
from renovation_cli.findings.text import Text, say
from renovation_cli.render.chart import signs, sizes
from renovation_cli.render.chart.element import Element, group, path, rect, text
from renovation_cli.render.chart.lane import Pen
from renovation_cli.render.chart.measure import shortened, width_of

_MARKS = (
    (MarkKind.DONE, say("done, on its day")),
    (MarkKind.MISSING, say("done, no record of it")),
    (MarkKind.DUE, say("due, on its deadline")),
    (MarkKind.LATE, say("late, on its deadline")),
    (MarkKind.UNRECORDED, say("was due, project without records")),
    (MarkKind.ROUND_MET, say("round met (day of its notice)")),
    (MarkKind.ROUND_OPEN, say("round not yet met (deadline)")),
    (MarkKind.ROUND_FREE, say("round not met, no deadline (day it was asked anew, or end of its stage)")),
    (MarkKind.ROUND_LATE, say("round late")),
    (MarkKind.ROUND_UNKNOWN, say("round without verdict")),
)
_SAMPLE, _GAP = 700, 420
_MIDDLE = sizes.LEGEND_LINE // 2
Entry = tuple[tuple[Element, ...], int, str]
"""A sign, how wide it is, and what it means."""


def entries(pen: Pen) -> Iterator[Entry]:
    """Every sign with its meaning."""
    bars: tuple[tuple[tuple[Element, ...], Text], ...] = (
        ((rect("window", 0, 125, _SAMPLE, 190),), say("window of the plan")),
        (
            (path("planned", ("M", 20, 100, "H", _SAMPLE - 20, "V", 340, "H", 20, "Z")),),
            say("works as the project planned them"),
        ),
        ((rect("works", 0, 110, _SAMPLE, 220),), say("works so far, share done")),
        ((signs.torn(0, 110, _SAMPLE, 220),), say("works, no start on file (from the first record)")),
        (tuple(signs.hatched(0, 110, _SAMPLE, 220)), say("late (above: the works)")),
        (tuple(signs.lined(0, 100, _SAMPLE, 240)), say("suspended")),
        (tuple(signs.crossed(0, _MIDDLE - 70, _SAMPLE, 140)), say("open order that holds it up")),
    )
    for drawn, meaning in bars:
        yield drawn, _SAMPLE, pen.told(meaning)
    top = len(pen.chart.levels) - 1
    for rank, name in enumerate(pen.chart.levels):
        drawn = tuple(signs.level(x=0, y=_MIDDLE - 50, width=_SAMPLE, height=100, rank=rank, top=top))
        yield drawn, _SAMPLE, pen.told(say("level {level}", level=name))
    for kind, meaning in _MARKS:
        yield tuple(signs.SIGNS[kind](150, _MIDDLE)), 300, pen.told(meaning)
    yield (
        (text("text", 0, _MIDDLE + 100, sizes.SMALL, "3"),),
        160,
        pen.told(say("beside a sign: of so many things")),
    )
    if pen.chart.shows_day:
        line = path("today", ("M", 60, 60, "V", 380))
        yield (line,), 120, pen.told(say("the day judged for"))


def laid_out(pen: Pen, width: int) -> tuple[tuple[Element, ...], int]:
    """The legend in lines of a width, and how many lines it takes."""
    found, x, line = [], 0, 0
    for drawn, wide, meaning in entries(pen):
        told = shortened(meaning, sizes.SMALL, width - wide - sizes.PAD)
        taken = wide + sizes.PAD + width_of(told, sizes.SMALL)
        if x and x + taken > width:
            x, line = 0, line + 1
        baseline = _MIDDLE + 36 * sizes.SMALL // 100
        words = text("text", wide + sizes.PAD, baseline, sizes.SMALL, told)
        found.append(group(chain(drawn, (words,)), x, line * sizes.LEGEND_LINE))
        x += taken + _GAP
    return tuple(found), line + 1
