"""``targets``: what the plan declares against what is on file (plan 一, 二4)."""

from typing import Any

from renovation_cli.compute.batches import by_batch, in_construction
from renovation_cli.compute.targets import AgainstTarget, TargetResult, against_targets
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.amounts import percent
from renovation_cli.reports.document import Block, Cell, Column, Document, Sentence, Table, Tone, Toned
from renovation_cli.reports.fields.batches import BATCH, CONSTRUCTION
from renovation_cli.reports.fields.targets import LABELS
from renovation_cli.reports.frame import framed
from renovation_cli.reports.parts.batches import batch_blocks, construction_blocks
from renovation_cli.reports.phrases import declared_for, first_few
from renovation_cli.reports.position import Position
from renovation_cli.reports.status import target_data

_STANDINGS = {
    AgainstTarget.AGREES: Toned(say("agrees"), Tone.GOOD),
    AgainstTarget.PARTIAL: Toned(say("list not complete: a lower bound"), Tone.WARN),
    AgainstTarget.EXCEEDS: Toned(say("more on file than declared"), Tone.GOOD),
    AgainstTarget.FALLS_SHORT: Toned(say("less on file than declared"), Tone.BAD),
    AgainstTarget.NOT_DECLARED: Toned(say("not declared"), Tone.DIM),
}


def targets(position: Position) -> Document:
    """The report."""
    title = say("targets")
    if position.rulebook is None:
        return framed("targets", title, position, [], {"targets": [], "showcases": []})
    programme = position.rulebook.programme
    results = against_targets(
        programme, [(state.project.track, position.figures[state.id]) for state in position.states]
    )
    blocks: list[Block] = []
    if programme.document:
        issued = programme.issued
        source = say("Plan: {document}", document=programme.document)
        blocks.append(
            Sentence(say("{plan}, issued on {day}.", plan=source, day=issued) if issued else source, Tone.DIM)
        )
    if programme.targets is None:
        blocks.append(Sentence(say("The plan declares no totals.")))
    else:
        blocks.append(Sentence(declared_for(programme.targets, programme)))
        blocks.append(_table(results))
        blocks.extend(_beyond(results))
        blocks.extend(_missing(results))
    showcases = _showcases(position, position.rulebook)
    if showcases:
        blocks.append(
            Table(
                (
                    Column(say("Showcase")),
                    Column(say("Clause")),
                    Column(say("Promised"), right=True),
                    Column(say("On file"), right=True),
                    Column(say("What it means")),
                    Column(say("Projects")),
                ),
                tuple(_showcase_row(row, position) for row in showcases),
                title=say("Showcases"),
            )
        )
    found = by_batch(position.states, programme)
    works = in_construction(position.states, programme)
    data = {
        "document": programme.document,
        "issued": programme.issued,
        "targets": [target_data(result) for result in results],
        "showcases": showcases,
        "batches": [BATCH.data(each) for each in found],
        "construction": CONSTRUCTION.data(works),
    }
    blocks += [*batch_blocks(found), *construction_blocks(works)]
    return framed("targets", title, position, blocks, data)


def _table(results: list[TargetResult]) -> Table:
    columns = (
        Column(say("Total")),
        Column(say("Declared"), right=True),
        Column(say("On file"), right=True),
        Column(say("Share"), right=True),
        Column(say("Difference"), right=True),
        Column(say("Projects unknown"), right=True),
        Column(say("What it means")),
    )
    return Table(columns, tuple(_row(result) for result in results))


def _row(result: TargetResult) -> tuple[Cell, ...]:
    known = bool(result.known) or result.field == "projects"
    partial = known and result.standing is AgainstTarget.PARTIAL and result.field != "projects"
    summed: Cell = result.summed if known else None
    return (
        say(LABELS[result.field]),
        result.declared,
        say("≥ {n}", n=summed) if partial else summed,
        percent(result.share, result.places) if known else None,
        result.difference if known else None,
        result.unknown,
        _meaning(result)
        if known or result.standing is AgainstTarget.NOT_DECLARED
        else Toned(say("unknown"), Tone.WARN),
    )


def _meaning(result: TargetResult) -> Toned:
    if result.standing is AgainstTarget.AGREES and result.difference:
        return Toned(say("agrees: the plan rounds to {unit}", unit=result.to), Tone.GOOD)
    return _STANDINGS[result.standing]


def _beyond(results: list[TargetResult]) -> list[Block]:
    """What a minus under the differences means, where there is one."""
    if all(result.difference is None or result.difference >= 0 for result in results):
        return []
    text = say("Difference is what is declared less what is on file; a minus is more on file than declared.")
    return [Sentence(text, Tone.DIM)]


def _missing(results: list[TargetResult]) -> list[Block]:
    missing = next((result.missing for result in results), None)
    if not missing:
        return []
    text: Text = say_n(
        "{n} project that the plan declares is not on file; the sums are without it.",
        "{n} projects that the plan declares are not on file; the sums are without them.",
        missing,
    )
    return [Sentence(text, Tone.WARN)]


def _showcases(position: Position, rulebook: Rulebook) -> list[dict[str, Any]]:
    rows = []
    for kind, promised in rulebook.programme.showcases.items():
        chosen = [state.id for state in position.states if state.project.showcase is kind]
        rows.append(
            {
                "showcase": kind.value,
                "name": promised.name,
                "clause": promised.clause,
                "promised": promised.count,
                "on_file": len(chosen),
                "projects": chosen,
            }
        )
    return rows


def _showcase_row(row: dict[str, Any], position: Position) -> tuple[Cell, ...]:
    names = {state.id: state.project.name for state in position.states}
    lacking = row["promised"] - row["on_file"]
    verdict = Toned(say("as many as promised"), Tone.GOOD)
    if lacking > 0:
        verdict = Toned(say_n("{n} fewer than promised", "{n} fewer than promised", lacking), Tone.WARN)
    elif lacking < 0:
        verdict = Toned(say_n("{n} more than promised", "{n} more than promised", -lacking), Tone.WARN)
    chosen = first_few(names[project] for project in row["projects"])
    return row["name"], row["clause"], row["promised"], row["on_file"], verdict, chosen
