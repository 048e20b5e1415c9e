"""D503: a milestone dated before one that must come first."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file
from renovation_cli.model.programme import Milestone, Stage, Track

RULE = Rule(
    code="D503",
    name="milestone-out-of-order",
    severity=Severity.ERROR,
    flags=mark(
        "A milestone dated before one it comes after, or before the stage that precedes its own began."
    ),
    why=mark("Works do not start before the drawings are final; one of the two dates is wrong."),
    example=Example(
        "projects/hongqi/project.yaml", "final-drawings: 2022-04-01", "final-drawings: 2022-06-20"
    ),
    source=mark("plan 三"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each milestone that is too early for its place in the order."""
    track = dossier.track(around.rulebook.programme)
    if track is None:
        return
    names = {milestone_id: milestone.name for _, _, milestone_id, milestone in track.milestones()}
    for stage_id, _, milestone_id, milestone in track.milestones():
        if milestone_id in dossier.project.milestones:
            yield from _too_early(dossier, track, stage_id, milestone_id, milestone, names)


def _too_early(
    dossier: Dossier,
    track: Track,
    stage_id: str,
    milestone_id: str,
    milestone: Milestone,
    names: dict[str, str],
) -> Iterator[Problem]:
    dated = dossier.project.milestones
    day = dated[milestone_id]
    file = project_file(dossier.id)
    site = Site(file, ("milestones", milestone_id))
    for before in milestone.after:
        if before in dated and day < dated[before]:
            yield Problem(
                RULE,
                site,
                say(
                    "“{name}” ({day}) comes after “{before}” ({other})",
                    name=milestone.name,
                    day=day,
                    before=names.get(before, before),
                    other=dated[before],
                ),
                say("{first} or later", first=dated[before]),
                say("check both dates"),
                ((Site(file, ("milestones", before)), say("“{about}”", about=names.get(before, before))),),
            )
            return
    previous = _previous(track, stage_id)
    if previous and day < previous.first:
        yield Problem(
            RULE,
            site,
            say(
                "“{name}” ({day}) is before the stage “{stage}”, which precedes its own, began",
                name=milestone.name,
                day=day,
                stage=previous.name,
            ),
            say("{first} or later", first=previous.first),
            say("check the date"),
        )


def _previous(track: Track, stage_id: str) -> Stage | None:
    ids = list(track.stages)
    index = ids.index(stage_id)
    return track.stages[ids[index - 1]] if index else None
