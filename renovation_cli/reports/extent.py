"""How much of a report is printed."""

from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """What of a report is printed: on a screen what one acts on, for programs everything."""

    detail: bool = False
    """Whether everything is said of each thing; else a line each."""
    every: bool = False
    """Whether every thing is listed; else what needs nobody is a count, and long lists are cut."""


SCREEN = Extent()
"""What is printed where nothing is asked: what one acts on, a line each."""
WHOLE = Extent(detail=True, every=True)
"""Everything, as programs get it."""
