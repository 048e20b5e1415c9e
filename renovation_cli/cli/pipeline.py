"""``renovation pipeline``."""

from typing import TYPE_CHECKING, Any

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(session: "Session") -> "Document":
    from renovation_cli.reports.pipeline import pipeline

    return pipeline(session.position())


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.pipeline import PIPELINE

    return PIPELINE


PIPELINE = report(
    "pipeline",
    mark("The candidates for next year: the rules each meets, how far it has come, and next year's load."),
    ("renovation pipeline", "renovation pipeline --as-of 2022-06-30 --format json"),
    _make,
    _kind,
)
