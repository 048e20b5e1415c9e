"""When the works of a project began and ended, as far as it is on record or follows from what is."""

from collections.abc import Iterable, Mapping
from datetime import date

from renovation_cli.compute.items import Implied, ItemKind, Key
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Works
from renovation_cli.model.track import Track


@dataclass(frozen=True, slots=True)
class WorksSpan:
    """The first days on which the start and the finish of the works are known; None where they are not."""

    has_start: bool
    """Whether the track has a milestone for the start."""
    started: date | None
    finished: date | None
    start_recorded: date | None = None
    """The day on which they began by their own record; None where only what followed shows it."""


def works_span(
    track: Track,
    works: Works,
    recorded: Mapping[Key, date],
    implied: Mapping[Key, Implied],
    as_of: date,
) -> WorksSpan:
    """The span by a date, from what is recorded of a project and what that shows to have happened."""

    def known(milestones: Iterable[str]) -> date | None:
        keys = [(ItemKind.MILESTONE, each) for each in milestones]
        days = [recorded[key] for key in keys if key in recorded and key[1] in track.milestones_by_id]
        days += [implied[key].on for key in keys if key in implied]
        return min((day for day in days if day <= as_of), default=None)

    starts = [day for each in works.started if (day := recorded.get((ItemKind.MILESTONE, each))) is not None]
    return WorksSpan(
        has_start=any(each in track.milestones_by_id for each in works.started),
        started=known(works.started),
        finished=known(works.finished),
        start_recorded=min((day for day in starts if day <= as_of), default=None),
    )
