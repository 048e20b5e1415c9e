"""What every check is given beside the record it looks at."""

from dataclasses import dataclass
from datetime import date

from renovation_cli.model.book import Rulebook


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The rulebook and the days a check may go by."""

    rulebook: Rulebook
    as_of: date
    """The day that is judged for."""
    today: date
    """The calendar's day: nothing can have happened after it."""
