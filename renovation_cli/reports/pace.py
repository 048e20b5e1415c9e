"""``pace``: how far the works and the money are, and how far they should be (plan 四(三), 序时进度)."""

from typing import Any

from renovation_cli.compute import works
from renovation_cli.compute.lag import (
    GroupPace,
    Measured,
    ProjectPace,
    group_pace,
    project_pace,
)
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.amounts import exact
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
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.lag import Bounds, bounds_of, pace_rule, points, points_number, ratio, share
from renovation_cli.reports.phrases import first_few
from renovation_cli.reports.position import Position

_NAMES = {
    "started": say("Started"),
    "finished": say("Finished"),
    "accepted": say("Accepted"),
    "handed_over": say("Handed over"),
}
_BASES = {
    False: say("The year's planned investment, yuan"),
    True: say("Planned investment of all years, yuan"),
}
"""What the money paid is a share of, by whether only the whole investment is stated."""
_FIGURES = (
    Column(say("Due"), right=True),
    Column(say("Works"), right=True),
    Column(say("Works, points"), right=True, beneath=True),
    Column(say("Works, of pace"), right=True, beneath=True),
    Column(say("Money"), right=True),
    Column(say("Money, points"), right=True, beneath=True),
    Column(say("Money, of pace"), right=True, beneath=True),
)


def pace(position: Position) -> Document:
    """The report over the programme: every project, every street, and all together."""
    paced = [(state, project_pace(state, position.as_of)) for state in position.states if state.track.pace]
    every = group_pace(each for _, each in paced)
    streets = _streets(paced)
    bounds = _bounds(position)
    blocks: list[Block] = [*outside_period(position)]
    if position.rulebook is not None:
        blocks += [_summary(paced), *_rules(paced, position), _table(paced, position)]
        blocks.append(_groups(streets, every, bounds))
        blocks.append(
            Next(
                (
                    (renovation("escalations"), say("what follows from being behind")),
                    (renovation("pace", "PROJECT"), say("one project, with every entry")),
                )
            )
        )
    data = {
        "programme_pace": _group_data(every, bounds),
        "streets": [{"street": street, **_group_data(group, bounds)} for street, group in streets],
        "projects": [_identified(state) | pace_data(state, each, position) for state, each in paced],
    }
    return framed("pace", say("pace"), position, blocks, data)


