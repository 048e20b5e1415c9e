"""R463: a count of something that the plan does not count."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R463",
    name="unknown-counted",
    severity=Severity.ERROR,
    flags=mark("A count of something that is not under “counts” in programme.yaml."),
    why=mark("It would stand in no total."),
    example=Example(
        "projects/hongqi/project.yaml",
        "on: 2022-07-31, kind: shed, done",
        "on: 2022-07-31, kind: sheds, done",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry of an unknown kind."""
    known = filed.programme.counts
    for index, entry in enumerate(filed.project.counted):
        if entry.kind not in known:
            yield unknown(
                RULE,
                filed.site("counted", index, "kind"),
                say("the plan counts no “{given}”", given=entry.kind),
                given=entry.kind,
                known=known,
            )
