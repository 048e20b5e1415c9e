"""``renovation overdue``."""

from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("Everything that is late, by how many days, who answers for it, and how it is recorded.")
EXAMPLES = ("renovation overdue", "renovation overdue --as-of 2022-07-01 --format plain")


def overdue(
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print what is late."""
    from renovation_cli.reports.overdue import overdue as report

    session = Session(data, as_of)
    session.show(report(session.position()), form)
