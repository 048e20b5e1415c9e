"""Dispatch orders on a date: open or resolved, with whom, how old, and what is late (plan 四(三), 派单制).

Steps dated after the date judged for do not count yet, and an order opened after it does not exist yet.
An order is open until it is resolved, and open again when it is returned after that.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for, streets_with
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate, later
from renovation_cli.model.duties import Department
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import COMMUNITY, PLACE_LEADS, STREET, lead_of
from renovation_cli.model.order import Order, OrderKind, Orders, Step
from renovation_cli.model.project import Project
from renovation_cli.model.words import OrderStep

_PASSED_ON = (OrderStep.REASSIGNED, OrderStep.REPORTED_UP, OrderStep.DECIDED)


@dataclass(frozen=True, slots=True)
class OrderState:
    """An order on a date."""

    id: str
    project_id: str | None
    """None for an order about the programme as a whole."""
    project: Project | None
    order: Order
    kind: OrderKind | None
    """None where the plan has no such kind."""
    holder: str | None
    """Who has it now; None where a step passed it on to nobody named."""
    held: Answerable | None
    """The holder with the people; None where there is none."""
    sent_to: Answerable
    """Whom it was sent to first."""
    duty: str | None
    """The duty under which the holder answers for it; None where it has none of its kind's."""
    waiting: str | None
    """The name of the milestone that it holds up; None if none."""
    reports_up_to: str | None
    """To whom the plan has orders reported up."""
    accepted_on: date | None
    """When its holder accepted it."""
    resolved_on: date | None
    confirmed_on: date | None
    steps: tuple[Step, ...]
    """What has happened to it, the oldest first."""
    due: date | None
    """None where neither the order nor its kind says: unknown, and never late."""
    as_of: date

    @property
    def days_of_kind(self) -> int | None:
        """The days of its kind, where they give the day it is due; None where its own line says it."""
        return None if self.order.due is not None or self.kind is None else self.kind.days

    @property
    def last(self) -> Step | None:
        """The last step; None for an order that nobody has taken up."""
        return self.steps[-1] if self.steps else None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be resolved."""
        return self.resolved_on is None

    @property
    def days_open(self) -> int:
        """Days from the opening to the solution, or to the date judged for."""
        return ((self.resolved_on or self.as_of) - self.order.opened).days

    @property
    def days_late(self) -> int | None:
        """Days past its day, 0 if none, when it was resolved or by now; None where no day is known."""
        return None if self.due is None else max(((self.resolved_on or self.as_of) - self.due).days, 0)

    @property
    def overdue(self) -> bool:
        """Whether it is open past its day; the day itself is not past."""
        return self.is_open and bool(self.days_late)


def order_state(
    order_id: str, order: Order, rulebook: Rulebook, as_of: date, state: ProjectState | None = None
) -> OrderState | None:
    """An order on a date, of a project or of the programme as a whole; None if it was opened later."""
    if order.opened > as_of:
        return None
    steps = tuple(step for step in order.steps if step.on <= as_of)
    rules = rulebook.programme.orders
    kind = rules.kinds.get(order.kind) if rules else None
    reports_up_to = rules.reports_up_to if rules else None
    holder = holder_after(order, steps, reports_up_to)
    project = state.project if state else None
    sent_to = answers_for(order.to, project, rulebook)
    held = sent_to if holder == order.to else answers_for(holder, project, rulebook) if holder else None
    return OrderState(
        id=order_id,
        project_id=state.id if state else None,
        project=project,
        order=order,
        kind=kind,
        holder=holder,
        held=held,
        sent_to=sent_to,
        duty=_duty(holder, kind, rulebook),
        waiting=_waiting(order.blocks, state, rulebook) if order.blocks else None,
        reports_up_to=reports_up_to,
        accepted_on=_since(steps, OrderStep.ACCEPTED, (OrderStep.RETURNED, *_PASSED_ON)),
        resolved_on=_since(steps, OrderStep.RESOLVED, (OrderStep.RETURNED,)),
        confirmed_on=_since(steps, OrderStep.CONFIRMED, ()),
        steps=steps,
        due=due_day(order, kind),
        as_of=as_of,
    )


def _duty(holder: str | None, kind: OrderKind | None, rulebook: Rulebook) -> str | None:
    department = department_of(holder, rulebook) if holder else None
    if department is None or kind is None:
        return None
    return next((duty for duty in kind.duties if duty in department.duties), None)


def _waiting(milestone_id: str, state: ProjectState | None, rulebook: Rulebook) -> str:
    tracks = [state.track] if state else rulebook.programme.tracks.values()
    found = (
        milestone for track in tracks for *_, each, milestone in track.milestones() if each == milestone_id
    )
    first = next(found, None)
    return first.name if first else milestone_id


def resolved_on(order: Order) -> date | None:
    """When an order was resolved for good by all that is on file; None where it is open."""
    return _since(order.steps, OrderStep.RESOLVED, (OrderStep.RETURNED,))


def due_day(order: Order, kind: OrderKind | None) -> date | None:
    """The last day to resolve an order: its own, else by the days of its kind; None if neither says."""
    if order.due is not None or kind is None or kind.days is None:
        return order.due
    return later(order.opened, kind.days)


def holder_after(order: Order, steps: Iterable[Step], reports_up_to: str | None) -> str | None:
    """Who has an order after some steps.

    A decision gives it to whoever it names, else back to whom it was with before it was reported up; reported
    up twice, it goes back to whom it was with before the first time.
    """
    holder: str | None = order.to
    reported_by: str | None = order.to
    is_above = False
    for step in steps:
        if step.step is OrderStep.REPORTED_UP:
            reported_by = reported_by if is_above else holder
            holder, is_above = step.to or reports_up_to, True
        elif step.step in (OrderStep.REASSIGNED, OrderStep.DECIDED):
            decided_back = reported_by if step.step is OrderStep.DECIDED else None
            holder, is_above = step.to or decided_back, False
    return holder


def _since(steps: Iterable[Step], wanted: OrderStep, undone_by: tuple[OrderStep, ...]) -> date | None:
    """The day of the last step wanted that no later step has undone."""
    day = None
    for step in steps:
        if step.step is wanted:
            day = step.on
        elif step.step in undone_by:
            day = None
    return day


def orders_of(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[OrderState]:
    """The orders of a project by a date, in the order of the file."""
    return states_of(state.orders, rulebook, as_of, state)


def all_orders(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[OrderState]:
    """Every order by a date: the programme's own first, then project by project."""
    found = states_of(rulebook.orders, rulebook, as_of)
    for state in states:
        found.extend(orders_of(state, rulebook, as_of))
    return found


