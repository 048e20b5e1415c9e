"""What is said of a dispatch order, of its steps, and of orders counted (plan 四(三))."""

from renovation_cli.compute.order_counts import AGES, OrderCounts
from renovation_cli.compute.orders import OrderState, holder_after
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import ORDERS_FILE, orders_file
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.order import OrderKind, Step
from renovation_cli.model.words import OrderSource, OrderStep
from renovation_cli.reports.document import Age, Cell, Column, DaysLate, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, FLAG, TEXT, every, one, word
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.holders import holder_name, to_call
from renovation_cli.reports.wording.phrases import days_left

_STEPS = {
    OrderStep.ACCEPTED: say("accepted"),
    OrderStep.RETURNED: say("returned, to be sent elsewhere"),
    OrderStep.REASSIGNED: say("reassigned"),
    OrderStep.REPORTED_UP: say("reported up"),
    OrderStep.DECIDED: say("decided"),
    OrderStep.RESOLVED: say("resolved"),
    OrderStep.CONFIRMED: say("confirmed"),
}


def _where(state: OrderState) -> Cell:
    building: Cell = state.order.building and say("building {id}", id=state.order.building)
    if building and state.order.where:
        return say("{one}, {other}", one=building, other=state.order.where)
    return building or state.order.where or ""


def blocks_of(state: OrderState) -> Cell:
    """Which milestone an order holds up; blank if none."""
    return "" if state.waiting is None else say("holds up {milestone}", milestone=state.waiting)


def _with(state: OrderState) -> Cell:
    """Whom an order is with, and whom it was sent to first where that is somebody else."""
    if state.held is None:
        return None
    name = holder_name(state.held)
    if state.order.to == state.holder:
        return name
    return say("{holder} (sent to {first} first)", holder=name, first=holder_name(state.sent_to))


def _kind(state: OrderState) -> Cell:
    """The name of its kind, with the days of it where they give the day on which the order is due."""
    name = state.kind.name if state.kind else state.order.kind
    if state.days_of_kind is None:
        return name
    return say_n("{kind}, due in {n} day", "{kind}, due in {n} days", state.days_of_kind, kind=name)


def _late(state: OrderState) -> Cell:
    if state.due is None:
        return ""
    if state.is_open:
        return days_left(state.due, state.as_of)
    if state.days_late:
        return Toned(say("resolved, {late}", late=DaysLate(state.days_late)), Tone.WARN)
    return Toned(say("resolved in time"), Tone.GOOD)


def _last(state: OrderState) -> Cell:
    step = state.last
    if step is None:
        return Toned(say("opened, not yet accepted"), Tone.WARN)
    text: Text = _STEPS[step.step]
    if step.step is OrderStep.DECIDED:
        text = say("decided, now with {holder}", holder=holder_name(state.held))
        return Toned(say("{step} {day}", step=text, day=step.on), Tone.PLAIN)
    # Whom it was reported up to by the plan is who has it now.
    to = step.to or (state.holder if step.step is OrderStep.REPORTED_UP else None)
    if to:
        text = say("{step} to {department}", step=text, department=to)
    tone = Tone.WARN if step.step is OrderStep.RETURNED else Tone.PLAIN
    return Toned(say("{step} {day}", step=text, day=step.on), tone)


STEP = Fields[Step](
    Field("on", DAY, lambda step: step.on),
    Field("step", word(OrderStep), lambda step: step.step),
    Field("to", TEXT.or_none, lambda step: step.to),
    Field("note", TEXT.or_none, lambda step: step.note),
)

ORDER = Fields[OrderState](
    Field("project", TEXT.or_none, lambda state: state.project_id),
    Field("id", TEXT, lambda state: state.id, beneath(say("Order"))),
    Field("problem", TEXT, lambda state: state.order.problem, say("Problem")),
    Field(
        "kind",
        TEXT,
        lambda state: state.order.kind,
        beneath(say("Kind")),
        _kind,
    ),
    Field("kind_name", TEXT.or_none, lambda state: state.kind and state.kind.name),
    Field("clause", TEXT.or_none, lambda state: state.kind and state.kind.clause),
    Field("building", TEXT.or_none, lambda state: state.order.building),
    Field("where", TEXT.or_none, lambda state: state.order.where, beneath(say("Where")), _where),
    Field("blocks", TEXT.or_none, lambda state: state.order.blocks, beneath(say("Blocks")), blocks_of),
    Field("with", one(HOLDER).or_none, lambda state: state.held, say("With"), _with),
    shown(beneath(say("Who answers")), lambda state: to_call(state.held)),
    Field("by", word(OrderSource), lambda state: state.order.by, beneath(say("Found by"))),
    Field("sent_to", TEXT, lambda state: state.order.to),
    Field("duty", TEXT.or_none, lambda state: state.duty),
    Field("opened", DAY, lambda state: state.order.opened, say("Opened")),
    Field("open", FLAG, lambda state: state.is_open),
    Field(
        "days_open",
        DAYS,
        lambda state: state.days_open,
        beneath(say("Age")),
        lambda state: Age(state.days_open),
    ),
    Field("due", DAY.or_none, lambda state: state.due, say("Due")),
    Field("due_by_kind_days", DAYS.or_none, lambda state: state.days_of_kind),
    Field("days_late", DAYS.or_none, lambda state: state.days_late, beneath(say("Days")), _late),
    Field("overdue", FLAG, lambda state: state.overdue),
    Field("accepted", DAY.or_none, lambda state: state.accepted_on),
    Field("resolved", DAY.or_none, lambda state: state.resolved_on),
    Field("confirmed", DAY.or_none, lambda state: state.confirmed_on),
    Field("steps", every(STEP), lambda state: state.steps),
    Field("last_step", one(STEP).or_none, lambda state: state.last, say("Last step"), _last),
    Field(
        "outcome",
        TEXT.or_none,
        lambda state: None if state.is_open else state.order.outcome,
        beneath(say("Outcome")),
        lambda state: ("" if state.is_open else state.order.outcome) or "",
    ),
    Field("file", TEXT, lambda state: orders_file(state.project_id) if state.project_id else ORDERS_FILE),
)
"""An order."""


