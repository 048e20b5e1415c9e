"""What residents want: tallies of the renovation menu, so that the design can follow demand (plan 二2)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import over
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Want:
    """An item and the households that want it, with their share; wishes have no date."""

    item: str
    name: str | None
    """Its name on the plan's menu; None where it is not on it."""
    households: int
    of_listed: Fraction | None
    of_wishing: Fraction | None
    """Of the households that name anything at all."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What the households of one project, or of several, want."""

    listed: int | None
    """None where there is no list of households: nothing is known then."""
    wishing: int | None
    """How many households name anything they want; None where there is no list."""
    wants: tuple[Want, ...]
    """Most wanted first."""


def demand(states: Iterable[ProjectState], menu: Mapping[str, str]) -> Demand:
    """What the households of these projects want, over those that have a list; ``menu`` has the names."""
    with_list = [state for state in states if state.listed is not None]
    if not with_list:
        return Demand(None, None, ())
    listed = sum(state.listed or 0 for state in with_list)
    wishing = sum(state.wishing for state in with_list)
    tally: Counter[str] = Counter()
    for state in with_list:
        tally.update(dict(state.wants))
    # Items wanted alike stay in the order of their names, so that a report does not change by itself.
    ranked = sorted(tally.items(), key=lambda each: (-each[1], each[0]))
    wants = tuple(
        Want(item, menu.get(item), count, over(count, listed), over(count, wishing)) for item, count in ranked
    )
    return Demand(listed, wishing, wants)
