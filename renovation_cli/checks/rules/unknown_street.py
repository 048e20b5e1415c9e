"""R401: a street that teams.yaml does not have."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, TEAMS_FILE

RULE = Rule(
    code="R401",
    name="unknown-street",
    severity=Severity.ERROR,
    flags=mark("A project, or an entry of district.yaml, whose street or town is not in teams.yaml."),
    why=mark("The street leads the visits. If it is not found, nobody answers for them."),
    example=Example("projects/hongqi/project.yaml", "street: 东衔街道", "street: 东街街道"),
    source=mark("plan annex 1, 二(二)"),
)


@ProjectCheck.of(RULE, TEAMS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each street of the project that is not one of the teams file's."""
    known = filed.around.rulebook.teams.streets
    for index, street in enumerate(filed.project.streets):
        if street not in known:
            yield _unknown(filed.street_site(index), street, known)


@PlanCheck.of(RULE, DISTRICT_FILE, TEAMS_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each street of district.yaml that is not one of the teams file's."""
    known, district = around.rulebook.teams.streets, around.rulebook.district
    for street in district.streets if district else ():
        if street not in known:
            yield _unknown(Site(DISTRICT_FILE, ("streets", street), At.KEY), street, known)


def _unknown(site: Site, given: str, known: Iterable[str]) -> Problem:
    message = say("there is no street or town “{given}” in teams.yaml", given=given)
    return unknown(RULE, site, message, given=given, known=known)