def _of(state: OrderState) -> Cell:
    if state.project is None or state.project_id is None:
        return say("programme")
    return project_ref(state.project_id, state.project)


ORDER_OF_A_PROJECT = Fields(shown(say("Project"), _of), *ORDER)
"""An order among those of several projects."""


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step of an order, in a list of the steps of several."""

    order: OrderState
    number: int
    """Which of its order, from 0."""

    @property
    def step(self) -> Step:
        """The step."""
        return self.order.steps[self.number]

    @property
    def to(self) -> str:
        """Who has the order after a step that passes it on."""
        if self.step.step not in (OrderStep.REPORTED_UP, OrderStep.DECIDED):
            return self.step.to or ""
        taken = self.order.steps[: self.number + 1]
        return holder_after(self.order.order, taken, self.order.reports_up_to) or ""


STEP_TAKEN = Fields[StepTaken](
    shown(say("Order"), lambda taken: "" if taken.number else taken.order.id),
    shown(say("Date"), lambda taken: taken.step.on),
    shown(say("Step"), lambda taken: _STEPS[taken.step.step]),
    shown(say("To"), lambda taken: taken.to),
    shown(say("Note"), lambda taken: taken.step.note or ""),
)

DECISION = Fields[StepTaken](
    shown(say("Project"), lambda taken: _of(taken.order)),
    shown(beneath(say("Order")), lambda taken: taken.order.id),
    shown(say("Date"), lambda taken: taken.step.on),
    shown(say("Decision"), lambda taken: taken.step.note),
    shown(say("Carried on by"), lambda taken: taken.to),
)
"""What was decided of an order that had been reported up, among those of several projects."""


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """Open orders up to an age."""

    up_to_days: int | None
    """None for all that are older."""
    orders: int


AGE_GROUP = Fields[AgeGroup](
    Field("up_to_days", DAYS.or_none, lambda group: group.up_to_days),
    Field("orders", COUNT, lambda group: group.orders),
)


def _age_groups(counts: OrderCounts) -> list[AgeGroup]:
    return [AgeGroup(bound, number) for bound, number in zip((*AGES, None), counts.ages, strict=True)]


COUNTS = Fields[OrderCounts](
    Field("orders", COUNT, lambda counts: counts.total, say("Orders")),
    Field("open", COUNT, lambda counts: counts.open, say("Open")),
    Field(
        "overdue",
        COUNT,
        lambda counts: counts.overdue,
        say("Overdue"),
        lambda counts: Toned(counts.overdue, Tone.BAD) if counts.overdue else 0,
    ),
    Field("open_without_due", COUNT, lambda counts: counts.without_due),
    Field("open_by_age", every(AGE_GROUP), _age_groups),
    shown(Column(say("Open ≤{n} days", n=AGES[0]), right=True), lambda counts: counts.ages[0]),
    shown(
        Column(say("{low}–{high}", low=AGES[0] + 1, high=AGES[1]), right=True), lambda counts: counts.ages[1]
    ),
    shown(Column(say(">{n}", n=AGES[1]), right=True), lambda counts: counts.ages[2]),
    Field(
        "oldest_days",
        DAYS.or_none,
        lambda counts: counts.oldest,
        Column(say("Oldest open"), right=True),
        lambda counts: "" if counts.oldest is None else Age(counts.oldest),
    ),
)
"""Orders counted."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """The orders of a kind."""

    id: str
    kind: OrderKind | None
    counts: OrderCounts


KIND_COUNT = Fields[KindCount](
    Field("kind", TEXT, lambda row: row.id),
    Field(
        "name",
        TEXT.or_none,
        lambda row: row.kind and row.kind.name,
        say("Kind"),
        lambda row: row.kind.name if row.kind else row.id,
    ),
    shown(beneath(say("Clause")), lambda row: row.kind.clause if row.kind else None),
    *COUNTS.under(lambda row: row.counts),
)


@dataclass(frozen=True, slots=True)
class HolderCount:
    """The orders that somebody has now; None where nobody is named."""

    held: Answerable | None
    counts: OrderCounts


HOLDER_COUNT = Fields[HolderCount](
    Field("lead", TEXT.or_none, lambda row: row.held and row.held.lead),
    Field(
        "place",
        TEXT.or_none,
        lambda row: row.held and row.held.place,
        say("With"),
        lambda row: holder_name(row.held),
    ),
    shown(beneath(say("Who answers")), lambda row: to_call(row.held)),
    *COUNTS.under(lambda row: row.counts),
)
