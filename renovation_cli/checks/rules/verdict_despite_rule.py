"""C621: a batch given to a candidate that fails a rule of eligibility."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.pipeline import meets
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C621",
    name="verdict-despite-rule",
    severity=Severity.WARNING,
    flags=mark("A candidate that was given a batch although it fails a rule of eligibility."),
    why=mark("It would be put forward, and sent back by those who examine the list."),
    example=Example("projects/laojie/project.yaml", "year_built: 2008", "year_built: 1994"),
    source=mark("plan 三(三)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each rule that a candidate with a batch fails; what cannot be judged fails nothing."""
    track = filed.track
    candidate = filed.project.candidate
    batch = filed.project.batch
    if track is None or candidate is None or batch is None:
        return
    if candidate.built_after(filed.programme.period.last.year):
        return  # C626 says so; whether it meets the rules is not known then
    for rule in track.eligibility.values():
        if meets(rule, candidate.year_built, candidate.survey) is False:
            yield Problem(
                rule=RULE,
                site=filed.site("batch"),
                message=say(
                    "the batch is “{batch}”, and the rule “{rule}” ({clause}) is not met",
                    batch=batch,
                    rule=rule.name,
                    clause=rule.clause,
                ),
                remedy=say(
                    "check what the survey found; all candidates: {command}", command=renovation("pipeline")
                ),
            )
