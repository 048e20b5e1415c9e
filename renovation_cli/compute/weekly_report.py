"""Whether a report of a project is asked for in some days, and whether it was made."""

from enum import StrEnum

from renovation_cli.compute.happening import Span
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.standing import Stand, Standing
from renovation_cli.model.programme import Programme


class Report(StrEnum):
    """Whether anything of a project was reported in the days."""

    RECEIVED = "received"
    MISSING = "missing"
    NOT_ASKED = "not-asked"
    """Nothing is to be reported: see `is_asked`."""


def is_asked(state: ProjectState, stand: Stand, programme: Programme, span: Span) -> bool:
    """Whether a report is asked for.

    The days meet the plan's time, by its end the project has begun, and it is neither done nor suspended.
    """
    period = programme.period
    if not period.meets(span.first, span.last) or stand.standing in (Standing.DONE, Standing.SUSPENDED):
        return False
    last = min(span.last, period.last)
    return any(each.stage.first <= last for each in state.stages)


def report_of(*, asked: bool, reported: bool) -> Report:
    """What became of it; what is reported without being asked for is a report too."""
    if reported:
        return Report.RECEIVED
    return Report.MISSING if asked else Report.NOT_ASKED
