"""``renovation status``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.project import project_page
    from renovation_cli.reports.status import STATUS, status

    return STATUS, status, project_page


STATUS = whole_or_one(
    "status",
    mark("Where the programme stands: a row for each project, or one project's whole page."),
    (
        "renovation status",
        "renovation status --as-of 2022-05-20",
        "renovation status 红岩 --format json",
    ),
    _reports,
)
