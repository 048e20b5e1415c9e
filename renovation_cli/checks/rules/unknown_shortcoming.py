"""R442: a shortcoming of a candidate that the programme does not list."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R442",
    name="unknown-shortcoming",
    severity=Severity.ERROR,
    flags=mark("A shortcoming of a candidate that is not under “shortcomings” in programme.yaml."),
    why=mark("A candidate is found eligible by its shortcomings; a word that nobody defined is none."),
    example=Example("projects/laojie/project.yaml", "shortcomings: [排谁,", "shortcomings: [排水,"),
    source=mark("plan 三(三)1"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each shortcoming that is not listed."""
    known = filed.programme.shortcomings
    candidate = filed.project.candidate
    survey = candidate and candidate.survey
    for index, given in enumerate((survey and survey.shortcomings) or ()):
        if given not in known:
            yield unknown(
                RULE,
                filed.site("candidate", "survey", "shortcomings", index),
                say("the programme lists no shortcoming “{given}”", given=given),
                given=given,
                known=known,
            )
