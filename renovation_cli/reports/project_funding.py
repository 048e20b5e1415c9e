"""The money of one project: by channel, for each household and m², and entry by entry (plan 四(二))."""

from datetime import date
from typing import Any

from renovation_cli.compute import funding as compute
from renovation_cli.compute.pipeline import is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Rulebook
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.programme import Channel
from renovation_cli.reports.amounts import amount, balance, exact, unit_cost
from renovation_cli.reports.document import Block, Cell, Column, Document, Pairs, Sentence, Table, Tone
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.position import Position

YUAN = (
    Column(say("Plan"), right=True),
    Column(say("Committed"), right=True, beneath=True),
    Column(say("Received"), right=True),
    Column(say("Paid"), right=True, beneath=True),
    Column(say("Gap"), right=True),
)


def funding_project(position: Position, state: ProjectState) -> Document:
    """The report of one project with every entry by the date."""
    blocks, data = section(state, position)
    entries = [entry for entry in state.project.money.entries if entry.on <= position.as_of]
    entries.sort(key=lambda entry: entry.on)
    names = position.rulebook and position.rulebook.programme.funding
    table = _entry_table(entries, names.channels if names else {})
    project = {"id": state.id, "name": state.project.name, "track": state.project.track}
    listed = [entry.model_dump() for entry in entries]
    title = say("money of {project}", project=state.project.name)
    facts = {"projects": [project | data.get("funding", {}) | {"entries": listed}]}
    return framed("funding", title, position, [*outside_period(position), *blocks, table], facts)


def _entry_table(entries: list[MoneyEntry], channels: dict[str, Channel]) -> Table:
    columns = (
        Column(say("Date")),
        Column(say("What")),
        Column(say("Yuan"), right=True),
        Column(say("Channel")),
        Column(say("Kind"), beneath=True),
        Column(say("Note"), beneath=True),
    )
    rows = []
    for entry in entries:
        channel = channels.get(entry.channel or "")
        kind = channel.kinds.get(entry.of or "") if channel else None
        name = channel.name if channel else entry.channel
        cells = (entry.on, entry.kind, entry.yuan, name or "", kind or entry.of or "", entry.note or "")
        rows.append(cells)
    return Table(columns, tuple(rows), title=say("Entries"), empty=say("No entry is on file by this day."))


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about its money."""
    rulebook = position.rulebook
    if rulebook is None:
        return [], {}
    blocks: list[Block] = []
    if on_file(state, position.as_of):
        account = compute.account(state.project, rulebook.programme, position.as_of)
        blocks.extend(channel_tables(account, say("Money by channel, yuan")))
    costs = _costs(state, position, rulebook)
    if any(value is not None for _, value in costs):
        blocks.append(Pairs(tuple(costs)))
    return blocks, {"funding": funding_data(state, position, rulebook)}


def on_file(state: ProjectState, as_of: date) -> bool:
    """Whether anything is known of the project's money by a date."""
    money = state.project.money
    return bool(money.plan) or any(entry.on <= as_of for entry in money.entries)


def _advances(state: ProjectState, position: Position, rulebook: Rulebook) -> list[compute.Advance]:
    """What is paid ahead; nothing for a candidate, whose works are not this year's."""
    if is_candidate(state):
        return []
    return compute.advances(state.project, position.figures[state.id], rulebook.programme, position.as_of)


def _costs(state: ProjectState, position: Position, rulebook: Rulebook) -> list[tuple[Text, Cell]]:
    figures = position.figures[state.id]
    costs = compute.costs(figures)
    rows: list[tuple[Text, Cell]] = [
        (say("Investment per household, yuan"), unit_cost(costs.per_household)),
        (say("Investment per ㎡, yuan"), unit_cost(costs.per_m2, 2)),
    ]
    for advance in _advances(state, position, rulebook):
        label = say("{name} received per household, yuan", name=advance.name)
        rows.append((label, unit_cost(advance.per_household)))
        if advance.due is not None:
            rows.append((say("{name} due, yuan", name=advance.name), advance.due))
            rows.append((say("{name} received, yuan", name=advance.name), advance.received))
    return rows


