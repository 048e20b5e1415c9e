"""What is said of something that falls due."""

from renovation_cli.compute.falling_due import FallingDue, Owing
from renovation_cli.compute.items import ItemKind, last_day
from renovation_cli.findings.text import say
from renovation_cli.reports.document import OutOf
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, PLAN_DAY, TEXT, every, one_of
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.phrases import days_left, first_few, kind_of

OWING = Fields[Owing](
    Field("id", TEXT, lambda owing: owing.state.id),
    Field("answers", every(HOLDER), lambda owing: owing.answers),
)
"""A project that still owes it."""

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
    Field("track", TEXT, lambda due: due.owing[0].state.project.track),
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
        say("Projects"),
        lambda due: first_few(owing.state.project.name for owing in due.owing),
    ),
)
