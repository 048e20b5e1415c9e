"""``status``: the programme in a line, and a row a project."""

from typing import Any

from renovation_cli.compute.owed import in_full
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.compute.targets import TargetResult, against_targets
from renovation_cli.compute.unjudged import unjudged
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, mark, say, say_n
from renovation_cli.model.programme import Round
from renovation_cli.reports.amounts import exact
from renovation_cli.reports.consult import round_data
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.parts.unjudged import unjudged_sentence
from renovation_cli.reports.phrases import days_late, late_items, place_of, time_left
from renovation_cli.reports.position import Position
from renovation_cli.reports.rounds import in_cells

_LINE = (
    ("projects", mark("Projects")),
    ("households", mark("Households")),
    ("investment_yuan", mark("Investment, yuan")),
)


def status(position: Position) -> Document:
    """The report for the whole programme."""
    title = say("status")
    if position.rulebook is None:
        return framed("status", title, position, [], {"targets": [], "projects": []})
    results = against_targets(
        position.rulebook.programme,
        [(state.project.track, position.figures[state.id]) for state in position.states],
    )
    blocks: list[Block] = [
        *outside_period(position),
        _programme_line(results),
        _projects(position),
        *unjudged_sentence(unjudged(position.states, position.rulebook, position.as_of)),
        *_nothing_recorded(position),
        Next(
            (
                (renovation("overdue"), say("everything late, and who answers for it")),
                (renovation("status", "PROJECT"), say("one project's page")),
            )
        ),
    ]
    data = {
        "targets": [target_data(result) for result in results],
        "projects": [project_data(state, position) for state in position.states],
    }
    return framed("status", title, position, blocks, data)


def _programme_line(results: list[TargetResult]) -> Pairs:
    by_field = {result.field: result for result in results}
    rows: list[tuple[Text, Cell]] = []
    for field, label in _LINE:
        if field in by_field:
            rows.append((say(label), _of_declared(by_field[field])))
    return Pairs(tuple(rows))


def _of_declared(result: TargetResult) -> Cell:
    summed: Cell = result.summed if result.known or result.field == "projects" else None
    declared: Cell = result.declared
    text = say("{summed} on file, of {declared} planned", summed=summed, declared=declared)
    if result.unknown:
        return say_n(
            "{text}; unknown for {n} project", "{text}; unknown for {n} projects", result.unknown, text=text
        )
    return text


def rounds_of(position: Position) -> dict[str, Round]:
    """Every round of every track that has projects, in the plan's order."""
    found: dict[str, Round] = {}
    for state in position.states:
        for round_state in state.rounds:
            found.setdefault(round_state.id, round_state.round)
    return found


def _projects(position: Position) -> Table:
    rounds = rounds_of(position)
    columns = [
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Place"), beneath=True),
        Column(say("Stage")),
        Column(say("Track"), beneath=True),
        Column(say("Deadline"), beneath=True),
        Column(say("Days"), beneath=True),
    ]
    for round_ in rounds.values():
        columns += [
            Column(say("{name}", name=round_.short), right=True),
            Column(say("Missing"), right=True, beneath=True),
        ]
    columns += [Column(say("Overdue")), Column(say("Longest"), beneath=True)]
    order = list(position.rulebook.programme.tracks) if position.rulebook else []
    states = sorted(position.states, key=lambda state: order.index(state.project.track))
    return Table(
        tuple(columns),
        tuple(_row(state, position, list(rounds)) for state in states),
        empty=say("No project is on file yet."),
    )


def _row(state: ProjectState, position: Position, rounds: list[str]) -> tuple[Cell, ...]:
    current = state.current
    stage: tuple[Cell, Cell, Cell, Cell]
    if current is None:
        stage = (Toned(say("all complete"), Tone.GOOD), state.track.name, "", "")
    else:
        due = current.due
        stage = (current.stage.name, state.track.name, due, time_left(current, position.as_of))
    by_round = {round_state.id: round_state for round_state in state.rounds}
    counts: list[Cell] = []
    for round_id in rounds:
        counts.extend(in_cells(by_round[round_id]) if round_id in by_round else ("", ""))
    late = late_items(state, position)
    overdue: tuple[Cell, Cell] = ("", "")
    if late:
        longest = min(late, key=lambda item: item.due.last)
        overdue = (
            Toned(say_n("{n} item", "{n} items", len(late)), Tone.BAD),
            days_late(-longest.days_left(position.as_of)),
        )
    return (state.project.name, state.id, place_of(state.project), *stage, *counts, *overdue)


def _nothing_recorded(position: Position) -> list[Block]:
    """A word where no project has a fact dated by the day: the figures are then about the plan alone."""
    if position.has_facts or not position.states:
        return []
    return [
        Sentence(
            say(
                "No fact dated by this day is on file for any project, so every milestone due counts as late."
                " Facts are added in projects/<id>/project.yaml and households.yaml."
            ),
            Tone.DIM,
        )
    ]


def target_data(result: TargetResult) -> dict[str, Any]:
    """A target for programs."""
    return {
        "field": result.field,
        "declared": result.declared,
        "declared_to": result.to,
        "summed": result.summed if result.known or result.field == "projects" else None,
        "difference": result.difference if result.known or result.field == "projects" else None,
        "share": exact(result.share) if result.known or result.field == "projects" else None,
        "projects_known": result.known,
        "projects_unknown": result.unknown,
        "projects_missing": result.missing,
        "standing": result.standing.value,
    }


def project_data(state: ProjectState, position: Position) -> dict[str, Any]:
    """A project's row for programs."""
    current = state.current
    figures = position.figures[state.id]
    assert position.rulebook is not None
    return {
        "id": state.id,
        "name": state.project.name,
        "track": state.project.track,
        "street": state.project.street,
        "community": state.project.community,
        "showcase": state.project.showcase,
        "batch": state.batch,
        "households": figures.households,
        "buildings": figures.buildings,
        "area_m2": figures.area_m2,
        "investment_yuan": figures.investment_yuan,
        "year_investment_yuan": figures.year_investment_yuan,
        "stage": current
        and {
            "id": current.id,
            "name": current.stage.name,
            "phase": current.phase.value,
            "due": current.due,
            "due_day": current.due.last,
            "days_left": (current.due.last - position.as_of).days,
        },
        "rounds": [round_data(round_state, position.as_of) for round_state in state.rounds],
        "overdue": _owed(late_items(state, position), state, position),
    }


def _owed(items: list[Item], state: ProjectState, position: Position) -> list[dict[str, Any]]:
    assert position.rulebook is not None
    return [OWED.data(each) for each in in_full(items, state, position.rulebook, position.as_of)]
