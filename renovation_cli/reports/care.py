"""The part of a project's page about what comes after the works (plan 四(五))."""

from datetime import date
from typing import Any

from renovation_cli.compute.care import CareState, care_of, is_open, satisfied
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.care import Patrol, Satisfaction
from renovation_cli.reports.amounts import exact, percent
from renovation_cli.reports.document import Block, Cell, Column, Heading, Pairs, Table, Tone, Toned
from renovation_cli.reports.phrases import days_left
from renovation_cli.reports.position import Position


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """Self-rule, property management, patrols, satisfaction and evaluation; nothing before there is any."""
    if position.rulebook is None:
        return [], {}
    care = care_of(state, position.rulebook.programme, position.as_of)
    blocks: list[Block] = []
    if care.on_file:
        blocks = [Heading(say("After the works")), _facts(care, position)]
        if care.patrols:
            blocks.append(_patrol_table(care, position.as_of))
    return blocks, {"care": care_data(care, position.as_of)}


def _facts(care: CareState, position: Position) -> Pairs:
    managed, body, evaluation = care.managed, care.self_rule, care.evaluation
    rows: list[tuple[Text, Cell]] = [
        (say("Handed over"), care.handed_over),
        (say("Self-rule"), say("{form} since {day}", form=body.form, day=body.on) if body else None),
        (
            say("Property management"),
            say("{by} since {day}", by=managed.by, day=managed.on) if managed else None,
        ),
        (say("Agreement with it"), care.agreement),
        *((say("Satisfied on {day}", day=each.on), _satisfied(each)) for each in care.satisfaction),
        (
            say("Evaluation"),
            say("{result} ({day})", result=evaluation.result, day=evaluation.on) if evaluation else None,
        ),
        (say("Patrols"), len(care.patrols)),
    ]
    if care.patrol_due:
        left = days_left(care.patrol_due, position.as_of)
        rows.append((say("Next patrol by"), say("{due}, {left}", due=care.patrol_due, left=left.value)))
    return Pairs(tuple(rows))


def _satisfied(survey: Satisfaction) -> Text:
    return say(
        "{satisfied} of {asked} households asked ({percent})",
        satisfied=survey.satisfied,
        asked=survey.asked,
        percent=percent(satisfied(survey)),
    )


def _dealt_with(patrol: Patrol, as_of: date) -> Cell:
    """When what a patrol found was dealt with; nothing where there is nothing, or an order says."""
    if is_open(patrol, as_of):
        return Toned(say("not yet"), Tone.WARN)
    return (patrol.resolved if patrol.found and not patrol.order else None) or ""


def _patrol_table(care: CareState, as_of: date) -> Table:
    columns = (
        Column(say("Patrol")),
        Column(say("Found")),
        Column(say("Order")),
        Column(say("Reported up to")),
        Column(say("Dealt with")),
    )
    rows = tuple(
        (
            each.on,
            each.found or say("nothing"),
            each.order or "",
            each.reported_up or "",
            _dealt_with(each, as_of),
        )
        for each in care.patrols
    )
    found = sum(each.found is not None for each in care.patrols)
    title = say_n("{n} patrol with something found", "{n} patrols with something found", found)
    return Table(columns, rows, title=title)


def _patrol_data(patrol: Patrol, as_of: date) -> dict[str, Any]:
    resolved = patrol.resolved if patrol.resolved and patrol.resolved <= as_of else None
    return {**patrol.model_dump(), "resolved": resolved, "open": is_open(patrol, as_of)}


def care_data(care: CareState, as_of: date) -> dict[str, Any]:
    """What is on file after the works, for programs; shares are exact."""
    managed, body, evaluation = care.managed, care.self_rule, care.evaluation
    return {
        "handed_over": care.handed_over,
        "self_rule": body and {"on": body.on, "form": body.form},
        "property": managed and {"on": managed.on, "by": managed.by, "agreement": care.agreement},
        "patrols": [_patrol_data(each, as_of) for each in care.patrols],
        "patrol_due": care.patrol_due,
        "satisfaction": [
            {
                "on": each.on,
                "asked": each.asked,
                "satisfied": each.satisfied,
                "share": exact(satisfied(each)),
            }
            for each in care.satisfaction
        ],
        "evaluation": evaluation and {"on": evaluation.on, "result": evaluation.result},
    }
