"""R465: one id for two of those to whom orders go."""

from collections.abc import Iterator

from renovation_cli.checks.alike import key
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, TEAMS_FILE, Rulebook
from renovation_cli.model.leads import LEADERSHIP_LEADS, PLACE_LEADS
from renovation_cli.model.lookalikes import fold

RULE = Rule(
    code="R465",
    name="id-of-two-kinds",
    severity=Severity.ERROR,
    flags=mark(
        "One id, case and width left aside, for two of the departments, groups, streets, communities and"
        " other bodies, or for one of teams.yaml and a word such as 街道; another name of a body that"
        " is the id of somebody else."
    ),
    why=mark(
        "An order sent there, or a rule led by it, could mean either; one of them would never hear of it."
    ),
    example=Example("teams.yaml", "  综合组: {kind: utility", "  示例供电公司: {kind: utility"),
    source=mark("data format, “teams.yaml”"),
)

_WORDS = {fold(word) for pair in (PLACE_LEADS | LEADERSHIP_LEADS).items() for word in pair}


@PlanCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each id that stands for somebody of another kind before, or for one of the words."""
    first: dict[str, tuple[str, Site]] = {}
    for kind, given, site in _ids(around.rulebook):
        other_kind, other = first.setdefault(fold(given), (kind, site))
        if kind != "department" and fold(given) in _WORDS:
            yield Problem(
                rule=RULE,
                site=site,
                message=say("“{given}” is a word of the format for whom a rule names", given=given),
                expected=say("an id of its own"),
                remedy=say("give it its full name"),
            )
        elif other_kind != kind:
            yield _twice(given, site, other)
    for body_id, body in around.rulebook.teams.bodies.items():
        for index, name in enumerate(body.also):
            _, meant = first.get(fold(name), ("", None))
            if meant is not None and meant.path[-1:] != (body_id,):
                yield _twice(name, Site(TEAMS_FILE, ("bodies", body_id, "also", index)), meant)


def _twice(given: str, site: Site, other: Site) -> Problem:
    return Problem(
        rule=RULE,
        site=site,
        message=say("“{given}” is the id of somebody else too", given=given),
        expected=say("one id for each department, group, street, community and other body"),
        remedy=say("give one of them another id, or remove it if both are one"),
        related=((other, say("it stands here first")),),
    )


def _ids(book: Rulebook) -> Iterator[tuple[str, str, Site]]:
    """Everybody's id with its kind and its place, in the order in which they are looked up."""
    teams = book.teams
    for department in book.duties.departments:
        yield "department", department, Site(DUTIES_FILE, ("departments", department), At.KEY)
    for group in teams.groups:
        yield "group", group, key(TEAMS_FILE, "groups", group)
    for street_id, street in teams.streets.items():
        yield "street", street_id, key(TEAMS_FILE, "streets", street_id)
        for community in street.communities:
            yield "community", community, key(TEAMS_FILE, "streets", street_id, "communities", community)
    for body in teams.bodies:
        yield "body", body, key(TEAMS_FILE, "bodies", body)
