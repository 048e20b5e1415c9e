"""``renovation lists``."""

from renovation_cli.cli.command import Whole, whole
from renovation_cli.findings.text import mark


def _report() -> Whole:
    from renovation_cli.reports.lists import LISTS, lists

    return LISTS, lists


LISTS = whole(
    name="lists",
    help_=mark("The project lists of the plan's annexes: a list a track, by street, with sums."),
    examples=(
        "renovation lists",
        "renovation lists --track implementation --detail",
        "renovation lists --output 项目清单.xlsx",
    ),
    reports=_report,
    extent=("detail",),
    documents=("docx", "xlsx"),
)
