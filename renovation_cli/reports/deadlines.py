"""``deadlines``: what falls due from the day judged for on, by date, and who leads it."""

from dataclasses import dataclass, field
from typing import Any

from renovation_cli.compute.progress import BESIDE_THE_PLAN, Item, ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Block, Cell, Column, Document, Next, OutOf, Sentence, Table, Tone
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.parts.orders import due_blocks, due_within, programme_orders
from renovation_cli.reports.phrases import (
    answerable_data,
    days_left,
    first_few,
    kind_of,
    late_items,
    owed_items,
    who_answers,
)
from renovation_cli.reports.position import Position


@dataclass(slots=True)
class _Due:
    """One item of a track and the projects that still owe it."""

    item: Item
    track: str
    owing: list[ProjectState] = field(default_factory=list)
    done: int = 0


def deadlines(position: Position, within: int | None = None) -> Document:
    """The report; ``within`` limits it to that many days ahead (0: today only)."""
    dues = _collect(position, within)
    late = sum(len(late_items(state, position)) for state in position.states)
    blocks: list[Block] = [*outside_period(position)]
    if late:
        blocks.append(
            Sentence(say_n("{n} item is already late.", "{n} items are already late.", late), Tone.BAD)
        )
        blocks.append(Next(((renovation("overdue"), say("what is late, and who answers for it")),)))
    if position.rulebook is not None:
        blocks.append(_table(dues, position, position.rulebook))
    due = due_within(programme_orders(position), position.as_of, within)
    blocks.extend(due_blocks(due))
    return framed(
        "deadlines",
        say("deadlines"),
        position,
        blocks,
        {
            "within": within,
            "deadlines": _data(dues, position),
            "programme_orders": [ORDER.data(each) for each in due],
        },
    )


def _collect(position: Position, within: int | None) -> list[_Due]:
    found: dict[tuple[object, ...], _Due] = {}
    for state in position.states:
        for item in owed_items(state, position):
            days = item.days_left(position.as_of)
            if days < 0 or (within is not None and days > within):
                continue
            own = state.id if item.kind in BESIDE_THE_PLAN else None  # though their ids may be alike
            key = (state.project.track, item.stage_id, item.kind, item.id, own)
            due = found.setdefault(key, _Due(item, state.track.name))
            if item.done:
                due.done += 1
            else:
                due.owing.append(state)
    return sorted((due for due in found.values() if due.owing), key=lambda due: due.item.due.last)


def _table(dues: list[_Due], position: Position, rulebook: Rulebook) -> Table:
    columns = (
        Column(say("Due")),
        Column(say("Days"), beneath=True),
        Column(say("What falls due")),
        Column(say("Kind and clause"), beneath=True),
        Column(say("Track"), beneath=True),
        Column(say("Who leads")),
        Column(say("Still open"), right=True),
        Column(say("Projects")),
    )
    rows: list[tuple[Cell, ...]] = []
    for due in dues:
        item = due.item
        rows.append(
            (
                item.due,
                days_left(item.due.last, position.as_of),
                item.name,
                say("{kind}, {clause}", kind=kind_of(item), clause=item.clause),
                due.track,
                who_answers(item.lead, due.owing[0].project if len(due.owing) == 1 else None, rulebook),
                OutOf(len(due.owing), len(due.owing) + due.done),
                first_few(state.project.name for state in due.owing),
            )
        )
    return Table(columns, tuple(rows), empty=say("Nothing falls due."))


def _data(dues: list[_Due], position: Position) -> list[dict[str, Any]]:
    rulebook = position.rulebook
    if rulebook is None:
        return []
    return [
        {
            "due": due.item.due,
            "due_day": due.item.due.last,
            "days_left": due.item.days_left(position.as_of),
            "kind": due.item.kind.value,
            "track": due.owing[0].project.track,
            "stage": due.item.stage_id,
            "id": due.item.id,
            "name": due.item.name,
            "clause": due.item.clause,
            "done": due.done,
            "projects": [
                {"id": state.id, "answers": answerable_data(due.item.lead, state.project, rulebook)}
                for state in due.owing
            ],
        }
        for due in dues
    ]
