"""Every rule of a plan that has a clause, with its place in programme.yaml."""

from collections.abc import Iterator

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.programme import Programme, Stage
from renovation_cli.model.record import Record


def rules_of(programme: Programme) -> Iterator[tuple[DataPath, Record]]:
    """Each rule as (path in programme.yaml, rule)."""
    if programme.targets:
        yield ("targets",), programme.targets
    for showcase, promised in programme.showcases.items():
        yield ("showcases", showcase.value), promised
    for batch, named in programme.batches.items():
        yield ("batches", batch.value), named
    for track_id, track in programme.tracks.items():
        yield ("tracks", track_id), track
        for stage_id, stage in track.stages.items():
            path: DataPath = ("tracks", track_id, "stages", stage_id)
            yield path, stage
            yield from _within(path, stage)
    for channel_id, channel in (programme.funding.channels if programme.funding else {}).items():
        yield ("funding", "channels", channel_id), channel
    for report_id, report in programme.reporting.items():
        yield ("reporting", report_id), report


def _within(path: DataPath, stage: Stage) -> Iterator[tuple[DataPath, Record]]:
    for milestone_id, milestone in stage.milestones.items():
        yield (*path, "milestones", milestone_id), milestone
    for round_id, round_ in stage.rounds.items():
        place = (*path, "rounds", round_id)
        yield place, round_
        if round_.notice:
            yield (*place, "notice"), round_.notice
        for index, requirement in enumerate(round_.requirements):
            yield (*place, "requirements", index), requirement
