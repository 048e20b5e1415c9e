"""``renovation targets``."""

from renovation_cli.cli.command import Whole, whole
from renovation_cli.findings.text import mark


def _report() -> Whole:
    from renovation_cli.reports.targets import TARGETS, targets

    return TARGETS, targets


TARGETS = whole(
    "targets",
    mark("The totals the plan declares against what is on file."),
    ("renovation targets", "renovation targets --data examples/tianchang-2021/data"),
    _report,
    shortened=True,
)
