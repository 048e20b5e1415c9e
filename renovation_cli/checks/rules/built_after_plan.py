"""C626: a candidate that was built after the year of the plan."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C626",
    name="built-after-plan",
    severity=Severity.WARNING,
    flags=mark("A candidate whose year of building lies after the year of the plan."),
    why=mark("What is not built yet is not old: a digit is wrong, and the candidate would be turned down."),
    example=Example("projects/laojie/project.yaml", "year_built: 2994", "year_built: 1994"),
    source=mark("plan 三(三)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The year of building, where it cannot be right."""
    last = filed.programme.period.last.year
    candidate = filed.project.candidate
    if candidate is not None and candidate.built_after(last):
        yield Problem(
            rule=RULE,
            site=filed.site("candidate", "year_built"),
            message=say(
                "built in {year}, and the plan is of {last}", year=str(candidate.year_built), last=str(last)
            ),
            expected=say("{last} or earlier", last=str(last)),
            remedy=say("check the year"),
        )
