"""R424: an order that holds up a milestone which does not exist."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_orders import FiledOrder, of_programme, of_project
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier

RULE = Rule(
    code="R424",
    name="unknown-blocked-milestone",
    severity=Severity.ERROR,
    flags=mark("“blocks” of a dispatch order with a milestone that the project's track does not have."),
    why=mark("The milestone that waits for it would be late for no reason that anybody can see."),
    example=Example("projects/hongqi/orders.yaml", "blocks: work-started", "blocks: works-started"),
    source=mark("plan 四(三)"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """The milestone each order holds up, where the track does not have it."""
    for filed in of_project(dossier):
        yield from _problems(filed, around)


def check_rulebook(around: Circumstances) -> Iterator[Problem]:
    """The same of the orders about the programme as a whole."""
    for filed in of_programme(around):
        yield from _problems(filed, around)


def _problems(filed: FiledOrder, around: Circumstances) -> Iterator[Problem]:
    given = filed.order.blocks
    programme = around.rulebook.programme
    track = filed.dossier.track(programme) if filed.dossier else None
    if given is None or (filed.dossier and track is None):
        return
    known = track.milestones_by_id if track else programme.milestones_by_id
    if given not in known:
        yield Problem(
            RULE,
            filed.site("blocks"),
            say("there is no milestone “{given}” that could wait for this order", given=given),
            *did_you_mean(given, known),
        )
