"""``renovation targets``."""

from typing import TYPE_CHECKING, Any

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(session: "Session") -> "Document":
    from renovation_cli.reports.targets import targets

    return targets(session.position())


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.targets import TARGETS

    return TARGETS


TARGETS = report(
    "targets",
    mark("The totals the plan declares against what is on file."),
    ("renovation targets", "renovation targets --data examples/tianchang-2021/data"),
    _make,
    _kind,
)
