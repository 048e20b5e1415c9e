"""What of a report can end it with 1 for a nightly job."""

from enum import StrEnum


class Sign(StrEnum):
    """What of a report is reason enough to end with 1, where somebody asks for that."""

    LATE = "late"
    """Something in it is late."""
    LEVEL = "level"
    """A project in it has reached a level of escalation."""
    UNMET = "unmet"
    """A round in it is not met, and its deadline is past."""
