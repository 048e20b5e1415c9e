"""``escalations``: which projects have reached a level, why, since when, and who acts (plan 四(四))."""

from collections import Counter
from typing import Any

from renovation_cli.compute.escalation import LevelState, level_state, level_states
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.works import led_by
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.escalation import Escalation
from renovation_cli.reports.document import Block, Cell, Column, Document, Next, Sentence, Table, Tone
from renovation_cli.reports.escalation_data import levels_data, standing_data
from renovation_cli.reports.escalation_rows import (
    COLUMNS,
    about,
    excuse_of,
    levels_table,
    name_of,
    row,
    unjudged,
)
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.phrases import first_few, joined, who_answers
from renovation_cli.reports.position import Position
from renovation_cli.reports.rising import SOON, rising, rising_table

Found = tuple[ProjectState, LevelState]

_HOW_TO_READ = say(
    "The highest level comes first; in a level what is outstanding, then the oldest, then the farthest"
    " behind. Where an order holds a project up, call first whom the order is with; about all else that is"
    " late or lags call who answers, and about an action outstanding who acts."
)


def escalations(position: Position) -> Document:
    """The report over the programme: the highest level first, in it what is outstanding, the oldest first."""
    rulebook = position.rulebook
    states = level_states(position.states, rulebook, position.as_of) if rulebook else []
    found = [(each.state, each) for each in states]
    escalation = rulebook.programme.escalation if rulebook else None
    near = rising(found, list(escalation.levels) if escalation else [])
    blocks: list[Block] = [*outside_period(position)]
    if rulebook is not None:
        flagged = [each for each in found if each[1].reached.level]
        blocks += [_summary(found, near, rulebook), *_without_verdict(found)]
        if flagged:
            blocks.append(Sentence(_HOW_TO_READ, Tone.DIM))
        blocks += [
            _table(flagged, rulebook),
            *rising_table(near, rulebook),
            *_unjudged(found, rulebook),
            *_excused(found),
        ]
        if flagged:
            blocks.append(levels_table(rulebook))
        blocks.append(
            Next(
                (
                    (
                        renovation("escalations", "PROJECT"),
                        say("the project's own page: every reason, and who answers for how much"),
                    ),
                    (renovation("overdue"), say("everything that is late, and who answers for it")),
                )
            )
        )
    data = {
        "levels": [] if rulebook is None else levels_data(rulebook),
        "escalations": [] if rulebook is None else [standing_data(*each, rulebook) for each in found],
        "rising": [state.id for state, _ in near],
    }
    return framed("escalations", say("escalation"), position, blocks, data)


