"""A consultation known in totals alone, as it stands on paper, and when a round was asked anew."""

from typing import Annotated, Any

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from renovation_cli.model.dates import Day, parse_day
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.text import Line


class Vote(Record):
    """What households said in a round, in totals; an absent number is unknown, not zero."""

    on: Day
    """By which day they were counted."""
    received: Count
    """Opinions received, whatever they say."""
    asked: Count | None = None
    """Households at whose door somebody stood."""
    agree: Count | None = None
    """Signed or agreeing."""
    oppose: Count | None = None
    abstain: Count | None = None
    doc: Line | None = None
    """The number of the paper it stands in."""
    note: Line | None = None


def _one_or_more(value: Any, as_list: ValidatorFunctionWrapHandler) -> tuple[Any, ...]:
    if isinstance(value, str):
        return (parse_day(value),)
    days: tuple[Any, ...] = as_list(value)
    return days


Days = Annotated[tuple[Day, ...], WrapValidator(_one_or_more)]
"""A day, or a list of them."""
