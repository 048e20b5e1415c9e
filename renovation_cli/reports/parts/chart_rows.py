"""The wall chart made of a position: a row a project, under its street (plan 四(三), 挂图作战)."""

from dataclasses import replace
from datetime import date, timedelta

from renovation_cli.compute import owed
from renovation_cli.compute.chart import Bar, Chart, Row, TrackPlan
from renovation_cli.compute.escalation import LevelState, level_state
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.standing import stand_of
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.dates import month_end
from renovation_cli.position import Position
from renovation_cli.reports.parts.chart_bars import (
    late_bar,
    level_bars,
    order_bars,
    overrun,
    own_days,
    suspended_bars,
    windows_of,
    works_bars,
)
from renovation_cli.reports.parts.chart_marks import milestone_marks, round_marks, within
from renovation_cli.reports.parts.several_streets import said_of_several
from renovation_cli.reports.wording.glance import stand_in_a_word
from renovation_cli.reports.wording.lag import share
from renovation_cli.reports.wording.phrases import joined

_NOW = timedelta(0)
"""No day ahead is looked at: the chart shows what is."""


def chart_of(position: Position) -> Chart:
    """The chart of a programme, or of the part to which the position is narrowed."""
    programme = position.rulebook.programme
    first, last = programme.period.first.replace(day=1), month_end(programme.period.last)
    used = {state.project.track for state in position.states}
    tracks = tuple(
        TrackPlan(track_id, track.name, windows_of(track))
        for track_id, track in programme.tracks.items()
        if track_id in used
    )
    escalation = programme.escalation
    rows = [
        row for state in position.states for row in _under_each(_row(state, position, first, last), position)
    ]
    return Chart(
        first=first,
        last=last,
        as_of=position.as_of,
        tracks=tracks,
        rows=tuple(sorted(rows, key=lambda row: _place(row, position))),
        levels=tuple(level.name for level in escalation.levels.values()) if escalation else (),
        several=said_of_several(position.states),
    )


def _place(row: Row, position: Position) -> tuple[int, bool, str, int]:
    """Street by street in the order of the directory, in it track by track; what has none comes last."""
    streets, tracks = list(position.rulebook.teams.streets), list(position.rulebook.programme.tracks)
    street = streets.index(row.street) if row.street in streets else len(streets)
    return street, row.street is None, row.street or "", tracks.index(row.state.project.track)


def _under_each(row: Row, position: Position) -> list[Row]:
    """The row under each of the project's streets, or under those that are wanted."""
    streets = tuple(dict.fromkeys(row.state.project.streets))
    wanted = [each for each in streets if position.narrowing.takes_street(each)]
    return [
        replace(row, street=each, words=_also_in(row.words, [other for other in streets if other != each]))
        for each in wanted or streets
    ] or [row]


def _also_in(words: Text, others: list[str]) -> Text:
    return say("{project}, also in {streets}", project=words, streets=tuple(others)) if others else words


def _row(state: ProjectState, position: Position, first: date, last: date) -> Row:
    rulebook, as_of = position.rulebook, position.as_of
    works = rulebook.programme.works
    escalation = rulebook.programme.escalation
    levels = list(escalation.levels) if escalation else []
    late = owed.late(state, rulebook, as_of)
    since = sum(not item.before_issue for item in late)
    measured = project_pace(state, as_of).works
    level = level_state(state, rulebook, as_of, _NOW)
    bars = (
        *windows_of(state.track),
        *suspended_bars(state),
        *own_days(state, works),
        *works_bars(state, measured),
        *overrun(state, late, works),
        *late_bar(late, as_of),
        *order_bars(state, rulebook),
        *level_bars(level, levels),
    )
    reached = level.reached if level else None
    return Row(
        state=state,
        street=None,
        short=position.called(state.id),
        bars=tuple(bar for bar in bars if _is_on(bar, first, last)),
        marks=tuple(within([*milestone_marks(state, late), *round_marks(state)], first, last)),
        works=measured.actual,
        planned=measured.counted,
        late=len(late),
        late_since_issue=since,
        level_id=reached.level_id if reached else None,
        level=reached.level.name if reached and reached.level else None,
        rank=levels.index(reached.level_id) if reached and reached.level_id else None,
        stand=stand_of(state, works),
        words=_in_words(state, position, since, level),
    )


def _is_on(bar: Bar, first: date, last: date) -> bool:
    return bar.first <= last and bar.last >= first


def _in_words(state: ProjectState, position: Position, late: int, level: LevelState | None) -> Text:
    """A project in words: its name, track, officer, where it stands, works, what is late and its level."""
    measured = project_pace(state, position.as_of).works
    project = state.project
    stand = stand_of(state, position.rulebook.programme.works)
    parts = [project.name, state.track.name, stand_in_a_word(stand)]
    if project.officer:
        parts.append(say("officer {name}", name=project.officer))
    if measured.counted is not None:
        due = share(measured.counted)
        parts.append(say("works {share}, {due} due", share=share(measured.actual), due=due))
    if late:
        parts.append(say_n("{n} late", "{n} late", late))
    if level and level.reached.level:
        parts.append(say("level {level}", level=level.reached.level.name))
    words = joined(parts)
    assert isinstance(words, Text)
    return words
