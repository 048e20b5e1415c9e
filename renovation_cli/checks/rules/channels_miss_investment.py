"""C612: a plan of money by channel that does not make up the stated investment."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C612",
    name="channels-miss-investment",
    severity=Severity.WARNING,
    flags=mark(
        "A plan of money by channel that exceeds the stated investment, or misses it although every"
        " channel has its amount."
    ),
    why=mark("Both are the project's own papers; the gap that still has to be raised depends on them."),
    example=Example("projects/jianshe/project.yaml", "residents: 250000}", "residents: 200000}"),
    source=mark("plan 四(二)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The plan of money of a project, where the stated investment contradicts it."""
    funding = filed.programme.funding
    plan = filed.project.money.plan
    stated = filed.project.stated.investment_yuan
    if not plan or stated is None:
        return
    # Where a channel has no amount the sum is a lower bound, and only one that is too large contradicts.
    whole = set(funding.channels if funding else ()) <= set(plan)
    planned = sum(each.yuan for each in plan.values())
    if planned > stated or (whole and planned != stated):
        yield Problem(
            rule=RULE,
            site=filed.site("money", "plan", at=At.KEY),
            message=say(
                "the channels add up to {planned} yuan, the investment is {stated}",
                planned=planned,
                stated=stated,
            ),
            remedy=say("check the amounts of the channels and the investment"),
            related=((filed.site("stated", "investment_yuan"), say("stated here")),),
        )
