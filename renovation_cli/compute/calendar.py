"""What belongs in a calendar: days by which something is due, meetings, and days that were set.

An event is named by what it is (`Event.key`): a project and a milestone, an order, a meeting; never by its
title, its day or its place in a list, so that a calendar finds it again however it is worded or moved. How
often it has changed, by what is on file by the day judged for, is counted beside it (`Event.changes`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from renovation_cli.compute.asking import begun_anew_in
from renovation_cli.compute.care import patrol_problems_due, patrols_due
from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.inspections import FoundState, InspectionState
from renovation_cli.compute.items import BESIDE_THE_PLAN, Item, ItemKind
from renovation_cli.compute.listed import Listed
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Bearer, bearer_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for, who_answer
from renovation_cli.compute.set_days import is_lapsed
from renovation_cli.compute.work_items import items_of_work
from renovation_cli.compute.works import led_by
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate, later_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Meeting
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project


class EventKind(StrEnum):
    """What an event is."""

    DEADLINE = "deadline"
    """Something of the plan is due: a milestone, a round, a notice."""
    ORDER = "order"
    DECISION = "decision"
    MEETING = "meeting"
    INSPECTION = "inspection"
    FOUND = "found-problem"
    PATROL = "patrol"
    WORK_ITEM = "work-item"
    SET_DAY = "set-day"
    """The day that a talk or a formal order set for putting things right."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day or a few."""

    key: tuple[str, ...]
    """What it is, for `uid`."""
    kind: EventKind
    on: PlanDate
    """The day as it stands in the plan or on file; something is due by the last of a month."""
    name: str
    place: Project | None
    """At whose place; None for the programme as a whole."""
    of: str | None = None
    """Whose it is: a project or a street by its name; None for the programme."""
    project_id: str | None = None
    clause: str | None = None
    answers: tuple[Answerable, ...] = ()
    done: bool = False
    done_on: date | None = None
    cancelled: bool = False
    """Whether nobody waits for it any more: what it belongs to is suspended, or withdrawn."""
    changes: int = 0
    """How often it has changed, by what is on file."""

    @property
    def first(self) -> date:
        """Its first day: something is due on one day, an inspection may be planned for a month."""
        return self.on.first if self.kind is EventKind.INSPECTION else self.on.last

    @property
    def last(self) -> date:
        """Its last day."""
        return self.on.last

    @property
    def is_ahead(self) -> bool:
        """Whether anybody still waits for it, if its days are not over."""
        return not self.done and not self.cancelled

    @property
    def listed(self) -> Listed:
        """What it is narrowed by."""
        return Listed(self.answers, self.place)


def uid(event: Event, programme: Programme) -> str:
    """The id of an event in every calendar, for good: other districts and years have others."""
    parts = (programme.place, str(programme.year[0].year), *event.key)
    return f"{uuid5(NAMESPACE_URL, '/'.join(['renovation', *map(_escaped, parts)]))}@renovation"


def _escaped(part: str) -> str:
    return part.replace("%", "%25").replace("/", "%2F")


def told_apart(events: Iterable[Event]) -> list[Event]:
    """Events by their days; those that are the same by all that is on file have numbers."""
    met: Counter[tuple[str, ...]] = Counter()
    found = []
    for event in events:
        met[event.key] += 1
        number = met[event.key]
        found.append(replace(event, key=(*event.key, str(number))) if number > 1 else event)
    return sorted(found, key=lambda event: (event.first, event.last))


def deadlines_of(state: ProjectState, rulebook: Rulebook) -> Iterator[Event]:
    """What the plan asks of a project by a day, also where that day does not count any more."""
    bearer = bearer_of(state)
    for item in state.items():
        if event := _of_item(item, bearer, rulebook):
            moved = _times_moved(item, state) + _turns_of_round(item, state)
            yield _after_withdrawal(replace(event, changes=event.changes + moved), state)


def place_deadlines(bearer: Bearer, items: Iterable[Item], rulebook: Rulebook) -> Iterator[Event]:
    """What the plan asks of a street or the programme by a day."""
    for item in items:
        if item.required and (event := _of_item(item, bearer, rulebook)):
            yield event


