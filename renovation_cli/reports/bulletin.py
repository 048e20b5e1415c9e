"""``bulletin``: the bulletin of a month (plan 四(三), 月通报)."""

from collections.abc import Sequence
from dataclasses import replace

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.inspections import MONTH_HELD, TALK
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, TEXT, every, one
from renovation_cli.reports.fields.month import GROUP, PROJECT, Told
from renovation_cli.reports.fields.month_matters import (
    AHEAD,
    CHANNEL,
    CORRECTED,
    ORDERS,
    RISEN,
    ROUND,
    TROUBLE,
    MonthOrders,
)
from renovation_cli.reports.fields.order_weeks import ORDER_MOVES
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.paper import Paragraph, Running
from renovation_cli.reports.parts.bulletin import (
    course_blocks,
    opening,
    paragraph,
    progress_blocks,
    projects_of,
    signature,
    street_blocks,
    streets_of,
)
from renovation_cli.reports.parts.bulletin_annexes import annexes
from renovation_cli.reports.parts.bulletin_ends import (
    correction_blocks,
    data_blocks,
    held_blocks,
    money_blocks,
    next_blocks,
    round_blocks,
    trouble_blocks,
)
from renovation_cli.reports.parts.bulletin_words import month_name
from renovation_cli.reports.parts.month import MonthBulletin

ISSUED = Fields[MonthBulletin](
    Field("number", TEXT.or_none, lambda found: found.issued and found.issued.number),
    Field("on", DAY.or_none, lambda found: found.issued and found.issued.on),
    Field("by", HOLDERS, lambda found: found.by),
)
"""The record of its issue, and who makes it by the plan; null while it is a draft."""
MONTH = Fields[MonthBulletin](
    Field("id", TEXT, lambda found: str(found.month)),
    Field("from", DAY, lambda found: found.month.first),
    Field("to", DAY, lambda found: found.day),
    Field("ends", DAY, lambda found: found.month.last),
    Field("compared_with", DAY, lambda found: found.month.before.last),
)
"""The month: ``to`` is the last day judged for."""

BULLETIN = Report(
    "bulletin",
    say("monthly bulletin"),
    Fields[MonthBulletin](
        Field("month", one(MONTH).or_none, lambda found: found),
        Field("draft", FLAG, lambda found: found.issued is None),
        Field("issue", one(ISSUED).or_none, lambda found: found),
        Field("whole", one(GROUP).or_none, lambda found: Told(found.whole, found.bounds)),
        Field("tracks", every(GROUP), lambda found: [Told(each, found.bounds) for each in found.tracks]),
        Field("streets", every(GROUP), streets_of),
        Field("projects", every(PROJECT), projects_of),
        Field("rounds", every(ROUND), lambda found: found.rounds),
        Field("channels", every(CHANNEL), lambda found: found.channels),
        Field("orders", one(ORDERS).or_none, lambda found: MonthOrders(found.order_moves, found.closed)),
        Field("orders_by_body", every(ORDER_MOVES), lambda found: found.orders_by_body),
        Field("held", every(MONTH_HELD), lambda found: found.held),
        Field("talks", every(TALK), lambda found: found.talks),
        Field("levels_reached", every(RISEN), lambda found: found.risen),
        Field("problems", every(TROUBLE), lambda found: found.troubles),
        Field("late_before_issue", COUNT.or_none, lambda found: found.sheet.whole.before_issue),
        Field("next", every(AHEAD), lambda found: found.ahead),
        Field("decisions", every(DECISION), lambda found: found.decisions),
        Field("corrections", every(CORRECTED).or_none, lambda found: found.earlier),
        Field("not_reported", every(TEXT), lambda found: [row.state.id for row in found.silent]),
    ),
)


def bulletin(found: MonthBulletin, extent: Extent = SCREEN) -> Document:
    """The report; where every one is asked for, all that is concerned and asked by name, and the annexes."""
    every_annex = annexes(found)
    blocks: list[Block] = [
        *draft_blocks(found),
        *opening(found),
        *progress_blocks(found, extent),
        *_close(course_blocks(found, extent), extent),
        *_close(street_blocks(found), extent),
        *round_blocks(found),
        *money_blocks(found, extent),
        *held_blocks(found, extent),
        *trouble_blocks(found, extent),
        *next_blocks(found, extent),
        *correction_blocks(found, extent),
        *data_blocks(found, extent),
        *(every_annex if extent.every else ()),
    ]
    if not extent.every:
        told = say_n(
            "as it is sent, every project and every unit by name, with {n} annex",
            "as it is sent, every project and every unit by name, with {n} annexes",
            len(every_annex),
        )
        blocks.append(Next(((renovation("bulletin", str(found.month), all=True), told),)))
    position = found.position
    programme = position.rulebook.programme.name
    title = say("Bulletin of {month}: {programme}", month=month_name(found.month), programme=programme)
    document = framed(BULLETIN, position, [*_outside(position, found), *blocks], found, title=title)
    letter = signature(found)
    # An excerpt is not signed: who makes it is said in its first sentence.
    return replace(document, letter=letter if extent.every else replace(letter, signed=None))


def _close(blocks: Sequence[Block], extent: Extent) -> list[Block]:
    """A heading and its paragraphs, which are one on a screen."""
    if extent.every:
        return list(blocks)
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    sentences = [each for text in texts for each in (text.parts if isinstance(text, Running) else (text,))]
    return [*(block for block in blocks if not isinstance(block, Paragraph)), *paragraph(*sentences)]


def _outside(position: Position, found: MonthBulletin) -> list[Block]:
    """A word if the month lies outside the programme; not of a last month that begins within it."""
    period = position.rulebook.programme.period
    return [] if period.meets(found.month.first, found.day) else outside_period(position)


def draft_blocks(found: MonthBulletin) -> list[Block]:
    """That it is a draft, where no issue of it is on record; that the month is not over."""
    blocks: list[Block] = []
    if found.issued is None:
        text = say("Draft: no bulletin of this month is recorded under bulletins in district.yaml.")
        blocks.append(Sentence(text, Tone.WARN))
    if not found.is_over:
        text = say("The month is not over: it is told up to {day}.", day=found.day)
        blocks.append(Sentence(text, Tone.WARN))
    return blocks
