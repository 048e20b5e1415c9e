"""The parts of ``targets`` about batches: of projects, and of the works (plan 一, 三(二)3)."""

from collections.abc import Iterable
from typing import Any

from renovation_cli.compute.batches import InConstruction, Waiting, by_batch, in_construction
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Block, Cell, Column, Table
from renovation_cli.reports.phrases import first_few
from renovation_cli.reports.position import Position


def batches(position: Position, programme: Programme) -> tuple[list[Block], list[dict[str, Any]]]:
    """How many projects each batch of the plan has."""
    found = by_batch(position.states, programme)
    columns = (
        Column(say("Batch")),
        Column(say("Clause"), beneath=True),
        Column(say("On file"), right=True),
        Column(say("Projects")),
    )
    rows = tuple(
        (each.rule.name, each.rule.clause, len(each.projects), _names(each.projects)) for each in found
    )
    data = [
        {
            "batch": each.batch,
            "name": each.rule.name,
            "clause": each.rule.clause,
            "projects": _ids(each.projects),
        }
        for each in found
    ]
    return ([Table(columns, rows, title=say("Batches"))] if rows else []), data


def construction(position: Position, programme: Programme) -> tuple[list[Block], dict[str, Any]]:
    """How far the works have come, batch by batch."""
    found, waiting = in_construction(position.states, programme)
    data = {
        "batches": [_batch_data(each) for each in found],
        "not_ready": [{"id": each.state.id, "lacks": list(each.lacks)} for each in waiting],
    }
    return ([_construction_table(found, waiting)] if found else []), data


def _construction_table(found: list[InConstruction], waiting: list[Waiting]) -> Table:
    columns = (
        Column(say("Batch of the works")),
        Column(say("Clause"), beneath=True),
        Column(say("Now"), right=True),
        Column(say("Reached"), right=True),
        Column(say("Projects now")),
    )
    rows: list[tuple[Cell, ...]] = [
        (each.rule.name, each.rule.clause, len(each.now), len(each.so_far), _names(each.now))
        for each in found
    ]
    rows.append((say("not ready"), "", len(waiting), "", _names(each.state for each in waiting)))
    return Table(columns, tuple(rows), title=say("Batches of the works"))


def _batch_data(each: InConstruction) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.rule.name,
        "clause": each.rule.clause,
        "when": list(each.rule.when),
        "now": _ids(each.now),
        "so_far": _ids(each.so_far),
    }


def _ids(states: Iterable[ProjectState]) -> list[str]:
    return [state.id for state in states]


def _names(states: Iterable[ProjectState]) -> Cell:
    return first_few(state.project.name for state in states)
