"""What stands in the stages of a plan: milestones, rounds and notices, with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Stage


class StageItem(NamedTuple):
    """Something that falls due in a stage."""

    path: DataPath
    """Its place in ``programme.yaml``."""
    name: str
    stage: Stage
    by: PlanDate | None
    """Its own deadline, where it has one."""


def items_of(programme: Programme) -> Iterator[StageItem]:
    """Every item of every stage of every track, in the order of the file."""
    for track_id, track in programme.tracks.items():
        for stage_id, stage in track.stages.items():
            path = ("tracks", track_id, "stages", stage_id)
            for milestone_id, milestone in stage.milestones.items():
                yield StageItem((*path, "milestones", milestone_id), milestone.name, stage, milestone.by_day)
            for round_id, round_ in stage.rounds.items():
                yield StageItem((*path, "rounds", round_id), round_.name, stage, round_.by_day)
                if round_.notice:
                    place = (*path, "rounds", round_id, "notice")
                    yield StageItem(place, round_.notice.name, stage, round_.notice.by_day)
