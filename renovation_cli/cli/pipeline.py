"""``renovation pipeline``."""

from renovation_cli.cli.command import Whole, whole
from renovation_cli.findings.text import mark


def _report() -> Whole:
    from renovation_cli.reports.pipeline import PIPELINE, pipeline

    return PIPELINE, pipeline


PIPELINE = whole(
    "pipeline",
    mark("The candidates for next year: the rules each meets, how far it has come, and next year's load."),
    ("renovation pipeline", "renovation pipeline --as-of 2022-06-30 --format json"),
    _report,
    shortened=True,
)
