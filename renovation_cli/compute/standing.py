"""Where a project stands: at the furthest stage of its track that has begun, whatever it still owes.

A stage has begun by a record of something in it that has a deadline, by the start of the works or by
progress above nothing; not by what has no deadline, nor by what a fact under ``care`` dates.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from renovation_cli.compute.items import Item
from renovation_cli.compute.pace import latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.stages import StageState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme, Works
from renovation_cli.model.track import Track


class Standing(StrEnum):
    """How far a project is."""

    UNRECORDED = "unrecorded"
    """Nothing is on record, though something was due."""
    NOT_BEGUN = "not-begun"
    """No stage has begun."""
    AT_STAGE = "at-stage"
    SUSPENDED = "suspended"
    DONE = "done"
    """Every stage is complete."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a project stands on a date."""

    standing: Standing
    stage: StageState | None
    """The furthest stage that has begun, also of a project that is suspended or done."""


def stand_of(state: ProjectState, works: Works) -> Stand:
    """Where a project stands; ``works`` are the milestones that mark the works."""
    stage = _furthest(state, works)
    return Stand(_standing(state, stage), stage)


def _standing(state: ProjectState, stage: StageState | None) -> Standing:
    if state.suspension is not None:
        return Standing.SUSPENDED
    if not state.is_recorded:
        return Standing.UNRECORDED if state.past_due(state.as_of) else Standing.NOT_BEGUN
    if state.current is None:
        return Standing.DONE
    return Standing.NOT_BEGUN if stage is None else Standing.AT_STAGE


def _furthest(state: ProjectState, works: Works) -> StageState | None:
    at_work = _stage_of_works(state, works) if _works_have_begun(state) else None
    begun = [stage for stage in state.stages if stage is at_work or _has_begun(stage, state)]
    return begun[-1] if begun else None


def _has_begun(stage: StageState, state: ProjectState) -> bool:
    if not stage.items:
        # What a survey of candidates finds has no item of its own in the stage that is for it.
        candidate = state.project.candidate
        survey = candidate.survey if candidate else None
        return stage is state.stages[0] and survey is not None and survey.on <= state.as_of
    return any(item.key in state.recorded and _begins(item) for item in stage.items)


def _begins(item: Item) -> bool:
    """Whether a record of something shows that its stage has begun."""
    has_deadline = item.due is not None or any(term.due for term in item.terms)
    return has_deadline and item.dated_by is None


def _works_have_begun(state: ProjectState) -> bool:
    entry = latest(state.project, state.as_of)
    return state.works.started is not None or (entry is not None and entry.works > 0)


def _stage_of_works(state: ProjectState, works: Works) -> StageState | None:
    """The stage in which the works begin; in a track without a word for that, in which they end."""
    for milestones in (works.started, works.finished):
        for stage in state.stages:
            if any(item.id in milestones for item in stage.items):
                return stage
    return None


@dataclass(frozen=True, slots=True)
class TrackCounts:
    """How many projects of a track stand where."""

    track_id: str
    track: Track
    projects: int
    at: tuple[tuple[str, int], ...]
    """How many are at each stage, by its id, in the order of the plan."""
    elsewhere: Mapping[Standing, int]
    """How many are at none."""


def track_counts(stands: Iterable[tuple[ProjectState, Stand]], programme: Programme) -> list[TrackCounts]:
    """The tracks that have projects, in the order of the plan."""
    found = list(stands)
    return [
        _counts_of(track_id, track, [stand for state, stand in found if state.project.track == track_id])
        for track_id, track in programme.tracks.items()
        if any(state.project.track == track_id for state, _ in found)
    ]


def _counts_of(track_id: str, track: Track, stands: list[Stand]) -> TrackCounts:
    at = Counter(
        stand.stage.id for stand in stands if stand.standing is Standing.AT_STAGE and stand.stage is not None
    )
    elsewhere: Counter[Standing] = Counter(stand.standing for stand in stands)
    del elsewhere[Standing.AT_STAGE]
    return TrackCounts(
        track_id=track_id,
        track=track,
        projects=len(stands),
        at=tuple((stage_id, at[stage_id]) for stage_id in track.stages if at[stage_id]),
        elsewhere=elsewhere,
    )
