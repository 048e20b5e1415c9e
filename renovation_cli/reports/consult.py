"""``consult``: what the households have said, round by round, and what is still needed (plan 三(二)1)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from renovation_cli.compute.consultation import RequirementResult, RoundStanding
from renovation_cli.compute.hearing import Hearing
from renovation_cli.compute.opinions import Counts
from renovation_cli.compute.progress import ProjectState, RoundState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.words import Among, Scope
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
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.phrases import requirement_of
from renovation_cli.reports.position import Position
from renovation_cli.reports.rounds import (
    a_day,
    asked_for,
    days_of,
    figures_of,
    requirement_data,
    verdict_of,
)

_COUNTS = ("listed", "visited", "received", "agreeing", "signed", "opposed", "abstained", "absent")


def consult(position: Position) -> Document:
    """The report over every project that consults its households."""
    states = [state for state in position.states if state.rounds]
    rows = [
        row
        for state in states
        for round_state in state.rounds
        for row in _round_rows(state, round_state, position.as_of)
    ]
    blocks: list[Block] = [
        *outside_period(position),
        Table(_ROUND_COLUMNS, tuple(rows), empty=say("No project on file consults its households.")),
        Next(
            (
                (renovation("consult", "PROJECT"), say("one project, building by building")),
                (renovation("consult", "PROJECT", pending="ROUND"), say("the households not yet heard")),
            )
        ),
    ]
    data = {"projects": [project_consultation(state, position.as_of) for state in states]}
    return framed("consult", say("consultation"), position, blocks, data)


def consult_project(position: Position, state: ProjectState) -> Document:
    """The report of one project with its buildings."""
    blocks: list[Block] = [*outside_period(position)]
    for round_state in state.rounds:
        blocks.extend(_round_blocks(state, round_state, position.as_of))
    if not state.rounds:
        blocks.append(Heading(say("The track of this project has no consultation.")))
    title = say("consultation of {project}", project=state.project.name)
    data = {"projects": [project_consultation(state, position.as_of)]}
    return framed("consult", title, position, blocks, data)


def pending(position: Position, round_id: str, name: str, hearings: list[Hearing]) -> Document:
    """The households not yet heard in a round, and what the lists say nothing of."""
    columns = (Column(say("Project")), Column(say("Building")), Column(say("Room")), Column(say("So far")))
    rows = tuple(
        (each.project_id, building, room, say("visited, not met") if kind else say("not visited"))
        for each in hearings
        for building, room, kind in each.pending
    )
    listed = [each for each in hearings if each.listed is not None]
    blocks: list[Block] = []
    if listed:
        blocks.append(Pairs(((say("Not yet heard"), say_n("{n} household", "{n} households", len(rows))),)))
    blocks.extend(Sentence(text, Tone.WARN) for each in hearings if (text := _beyond_the_list(each)))
    if not hearings:
        blocks.append(Sentence(say("No project on file has this round."), Tone.WARN))
    if listed:
        whole = all(each.whole for each in hearings)
        empty = (
            say("Every household has been heard.") if whole else say("Every household listed has been heard.")
        )
        if not any(each.listed for each in listed):
            empty = say("No household is listed.")
        blocks.append(Table(columns, rows, empty=empty))
    data = {
        "round": round_id,
        "pending": [
            {"project": each.project_id, "building": building, "room": room, "visited": kind is not None}
            for each in hearings
            for building, room, kind in each.pending
        ],
        "projects": [
            {"id": each.project_id, "listed": each.listed, "not_listed": each.not_listed} for each in hearings
        ],
    }
    return framed("pending", say("{round}: households not yet heard", round=name), position, blocks, data)


def _beyond_the_list(hearing: Hearing) -> Text | None:
    """What a list says nothing of: households that it lacks, or may lack."""
    if hearing.listed is None:
        return say("{project}: no list of households is on file.", project=hearing.project_id)
    if hearing.not_listed is None:
        return say(
            "{project}: how many households there are is not known, so others may be missing from the list.",
            project=hearing.project_id,
        )
    if not hearing.not_listed:
        return None
    return say_n(
        "{project}: {n} household is not listed and has not been heard.",
        "{project}: {n} households are not listed and have not been heard.",
        hearing.not_listed,
        project=hearing.project_id,
    )


_ROUND_COLUMNS = (
    Column(say("Project")),
    Column(say("Id"), beneath=True),
    Column(say("Round")),
    Column(say("Deadline"), beneath=True),
    Column(say("Days"), beneath=True),
    Column(say("Visited"), right=True),
    Column(say("Received"), right=True, beneath=True),
    Column(say("Agreeing"), right=True),
    Column(say("Signed"), right=True, beneath=True),
    Column(say("Opposed"), right=True, beneath=True),
    Column(say("Requirement")),
    Column(say("Verdict"), beneath=True),
    Column(say("Counted"), right=True),
    Column(say("Missing"), right=True, beneath=True),
    Column(say("A day"), right=True, beneath=True),
)


def _counts(counts: Counts | None, names: tuple[str, ...]) -> list[Cell]:
    return [None if counts is None else getattr(counts, name) for name in names]


def _round_rows(state: ProjectState, round_state: RoundState, as_of: date) -> Iterator[tuple[Cell, ...]]:
    counts = round_state.result.counts
    head: list[Cell] = [
        state.project.name,
        state.id,
        round_state.round.name,
        round_state.due,
        days_of(round_state, as_of),
        *_counts(counts, ("visited", "received", "agreeing", "signed", "opposed")),
    ]
    results = round_state.result.requirements
    if not results:
        yield (*head, say("none"), "", "", "", "")
    for result in results:
        yield (
            *head,
            requirement_of(result.requirement),
            verdict_of(result),
            figures_of(result),
            result.missing or ("" if result.met else None),
            a_day(result, round_state) or "",
        )


def _round_blocks(state: ProjectState, round_state: RoundState, as_of: date) -> Iterator[Block]:
    round_, result = round_state.round, round_state.result
    yield Heading(say("{name} ({clause})", name=round_.name, clause=round_.clause))
    left = days_of(round_state, as_of).value
    rows: list[tuple[Any, Cell]] = [(say("Deadline"), say("{due}, {left}", due=round_state.due, left=left))]
    if round_.notice:
        rows.append((say("Public notice"), round_state.notice_on or Toned(say("not posted"), Tone.WARN)))
    if len(result.requirements) > 1:
        met = say_n(
            "{met} of {n} met", "{met} of {n} met", len(result.requirements), met=result.requirements_met
        )
        rows.append((say("Requirements"), met))
    for each in result.requirements:
        rows.extend(_requirement_rows(each, round_state))
    yield Pairs(tuple(rows))
    yield _building_table(state, round_state)
    if any(each.requirement.per is not Scope.PROJECT and each.verdicts for each in result.requirements):
        yield _place_table(round_state)
    if result.counts is not None and result.standing is not RoundStanding.MET:
        yield Next(
            (
                (
                    renovation("consult", state.id, pending=round_state.id),
                    say("the households not yet heard"),
                ),
            )
        )


def _requirement_rows(result: RequirementResult, state: RoundState) -> Iterator[tuple[Any, Cell]]:
    yield requirement_of(result.requirement), verdict_of(result)
    if result.base and result.needed is not None and result.requirement.per is Scope.PROJECT:
        yield say("  counted, needed, missing"), _counted_needed_missing(result)
    elif result.verdicts and result.requirement.per is not Scope.PROJECT:
        yield say("  met in"), figures_of(result)
    if result.unknown and result.unknown.entry:
        yield say("  what would give a verdict"), result.unknown.entry
    pace = a_day(result, state)
    if pace:
        yield say("  to meet it in time"), say_n("{n} opinion a day", "{n} opinions a day", pace)


def _counted_needed_missing(result: RequirementResult) -> Text:
    """What is counted, needed and missing; among participants every further answer enlarges the base."""
    known = {
        "counted": result.counted,
        "base": result.base,
        "needed": result.needed,
        "missing": result.missing,
    }
    if result.missing and result.requirement.among is Among.PARTICIPANTS:
        assert result.base is not None
        return say(
            "{counted} of {base}; {missing} more would make {needed} of {then}",
            then=result.base + result.missing,
            **known,
        )
    return say("{counted} of {base}; {needed} needed, {missing} missing", **known)


def _building_table(state: ProjectState, round_state: RoundState) -> Table:
    names = (
        say("Listed"),
        say("Visited"),
        say("Received"),
        say("Agreeing"),
        say("Signed"),
        say("Opposed"),
        say("Abstained"),
        say("Not met"),
    )
    columns = (
        Column(say("Building")),
        Column(say("Stated"), right=True),
        *(Column(name, right=True) for name in names),
    )
    rows = [
        (part.building, _stated(state, part.building), *_counts(part.counts, _COUNTS))
        for part in round_state.result.buildings
    ]
    counts = round_state.result.counts
    if counts is not None and rows:
        rows.append((say("together"), state.project.stated_households, *_counts(counts, _COUNTS)))
    return Table(columns, tuple(rows), empty=say("No list of households is on file."))


def _stated(state: ProjectState, building: str) -> int | None:
    facts = state.project.buildings.get(building)
    return facts.households if facts else None


def _place_table(round_state: RoundState) -> Table:
    """Each requirement that must hold in every building or unit, place by place."""
    columns = (
        Column(say("Requirement")),
        Column(say("Place")),
        Column(say("Counted"), right=True),
        Column(say("Missing"), right=True),
        Column(say("Verdict")),
    )
    rows = tuple(
        (
            requirement_of(result.requirement),
            verdict.place,
            figures_of(verdict),
            verdict.missing or ("" if verdict.met else None),
            verdict_of(verdict),
        )
        for result in round_state.result.requirements
        if result.requirement.per is not Scope.PROJECT
        for verdict in result.verdicts
    )
    return Table(columns, rows)


def project_consultation(state: ProjectState, as_of: date) -> dict[str, Any]:
    """A project's rounds for programs."""
    return {
        "id": state.id,
        "name": state.project.name,
        "track": state.project.track,
        "rounds": [
            round_data(round_state, as_of)
            | {
                "buildings": [
                    {
                        "building": part.building,
                        "stated": _stated(state, part.building),
                        **{name: getattr(part.counts, name) for name in _COUNTS},
                    }
                    for part in round_state.result.buildings
                ]
            }
            for round_state in state.rounds
        ],
    }


def round_data(round_state: RoundState, as_of: date) -> dict[str, Any]:
    """A round for programs."""
    result, due = round_state.result, round_state.due
    return {
        "id": round_state.id,
        "name": round_state.round.name,
        "stage": round_state.stage_id,
        "clause": round_state.round.clause,
        "due": due,
        "due_day": due.last,
        "days_left": (due.last - as_of).days,
        **{name: None if result.counts is None else getattr(result.counts, name) for name in _COUNTS},
        "notice": round_state.notice_on,
        "standing": result.standing.value,
        "met": result.met,
        "complete": round_state.complete,
        "requirements_met": result.requirements_met,
        "recorded_by": asked_for(round_state),
        "requirements": [requirement_data(each, round_state) for each in result.requirements],
    }