def states_of(
    orders: Orders, rulebook: Rulebook, as_of: date, state: ProjectState | None = None
) -> list[OrderState]:
    """Some orders by a date, in their order: of a project, or the programme's own."""
    states = (order_state(order_id, order, rulebook, as_of, state) for order_id, order in orders.items())
    return [found for found in states if found is not None]


def department_of(name: str, rulebook: Rulebook) -> Department | None:
    """The department of that id, or the one whose duties fall on ``street`` or ``community``.

    A street by its id has the duties that fall on every street, and a community those of every community.
    """
    departments, streets = rulebook.duties.departments, rulebook.teams.streets
    if name in departments:
        return departments[name]
    place = lead_of(name)
    if place not in rulebook.teams.groups and place not in PLACE_LEADS:
        place = STREET if name in streets else COMMUNITY if streets_with(name, rulebook) else place
    return next((each for each in departments.values() if each.acts_as == place), None)


def orders_due(state: ProjectState, rulebook: Rulebook, as_of: date) -> Iterator[Item]:
    """Every order of a project with a known day, as something the project owes."""
    stages = {milestone: stage for stage, _, milestone, _ in state.track.milestones()}
    rules = rulebook.programme.orders
    for each in orders_of(state, rulebook, as_of):
        rule = each.kind or rules
        if each.due is None or rule is None:
            continue
        yield Item(
            kind=ItemKind.ORDER,
            stage_id=stages.get(each.order.blocks or "", ""),
            id=each.id,
            name=each.order.problem,
            clause=rule.clause,
            due=PlanDate(each.due, each.due),
            done=not each.is_open,
            lead=(each.holder,) if each.holder else (),
            duty=each.duty,
            on=each.resolved_on,
        )