def patrols_of(state: ProjectState, rulebook: Rulebook) -> Iterator[Event]:
    """The next patrol, which moves on with each that was made, and what patrols found."""
    bearer, as_of = bearer_of(state), state.as_of
    made = sum(each.on <= as_of for each in state.project.care.patrols)
    for item in patrols_due(state, rulebook, as_of):
        if event := _of_item(item, bearer, rulebook):
            yield _after_withdrawal(replace(event, changes=made), state)
    for item in patrol_problems_due(state, rulebook, as_of):
        if event := _of_item(item, bearer, rulebook):
            yield _after_withdrawal(replace(event, key=(*event.key, item.name)), state)


def _of_item(item: Item, bearer: Bearer, rulebook: Rulebook) -> Event | None:
    """An item on its day, or on the last that it had; None where it never had one."""
    due = item.due or next((term.due for term in reversed(item.terms) if term.due), None)
    if due is None:
        return None
    own = item.kind in BESIDE_THE_PLAN
    return Event(
        key=(bearer.scope, bearer.id, item.kind, item.id),
        kind=EventKind.PATROL if own else EventKind.DEADLINE,
        on=due,
        name=item.name,
        place=bearer.place,
        of=bearer.name if bearer.id else None,
        project_id=bearer.state.id if bearer.state else None,
        clause=item.clause,
        answers=tuple(each for lead in item.lead for each in who_answer(lead, bearer.place, rulebook)),
        done=item.done,
        done_on=item.on,
        cancelled=item.due is None and not item.done,
        changes=int(item.done),
    )


def _times_moved(item: Item, state: ProjectState) -> int:
    """How often the deadline of an item became another one by the changes of its project's schedule."""
    original = item.terms[0].due if item.terms else None
    if original is None:
        return 0
    now, suspended, moved = original, False, 0
    for each in state.schedule.changes:
        if item.on is not None and each.on > item.on:
            break
        if each.to is None:
            moved += not suspended
            suspended = True
        elif suspended or each.milestone in (None, item.id):
            to = later_of(now, each.to)
            moved += suspended or to != now
            now, suspended = to, False
    return moved


def _turns_of_round(item: Item, state: ProjectState) -> int:
    """Two changes for each time that a round was begun anew: it had been done, and was to be done again."""
    round_ = state.track.rounds_by_id.get(item.id) if item.kind is not ItemKind.MILESTONE else None
    return 2 * len(begun_anew_in(state.project, item.id, round_, state.as_of)) if round_ else 0


def _after_withdrawal(event: Event, state: ProjectState) -> Event:
    """Of a project that is withdrawn nothing is waited for that was not done before."""
    withdrawn = state.withdrawn
    if withdrawn is None or event.done:
        return event
    return replace(event, cancelled=True, changes=event.changes + 1)


def of_order(order: OrderState, state: ProjectState | None) -> Event | None:
    """The day by which an order is to be resolved; each of its steps is a change."""
    if order.due is None:
        return None
    event = Event(
        key=(ItemKind.ORDER, order.project_id or "", order.id),
        kind=EventKind.ORDER,
        on=PlanDate(order.due, order.due),
        name=order.order.problem,
        place=order.project,
        of=order.project.name if order.project else None,
        project_id=order.project_id,
        clause=order.kind.clause if order.kind else None,
        answers=(order.held,) if order.held else (),
        done=not order.is_open,
        done_on=order.resolved_on,
        changes=len(order.steps),
    )
    return _after_withdrawal(event, state) if state else event


def of_decision(found: DecisionState) -> Event | None:
    """The day by which a decision of a meeting is to be done."""
    decision, meeting = found.decision, found.meeting
    if decision.due is None:
        return None
    return Event(
        key=("decision", meeting.kind, meeting.on.isoformat(), decision.to, decision.what),
        kind=EventKind.DECISION,
        on=PlanDate(decision.due, decision.due),
        name=decision.what,
        place=found.place,
        clause=found.rule.clause if found.rule else None,
        answers=(found.held,),
        done=not found.is_open,
        done_on=found.done_on,
        changes=int(not found.is_open),
    )


