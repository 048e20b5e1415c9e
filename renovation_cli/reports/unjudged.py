"""Rounds past their deadline that have no record or no verdict: not late, and asked for."""

from typing import Any

from renovation_cli.compute.progress import Item, ItemKind, ProjectState, RoundState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Cell, Column, Sentence, Table, Tone
from renovation_cli.reports.phrases import answerable_data, days_past, who_answers
from renovation_cli.reports.position import Position
from renovation_cli.reports.rounds import asked_for, in_words

_Unjudged = tuple[ProjectState, RoundState, Item]


def _rounds(position: Position) -> list[_Unjudged]:
    found = [
        (state, round_, item)
        for state in position.states
        for stage in state.stages
        for round_ in stage.rounds
        for item in stage.items
        if (item.kind, item.id) == (ItemKind.ROUND, round_.id)
        and round_.unjudged
        and item.days_left(position.as_of) < 0
    ]
    return sorted(found, key=lambda each: each[2].due.last)


def unjudged_sentence(position: Position) -> list[Block]:
    """How many such rounds there are; nothing where there is none."""
    rounds = _rounds(position)
    return [Sentence(_how_many(rounds), Tone.WARN)] if rounds else []


def _how_many(rounds: list[_Unjudged]) -> Text:
    return say_n(
        "{n} round whose deadline is past has no record or no verdict;"
        " it and its notice do not count as late.",
        "{n} rounds whose deadlines are past have no record or no verdict;"
        " they and their notices do not count as late.",
        len(rounds),
    )


def unjudged_blocks(position: Position) -> list[Block]:
    """Each such round, who is asked for it, and the line that would give a verdict."""
    rounds, rulebook = _rounds(position), position.rulebook
    if not rounds or rulebook is None:
        return []
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Round")),
        Column(say("Standing"), beneath=True),
        Column(say("Due")),
        Column(say("Days"), beneath=True),
        Column(say("Who answers")),
        Column(say("What would give a verdict"), below=True),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            state.project.name,
            state.id,
            item.name,
            in_words(round_),
            item.due,
            days_past(item.due.last, position.as_of),
            who_answers(item.lead, state.project, rulebook),
            asked_for(round_),
        )
        for state, round_, item in rounds
    ]
    return [Sentence(_how_many(rounds), Tone.WARN), Table(columns, tuple(rows))]


def unjudged_data(position: Position) -> list[dict[str, Any]]:
    """The same for programs."""
    rulebook = position.rulebook
    if rulebook is None:
        return []
    return [
        {
            "project": state.id,
            "stage": item.stage_id,
            "id": item.id,
            "name": item.name,
            "clause": item.clause,
            "standing": round_.result.standing.value,
            "due": item.due,
            "due_day": item.due.last,
            "days_past": -item.days_left(position.as_of),
            "answers": answerable_data(item.lead, state.project, rulebook),
            "recorded_by": asked_for(round_),
        }
        for state, round_, item in _rounds(position)
    ]
