"""A day from the command line or the environment, and what is said of one that is none."""

from datetime import date

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""The days that can be judged for; before and after them a year is a slip of the finger."""
MOST_DAYS = 36525
"""The longest stretch of days that can be asked for: a hundred years."""


def day(text: str, source: str) -> date:
    """The day that a text names; anything else ends the command with a usage error.

    Args:
        text: as it was given.
        source: where it was given, an option or a variable of the environment.
    """
    from renovation_cli.model.dates import parse_day

    try:
        found = parse_day(text)
    except ValueError as error:
        kind, details = getattr(error, "type", ""), getattr(error, "context", None) or {}
        fail(say("{source}: {fault}", source=source, fault=_fault(text, kind, details)), exit_status.USAGE)
    if not FIRST_DAY <= found <= LAST_DAY:
        limits = say(
            "{given} is no day that can be judged for; those are the days from {first} to {last}.",
            given=text,
            first=FIRST_DAY,
            last=LAST_DAY,
        )
        fail(say("{source}: {fault}", source=source, fault=limits), exit_status.USAGE)
    return found


def _fault(text: str, kind: str, details: dict[str, str | None]) -> Text:
    """What is wrong with a text, as `renovation_cli.loading.wordings` says it of a date in a file."""
    corrected = details.get("corrected")
    if kind == "date_not_in_calendar" and corrected:
        return say(
            "There is no {given} in the calendar; the last day of that month is {last}.",
            given=text,
            last=corrected,
        )
    if kind == "date_not_in_calendar":
        return say("There is no {given} in the calendar.", given=text)
    if kind == "day_missing":
        return say("“{given}” is a month. Write a day, such as 2022-05-20.", given=text)
    if corrected:
        return say("“{given}” is written otherwise here: {corrected}", given=text, corrected=corrected)
    return say("“{given}” is not a day. Write it like 2022-05-20.", given=text)
