"""What is said of something that falls due."""

from renovation_cli.compute.falling_due import FallingDue, Owing
from renovation_cli.compute.items import ItemKind, last_day
from renovation_cli.compute.owed import Scope
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, OutOf
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, PLAN_DAY, TEXT, every, one_of, word
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.phrases import days_left, first_few, kind_of

OWING = Fields[Owing](
    Field("scope", word(Scope), lambda owing: owing.bearer.scope),
    Field("id", TEXT, lambda owing: owing.bearer.id),
    Field("answers", every(HOLDER), lambda owing: owing.answers),
)
"""A project, a street or the programme that still owes it; the programme has no id."""


def _of_whom(due: FallingDue) -> Cell:
    """The projects or streets that still owe it, by their names; or the programme."""
    if due.owing[0].bearer.scope is Scope.PROGRAMME:
        return say("programme")
    return first_few(owing.bearer.name for owing in due.owing)


DEADLINE = Fields[FallingDue](
    Field("due", PLAN_DAY, lambda due: due.item.due, say("Due")),
    Field("due_day", DAY, lambda due: last_day(due.item)),
    Field(
        "days_left",
        DAYS,
        lambda due: due.days_left,
        beneath(say("Days")),
        lambda due: days_left(last_day(due.item), due.as_of),
    ),
    Field("name", TEXT, lambda due: due.item.name, say("What falls due")),
    Field(
        "kind",
        one_of(*(kind.value for kind in ItemKind)),
        lambda due: due.item.kind.value,
        beneath(say("Kind and clause")),
        lambda due: say("{kind}, {clause}", kind=kind_of(due.item), clause=due.item.clause),
    ),
    shown(beneath(say("Track")), lambda due: due.track),
    Field("track", TEXT.or_none, lambda due: due.track_id),
    Field("stage", TEXT, lambda due: due.item.stage_id),
    Field("id", TEXT, lambda due: due.item.id),
    Field("clause", TEXT, lambda due: due.item.clause),
    shown(say("Who leads"), lambda due: answering(due.who_leads)),
    Field(
        "done",
        COUNT,
        lambda due: due.done,
        say("Still open"),
        lambda due: OutOf(len(due.owing), len(due.owing) + due.done),
    ),
    Field(
        "projects",
        every(OWING),
        lambda due: due.owing,
        say("Of whom"),
        _of_whom,
    ),
)
