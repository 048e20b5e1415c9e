"""``renovation overdue``."""

from typing import TYPE_CHECKING, Any

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(session: "Session") -> "Document":
    from renovation_cli.reports.overdue import overdue

    return overdue(session.position())


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.overdue import OVERDUE

    return OVERDUE


OVERDUE = report(
    "overdue",
    mark("Everything that is late, by how many days, who answers for it, and how it is recorded."),
    ("renovation overdue", "renovation overdue --as-of 2022-07-01 --format plain"),
    _make,
    _kind,
)
