"""A stretch of time of a plan."""

from datetime import date

from pydantic import Field, model_validator

from renovation_cli.model.dates import DayOrMonth
from renovation_cli.model.record import Record, fault


class Window(Record):
    """From when until when, both inclusive; a month as an end means its last day."""

    from_: DayOrMonth = Field(alias="from")
    to: DayOrMonth

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.to.last < self.from_.first:
            raise fault("window_reversed", start=str(self.from_), end=str(self.to))
        return self

    @property
    def first(self) -> date:
        """First day of the window."""
        return self.from_.first

    @property
    def last(self) -> date:
        """Last day of the window."""
        return self.to.last

    def meets(self, first: date, last: date) -> bool:
        """Whether any of some days in a row lies in it, both ends included."""
        return first <= self.last and self.first <= last
