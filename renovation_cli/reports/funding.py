"""``funding``: the money by channel, planned, committed, received and paid (plan 四(二))."""

from typing import Any

from renovation_cli.compute import funding as compute
from renovation_cli.compute.pipeline import is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.targets import TargetResult, against_targets
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.amounts import unit_cost
from renovation_cli.reports.document import Block, Cell, Column, Document, Next, Sentence, Table, Tone
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.position import Position
from renovation_cli.reports.project_funding import (
    YUAN,
    channel_data,
    channel_tables,
    flow_cells,
    flow_data,
    funding_data,
    on_file,
)
from renovation_cli.reports.status import target_data
from renovation_cli.reports.targets import LABELS, declared_for

_OF_THE_PLAN = ("investment_yuan", "year_investment_yuan")


def funding(position: Position) -> Document:
    """The report over the programme: against its targets, by channel, and by project."""
    title = say("money")
    rulebook = position.rulebook
    if rulebook is None:
        return framed("funding", title, position, [], {"targets": [], "channels": [], "projects": []})
    states = [state for state in position.states if _has_money(state, position)]
    accounts = [compute.account(state.project, rulebook.programme, position.as_of) for state in states]
    summed = compute.summed(accounts, rulebook.programme)
    declared = _declared(position, rulebook)
    blocks: list[Block] = [
        *outside_period(position),
        *_against(declared, rulebook, len(states)),
        *channel_tables(summed, say("By channel, yuan")),
        *_without_plan(summed),
        _project_table(states, accounts, position),
        Next(((renovation("funding", "PROJECT"), say("one project, with its entries")),)),
    ]
    data = {
        "targets": [target_data(result) for result in declared],
        "channels": [channel_data(channel) for channel in summed.channels],
        "together": flow_data(summed.together),
        "projects": [_project_data(state, position, rulebook) for state in states],
    }
    return framed("funding", title, position, blocks, data)


def _has_money(state: ProjectState, position: Position) -> bool:
    """Whether money is asked of a project: a candidate needs none until it is chosen."""
    return not is_candidate(state) or on_file(state, position.as_of)


def _declared(position: Position, rulebook: Rulebook) -> list[TargetResult]:
    """The investment on file against what the plan declares."""
    figures = [(state.project.track, position.figures[state.id]) for state in position.states]
    results = against_targets(rulebook.programme, figures)
    return [result for result in results if result.field in _OF_THE_PLAN]


def _against(results: list[TargetResult], rulebook: Rulebook, projects: int) -> list[Block]:
    """What the plan declares, and that it is declared for one track where the tables below count all."""
    if not results or rulebook.programme.targets is None:
        return []
    text = say_n(
        "{declared} The tables below this one count {n} project, of every track, without candidates that"
        " have no money on file.",
        "{declared} The tables below this one count {n} projects, of every track, without candidates that"
        " have no money on file.",
        projects,
        declared=declared_for(rulebook.programme.targets, rulebook.programme),
    )
    return [Sentence(text), _target_table(results)]


def _target_table(results: list[TargetResult]) -> Table:
    columns = (
        Column(say("Total")),
        Column(say("Declared"), right=True),
        Column(say("On file"), right=True),
        Column(say("Difference"), right=True),
        Column(say("Projects unknown"), right=True),
    )
    rows: list[tuple[Cell, ...]] = []
    for result in results:
        summed: Cell = say("≥ {n}", n=result.summed) if result.unknown else result.summed
        known = (summed, result.difference) if result.known else (None, None)
        rows.append((say(LABELS[result.field]), result.declared, *known, result.unknown))
    return Table(columns, tuple(rows))


def _without_plan(summed: compute.Account) -> list[Block]:
    without = summed.together.plan.unknown
    if not without:
        return []
    text = say_n(
        "{n} project does not say in full how its money divides among the channels;"
        " the gap together is without it.",
        "{n} projects do not say in full how their money divides among the channels;"
        " the gap together is without them.",
        without,
    )
    return [Sentence(text, Tone.WARN)]


def _project_table(states: list[ProjectState], accounts: list[compute.Account], position: Position) -> Table:
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        *YUAN,
        Column(say("Per household"), right=True),
        Column(say("Per ㎡"), right=True, beneath=True),
    )
    rows = []
    for state, account in zip(states, accounts, strict=True):
        costs = compute.costs(position.figures[state.id])
        unit = (unit_cost(costs.per_household), unit_cost(costs.per_m2, 2))
        rows.append((state.project.name, state.id, *flow_cells(account.together), *unit))
    return Table(columns, tuple(rows), title=say("By project, yuan"), empty=say("No project is on file yet."))


def _project_data(state: ProjectState, position: Position, rulebook: Rulebook) -> dict[str, Any]:
    head = {"id": state.id, "name": state.project.name, "track": state.project.track}
    return head | funding_data(state, position, rulebook)
