"""R451: milestones of which each comes after the other."""

from collections.abc import Iterator, Mapping

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.track import Milestone, Track

RULE = Rule(
    code="R451",
    name="after-in-a-circle",
    severity=Severity.ERROR,
    flags=mark("“after” that leads from a milestone back to itself."),
    why=mark("Each waits for the other, so that none could ever be dated in order."),
    example=Example(
        "programme.yaml",
        "works-started: {name: 开工, clause: 三, after: [works-finished]}",
        "works-started: {name: 开工, clause: 三, after: [final-drawings]}",
    ),
    source=mark("data format, “Milestones”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each circle once, at its first milestone."""
    for track_id, track in around.programme.tracks.items():
        told: set[str] = set()
        rules = track.milestones_by_id
        for start in rules:
            circle = [] if start in told else _circle(start, rules)
            if not circle:
                continue
            told.update(circle)
            names = [rules[each].name for each in (*circle, start)]
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("tracks", track_id, *_path(track, start), "after")),
                message=say("“after” leads in a circle: {way}", way=" ← ".join(names)),
                remedy=say("take the one out of “after” that does not come first"),
            )


def _circle(start: str, rules: Mapping[str, Milestone]) -> list[str]:
    """The shortest way from a milestone through what it comes after back to itself; empty for none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked through
        for before in rules[way[-1]].after:
            if before == start:
                return way
            if before in rules and before not in seen:
                seen.add(before)
                ways.append([*way, before])
    return []


def _path(track: Track, wanted: str) -> tuple[str, ...]:
    for stage_id, _, milestone_id, _ in track.milestones():
        if milestone_id == wanted:
            return ("stages", stage_id, "milestones", milestone_id)
    raise KeyError(wanted)
