"""The signs of the wall chart: each kind of mark has its own form, each kind of bar its own hatch."""

from collections.abc import Callable, Iterator, Mapping

from renovation_cli.compute.chart import MarkKind
from renovation_cli.render.chart.element import Element, Value, circle, path, rect, text
from renovation_cli.render.chart.measure import width_of
from renovation_cli.render.chart.sizes import SIGN, SMALL

_LETTER = 220
_STEP = 150
"""Between the lines of a hatch."""
_WIDE, _CLOSE, _THICK = 360, 150, 50
"""Between the lines of the mildest level, and of the one below the highest; the width of a line."""
_CROSSES = 420
_TEETH, _TOOTH = 2, 130
"""Of a torn end: how many teeth are cut out of it, and how deep."""


def _done(x: int, y: int) -> Iterator[Element]:
    yield circle("done", x, y, SIGN - 10)


def _missing(x: int, y: int) -> Iterator[Element]:
    yield circle("missing", x, y, SIGN - 20)


def _triangle(x: int, y: int) -> tuple[Value, ...]:
    r = SIGN + 10
    return "M", x, y - r, "L", x + r, y + r - 20, "L", x - r, y + r - 20, "Z"


def _due(x: int, y: int) -> Iterator[Element]:
    yield path("due", steps=_triangle(x, y))


def _late(x: int, y: int) -> Iterator[Element]:
    yield rect("late", x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN)


def _unrecorded(x: int, y: int) -> Iterator[Element]:
    yield rect("unrecorded", x - SIGN - 15, y - SIGN - 15, 2 * SIGN + 30, 2 * SIGN + 30)
    yield text(role="text", x=x, baseline=y + _LETTER * 36 // 100, size=_LETTER, content="?", anchor="middle")


def _diamond(x: int, y: int) -> tuple[Value, ...]:
    r = SIGN + 50
    return "M", x, y - r, "L", x + r, y, "L", x, y + r, "L", x - r, y, "Z"


def _met(x: int, y: int) -> Iterator[Element]:
    yield path("met", steps=_diamond(x, y))


def _open(x: int, y: int) -> Iterator[Element]:
    yield path("open", steps=_diamond(x, y))


def _free(x: int, y: int) -> Iterator[Element]:
    yield path("open", steps=_diamond(x, y))
    yield path("open", steps=("M", x - SIGN + 30, y, "H", x + SIGN - 30))


def _failed(x: int, y: int) -> Iterator[Element]:
    yield path("failed", steps=_diamond(x, y))
    r = SIGN - 40
    yield path("failed", ("M", x - r, y - r, "L", x + r, y + r, "M", x - r, y + r, "L", x + r, y - r))


def _unknown(x: int, y: int) -> Iterator[Element]:
    yield path("unknown", steps=_diamond(x, y))
    yield text(role="text", x=x, baseline=y + _LETTER * 36 // 100, size=_LETTER, content="?", anchor="middle")


def _chevrons(x: int, y: int, turn: int) -> Iterator[Element]:
    r = SIGN - 10
    for at in (0, 90 * turn):
        yield path("edge", ("M", x + at + r * turn, y - r, "L", x + at, y, "L", x + at + r * turn, y + r))


def _earlier(x: int, y: int) -> Iterator[Element]:
    yield from _chevrons(x + 30, y, 1)


def _later(x: int, y: int) -> Iterator[Element]:
    yield from _chevrons(x - 30, y, -1)


SIGNS: Mapping[MarkKind, Callable[[int, int], Iterator[Element]]] = {
    MarkKind.DONE: _done,
    MarkKind.MISSING: _missing,
    MarkKind.DUE: _due,
    MarkKind.LATE: _late,
    MarkKind.UNRECORDED: _unrecorded,
    MarkKind.ROUND_MET: _met,
    MarkKind.ROUND_OPEN: _open,
    MarkKind.ROUND_FREE: _free,
    MarkKind.ROUND_LATE: _failed,
    MarkKind.ROUND_UNKNOWN: _unknown,
    MarkKind.EARLIER: _earlier,
    MarkKind.LATER: _later,
}
"""What is drawn of each kind of mark, around a point."""


def torn(x: int, y: int, width: int, height: int) -> Element:
    """A full bar whose left end is torn: nobody has recorded when it began."""
    deep, tooth = min(_TOOTH, width), height // (2 * _TEETH)
    steps: list[Value] = ["M", x, y, "H", x + width, "V", y + height, "H", x]
    for at in range(2 * _TEETH - 1, 0, -1):
        steps += ["L", x + deep * (at % 2), y + at * tooth]
    return path("works", steps=(*steps, "Z"))


def hatched(x: int, y: int, width: int, height: int) -> Iterator[Element]:
    """A bar with slanting lines: what is late."""
    yield rect("hatched", x, y, width, height)
    steps: list[Value] = []
    for left in range(x - height + _STEP // 2, x + width, _STEP):
        begin, end = max(left, x), min(left + height, x + width)
        if begin < end:
            steps += ["M", begin, y + height - (begin - left), "L", end, y + height - (end - left)]
    if steps:
        yield path("hatch", steps=steps)


def crossed(x: int, y: int, width: int, height: int) -> Iterator[Element]:
    """A line with crosses: an order that holds something up."""
    middle, r = y + height // 2, height // 2
    steps: list[Value] = ["M", x, middle, "H", x + width]
    for at in range(x + r, x + max(width, 2 * r) - r + 1, _CROSSES):
        steps += [
            "M",
            at - r,
            middle - r,
            "L",
            at + r,
            middle + r,
            "M",
            at - r,
            middle + r,
            "L",
            at + r,
            middle - r,
        ]
    yield path("order", steps=steps)


def lined(x: int, y: int, width: int, height: int) -> Iterator[Element]:
    """A bar with level lines: suspended."""
    yield rect("suspended", x, y, width, height)
    steps: list[Value] = []
    for at in range(y + 70, y + height, 70):
        steps += ["M", x, at, "H", x + width]
    yield path("suspended-line", steps=steps)


def level(x: int, y: int, width: int, height: int, rank: int, top: int) -> Iterator[Element]:
    """A bar with upright lines, the closer the higher the level, and the highest of all, ``top``, filled."""
    yield rect("level", x, y, width, height)
    if rank >= top:
        yield rect("level-fill", x, y, width, height)
        return
    step = _WIDE - (_WIDE - _CLOSE) * rank // max(top - 1, 1)
    for at in range(x + step // 2, x + width - _THICK, step):
        yield rect("level-fill", at, y, _THICK, height)


def number(x: int, y: int, many: int) -> Iterator[Element]:
    """For how many things a sign stands, beside it; nothing for one."""
    if many > 1:
        told = str(many)
        yield rect("paper", x + SIGN + 20, y - SIGN - 20, width_of(told, SMALL) + 40, 2 * SIGN + 40)
        yield text("text", x + SIGN + 40, y + SMALL * 36 // 100, SMALL, told)
