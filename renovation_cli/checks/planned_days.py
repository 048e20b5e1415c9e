"""The days that a project plans for its works, and the window that the plan leaves for them."""

from renovation_cli.compute.pace import works_window
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.programme import Works
from renovation_cli.model.track import Track


def plannable(track: Track, works: Works) -> list[str]:
    """The milestones of a track that start or finish the works."""
    return [each for each in (*works.started, *works.finished) if each in track.milestones_by_id]


def window_of(track: Track, milestone_id: str) -> tuple[PlanDate, PlanDate]:
    """From when until when the plan has the works of which a milestone is the start or the finish."""
    stage = next(stage for _, stage, each, _ in track.milestones() if each == milestone_id)
    return works_window(track.pace, stage)


def planned_of(ids: tuple[str, ...], planned: dict[str, PlanDate]) -> str | None:
    """The first of some milestones that a project has planned."""
    return next((each for each in ids if each in planned), None)
