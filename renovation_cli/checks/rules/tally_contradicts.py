"""C655: totals of a round that cannot be right."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import project_file
from renovation_cli.model.vote import Vote

RULE = Rule(
    code="C655",
    name="tally-contradicts",
    severity=Severity.ERROR,
    flags=mark(
        "Totals of a round that contradict themselves, or are of more households than the project states."
    ),
    why=mark("One of the numbers is wrong, and a quota would be judged by it."),
    example=Example(
        "projects/hongqi/project.yaml",
        "tallies:\n  before-design: {on: 2022-03-08, asked: 3, received: 4}\nasked_again:\n",
        "asked_again:\n",
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of the totals that cannot be right, by the key whose number is too large or too small."""
    stated = filed.project.stated_households
    for round_id, vote in filed.project.tallies.items():
        for key, message, expected in _wrong(vote, stated):
            yield Problem(
                rule=RULE,
                site=filed.site("tallies", round_id, key),
                message=message,
                expected=expected,
                remedy=say("check the numbers against the paper"),
            )


def _wrong(vote: Vote, stated: int | None) -> Iterator[tuple[str, Text, Text]]:
    parts = [vote.agree, vote.oppose, vote.abstain]
    known = sum(part for part in parts if part is not None)
    whole = None not in parts
    if known > vote.received or (whole and known != vote.received):
        message = say(
            "{received} opinions were received, {known} are told apart", received=vote.received, known=known
        )
        expected = say("{n}", n=known) if whole else say("{n} or more", n=known)
        yield "received", message, expected
    if vote.asked is not None and vote.received > vote.asked:
        message = say(
            "{received} opinions were received of {asked} households asked",
            received=vote.received,
            asked=vote.asked,
        )
        yield "asked", message, say("{n} or more", n=vote.received)
    most = max(vote.received, vote.asked or 0)
    if stated is not None and most > stated:
        key = "asked" if vote.asked == most else "received"
        message = say("{n} households, and {stated} are stated", n=most, stated=stated)
        yield key, message, say("{n} or fewer", n=stated)
