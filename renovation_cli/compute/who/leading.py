"""What one who leads answers for: each kind says by which test a lead is its own, and the rest follows.

What stands in a stage that somebody leads is not listed beside the stage.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.plan_rules import PlanRule, RuleKind
from renovation_cli.compute.responsibility import Answerable, answers_for, who_answer
from renovation_cli.compute.who.entry import Entry
from renovation_cli.compute.who.world import AtLevel, OwedItem, World
from renovation_cli.model.book import Rulebook
from renovation_cli.model.project import Project


class Led(NamedTuple):
    """A lead with who holds it, in a project (None: in the programme as a whole)."""

    by: Answerable
    project: Project | None
    rulebook: Rulebook


Holds = Callable[[Entry, Led], bool]
"""Whether a lead is an entry's own, or for it to answer for."""
OwnDuties = Callable[[Entry, Rulebook], Collection[str]]
"""Ids of the duties that are an entry's own."""

_LED = (RuleKind.STAGE, RuleKind.REPORT, RuleKind.LEVEL, RuleKind.CARE, RuleKind.INSPECTION)
"""What is listed also where it stands in something that is led."""


def holds_lead(holds: Holds, entry: Entry, lead: str, project: Project | None, rulebook: Rulebook) -> bool:
    """Whether a lead of the plan is an entry's own by its test."""
    return holds(entry, Led(answers_for(lead, project, rulebook), project, rulebook))


def is_place(entry: Entry, led: Led, lead: str) -> bool:
    """Whether a street or community is the project's own; what is sent to all of them is for each."""
    everywhere = led.project is None and led.by.place in led.rulebook.duties.departments
    return led.by.lead == lead and (everywhere or led.by.place == entry.id)


def owes(holds: Holds) -> Callable[[Entry, OwedItem], bool]:
    """Whether something that is owed is for it to answer for."""
    return lambda entry, owed: any(
        holds(entry, Led(by, owed.bearer.place, owed.rulebook))
        for lead in owed.item.lead
        for by in who_answer(lead, owed.bearer.place, owed.rulebook)
    )


def rules_led(holds: Holds, own_duties: OwnDuties) -> Callable[[Entry, World], Iterator[PlanRule]]:
    """The rules that it leads, and of those beside the stages what stands under a duty of its own."""

    def rules(entry: Entry, world: World) -> Iterator[PlanRule]:
        led: set[tuple[str | None, str | None]] = set()
        own = set(own_duties(entry, world.rulebook))
        for rule in world.rules:
            if any(holds_lead(holds, entry, lead, None, world.rulebook) for lead in rule.lead):
                place = (rule.track_id, rule.stage_id)
                wanted = rule.kind in _LED or place not in led
                if rule.kind is RuleKind.STAGE:
                    led.add(place)
            else:
                wanted = rule.stage_id is None and not own.isdisjoint(rule.duties)
            if wanted:
                yield rule

    return rules


def acts(holds: Holds, own_duties: OwnDuties) -> Callable[[Entry, AtLevel], bool]:
    """Whether a level of a project is for it to act on: by its duty, or as one who acts."""

    def whether(entry: Entry, at: AtLevel) -> bool:
        if at.level.duty and at.level.duty in own_duties(entry, at.rulebook):
            return True
        return any(holds_lead(holds, entry, lead, at.state.project, at.rulebook) for lead in at.level.acts)

    return whether


def late_orders(holds: Holds) -> Callable[[Entry, World], Iterator[OrderState]]:
    """The overdue orders about the programme as a whole that are with it."""

    def orders(entry: Entry, world: World) -> Iterator[OrderState]:
        for order in world.own_orders:
            if (
                order.overdue
                and order.holder
                and holds_lead(holds, entry, order.holder, None, world.rulebook)
            ):
                yield order

    return orders


def open_decisions(holds: Holds) -> Callable[[Entry, World], Iterator[DecisionState]]:
    """The open decisions of meetings that are with it."""
    return lambda entry, world: (
        each for each in world.open_decisions if holds(entry, Led(each.held, each.place, world.rulebook))
    )


def orders_with(holds: Holds) -> Callable[[Entry, World], Iterator[OrderState]]:
    """Every order that is with it now or was when it was resolved, the programme's own first."""

    def orders(entry: Entry, world: World) -> Iterator[OrderState]:
        for order in world.orders:
            if order.holder and holds_lead(holds, entry, order.holder, order.project, world.rulebook):
                yield order

    return orders


def held_against(holds: Holds) -> Callable[[Entry, World], list[LevelState]]:
    """Projects at a level for what it answers for, or held up by an order with it."""

    def against(entry: Entry, world: World) -> list[LevelState]:
        return world.at_level(
            lambda found: any(
                holds_lead(holds, entry, lead, found.state.project, world.rulebook)
                for lead in _leads_of(found)
            )
        )

    return against


def _leads_of(found: LevelState) -> Iterable[str]:
    """Who leads what brought a level about, and whom the orders are with that hold the project up."""
    for item in (*found.reached.answerable, *found.reached.enough):
        yield from item.lead
    for blocker in found.blockers:
        if blocker.order.holder:
            yield blocker.order.holder
