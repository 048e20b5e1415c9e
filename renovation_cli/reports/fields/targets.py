"""What is said of a total that the plan declares, against what is on file (plan 一)."""

from typing import TypeVar

from renovation_cli.compute.targets import AgainstTarget, TargetResult
from renovation_cli.findings.text import mark
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import AMOUNT, COUNT, SHARE, TEXT, one_of

T = TypeVar("T")

LABELS = {
    "projects": mark("Projects"),
    "households": mark("Households"),
    "buildings": mark("Buildings"),
    "area_m2": mark("Area, ㎡"),
    "investment_yuan": mark("Investment, yuan"),
    "year_investment_yuan": mark("Investment in the year, yuan"),
}


def _known(result: TargetResult, value: T) -> T | None:
    """Something that is said of the sum, where any project says anything; projects are always counted."""
    return value if result.known or result.field == "projects" else None


TARGET = Fields[TargetResult](
    Field("field", TEXT, lambda result: result.field),
    Field("declared", AMOUNT.or_none, lambda result: result.declared),
    Field("declared_to", AMOUNT.or_none, lambda result: result.to),
    Field("summed", AMOUNT.or_none, lambda result: _known(result, result.summed)),
    Field("difference", AMOUNT.or_none, lambda result: _known(result, result.difference)),
    Field("share", SHARE.or_none, lambda result: _known(result, result.share)),
    Field("projects_known", COUNT, lambda result: result.known),
    Field("projects_unknown", COUNT, lambda result: result.unknown),
    Field("projects_missing", COUNT.or_none, lambda result: result.missing),
    Field("standing", one_of(*AgainstTarget), lambda result: result.standing.value),
)
"""A declared total."""
