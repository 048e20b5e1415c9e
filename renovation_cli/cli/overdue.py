"""``renovation overdue``."""

from renovation_cli.cli.command import Whole, whole
from renovation_cli.findings.text import mark


def _report() -> Whole:
    from renovation_cli.reports.overdue import OVERDUE, overdue

    return OVERDUE, overdue


OVERDUE = whole(
    "overdue",
    mark("Everything that is late, by how many days, who answers for it, and how it is recorded."),
    ("renovation overdue", "renovation overdue --as-of 2022-07-01 --format plain"),
    _report,
    extent=("detail", "every"),
    documents=("docx", "xlsx"),
)
