"""Projects that are about to reach a higher level, why, and who can still prevent it (plan 四(四))."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Block, Cell, Column, Table, Tone, Toned
from renovation_cli.reports.escalation_rows import leads_of_items
from renovation_cli.reports.lag import causes
from renovation_cli.reports.phrases import who_answers

SOON = timedelta(days=7)
"""How far ahead the list of levels looks: to the next weekly meeting."""


def rising(
    found: Iterable[tuple[ProjectState, LevelState]], levels: Sequence[str]
) -> list[tuple[ProjectState, LevelState]]:
    """Those that reach a higher level within `SOON` if nothing more is done: the soonest, then the highest.

    Args:
        found: projects on a date.
        levels: the ids of the levels from the mildest.
    """
    near = [
        (each.ahead.on, -levels.index(each.ahead.level_id), state.id, state, each)
        for state, each in found
        if each.ahead.on and each.ahead.level_id and each.ahead.on - each.as_of <= SOON
    ]
    return [(state, each) for *_, state, each in sorted(near, key=lambda entry: entry[:3])]


def rising_table(near: list[tuple[ProjectState, LevelState]], rulebook: Rulebook) -> list[Block]:
    """A row a project; no table where there is none."""
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("On")),
        Column(say("Level now")),
        Column(say("Level then"), beneath=True),
        Column(say("Because by then")),
        Column(say("Who answers")),
    )
    rows = tuple(_row(state, each, rulebook) for state, each in near)
    title = say("To reach a higher level within {n} days if nothing more is done", n=SOON.days)
    return [Table(columns, rows, title=title)] if rows else []


def _row(state: ProjectState, each: LevelState, rulebook: Rulebook) -> tuple[Cell, ...]:
    return (
        state.project.name,
        state.id,
        each.ahead.on,
        each.reached.level.name if each.reached.level else say("none"),
        Toned(each.ahead.level.name, Tone.WARN) if each.ahead.level else None,
        causes(each.ahead.causes, rulebook.programme),
        who_answers(leads_of_items(each.ahead.answerable), state.project, rulebook, posts=True),
    )
