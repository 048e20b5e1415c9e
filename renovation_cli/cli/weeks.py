"""A week from the command line, and what is said of one that is none."""

from datetime import date

from renovation_cli.cli import exit_status
from renovation_cli.cli.days import FIRST_DAY
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say
from renovation_cli.model.dates import later
from renovation_cli.model.iso_week import NoSuchWeek, Week, last_week_of, parse_week, week_of

_OPTION = "--week"


_MONDAY = 0


def week_asked(text: str | None, as_of: date) -> Week:
    """The week that a text names, or that of the day judged for; anything else is an error of usage.

    On a Monday nothing can be told yet of the week that begins: the meeting is about the one that is over.

    Args:
        text: as it was given.
        as_of: the day judged for.
    """
    if text is None:
        return week_of(later(as_of, -1) if as_of.weekday() == _MONDAY else as_of)
    try:
        week = parse_week(text)
    except NoSuchWeek as wrong:
        return _refuse(_no_such_week(wrong, text))
    if week is None:
        return _refuse(say("“{given}” is not a week. Write its year and number like 2022-W20.", given=text))
    if week.last < FIRST_DAY:
        return _refuse(say("{given} is before {first}, the first day there is.", given=text, first=FIRST_DAY))
    if week.first > as_of:
        ahead = say(
            "{week} begins on {first}, after the day judged for, {as_of}. That day is of {own}.",
            week=str(week),
            first=week.first,
            as_of=as_of,
            own=str(week_of(as_of)),
        )
        return _refuse(ahead)
    return week


def _no_such_week(wrong: NoSuchWeek, text: str) -> Text:
    if not wrong.year:
        return say("“{given}” is not a week. Write its year and number like 2022-W20.", given=text)
    last = last_week_of(wrong.year)
    return say(
        "There is no week {number} in {year}: its weeks go from {first} to {last}, which ends on {end}.",
        number=wrong.number,
        year=str(wrong.year),
        first=str(Week(wrong.year, 1)),
        last=str(last),
        end=last.last,
    )


def _refuse(fault: Text) -> Week:
    return fail(say("{source}: {fault}", source=_OPTION, fault=fault), exit_status.USAGE)
