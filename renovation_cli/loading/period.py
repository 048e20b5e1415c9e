"""The period of a programme, before anything else of it is read: it says which year is meant."""

from datetime import date

from pydantic_core import PydanticCustomError

from renovation_cli.loading.tree import Tree
from renovation_cli.loading.zone import raw_plan
from renovation_cli.model.dates import parse_plan_date


def period_of(tree: Tree) -> tuple[date, date] | None:
    """The first and the last day of the period; None where it cannot be read."""
    plan = raw_plan(tree)
    period = plan.get("period") if plan else None
    if not isinstance(period, dict):
        return None
    try:
        first, last = parse_plan_date(period.get("from")), parse_plan_date(period.get("to"))
    except PydanticCustomError:
        return None
    return (first.first, last.last) if first.first <= last.last else None
