"""D564: a round begun anew before anybody was asked."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file, project_file

RULE = Rule(
    code="D564",
    name="asked-again-too-soon",
    severity=Severity.WARNING,
    flags=mark("A round that is begun anew on a day before which nothing is on file of it."),
    why=mark("What is begun anew has been begun before: the day is wrong, or the round is another."),
    example=Example(
        "projects/hongqi/project.yaml", "  before-design: 2022-01-20\n", "  before-design: 2022-11-20\n"
    ),
    source=mark("plan 三(二)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file, households_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each new beginning of a round without an answer, totals or a notice before it."""
    project, track = filed.project, filed.track
    for round_id, days in project.asked_again.items():
        if track is None or round_id not in track.rounds_by_id:
            continue
        vote, notice = project.tallies.get(round_id), project.notice_of(round_id)
        on_file = [each for each in (vote and vote.on, notice) if each]
        on_file += filed.dossier.answered.get(round_id, ())
        for day in days:
            if not any(each <= day for each in on_file):
                yield Problem(
                    rule=RULE,
                    site=filed.site("asked_again", round_id),
                    message=say("nothing is on file of this round before {day}", day=day),
                    expected=say("a day after the round was first asked"),
                    remedy=say("check the day and the round; one that was asked once needs no such line"),
                )
