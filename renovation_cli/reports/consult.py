"""``consult``: what the households have said, round by round, and what is still needed (plan 三(二)1)."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from renovation_cli.compute.consultation import Counts, RequirementResult, Verdict, visits_a_day
from renovation_cli.compute.progress import ProjectState, RoundState
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.words import AnswerKind
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Next,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.phrases import days_left, met, requirement_of
from renovation_cli.reports.position import Position

Pending = tuple[str, str, str, AnswerKind | None]
"""(project, building, room, ``absent`` if visited in vain)"""

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
                ("renovation consult PROJECT", say("one project, building by building")),
                ("renovation consult PROJECT --pending ROUND", say("the households not yet heard")),
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


def pending(position: Position, round_id: str, name: str, households: list[Pending]) -> Document:
    """The households not yet heard in a round."""
    columns = (Column(say("Project")), Column(say("Building")), Column(say("Room")), Column(say("So far")))
    rows = tuple(
        (project, building, room, say("visited, not met") if kind else say("not visited"))
        for project, building, room, kind in households
    )
    blocks: list[Block] = [
        Facts(((say("Not yet heard"), say_n("{n} household", "{n} households", len(households))),)),
        Table(columns, rows, empty=say("Every listed household has been heard.")),
    ]
    data = {
        "round": round_id,
        "pending": [
            {"project": project, "building": building, "room": room, "visited": kind is not None}
            for project, building, room, kind in households
        ],
    }
    return framed("pending", say("{round}: households not yet heard", round=name), position, blocks, data)


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
    due = round_state.due.last
    left: Cell = days_left(due, as_of)
    if round_state.complete:
        left = Toned(say("complete"), Tone.GOOD)
    head: list[Cell] = [
        state.project.name,
        state.id,
        round_state.round.name,
        round_state.due,
        left,
        *_counts(counts, ("visited", "received", "agreeing", "signed", "opposed")),
    ]
    results = round_state.result.requirements
    if not results:
        yield (*head, say("none"), "", "", "", "")
    for result in results:
        yield (
            *head,
            requirement_of(result.requirement),
            met(result.met),
            _counted_of_needed(result),
            result.missing or ("" if result.met else None),
            visits_a_day(result.missing, due, as_of) or "",
        )


def _counted_of_needed(result: RequirementResult | Verdict) -> Cell:
    if result.counted is None and result.needed is None:
        return None
    counted = "–" if result.counted is None else str(result.counted)
    return f"{counted}/{'–' if result.needed is None else result.needed}"


def _round_blocks(state: ProjectState, round_state: RoundState, as_of: date) -> Iterator[Block]:
    round_ = round_state.round
    due = round_state.due
    notice: Cell = ""
    if round_.notice:
        notice = round_state.notice_on or Toned(say("not posted"), Tone.WARN)
    yield Heading(say("{name} ({clause})", name=round_.name, clause=round_.clause))
    left = say("complete") if round_state.complete else days_left(due.last, as_of).value
    rows: list[tuple[Any, Cell]] = [(say("Deadline"), say("{due}, {left}", due=due, left=left))]
    if round_.notice:
        rows.append((say("Public notice"), notice))
    for result in round_state.result.requirements:
        rows.append((requirement_of(result.requirement), met(result.met, result.reason)))
        if result.needed is not None:
            rows.append(
                (
                    say("  counted, needed, missing"),
                    say(
                        "{counted} of {base}; {needed} needed, {missing} missing",
                        counted=result.counted,
                        base=result.base,
                        needed=result.needed,
                        missing=result.missing,
                    ),
                )
            )
        pace = visits_a_day(result.missing, due.last, as_of)
        if pace:
            rows.append((say("  to meet it in time"), say_n("{n} opinion a day", "{n} opinions a day", pace)))
    yield Facts(tuple(rows))
    yield _building_table(round_state)
    if not round_state.result.met and round_state.result.counts is not None:
        yield Next(
            (
                (
                    f"renovation consult {state.id} --pending {round_state.id}",
                    say("the households not yet heard"),
                ),
            )
        )


def _building_table(round_state: RoundState) -> Table:
    verdicts = {
        verdict.place: verdict
        for result in round_state.result.requirements
        for verdict in result.verdicts
        if verdict.place
    }
    columns = [Column(say("Building"))]
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
    columns += [Column(name, right=True) for name in names]
    rows = [[part.building, *_counts(part.counts, _COUNTS)] for part in round_state.result.buildings]
    counts = round_state.result.counts
    if counts is not None and rows:
        rows.append([say("together"), *_counts(counts, _COUNTS)])
    if verdicts:
        columns.append(Column(say("Verdict")))
        for row in rows:
            verdict = verdicts.get(str(row[0]))
            row.append(met(verdict.met, verdict.reason) if verdict else "")
    return Table(
        tuple(columns), tuple(tuple(row) for row in rows), empty=say("No list of households is on file.")
    )


def project_consultation(state: ProjectState, as_of: date) -> dict[str, Any]:
    """A project's rounds for programs."""
    return {
        "id": state.id,
        "name": state.project.name,
        "track": state.project.track,
        "rounds": [round_data(round_state, as_of, buildings=True) for round_state in state.rounds],
    }


def round_data(round_state: RoundState, as_of: date, *, buildings: bool = False) -> dict[str, Any]:
    """A round for programs."""
    counts = round_state.result.counts
    due = round_state.due
    data: dict[str, Any] = {
        "id": round_state.id,
        "name": round_state.round.name,
        "stage": round_state.stage_id,
        "clause": round_state.round.clause,
        "due": due,
        "due_day": due.last,
        "days_left": (due.last - as_of).days,
        **{name: None if counts is None else getattr(counts, name) for name in _COUNTS},
        "notice": round_state.notice_on,
        "met": round_state.result.met if round_state.result.requirements else None,
        "complete": round_state.complete,
        "requirements": [
            requirement_data(result, due.last, as_of) for result in round_state.result.requirements
        ],
    }
    if buildings:
        data["buildings"] = [
            {"building": part.building, **{name: getattr(part.counts, name) for name in _COUNTS}}
            for part in round_state.result.buildings
        ]
    return data


def requirement_data(result: RequirementResult, due: date, as_of: date) -> dict[str, Any]:
    """A requirement for programs."""
    requirement = result.requirement
    return {
        "count": requirement.count.value,
        "of": requirement.of.value,
        "among": requirement.among.value,
        "per": requirement.per.value,
        "at_least": None if requirement.at_least is None else str(Fraction(requirement.at_least)),
        "more_than": None if requirement.more_than is None else str(Fraction(requirement.more_than)),
        "clause": requirement.clause,
        "counted": result.counted,
        "base": result.base,
        "needed": result.needed,
        "missing": result.missing,
        "met": result.met,
        "reason": result.reason,
        "a_day": visits_a_day(result.missing, due, as_of),
        "places": [
            {
                "place": verdict.place,
                "counted": verdict.counted,
                "base": verdict.base,
                "needed": verdict.needed,
                "missing": verdict.missing,
                "met": verdict.met,
                "reason": verdict.reason,
            }
            for verdict in result.verdicts
            if verdict.place
        ],
    }
