"""R406: a lead that is nobody on file."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import rules_of
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.responsibility import is_somebody, known_leads
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE
from renovation_cli.model.inspections import InspectionRule
from renovation_cli.model.record import Record

RULE = Rule(
    code="R406",
    name="unknown-lead",
    severity=Severity.ERROR,
    flags=mark(
        "A lead in programme.yaml that is no department of duties.yaml, no group, street, community or other"
        " body of teams.yaml, and none of the words street, community, leadership and deputy-commander."
    ),
    why=mark("Everything that becomes overdue under this lead would have nobody to answer for it."),
    example=Example("programme.yaml", "lead: [住健局]", "lead: [住建局]"),
    source=mark("plan annexes 1 and 2"),
)


@PlanCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each lead of a rule that leads nowhere."""
    book = around.rulebook
    known = known_leads(book)
    for path, rule in rules_of(book.programme):
        for place, lead in _leads_of(path, rule):
            if not is_somebody(lead, book):
                message = say("nobody is called “{given}” in teams.yaml or duties.yaml", given=lead)
                yield unknown(RULE, Site(PROGRAMME_FILE, place), message, given=lead, known=known)


def _leads_of(path: DataPath, rule: Record) -> Iterator[tuple[DataPath, str]]:
    for index, lead in enumerate(getattr(rule, "lead", ())):
        yield (*path, "lead", index), lead
    if isinstance(rule, InspectionRule):
        for index, body in enumerate(rule.by):
            yield (*path, "by", index), body
    above = getattr(rule, "reports_up_to", None)
    if above is not None:
        yield (*path, "reports_up_to"), above
