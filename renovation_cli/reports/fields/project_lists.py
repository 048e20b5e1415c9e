"""What is said of the plan's lists of projects (plan 四(三), annexes 3 and 4)."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from renovation_cli.compute.project_lists import (
    AMOUNTS,
    BEFORE,
    ListedProject,
    StreetList,
    Sum,
    Sums,
    TrackList,
)
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Showcase
from renovation_cli.reports.document import Area, Cell, Column, Several, Share, Table, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, ditto, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import (
    AREA,
    COUNT,
    PLAN_DAY,
    SHARE,
    TEXT,
    YUAN,
    Kind,
    every,
    one,
    word,
)
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.amounts import at_least
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.schedule import since

_TEN_THOUSAND = 10_000


def _ten_thousand(yuan: int | Decimal) -> Decimal:
    """Whole yuan in the unit of published lists, exact."""
    return Decimal(yuan) / _TEN_THOUSAND


def _itself(number: int | Decimal) -> int | Decimal:
    return number


def _area(number: int | Decimal) -> Area:
    return Area(Decimal(number))


@dataclass(frozen=True, slots=True)
class _Amount:
    """How one of what is summed is called, and in which unit people see it."""

    title: Text | Column
    kind: Kind
    unit: Callable[[int | Decimal], int | Decimal | Area] = _itself


_AMOUNTS = {
    "households": _Amount(say("Households"), COUNT),
    "buildings": _Amount(say("Buildings"), COUNT),
    "area_m2": _Amount(say("Area (㎡)"), AREA, _area),
    "investment_yuan": _Amount(say("Investment (10,000 yuan)"), YUAN, _ten_thousand),
    BEFORE: _Amount(say("Before the year (10,000 yuan)"), YUAN, _ten_thousand),
    "year_investment_yuan": _Amount(say("Year's plan (10,000 yuan)"), YUAN, _ten_thousand),
}


def _amount(name: str) -> Field[Sums]:
    said = _AMOUNTS[name]

    def value(sums: Sums) -> int | Decimal | None:
        return sums.of[name].known

    def cell(sums: Sums) -> Cell:
        return bounded(sums.of[name], said.unit)

    column = said.title if isinstance(said.title, Column) else Column(said.title)
    return Field(name, said.kind.or_none, value, Column(column.name, right=True), cell)


def bounded(found: Sum, unit: Callable[[int | Decimal], int | Decimal | Area]) -> Cell:
    """A sum in its unit; “≥” where a project does not say, unknown where none does."""
    if found.known is None:
        return None
    shown_as = unit(found.known)
    number = shown_as.m2 if isinstance(shown_as, Area) else shown_as
    return at_least(number) if found.unknown else shown_as


def _unknown(name: str) -> Field[Sums]:
    return Field(name, COUNT, lambda sums: sums.of[name].unknown)


UNKNOWN = Fields[Sums](*map(_unknown, AMOUNTS))
"""How many projects each sum is without."""
SUMS = Fields[Sums](*map(_amount, AMOUNTS))
"""What a list sums."""


def _start(row: ListedProject) -> Cell:
    """Nothing where the works of the track began before its stages do: there is no such day to be known."""
    return row.start if row.state.works.has_start else ""


def _place(row: ListedProject) -> Cell:
    project = row.state.project
    return project.address or (Several(project.communities) if project.communities else None)


def _progress(row: ListedProject) -> Cell:
    """What stands on site: in words where the last entry has them, else as the share of the works."""
    entry = row.progress
    return None if entry is None else entry.note or Share(entry.works)


def _remarks(row: ListedProject) -> Cell:
    project = row.state.project
    parts: list[Cell] = []
    if project.showcase:
        parts.append(project.showcase)
    if row.state.suspension:
        parts.append(since(row.state.suspension))
    if project.note:
        parts.append(project.note)
    return Several(tuple(parts)) if parts else ""


def _works(row: ListedProject) -> Cell:
    names = [each.name for each in row.state.project.work_items.values()]
    return Several(tuple(names)) if names else None


LISTED = Fields[ListedProject](
    Field("number", COUNT, lambda row: row.number, say("No.")),
    Field("street", TEXT.or_none, lambda row: row.street, ditto(say("Street"))),
    Field(
        "name",
        TEXT,
        lambda row: row.state.project.name,
        say("Project"),
        lambda row: project_ref(row.state.id, row.state.project),
    ),
    Field("id", TEXT, lambda row: row.state.id),
    Field("streets", every(TEXT), lambda row: row.state.project.streets),
    Field("communities", every(TEXT), lambda row: row.state.project.communities),
    Field("address", TEXT.or_none, lambda row: row.state.project.address, beneath(say("Site")), _place),
    *SUMS.under(lambda row: row.sums),
    Field("planned_start", PLAN_DAY.or_none, lambda row: row.start, say("To begin by"), _start),
    Field("planned_finish", PLAN_DAY.or_none, lambda row: row.finish, beneath(say("To be finished by"))),
    Field(
        "works_content",
        every(TEXT).or_none,
        lambda row: [each.name for each in row.state.project.work_items.values()] or None,
        say("Content of the works"),
        _works,
    ),
    Field("works", SHARE.or_none, lambda row: row.progress and row.progress.works),
    Field("progress_note", TEXT.or_none, lambda row: row.progress and row.progress.note),
    shown(beneath(say("State on site")), _progress),
    Field(
        "leads",
        every(HOLDER),
        lambda row: row.leads,
        say("Body that leads"),
        lambda row: Several(tuple(map(holder_name, row.leads))) if row.leads else None,
    ),
    Field("officer", TEXT.or_none, lambda row: row.state.project.officer, beneath(say("Officer"))),
    Field("showcase", word(Showcase).or_none, lambda row: row.state.project.showcase),
    Field("note", TEXT.or_none, lambda row: row.state.project.note),
    shown(say("Remarks"), _remarks),
)
"""A project on its list, in the columns of published lists."""
_HEADINGS = {
    "area_m2": say("Area"),
    "investment_yuan": say("Cost"),
    "year_investment_yuan": say("Year's plan"),
}


def _in_short(field: Field[ListedProject]) -> Field[ListedProject]:
    name = _HEADINGS.get(field.name)
    return replace(field, title=replace(field.column, name=name)) if name else field


SHORT = Fields[ListedProject](
    *map(_in_short, LISTED.only("number", "name", *(name for name in AMOUNTS if name != BEFORE)))
)
"""The same on a screen, where the street stands over its projects and the units in the title."""


def _sum_row(fields: Fields[ListedProject], street: str | None, label: Text, sums: Sums) -> tuple[Cell, ...]:
    """A row that sums others under the columns of a list: what is not summed is empty."""
    known: dict[str, Cell] = {field.name: field.cell(sums) for field in SUMS}
    known |= {"street": street or "", "name": Toned(label, Tone.STRONG)}
    return tuple(known.get(field.name, "") for field in fields if field.title is not None)


def list_table(found: TrackList, fields: Fields[ListedProject]) -> Table:
    """The projects of each street, what they come to, and at the end all together."""
    rows: list[tuple[Cell, ...]] = []
    sums: list[int] = []
    bands: list[tuple[int, Text]] = []
    for group in found.streets:
        bands.append((len(rows), _street(group.street)))
        rows += map(fields.row, group.projects)
        label = say_n("sum of {n}", "sum of {n}", group.sums.projects)
        sums.append(len(rows))
        rows.append(_sum_row(fields, group.street, label, group.sums))
    if found.streets:
        bands.append((len(rows), say("All streets")))
        label = say_n("total of {n}", "total of {n}", found.sums.projects)
        sums.append(len(rows))
        rows.append(_sum_row(fields, None, label, found.sums))
    title = say("Project list: {track}", track=found.track.name)
    if fields is SHORT and found.streets:
        title = say("Project list: {track} (㎡, 10,000 yuan)", track=found.track.name)
    empty = say("No project.")
    return Table(
        columns=fields.columns,
        rows=tuple(rows),
        title=title,
        empty=empty,
        name=found.track_id,
        bands=tuple(bands) if fields is SHORT else (),
        sums=tuple(sums),
    )


def _street(street: str | None) -> Text:
    return say("No street on file") if street is None else say("{street}", street=street)


STREET_LIST = Fields[StreetList](
    Field("street", TEXT.or_none, lambda group: group.street),
    Field("projects", every(LISTED.for_programs), lambda group: group.projects),
    Field("together", one(SUMS.for_programs), lambda group: group.sums),
    Field("unknown", one(UNKNOWN), lambda group: group.sums),
)
"""The projects of a street on a list, with their sums."""
TRACK_LIST = Fields[TrackList](
    Field("track", TEXT, lambda found: found.track_id),
    Field("name", TEXT, lambda found: found.track.name),
    Field("projects", COUNT, lambda found: found.sums.projects),
    Field("projects_missing", COUNT, lambda found: found.missing),
    Field("streets", every(STREET_LIST), lambda found: found.streets),
    Field("together", one(SUMS.for_programs), lambda found: found.sums),
    Field("unknown", one(UNKNOWN), lambda found: found.sums),
)
"""The list of a track's projects."""
