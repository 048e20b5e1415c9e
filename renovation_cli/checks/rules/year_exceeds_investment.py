"""C614: more investment planned for the year than for the project as a whole."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="C614",
    name="year-exceeds-investment",
    severity=Severity.WARNING,
    flags=mark("An investment planned for the year that exceeds the project's whole investment."),
    why=mark("The money is held against the pace by the year's figure: the project would look far behind."),
    example=Example(
        "projects/jianshe/project.yaml",
        "investment_yuan: 800000, year_investment_yuan: 8000000}",
        "investment_yuan: 800000}",
    ),
    source=mark("plan 一"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The year's planned investment, where it passes the whole."""
    stated = filed.project.stated
    year, whole = stated.year_investment_yuan, stated.investment_yuan
    if year is not None and whole is not None and year > whole:
        yield Problem(
            rule=RULE,
            site=filed.site("stated", "year_investment_yuan"),
            message=say("{year} yuan in the year, {whole} in all", year=year, whole=whole),
            expected=say("at most {whole}", whole=whole),
            remedy=say("check both amounts"),
            related=((filed.site("stated", "investment_yuan"), say("stated here")),),
        )
