"""What each kind of entry is, who belongs to it and what concerns it: one row a kind.

There are three sorts: a project, what is of the plan (or an order), and those who lead. A new kind is a word
of `EntryKind`, a row here, its entries in `directory`, and where it says something of its own a row in the
report.
"""

from collections.abc import Mapping
from dataclasses import replace

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.owed import Bearer
from renovation_cli.compute.plan_rules import RuleKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.who import leading
from renovation_cli.compute.who.appointments import Appointment, Body, Seat, role_of
from renovation_cli.compute.who.belonging import (
    LOCAL,
    duties_of_clause,
    duties_of_group,
    duties_of_places_of,
    duties_of_project,
    duties_where,
    falls_on,
    in_group,
    in_places_of,
    in_street,
    is_item,
    rules_where,
    stands_under,
    under_rules,
    with_duty,
)
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.holding import comes_with
from renovation_cli.compute.who.leading import Led, holds_lead, is_place
from renovation_cli.compute.who.traits import Traits
from renovation_cli.compute.who.world import OwedItem, World
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, LEADERSHIP, LEADERSHIP_LEADS, STREET
from renovation_cli.model.project import Project


def _who_leads(row: Traits) -> Traits:
    """A kind of those who lead: what concerns them follows from what they lead."""
    return replace(
        row,
        concerns=leading.owes(row.leads),
        rules=leading.rules_led(row.leads, row.own_duties),
        orders=leading.late_orders(row.leads),
        decisions=leading.open_decisions(row.leads),
        acts=leading.acts(row.leads, row.own_duties),
        held_against=leading.held_against(row.leads),
    )


def _rule(row: Traits) -> Traits:
    """A kind of what is itself a rule of the plan."""
    rules = rules_where(lambda entry, rule: rule.kind is row.rule and rule.id == entry.id)
    return replace(row, rules=rules, duties=under_rules(rules))


def _is_project(entry: Entry, state: ProjectState | None) -> bool:
    return state is not None and state.id == entry.id


def _is_of_track(entry: Entry, state: ProjectState | None) -> bool:
    return state is not None and state.project.track == entry.id


_stages_of_track = rules_where(lambda entry, rule: rule.kind is RuleKind.STAGE and rule.track_id == entry.id)


def _is_person(entry: Entry, place: Appointment, _: World) -> bool:
    return place.person == entry.id


def _has_post(entry: Entry, place: Appointment, _: World) -> bool:
    return place.post == entry.id


def _is_department(entry: Entry, led: Led) -> bool:
    """A department leads what names it, or the place on each of which its duties fall."""
    return led.by.lead in (entry.id, led.rulebook.duties.departments[entry.id].acts_as)


_BODY = replace(
    _who_leads(
        Traits(
            leads=lambda entry, led: led.by.lead == entry.id,
            owns=lambda entry, state: entry.id in state.project.firms.named,
            people=lambda entry, place, _: (place.body, place.of) == (Body.BODY, entry.id),
            is_body=True,
            also=lambda entry, rulebook: rulebook.teams.bodies[entry.id].also,
            goes_by_first_name=True,
        )
    ),
    orders=leading.orders_with(lambda entry, led: led.by.lead == entry.id),
)
"""A body that the plan gives no duties: what it has to do are the orders that are with it."""

