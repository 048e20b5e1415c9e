"""What a plan asks for, in its stages and outside them, with the places."""

from collections.abc import Iterator
from typing import NamedTuple

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.cited import Term, Timed
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Milestone, Notice, Round, Stage, Track


class StageItem(NamedTuple):
    """Something that may fall due in a stage."""

    id: str
    """Of a notice that of its round."""
    path: DataPath
    """Its place in ``programme.yaml``."""
    rule: Milestone | Round | Notice
    stage: Stage

    @property
    def by(self) -> PlanDate | None:
        """Its own deadline, where it has one."""
        return self.rule.by_day


def items_of(programme: Programme) -> Iterator[StageItem]:
    """Every item of every stage of every track, in the order of the file."""
    for track_id, track in programme.tracks.items():
        yield from items_of_track(track_id, track)


def items_of_track(track_id: str, track: Track) -> Iterator[StageItem]:
    """Every milestone, round and notice of a track, in the order of the file."""
    for stage_id, stage in track.stages.items():
        path = ("tracks", track_id, "stages", stage_id)
        for milestone_id, milestone in stage.milestones.items():
            yield StageItem(milestone_id, (*path, "milestones", milestone_id), milestone, stage)
        for round_id, round_ in stage.rounds.items():
            place = (*path, "rounds", round_id)
            yield StageItem(round_id, place, round_, stage)
            if round_.notice:
                yield StageItem(round_id, (*place, "notice"), round_.notice, stage)


def timed_of(programme: Programme) -> Iterator[tuple[DataPath, Timed, str]]:
    """Everything that may have a deadline, as (path, rule, name): of the stages, and of no stage."""
    for milestone_id, milestone in programme.milestones.items():
        yield ("milestones", milestone_id), milestone, milestone.name
    for item in items_of(programme):
        yield item.path, item.rule, item.rule.name


def terms_of(rule: Timed) -> Iterator[tuple[str, Term]]:
    """The terms of a rule that run from something else, by their keys."""
    for key in ("within", "not_before"):
        term = getattr(rule, key)
        if term is not None:
            yield key, term
