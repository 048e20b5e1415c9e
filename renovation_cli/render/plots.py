"""Figures through time as rows of small columns, of signs that the terminal has."""

from collections.abc import Iterator
from fractions import Fraction

from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.render.layout import GAP
from renovation_cli.render.visible import pad, width
from renovation_cli.reports.document import Cell
from renovation_cli.reports.plot import Plot, Series

_COLUMNS, _UNKNOWN = "▁▂▃▄▅▆▇█", "·"
_PLAIN_COLUMNS, _PLAIN_UNKNOWN = "_.:-=+*#", "?"
_LOWEST, _HIGHEST = say("lowest"), say("highest")


def plot_lines(plot: Plot[Cell], language: Language, columns: int, encoding: str) -> Iterator[str]:
    """A row a figure: its name, its lowest and highest value, and a column for each day.

    The columns stand last: how wide they are drawn depends on the terminal's font.

    Args:
        plot: the figures.
        language: words the values.
        columns: of the terminal; with too few for all the values are left out.
        encoding: the terminal's; where it lacks the signs, plain ones stand for them.
    """
    signs, unknown = (_COLUMNS, _UNKNOWN) if _has(encoding) else (_PLAIN_COLUMNS, _PLAIN_UNKNOWN)
    head = ["", language.text(_LOWEST), language.text(_HIGHEST), language.text(plot.head)]
    rows = [head, *(_row(each, language, signs, unknown) for each in plot.series)]
    widths = [max(width(row[index]) for row in rows) for index in range(len(head))]
    shown = range(len(head)) if sum(widths) + GAP * 3 <= columns else (0, 3)
    for row in rows:
        cells = (pad(row[index], widths[index], right=index in (1, 2)) for index in shown)
        yield (" " * GAP).join(cells).rstrip()


def _has(encoding: str) -> bool:
    try:
        (_COLUMNS + _UNKNOWN).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _row(series: Series[Cell], language: Language, signs: str, unknown: str) -> list[str]:
    known = [Fraction(each) for each in series.values if each is not None]
    low, high = min([*known, Fraction()]), max([*known, Fraction()])
    drawn = (unknown if each is None else _sign(Fraction(each), low, high, signs) for each in series.values)
    values = (language.value(series.lowest), language.value(series.highest))
    return [language.text(series.name), *values, "".join(drawn)]


def _sign(value: Fraction, low: Fraction, high: Fraction, signs: str) -> str:
    """The column of a value: the lowest sign for the bottom alone, and no other value as low."""
    if low in (value, high):
        return signs[0]
    steps = len(signs) - 1
    return signs[-(-(value - low) * steps // (high - low))]
