"""``renovation inspections``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.inspections import INSPECTIONS, inspections, inspections_project

    return INSPECTIONS, inspections, inspections_project


INSPECTIONS = whole_or_one(
    "inspections",
    mark("Inspections and talks: planned and held, by whom, what they found, and what is not mended."),
    ("renovation inspections", "renovation inspections 红岩", "renovation inspections --as-of 2022-09-10"),
    _reports,
    extent=("detail", "every"),
)
