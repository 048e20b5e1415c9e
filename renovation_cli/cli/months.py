"""A month from the command line, and what is said of one that is none."""

from datetime import date

from renovation_cli.cli import exit_status
from renovation_cli.cli.days import FIRST_DAY
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say
from renovation_cli.model.calendar_month import Month, NoSuchMonth, month_of, parse_month


def month_asked(text: str | None, as_of: date) -> Month:
    """The month that a text names, or the last one over before the day; anything else is an error of usage.

    Args:
        text: as it was given.
        as_of: the day judged for.
    """
    if text is None:
        return month_of(as_of).before
    try:
        month = parse_month(text)
    except NoSuchMonth as wrong:
        return _refuse(_no_such_month(wrong, text))
    if month is None:
        return _refuse(say("“{given}” is not a month. Write its year and number like 2022-05.", given=text))
    if month.last < FIRST_DAY:
        return _refuse(say("{given} is before {first}, the first day there is.", given=text, first=FIRST_DAY))
    if month.first > as_of:
        return _refuse(_ahead(month, as_of))
    return month


def _no_such_month(wrong: NoSuchMonth, text: str) -> Text:
    if not wrong.year:
        return say("“{given}” is not a month. Write its year and number like 2022-05.", given=text)
    return say(
        "There is no month {number}: those of {year} go from {first} to {last}.",
        number=wrong.number,
        year=str(wrong.year),
        first=str(Month(wrong.year, 1)),
        last=str(Month(wrong.year, 12)),
    )


def _ahead(month: Month, as_of: date) -> Text:
    return say(
        "{month} begins on {first}, after the day judged for, {as_of}. The last month that is over is {own}.",
        month=str(month),
        first=month.first,
        as_of=as_of,
        own=str(month_of(as_of).before),
    )


def _refuse(fault: Text) -> Month:
    return fail(say("{source}: {fault}", source="bulletin", fault=fault), exit_status.USAGE)
