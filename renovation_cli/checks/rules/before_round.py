"""D502: an answer or a notice dated before the stage of its round."""

from collections.abc import Iterator

from renovation_cli.checks.dated_facts import facts_of_round
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import each_or_all
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D502",
    name="before-round",
    severity=Severity.WARNING,
    flags=mark(
        "An answer, or a public notice, dated before the first day of the stage its round belongs to, where"
        " what the round is about has no date of its own."
    ),
    why=mark(
        "A street may ask ahead of the plan; more often the month or the year is wrong, or the answer belongs"
        " to another round."
    ),
    example=Example(
        "projects/hongqi/households.yaml",
        "before-design: abstain 2022-01-13",
        "before-design: abstain 2022-02-13",
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each answer or notice older than its round's stage and inside the programme's records.

    Where the milestone that a round is about is dated, that day is the bound (`before_scheme`): the first
    day of a stage is what the plan aims at.
    """
    track = filed.track
    if track is None:
        return
    earliest = filed.programme.records.first
    for _, stage, round_id, round_ in track.rounds():
        if round_.about in filed.project.milestones:
            continue
        facts = facts_of_round(filed.dossier, round_id, earliest, before=stage.first)
        yield from each_or_all(
            RULE,
            list(facts),
            say("is before the stage of the round “{name}” was to begin", name=round_.name),
            say("{first} or later", first=stage.first),
            say("check the date, or the round it is entered under"),
        )
