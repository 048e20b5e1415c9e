"""``renovation wants``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.wants import WANTS, wants, wants_project

    return WANTS, wants, wants_project


WANTS = whole_or_one(
    "wants",
    mark("What residents want, item by item, with the share of households."),
    ("renovation wants", "renovation wants 红岩", "renovation wants --format json"),
    _reports,
    shortened=True,
)