def escalations_project(position: Position, state: ProjectState) -> Document:
    """The report of one project, with every change of its level since the programme began."""
    rulebook = position.rulebook
    assert rulebook is not None
    found = level_state(state, rulebook, position.as_of)
    blocks: list[Block] = [*outside_period(position), *about(state, found, rulebook)]
    if found:
        blocks += [_changes(found, rulebook), *_actions(found, rulebook)]
    blocks.append(Next(((renovation("status", state.id), say("the project's whole page")),)))
    data = {
        "levels": levels_data(rulebook),
        "escalations": [standing_data(state, found, rulebook)] if found else [],
    }
    return framed(
        "escalations", say("escalation of {project}", project=state.project.name), position, blocks, data
    )


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about its level; no blocks where there never was one."""
    rulebook = position.rulebook
    found = level_state(state, rulebook, position.as_of) if rulebook else None
    if rulebook is None or found is None:
        return [], {"escalation": None}
    shown = found.changes or found.actions or found.excuse
    blocks = about(state, found, rulebook) if shown else []
    return blocks, {"escalation": standing_data(state, found, rulebook)}


def _summary(found: list[Found], near: list[Found], rulebook: Rulebook) -> Sentence:
    if rulebook.programme.escalation is None:
        return Sentence(say("The plan names no levels of escalation."))
    flagged = [each for _, each in found if each.reached.level]
    text = say_n(
        "{n} of {projects} has reached a level.",
        "{n} of {projects} have reached a level.",
        len(flagged),
        projects=say_n("{n} project", "{n} projects", len(found)),
    )
    if flagged:
        text = say("{text} {levels}.", text=text, levels=_by_level(flagged, rulebook.programme.escalation))
    outstanding = sum(each.outstanding for each in flagged)
    if outstanding:
        text = say_n(
            "{text} For {n} of them the action of that level is outstanding.",
            "{text} For {n} of them the action of that level is outstanding.",
            outstanding,
            text=text,
        )
    if near:
        text = say_n(
            "{text} Within {days} days {n} reaches a higher level if nothing more is done.",
            "{text} Within {days} days {n} reach a higher level if nothing more is done.",
            len(near),
            text=text,
            days=SOON.days,
        )
    else:
        text = say("{text} Within {days} days none reaches a higher level.", text=text, days=SOON.days)
    return Sentence(text, Tone.BAD if flagged else Tone.PLAIN)


def _by_level(flagged: list[LevelState], rules: Escalation) -> Cell:
    """How many projects are at each level, the highest first."""
    counts = Counter(each.reached.level_id for each in flagged)
    return joined(
        say("{level}: {n}", level=level.name, n=counts[level_id])
        for level_id, level in reversed(rules.levels.items())
    )


def _without_verdict(found: list[Found]) -> list[Block]:
    """How many projects cannot be held against the pace, since nothing says how far they are."""
    names = [state.project.name for state, each in found if each.unjudged]
    text = say_n(
        "{n} project cannot be held against the pace, since progress, money or the planned investment is not"
        " on file: {names} ({command}).",
        "{n} projects cannot be held against the pace, since progress, money or the planned investment is not"
        " on file: {names} ({command}).",
        len(names),
        names=first_few(names),
        command=renovation("pace"),
    )
    return [Sentence(text, Tone.WARN)] if names else []


def _unjudged(found: list[Found], rulebook: Rulebook) -> list[Block]:
    """Whom to ask for what is not on file: whoever leads the works."""
    works = rulebook.programme.works
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("No verdict")),
        Column(say("Who leads the works")),
    )
    rows = tuple(
        (
            state.project.name,
            state.id,
            joined(unjudged(measure, why) for measure, why in each.unjudged),
            who_answers(led_by(state, works, each.as_of), state.project, rulebook, posts=True),
        )
        for state, each in found
        if each.unjudged
    )
    return [Table(columns, rows, title=say("Whom to ask for what is not on file"))] if rows else []


def _table(flagged: list[Found], rulebook: Rulebook) -> Table:
    rows = tuple(row(state, each, rulebook) for state, each in flagged)
    return Table(COLUMNS, rows, empty=say("No project has reached a level."))


def _excused(found: list[Found]) -> list[Block]:
    return [
        Sentence(
            say(
                "{project} ({id}): {excuse}",
                project=state.project.name,
                id=state.id,
                excuse=excuse_of(each),
            ),
            Tone.WARN,
        )
        for state, each in found
        if each.excuse
    ]


def _changes(found: LevelState, rulebook: Rulebook) -> Table:
    rows = tuple(
        (
            each.on,
            say("suspended by an excuse")
            if each.excused
            else name_of(each.level_id, rulebook) or say("none"),
        )
        for each in found.changes
    )
    return Table(
        (Column(say("From")), Column(say("Level"))),
        rows,
        title=say("Every change of level"),
        empty=say("No level was ever reached."),
    )


def _actions(found: LevelState, rulebook: Rulebook) -> list[Block]:
    if not found.actions:
        return []
    rows = tuple(
        (each.on, name_of(each.level, rulebook) or each.level, each.until or "", each.by, each.note or "")
        for each in sorted(found.actions, key=lambda each: each.on)
    )
    columns = (
        Column(say("Date")),
        Column(say("Level")),
        Column(say("To be put right by")),
        Column(say("By")),
        Column(say("Note")),
    )
    return [Table(columns, rows, title=say("What took place"))]
