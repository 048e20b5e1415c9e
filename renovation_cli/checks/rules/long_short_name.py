"""C637: a short name that is not short."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="C637",
    name="long-short-name",
    severity=Severity.WARNING,
    flags=mark("A round whose “short” has more than 8 Chinese characters or 16 letters."),
    why=mark("It heads a narrow column of every list of projects, and would push the others out."),
    example=Example("programme.yaml", "short: 改造前征求居民意见", "short: 改造前"),
    source=mark("data format, “Rounds”"),
)
_MOST = 16


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each round with a short name that is too wide."""
    for track_id, track in around.programme.tracks.items():
        for stage_id, _, round_id, round_ in track.rounds():
            if sum(1 if letter.isascii() else 2 for letter in round_.short) > _MOST:
                path = ("tracks", track_id, "stages", stage_id, "rounds", round_id, "short")
                yield Problem(
                    rule=RULE,
                    site=Site(PROGRAMME_FILE, path),
                    message=say("“{given}” is too long for a heading", given=round_.short),
                    expected=say("at most 8 Chinese characters or 16 letters"),
                    remedy=say("the whole name stands under “name”; shorten it here"),
                )
