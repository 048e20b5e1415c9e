"""Money of a project or of several by year: of earlier years, of the programme's, and of later ones."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.payments import over_years
from renovation_cli.compute.totals import Total, sum_of_totals
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project
from renovation_cli.model.words import MoneyKind


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened to money in a stretch of time."""

    committed: Total
    received: Total
    paid: Total

    @property
    def any(self) -> bool:
        """Whether anything happened."""
        return any(part.known for part in (self.committed, self.received, self.paid))


@dataclass(frozen=True, slots=True)
class MoneyYears:
    """What happened before the programme's year, in it, and after it."""

    first: date
    last: date
    before: Happened
    in_year: Happened
    after: Happened

    @property
    def has_others(self) -> bool:
        """Whether anything happened outside the year."""
        return self.before.any or self.after.any


def money_years(project: Project, year: tuple[date, date], as_of: date) -> MoneyYears:
    """The money of one project by a date; unknown where neither a plan of it nor an entry is on file."""
    entries = [entry for entry in project.money.entries if entry.on <= as_of]
    kinds = (MoneyKind.COMMITMENT, MoneyKind.RECEIPT, MoneyKind.PAYMENT)
    if not entries and not project.money.plan:
        unknown = Happened(*(Total(None, 1) for _ in kinds))
        return MoneyYears(*year, unknown, unknown, unknown)
    sums = [over_years(entries, kind, year) for kind in kinds]
    return MoneyYears(
        *year,
        before=Happened(*(Total(each.before) for each in sums)),
        in_year=Happened(*(Total(each.in_year) for each in sums)),
        after=Happened(*(Total(each.after) for each in sums)),
    )


def all_years(parts: Iterable[MoneyYears], year: tuple[date, date]) -> MoneyYears:
    """Several projects together."""
    every = list(parts)
    return MoneyYears(
        *year,
        before=_sum(each.before for each in every),
        in_year=_sum(each.in_year for each in every),
        after=_sum(each.after for each in every),
    )


def _sum(parts: Iterable[Happened]) -> Happened:
    every = list(parts)
    return Happened(
        sum_of_totals(each.committed for each in every),
        sum_of_totals(each.received for each in every),
        sum_of_totals(each.paid for each in every),
    )
