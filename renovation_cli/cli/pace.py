"""``renovation pace``."""

from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("Works and money against the pace, for each project, each street and the programme.")
EXAMPLES = ("renovation pace", "renovation pace 红岩", "renovation pace --as-of 2022-09-30 --format json")


def pace(
    project: ProjectArgument = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print who is ahead and who is behind."""
    from renovation_cli.reports import pace as reports

    session = Session(data, as_of)
    position = session.position()
    if project is not None and position.rulebook:
        document = reports.pace_project(position, find_project(position, project))
    else:
        document = reports.pace(position)
    session.show(document, form)
