"""R424: an order that holds up a milestone which does not exist."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="R424",
    name="unknown-blocked-milestone",
    severity=Severity.ERROR,
    flags=mark("“blocks” of a dispatch order with a milestone that the project's track does not have."),
    why=mark("The milestone that waits for it would be late for no reason that anybody can see."),
    example=Example("projects/hongqi/orders.yaml", "blocks: work-started", "blocks: works-started"),
    source=mark("plan 四(三)"),
)


@OrderCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """The milestone an order holds up, where the track does not have it."""
    given = filed.order.blocks
    programme = filed.around.programme
    track = filed.dossier.track(programme) if filed.dossier else None
    if given is None or (filed.dossier and track is None):
        return
    known = track.milestones_by_id if track else programme.milestones_by_id
    if given not in known:
        yield unknown(
            RULE,
            filed.site("blocks"),
            say("there is no milestone “{given}” that could wait for this order", given=given),
            given=given,
            known=known,
        )
