"""``renovation status``."""

from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("Where the programme stands: a row for each project, or one project's whole page.")
EXAMPLES = (
    "renovation status",
    "renovation status --as-of 2022-05-20",
    "renovation status 红岩 --format json",
)


def status(
    project: ProjectArgument = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the status of the programme or of a project."""
    from renovation_cli.reports.project import project_page
    from renovation_cli.reports.status import status as report

    session = Session(data, as_of)
    position = session.position()
    if project is not None and position.rulebook:
        document = project_page(position, find_project(position, project))
    else:
        document = report(position)
    session.show(document, form)
