"""What was told of a month, and what is known of it now: each with its day, and sums up to its end."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction

from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.words import AnswerKind
from renovation_cli.reports.document import Area, Cell, Several, Share, Yuan
from renovation_cli.reports.paper import ShortDay
from renovation_cli.reports.wording.happenings import MONEY, in_a_phrase
from renovation_cli.reports.wording.undated import UNDATED

_PLACES = 2
_SAID = {
    AnswerKind.SIGNED: say("{n} signed"),
    AnswerKind.AGREE: say("{n} agree"),
    AnswerKind.OPPOSE: say("{n} oppose"),
    AnswerKind.ABSTAIN: say("{n} abstain"),
}


def as_told(each: Happening) -> Text:
    """One thing as a bulletin tells it."""
    if each.kind in MONEY:
        return _money(each)
    if each.kind in _FIGURES:
        return _FIGURES[each.kind](each)
    text = in_a_phrase(each)
    if each.kind is HappeningKind.ORDER_RESOLVED and each.days_late is None:
        text = say("{what} (without a due day)", what=text)
    if each.kind in _DAYLESS:
        return say("{what}, {day}", what=text, day=ShortDay(each.on))
    return text


_DAYLESS = frozenset(
    (
        HappeningKind.ORDER_OPENED,
        HappeningKind.ORDER_RETURNED,
        HappeningKind.ORDER_REPORTED_UP,
        HappeningKind.ORDER_DECIDED,
        HappeningKind.ORDER_RESOLVED,
        HappeningKind.MENDED,
        HappeningKind.DECISION_DONE,
    )
)
"""What is told without its day elsewhere."""


def _money(each: Happening) -> Text:
    text = say(MONEY[each.kind].key, yuan=Yuan(int(each.after or 0)))
    if not each.name:
        return say("{what}, {day}", what=text, day=ShortDay(each.on))
    return say("{what}, {channel}, {day}", what=text, channel=each.name, day=ShortDay(each.on))


class Unit(Enum):
    """In what a figure is counted."""

    NUMBER = auto()
    YUAN = auto()
    AREA = auto()
    SHARE = auto()


_FIGURE: Mapping[str, tuple[Unit, Text]] = {
    "households": (Unit.NUMBER, say("households {figure}")),
    "buildings": (Unit.NUMBER, say("buildings {figure}")),
    "area_m2": (Unit.AREA, say("area {figure} ㎡")),
    "investment_yuan": (Unit.YUAN, say("investment {figure} yuan")),
    "year_investment_yuan": (Unit.YUAN, say("investment planned for the year {figure} yuan")),
}
"""The totals of a project that bear no day."""
_UNITS = {
    HappeningKind.WORKS: Unit.SHARE,
    HappeningKind.INVESTED: Unit.YUAN,
    HappeningKind.ANSWERS: Unit.NUMBER,
    HappeningKind.COUNTED: Unit.NUMBER,
    HappeningKind.PLANNED: Unit.YUAN,
    **dict.fromkeys(MONEY, Unit.YUAN),
}


def unit_of(each: Happening) -> Unit | None:
    """In what the figure of one thing is counted; None where it has none."""
    return _FIGURE[each.id][0] if each.kind is HappeningKind.FIGURE else _UNITS.get(each.kind)


def area_of(each: Happening) -> Decimal | None:
    """The square metres of one thing; None where it is no area."""
    if each.after is None or unit_of(each) is not Unit.AREA:
        return None
    return Decimal(each.after.numerator) / Decimal(each.after.denominator)


def _figure(each: Happening) -> Text:
    unit, text = _FIGURE[each.id]
    figure, area = each.after or 0, area_of(each)
    if area is not None:
        return say(text.key, figure=Area(area))
    return say(text.key, figure=Yuan(int(figure)) if unit is Unit.YUAN else int(figure))


def _answers(each: Happening) -> Text:
    number = int(each.after or 0)
    text = say_n("{round}: {n} opinion", "{round}: {n} opinions", number, round=each.name)
    if not each.said:
        return text
    parts: tuple[Cell, ...] = tuple(say(_SAID[kind].key, n=n) for kind, n in each.said)
    return say("{what} ({said})", what=text, said=Several(parts))


def _works(each: Happening) -> Text:
    return say("works {share}", share=Share(Fraction(each.after or 0), _PLACES))


def _invested(each: Happening) -> Text:
    now = int(each.after or 0)
    if each.before is None:
        return say("invested {yuan} yuan in all", yuan=Yuan(now))
    gained = Yuan(now - int(each.before))
    return say("invested {yuan} yuan in all, {gained} in the month", yuan=Yuan(now), gained=gained)


def _counted(each: Happening) -> Text:
    return say("{name} {n}", name=each.name, n=int(each.after or 0))


_FIGURES: Mapping[HappeningKind, Callable[[Happening], Text]] = {
    HappeningKind.ANSWERS: _answers,
    HappeningKind.WORKS: _works,
    HappeningKind.INVESTED: _invested,
    HappeningKind.COUNTED: _counted,
    HappeningKind.FIGURE: _figure,
    **UNDATED,
}
