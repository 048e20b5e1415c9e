"""A month from the command line, and what is said of one that is none."""

from datetime import date
from typing import NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.days import FIRST_DAY
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say
from renovation_cli.model.calendar_month import Month, NoSuchMonth, month_of, months_between, parse_month

_MOST = 60
"""Months that are told at once: five years."""


def month_asked(text: str | None, as_of: date, source: str = "bulletin") -> Month:
    """The month that a text names, or the last one over before the day; anything else is an error of usage.

    Args:
        text: as it was given.
        as_of: the day judged for.
        source: the option or the command to which it was given.
    """
    if text is None:
        return month_of(as_of).before
    try:
        month = parse_month(text)
    except NoSuchMonth as wrong:
        return _refuse(source, _no_such_month(wrong, text))
    if month is None:
        fault = say("“{given}” is not a month. Write its year and number like 2022-05.", given=text)
        return _refuse(source, fault)
    if month.last < FIRST_DAY:
        fault = say("{given} is before {first}, the first day there is.", given=text, first=FIRST_DAY)
        return _refuse(source, fault)
    if month.first > as_of:
        return _refuse(source, _ahead(month, as_of))
    return month


def months_asked(
    first: str | None, last: str | None, as_of: date, period: tuple[date, date] | None
) -> list[Month]:
    """The months from one to another; anything else is an error of usage.

    Args:
        first: as it was given to ``--from``; by itself the programme's first month.
        last: as it was given to ``--to``; by itself the month of the day, or the programme's last one.
        as_of: the day judged for.
        period: the programme's, where it can be read.
    """
    begin = None if first is None else month_asked(first, as_of, "--from")
    if last is not None:
        end = month_asked(last, as_of, "--to")
    else:
        end = month_of(as_of if period is None else min(as_of, period[1]))
        end = end if begin is None else max(end, begin)
    if begin is None:
        begin = end if period is None else min(month_of(period[0]), end)
    if begin > end:
        fault = say("{first} is after {last}, the month of --to.", first=str(begin), last=str(end))
        _refuse("--from", fault)
    number = (end.year - begin.year) * 12 + end.number - begin.number + 1
    if number > _MOST:
        fault = say(
            "from {first} to {last} it is {n} months, and at most {most} are told at once.",
            first=str(begin),
            last=str(end),
            n=number,
            most=_MOST,
        )
        _refuse("--from", fault)
    return list(months_between(begin, end))


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


def _refuse(source: str, fault: Text) -> NoReturn:
    fail(say("{source}: {fault}", source=source, fault=fault), exit_status.USAGE)
