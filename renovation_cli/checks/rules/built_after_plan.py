"""C626: a candidate that was built after the year of the plan."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file

RULE = Rule(
    code="C626",
    name="built-after-plan",
    severity=Severity.WARNING,
    flags=mark("A candidate whose year of building lies after the year of the plan."),
    why=mark("What is not built yet is not old: a digit is wrong, and the candidate would be turned down."),
    example=Example("projects/laojie/project.yaml", "year_built: 2994", "year_built: 1994"),
    source=mark("plan 三(三)1"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """The year of building, where it cannot be right."""
    last = around.rulebook.programme.period.last.year
    candidate = dossier.project.candidate
    if candidate is not None and candidate.built_after(last):
        yield Problem(
            RULE,
            Site(project_file(dossier.id), ("candidate", "year_built")),
            say("built in {year}, and the plan is of {last}", year=str(candidate.year_built), last=str(last)),
            say("{last} or earlier", last=str(last)),
            say("check the year"),
        )
