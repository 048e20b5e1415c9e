"""The further parts of a bulletin: consultation, money, orders and talks, causes, what comes, corrections."""

from renovation_cli.compute.corrections import Corrected
from renovation_cli.compute.happening import Happening
from renovation_cli.compute.month import Course
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.calendar_month import month_of
from renovation_cli.reports.document import Block, Heading, Sentence, Table, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.inspections import MONTH_HELD
from renovation_cli.reports.fields.month_matters import (
    AHEAD,
    AHEAD_IN_FULL,
    CHANNEL,
    CHANNEL_IN_BRIEF,
    CORRECTION,
    ROUND,
    MonthOrders,
    rounded_parts_differ,
    trouble_table,
)
from renovation_cli.reports.fields.order_weeks import ORDER_MOVES, together
from renovation_cli.reports.parts.bulletin import paragraph
from renovation_cli.reports.parts.bulletin_words import month_name, orders_sentences, rounds_sentence
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.month import MonthBulletin
from renovation_cli.reports.wording.phrases import all_or_few

MOST = 3
"""Rows of a table of the text on a screen."""


def round_blocks(found: MonthBulletin) -> list[Block]:
    """Opinions received and needed, round by round."""
    begun = [row for row in found.rounds if row.gained or row.sums[0] or row.met]
    blocks: list[Block] = [Heading(say("Consultation"))]
    if not begun:
        return [*blocks, *paragraph(say("No opinion of a household is on file yet."))]
    return [*blocks, *paragraph(rounds_sentence(begun)), ROUND.table(begun, "rounds")]


def money_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """The money by channel; that parts are rounded, where they do not add up."""
    *channels, whole = found.channels
    blocks: list[Block] = [Heading(say("Money"))]
    if whole.in_all.received.known is None:
        return [*blocks, *paragraph(say("No money is on file yet."))]
    parts = [part for each in channels if (part := each.part) is not None]
    if extent.every:
        title = say("Money by channel, yuan")
        fields = CHANNEL if parts else CHANNEL.without("part_of_received")
        blocks.append(fields.table(channels, "channels", title=title, last=fields.row(whole)))
    else:
        blocks.append(CHANNEL_IN_BRIEF.table(channels, "channels", last=CHANNEL_IN_BRIEF.row(whole)))
    if extent.every and parts and rounded_parts_differ(parts):
        text = say("Shares are rounded one by one, so that they may not add up to 100%.")
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def held_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """Orders, inspections and talks, and levels reached in the month."""
    blocks: list[Block] = [Heading(say("Orders, inspections and talks"))]
    if found.orders:
        blocks += paragraph(*orders_sentences(MonthOrders(found.order_moves, found.closed)))
    else:
        blocks += paragraph(say("No order."))
    blocks += paragraph(_held(found), *_risen(found, extent))
    return blocks


def held_tables(found: MonthBulletin) -> list[Table]:
    """The orders by department, and who held what."""
    tables: list[Table] = []
    if found.orders_by_body:
        last = together(found.order_moves)
        title = say("Orders by department")
        tables.append(ORDER_MOVES.table(found.orders_by_body, "orders_by_body", title=title, last=last))
    if found.held:
        fields = MONTH_HELD.without("month", "kind", "clause")
        tables.append(fields.for_people.table(found.held, "held", title=say("Inspections and talks held")))
    return tables


def _held(found: MonthBulletin) -> Text:
    if not found.held:
        return say("No inspection or talk was held in the month.")
    parts = tuple(
        say("{n} × {name}", name=name, n=sum(each.held for each in found.held if each.name == name))
        for name in dict.fromkeys(each.name for each in found.held)
    )
    return say("Held in the month: {what}.", what=parts)


def _risen(found: MonthBulletin, extent: Extent) -> list[Text]:
    """The projects that reached a higher level, level by level."""
    by_level: dict[str, list[Happening]] = {}
    for each in found.risen:
        by_level.setdefault(each.name, []).append(each)
    return [
        say_n(
            "Newly at the level of {level}: {n} project ({names}).",
            "Newly at the level of {level}: {n} projects ({names}).",
            len(names),
            level=level,
            names=all_or_few(names, whole=extent.every),
        )
        for level, every in by_level.items()
        if (names := list(dict.fromkeys(found.position.called(each.bearer.id) for each in every)))
    ]


def trouble_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """What keeps projects back, the causes that keep the most back first; on a screen the first of them."""
    blocks: list[Block] = [Heading(say("Main problems"))]
    if found.troubles:
        blocks += cut(trouble_table(found.troubles, extent), extent, None, MOST)
    else:
        blocks += paragraph(say("Nothing is late, and no order is open."))
    return [*blocks, *paragraph(_before_issue(found))]


