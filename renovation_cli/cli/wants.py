"""``renovation wants``."""

from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("What residents want, item by item, with the share of households.")
EXAMPLES = ("renovation wants", "renovation wants 红岩", "renovation wants --format json")


def wants(
    project: ProjectArgument = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print what residents want."""
    from renovation_cli.reports import wants as reports

    session = Session(data, as_of)
    position = session.position()
    if project is not None and position.rulebook:
        document = reports.wants_project(position, find_project(position, project))
    else:
        document = reports.wants(position)
    session.show(document, form)
