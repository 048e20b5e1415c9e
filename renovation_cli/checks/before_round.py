"""D502: an answer or a notice dated before its round could begin."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import facts_of_round
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier

RULE = Rule(
    code="D502",
    name="before-round",
    severity=Severity.ERROR,
    flags=mark(
        "An answer, or a public notice, dated before the first day of the stage its round belongs to."
    ),
    why=mark(
        "Nobody had begun to ask; the month or the year is wrong, or the answer belongs to another round."
    ),
    example=Example(
        "projects/hongqi/households.yaml",
        "before-design: abstain 2022-01-13",
        "before-design: abstain 2022-02-13",
    ),
    source=mark("plan 三(二)1"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each answer or notice older than its round's stage and inside the programme's records."""
    track = dossier.track(around.rulebook.programme)
    if track is None:
        return
    earliest = around.rulebook.programme.records.first
    for _, stage, round_id, round_ in track.rounds():
        for fact in facts_of_round(dossier, round_id, earliest, before=stage.first):
            yield Problem(
                RULE,
                fact.site(),
                say("{day} is before the round “{name}” could begin", day=fact.day, name=round_.name),
                say("{first} or later", first=stage.first),
                say("check the date, or the round it is entered under"),
            )
