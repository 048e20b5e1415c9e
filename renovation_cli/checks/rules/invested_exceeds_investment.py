"""C662: more investment completed than the project is to cost."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="C662",
    name="invested-exceeds-investment",
    severity=Severity.WARNING,
    flags=mark("A progress entry with more investment completed than the stated investment of the project."),
    why=mark(
        "A digit is too many, or the investment has grown and its figure is old: the bulletin would name a"
        " share above the whole."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "invested_yuan: 7800000}",
        "invested_yuan: 780000}",
        as_of="2022-08-20",
    ),
    source=mark("plan 一, 四(三)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first entry that passes the investment."""
    stated = filed.project.stated.investment_yuan
    if stated is None:
        return
    for index, entry in enumerate(filed.project.progress):
        if entry.invested_yuan is not None and entry.invested_yuan > stated:
            yield Problem(
                rule=RULE,
                site=filed.site("progress", index, "invested_yuan"),
                message=say(
                    "by {day} {invested} yuan are completed, and the investment is {stated}",
                    day=entry.on,
                    invested=entry.invested_yuan,
                    stated=stated,
                ),
                expected=say("at most {whole}", whole=stated),
                remedy=say(
                    "check the amount (whole yuan since the start of the works), or bring the stated"
                    " investment up to date"
                ),
                related=((filed.site("stated", "investment_yuan"), say("stated here")),),
            )
            return
