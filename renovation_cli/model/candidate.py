"""A community that may be renovated next year (plan 三(三))."""

from typing import Annotated

from renovation_cli.model.quantities import Count, Share
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import Batch, validator


class Eligibility(Record):
    """One rule of eligibility; exactly one of its tests is given."""

    name: Line
    clause: Line
    built_before: Count | None = None
    """The year of completion must be earlier than this year."""
    shortcomings_at_least: Count | None = None
    """So many shortcomings of public facilities must be on file."""
    willing_at_least: Share | None = None
    """The share of the households asked that want the renovation."""


class Willingness(Record):
    """Households asked and households that want the renovation."""

    asked: Count
    willing: Count


class Candidate(Record):
    """What the survey found."""

    year_built: Count | None = None
    shortcomings: tuple[Id, ...] | None = None
    willingness: Willingness | None = None
    verdict: Annotated[Batch, validator(Batch)] | None = None
    note: Line | None = None
