"""A round of the plan over the projects that hold it, with what a month brought (plan 三(二)1)."""

from renovation_cli.compute.consultation import RoundResult
from renovation_cli.compute.round_lines import RoundCounts, Standing
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import BaseKind


@dataclass(frozen=True, slots=True)
class RoundMonth:
    """A round of the plan in a month, over the projects that hold it."""

    counts: RoundCounts
    gained: int
    """Opinions received in the month."""
    newly_met: int
    """Projects in which it came to be met in the month."""

    @property
    def met(self) -> int:
        """By how many projects it is met."""
        return self.counts.number(Standing.MET)

    @property
    def sums(self) -> tuple[int, int, int]:
        """Received and needed, of the projects that have both; and how many have not."""
        found = [_households(line.round.result) for line in self.counts.lines]
        known = [each for each in found if each is not None]
        return sum(got for got, _ in known), sum(needed for _, needed in known), len(found) - len(known)


def _households(result: RoundResult) -> tuple[int, int] | None:
    """How many households are counted of how many needed, by the first requirement that goes by them."""
    for each in result.requirements:
        if each.requirement.of is BaseKind.HOUSEHOLDS:
            known = each.counted is not None and each.needed is not None
            return (int(each.counted or 0), int(each.needed or 0)) if known else None
    return None
