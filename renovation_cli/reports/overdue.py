"""``overdue``: what is late, by how many days, who answers for it, and what records it."""

from typing import Any

from renovation_cli.compute.escalation import Standing, standings
from renovation_cli.compute.orders import orders_of
from renovation_cli.compute.progress import BESIDE_THE_PLAN, Item, ItemKind, ProjectState
from renovation_cli.compute.responsibility import duty_of
from renovation_cli.findings.command import Command, File, renovation
from renovation_cli.findings.text import Text, mark, say, say_n
from renovation_cli.model.book import Rulebook, orders_file, project_file
from renovation_cli.model.words import CareFact
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Next,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.fields.orders import ORDER, blocks_of
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.parts.orders import late_sentence, late_table, programme_orders
from renovation_cli.reports.phrases import (
    answerable_data,
    days_late,
    first_few,
    in_turn,
    kind_of,
    late_items,
    who_answers,
)
from renovation_cli.reports.position import Position
from renovation_cli.reports.rounds import in_words
from renovation_cli.reports.unjudged import unjudged_blocks, unjudged_data

_NO_DUTY = Toned(say("no duty named"), Tone.DIM)
_CARE = {
    CareFact.SELF_RULE: say("care: self_rule: {{on: <date>, form: …}}"),
    CareFact.PROPERTY: say("care: property: {{on: <date>, by: …}}"),
    CareFact.AGREEMENT: say("care: property: {{on: <date>, by: …, agreement: <date>}}"),
    CareFact.SATISFACTION: say("care: satisfaction: - {{on: <date>, asked: …, satisfied: …}}"),
    CareFact.EVALUATION: say("care: evaluation: {{on: <date>, result: …}}"),
}
_ENTRIES = {
    ItemKind.MILESTONE: mark("milestones: {id}: <date>"),
    ItemKind.NOTICE: mark("notices: {id}: <date>"),
    ItemKind.PATROL: mark("care: patrols: - {{on: <date>}}"),
    ItemKind.PATROL_PROBLEM: mark("care: patrols: - {{on: {id}, …, resolved: <date>}}"),
    ItemKind.ORDER: mark("{id}: steps: - {{on: <date>, step: resolved}}"),
}
"""What to write in the project's file, or for an order in the file of its orders."""


def overdue(position: Position) -> Document:
    """The report over every project, the longest overdue first."""
    late = [(item, state) for state in position.states for item in late_items(state, position)]
    late.sort(key=lambda pair: pair[0].due.last)
    blocks: list[Block] = [*outside_period(position)]
    if late:
        blocks.append(_summary(late))
    beside = [each for each in programme_orders(position) if each.overdue]
    if beside:
        blocks.append(late_sentence(len(beside)))
    levels = standings(position.states, position.rulebook, position.as_of) if position.rulebook else []
    blocks.extend(_levels(levels))
    if position.rulebook is not None and (late or not beside):
        blocks.append(_table(late, position, position.rulebook))
    if beside:
        blocks.append(late_table(beside))
    blocks.extend(unjudged_blocks(position))
    if late:
        blocks.append(
            Next(
                (
                    (
                        renovation("consult", "PROJECT", pending="ROUND"),
                        say("the households a late round still lacks"),
                    ),
                    (
                        renovation("escalations"),
                        say("the levels reached, also by works that only lag, and the actions outstanding"),
                    ),
                    (renovation("status", "PROJECT"), say("one project's page")),
                )
            )
        )
    data = {
        "overdue": [item_data(item, state, position) for item, state in late],
        "unjudged": unjudged_data(position),
        "actions_outstanding": [state.id for state, each in levels if each.outstanding],
        "set_days_passed": [state.id for state, each in levels if each.set_day_passed],
        "set_days_today": [state.id for state, each in levels if each.set_day_is_today],
        "programme_orders": [ORDER.data(each) for each in beside],
    }
    return framed("overdue", say("overdue"), position, blocks, data)


def _summary(late: list[tuple[Item, ProjectState]]) -> Sentence:
    """How many items are late; which of them follow from others, and which no level of escalation counts."""
    projects = len({state.id for _, state in late})
    text = say_n(
        "{n} item is late in {projects}.",
        "{n} items are late in {projects}.",
        len(late),
        projects=say_n("{n} project", "{n} projects", projects),
    )
    return Sentence(parted(text, [item for item, _ in late]), Tone.BAD)


def parted(text: Text, late: list[Item]) -> Text:
    """How many of what is late follow from others, and how many no level of escalation counts."""
    stages = sum(item.kind is ItemKind.STAGE for item in late)
    if stages:
        text = say_n(
            "{text} {n} of them is a stage that waits for what is late in it.",
            "{text} {n} of them are stages that wait for what is late in them.",
            stages,
            text=text,
        )
    beside = sum(item.kind in BESIDE_THE_PLAN for item in late)
    if beside:
        text = say_n(
            "{text} {n} is an order, a patrol or what one found, which escalation does not count.",
            "{text} {n} are orders, patrols or what they found, which escalation does not count.",
            beside,
            text=text,
        )
    return text


