"""The parts of the sheet for a meeting: its head, its rows by street, and its other tables (plan 四(三))."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.happening import Span
from renovation_cli.compute.weekly import Group, Row, Sheet
from renovation_cli.compute.weekly_report import Report
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Cell, Sentence, Table, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.decision_lines import DECISION_LINE
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.weekly import (
    ON_PAPER,
    ON_SCREEN,
    SILENT,
    SILENT_BY_STREET,
    SheetLine,
    holder_and_head,
    sums_in_words,
    troubles_in_words,
)
from renovation_cli.reports.parts.by_urgency import by_urgency
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, points_number, share
from renovation_cli.reports.wording.phrases import first_few, in_turn

MOST = 8
"""Rows of projects on a screen: the first of every street, then the second, until there are so many."""


def main_blocks(sheet: Sheet, bounds: Bounds, extent: Extent) -> list[Block]:
    """The rows by street with their sums: on a screen the first with something to say, else every one."""
    return [_on_paper(sheet, bounds)] if extent.every else _on_screen(sheet, bounds)


def _has_programme(sheet: Sheet) -> bool:
    return _has_matters(sheet.programme)


def _on_paper(sheet: Sheet, bounds: Bounds) -> Table:
    lines: list[SheetLine] = []
    if _has_programme(sheet):
        lines.append(SheetLine(bounds, sheet.programme))
    for group in sheet.groups:
        lines += [SheetLine(bounds, row) for row in group.rows]
        lines.append(SheetLine(bounds, sums=group))
    lines.append(SheetLine(bounds, sums=sheet.whole, whole=True))
    sums = tuple(number for number, line in enumerate(lines) if line.sums)
    return replace(ON_PAPER.table(lines, "sheet"), sums=sums)


def _on_screen(sheet: Sheet, bounds: Bounds) -> list[Block]:
    told = [[row for row in group.rows if _has_matters(row)] for group in sheet.groups]
    first = _first_of_each(told, MOST)
    lines: list[SheetLine] = []
    bands: list[tuple[int, Text]] = []
    if _has_programme(sheet):
        bands.append((0, say("Programme")))
        lines.append(SheetLine(bounds, sheet.programme))
    for group, rows in zip(sheet.groups, first, strict=True):
        bands.append((len(lines), _band(group, bounds)))
        lines += [SheetLine(bounds, row) for row in rows]
    empty = say("There is nothing to say of any project.")
    table = ON_SCREEN.table(lines, "sheet", empty=empty)
    more = sum(map(len, told)) - sum(map(len, first))
    return [replace(table, bands=tuple(bands)), *_beyond(more), *_quiet_ones(sheet)]


def _first_of_each(rows: Sequence[Sequence[Row]], most: int) -> list[list[Row]]:
    """So many rows in all, in their order: of every street the first to be talked about, then the second."""
    ranked = [sorted(each, key=_matters_less) for each in rows]
    places = sorted((place, street) for street, each in enumerate(ranked) for place in range(len(each)))[
        :most
    ]
    taken = Counter(street for _, street in places)
    first = [{row.bearer.id for row in each[: taken[street]]} for street, each in enumerate(ranked)]
    return [[row for row in each if row.bearer.id in first[street]] for street, each in enumerate(rows)]


def _matters_less(row: Row) -> tuple[bool, bool, bool]:
    """What waits for a decision comes first, then what is late, then an open order, then what happened."""
    return (not row.reported_up, not row.late, not (row.problems or row.happened))


def _beyond(more: int) -> list[Block]:
    text = say_n(
        "There is something to say of {n} more row.", "There is something to say of {n} more rows.", more
    )
    return [Sentence(text, Tone.DIM)] if more else []


def _quiet_ones(sheet: Sheet) -> list[Block]:
    rows = [row for group in sheet.groups for row in group.rows]
    quiet = list(dict.fromkeys(row.called for row in rows if _is_quiet(row)))
    text = say_n(
        "Nothing to say this week of {n} project: {names}.",
        "Nothing to say this week of {n} projects: {names}.",
        len(quiet),
        names=first_few(quiet),
    )
    return [Sentence(text, Tone.DIM)] if quiet else []


def _has_matters(row: Row) -> bool:
    return bool(row.happened or row.ahead or row.problems)


def _is_quiet(row: Row) -> bool:
    return not _has_matters(row) and row.report is not Report.MISSING


def _band(group: Group, bounds: Bounds) -> Text:
    """A street with who answers for it, and its sums."""
    head = holder_and_head(group)
    name: Cell = head or say("No street named")
    n = len(group.projects)
    parts: list[Text] = [say_n("{n} project", "{n} projects", n)] if n else []
    works = AgainstPace(group.pace.works, bounds)
    if works.measured.actual is not None:
        points = signed(points_number(works))
        parts.append(say("works {done}, {points} points", done=share(works.measured.actual), points=points))
    parts += [*sums_in_words(group), *troubles_in_words(group)]
    return say("{name}: {sums}", name=name, sums=in_turn(parts)) if parts else say("{one}", one=name)


def decision_blocks(found: list[DecisionState], extent: Extent) -> list[Block]:
    """What meetings decided and is not done; that there is nothing is said."""
    empty = say("No decision is open.")
    title = say("Decisions of meetings not yet done")
    if extent.every:
        return [DECISION.without("recorded_by").table(found, "decisions", title=title, empty=empty)]
    table = by_urgency(
        DECISION_LINE, ((each, each.due) for each in found), "decisions", closed=False, empty=empty
    )
    return [replace(table, title=title)]


def silent_blocks(sheet: Sheet, bounds: Bounds, extent: Extent) -> list[Block]:
    """Who has not reported, street by street: a row each where every one is asked for, else by name."""
    title = say("Not reported this week: nothing is dated in it")
    silent = [group for group in sheet.groups if group.silent]
    if not silent:
        return []
    if not extent.every:
        lines = [SheetLine(bounds, sums=group) for group in silent]
        return [SILENT_BY_STREET.table(lines, "not_reported", title=title)]
    lines = [SheetLine(bounds, row, held=group.held) for group in silent for row in group.silent]
    return [SILENT.table(lines, "not_reported", title=title)]


def gone_blocks(gone: Iterable[tuple[str, date]], span: Span) -> list[Block]:
    """The projects that were withdrawn in these days, which have no row any more."""
    names = [name for name, day in gone if day in span]
    text = say_n(
        "{n} project was withdrawn in the week: {names}.",
        "{n} projects were withdrawn in the week: {names}.",
        len(names),
        names=first_few(names),
    )
    return [Sentence(text, Tone.WARN)] if names else []
