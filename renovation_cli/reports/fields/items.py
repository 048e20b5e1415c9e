"""What is said of something that a project owes: a milestone, a round, an order, a patrol."""

from datetime import date

from renovation_cli.compute.inspections import found_on
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.owed import Owed
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.model import entries
from renovation_cli.model.duties import Duty
from renovation_cli.reports.document import Cell, Column, DaysLate, Tone, Toned
from renovation_cli.reports.fields.bearers import BEARER, entry_of_place
from renovation_cli.reports.fields.field import Field, Fields, beneath
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.items_in_short import ITEM
from renovation_cli.reports.fields.kinds import DAY, DAYS, FLAG, PLAN_DAY, SENTENCE, TEXT, one, one_of
from renovation_cli.reports.fields.orders import blocks_of
from renovation_cli.reports.wording.phrases import in_turn, kind_of, recorded
from renovation_cli.reports.wording.rounds import in_words

_NO_DUTY = Toned(say("no duty named"), Tone.DIM)


def _kind_and_clause(owed: Owed) -> Cell:
    """What kind of thing it is; of a round also how far it is, of an order what it holds up."""
    text = say("{kind}, {clause}", kind=kind_of(owed.item), clause=owed.item.clause)
    more = in_words(owed.round) if owed.round else blocks_of(owed.order) if owed.order else None
    return in_turn((text, more)) if more else text


def _recorded_by(owed: Owed) -> Text | Command:
    """The line that records it; of a round the command for who is missing."""
    item, project_id, state = owed.item, owed.bearer.id, owed.state
    if state is None:
        return recorded(entry_of_place(owed.bearer, item))
    match item.kind:
        case ItemKind.ROUND:
            return renovation("consult", project_id, pending=item.id)
        case ItemKind.MILESTONE if item.dated_by is not None:
            entry = entries.of_care(project_id, item.dated_by, state.project.care)
        case ItemKind.MILESTONE:
            entry = entries.of_milestone(project_id, item.id)
        case ItemKind.NOTICE:
            entry = entries.of_notice(project_id, item.id)
        case ItemKind.PATROL:
            entry = entries.of_patrol(project_id)
        case ItemKind.PATROL_PROBLEM:
            entry = entries.of_patrol_problem(project_id, date.fromisoformat(item.id))
        case ItemKind.FOUND:
            entry = entries.of_found_problem(project_id, found_on(item), item.name)
        case ItemKind.ORDER:
            assert owed.order is not None
            entry = entries.of_order_step(project_id, item.id, first=not owed.order.order.steps)
    return recorded(entry)


DUTY = Fields[Owed](
    Field("id", TEXT, lambda owed: owed.item.duty),
    Field("title", TEXT, lambda owed: owed.duty and owed.duty.title),
    Field("clause", TEXT, lambda owed: owed.duty and owed.duty.clause),
)
"""The duty under which somebody answers for it."""


def _duty(duty: Duty | None) -> Cell:
    return say("{title} ({clause})", title=duty.title, clause=duty.clause) if duty else _NO_DUTY


OWED = Fields[Owed](
    *BEARER.under(lambda owed: owed.bearer),
    Field("name", TEXT, lambda owed: owed.item.name, say("What is late")),
    Field(
        "kind",
        one_of(*(kind.value for kind in ItemKind)),
        lambda owed: owed.item.kind.value,
        beneath(say("Kind and clause")),
        _kind_and_clause,
    ),
    Field("stage", TEXT, lambda owed: owed.item.stage_id),
    Field("id", TEXT, lambda owed: owed.item.id),
    Field("clause", TEXT, lambda owed: owed.item.clause),
    Field("due", PLAN_DAY.or_none, lambda owed: owed.item.due, say("Due")),
    Field("due_day", DAY.or_none, lambda owed: owed.item.due and owed.item.due.last),
    Field("before_issue", FLAG, lambda owed: owed.item.before_issue),
    Field(
        "gate",
        one(ITEM).or_none,
        lambda owed: owed.gate,
        beneath(say("Waits for")),
        lambda owed: owed.gate.name if owed.gate else "",
    ),
    Field("days_left", DAYS.or_none, lambda owed: owed.days_left),
    Field(
        "days_late",
        DAYS,
        lambda owed: owed.days_late,
        beneath(say("Late")),
        lambda owed: Toned(DaysLate(owed.days_late), Tone.BAD),
    ),
    Field("answers", HOLDERS, lambda owed: owed.answers, say("Who answers")),
    Field(
        "duty",
        one(DUTY).or_none,
        lambda owed: owed if owed.duty else None,
        beneath(say("Duty")),
        lambda owed: _duty(owed.duty),
    ),
    Field("recorded_by", SENTENCE, _recorded_by, Column(say("Recorded by"), below=True)),
)
"""Something that is late, with who answers for it and what records it."""
