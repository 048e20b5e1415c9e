"""``renovation evidence``."""

from renovation_cli.cli.command import WholeAndOne, whole_or_one
from renovation_cli.findings.text import mark


def _reports() -> WholeAndOne:
    from renovation_cli.reports.evidence import EVIDENCE, evidence, evidence_project

    return EVIDENCE, evidence, evidence_project


EVIDENCE = whole_or_one(
    "evidence",
    mark("What is dated without the document that the plan wants of it, and the line that adds it."),
    ("renovation evidence", "renovation evidence 红岩", "renovation evidence --format csv"),
    _reports,
    extent=("detail", "every"),
)
