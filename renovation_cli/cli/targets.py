"""``renovation targets``."""

from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("The totals the plan declares against what is on file.")
EXAMPLES = ("renovation targets", "renovation targets --data examples/tianchang-2021/data")


def targets(
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the targets."""
    from renovation_cli.reports.targets import targets as report

    session = Session(data, as_of)
    session.show(report(session.position()), form)
