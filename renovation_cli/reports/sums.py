"""``--by street|person``: the items of a list summed by street, or by the person who answers for them."""

from collections.abc import Callable
from functools import cached_property

from renovation_cli.compute.falling_due import falling_due
from renovation_cli.compute.inspections import all_found, all_inspections
from renovation_cli.compute.late_everywhere import late_in_full
from renovation_cli.compute.listed import Listable, Listed, falls_due, listed
from renovation_cli.compute.orders import all_orders
from renovation_cli.compute.sums import By, Sum, in_all, names_of, sums
from renovation_cli.compute.unjudged import unjudged
from renovation_cli.compute.unrecorded import missing, unrecorded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Sentence, Tone
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every, one, one_of
from renovation_cli.reports.fields.sums import BY_PERSON, COUNTS, sum_of
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.narrowed import takes_item
from renovation_cli.reports.parts.meetings import decisions_left, gaps_left
from renovation_cli.reports.parts.orders import programme_orders
from renovation_cli.reports.wording.late import counted_apart
from renovation_cli.reports.wording.phrases import joined


@dataclass(frozen=True)
class Summed:
    """The items of a list, summed."""

    of: str
    """The report whose items they are."""
    by: By
    items: list[Listed]

    @cached_property
    def rows(self) -> list[Sum]:
        """The largest first."""
        return sums(self.items, self.by)

    @cached_property
    def whole(self) -> Sum:
        """Every item once."""
        return in_all(self.items)

    @property
    def several(self) -> int:
        """How many items count in more than one row."""
        return sum(len(names_of(each, self.by)) > 1 for each in self.items if not each.gaps)


SUMS = Report(
    "sums",
    say("sums"),
    Fields[Summed](
        Field("of", TEXT, lambda found: found.of),
        Field("by", one_of(*(by.value for by in By)), lambda found: found.by.value),
        Field("sums", every(BY_PERSON), lambda found: found.rows),
        Field("total", one(COUNTS).or_none, lambda found: found.whole),
    ),
)


def sums_of(position: Position, of: str, by: By) -> Document:
    """The items of a report that are not done, summed.

    Args:
        position: the programme, or the part to which it is narrowed.
        of: the report that lists the items.
        by: what they are summed by.
    """
    title, items = _items(of)
    found = Summed(of, by, items(position))
    fields = sum_of(of, by).without(*_said_already(found.whole))
    together = (say("together"), *fields.row(found.whole)[1:]) if found.rows else None
    empty = say("There is nothing to sum.")
    table = fields.table(found.rows, "sums", empty=empty, last=together)
    blocks: list[Block] = [*outside_period(position), table, *_told_apart(position, found), *_several(found)]
    return framed(SUMS, position, blocks, found, title=_title(title, by))


def _said_already(whole: Sum) -> list[str]:
    """Columns that say nothing beside the number of items."""
    late = () if whole.late else ("late",)
    unrecorded = () if whole.unrecorded else ("unrecorded",)
    open_ = ("open",) if whole.open in (0, whole.items, whole.late) else ()
    gaps = () if whole.gaps else ("meetings_missing",)
    return [*late, *unrecorded, *gaps, *open_]


def _title(title: Text, by: By) -> Text:
    return (
        say("{title}, by street", title=title) if by is By.STREET else say("{title}, by person", title=title)
    )


def _told_apart(position: Position, found: Summed) -> list[Block]:
    """What of all that is late the other reports count apart; nothing where they count nothing apart."""
    if found.of != "overdue" or not found.whole.late:
        return []
    book, as_of = position.rulebook, position.as_of
    late = position.left(late_in_full(position.states, position.places, book, as_of))
    before = sum(each.item.before_issue for each in late)
    orders = sum(each.overdue for each in programme_orders(position))
    decisions = sum(each.overdue for each in decisions_left(position))
    parts = counted_apart(before, orders, decisions)
    if not parts or not late:
        return []
    text = say_n(
        "{n} item late, among them {what}.",
        "{n} items late, among them {what}.",
        found.whole.late,
        what=joined(parts),
    )
    return [Sentence(text, Tone.DIM)]


def _several(found: Summed) -> list[Block]:
    """That an item of several counts under each; nothing where none does."""
    text = say_n(
        "{n} item is of several and counts under each of them, and once together.",
        "{n} items are of several and count under each of them, and once together.",
        found.several,
    )
    return [Sentence(text, Tone.DIM)] if found.several else []


def _late(position: Position) -> list[Listed]:
    """What `overdue` lists: late, and asked for without records."""
    book, as_of, states = position.rulebook, position.as_of, position.states
    found: list[Listable] = [
        *late_in_full(states, position.places, book, as_of),
        *(each for each in programme_orders(position) if each.overdue),
        *(each for each in decisions_left(position) if each.overdue),
        *unrecorded(states, position.places, book, as_of),
        *missing(states, position.places, book),
        *unjudged(states, book, as_of),
    ]
    return [listed(each) for each in (*position.left(found), *gaps_left(position))]


def _due(position: Position) -> list[Listed]:
    """What `deadlines` lists, for each who still owes it."""
    book, as_of = position.rulebook, position.as_of
    due = falling_due(position.states, position.places, book, as_of, takes=takes_item(position))
    found: list[Listable] = [
        *(each for each in programme_orders(position) if each.is_open and each.due and each.due >= as_of),
        *(each for each in decisions_left(position) if each.is_open and each.due and each.due >= as_of),
    ]
    return [
        *(falls_due(each.item, owing.bearer, book) for each in due for owing in each.owing),
        *(listed(each) for each in found),
    ]


def _orders(position: Position) -> list[Listed]:
    found = position.left(all_orders(position.states, position.rulebook, position.as_of))
    return [listed(each) for each in found if each.is_open]


def _decisions(position: Position) -> list[Listed]:
    return [listed(each) for each in decisions_left(position) if each.is_open]


def _found(position: Position) -> list[Listed]:
    found = position.left(all_found(all_inspections(position.states, position.rulebook, position.as_of)))
    return [listed(each) for each in found if each.is_open]


def _items(of: str) -> tuple[Text, Callable[[Position], list[Listed]]]:
    """What the items of a report are called, and those that are not done."""
    match of:
        case "overdue":
            return say("overdue"), _late
        case "deadlines":
            return say("deadlines"), _due
        case "orders":
            return say("dispatch orders"), _orders
        case "meetings":
            return say("decisions of meetings"), _decisions
        case _:
            return say("what inspections found"), _found
