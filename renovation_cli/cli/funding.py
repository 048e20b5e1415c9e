"""``renovation funding``."""

from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark(
    "The money by channel: planned, committed, received, paid, and the gap; for each household and ㎡."
)
EXAMPLES = (
    "renovation funding",
    "renovation funding 红岩 --as-of 2022-09-30",
    "renovation funding --format json",
)


def funding(
    project: ProjectArgument = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the money."""
    from renovation_cli.reports import funding as reports
    from renovation_cli.reports.project_funding import funding_project

    session = Session(data, as_of)
    position = session.position()
    if project is not None and position.rulebook:
        document = funding_project(position, find_project(position, project))
    else:
        document = reports.funding(position)
    session.show(document, form)
