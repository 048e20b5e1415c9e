"""R476: an inspection of a kind that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R476",
    name="unknown-inspection-kind",
    severity=Severity.ERROR,
    flags=mark("An inspection whose kind is not under “inspections” in programme.yaml."),
    why=mark("Nobody could say who was to hold it, and what it found would be owed under no clause."),
    example=Example("projects/hongqi/project.yaml", "kind: onsite, on", "kind: on-site, on"),
    source=mark("plan 四(四)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each kind of inspection that the plan does not have."""
    known = filed.programme.inspections
    for index, inspection in enumerate(filed.project.inspections):
        if inspection.kind not in known:
            yield unknown(
                RULE,
                filed.site("inspections", index, "kind"),
                say("there is no kind of inspection “{given}” in programme.yaml", given=inspection.kind),
                given=inspection.kind,
                known=known,
            )
