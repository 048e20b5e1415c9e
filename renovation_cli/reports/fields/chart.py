"""What is said of a row of the wall chart: for people in a line, for programs with its bars and marks."""

from renovation_cli.compute.chart import Bar, BarKind, Chart, Mark, MarkKind, Row, TrackPlan
from renovation_cli.compute.standing import Standing
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, ditto, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, SENTENCE, SHARE, TEXT, every, word
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.glance import stand_in_a_word
from renovation_cli.reports.wording.lag import share

BAR = Fields[Bar](
    Field("kind", word(BarKind), lambda bar: bar.kind),
    Field("first", DAY, lambda bar: bar.first),
    Field("last", DAY, lambda bar: bar.last),
    Field("start_on_file", FLAG, lambda bar: not bar.is_open),
    Field("rank", COUNT, lambda bar: bar.rank),
    Field("words", SENTENCE, lambda bar: bar.words),
)
"""Something that lasts, its last day included; of one without a start on file the first day that shows it."""

MARK = Fields[Mark](
    Field("kind", word(MarkKind), lambda mark: mark.kind),
    Field("on", DAY, lambda mark: mark.on),
    Field("items", every(TEXT), lambda mark: mark.items),
    Field("words", SENTENCE, lambda mark: mark.words),
)
"""Something on a day."""

TRACK_PLAN = Fields[TrackPlan](
    Field("id", TEXT, lambda track: track.id),
    Field("name", TEXT, lambda track: track.name),
    Field("windows", every(BAR), lambda track: track.windows),
)
"""The stages of a track as the plan has them."""


def _count(number: int, tone: Tone) -> Cell:
    return Toned(number, tone) if number else ""


ROW = Fields[Row](
    Field("street", TEXT.or_none, lambda row: row.street, ditto(say("Street"))),
    shown(say("Project"), lambda row: project_ref(row.state.id, row.state.project)),
    Field("id", TEXT, lambda row: row.state.id),
    Field("name", TEXT, lambda row: row.state.project.name),
    Field("short", TEXT, lambda row: row.short),
    Field("track", TEXT, lambda row: row.state.project.track),
    Field("officer", TEXT.or_none, lambda row: row.state.project.officer),
    Field(
        "standing",
        word(Standing),
        lambda row: row.stand.standing,
        say("Stage"),
        lambda row: stand_in_a_word(row.stand),
    ),
    Field("works", SHARE.or_none, lambda row: row.works, say("Works"), lambda row: share(row.works)),
    Field(
        "planned",
        SHARE.or_none,
        lambda row: row.planned,
        Column(say("Due now"), right=True),
        lambda row: share(row.planned),
    ),
    Field("late", COUNT, lambda row: row.late),
    Field(
        "late_since_issue",
        COUNT,
        lambda row: row.late_since_issue,
        say("Late"),
        lambda row: _count(row.late_since_issue, Tone.BAD),
    ),
    Field(
        "blocked", COUNT, lambda row: row.blocked, say("Held up"), lambda row: _count(row.blocked, Tone.WARN)
    ),
    Field("level", TEXT.or_none, lambda row: row.level_id, say("Level"), lambda row: row.level or ""),
    Field("bars", every(BAR), lambda row: row.bars),
    Field("marks", every(MARK), lambda row: row.marks),
)
"""A project on the chart."""

CHART = Fields[Chart](
    Field("first", DAY.or_none, lambda chart: chart.first),
    Field("last", DAY.or_none, lambda chart: chart.last),
    Field("levels", every(TEXT), lambda chart: chart.levels),
    Field("tracks", every(TRACK_PLAN), lambda chart: chart.tracks),
    Field("rows", every(ROW), lambda chart: chart.rows),
)
"""The chart: its time, and a row a project."""