def of_meeting(meeting: Meeting, rulebook: Rulebook) -> Event:
    """A meeting on its day, which is all there is to know it by."""
    rule = rulebook.programme.reporting.get(meeting.kind)
    return Event(
        key=("meeting", meeting.kind, meeting.on.isoformat()),
        kind=EventKind.MEETING,
        on=PlanDate(meeting.on, meeting.on),
        name=rule.name if rule else meeting.kind,
        place=None,
        clause=rule.clause if rule else None,
        answers=tuple(answers_for(lead, None, rulebook) for lead in rule.lead) if rule else (),
    )


def of_inspection(found: InspectionState, state: ProjectState) -> Event:
    """An inspection: the day or month for which it is planned, and once it was held the day of that."""
    inspection = found.inspection
    held = found.held_on
    planned = inspection.planned
    assert held or planned
    on = PlanDate(held, held) if held else planned
    known_by = str(planned or held)
    event = Event(
        key=("inspection", found.project_id, inspection.kind, known_by, inspection.by or ""),
        kind=EventKind.INSPECTION,
        on=on or PlanDate(found.day, found.day),
        name=found.name,
        place=found.project,
        of=found.project.name,
        project_id=found.project_id,
        clause=found.rule.clause if found.rule else None,
        answers=found.by,
        done=bool(held),
        done_on=held,
        changes=int(bool(held and planned)),
    )
    return _after_withdrawal(event, state)


def of_found(found: FoundState, state: ProjectState) -> Event | None:
    """The day by which what an inspection found is to be mended."""
    problem = found.problem
    if problem.due is None:
        return None
    event = Event(
        key=("found", found.project_id, found.held_on.isoformat(), problem.by or "", problem.what),
        kind=EventKind.FOUND,
        on=PlanDate(problem.due, problem.due),
        name=problem.what,
        place=found.project,
        of=found.project.name,
        project_id=found.project_id,
        clause=found.rule.clause if found.rule else None,
        answers=(found.held,) if found.held else (),
        done=not found.is_open,
        done_on=found.mended_on,
        changes=int(not found.is_open),
    )
    return _after_withdrawal(event, state)


def work_items_of(state: ProjectState, rulebook: Rulebook) -> Iterator[Event]:
    """The days for which the items of a project's works are planned."""
    leads = led_by(state, rulebook.programme.works, state.as_of)
    answers = tuple(each for lead in leads for each in who_answer(lead, state.project, rulebook))
    for each in items_of_work(state):
        if each.item.planned is not None:
            event = Event(
                key=("work-item", state.id, each.id),
                kind=EventKind.WORK_ITEM,
                on=each.item.planned,
                name=each.item.name,
                place=state.project,
                of=state.project.name,
                project_id=state.id,
                answers=answers,
                done=each.finished is not None,
                done_on=each.finished,
                changes=int(each.finished is not None),
            )
            yield _after_withdrawal(event, state)


def set_days_of(state: ProjectState, rulebook: Rulebook) -> Iterator[Event]:
    """The days that talks and formal orders set for putting things right; off where one is past its use."""
    rules = rulebook.programme.escalation
    levels = rules.levels if rules else {}
    for each in state.project.escalated:
        if each.until is None or each.on > state.as_of:
            continue
        level, lapsed = levels.get(each.level), is_lapsed(each, state, rulebook)
        leads = led_by(state, rulebook.programme.works, state.as_of)
        event = Event(
            key=("set-day", state.id, each.level, each.on.isoformat()),
            kind=EventKind.SET_DAY,
            on=PlanDate(each.until, each.until),
            name=level.name if level else each.level,
            place=state.project,
            of=state.project.name,
            project_id=state.id,
            clause=level.clause if level else None,
            answers=tuple(one for lead in leads for one in who_answer(lead, state.project, rulebook)),
            cancelled=lapsed,
            changes=int(lapsed),
        )
        yield _after_withdrawal(event, state)
