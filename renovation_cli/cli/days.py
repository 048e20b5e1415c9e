"""A day from the command line or the environment, and what is said of one that is none."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say
from renovation_cli.model.late import late

if TYPE_CHECKING:
    from renovation_cli.cli.spoken_days import Period

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""The days that can be judged for; before and after them a year is a slip of the finger."""
_NO_DAY = say("“{given}” is not a day. Write it like 2022-05-20.")
_AS_WRITTEN = late(r"\d{4}-\d{2}-\d{2}", re.ASCII)
"""The form of the format, which nobody means otherwise."""
_NUMBER = late(r"\d+", re.ASCII)
MOST_DAYS = 36525
"""The longest stretch of days that can be asked for: a hundred years."""


def day(text: str, source: str) -> date:
    """The day that a text names; anything else ends the command with a usage error.

    Args:
        text: as it was given.
        source: where it was given, an option or a variable of the environment.
    """
    return _within_limits(_parsed(text, text, source), text, source)


def day_said(text: str, source: str, today: date, period: "Callable[[], Period | None]") -> date:
    """The day that a text names or says, such as ``yesterday``; anything else is a usage error.

    Args:
        text: as it was given.
        source: where it was given.
        today: the day from which relative words count.
        period: reads the programme's period; see `renovation_cli.cli.spoken_days`.
    """
    if _AS_WRITTEN.fullmatch(text):
        return day(text, source)
    from renovation_cli.cli.spoken_days import meant, spoken

    said = spoken(text, today, period)
    if isinstance(said, str):
        said = _parsed(said, text, source)
    if said is None and (form := meant(text, today, period)):
        fault = say("“{given}” is written otherwise here: {corrected}", given=text, corrected=form)
        fail(say("{source}: {fault}", source=source, fault=fault), exit_status.USAGE)
    return _within_limits(said or _parsed(text, text, source, may_be_said=True), text, source)


def _parsed(text: str, given: str, source: str, *, may_be_said: bool = False) -> date:
    """The day that a text names in the form of the format; of one that is none is said what was given."""
    from renovation_cli.model.dates import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        kind, details = getattr(error, "type", ""), getattr(error, "context", None) or {}
        fault = _fault(given, kind, details)
        if may_be_said and fault.key == _NO_DAY.key:
            fault = say(
                "“{given}” is not a day. Write it like 2022-05-20, 2022-05, 5月20日, yesterday or -7d.",
                given=given,
            )
        fail(say("{source}: {fault}", source=source, fault=fault), exit_status.USAGE)


def _within_limits(found: date, text: str, source: str) -> date:
    if not FIRST_DAY <= found <= LAST_DAY:
        limits = say(
            "{given} is no day that can be judged for; those are the days from {first} to {last}.",
            given=text,
            first=FIRST_DAY,
            last=LAST_DAY,
        )
        fail(say("{source}: {fault}", source=source, fault=limits), exit_status.USAGE)
    return found


def _none_such(text: str, day: str) -> Text:
    """Which months or days there are in the place of one that there is not; ``day`` is how it was read."""
    from renovation_cli.model.dates import month_end

    year, month, *_ = [*map(int, _NUMBER.findall(day)), 0, 0]
    if year and not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        months = {"given": text, "first": f"{year}-01", "last": f"{year}-12"}
        return say(
            "There is no {given} in the calendar; the months of that year go from {first} to {last}.",
            **months,
        )
    if not year:
        return say("There is no {given} in the calendar.", given=text)
    first = date(year, month, 1)
    days = {"given": text, "first": first, "last": month_end(first)}
    return say("There is no {given} in the calendar; that month goes from {first} to {last}.", **days)


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
        return _none_such(text, details["given"] or "")
    if kind == "day_missing":
        return say("“{given}” is a month. Write a day, such as 2022-05-20.", given=text)
    if corrected:
        return say("“{given}” is written otherwise here: {corrected}", given=text, corrected=corrected)
    return replace(_NO_DAY, values={"given": text})
