"""R444: a rule about the works, or what comes after, by a milestone that no track has."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.programme import Programme, Works

RULE = Rule(
    code="R444",
    name="unknown-plan-milestone",
    severity=Severity.ERROR,
    flags=mark(
        "A milestone under “construction_batches” or “works” in programme.yaml that no track of the plan has."
    ),
    why=mark("No project would ever come into the batch, or nobody would ever be reminded of a patrol."),
    example=Example("programme.yaml", "handed_over: [hand-over]", "handed_over: [handover]"),
    source=mark("data format, “programme.yaml”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each such reference that leads nowhere."""
    programme = around.programme
    known = programme.milestones_by_id
    for path, given in _references(programme):
        if given not in known:
            yield unknown(
                RULE,
                Site(PROGRAMME_FILE, path),
                say("no track of the plan has a milestone “{given}”", given=given),
                given=given,
                known=known,
            )


def _references(programme: Programme) -> Iterator[tuple[DataPath, str]]:
    for batch_id, batch in programme.construction_batches.items():
        for index, milestone in enumerate(batch.when):
            yield ("construction_batches", batch_id, "when", index), milestone
    for fact in Works.model_fields:
        for index, milestone in enumerate(getattr(programme.works, fact)):
            yield ("works", fact, index), milestone
