"""What stands above the rows of the sheet for a meeting: the week, who sends it, and a few figures."""

from collections.abc import Mapping, Sequence

from renovation_cli.compute.happening import Span
from renovation_cli.compute.order_weeks import OrderMoves
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.works_reached import WorksReached
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.iso_week import Week
from renovation_cli.reports.document import Apart, Cell, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, shown
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.kinds import COUNT, DAY, TEXT, YEAR, by_id, every, one
from renovation_cli.reports.fields.order_weeks import ALL_ORDERS
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.late import also_late

_REACHED = {
    WorksReached.NOT_BEGUN: say("works not begun"),
    WorksReached.IN_WORKS: say("in works"),
    WorksReached.FINISHED: say("works finished"),
    WorksReached.ACCEPTED: say("works accepted"),
    WorksReached.CANDIDATE: say("candidates"),
    WorksReached.SUSPENDED: say("suspended"),
    WorksReached.UNRECORDED: say("no record"),
}


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many projects are at a level."""

    id: str
    name: str
    projects: int


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the sheet."""

    week: Week
    span: Span
    """As many of its days as it is judged for."""
    by: tuple[Answerable, ...]
    """Who leads the meeting."""
    projects: int
    works: Mapping[WorksReached, int]
    late: int
    """How many things are late that fell due since the plan was issued, the programme's orders too."""
    before_issue: int
    programme_orders: int
    """How many of the programme's own orders are late."""
    decisions: int
    """How many decisions of meetings are late, which are in no other figure here."""
    orders: OrderMoves
    blocked: Sequence[str]
    """The projects of which a milestone waits for an order."""
    levels: Sequence[LevelCount]
    """The highest first."""
    outstanding: int
    """At how many projects the action of the level is not taken."""
    silent: Sequence[str] | None
    """The projects of which nothing was reported; None where no report is asked for."""


WEEK = Fields[Head](
    Field("id", TEXT, lambda head: str(head.week)),
    Field("year", YEAR, lambda head: head.week.year),
    Field("number", COUNT, lambda head: head.week.number),
    Field("from", DAY, lambda head: head.span.first),
    Field("to", DAY, lambda head: head.span.last),
    Field("ends", DAY, lambda head: head.week.last),
)
"""The week: ``to`` is the last day judged for, ``ends`` its Sunday."""

LEVEL_COUNT = Fields[LevelCount](
    Field("level", TEXT, lambda each: each.id),
    Field("name", TEXT, lambda each: each.name),
    Field("projects", COUNT, lambda each: each.projects),
)


def _days(head: Head) -> Text:
    text = say("{first} to {last}", first=head.span.first, last=head.span.last)
    if head.span.last == head.week.last:
        return text
    return say("{days}; the week ends on {end}", days=text, end=head.week.last)


def _projects(head: Head) -> Apart:
    counts: list[Cell] = [say("{what} {n}", what=_REACHED[each], n=n) for each, n in head.works.items() if n]
    return Apart((head.projects, *counts))


def _late(head: Head) -> Cell:
    late = head.late - head.programme_orders
    beside = also_late(head.before_issue, head.programme_orders, head.decisions)
    if not late and beside is None:
        return say("nothing")
    text = say_n("{n} item", "{n} items", late)
    parts: list[Cell] = [Toned(text, Tone.BAD) if late else text]
    if beside is not None:
        parts.append(beside)
    return Apart(tuple(parts))


def _orders(head: Head) -> Cell:
    orders = head.orders
    parts: list[Cell] = [
        say_n("new {n}", "new {n}", orders.opened),
        say_n("closed {n}", "closed {n}", orders.closed),
        say_n("open {n}", "open {n}", orders.counts.open),
        say_n("overdue {n}", "overdue {n}", orders.counts.overdue),
    ]
    if head.blocked:
        parts.append(
            say_n(
                "holding up {n} project: {names}",
                "holding up {n} projects: {names}",
                len(head.blocked),
                names=tuple(head.blocked),
            )
        )
    return Apart(tuple(parts))


def _levels(head: Head) -> Cell:
    if not head.levels:
        return LEFT_OUT
    parts: list[Cell] = [
        say("{level} {n}", level=each.name, n=each.projects) for each in head.levels if each.projects
    ]
    if head.outstanding:
        parts.append(say_n("{n} action to take", "{n} actions to take", head.outstanding))
    return Apart(tuple(parts)) if parts else say("no project has reached one")


def _silent(head: Head) -> Cell:
    if head.silent is None:
        return LEFT_OUT
    if not head.silent:
        return say("nobody")
    return say_n("{n} project", "{n} projects", len(head.silent))


HEAD = Fields[Head](
    shown(say("Week"), _days),
    Field(
        "by",
        HOLDERS,
        lambda head: head.by,
        say("Sent by"),
        lambda head: answering(head.by) if head.by else LEFT_OUT,
    ),
    Field("projects", COUNT, lambda head: head.projects, say("Projects"), _projects),
    Field("works", by_id(COUNT), lambda head: {key.value: n for key, n in head.works.items()}),
    Field("late", COUNT, lambda head: head.late, say("Late"), _late),
    Field("late_before_issue", COUNT, lambda head: head.before_issue),
    Field("orders", one(ALL_ORDERS), lambda head: head.orders, say("Orders"), _orders),
    Field("projects_held_up", COUNT, lambda head: len(head.blocked)),
    Field("levels", every(LEVEL_COUNT), lambda head: head.levels, say("Levels"), _levels),
    Field("actions_outstanding", COUNT, lambda head: head.outstanding),
    Field(
        "not_reported",
        COUNT.or_none,
        lambda head: None if head.silent is None else len(head.silent),
        say("Not reported"),
        _silent,
    ),
)
"""The figures above the rows."""
