"""R412: a rule of the plan that refers to a milestone or track which the plan does not have."""

from collections.abc import Iterator, Mapping

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.stage_items import items_of_track, terms_of
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.cited import Named
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Milestone, Round, Track

RULE = Rule(
    code="R412",
    name="unknown-rule",
    severity=Severity.ERROR,
    flags=mark(
        "“after”, “about” or “decided_by” with a milestone that the track"
        " does not have, “within” or “not_before”"
        " of nothing that it has, or targets for a track that the plan does not have."
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
        yield from _in_track(track_id, track, programme)
    yield from _outside_tracks(programme)


def _in_track(track_id: str, track: Track, programme: Programme) -> Iterator[Problem]:
    own = track.milestones_by_id
    # What a project does may come after what its street or the district does.
    known: dict[str, Named] = {**own, **programme.milestones}
    timed: dict[str, Named] = {**own, **track.rounds_by_id}
    if track.decided_by is not None:
        path = ("tracks", track_id, "decided_by")
        yield from _led(path, track.decided_by, own, _no_milestone(track_id, track.decided_by))
    for item in items_of_track(track_id, track):
        rule = item.rule
        for index, before in enumerate(rule.after if isinstance(rule, Milestone) else ()):
            yield from _led((*item.path, "after", index), before, known, _no_milestone(track_id, before))
        if isinstance(rule, Round) and rule.about is not None:
            yield from _led((*item.path, "about"), rule.about, own, _no_milestone(track_id, rule.about))
        for key, term in terms_of(rule):
            message = say(
                "the track {track} has no milestone or round “{given}”", track=track_id, given=term.of
            )
            yield from _led((*item.path, key, "of"), term.of, timed, message)


def _outside_tracks(programme: Programme) -> Iterator[Problem]:
    for milestone_id, milestone in programme.milestones.items():
        known = {
            key: each
            for key, each in programme.milestones.items()
            if milestone.of_streets or not each.of_streets
        }
        path: DataPath = ("milestones", milestone_id)
        references = [((*path, "after", index), before) for index, before in enumerate(milestone.after)]
        references += [((*path, key, "of"), term.of) for key, term in terms_of(milestone)]
        for place, given in references:
            message = (
                say("the plan asks neither a street nor the district for a milestone “{given}”", given=given)
                if milestone.of_streets
                else say("the plan asks the district for no milestone “{given}”", given=given)
            )
            yield from _led(place, given, known, message)


def _no_milestone(track_id: str, given: str) -> Text:
    return say("the track {track} has no milestone “{given}”", track=track_id, given=given)


def _led(path: DataPath, given: str, known: Mapping[str, Named], message: Text) -> Iterator[Problem]:
    """The problem of a reference that leads to none of what is known."""
    if given not in known:
        yield unknown(RULE, Site(PROGRAMME_FILE, path), message, given=given, known=known)