def _before_issue(found: MonthBulletin) -> Text | None:
    """What nobody was late with, as there was no plan yet."""
    number = found.sheet.whole.before_issue
    text = say_n(
        "{n} item not done fell due before the plan was issued: nobody's, counted apart.",
        "{n} items not done fell due before the plan was issued: nobody's, counted apart.",
        number,
    )
    return text if number else None


def next_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """What is asked of those behind, what falls due in the month after, and decisions not done."""
    blocks: list[Block] = [Heading(say("Next steps"))]
    after = found.month.after
    behind = found.of(Course.BEHIND)
    if behind:
        text = say_n(
            "{n} project is behind: its unit names who leads and who answers, finds the cause and sets new"
            " days node by node; the bulletin of {month} compares.",
            "{n} projects are behind: their units name who leads and who answers, find the cause and set new"
            " days node by node; the bulletin of {month} compares.",
            len(behind),
            month=month_name(after),
        )
        blocks += paragraph(text)
    late = [each for each in found.decisions if each.overdue]
    if late:
        text = say_n(
            "{n} decision of a meeting is overdue: {names}.",
            "{n} decisions of meetings are overdue: {names}.",
            len(late),
            names=all_or_few([each.decision.what for each in late], whole=extent.every),
        )
        blocks += paragraph(text)
    title = say("Due by {day}", day=after.last)
    empty = say("Nothing that the plan asks falls due by {day}.", day=after.last)
    fields = AHEAD_IN_FULL if extent.every else AHEAD
    table = fields.table(found.ahead, "next", title=title if found.ahead else None, empty=empty)
    return [*blocks, *cut(table, extent, None, MOST)]


def correction_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """What is known otherwise than when earlier bulletins were issued; nothing where none was."""
    if not found.earlier:
        return []
    blocks: list[Block] = [Heading(say("Corrections to earlier bulletins"))]
    wrong = [each for each in found.earlier if each.found]
    fields = CORRECTION.for_people
    for each in wrong:
        blocks += cut(fields.table(each.found, "corrections", title=_issue(each)), extent, None, MOST)
    known = [each for each in found.earlier if each.known]
    if known and not wrong:
        blocks += paragraph(say("Nothing is known otherwise of {months}.", months=tuple(map(_month, known))))
    unread = [each for each in found.earlier if not each.known]
    while unread:
        why = unread[0].why
        alike = [each for each in unread if each.why == why]
        unread = [each for each in unread if each.why != why]
        text = say(
            "What was on file when they were issued is not known of {months}: {why}",
            months=tuple(map(_month, alike)),
            why=why,
        )
        blocks += paragraph(text)
    return blocks


def _issue(each: Corrected) -> Text:
    month, on, number = _month(each), each.bulletin.on, each.bulletin.number
    if number is None:
        return say("Bulletin of {month}, issued on {day}", month=month, day=on)
    return say("{number}, bulletin of {month}, issued on {day}", number=number, month=month, day=on)


def _month(each: Corrected) -> Text:
    return month_name(month_of(each.bulletin.month.first))


def data_blocks(found: MonthBulletin, extent: Extent) -> list[Block]:
    """What the figures are without."""
    silent = _silent(found, whole=extent.every)
    texts = [text for text in (silent, _without(found), _unrecorded(found), _wrong(found)) if text]
    complete = say("Every project has reported; nothing is left out.")
    return [Heading(say("Completeness of the data")), *paragraph(*(texts or [complete]))]


def _silent(found: MonthBulletin, *, whole: bool) -> Text | None:
    names = [found.position.called(row.state.id) for row in found.silent]
    text = say_n(
        "No progress is dated in the month of {n} project ({names}).",
        "No progress is dated in the month of {n} projects ({names}).",
        len(names),
        names=all_or_few(names, whole=whole),
    )
    return text if names else None


def _without(found: MonthBulletin) -> Text | None:
    number = found.whole.invested.month.unknown
    text = say_n(
        "The investment of the month is not on file for {n} project: sums with “≥”, “at least” or"
        " “–” lack it.",
        "The investment of the month is not on file for {n} projects: sums with “≥”, “at least” or"
        " “–” lack them.",
        number,
    )
    return text if number else None


def _unrecorded(found: MonthBulletin) -> Text | None:
    number = found.whole.unrecorded
    text = say_n(
        "Nothing at all is on record of {n} project.",
        "Nothing at all is on record of {n} projects.",
        number,
    )
    return text if number else None


def _wrong(found: MonthBulletin) -> Text | None:
    number = found.position.errors
    text = say_n("{n} error in the data leaves facts out.", "{n} errors in the data leave facts out.", number)
    return text if number else None
