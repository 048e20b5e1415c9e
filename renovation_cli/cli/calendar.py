"""``renovation calendar``."""

from renovation_cli.cli.command import Whole, whole
from renovation_cli.findings.text import mark


def _report() -> Whole:
    from renovation_cli.reports.calendar import CALENDAR, calendar

    return CALENDAR, calendar


CALENDAR = whole(
    name="calendar",
    help_=mark(
        "Deadlines, meetings and days that were set, as a file for the calendar of a phone or computer."
    ),
    examples=(
        "renovation calendar --output 日历.ics",
        "renovation calendar --street 列东 --output 列东.ics",
        "renovation calendar --with 城管局 --output 城管局.ics",
    ),
    reports=_report,
    extent=("every",),
    documents=("ics",),
)
