"""C677: levels that go by points behind a pace that no track has."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import add_to_file
from renovation_cli.compute.conditions import goes_by_pace
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.entries import of_pace

RULE = Rule(
    code="C677",
    name="points-without-pace",
    severity=Severity.WARNING,
    flags=mark("A condition of a level that goes by the pace, in a plan in which no track has a pace."),
    why=mark("It can never hold: whatever the projects report, nobody is ever said to be behind."),
    example=Example(
        "programme.yaml",
        "name: 实施项目\n    clause: 一\n",
        "name: 实施项目\n    clause: 一\n    pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}\n",
    ),
    source=mark("plan 四(三), 四(四)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each level with such conditions, at the first of them."""
    programme = around.programme
    if programme.escalation is None or any(track.pace for track in programme.tracks.values()):
        return
    for level_id, level in programme.escalation.levels.items():
        blind = [index for index, condition in enumerate(level.when) if goes_by_pace(condition)]
        if blind:
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "when", blind[0])),
                message=say("“{level}” goes by the pace, and no track has one", level=level.name),
                expected=say("a pace in a track whose projects are to be held against it"),
                remedy=add_to_file(of_pace()),
            )
