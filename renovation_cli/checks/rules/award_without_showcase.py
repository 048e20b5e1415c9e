"""C663: money that the plan has for showcases, in a project that is none."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C663",
    name="award-without-showcase",
    severity=Severity.NOTE,
    flags=mark(
        "Money of a kind that “showcases_only” keeps for showcases, planned or entered for a project without"
        " “showcase”."
    ),
    why=mark("The project is a showcase and its file does not say so, or the money is of another kind."),
    example=Example(
        "projects/jianshe/project.yaml",
        "kind: receipt, channel: budget, of: award, yuan: 300000}",
        "kind: receipt, channel: budget, yuan: 300000}",
    ),
    source=mark("plan 四(二)五"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first place of each such kind in a project that is no showcase."""
    funding = filed.programme.funding
    if funding is None or filed.project.showcase is not None:
        return
    for channel_id, channel in funding.channels.items():
        for kind_id in channel.showcases_only:
            site = _first(filed, channel_id, kind_id)
            if site is not None:
                yield Problem(
                    rule=RULE,
                    site=site,
                    message=say(
                        "{kind} ({clause}) is for showcases, and this project is none by its file",
                        kind=channel.kinds.get(kind_id, kind_id),
                        clause=channel.clause,
                    ),
                    expected=say("is it a showcase, or is the money of another kind?"),
                    remedy=say("add “showcase: …” if it is one, else correct the kind of the money"),
                )


def _first(filed: FiledProject, channel_id: str, kind_id: str) -> Site | None:
    """Where the kind stands first: in the plan of the money, else in an entry."""
    money = filed.project.money
    planned = money.plan.get(channel_id)
    if planned and planned.kinds and kind_id in planned.kinds:
        return filed.site("money", "plan", channel_id, kind_id, at=At.KEY)
    for index, entry in enumerate(money.entries):
        if (entry.channel, entry.of) == (channel_id, kind_id):
            return filed.site("money", "entries", index, "of")
    return None
