"""``renovation wallchart``: a line a project as text; the chart itself into a file, by its ending."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import Whole, whole
from renovation_cli.cli.output import endings, no_ending, no_format
from renovation_cli.cli.output_named import is_folder
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import mark, say_n

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.chart import Chart
    from renovation_cli.reports.document import Document

DRAWN = (".svg", ".html")
"""The endings of files into which the chart is drawn; of any other it is a report like the others."""
NAME = "wallchart"
ENCODING = "utf-8"


def _report() -> Whole:
    from renovation_cli.reports.wallchart import WALLCHART, wallchart

    return WALLCHART, wallchart


_AS_TEXT = whole(
    NAME,
    mark("The wall chart, as an .svg or .html file: time across, projects by street."),
    (
        "renovation wallchart --output chart.html",
        "renovation wallchart --output chart.svg --as-of 2022-08-31",
        "renovation wallchart --street 列东街道 --output street.svg",
    ),
    _report,
)


def _run(call: Any, output: Path | None, form: Any = None, **given: Any) -> None:
    """Draw the chart where a file asks for it; else print the report."""
    has = tuple(dict.fromkeys((*DRAWN, *endings(()))))
    if form is not None or output is None or is_folder(output):
        _AS_TEXT.run(call, output=output, form=form, **given)
        return
    ending = output.suffix.lower()
    if ending in DRAWN:
        _draw(call, output, **given)
    elif ending in has:
        _AS_TEXT.run(call, output=output, form=form, **given)
    else:
        fail(no_format(ending, has) if ending else no_ending(output, has), exit_status.USAGE)


def _draw(call: Any, output: Path, data: Any, **given: Any) -> None:
    from renovation_cli.cli.find_place import narrow_by_name
    from renovation_cli.cli.narrow import Asked
    from renovation_cli.cli.session import Planless, Session
    from renovation_cli.reports.parts.chart_rows import chart_of
    from renovation_cli.reports.wallchart import WALLCHART, wallchart

    day, at = given.pop("as_of"), given.pop("at", None)
    session = Session(call, data, day, at=at, no_pager=given.pop("no_pager", False))
    name = given.pop("name", None)
    session.narrowing = Asked(NAME, **{key: value or () for key, value in given.items()})
    try:
        narrow_by_name(session, name)
        position = session.position()
    except Planless as planless:
        # Nothing can be drawn: what there is to say is printed, and no file is touched.
        session.show(planless.document(WALLCHART), None)
        return
    chart = chart_of(position)
    _write(session, chart, wallchart(position, chart), output)


def _write(session: "Session", chart: "Chart", document: "Document", output: Path) -> None:
    import typer

    from renovation_cli.cli.streams import note
    from renovation_cli.cli.write_file import write_all, write_whole
    from renovation_cli.cli.written import note_incomplete
    from renovation_cli.render.chart import page, sheets

    if output.suffix.lower() == ".html":
        write_whole(output, page(chart, document, session.language).encode(ENCODING))
    else:
        made = sheets(chart, document, session.language)
        files = files_of(output, len(made))
        write_all({path: sheet.encode(ENCODING) for path, sheet in zip(files, made, strict=True)})
        if len(files) > 1:
            names = tuple(map(str, files))
            written = say_n("{n} sheet: {names}", "{n} sheets: {names}", len(files), names=names)
            note(session.language.text(written))
    note_incomplete(document, output, session.language)
    if not document.complete:
        raise typer.Exit(exit_status.FINDINGS)


def files_of(output: Path, sheets: int) -> list[Path]:
    """The file of each sheet: the one that was named, or where there are several with a number each."""
    if sheets == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{number}{output.suffix}") for number in range(1, sheets + 1)]


WALLCHART = replace(_AS_TEXT, run=_run)
