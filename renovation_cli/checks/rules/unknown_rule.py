"""R412: a rule of the plan that refers to a milestone or track which the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.track import Track

RULE = Rule(
    code="R412",
    name="unknown-rule",
    severity=Severity.ERROR,
    flags=mark(
        "“after”, “about” or “decided_by” with a milestone that the track does not have, or targets for a"
        " track that the plan does not have."
    ),
    why=mark("The order of the works, or the totals of the year, would be checked against nothing."),
    example=Example("programme.yaml", "about: scheme-issue\n", "about: scheme-issued\n"),
    source=mark("data format, “programme.yaml”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each reference inside the plan that leads nowhere."""
    programme = around.programme
    if programme.targets and programme.targets.track not in programme.tracks:
        given = programme.targets.track
        yield unknown(
            RULE,
            Site(PROGRAMME_FILE, ("targets", "track")),
            say("the plan has no track “{given}”", given=given),
            given=given,
            known=programme.tracks,
        )
    for track_id, track in programme.tracks.items():
        known = track.milestones_by_id
        for path, given in _references(track):
            if given not in known:
                yield unknown(
                    RULE,
                    Site(PROGRAMME_FILE, ("tracks", track_id, *path)),
                    say("the track {track} has no milestone “{given}”", track=track_id, given=given),
                    given=given,
                    known=known,
                )


def _references(track: Track) -> Iterator[tuple[DataPath, str]]:
    if track.decided_by is not None:
        yield ("decided_by",), track.decided_by
    for stage_id, _, milestone_id, milestone in track.milestones():
        for index, before in enumerate(milestone.after):
            yield ("stages", stage_id, "milestones", milestone_id, "after", index), before
    for stage_id, _, round_id, round_ in track.rounds():
        if round_.about is not None:
            yield ("stages", stage_id, "rounds", round_id, "about"), round_.about