KINDS: Mapping[EntryKind, Traits] = {
    EntryKind.PROJECT: Traits(
        concerns=lambda entry, owed: _is_project(entry, owed.bearer.state),
        owns=_is_project,
        people=in_places_of(_is_project),
        duties=duties_of_project,
        acts=lambda entry, at: at.state.id == entry.id,
        every_level=True,
    ),
    EntryKind.STREET: _who_leads(
        Traits(
            leads=lambda entry, led: is_place(entry, led, STREET),
            owns=lambda entry, state: entry.id in state.project.streets,
            people=in_street,
            duties=falls_on(STREET),
        )
    ),
    EntryKind.COMMUNITY: _who_leads(
        Traits(
            leads=lambda entry, led: is_place(entry, led, COMMUNITY),
            owns=lambda entry, state: entry.id in state.project.communities,
            people=lambda entry, place, _: place.of == entry.id and place.body in LOCAL,
            duties=falls_on(COMMUNITY),
        )
    ),
    EntryKind.STAGE: _rule(
        Traits(
            rule=RuleKind.STAGE,
            concerns=lambda entry, owed: owed.item.stage_id == entry.id,
        )
    ),
    EntryKind.MILESTONE: _rule(Traits(rule=RuleKind.MILESTONE, concerns=is_item)),
    EntryKind.ROUND: _rule(Traits(rule=RuleKind.ROUND, concerns=is_item)),
    EntryKind.GROUP: _who_leads(
        Traits(
            leads=lambda entry, led: led.by.lead == entry.id,
            people=in_group,
            duties=duties_of_group,
            is_body=True,
            also=lambda entry, rulebook: rulebook.teams.groups[entry.id].also,
            goes_by_first_name=True,
        )
    ),
    EntryKind.DEPARTMENT: _who_leads(
        Traits(
            leads=_is_department,
            people=lambda entry, place, world: comes_with(place, entry.id, world.rulebook),
            duties=duties_where(lambda entry, duty, _: duty.holder == entry.id),
            own_duties=lambda entry, rulebook: rulebook.duties.departments[entry.id].duties,
            is_body=True,
            also=lambda entry, rulebook: rulebook.duties.departments[entry.id].also,
            goes_by_first_name=True,
        )
    ),
    EntryKind.UTILITY: _BODY,
    EntryKind.FIRM: _BODY,
    EntryKind.OFFICE: _BODY,
    EntryKind.PERSON: _who_leads(
        Traits(
            leads=lambda entry, led: any(person.name == entry.id for person in led.by.people),
            owns=lambda entry, state: state.project.officer == entry.id,
            people=_is_person,
            duties=duties_of_places_of(_is_person),
        )
    ),
    EntryKind.LEADERSHIP: _who_leads(
        Traits(
            leads=lambda _, led: led.by.lead in LEADERSHIP_LEADS,
            people=lambda _, place, __: place.body is Body.LEADERSHIP,
            is_body=True,
            goes_by_first_name=True,
        )
    ),
    EntryKind.LEVEL: _rule(
        Traits(rule=RuleKind.LEVEL, acts=lambda entry, at: at.level_id == entry.id, every_level=True)
    ),
    EntryKind.REPORT: _rule(
        Traits(
            rule=RuleKind.REPORT,
            decisions=lambda entry, world: (
                each for each in world.open_decisions if each.meeting.kind == entry.id
            ),
        )
    ),
    EntryKind.INSPECTION: _rule(Traits(rule=RuleKind.INSPECTION)),
    EntryKind.TRACK: Traits(
        concerns=lambda entry, owed: _is_of_track(entry, owed.bearer.state),
        owns=_is_of_track,
        people=in_places_of(_is_of_track),
        rules=_stages_of_track,
        duties=under_rules(_stages_of_track),
    ),
    EntryKind.POST: _who_leads(
        Traits(
            rank=1,
            leads=lambda entry, led: any(person.post == entry.id for person in led.by.people),
            people=_has_post,
            duties=duties_of_places_of(_has_post),
        )
    ),
    EntryKind.ROLE: _who_leads(
        Traits(
            rank=1,
            # The commander answers for the leading group.
            leads=lambda entry, led: led.by.lead == (LEADERSHIP if entry.id == Seat.COMMANDER else entry.id),
            people=lambda entry, place, _: role_of(place) == entry.id,
            is_body=True,
        )
    ),
    EntryKind.NOTICE: _rule(Traits(rule=RuleKind.NOTICE, rank=1, concerns=is_item)),
    EntryKind.DUTY: Traits(
        rank=1,
        concerns=lambda entry, owed: owed.item.duty == entry.id,
        people=with_duty,
        rules=rules_where(lambda entry, rule: entry.id in rule.under),
        duties=duties_where(lambda entry, duty, _: duty.id == entry.id),
        acts=lambda entry, at: at.level.duty == entry.id,
    ),
    EntryKind.ORDER_KIND: _rule(
        Traits(
            rule=RuleKind.ORDER,
            rank=1,
            orders=lambda entry, world: (
                each for each in world.orders if each.order.kind == entry.id and each.is_open
            ),
        )
    ),
    EntryKind.CARE: _rule(
        Traits(
            rule=RuleKind.CARE,
            rank=1,
            concerns=lambda _, owed: owed.item.kind in (ItemKind.PATROL, ItemKind.PATROL_PROBLEM),
        )
    ),
    EntryKind.CHANNEL: Traits(rank=1),
    EntryKind.CLAUSE: Traits(
        rank=2,
        concerns=lambda entry, owed: stands_under(owed.item.clause, entry.id),
        rules=rules_where(lambda entry, rule: stands_under(rule.clause, entry.id)),
        duties=duties_of_clause,
    ),
    EntryKind.ORDER: Traits(
        rank=2,
        orders=lambda entry, world: (
            each for each in world.orders if entry.id in (each.id, f"{each.project_id}/{each.id}")
        ),
    ),
}


def leads(entry: Entry, lead: str, project: Project | None, rulebook: Rulebook) -> bool:
    """Whether an entry answers for a lead in a project (None: in the programme as a whole)."""
    return holds_lead(KINDS[entry.kind].leads, entry, lead, project, rulebook)


def answers(entry: Entry, held: Answerable, place: Project | None, rulebook: Rulebook) -> bool:
    """Whether somebody with whom something is, at a place, is an entry's own or for it to answer for."""
    return KINDS[entry.kind].leads(entry, Led(held, place, rulebook))


def concerns(entry: Entry, item: Item, bearer: Bearer, rulebook: Rulebook) -> bool:
    """Whether something that is owed is an entry's own, or for it to answer for."""
    return KINDS[entry.kind].concerns(entry, OwedItem(item, bearer, rulebook))
