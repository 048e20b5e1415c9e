"""R407: a rule under a duty that duties.yaml does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import rules_of
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE
from renovation_cli.model.record import Record

RULE = Rule(
    code="R407",
    name="unknown-duty",
    severity=Severity.ERROR,
    flags=mark(
        "A stage, round, notice, milestone or kind of order that names a duty which duties.yaml does not"
        " have."
    ),
    why=mark("The duty is what a coordinator refers to when something is late."),
    example=Example("programme.yaml", "duty: work\n", "duty: works\n"),
    source=mark("plan annex 2"),
)


@PlanCheck.of(RULE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each duty named by a rule that does not exist."""
    departments = around.rulebook.duties.departments.values()
    known = {duty_id: duty for department in departments for duty_id, duty in department.duties.items()}
    for path, rule in rules_of(around.programme):
        for place, duty in _duties_of(path, rule):
            if duty not in known:
                yield unknown(
                    RULE,
                    Site(PROGRAMME_FILE, place),
                    say("there is no duty “{given}” in duties.yaml", given=duty),
                    given=duty,
                    known=known,
                )


def _duties_of(path: DataPath, rule: Record) -> Iterator[tuple[DataPath, str]]:
    duty = getattr(rule, "duty", None)
    if duty is not None:
        yield (*path, "duty"), duty
    for index, each in enumerate(getattr(rule, "duties", ())):
        yield (*path, "duties", index), each
