"""``renovation duties``."""

from typing import Annotated

import typer

from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("What each department has to do, by which clause, who holds it, and what of it is in force.")
EXAMPLES = ("renovation duties", "renovation duties 住建局 --as-of 2022-05-20")


def duties(
    department: Annotated[
        str | None,
        typer.Argument(metavar="DEPARTMENT", help=mark("A department's id, or part of its name.")),
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the duties."""
    from renovation_cli.cli.find_entry import find_entry
    from renovation_cli.compute.directory import EntryKind
    from renovation_cli.reports.duties import duties as report

    session = Session(data, as_of)
    position = session.position()
    chosen = None
    if department is not None and position.rulebook is not None:
        chosen = find_entry(position, department, [EntryKind.DEPARTMENT], "renovation duties").id
    session.show(report(position, chosen), form)
