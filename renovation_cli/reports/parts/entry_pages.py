"""What ``who`` shows of each kind of entry beside what it shows of every one: a row a kind."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from renovation_cli.compute.who.entry import EntryKind
from renovation_cli.compute.who.result import Concerned, HeldPlace, WhoResult
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Cell, Next, Pairs, Several
from renovation_cli.reports.fields.field import Fields
from renovation_cli.reports.fields.projects import named_together
from renovation_cli.reports.fields.who import (
    PLACE_OF_A_PERSON,
    PLACE_WITH_LOAD,
    PROJECT_IN_PLACE,
    PROJECT_LED,
    PROJECT_OF_ITS_OWN,
    PROJECT_OF_THE_PLAN,
    posts,
)
from renovation_cli.reports.wording.lag import asks, terms_of

Row = tuple[Text, Cell]


_TO_ACT_ON = say("Escalation actions for it to take, or to follow up where the day they set is past")
_LEVELS = Next(
    (
        (
            renovation("escalations", "PROJECT"),
            say("the project's own page: every reason, and who answers for how much"),
        ),
    )
)
_ONE_PROJECT = Next(((renovation("status", "PROJECT"), say("one project's page")),))


def _levels_else_projects(found: WhoResult) -> Next | None:
    if found.actions or found.held_against:
        return _LEVELS
    return _ONE_PROJECT if found.late else None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """What is shown of the entries of one kind.

    Attributes:
        late: how many items are late in how many projects, in a sentence.
        nothing: what is said where nothing is late.
        projects: what is said of each project that concerns it.
        facts: what else is known of it.
        people: what is said of each place that belongs to it; None where that is not shown.
        actions: what stands over the levels that are its own, or for it to act on.
        never_late: why nothing can be late; None where something can.
        owes: whether it owes anything by a day.
        orders: what stands over the orders that it is, or that are of it, and what is said if there is none.
        next: what to type next.
    """

    late: Callable[[int, Cell], Text]
    nothing: Text
    projects: Fields[Concerned]
    facts: Callable[[WhoResult, Programme], Iterator[Row]] = lambda *_: iter(())
    people: Fields[HeldPlace] | None = None
    actions: Text = _TO_ACT_ON
    never_late: Text | None = None
    owes: bool = True
    orders: tuple[Text, Text] | None = None
    next: Callable[[WhoResult], Next | None] = _levels_else_projects


def _levels_else_own_projects(found: WhoResult) -> Next | None:
    return _levels_else_projects(found) or (_ONE_PROJECT if found.projects else None)


def _next_of_body(found: WhoResult) -> Next | None:
    if not found.orders:
        return _levels_else_own_projects(found)
    return Next(((renovation("orders", to=found.entry.id), say("its orders counted by kind and by age")),))


def _next_of_project(found: WhoResult) -> Next:
    project_id = found.entry.id
    whole = ((renovation("status", project_id), say("the project's whole page")),)
    levels = ((renovation("escalations", project_id), say("why, and every change of level")),)
    return Next((*levels, *whole) if found.actions else whole)


def _late_here(number: int, projects: Cell) -> Text:
    return say_n(
        "{n} item is late in {projects}.", "{n} items are late in {projects}.", number, projects=projects
    )


def _late_to_answer_for(number: int, projects: Cell) -> Text:
    return say_n(
        "{n} item to answer for is late in {projects}.",
        "{n} items to answer for are late in {projects}.",
        number,
        projects=projects,
    )


def _about_project(found: WhoResult, _: Programme) -> Iterator[Row]:
    project = found.projects[0].state.project
    yield say("Street"), named_together(project.streets)
    yield say("Community"), named_together(project.communities)
    yield say("Officer"), project.officer


def _about_person(found: WhoResult, _: Programme) -> Iterator[Row]:
    yield say("Posts held"), posts(len(found.people))


def _about_body(found: WhoResult, _: Programme) -> Iterator[Row]:
    if found.body and found.body.body.clause:
        yield say("Clause"), found.body.body.clause


def _about_level(found: WhoResult, programme: Programme) -> Iterator[Row]:
    if programme.escalation:
        level = programme.escalation.levels[found.entry.id]
        yield say("Action"), level.action
        yield say("Reached by"), asks(level.when, terms_of(programme))


def _about_report(found: WhoResult, programme: Programme) -> Iterator[Row]:
    yield say("Every"), programme.reporting[found.entry.id].every
    if found.reported:
        yield say("Times on file"), found.reported.times
        yield say("The last"), found.reported.last


def _about_inspection(found: WhoResult, programme: Programme) -> Iterator[Row]:
    rule = programme.inspections[found.entry.id]
    yield say("Every"), rule.every or say("the plan does not say")


def _about_order_kind(found: WhoResult, programme: Programme) -> Iterator[Row]:
    if programme.orders:
        days = programme.orders.kinds[found.entry.id].days
        yield say("Days to resolve it"), days if days is not None else say("as each order says")


def _about_channel(found: WhoResult, programme: Programme) -> Iterator[Row]:
    if programme.funding:
        channel = programme.funding.channels[found.entry.id]
        yield say("Clause"), channel.clause
        yield say("Kinds of money"), Several(tuple(channel.kinds.values()))


_LEADS = EntryPage(
    late=_late_to_answer_for,
    nothing=say("Nothing to answer for is overdue."),
    projects=PROJECT_LED,
    people=PLACE_WITH_LOAD,
)
"""Of those who lead."""
_PLACE = replace(_LEADS, projects=PROJECT_IN_PLACE, next=_levels_else_own_projects)
"""Of a street or a community, to which whole projects belong."""
_BODY = replace(
    _LEADS,
    projects=PROJECT_IN_PLACE,
    facts=_about_body,
    orders=(say("Orders with it"), say("No order is with it.")),
    next=_next_of_body,
)
"""Of a body that has no duties in the plan."""
_OF_PLAN = EntryPage(late=_late_here, nothing=say("Nothing is overdue here."), projects=PROJECT_OF_THE_PLAN)
"""Of what is of the plan."""

PAGES: Mapping[EntryKind, EntryPage] = {
    EntryKind.PROJECT: EntryPage(
        late=lambda number, _: say_n("{n} item is late.", "{n} items are late.", number),
        nothing=say("Nothing is overdue here."),
        projects=PROJECT_OF_ITS_OWN,
        facts=_about_project,
        people=PLACE_WITH_LOAD,
        actions=say("Level of escalation"),
        next=_next_of_project,
    ),
    EntryKind.STREET: _PLACE,
    EntryKind.COMMUNITY: _PLACE,
    EntryKind.STAGE: _OF_PLAN,
    EntryKind.MILESTONE: _OF_PLAN,
    EntryKind.ROUND: _OF_PLAN,
    EntryKind.GROUP: _LEADS,
    EntryKind.DEPARTMENT: _LEADS,
    EntryKind.UTILITY: _BODY,
    EntryKind.FIRM: _BODY,
    EntryKind.OFFICE: _BODY,
    EntryKind.PERSON: replace(_LEADS, facts=_about_person, people=PLACE_OF_A_PERSON),
    EntryKind.LEADERSHIP: _LEADS,
    EntryKind.LEVEL: replace(
        _OF_PLAN,
        facts=_about_level,
        actions=say("Projects that have reached this level"),
        owes=False,
        next=lambda _: _LEVELS,
    ),
    EntryKind.REPORT: replace(
        _OF_PLAN,
        facts=_about_report,
        never_late=say("Whether it was made is not on file, so it is never late here."),
    ),
    EntryKind.INSPECTION: replace(
        _OF_PLAN,
        facts=_about_inspection,
        owes=False,
        next=lambda _: Next(((renovation("inspections"), say("what was held, and what it found")),)),
    ),
    EntryKind.TRACK: replace(_OF_PLAN, projects=PROJECT_OF_ITS_OWN, next=_levels_else_own_projects),
    EntryKind.POST: _LEADS,
    EntryKind.ROLE: replace(_LEADS, owes=False),
    EntryKind.NOTICE: _OF_PLAN,
    EntryKind.DUTY: replace(_OF_PLAN, people=PLACE_WITH_LOAD),
    EntryKind.ORDER_KIND: replace(
        _OF_PLAN,
        facts=_about_order_kind,
        owes=False,
        orders=(say("Open orders"), say("No order of this kind is open.")),
    ),
    EntryKind.CARE: _OF_PLAN,
    EntryKind.CHANNEL: replace(
        _OF_PLAN,
        facts=_about_channel,
        owes=False,
        next=lambda _: Next(((renovation("funding"), say("money by channel")),)),
    ),
    EntryKind.CLAUSE: _OF_PLAN,
    EntryKind.ORDER: replace(
        _OF_PLAN, owes=False, orders=(say("Orders"), say("No such order was opened by that day."))
    ),
}


def about_entry(found: WhoResult, programme: Programme) -> Pairs:
    """The entry's names and kind, and what else its page says of it."""
    entry = found.entry
    rows: list[tuple[Text, Cell]] = [(say("Id"), entry.id)] if entry.id != entry.name else []
    rows += [(say("Name"), entry.name), (say("Kind"), entry.kind)]
    if found.also:
        rows.append((say("Also called"), Several(tuple(found.also))))
    if found.phone:
        rows.append((say("Telephone"), found.phone))
    return Pairs((*rows, *PAGES[entry.kind].facts(found, programme)))
