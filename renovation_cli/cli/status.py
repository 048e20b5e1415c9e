"""``renovation status``."""

from typing import TYPE_CHECKING

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.compute.progress import ProjectState
    from renovation_cli.position import Position
    from renovation_cli.reports.document import Document


def _reports() -> WholeAndOne:
    from renovation_cli.reports.status import STATUS, status

    return STATUS, status, _page


def _page(position: "Position", state: "ProjectState") -> "Document":
    # It has a part of every report, which the programme's own does not need.
    from renovation_cli.reports.project import project_page

    return project_page(position, state)


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
