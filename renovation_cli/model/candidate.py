"""A community that may be renovated next year (plan 三(三))."""

from datetime import date

from renovation_cli.model.cited import Cited, Named
from renovation_cli.model.dates import Day
from renovation_cli.model.quantities import Count, Share
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line


class Eligibility(Cited, Named):
    """One rule of eligibility; exactly one of its tests is given."""

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


class Survey(Record):
    """What was found on the day the community was surveyed; what was not asked is unknown."""

    on: Day
    shortcomings: tuple[Id, ...] | None = None
    willingness: Willingness | None = None
    note: Line | None = None


class Candidate(Record):
    """What is known of a candidate. Its batch is the project's own, see `Track.decided_by`."""

    year_built: Count | None = None
    survey: Survey | None = None

    def built_after(self, year: int) -> bool:
        """Whether it is known to be younger than a year; that cannot be so of the year of the plan."""
        return self.year_built is not None and self.year_built > year

    def surveyed(self, as_of: date) -> Survey | None:
        """The survey, if it has taken place by a date."""
        return self.survey if self.survey and self.survey.on <= as_of else None
