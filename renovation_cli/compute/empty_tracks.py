"""Tracks of which no project is on file although one of their stages has begun."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Stage, Track


@dataclass(frozen=True, slots=True)
class BegunStage:
    """A stage that is in force or past."""

    id: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class EmptyTrack:
    """A track without a project on file."""

    id: str
    track: Track
    begun: tuple[BegunStage, ...]


def empty_tracks(programme: Programme, states: Iterable[ProjectState], as_of: date) -> list[EmptyTrack]:
    """Each of them that a day finds with a stage in force or past, in the order of the plan."""
    held = {state.project.track for state in states}
    found = []
    for track_id, track in programme.tracks.items():
        begun = tuple(
            BegunStage(stage_id, stage) for stage_id, stage in track.stages.items() if stage.first <= as_of
        )
        if begun and track_id not in held:
            found.append(EmptyTrack(track_id, track, begun))
    return found
