"""``renovation escalations``."""

from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("Which projects call for an inspection, a talk or a formal order: why, since when, and by whom.")
EXAMPLES = (
    "renovation escalations",
    "renovation escalations 红岩",
    "renovation escalations --as-of 2022-09-30 --format json",
)


def escalations(
    project: ProjectArgument = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the levels reached."""
    from renovation_cli.reports import escalations as reports

    session = Session(data, as_of)
    position = session.position()
    if project is not None and position.rulebook:
        document = reports.escalations_project(position, find_project(position, project))
    else:
        document = reports.escalations(position)
    session.show(document, form)
