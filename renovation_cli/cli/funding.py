"""``renovation funding``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.funding import FUNDING, funding
    from renovation_cli.reports.project_funding import funding_project

    return FUNDING, funding, funding_project


FUNDING = whole_or_one(
    "funding",
    mark("The money by channel: planned, committed, received, paid, and the gap; for each household and ㎡."),
    (
        "renovation funding",
        "renovation funding 红岩 --as-of 2022-09-30",
        "renovation funding --format json",
    ),
    _reports,
    extent=("detail", "every"),
)
