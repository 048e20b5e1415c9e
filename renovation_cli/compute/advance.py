"""Money paid ahead by the number of households: who has it and who has not (plan 四(二)一)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction

from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import over
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.words import MoneyKind


class AdvanceStanding(StrEnum):
    """Whether money that is paid ahead has come."""

    IN_FULL = "in-full"
    IN_PART = "in-part"
    NOT_YET = "not-yet"
    SOME = "some"
    """Some has come, and how much is due is not known."""
    UNKNOWN = "unknown"
    """Neither a plan of the project's money nor an entry is on file."""


@dataclass(frozen=True, slots=True)
class Advance:
    """Money received ahead by the number of households."""

    name: str
    households: int | None
    due: int | None
    """By the plan's amount for each household; None where it fixes none or the households are unknown."""
    received: int | None

    @property
    def per_household(self) -> Fraction | None:
        """Received, exact."""
        return over(self.received, self.households)

    @property
    def missing(self) -> int | None:
        """What is due and has not come; None where either is unknown."""
        return None if self.due is None or self.received is None else max(self.due - self.received, 0)

    @property
    def standing(self) -> AdvanceStanding:
        """Whether it has come."""
        if self.received is None:
            return AdvanceStanding.UNKNOWN
        if self.missing == 0:
            return AdvanceStanding.IN_FULL
        if not self.received:
            return AdvanceStanding.NOT_YET
        return AdvanceStanding.SOME if self.due is None else AdvanceStanding.IN_PART


def advances(project: Project, figures: Figures, programme: Programme, as_of: date) -> list[Advance]:
    """What has been received ahead, for every channel that pays ahead."""
    found = []
    entries = [entry for entry in project.money.entries if entry.on <= as_of]
    on_file = bool(entries or project.money.plan)
    for channel_id, channel in (programme.funding.channels if programme.funding else {}).items():
        rule = channel.advance
        if rule is None:
            continue
        received = sum(
            entry.yuan
            for entry in entries
            if (entry.kind, entry.channel, entry.of) == (MoneyKind.RECEIPT, channel_id, rule.kind)
        )
        homes, each = figures.households, rule.yuan_per_household
        found.append(
            Advance(
                name=channel.kinds.get(rule.kind, rule.kind),
                households=homes,
                due=None if homes is None or each is None else homes * each,
                received=received if on_file else None,
            )
        )
    return found


def count_of(found: Iterable[Advance], standing: AdvanceStanding) -> int:
    """How many stand so."""
    return sum(each.standing is standing for each in found)
