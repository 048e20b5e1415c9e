"""How the columns of a table on paper share its width: by what they hold, and so that no number is parted."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.render.visible import width

_OPENING, _CLOSING = "（《〈“‘「【", "）》〉”’」】、，。；：！？…"
_PART = late(rf"(?:≥ )?[{_OPENING}]*(?:[^\s{_OPENING}⺀-\uffff\U00020000-\U0003ffff]+|\S)[{_CLOSING}]*")
"""What no line ends in: a word, a number with its sign, a character of Chinese; each with the marks at it."""
_PLAIN = late(r"[\d,.\-\u2011⺀-\uffff]*")
"""What is no wider than it counts: figures, and characters of Chinese."""
_LONGEST = 24
"""Columns of a terminal above which a part is broken nonetheless: no number or word is as long."""
_SHORT = 8
"""Columns up to which a line stays whole: the name of a street, a stage, four characters of Chinese."""
_HEAD_LINES, _HEAD_LEAST = 4, 4
"""Lines on which a heading may stand; columns below which it is not folded, two characters of Chinese."""
_BORDER = 20
"""Twips that a border takes of a column."""
_FIGURE = late(r"[0-9]")
_THOUSANDTHS = {",": 318, ".": 318, " ": 318, "/": 337, "-": 338, "\u2011": 338, "%": 950, "+": 838, "≥": 838}
_LETTER = 636
"""Of an em, the signs of a number in DejaVu Serif, the widest font that stands in for Times, where a figure
has 500; and a figure and most letters there."""
_FINE = 1 << 30
"""Fractions of a cube root, and of what it is multiplied with."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The letters of a table in twips: half a character, and what is left free on either side of a cell."""

    half: int
    margin: int

    def of(self, columns: int) -> int:
        """A column that takes so many columns of a terminal."""
        return columns * self.half + 2 * self.margin + _BORDER


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column asks for, in twips.

    Attributes:
        least: its longest part that is not broken.
        natural: all of its lines unfolded, at least as much.
        weight: how much it holds, as the cube root of the sum of the squares of its lines.
        reserved: its longest number in a wider font, at least as much as its longest part.
    """

    least: int
    natural: int
    weight: int
    reserved: int


def wish(head: str, cells: Sequence[str], measure: Measure) -> Wish:
    """What a column asks for by its heading and its cells, whose lines are parted by newlines."""
    parts = max((_longest_in_cell(each, measure.half) for each in cells), default=0)
    wide = min(width(head), _HEAD_LINES * _LONGEST)
    heading = max(min(wide, _HEAD_LEAST), -(-wide // (2 * _HEAD_LINES)) * 2)
    least = max(parts, _longest_part(head, measure.half), heading * measure.half) + measure.of(0)
    figures = max((_longest_number(each, measure.half) for each in cells), default=0) + measure.of(0)
    lines = [width(line) for cell in cells for line in cell.split("\n")]
    natural = measure.of(max((*lines, -(-wide // 2))))
    return Wish(
        least=least,
        natural=max(natural, least),
        weight=_cube_root(_FINE * sum(each * each for each in lines)),
        reserved=max(figures, least),
    )


def shared(wishes: Sequence[Wish], room: int) -> list[int]:
    """The twips of each column: together the room there is.

    Where not all fits unfolded, a column has the more the more it holds, by its weight: that makes the
    squares of the lines of all cells the least, as one tall cell makes its row tall. None has more than its
    text takes, or less than its longest part, unless there is no room for all of those.
    """
    least, natural = [each.least for each in wishes], [each.natural for each in wishes]
    if sum(natural) <= room:
        return _scaled(natural, room)
    if sum(least) >= room:
        return _scaled(least, room)
    # Twice the weight is never less wide, so that the widest that there is room for is found by halves.
    most_wide = bisect_right(range(room * _FINE), room, key=lambda times: sum(_at(wishes, times))) - 1
    found = _at(wishes, most_wide)
    # What is left by rounding down is less than a letter; it goes to the column that is folded most.
    most = max(range(len(found)), key=lambda index: natural[index] - found[index])
    found[most] += room - sum(found)
    return found


def with_reserve(widths: Sequence[int], wishes: Sequence[Wish], needed: Sequence[int]) -> list[int]:
    """Widths in which a number is not parted in a wider font either, of what other columns can do without.

    Where that is not enough for all, most columns have it: those come first that lack least.

    Args:
        widths: of the columns, as they are shared.
        wishes: what each asks for.
        needed: of each the least that makes no row taller.
    """
    found = list(widths)
    spare = [
        max(0, has - max(each.reserved, need)) for has, each, need in zip(widths, wishes, needed, strict=True)
    ]
    lacking = [
        (each.reserved - has, index) for index, (has, each) in enumerate(zip(found, wishes, strict=True))
    ]
    for lack, index in sorted(each for each in lacking if each[0] > 0):
        if lack > sum(spare):
            break
        found[index] += lack
        for other, taken in enumerate(_scaled(spare, lack)):
            found[other], spare[other] = found[other] - taken, spare[other] - taken
    return found


def _at(wishes: Sequence[Wish], times: int) -> list[int]:
    return [max(each.least, min(each.natural, times * each.weight // _FINE)) for each in wishes]


def _cube_root(number: int) -> int:
    """The whole part of it: a fraction of floating point would differ between machines."""
    return bisect_right(range(1 << (number.bit_length() // 3 + 1)), number, key=lambda root: root**3) - 1


def _scaled(widths: Sequence[int], room: int) -> list[int]:
    found = [each * room // sum(widths) for each in widths]
    widest = max(range(len(found)), key=found.__getitem__)
    found[widest] += room - sum(found)
    return found


@cache
def _longest_part(text: str, half: int) -> int:
    return max((_twips(part, half) for part in _PART.findall(text)), default=0)


@cache
def _longest_in_cell(text: str, half: int) -> int:
    lines = text.split("\n")
    return max(_twips(line, half) if width(line) <= _SHORT else _longest_part(line, half) for line in lines)


@cache
def _longest_number(text: str, half: int) -> int:
    lines = text.split("\n")
    parts = (part for line in lines for part in ([line] if width(line) <= _SHORT else _PART.findall(line)))
    return max((_reserved(part, half) for part in parts if _FIGURE.search(part)), default=0)


def _reserved(part: str, half: int) -> int:
    """A part with a number in the wider font, whose characters of Chinese are no wider."""
    thousandths = sum(
        _THOUSANDTHS.get(sign, _LETTER if sign.isascii() else 500 * width(sign)) for sign in part[:_LONGEST]
    )
    return -(-thousandths * half // 500)


def _twips(part: str, half: int) -> int:
    columns = width(part)
    if columns > _LONGEST:
        return _LONGEST * half
    # A per cent sign, a plus and most letters are wider than a figure.
    return columns * half + (0 if _PLAIN.fullmatch(part) else half // 2 + columns * half // 8)
