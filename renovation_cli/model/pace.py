"""Pace: the share of the work that is due by a date (plan 四(三), 序时进度)."""

from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator

from renovation_cli.model.cited import Cited
from renovation_cli.model.dates import DayOrMonth
from renovation_cli.model.quantities import Rate
from renovation_cli.model.record import fault
from renovation_cli.model.words import PaceKind, validator


class Pace(Cited):
    """How the planned share of a track's works grows.

    ``linear`` grows by the same amount each day from the first to the last day of a window; ``months`` is the
    number of full months of the window that have passed, over all of them; ``table`` gives the share that
    is due at the end of each month (or day) named, and keeps it until the next.
    """

    by: Annotated[PaceKind, validator(PaceKind)]
    from_: DayOrMonth | None = Field(default=None, alias="from")
    to: DayOrMonth | None = None
    table: dict[DayOrMonth, Rate] = {}

    @model_validator(mode="after")
    def _whole(self) -> "Pace":
        needs_table = self.by is PaceKind.TABLE
        if needs_table != bool(self.table) or needs_table == bool(self.from_ and self.to):
            raise fault("pace_parts")
        ordered = sorted(self.table.items(), key=lambda pair: pair[0].last)
        for (_, before), (due, share) in pairwise(ordered):
            if share < before:
                raise fault("pace_falls", given=str(due))
        if self.from_ and self.to and self.to.last < self.from_.first:
            raise fault("window_reversed", start=str(self.from_), end=str(self.to))
        return self
