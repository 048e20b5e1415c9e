"""The wall chart as a page: one file without a network, with filters, and words at every sign."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from renovation_cli.compute.chart import Chart, Row
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.chart import sizes
from renovation_cli.render.chart.element import Element, as_part, group
from renovation_cli.render.chart.head import calendar_head
from renovation_cli.render.chart.lane import Pen, background, pen_of, plan_lanes, today, told_parts
from renovation_cli.render.chart.legend import entries
from renovation_cli.render.chart.row_head import COLUMNS, row_head
from renovation_cli.render.chart.sheet import title_of
from renovation_cli.render.chart.styles import style_sheet
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Document

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_WORDS = {
    "filters": say("Filters"),
    "all": say("all"),
    "reset": say("Show all"),
    "none": say("No project fits."),
    "time": say("Time axis"),
    "legend": say("Legend"),
    "typing": say("Keys: Tab to a row, arrows to its signs, Escape closes what is shown."),
}
_NO_LEVEL = "none"


@dataclass(frozen=True, slots=True)
class Links:
    """Where a name of the chart leads to; nowhere where there is no page of it."""

    project: Callable[[str], str | None]
    """Of a project by its id."""
    street: Callable[[str], str | None]


NOWHERE = Links(lambda _: None, lambda _: None)
"""Of a chart that stands alone."""


def page(chart: Chart, document: Document, language: Language) -> str:
    """The chart as a page.

    Args:
        chart: what is drawn.
        document: the report of it, whose title and notes stand over it.
        language: the reader's.
    """
    return _template("page.html.jinja").render(
        lang=language.tag,
        title=title_of(document, language),
        as_of=language.text(say("As of {day}", day=document.as_of)),
        notes=[language.value(note.text) for note in document.notes],
        chart=section(chart, language, title_of(document, language)),
        styles=_safe(_resource("page.css") + style()),
        script=_safe(script()),
    )


def section(chart: Chart, language: Language, title: str, links: Links = NOWHERE) -> "Markup":
    """The chart as a part of a page: of an element of the class ``wall``, which `style` and `script` go by.

    Args:
        chart: what is drawn.
        language: the reader's.
        title: what it is, for who hears it.
        links: where each project and each street is told of.
    """
    pen = pen_of(chart, language)
    # The page counts itself what it shows, so the numbers are put in there.
    shown = language.text(say("{n} of {of} projects", n="{n}", of="{of}"))
    drawn = _template("chart.html.jinja").render(
        lang=language.tag,
        title=title,
        several=pen.told(chart.several) if chart.several else "",
        words={name: language.text(text) for name, text in _WORDS.items()} | {"shown": shown},
        filters=list(_filters(pen)),
        heads=[(language.text(first), language.text(second)) for first, second in COLUMNS],
        tracks=list(_tracks(pen)),
        head=_drawn(calendar_head(pen)),
        streets=list(_streets(pen, links)),
        legend=[
            {"drawn": _drawn(drawn), "width": width, "meaning": meaning}
            for drawn, width, meaning in entries(pen)
        ],
        time=sizes.TIME,
        head_height=sizes.MONTH + sizes.WEEK,
        row_height=sizes.ROW,
        legend_height=sizes.LEGEND_LINE,
    )
    return _safe(drawn)


def style() -> str:
    """How the section looks."""
    return _resource("chart.css") + style_sheet()


def script() -> str:
    """What filters the section, and shows the words of a sign."""
    return _resource("page.js")


@cache
def _template(name: str) -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from renovation_cli.render.html_lang import lang_of_whole, marked

    # The head is that of every page; what is drawn stands here, beside the shapes that it is made of.
    environment = Environment(
        loader=PackageLoader("renovation_cli.render"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters |= {"marked": marked, "lang_of_whole": lang_of_whole}
    return environment.from_string(_resource(name))


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _safe(ours: str) -> "Markup":
    """What we have written ourselves, or escaped element by element: it goes into the page as it is."""
    from markupsafe import Markup

    return Markup(ours)  # noqa: S704 - nothing of a file's is in it that `element` has not escaped


def _drawn(elements: Iterable[Element]) -> "Markup":
    return _safe("".join(map(as_part, elements)))


def _filters(pen: Pen) -> Iterator[dict[str, Any]]:
    """What the rows are filtered by, with the choices by their numbers: no name is a value."""
    streets = [name for name, _ in groupby(pen.chart.rows, key=lambda row: row.street)]
    yield _filter(pen, "street", say("Street"), enumerate(map(_street, streets)))
    yield _filter(pen, "track", say("Track"), enumerate(track.name for track in pen.chart.tracks))
    levels: list[tuple[Any, str | Text]] = [*enumerate(pen.chart.levels), (_NO_LEVEL, say("none"))]
    yield _filter(pen, "level", say("Level"), levels)


def _filter(pen: Pen, name: str, label: Text, options: Iterable[tuple[Any, str | Text]]) -> dict[str, Any]:
    told = [(value, pen.told(option)) for value, option in options]
    return {"name": name, "label": pen.told(label), "options": told}


def _street(name: str | None) -> str | Text:
    return name or say("no street on file")


def _tracks(pen: Pen) -> Iterator[dict[str, Any]]:
    for track in pen.chart.tracks:
        height = track.lanes * sizes.TRACK_LANE
        drawn = _drawn((*plan_lanes(track, pen), *today(pen, 0, height)))
        yield {"name": pen.told(say("Plan: {track}", track=track.name)), "height": height, "drawn": drawn}


def _streets(pen: Pen, links: Links) -> Iterator[dict[str, Any]]:
    numbers = {key: n for n, key in enumerate(dict.fromkeys(row.state.id for row in pen.chart.rows))}
    for name, together in groupby(pen.chart.rows, key=lambda row: row.street):
        rows = [
            _row(row, pen) | {"href": links.project(row.state.id), "project": numbers[row.state.id]}
            for row in together
        ]
        many = pen.language.text(say_n("{n} project", "{n} projects", len(rows)))
        href = links.street(name) if name else None
        yield {"name": pen.told(_street(name)), "href": href, "many": many, "rows": rows}


def _row(row: Row, pen: Pen) -> dict[str, Any]:
    lane = (
        group(background(pen, sizes.ROW)),
        *told_parts(row, pen),
        *today(pen, 0, sizes.ROW),
    )
    return {
        "cells": row_head(row, pen).cells,
        "track": [track.id for track in pen.chart.tracks].index(row.state.project.track),
        "level": _NO_LEVEL if row.rank is None else row.rank,
        "words": pen.told(row.words),
        "lane": _drawn(lane),
    }
