"""What happened in some days in few words, and what is to be seen to (plan 四(三))."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction

from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.matters import Matter
from renovation_cli.compute.totals import rounded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Age, Cell, DaysLate, Share, Yuan
from renovation_cli.reports.paper import ShortDay
from renovation_cli.reports.wording.holders import holder_name

_PLACES = 2
MONEY = {
    HappeningKind.COMMITTED: say("committed {yuan} yuan"),
    HappeningKind.RECEIVED: say("received {yuan} yuan"),
    HappeningKind.PAID: say("paid {yuan} yuan"),
    HappeningKind.REFUNDED: say("paid back {yuan} yuan"),
}
_NAMED: Mapping[HappeningKind, Text] = {
    HappeningKind.ITEM_STARTED: say("{name} begun {day}"),
    HappeningKind.ITEM_FINISHED: say("{name} finished {day}"),
    HappeningKind.SURVEYED: say("surveyed {day}"),
    HappeningKind.PATROLLED: say("patrol {day}"),
    HappeningKind.ORDER_OPENED: say("order sent: {name}"),
    HappeningKind.ORDER_RETURNED: say("order returned: {name}"),
    HappeningKind.ORDER_REPORTED_UP: say("order reported up: {name}"),
    HappeningKind.ORDER_DECIDED: say("order decided: {name}"),
    HappeningKind.ORDER_RESOLVED: say("order resolved: {name}"),
    HappeningKind.INSPECTED: say("{name} held {day}"),
    HappeningKind.MENDED: say("mended: {name}"),
    HappeningKind.ACTION: say("{name}: action taken {day}"),
    HappeningKind.SUSPENDED: say("suspended {day}"),
    HappeningKind.WITHDRAWN: say("withdrawn {day}"),
    HappeningKind.MEETING: say("{name} held {day}"),
    HappeningKind.DECISION_DONE: say("decision done: {name}"),
    HappeningKind.BULLETIN: say("bulletin {name} issued {day}"),
}


def in_words(happened: Iterable[Happening]) -> list[Text]:
    """What happened, each in a few words; money of a kind is told as one sum."""
    found: list[Text] = []
    sums: dict[HappeningKind, int] = {}
    for each in happened:
        if each.kind in MONEY:
            sums[each.kind] = sums.get(each.kind, 0) + int(each.after or 0)
        else:
            found.append(in_a_phrase(each))
    return [*found, *(_money(kind, yuan) for kind, yuan in sums.items())]


def in_a_phrase(each: Happening) -> Text:
    """One thing that happened."""
    if each.kind in MONEY:
        return _money(each.kind, int(each.after or 0))
    if each.kind in _FIGURES:
        return _FIGURES[each.kind](each)
    text = say(_NAMED[each.kind].key, name=each.name, day=ShortDay(each.on))
    if each.kind in (HappeningKind.ORDER_RESOLVED, HappeningKind.MENDED, HappeningKind.DECISION_DONE):
        return _late(text, each)
    return text


def _money(kind: HappeningKind, yuan: int) -> Text:
    return say(MONEY[kind].key, yuan=Yuan(yuan))


def _late(text: Text, each: Happening) -> Text:
    return say("{what} ({late})", what=text, late=DaysLate(each.days_late)) if each.days_late else text


def _dated(each: Happening) -> Text:
    return _late(say("{name} ({day})", name=each.name, day=ShortDay(each.on)), each)


def _answers(each: Happening) -> Text:
    n = int(each.gained or 0)
    if each.met:
        return say_n("{round} +{n} opinion, met", "{round} +{n} opinions, met", n, round=each.name)
    return say_n("{round} +{n} opinion", "{round} +{n} opinions", n, round=each.name)


def _works(each: Happening) -> Text:
    now = Share(Fraction(each.after or 0), _PLACES)
    gained = Fraction(each.gained or 0)
    if each.before is None:
        return say("works {share}", share=now)
    if not gained:
        return say("works still {share}", share=now)
    if gained < 0:
        return say("works put right to {share}", share=now)
    return say("works +{points} points to {share}", points=rounded(gained * 100, _PLACES), share=now)


def _invested(each: Happening) -> Text:
    now, gained = Yuan(int(each.after or 0)), int(each.gained or 0)
    if each.before is None:
        return say("invested {yuan} yuan in all", yuan=now)
    if gained > 0:
        return say("invested +{yuan} yuan", yuan=Yuan(gained))
    if gained < 0:
        return say("invested put right to {yuan} yuan", yuan=now)
    return say("invested still {yuan} yuan", yuan=now)


def _counted(each: Happening) -> Text:
    if each.before is None:
        return say("{name} {n}", name=each.name, n=int(each.after or 0))
    return say("{name} {before} to {n}", name=each.name, before=int(each.before), n=int(each.after or 0))


def _level(each: Happening) -> Text:
    if not each.id:
        return say("{level} ended", level=each.name)
    return say("now {level}", level=each.name) if each.rank > 0 else say("down to {level}", level=each.name)


def _extended(each: Happening) -> Text:
    if each.name:
        return say("deadline moved: {name}", name=each.name)
    return say("deadlines moved {day}", day=ShortDay(each.on))


_FIGURES: Mapping[HappeningKind, Callable[[Happening], Text]] = {
    HappeningKind.MILESTONE: _dated,
    HappeningKind.NOTICE: _dated,
    HappeningKind.ANSWERS: _answers,
    HappeningKind.WORKS: _works,
    HappeningKind.INVESTED: _invested,
    HappeningKind.COUNTED: _counted,
    HappeningKind.LEVEL: _level,
    HappeningKind.EXTENDED: _extended,
}


def problem(each: Matter) -> Text:
    """Something that is late, or an order that is open: what, with whom, for how long."""
    who, how = _who(each), _how(each)
    if who is None:
        return say("{what} ({how})", what=each.name, how=how)
    return say("{what} ({who}, {how})", what=each.name, who=who, how=how)


def _how(each: Matter) -> Cell:
    """For how long it is late, else for how long it is open."""
    return DaysLate(each.days_late) if each.days_late else Age(each.days or 0)


def reported_up(each: Matter) -> Text:
    """An order that waits for a decision, and for whose."""
    return say("{what} (decision of {who}, {how})", what=each.name, who=_who(each), how=_how(each))


def coming(each: Matter) -> Text:
    """Something that falls due: the day, and what."""
    day = ShortDay(each.due) if each.due else None
    if each.kind in (ItemKind.PATROL_PROBLEM, ItemKind.FOUND):
        return say("{day} to be mended: {what}", day=day, what=each.name)
    return say("{day} {what}", day=day, what=each.name)


def _who(each: Matter) -> Cell:
    """The first of those who are to do it."""
    return holder_name(each.held[0]) if each.held else None


def first_ones(phrases: Iterable[Text], most: int | None) -> Iterator[Text]:
    """The first of some phrases, and how many there are in all; every one where ``most`` is None."""
    every = list(phrases)
    if most is None or len(every) <= most + 1:
        yield from every
        return
    yield from every[:most]
    yield say_n("and {n} more", "and {n} more", len(every) - most)
