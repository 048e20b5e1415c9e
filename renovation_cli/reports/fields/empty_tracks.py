"""What is said of a track of which no project is on file, and of streets without records."""

from renovation_cli.compute.empty_tracks import BegunStage, EmptyTrack
from renovation_cli.compute.unrecorded import Unrecorded
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.fields.unrecorded import UNRECORDED

BEGUN = Fields[BegunStage](
    Field("id", TEXT, lambda begun: begun.id),
    Field("name", TEXT, lambda begun: begun.stage.name),
)
"""A stage of it that has begun."""

EMPTY_TRACK = Fields[EmptyTrack](
    Field("track", TEXT, lambda empty: empty.id),
    Field("name", TEXT, lambda empty: empty.track.name),
    Field("stages", every(BEGUN), lambda empty: empty.begun),
)
"""A track without a project on file, with its stages that have begun."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What is not on file at all, though something was asked of it."""

    empty_tracks: list[EmptyTrack]
    streets: list[Unrecorded]


SILENCE = Fields[Silence](
    Field("empty_tracks", every(EMPTY_TRACK), lambda silence: silence.empty_tracks),
    Field("silent_streets", every(UNRECORDED), lambda silence: silence.streets),
)
"""Tracks without a project, and streets without records."""
