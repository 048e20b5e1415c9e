"""What is said of a body that the plan gives no duties (plan 三(二)3, 四(二)二, 附1一)."""

from renovation_cli.compute.bodies import BodyState
from renovation_cli.findings.text import say
from renovation_cli.model.words import BodyKind
from renovation_cli.reports.fields.field import Field, Fields, beneath
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import TEXT, every, one, word
from renovation_cli.reports.fields.orders import COUNTS
from renovation_cli.reports.wording.holders import to_call

BODY = Fields[BodyState](
    Field("id", TEXT, lambda state: state.id, say("Body")),
    Field("kind", word(BodyKind), lambda state: state.body.kind, beneath(say("Kind"))),
    Field("clause", TEXT.or_none, lambda state: state.body.clause, say("Clause")),
    Field("also", every(TEXT), lambda state: state.body.also),
    Field(
        "held", one(HOLDER), lambda state: state.held, say("Who answers"), lambda state: to_call(state.held)
    ),
    *COUNTS.only("orders", "open", "overdue").under(lambda state: state.counts),
)
"""A body, with the orders that are with it counted."""