def pace_project(position: Position, state: ProjectState) -> Document:
    """The report of one project, with every progress entry by the date."""
    found = project_pace(state, position.as_of)
    blocks: list[Block] = [*outside_period(position), *_about(state, found, position)]
    entries = sorted(
        (entry for entry in state.project.progress if entry.on <= position.as_of), key=lambda entry: entry.on
    )
    blocks.append(
        Table(
            (Column(say("Date")), Column(say("Works"), right=True), Column(say("Note"))),
            tuple((entry.on, share(entry.works), entry.note or "") for entry in entries),
            title=say("Progress entries"),
            empty=say("No progress is on file by this day."),
        )
    )
    blocks.append(Next(((renovation("escalations", state.id), say("what follows from being behind")),)))
    listed = [{"on": entry.on, "works": exact(entry.works), "note": entry.note} for entry in entries]
    data = {"projects": [_identified(state) | pace_data(state, found, position) | {"entries": listed}]}
    return framed("pace", say("pace of {project}", project=state.project.name), position, blocks, data)


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about its pace; no blocks where nothing is due and nothing on file."""
    found = project_pace(state, position.as_of)
    shown = found.entry is not None or bool(found.planned)
    return (_about(state, found, position) if shown else []), {"pace": pace_data(state, found, position)}


def _about(state: ProjectState, found: ProjectPace, position: Position) -> list[Block]:
    rows: list[tuple[Text, Cell]] = [
        (say("Due by the pace"), share(found.planned)),
        (say("Works"), _figure(found.works, _bounds(position))),
        (say("Money"), _figure(found.money, _bounds(position))),
        (say("Paid, yuan"), found.paid_yuan),
        (_BASES[state.project.stated.year_investment_yuan is None], found.planned_yuan),
    ]
    if found.paid and found.paid.before:
        rows.append((say("Paid before {day}, yuan", day=state.year[0]), found.paid.before))
    if found.paid and found.paid.after:
        rows.append((say("Paid after {day}, yuan", day=state.year[1]), found.paid.after))
    if state.track.pace:
        rows.append((say("Pace"), pace_rule(state.track, position.as_of)))
    if found.entry:
        rows.append((say("Works entered on"), found.entry.on))
    facts = _facts(state, position)
    rows += [(_NAMES[fact], _fact(facts, fact)) for fact in facts]
    return [Pairs(tuple(rows))] if state.track.pace else [Sentence(say("The track has no pace."))]


def _bounds(position: Position) -> Bounds:
    return bounds_of(position.rulebook.programme if position.rulebook else None)


def _figure(measured: Measured, bounds: Bounds) -> Cell:
    """A share with its points and ratio on one line, or why there is no verdict."""
    if measured.reason:
        return Toned(say("no verdict: {reason}", reason=measured.reason), Tone.WARN)
    if measured.ratio is None:
        return say("{share}, {points}", share=share(measured.actual), points=points(measured, bounds))
    return say(
        "{share}, {points}, {ratio} of pace",
        share=share(measured.actual),
        points=points(measured, bounds),
        ratio=ratio(measured, bounds),
    )


def _facts(state: ProjectState, position: Position) -> works.WorksDays:
    return works.works_days(state, position.rulebook.programme.works) if position.rulebook else {}


def _fact(facts: works.WorksDays, fact: str) -> Cell:
    if fact not in facts:
        return ""
    return facts[fact] or Toned(say("not yet"), Tone.DIM)


def _summary(paced: list[tuple[ProjectState, ProjectPace]]) -> Sentence:
    behind = sum(each.works.points is not None and each.works.points < 0 for _, each in paced)
    unknown = sum(each.works.actual is None and each.is_due for _, each in paced)
    text = say_n(
        "{n} of {projects} is behind with its works.",
        "{n} of {projects} are behind with their works.",
        behind,
        projects=say_n("{n} project", "{n} projects", len(paced)),
    )
    if unknown:
        text = say_n(
            "{text} For {n} there is no verdict: no progress is on file.",
            "{text} For {n} there is no verdict: no progress is on file.",
            unknown,
            text=text,
        )
    return Sentence(text, Tone.BAD if behind else Tone.PLAIN)


def _rules(paced: list[tuple[ProjectState, ProjectPace]], position: Position) -> list[Block]:
    """What is due by the pace of each track, and what the money is a share of."""
    tracks = {state.project.track: state.track for state, _ in paced}
    texts = [pace_rule(track, position.as_of) for track in tracks.values()]
    if texts:
        texts.append(
            say(
                "Money is what has been paid in the year, as a share of the project's planned investment of"
                " the year; or all that has been paid, as a share of the whole where that is all it states."
            )
        )
        texts += _other_years(paced)
    return [Sentence(text, Tone.DIM) for text in texts]


def _other_years(paced: list[tuple[ProjectState, ProjectPace]]) -> list[Text]:
    """Which projects paid outside the year that their planned money is for."""
    found = [(state, each.paid) for state, each in paced if each.paid and each.paid.other_years]
    if not found:
        return []
    first, last = found[0][0].year
    text = say_n(
        "{n} project paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names} ({command}).",
        "{n} projects paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names} ({command}).",
        len(found),
        yuan=sum(paid.other_years for _, paid in found),
        first=first,
        last=last,
        names=first_few([state.project.name for state, _ in found]),
        command=renovation("pace", "PROJECT"),
    )
    return [text]


def _table(paced: list[tuple[ProjectState, ProjectPace]], position: Position) -> Table:
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        *_FIGURES,
        *(Column(_NAMES[fact], beneath=place > 0) for place, fact in enumerate(works.FACTS)),
    )
    rows = tuple(
        (
            state.project.name,
            state.id,
            *_cells(each.works, each.money, _bounds(position), waits=each.waits),
            *(_fact(_facts(state, position), fact) for fact in works.FACTS),
        )
        for state, each in paced
    )
    return Table(columns, rows, empty=say("No track of this programme has a pace."))


def _cells(works: Measured, money: Measured, bounds: Bounds, *, waits: bool = False) -> tuple[Cell, ...]:
    due = share(works.planned if works.planned is not None else money.planned)
    if waits:
        return (due, "", Toned(say("not yet due"), Tone.DIM), "", "", "", "")
    return (
        due,
        *(share(works.actual), points(works, bounds), ratio(works, bounds)),
        *(share(money.actual), points(money, bounds), ratio(money, bounds)),
    )


def _groups(streets: list[tuple[str | None, GroupPace]], every: GroupPace, bounds: Bounds) -> Table:
    columns = (
        Column(say("Street")),
        Column(say("Projects"), right=True),
        Column(say("Not yet due"), right=True, beneath=True),
        *_FIGURES,
        Column(say("Why no figure")),
    )
    groups: list[tuple[Cell, GroupPace]] = [*streets, (say("programme"), every)]
    rows = tuple(
        (name, group.projects, group.waiting, *_cells(group.works, group.money, bounds), _why(group))
        for name, group in groups
    )
    return Table(columns, rows, title=say("Together, each weighing as much as its planned money"))


def _why(group: GroupPace) -> Cell:
    """Why there is no figure of the works or of the money."""
    works, money = group.works.reason, group.money.reason
    if works is None or works == money:
        return works or money or ""
    return say("{one}, {other}", one=works, other=money) if money else works


def _streets(paced: list[tuple[ProjectState, ProjectPace]]) -> list[tuple[str | None, GroupPace]]:
    """Every street with a project, in the order of the projects; None gathers those that name no street."""
    names = dict.fromkeys(state.project.street for state, _ in paced)
    return [
        (name, group_pace(each for state, each in paced if state.project.street == name)) for name in names
    ]


def _identified(state: ProjectState) -> dict[str, Any]:
    return {
        "id": state.id,
        "name": state.project.name,
        "track": state.project.track,
        "street": state.project.street,
    }


def pace_data(state: ProjectState, found: ProjectPace, position: Position) -> dict[str, Any]:
    """A project against the pace for programs."""
    return {
        "planned": exact(found.planned),
        "works": measured_data(found.works, _bounds(position)) | {"on": found.entry and found.entry.on},
        "money": measured_data(found.money, _bounds(position))
        | {
            "paid_yuan": found.paid_yuan,
            "paid_before_yuan": found.paid and found.paid.before,
            "paid_after_yuan": found.paid and found.paid.after,
            "planned_yuan": found.planned_yuan,
        },
        "facts": _facts(state, position),
    }


def measured_data(measured: Measured, bounds: Bounds) -> dict[str, Any]:
    """A figure for programs: exact shares as texts, points also rounded to print; null is no verdict."""
    return {
        "actual": exact(measured.actual),
        "planned": exact(measured.planned),
        "points": points_number(measured.points, bounds),
        "points_exact": exact(measured.points),
        "ratio": exact(measured.ratio),
        "reason": measured.reason,
    }


def _group_data(group: GroupPace, bounds: Bounds) -> dict[str, Any]:
    return {
        "projects": group.projects,
        "not_yet_due": group.waiting,
        "works": measured_data(group.works, bounds),
        "money": measured_data(group.money, bounds)
        | {"paid_yuan": group.paid_yuan, "planned_yuan": group.planned_yuan},
    }
