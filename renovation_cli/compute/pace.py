"""How far a project is and how far it should be: works and money against the pace (plan 四(三), 序时进度).

Shares are exact fractions and may exceed the whole. An entry dated later does not count. What is not on
file is unknown and gives no verdict; nought only where nought was entered.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from renovation_cli.compute.payments import net_paid, over_years
from renovation_cli.model.dates import PlanDate, month_end
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Works
from renovation_cli.model.project import Progress, Project
from renovation_cli.model.window import Window
from renovation_cli.model.words import MoneyKind, PaceKind

NOTHING, WHOLE = Fraction(0), Fraction(1)


def planned_share(pace: Pace, day: date) -> Fraction:
    """The share that should be done at the end of a day (design §5)."""
    if pace.by is PaceKind.TABLE:
        passed = [(due.last, share) for due, share in pace.table.items() if due.last <= day]
        return max(passed, key=lambda each: each[0])[1] if passed else NOTHING
    assert pace.from_ is not None
    assert pace.to is not None
    first, last = pace.from_.first, pace.to.last
    if day < first:
        return NOTHING
    if day >= last:
        return WHOLE
    if pace.by is PaceKind.LINEAR:
        return Fraction((day - first).days + 1, (last - first).days + 1)
    return Fraction(_months(first, date.fromordinal(day.toordinal() + 1)), _months(first, last) + 1)


def pace_begins(pace: Pace) -> date | None:
    """The first day on which a share is due; None where none ever is."""
    if pace.by is PaceKind.TABLE:
        return min((due.last for due, share in pace.table.items() if share), default=None)
    assert pace.from_ is not None
    assert pace.to is not None
    if pace.by is PaceKind.LINEAR:
        return pace.from_.first
    return min(month_end(pace.from_.first), pace.to.last)


def works_window(pace: Pace | None, stage: Window) -> tuple[PlanDate, PlanDate]:
    """From when until when the plan has the works: by the pace of the track, else by their stage."""
    if pace and pace.from_ and pace.to:
        return pace.from_, pace.to
    return stage.from_, stage.to


def own_pace(pace: Pace | None, planned: Mapping[str, PlanDate], works: Works) -> Pace | None:
    """The pace of a project's own days for the start and the finish of its works, within the track's.

    A pace by a table has no days of its own to move.
    """
    if pace is None or pace.from_ is None or pace.to is None:
        return pace
    start = next((planned[each] for each in works.started if each in planned), pace.from_)
    end = next((planned[each] for each in works.finished if each in planned), pace.to)
    start = max(start, pace.from_, key=lambda each: each.first)
    end = min(end, pace.to, key=lambda each: each.last)
    if (start, end) == (pace.from_, pace.to) or start.first > end.last:
        return pace
    return pace.model_copy(update={"from_": start, "to": end})


def _months(first: date, day: date) -> int:
    """How many months end before ``day``, counted from the month of ``first``.

    A month has passed from its own last day on, as a deadline in a month means its last day; a month that
    the window only begins or ends in is one of its months.
    """
    return (day.year - first.year) * 12 + day.month - first.month


def latest(project: Project, day: date) -> Progress | None:
    """The last progress entry by a day; of two on one day the one that stands later in the file."""
    found: Progress | None = None
    for entry in project.progress:
        if entry.on <= day and (found is None or entry.on >= found.on):
            found = entry
    return found


def planned_yuan(project: Project) -> int | None:
    """The money to be spent: the year's planned investment, else the whole; None where neither is known."""
    stated = project.stated
    return stated.investment_yuan if stated.year_investment_yuan is None else stated.year_investment_yuan


@dataclass(frozen=True, slots=True)
class Paid:
    """What has been paid by a day less what was paid back, in whole yuan."""

    counted: int
    """What is held against the planned money."""
    before: int = 0
    """Paid before the year that the planned money is for."""
    after: int = 0
    """Paid after that year."""

    @property
    def other_years(self) -> int:
        """What is not held against the planned money."""
        return self.before + self.after


def paid(project: Project, year: tuple[date, date], day: date) -> Paid | None:
    """What has been paid by a day: of the year, where the planned money is the year's, else of all years.

    None where no payment and no refund is on file by then: held against the pace, nought would show somebody
    as failing who only recorded nothing. The table of the money (`renovation_cli.compute.funding`) says what
    is on file and no more, and there it is nought.
    """
    entries = [entry for entry in project.money.entries if entry.on <= day]
    if not any(entry.kind in (MoneyKind.PAYMENT, MoneyKind.REFUND) for entry in entries):
        return None
    if project.stated.year_investment_yuan is None:
        return Paid(net_paid(entries))
    found = over_years(entries, MoneyKind.PAYMENT, year)
    return Paid(found.in_year, found.before, found.after)


def money_spent(project: Project, year: tuple[date, date], day: date) -> Fraction | None:
    """The share of the planned money paid by a day; None where either is unknown or nothing is planned."""
    planned, spent = planned_yuan(project), paid(project, year, day)
    return None if spent is None or not planned else Fraction(spent.counted, planned)
