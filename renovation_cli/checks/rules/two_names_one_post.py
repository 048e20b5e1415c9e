"""P701: one post with two names that are nearly the same."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import TEAMS_FILE
from renovation_cli.model.teams import Teams

RULE = Rule(
    code="P701",
    name="two-names-one-post",
    severity=Severity.WARNING,
    flags=mark("A post that is held under two names which differ in one character."),
    why=mark("It is one person, misspelt once; a search by the right name would find half of their duties."),
    example=Example(
        "teams.yaml",
        "    head: {name: 丁五陆, post: 东街街道办事处主任}",
        "    head: {name: 丁五六, post: 东街街道办事处主任}",
    ),
    source=mark("plan annex 1"),
)


@PlanCheck.of(RULE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each name that differs in one character from an earlier one on the same post."""
    holders: dict[str, list[tuple[str, Site]]] = {}
    for post, name, site in _posts(around.rulebook.teams):
        earlier = holders.setdefault(post, [])
        for other, other_site in earlier:
            if name != other and nearly_the_same(name, other):
                yield Problem(
                    rule=RULE,
                    site=site,
                    message=say(
                        "{post}: “{name}” here, “{other}” elsewhere", post=post, name=name, other=other
                    ),
                    expected=say("one spelling for one person"),
                    remedy=say(
                        "ask which is right and correct the other; if the source itself has both, say so in"
                        " a comment"
                    ),
                    related=((other_site, say("“{other}” stands here", other=other)),),
                )
        earlier.append((name, site))


def nearly_the_same(name: str, other: str) -> bool:
    """Whether two names differ by one character put in another's place, left out or added."""
    short, long = sorted((name, other), key=len)
    if len(long) - len(short) > 1 or len(long) < 2:  # noqa: PLR2004 - a name has at least two characters
        return False
    if len(short) == len(long):
        return sum(one != two for one, two in zip(short, long, strict=True)) == 1
    return any(short == long[:index] + long[index + 1 :] for index in range(len(long)))


def _posts(teams: Teams) -> Iterator[tuple[str, str, Site]]:
    for index, leader in enumerate(teams.leadership):
        yield leader.post, leader.name, Site(TEAMS_FILE, ("leadership", index, "name"))
    for group_id, group in teams.groups.items():
        if group.head and group.head.post:
            yield group.head.post, group.head.name, Site(TEAMS_FILE, ("groups", group_id, "head", "name"))
    for street_id, street in teams.streets.items():
        if street.head and street.head.post:
            yield street.head.post, street.head.name, Site(TEAMS_FILE, ("streets", street_id, "head", "name"))
    for body_id, body in teams.bodies.items():
        if body.head and body.head.post:
            yield body.head.post, body.head.name, Site(TEAMS_FILE, ("bodies", body_id, "head", "name"))
