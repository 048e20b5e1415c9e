"""``deadlines``: what falls due from the day judged for on, by date, and who leads it."""

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.falling_due import FallingDue, falling_due
from renovation_cli.compute.late_everywhere import late_in_full
from renovation_cli.compute.orders import OrderState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.deadline_lines import DUE_LINE, line_beside_the_plan, lines_of
from renovation_cli.reports.fields.deadlines import DEADLINE
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.empty_tracks import SILENCE, Silence
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import DAYS, every
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.narrowed import takes_item
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.empty_tracks import silence_blocks, silence_of
from renovation_cli.reports.parts.meetings import decisions_due, due_decision_blocks, late_decisions
from renovation_cli.reports.parts.orders import due_blocks, due_within, programme_orders
from renovation_cli.reports.wording.late import also_late, counted_apart, since_issue
from renovation_cli.reports.wording.phrases import joined

_MOST = 60
"""Rows on a screen."""


@dataclass(frozen=True)
class Ahead:
    """What falls due from a day on."""

    within: int | None
    """In how many days; None for whatever comes."""
    deadlines: list[FallingDue]
    programme_orders: list[OrderState]
    decisions: list[DecisionState]
    silence: Silence

    @property
    def items(self) -> int:
        """How many things fall due, those of each project counted by themselves."""
        owing = sum(len(each.owing) for each in self.deadlines)
        return owing + len(self.programme_orders) + len(self.decisions)


DEADLINES = Report(
    "deadlines",
    say("deadlines"),
    Fields[Ahead](
        Field("within", DAYS.or_none, lambda ahead: ahead.within),
        Field("deadlines", every(DEADLINE), lambda ahead: ahead.deadlines),
        Field("programme_orders", every(ORDER), lambda ahead: ahead.programme_orders),
        Field("decisions", every(DECISION), lambda ahead: ahead.decisions),
        *SILENCE.under(lambda ahead: ahead.silence),
    ),
)


def deadlines(position: Position, extent: Extent = SCREEN, *, within: int | None = None) -> Document:
    """The report; ``within`` limits it to that many days ahead (0: today only)."""
    book, as_of = position.rulebook, position.as_of
    ahead = Ahead(
        within,
        falling_due(
            states=position.states,
            places=position.places,
            rulebook=book,
            as_of=as_of,
            within=within,
            takes=takes_item(position),
        ),
        due_within(programme_orders(position), as_of, within),
        decisions_due(position, within),
        silence_of(position),
    )
    late = _late(position)
    body = _in_full(ahead, late) if extent.detail else _in_lines(ahead, late, extent)
    return framed(DEADLINES, position, [*outside_period(position), *body], ahead)


def _in_lines(ahead: Ahead, late: Text | None, extent: Extent) -> list[Block]:
    """A line a deadline, the orders about the programme and the decisions of meetings among them."""
    lines = lines_of(ahead.deadlines)
    lines += map(line_beside_the_plan, ahead.programme_orders)
    lines += map(line_beside_the_plan, ahead.decisions)
    lines.sort(key=lambda line: line.day)
    blocks = silence_blocks(ahead.silence)
    if late:
        text = say("{late}: {command}", late=late, command=renovation("overdue"))
        blocks.append(Sentence(text, Tone.BAD))
    within = False if ahead.within is None else str(ahead.within)
    every_one = renovation("deadlines", all=True, within=within)
    table = DUE_LINE.table(lines, "deadlines", empty=say("Nothing falls due."))
    blocks += cut(table, extent, every_one, _MOST)
    if lines:
        text = say(
            "{items}. Of whom, with track and clause: {command}",
            items=_counted(ahead.items, len(lines)),
            command=renovation("deadlines", detail=True, within=within),
        )
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def _counted(items: int, lines: int) -> Text:
    """How many things fall due, as `--by` counts them: a line may stand for those of several projects."""
    text = say_n("{n} item falls due", "{n} items fall due", items)
    return (
        text if items == lines else say_n("{items}, in {n} line", "{items}, in {n} lines", lines, items=text)
    )


def _late(position: Position) -> Text | None:
    """How many things are late, as `overdue` counts them; None where nothing is."""
    book, as_of = position.rulebook, position.as_of
    since, before = since_issue(position.left(late_in_full(position.states, position.places, book, as_of)))
    orders = sum(each.overdue for each in programme_orders(position))
    apart = counted_apart(len(before), orders, len(late_decisions(position)))
    if not since:
        return say("Already late: {what}", what=joined(apart)) if apart else None
    beside = also_late(len(before), orders, len(late_decisions(position)))
    text = say_n("{n} item is already late", "{n} items are already late", len(since))
    return say("{text}, {what}", text=text, what=beside) if beside else text


def _in_full(ahead: Ahead, late: Text | None) -> list[Block]:
    """Everything that is to be said of each."""
    blocks = silence_blocks(ahead.silence)
    if late:
        blocks.append(Sentence(say("{late}.", late=late), Tone.BAD))
        blocks.append(Next(((renovation("overdue"), say("what is late, and who answers for it")),)))
    blocks.append(DEADLINE.table(ahead.deadlines, "deadlines", empty=say("Nothing falls due.")))
    blocks.extend(due_blocks(ahead.programme_orders))
    blocks.extend(due_decision_blocks(ahead.decisions))
    return blocks
