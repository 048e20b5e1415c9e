"""``renovation escalations``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.escalations import PROGRAMME_ESCALATIONS, escalations, escalations_project

    return PROGRAMME_ESCALATIONS, escalations, escalations_project


ESCALATIONS = whole_or_one(
    "escalations",
    mark("Which projects call for an inspection, a talk or a formal order: why, since when, and by whom."),
    (
        "renovation escalations",
        "renovation escalations 红岩",
        "renovation escalations --as-of 2022-09-30 --format json",
    ),
    _reports,
    extent=("detail", "every"),
)
