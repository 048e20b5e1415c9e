"""What a check may go by beside the record it looks at."""

from datetime import date

from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The rulebook and the days a check may go by."""

    rulebook: Rulebook
    as_of: date
    """The day that is judged for."""
    today: date
    """The calendar's day: nothing can have happened after it."""

    @property
    def programme(self) -> Programme:
        """The plan."""
        return self.rulebook.programme
