"""``renovation targets``."""

from typing import TYPE_CHECKING

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document


def _make(session: "Session") -> "Document":
    from renovation_cli.reports.targets import targets

    return targets(session.position())


TARGETS = report(
    "targets",
    mark("The totals the plan declares against what is on file."),
    ("renovation targets", "renovation targets --data examples/tianchang-2021/data"),
    _make,
)