def channel_tables(account: compute.Account, title: Text) -> list[Block]:
    """Every channel of an account and all together, and the kinds of money within the channels."""
    columns = (Column(say("Channel")), Column(say("Clause"), beneath=True), *YUAN)
    rows = [(_name(channel), channel.clause or "", *flow_cells(channel.flow)) for channel in account.channels]
    if rows:
        rows.append((say("together"), "", *flow_cells(account.together)))
    empty = say("The plan names no channel of money.")
    tables: list[Block] = [Table(columns, tuple(rows), title=title, empty=empty)]
    if rows:
        tables.append(Sentence(say("The gap is the plan less what has been received."), Tone.DIM))
    if any(channel.id is None and channel.flow.paid.known for channel in account.channels):
        tables.append(
            Sentence(
                say(
                    "Some payments name no channel: what was paid out of each is at least (≥) what names it."
                ),
                Tone.DIM,
            )
        )
    if any(channel.kinds for channel in account.channels):
        tables.append(_kind_table(account))
    if any(_partial(kind.flow) for channel in account.channels for kind in channel.kinds):
        text = say("Some amounts do not say their kind: what stands behind “≥” may be more.")
        tables.append(Sentence(text, Tone.DIM))
    return tables


def _name(channel: compute.ChannelFlow) -> Cell:
    return say("no channel given") if channel.name is None else channel.name


def _kind_table(account: compute.Account) -> Table:
    columns = (Column(say("Kind")), Column(say("Channel"), beneath=True), *YUAN)
    rows: list[tuple[Cell, ...]] = []
    for channel in account.channels:
        for kind in channel.kinds:
            name: Cell = say("not given") if kind.name is None else kind.name
            rows.append((name, _name(channel), *flow_cells(kind.flow)))
    return Table(columns, tuple(rows), title=say("By kind of money, yuan"))


def _partial(flow: compute.Flow) -> bool:
    return any(total.partial for total in (flow.plan, flow.committed, flow.received, flow.paid))


def flow_cells(flow: compute.Flow) -> tuple[Cell, ...]:
    """The cells under `YUAN`."""
    sums = (flow.plan, flow.committed, flow.received, flow.paid)
    return (*(amount(each) for each in sums), balance(flow.gap))


def funding_data(state: ProjectState, position: Position, rulebook: Rulebook) -> dict[str, Any]:
    """A project's money for programs."""
    programme = rulebook.programme
    figures = position.figures[state.id]
    account = compute.account(state.project, programme, position.as_of)
    costs = compute.costs(figures)
    return {
        "investment_yuan": figures.investment_yuan,
        "year_investment_yuan": figures.year_investment_yuan,
        **flow_data(account.together),
        "channels": [channel_data(channel) for channel in account.channels],
        "yuan_per_household": unit_cost(costs.per_household),
        "yuan_per_household_exact": exact(costs.per_household),
        "yuan_per_m2": unit_cost(costs.per_m2, 2),
        "yuan_per_m2_exact": exact(costs.per_m2),
        "advances": [_advance_data(advance) for advance in _advances(state, position, rulebook)],
    }


def _advance_data(advance: compute.Advance) -> dict[str, Any]:
    return {
        "name": advance.name,
        "due_yuan": advance.due,
        "received_yuan": advance.received,
        "yuan_per_household": unit_cost(advance.per_household),
        "yuan_per_household_exact": exact(advance.per_household),
    }


def channel_data(channel: compute.ChannelFlow) -> dict[str, Any]:
    """A channel for programs."""
    kinds = [{"kind": kind.id, "name": kind.name, **flow_data(kind.flow)} for kind in channel.kinds]
    head = {"channel": channel.id, "name": channel.name, "clause": channel.clause}
    return {**head, **flow_data(channel.flow), "kinds": kinds}


def flow_data(flow: compute.Flow) -> dict[str, Any]:
    """Sums over what is known; ``unknown`` says how many projects each of them is without."""
    totals = {
        "plan": flow.plan,
        "committed": flow.committed,
        "received": flow.received,
        "paid": flow.paid,
        "gap": flow.gap,
    }
    sums = {f"{name}_yuan": total.known for name, total in totals.items()}
    return {**sums, "unknown": {name: total.unknown for name, total in totals.items()}}
