"""The wall chart on sheets of A3 across: each a drawing of its own, with head and legend repeated."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from renovation_cli.compute.chart import Chart, Row
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.chart import sizes
from renovation_cli.render.chart.element import Element, Value, as_file, group, path, rect, text
from renovation_cli.render.chart.head import head_height, time_head
from renovation_cli.render.chart.lane import Pen, background, pen_of, today, told_parts
from renovation_cli.render.chart.legend import laid_out
from renovation_cli.render.chart.measure import folded, shortened, width_of
from renovation_cli.render.chart.row_head import COLUMNS, row_head
from renovation_cli.render.chart.styles import FONTS
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Document

_WIDTH = sizes.PAGE_WIDTH - 2 * sizes.MARGIN
_BOTTOM = sizes.PAGE_HEIGHT - sizes.MARGIN
_HEAD = sizes.MARGIN + sizes.TITLE_BLOCK
_WIDTHS = (sizes.PROJECT, sizes.STAGE, sizes.WORKS, sizes.LATE)
_COLUMNS = tuple(zip(accumulate(_WIDTHS[:-1], initial=sizes.STREET), _WIDTHS, strict=True))
"""Where each column before the time begins, and its width; the street's is the first of all."""
_FIRST_LINE, _SECOND_LINE = 430, 850
"""Baselines in a row."""
_NAMES = "names"
"""The id of what no name reaches beyond, whatever signs it has."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is alike on all sheets."""

    pen: Pen
    document: Document
    legend: tuple[Element, ...]
    legend_lines: int

    @property
    def top(self) -> int:
        """Where the rows begin."""
        return _HEAD + head_height(self.pen)

    @property
    def room(self) -> int:
        """The height that a sheet has for rows."""
        below = self.legend_lines * sizes.LEGEND_LINE + 2 * sizes.PAD
        return _BOTTOM - below - self.top

    @property
    def rows(self) -> int:
        """How many rows a sheet takes; at least one."""
        return max(self.room // sizes.ROW, 1)

    def row(self, rows: int) -> int:
        """How high a row is on a sheet of so many."""
        return max(min(self.room // max(rows, 1), sizes.TALLEST_ROW), sizes.ROW)

    @property
    def title(self) -> str:
        """What it is, and of which programme."""
        return title_of(self.document, self.pen.language)


@dataclass(frozen=True, slots=True)
class _Place:
    """Which sheet it is."""

    number: int
    of: int
    before: Row | None
    """The last row of the sheet before."""

    def goes_on(self, street: str | None) -> bool:
        """Whether a street began on the sheet before."""
        return self.before is not None and self.before.street == street


def sheets(chart: Chart, document: Document, language: Language) -> list[str]:
    """The sheets of a chart, each a file; of a chart without any project there is one.

    Args:
        chart: what is drawn.
        document: the report of it, whose title and notes stand over every sheet.
        language: the reader's.
    """
    pen = pen_of(chart, language)
    legend, lines = laid_out(pen, _WIDTH)
    frame = _Frame(pen, document, legend, lines)
    parts = parted(chart.rows, frame.rows)
    row = frame.row(max(map(len, parts)))
    before = [None, *(part[-1] for part in parts[:-1])]
    return [
        _sheet(frame, part, row, _Place(at + 1, len(parts), last))
        for at, (part, last) in enumerate(zip(parts, before, strict=True))
    ]


def parted(rows: Sequence[Row], most: int) -> list[Sequence[Row]]:
    """The rows of each sheet, in their order, as evenly as may be; a street goes on over sheets."""
    parts = max(-(-len(rows) // most), 1)
    ends = [at * len(rows) // parts for at in range(parts + 1)]
    return [rows[first:last] for first, last in pairwise(ends)]


def title_of(document: Document, language: Language) -> str:
    """What it is, and of which programme."""
    title = document.title
    return language.value(say("{programme}: {title}", programme=document.programme or "", title=title))


def _sheet(frame: _Frame, rows: Sequence[Row], row: int, place: _Place) -> str:
    pen, height = frame.pen, len(rows) * row
    edge = rect("paper", 0, 0, sizes.BEFORE, sizes.PAGE_HEIGHT)
    lane = sizes.MARGIN + sizes.BEFORE
    drawn = (
        Element("title", children=(frame.title,)),
        Element("desc", children=(_description(frame, rows),)),
        Element("clipPath", {"id": _NAMES}, (edge,)),
        rect("paper", 0, 0, sizes.PAGE_WIDTH, sizes.PAGE_HEIGHT),
        *_title_block(frame, place),
        group(_column_heads(frame), sizes.MARGIN, _HEAD),
        group(background(pen, height), lane, frame.top),
        group(time_head(pen), lane, _HEAD),
        *_rows(frame, rows, row, place),
        group(today(pen, 0, height), lane, frame.top),
        path("rule", ("M", sizes.MARGIN, frame.top, "H", sizes.MARGIN + _WIDTH)),
        path("rule", ("M", sizes.MARGIN, frame.top + height, "H", sizes.MARGIN + _WIDTH)),
        group(frame.legend, sizes.MARGIN, frame.top + height + 2 * sizes.PAD),
    )
    return as_file(Element("svg", _paper(pen.language), drawn)) + "\n"


def _paper(language: Language) -> dict[str, Value]:
    """What a file says of itself: its size on paper, its language and its fonts."""
    named = language.tag
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{sizes.PAGE_WIDTH // 100}mm",
        "height": f"{sizes.PAGE_HEIGHT // 100}mm",
        "viewBox": f"0 0 {sizes.PAGE_WIDTH} {sizes.PAGE_HEIGHT}",
        "lang": named,
        "xml:lang": named,
        "font-family": FONTS,
    }


def _description(frame: _Frame, rows: Sequence[Row]) -> str:
    """The sheet in words: whose it is, its day, and each project in a sentence."""
    language = frame.pen.language
    day = language.text(say("As of {day}", day=frame.document.as_of))
    return "\n".join((day, *_notes(frame), *(language.text(row.words) for row in rows)))


def _notes(frame: _Frame) -> Iterator[str]:
    for note in frame.document.notes:
        yield frame.pen.language.value(note.text)


def _title_block(frame: _Frame, place: _Place) -> Iterator[Element]:
    language, right = frame.pen.language, sizes.MARGIN + _WIDTH
    day = language.text(say("As of {day}", day=frame.document.as_of))
    sheet = language.text(say("sheet {n} of {of}", n=place.number, of=place.of))
    told = f"{day} · {sheet}"
    taken = width_of(told, sizes.USUAL) + 4 * sizes.PAD
    title = shortened(frame.title, sizes.TITLE, (_WIDTH - taken) * 10 // 11)  # bold is wider
    yield text("title", sizes.MARGIN, sizes.MARGIN + 560, sizes.TITLE, title)
    yield text(
        role="text", x=right, baseline=sizes.MARGIN + 560, size=sizes.USUAL, content=told, anchor="end"
    )
    yield from _notes_line(frame)


def _notes_line(frame: _Frame) -> Iterator[Element]:
    """What is to be known of the data, and at the right that a project stands in several streets."""
    baseline, chart = sizes.MARGIN + 1060, frame.pen.chart
    notes, room = "  ".join(_notes(frame)), _WIDTH
    if chart.several:
        taken = width_of(notes, sizes.USUAL) * 11 // 10 + 4 * sizes.PAD  # bold is wider
        told = shortened(frame.pen.told(chart.several), sizes.USUAL, max(_WIDTH - taken, _WIDTH // 2))
        room -= width_of(told, sizes.USUAL) + 4 * sizes.PAD
        yield text(
            role="text",
            x=sizes.MARGIN + _WIDTH,
            baseline=baseline,
            size=sizes.USUAL,
            content=told,
            anchor="end",
        )
    notes = shortened(notes, sizes.USUAL, room * 10 // 11)
    yield text("warn", sizes.MARGIN, baseline, sizes.USUAL, notes)


def _column_heads(frame: _Frame) -> Iterator[Element]:
    """The tracks beside their windows, then the heads of the columns."""
    pen, y = frame.pen, 0
    for track in pen.chart.tracks:
        name = pen.language.value(say("Plan: {track}", track=track.name))
        room = sizes.BEFORE - 2 * sizes.PAD
        yield text(
            role="text",
            x=sizes.BEFORE - sizes.PAD,
            baseline=y + 290,
            size=sizes.SMALL,
            content=shortened(name, sizes.SMALL, room),
            anchor="end",
        )
        y += track.lanes * sizes.TRACK_LANE
    yield rect("head", 0, y, sizes.BEFORE, sizes.MONTH + sizes.WEEK)
    yield path("rule", ("M", 0, y, "H", _WIDTH))
    street = pen.language.value(say("Street"))
    yield text(
        "text", sizes.PAD, y + 330, sizes.USUAL, shortened(street, sizes.USUAL, sizes.STREET - sizes.PAD)
    )
    for (x, width), (first, second) in zip(_COLUMNS, COLUMNS, strict=True):
        room = width - 2 * sizes.PAD
        told = shortened(pen.told(first), sizes.USUAL, room)
        yield text("text", x + sizes.PAD, y + 330, sizes.USUAL, told)
        told = shortened(pen.told(second), sizes.SMALL, room)
        yield text("soft", x + sizes.PAD, y + 690, sizes.SMALL, told)


def _rows(frame: _Frame, rows: Sequence[Row], height: int, place: _Place) -> Iterator[Element]:
    y, inner = frame.top, (height - sizes.ROW) // 2
    whole = Counter(row.street for row in frame.pen.chart.rows)
    for name, together in groupby(rows, key=lambda row: row.street):
        street = list(together)
        yield group(_street(frame, street, whole[name], goes_on=place.goes_on(name)), sizes.MARGIN, y + inner)
        for at, row in enumerate(street):
            yield _line(sizes.MARGIN, y, is_first=at == 0)
            yield group(_row(frame, row), sizes.MARGIN, y + inner)
            y += height


def _street(frame: _Frame, rows: Sequence[Row], whole: int, *, goes_on: bool) -> Iterator[Element]:
    """The cell of a street over its rows on this sheet, with how many it has on all sheets.

    Where it has but one row here of several, three lines stand in it, so that the number is never left out.
    """
    room, told = sizes.STREET - 2 * sizes.PAD, frame.pen.told
    name = told(rows[0].street or say("no street on file"))
    close = len(rows) == 1 < whole
    most, first, step = (3, 330, 300) if close else (2 * len(rows), _FIRST_LINE, 420)
    small = [told(say("(cont.)"))] if goes_on else []
    small.append(told(say_n("{n} project", "{n} projects", whole)))
    lines = folded(name, sizes.USUAL, room, most - len(small) if close else most)
    fits = small[: max(most - len(lines), 0)]
    drawn = [text("text", sizes.PAD, first + at * step, sizes.USUAL, line) for at, line in enumerate(lines)]
    drawn += [
        text("soft", sizes.PAD, first + at * step, sizes.SMALL, shortened(line, sizes.SMALL, room))
        for at, line in enumerate(fits, len(lines))
    ]
    yield group(drawn, told=name)


def _line(x: int, y: int, *, is_first: bool) -> Element:
    """The line above a row: a strong one above the first of a street."""
    if is_first:
        return path("rule", ("M", x, y, "H", x + _WIDTH))
    return path("row", ("M", x + sizes.STREET, y, "H", x + _WIDTH))


def _row(frame: _Frame, row: Row) -> Iterator[Element]:
    pen = frame.pen
    head = row_head(row, pen)
    if width_of(head.project[0], sizes.USUAL) > sizes.PROJECT - 2 * sizes.PAD:
        head = replace(head, project=(head.short, head.project[1]))
    cells = [
        text(role, x + sizes.PAD, baseline, size, shortened(line, size, width - 2 * sizes.PAD))
        for (x, width), lines in zip(_COLUMNS, head.cells, strict=True)
        for line, role, baseline, size in (
            (lines[0], "text", _FIRST_LINE, sizes.USUAL),
            (lines[1], "soft", _SECOND_LINE, sizes.SMALL),
        )
        if line
    ]
    yield Element("g", {"clip-path": f"url(#{_NAMES})"}, tuple(cells), told=pen.told(row.words))
    yield group(told_parts(row, pen), sizes.BEFORE, 0)
