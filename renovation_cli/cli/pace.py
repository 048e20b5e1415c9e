"""``renovation pace``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.pace import PROGRAMME_PACE, pace, pace_project

    return PROGRAMME_PACE, pace, pace_project


PACE = whole_or_one(
    "pace",
    mark("Works and money against the pace, for each project, each street and the programme."),
    ("renovation pace", "renovation pace 红岩", "renovation pace --as-of 2022-09-30 --format json"),
    _reports,
    extent=("detail", "every"),
)
