"""``renovation deadlines``."""

from typing import Annotated

import typer

from renovation_cli.cli.days import MOST_DAYS
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("What falls due from today on, by date, and who leads it.")
EXAMPLES = ("renovation deadlines", "renovation deadlines --within 14 --as-of 2022-02-25")


def deadlines(
    within: Annotated[
        int | None,
        typer.Option(
            "--within",
            min=0,
            max=MOST_DAYS,
            metavar=f"0..{MOST_DAYS}",
            help=mark("Only the next so many days; 0 is today."),
        ),
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print what falls due."""
    from renovation_cli.reports.deadlines import deadlines as report

    session = Session(data, as_of)
    session.show(report(session.position(), within), form)
