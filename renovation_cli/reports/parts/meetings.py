"""Decisions of meetings, and meetings and bulletins that are missing, as a part of other reports."""

from datetime import date

from renovation_cli.compute.decisions import DecisionState, decisions, urgent_first
from renovation_cli.compute.meetings import Gap, gaps
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Next, Sentence, Tone
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.meetings import GAP


def decisions_left(position: Position) -> list[DecisionState]:
    """The decisions, or those for the street to which the position is narrowed."""
    book = position.rulebook
    every = decisions(book, position.as_of)
    return position.left(each for each in every if position.narrowing.takes_holder(each.held, book))


def gaps_left(position: Position) -> list[Gap]:
    """The meetings and bulletins that are missing, or of a part of the programme those asked of it alone."""
    book, takes = position.rulebook, position.narrowing.takes_holder
    every = gaps(book, position.as_of)
    if position.narrowing.is_of_place:
        every = [each for each in every if any(takes(held, book) for held in each.answers)]
    return position.left(every)


def late_decisions(position: Position) -> list[DecisionState]:
    """The decisions that are late, the longest first."""
    return urgent_first(each for each in decisions_left(position) if each.overdue)


def decisions_due(position: Position, within: int | None) -> list[DecisionState]:
    """The open decisions that fall due from the day judged for on, within so many days if that is said."""
    as_of = position.as_of
    last = date.max if within is None else date.fromordinal(as_of.toordinal() + within)
    return urgent_first(
        each for each in decisions_left(position) if each.is_open and each.due and as_of <= each.due <= last
    )


def late_decisions_sentence(number: int) -> Sentence:
    """How many decisions of meetings are late."""
    text = say_n("{n} decision of a meeting is late.", "{n} decisions of meetings are late.", number)
    return Sentence(text, Tone.BAD)


def late_decision_blocks(late: list[DecisionState]) -> list[Block]:
    """The decisions that are late; nothing where none is."""
    return [DECISION.table(late, "decisions", title=say("Overdue decisions of meetings"))] if late else []


def decision_blocks(open_: list[DecisionState]) -> list[Block]:
    """The decisions that are still to be done; nothing where none is."""
    if not open_:
        return []
    return [DECISION.table(open_, "decisions", title=say("Decisions of meetings still to be done"))]


def due_decision_blocks(due: list[DecisionState]) -> list[Block]:
    """The decisions that fall due; nothing where none does."""
    if not due:
        return []
    return [DECISION.without("recorded_by").table(due, "decisions", title=say("Decisions of meetings"))]


def gap_blocks(found: list[Gap]) -> list[Block]:
    """What meetings and bulletins are missing; nothing where none is."""
    if not found:
        return []
    title = say("Meetings and bulletins not on file, since the first that is")
    more = Next(((renovation("meetings"), say("every meeting, its decisions, and the bulletins")),))
    return [GAP.table(found, "meetings_missing", title=title), more]