def _levels(levels: list[tuple[ProjectState, Standing]]) -> list[Block]:
    """What of escalation is late beside the plan: actions not taken, and days they set that have passed."""
    outstanding = sum(each.outstanding for _, each in levels)
    passed = sum(each.set_day_passed for _, each in levels)
    today = [state.project.name for state, each in levels if each.set_day_is_today]
    if not outstanding and not passed and not today:
        return []
    parts: list[Text] = []
    if outstanding:
        parts.append(
            say_n(
                "the action of the level reached is outstanding for {n} project",
                "the action of the level reached is outstanding for {n} projects",
                outstanding,
            )
        )
    if passed:
        parts.append(
            say_n(
                "the day by which an action wanted things put right is past for {n} project",
                "the day by which an action wanted things put right is past for {n} projects",
                passed,
            )
        )
    if today:
        parts.append(
            say(
                "the day by which an action wanted things put right is today for {names}",
                names=first_few(today),
            )
        )
    return [Sentence(say("Beside this: {parts}.", parts=in_turn(parts)), Tone.BAD)]


def _table(late: list[tuple[Item, ProjectState]], position: Position, rulebook: Rulebook) -> Table:
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("What is late")),
        Column(say("Kind and clause"), beneath=True),
        Column(say("Due")),
        Column(say("Late"), beneath=True),
        Column(say("Who answers")),
        Column(say("Duty"), beneath=True),
        Column(say("Recorded by"), below=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for item, state in late:
        duty = duty_of(item.duty, rulebook)
        rows.append(
            (
                state.project.name,
                state.id,
                item.name,
                kind_and_clause(item, state, position),
                item.due,
                days_late(-item.days_left(position.as_of)),
                who_answers(item.lead, state.project, rulebook),
                say("{title} ({clause})", title=duty.title, clause=duty.clause) if duty else _NO_DUTY,
                recorded_by(item, state, position),
            )
        )
    return Table(columns, tuple(rows), empty=say("Nothing is overdue."))


def kind_and_clause(item: Item, state: ProjectState, position: Position) -> Cell:
    """What kind of thing is late; of a round how far it is, of an order what it holds up."""
    text = say("{kind}, {clause}", kind=kind_of(item), clause=item.clause)
    more: Cell = None
    if item.kind is ItemKind.ROUND:
        more = next((in_words(each) for each in state.rounds if each.id == item.id), None)
    elif item.kind is ItemKind.ORDER and position.rulebook is not None:
        orders = orders_of(state, position.rulebook, position.as_of)
        more = next((blocks_of(each) for each in orders if each.id == item.id), None)
    return in_turn((text, more)) if more else text


def recorded_by(item: Item, state: ProjectState, position: Position) -> Text | Command:
    """The line that records an item; of a round the command for who is missing, of a stage what is late."""
    if item.kind is ItemKind.STAGE:
        return _waits_for(item, state, position)
    if item.dated_by is not None:
        entry = _CARE[item.dated_by]
    elif item.kind in _ENTRIES:
        entry = say(_ENTRIES[item.kind], id=item.id)
    else:
        return renovation("consult", state.id, pending=item.id)
    file = orders_file(state.id) if item.kind is ItemKind.ORDER else project_file(state.id)
    return say("{file}, {entry}", file=File(file), entry=entry)


def _waits_for(stage: Item, state: ProjectState, position: Position) -> Text:
    """What is late in a stage for longest, who answers for that, and how much else is."""
    late = [
        each
        for each in state.late(position.as_of)
        if each.stage_id == stage.id and each.kind is not ItemKind.STAGE
    ]
    first = min(late, key=lambda each: each.due.last, default=None)
    if first is None or position.rulebook is None:
        return say("by what is late in it")
    return say_n(
        "by {item} ({who})",
        "by {n} items, the longest late {item} ({who})",
        len(late),
        item=first.name,
        who=who_answers(first.lead, state.project, position.rulebook),
    )


def item_data(item: Item, state: ProjectState, position: Position) -> dict[str, Any]:
    """An item for programs."""
    rulebook = position.rulebook
    assert rulebook is not None
    duty = duty_of(item.duty, rulebook)
    days = item.days_left(position.as_of)
    return {
        "project": state.id,
        "track": state.project.track,
        "kind": item.kind.value,
        "stage": item.stage_id,
        "id": item.id,
        "name": item.name,
        "clause": item.clause,
        "due": item.due,
        "due_day": item.due.last,
        "days_left": days,
        "days_late": -days if item.is_late(position.as_of) else 0,
        "answers": answerable_data(item.lead, state.project, rulebook),
        "duty": duty and {"id": item.duty, "title": duty.title, "clause": duty.clause},
        "recorded_by": recorded_by(item, state, position),
    }
