"""``renovation site``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import command
from renovation_cli.findings.text import mark, say_n

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session


def _site(
    call: Call,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER", help=mark("A new folder, or one that an earlier run made: it is made anew.")
        ),
    ],
    *,
    data: Path | None = None,
    as_of: str | None = None,
    at: str | None = None,
) -> None:
    from renovation_cli.cli.session import Planless, Session
    from renovation_cli.cli.site_pages import site_of
    from renovation_cli.cli.write_site import check_folder, write_site
    from renovation_cli.cli.written import note_incomplete
    from renovation_cli.render.site.pages import files_of
    from renovation_cli.reports.status import STATUS

    session = Session(call, data, as_of, at=at)
    check_folder(folder)
    try:
        site = site_of(session)
    except Planless as planless:
        # There is nothing to show: what there is to say is printed, and no folder is touched.
        session.show(planless.document(STATUS), None)
        return
    files = files_of(site, session.language)
    write_site(folder, files)
    _say(session, folder, len([name for name in files if name.endswith(".html")]))
    note_incomplete(site.home, folder, session.language)
    if not site.home.complete:
        raise typer.Exit(exit_status.FINDINGS)


def _say(session: "Session", folder: Path, pages: int) -> None:
    done = say_n(
        "{n} page. Open this file in a browser: {file}",
        "{n} pages. Open this file in a browser: {file}",
        pages,
        file=(folder / "index.html").as_posix(),
    )
    sys.stdout.write(f"{session.language.text(done)}\n")


SITE = command(
    "site",
    mark("The whole programme as pages for a browser, in a folder that needs neither server nor network."),
    (
        "renovation site 网页",
        "renovation site 网页 --as-of 2022-08-31",
        "renovation site 网页 --at 2022-08-31 --lang zh",
    ),
    _site,
    ("data", "as_of", "at", "lang"),
)
