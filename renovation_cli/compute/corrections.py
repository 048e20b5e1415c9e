"""What is known of a month otherwise than when its bulletin was issued (plan 四(三), 更正).

Both sides are what is dated in the month: as it was on file on the day of issue, and as it is now. What was
entered late belongs to its own month and is told once, as a correction to the bulletin of that month.
"""

from collections import defaultdict
from collections.abc import Iterable

from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.owed import Bearer
from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Bulletin

_FOLLOWS = frozenset((HappeningKind.LEVEL, HappeningKind.BULLETIN, HappeningKind.MEETING))
"""What follows from other facts, or is no fact of a project."""
_MONEY = frozenset(
    (HappeningKind.COMMITTED, HappeningKind.RECEIVED, HappeningKind.PAID, HappeningKind.REFUNDED)
)
_AGAIN_AND_AGAIN = frozenset(
    (
        HappeningKind.INSPECTED,
        HappeningKind.ACTION,
        HappeningKind.PATROLLED,
        HappeningKind.EXTENDED,
        HappeningKind.SUSPENDED,
    )
)
"""What happens again with nothing to tell it from the time before but its day."""
_TOTALS = frozenset((HappeningKind.FIGURE, HappeningKind.PLANNED))
"""Totals without a day."""
_STANDING = frozenset(
    (
        HappeningKind.STREET,
        HappeningKind.TRACK,
        HappeningKind.ORDER_WITH,
        HappeningKind.ORDER_KIND,
        HappeningKind.ORDER_DUE,
        HappeningKind.DECISION_DUE,
        HappeningKind.FOUND_DUE,
    )
)
"""How something stood at the end of the month. That there was nothing of it follows from what is dated."""
_DUE = frozenset((HappeningKind.ORDER_DUE, HappeningKind.DECISION_DUE, HappeningKind.FOUND_DUE))
"""What is to be done by a day."""
_NAMED_ALONE = frozenset((HappeningKind.MENDED, HappeningKind.FOUND_DUE))
"""What an inspection found, which has no other name than its words."""
_Key = tuple[HappeningKind, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Correction:
    """Something dated in the month that was not on file then, is not any more, or is told otherwise."""

    then: Happening | None
    now: Happening | None

    @property
    def told(self) -> Happening:
        """As it is now, else as it was."""
        found = self.now or self.then
        assert found is not None
        return found

    @property
    def bearer(self) -> Bearer:
        """Whose it is."""
        return self.told.bearer

    @property
    def corrects_nothing(self) -> bool:
        """Whether nothing that was told is wrong by it.

        A total without a day that nobody had told is such, and how something stood that was not there
        then or is not there now.
        """
        if self.told.kind in _STANDING:
            return self.then is None or self.now is None or _is_printed_alike(self.then, self.now)
        return self.then is None and self.told.kind in _TOTALS

    @property
    def as_figure(self) -> tuple[object, ...] | None:
        """Of a total without a day what was told and what is; None of what is dated."""
        if self.then is None or self.told.kind not in _TOTALS:
            return None
        return *_key(self.told), self.then.after, self.now and self.now.after

    def is_of(self, span: Span) -> bool:
        """Whether it is dated in some days, then or now."""
        return any(each is not None and each.on in span for each in (self.then, self.now))


@dataclass(frozen=True, slots=True)
class Corrected:
    """A bulletin that was issued, with what is known otherwise now."""

    bulletin: Bulletin
    found: tuple[Correction, ...] = ()
    why: Text | None = None
    """Why what was on file on the day of issue could not be read; None where it was."""

    @property
    def known(self) -> bool:
        """Whether what was on file on the day of issue could be read."""
        return self.why is None


def corrections(
    then: Iterable[Happening], now: Iterable[Happening], span: Span | None = None
) -> tuple[Correction, ...]:
    """The differences, in the order of what is on file now, and last what is not any more.

    Args:
        then: what was on file on the day of issue, also of other days, so that what was moved is known again.
        now: what is on file now, in the same way.
        span: the days of the month that the bulletin is of; any day if None.
    """
    gone, new = _apart(then, now)
    found = []
    partners: dict[_Key, list[Happening]] = defaultdict(list)
    for each in gone:
        partners[_key(each)].append(each)
    pairs: dict[int, Happening] = {}
    for is_one in (_on_one_day, _is_one):
        for number, each in enumerate(new):
            known = partners[_key(each)]
            before = next((other for other in known if is_one(other, each)), None)
            if before is not None and number not in pairs:
                known.remove(before)
                pairs[number] = before
    found = [Correction(pairs.get(number), each) for number, each in enumerate(new)]
    left = {id(each) for every in partners.values() for each in every}
    found += [Correction(each, None) for each in gone if id(each) in left]
    return tuple(each for each in found if (span is None or each.is_of(span)) and not each.corrects_nothing)


def _is_printed_alike(then: Happening, now: Happening) -> bool:
    """Whether something to be done by a day was late then as now, for as many days where these are printed.

    Those are of an order when it is the oldest of its kind, and of a decision never.
    """
    if then.kind not in _DUE:
        return False
    if bool(then.days_late) != bool(now.days_late):
        return False
    return then.oldest == now.oldest or all(each.oldest != each.days_late for each in (then, now))


def _apart(then: Iterable[Happening], now: Iterable[Happening]) -> tuple[list[Happening], list[Happening]]:
    """What was on file then alone, and what is now alone."""
    left: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for each in then:
        if each.kind not in _FOLLOWS:
            left[_tells(each)].append(each)
    new = []
    for each in now:
        if each.kind in _FOLLOWS:
            continue
        same = left[_tells(each)]
        if same:
            same.pop()
        else:
            new.append(each)
    return [each for every in left.values() for each in every], new


def _key(each: Happening) -> _Key:
    """What names it; of what an inspection found its words, as it has no other name."""
    named = each.name if each.kind in _NAMED_ALONE else ""
    return each.kind, each.bearer.scope, each.bearer.id, each.id, named


def _tells(each: Happening) -> tuple[object, ...]:
    """What of it is a fact of the month; not how it is called, nor what a project's state is today.

    What a figure was before the month is a fact of an earlier one, and told there; but of the investment the
    bulletin printed what the month added to it, which another figure before makes another.
    """
    day = None if each.said else each.on
    base = each.before if each.kind is HappeningKind.INVESTED else None
    late = (each.days_late or 0) if each.kind in _STANDING else each.days_late
    return *_key(each), day, base, each.after, late, each.said, each.value


def _on_one_day(before: Happening, after: Happening) -> bool:
    return before.on == after.on


def _is_one(before: Happening, after: Happening) -> bool:
    """Whether one entry was put right, and not one removed and another entered."""
    if before.kind in _MONEY:
        return before.after == after.after
    if before.kind in _AGAIN_AND_AGAIN:
        return (before.on.year, before.on.month) == (after.on.year, after.on.month)
    return True
