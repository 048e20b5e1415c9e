"""``renovation pipeline``."""

from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session
from renovation_cli.findings.text import mark

HELP = mark("The candidates for next year: the rules each meets, how far it has come, and next year's load.")
EXAMPLES = ("renovation pipeline", "renovation pipeline --as-of 2022-06-30 --format json")


def pipeline(
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the candidates."""
    from renovation_cli.reports.pipeline import pipeline as report

    session = Session(data, as_of)
    session.show(report(session.position()), form)
