"""C664: less planned from a channel than the share of the investment that the plan has from it."""

from collections.abc import Iterator
from math import floor

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C664",
    name="channel-below-ratio",
    severity=Severity.WARNING,
    flags=mark(
        "A plan of money with less from a channel than its “ratio” in programme.yaml of the stated"
        " investment."
    ),
    why=mark("The plan of the year fixes this share: what is missing of it others would have to bear."),
    example=Example(
        "projects/jianshe/project.yaml",
        "plan: {budget: 500000, residents: 300000}",
        "plan: {budget: 600000, residents: 200000}",
    ),
    source=mark("plan 四(二)一"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each channel with a ratio of which less is planned; nothing where either figure is not known."""
    funding, stated = filed.programme.funding, filed.project.stated.investment_yuan
    for channel_id, planned in filed.project.money.plan.items():
        channel = funding.channels.get(channel_id) if funding else None
        if channel is None or channel.ratio is None or stated is None:
            continue
        least = floor(channel.ratio * stated)  # a plan is in whole yuan
        if planned.yuan < least:
            yield Problem(
                rule=RULE,
                site=filed.site("money", "plan", channel_id),
                message=say(
                    "{name} has {planned} yuan, and {ratio} of {stated} are {least} ({clause})",
                    name=channel.name,
                    planned=planned.yuan,
                    ratio=str(channel.ratio),
                    stated=stated,
                    least=least,
                    clause=channel.clause,
                ),
                expected=say("at least {least}", least=least),
                remedy=say("check the amount of the channel and the investment"),
                related=((filed.site("stated", "investment_yuan"), say("stated here")),),
            )
