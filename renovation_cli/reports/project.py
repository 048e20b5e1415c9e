"""``status PROJECT``: a project's whole page."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from renovation_cli.compute.batches import construction_batch
from renovation_cli.compute.care import care_of
from renovation_cli.compute.escalation import level_state
from renovation_cli.compute.funding import money_of
from renovation_cli.compute.lateness import late_when_done
from renovation_cli.compute.orders import orders_of
from renovation_cli.compute.owed import in_full
from renovation_cli.compute.progress import Item, ItemKind, ProjectState, StageState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, mark, say, say_n
from renovation_cli.model.project import Stated
from renovation_cli.reports import wants
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.fields.candidates import CANDIDATE
from renovation_cli.reports.fields.care import CARE
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.levels import LEVEL
from renovation_cli.reports.fields.money import MONEY
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.fields.pace import PACE
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.parts.candidates import candidate_blocks, candidate_of
from renovation_cli.reports.parts.care import care_blocks
from renovation_cli.reports.parts.levels import level_rows, level_section
from renovation_cli.reports.parts.money import money_blocks
from renovation_cli.reports.parts.orders import order_blocks
from renovation_cli.reports.parts.pace import pace_section, paced
from renovation_cli.reports.phrases import days_left, days_past, joined, kind_of, phase_of, who_answers
from renovation_cli.reports.position import Position
from renovation_cli.reports.rounds import in_words
from renovation_cli.reports.status import project_data

Section = Callable[[ProjectState, Position], tuple[list[Block], dict[str, Any]]]
"""A part of the page: its blocks (none if nothing is on file) and its facts for programs."""


def _pace(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    row = paced(state, position.rulebook.programme, position.as_of)
    return pace_section(row), {"pace": PACE.data(row)}


def _level(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    found = level_state(state, position.rulebook, position.as_of)
    row = next(iter(level_rows([found] if found else [], position.rulebook)), None)
    return level_section(row), {"escalation": LEVEL.data(row) if row else None}


def _orders(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    found = orders_of(state, position.rulebook, position.as_of)
    return order_blocks(state, found), {"orders": [ORDER.data(each) for each in found]}


def _money(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    money = money_of(state, position.figures[state.id], position.rulebook.programme, position.as_of)
    return money_blocks(money), {"funding": MONEY.data(money)}


def _candidacy(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    found = candidate_of(state, position, position.rulebook)
    return (candidate_blocks(found), {"candidate": CANDIDATE.data(found)}) if found else ([], {})


def _care(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    assert position.rulebook is not None
    care = care_of(state, position.rulebook.programme, position.as_of)
    return care_blocks(care), {"care": CARE.data(care)}


SECTIONS: tuple[Section, ...] = (
    _pace,
    _level,
    _orders,
    _money,
    _candidacy,
    wants.section,
    _care,
)

_FIGURES = (
    ("households", mark("Households")),
    ("buildings", mark("Buildings")),
    ("area_m2", mark("Area, ㎡")),
    ("investment_yuan", mark("Investment, yuan")),
    ("year_investment_yuan", mark("Investment in the year, yuan")),
)


def project_page(position: Position, state: ProjectState) -> Document:
    """Everything on file about a project, stage by stage."""
    blocks: list[Block] = [*outside_period(position), _about(position, state), *_undated(state)]
    for stage in state.stages:
        blocks.extend(_stage(stage, state, position))
    data: dict[str, Any] = {}
    for section in SECTIONS:
        more, facts = section(state, position)
        blocks.extend(more)
        data |= facts
    if state.rounds:
        blocks.append(
            Next(((renovation("consult", state.id), say("the consultation, building by building")),))
        )
    items = [_item_data(item, state, position) for item in state.items()]
    works = construction_batch(state, position.rulebook.programme) if position.rulebook else None
    head = project_data(state, position) | {"construction_batch": works and works[0]}
    data = {"project": head | {"items": items} | data}
    return framed("project", say("{project}", project=state.project.name), position, blocks, data)


def _about(position: Position, state: ProjectState) -> Pairs:
    project = state.project
    figures = position.figures[state.id]
    rows: list[tuple[Text, Cell]] = [
        (say("Id"), state.id),
        (say("Track"), state.track.name),
        (say("Street"), project.street),
        (say("Community"), project.community),
        *((say(label), getattr(figures, field)) for field, label in _FIGURES),
        (say("Officer"), project.officer),
    ]
    optional: tuple[tuple[Text, Cell], ...] = (
        (say("Address"), project.address),
        (say("Showcase"), project.showcase),
        (say("Batch"), state.batch),
        (say("Batch of the works"), _works(state, position)),
        (say("Note"), project.note),
    )
    rows.extend((label, value) for label, value in optional if value is not None)
    return Pairs(tuple(rows))


def _undated(state: ProjectState) -> list[Block]:
    """What of the page has no day in the files, and so shows as if it had always been so."""
    project = state.project
    on_file = (
        (say("officer"), project.officer is not None),
        (say("stated numbers"), project.stated != Stated()),
        (say("buildings"), bool(project.buildings)),
        (say("list of rooms"), state.listed is not None),
        (say("plan of money"), bool(project.money.plan)),
        (say("showcase"), project.showcase is not None),
        (say("batch"), state.track.decided_by is None and project.batch is not None),
        (say("wishes"), state.wishing > 0),
    )
    named = joined(name for name, there in on_file if there)
    if named is None:
        return []
    text = say(
        "Without a day, and so as the files have it now, whatever day is judged for: {what}.", what=named
    )
    return [Sentence(text, Tone.DIM)]


def _works(state: ProjectState, position: Position) -> Cell:
    found = construction_batch(state, position.rulebook.programme) if position.rulebook else None
    return found and found[1].name


def _stage(stage: StageState, state: ProjectState, position: Position) -> list[Block]:
    rulebook = position.rulebook
    assert rulebook is not None
    heading = Heading(
        say(
            "{name} ({clause}), {start} to {end}: {phase}",
            name=stage.stage.name,
            clause=stage.stage.clause,
            start=stage.stage.from_,
            end=stage.stage.to,
            phase=phase_of(stage).value,
        )
    )
    columns = (
        Column(say("What")),
        Column(say("Kind and clause"), beneath=True),
        Column(say("Due")),
        Column(say("Done")),
        Column(say("Who answers")),
    )
    rows = tuple(
        (
            item.name,
            say("{kind}, {clause}", kind=kind_of(item), clause=item.clause),
            item.due,
            _done(item, stage, state, position),
            who_answers(item.lead, state.project, rulebook),
        )
        for item in stage.items
    )
    return [heading, Table(columns, rows, empty=say("The plan names no milestone for this stage."))]


def _done(item: Item, stage: StageState, state: ProjectState, position: Position) -> Cell:
    done = _done_on(item, stage, position)
    days = late_when_done(item, state)
    if not days:
        return done
    what, late = done.value if isinstance(done, Toned) else done, say_n("{n} day late", "{n} days late", days)
    if item.kind is not ItemKind.ROUND:
        return Toned(say("{done}, {late}", done=what, late=late), Tone.WARN)
    met_on = item.due.last + timedelta(days=days)
    return Toned(say("{done} on {day}, {late}", done=what, day=met_on, late=late), Tone.WARN)


def _done_on(item: Item, stage: StageState, position: Position) -> Cell:
    if item.on is not None:
        return item.on
    if item.kind is ItemKind.ROUND:
        round_state = next(each for each in stage.rounds if each.id == item.id)
        text = in_words(round_state)
        if text is None:
            return _open(item, position)
        return Toned(text, Tone.GOOD if item.done else Tone.WARN)
    return _open(item, position)


def _open(item: Item, position: Position) -> Cell:
    if not item.required:
        return Toned(say("optional"), Tone.DIM)
    if item.days_left(position.as_of) > 0:
        return Toned(say_n("{n} day left", "{n} days left", item.days_left(position.as_of)), Tone.DIM)
    return (days_left if item.may_be_late else days_past)(item.due.last, position.as_of)


def _item_data(item: Item, state: ProjectState, position: Position) -> dict[str, Any]:
    """An item for programs; of what is done no day is left, and it is as late as it was then."""
    (data,) = _owed([item], state, position)
    data |= {"done": item.done, "on": item.on}
    if not item.done:
        return data
    return data | {"days_left": None, "days_late": late_when_done(item, state)}


def _owed(items: list[Item], state: ProjectState, position: Position) -> list[dict[str, Any]]:
    assert position.rulebook is not None
    return [OWED.data(each) for each in in_full(items, state, position.rulebook, position.as_of)]
