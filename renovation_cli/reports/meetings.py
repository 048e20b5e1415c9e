"""``meetings``: what meetings decided, who is to do it, what is late; and the bulletins (plan 四(三))."""

from functools import cached_property

from renovation_cli.compute.decision_counts import BodyCount, DecisionCounts, by_body, count
from renovation_cli.compute.decisions import DecisionState, decisions_of, urgent_first
from renovation_cli.compute.meetings import Gap, held_by, issued_by
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Bulletin
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Table, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.decision_lines import DECISION_LINE
from renovation_cli.reports.fields.decisions import BODY_COUNT, COUNTS, DECISION
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import FLAG, TEXT, every, one
from renovation_cli.reports.fields.meetings import BULLETIN, GAP, MEETING, MeetingHeld
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.asked_in_short import gap_lines
from renovation_cli.reports.parts.by_urgency import by_urgency
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.meetings import gaps_left
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.phrases import in_turn


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which decisions a report is about, and which of them it lists."""

    decisions: tuple[DecisionState, ...]
    """Those that are counted."""
    holder: str | None = None
    """With whom they are, in the user's words; None for anybody."""
    only_open: bool = False
    only_overdue: bool = False

    def listed(self) -> list[DecisionState]:
        """Those that are listed: what is open first, by the day it is due."""
        return urgent_first(
            each
            for each in self.decisions
            if (each.is_open or not self.only_open) and (each.overdue or not self.only_overdue)
        )


@dataclass(frozen=True)
class Meetings:
    """The meetings and bulletins by a date, and some of the decisions."""

    narrowed: Narrowed
    meetings: list[MeetingHeld]
    bulletins: list[Bulletin]
    gaps: list[Gap]

    @cached_property
    def listed(self) -> list[DecisionState]:
        """The decisions that are listed, the most urgent first."""
        return self.narrowed.listed()

    @cached_property
    def counts(self) -> DecisionCounts:
        """The decisions counted."""
        return count(self.narrowed.decisions)

    @cached_property
    def bodies(self) -> list[BodyCount]:
        """The same by who is to do them."""
        return by_body(self.narrowed.decisions)


MEETINGS = Report(
    "meetings",
    say("meetings and bulletins"),
    Fields[Meetings](
        Field("with", TEXT.or_none, lambda found: found.narrowed.holder),
        Field("only_open", FLAG, lambda found: found.narrowed.only_open),
        Field("only_overdue", FLAG, lambda found: found.narrowed.only_overdue),
        Field("decisions", every(DECISION), lambda found: found.listed),
        Field("counts", one(COUNTS).or_none, lambda found: found.counts),
        Field("by_body", every(BODY_COUNT), lambda found: found.bodies),
        Field("meetings", every(MEETING), lambda found: found.meetings),
        Field("bulletins", every(BULLETIN), lambda found: found.bulletins),
        Field("missing", every(GAP), lambda found: found.gaps),
    ),
    {Sign.LATE: lambda found: any(each.overdue for each in found.listed)},
)


def meetings(position: Position, narrowed: Narrowed, extent: Extent = SCREEN) -> Document:
    """The report: how many, the decisions, who is to do them, the meetings and bulletins, what is missing."""
    book, as_of = position.rulebook, position.as_of
    found = Meetings(
        narrowed,
        [
            MeetingHeld(each, book.programme.reporting.get(each.kind), count(decisions_of(each, book, as_of)))
            for each in held_by(book, as_of)
        ],
        issued_by(book, as_of),
        gaps_left(position),
    )
    blocks: list[Block] = [*outside_period(position)]
    if book.district is None:
        blocks.append(Sentence(say("district.yaml cannot be read, so nothing in it is judged."), Tone.BAD))
    elif extent.detail:
        blocks += [*_decided(found), *(_missing(found) if position.items else _held(found))]
    else:
        blocks += _in_lines(found, extent, alone=bool(position.items))
    return framed(MEETINGS, position, blocks, found, title=_title(narrowed))


def _in_lines(found: Meetings, extent: Extent, *, alone: bool) -> list[Block]:
    """A line a decision that is open; how much is done, and unless decisions stand alone what was held."""
    narrowed = found.narrowed
    table = by_urgency(
        fields=DECISION_LINE,
        found=((each, each.due) for each in found.listed),
        name="decisions",
        closed=extent.every,
        told=True,
        empty=_nothing(narrowed),
    )
    every_one, whole = _again(narrowed, every=True), _again(narrowed, every=False)
    counted = [_summary(found.counts)] if found.counts.total else []
    blocks: list[Block] = [*counted]
    # Where all are done their number has said so already.
    if table.rows or not counted or narrowed.only_open or narrowed.only_overdue:
        blocks += cut(table, extent, every_one)
    if extent.every and found.bodies:
        blocks.append(BODY_COUNT.table(found.bodies, "by_body", title=say("Decisions by who is to do them")))
    alone = alone or bool(narrowed.holder)
    if extent.every and not alone:
        blocks += [_meetings_held(found), _bulletins_issued(found)]
    blocks += gap_lines(found.gaps)
    if table.rows:
        text = say("How each is recorded, meeting by meeting: {command}", command=whole)
        blocks.append(Sentence(text, Tone.DIM))
    return blocks if extent.every or alone else [*blocks, *_counted(found, every_one)]


def _meetings_held(found: Meetings) -> Table:
    empty = say("No meeting is on file.")
    return MEETING.table(found.meetings, "meetings", title=say("Meetings"), empty=empty)


def _bulletins_issued(found: Meetings) -> Table:
    empty = say("No bulletin is on file.")
    return BULLETIN.table(found.bulletins, "bulletins", title=say("Bulletins"), empty=empty)


def _again(narrowed: Narrowed, *, every: bool) -> Command:
    """The same report with more of it."""
    return renovation(
        "meetings",
        open=narrowed.only_open,
        overdue=narrowed.only_overdue,
        to=narrowed.holder or False,
        all=every,
        detail=not every,
    )


def _counted(found: Meetings, every_one: Command) -> list[Block]:
    """How many meetings were held and bulletins issued, and which were the last."""
    parts: list[Text] = []
    if found.meetings:
        last = max(each.meeting.on for each in found.meetings)
        text = say_n(
            "{n} meeting, the last on {day}", "{n} meetings, the last on {day}", len(found.meetings), day=last
        )
        parts.append(text)
    if found.bulletins:
        number = len(found.bulletins)
        month = max(found.bulletins, key=lambda each: each.on).month
        parts.append(
            say_n(
                "{n} bulletin, the last of {month}", "{n} bulletins, the last of {month}", number, month=month
            )
        )
    closed = sum(not each.is_open for each in found.listed)
    if closed:
        parts.append(say_n("{n} decision done", "{n} decisions done", closed))
    text = say("On file: {what}: {command}", what=in_turn(parts), command=every_one)
    return [Sentence(text, Tone.DIM)] if parts else []


def _title(narrowed: Narrowed) -> Text:
    title = MEETINGS.title
    if narrowed.holder:
        title = say("{title}, decisions with {holder}", title=title, holder=narrowed.holder)
    if narrowed.only_overdue:
        return say("{title}, overdue only", title=title)
    return say("{title}, open only", title=title) if narrowed.only_open else title


def _decided(found: Meetings) -> list[Block]:
    blocks: list[Block] = [
        _summary(found.counts),
        DECISION.table(found.listed, "decisions", empty=_nothing(found.narrowed)),
    ]
    if found.bodies:
        blocks.append(BODY_COUNT.table(found.bodies, "by_body", title=say("Decisions by who is to do them")))
    return blocks


def _summary(counts: DecisionCounts) -> Sentence:
    text = _how_many(counts)
    if counts.without_due:
        text = say_n(
            "{text} For {n} open decision no day is set.",
            "{text} For {n} open decisions no day is set.",
            counts.without_due,
            text=text,
        )
    return Sentence(text, Tone.BAD if counts.overdue else Tone.PLAIN)


def _how_many(counts: DecisionCounts) -> Text:
    """How many there are, open and late; noughts are not said."""
    if not counts.open:
        return say_n("{n} decision, done.", "{n} decisions, all done.", counts.total)
    if not counts.overdue:
        return say_n(
            "{n} decision: {open} open, not overdue.",
            "{n} decisions: {open} open, none overdue.",
            counts.total,
            open=counts.open,
        )
    if counts.overdue == counts.total:
        return say_n("{n} decision, overdue.", "{n} decisions, all overdue.", counts.total)
    return say_n(
        "{n} decision: {open} open, {overdue} of them overdue.",
        "{n} decisions: {open} open, {overdue} of them overdue.",
        counts.total,
        open=counts.open,
        overdue=counts.overdue,
    )


def _nothing(narrowed: Narrowed) -> Text:
    if narrowed.only_overdue:
        return say("No decision is overdue.")
    return say("No decision is open.") if narrowed.only_open else say("No decision.")


def _held(found: Meetings) -> list[Block]:
    """The meetings, the bulletins, and what is missing of them."""
    if found.narrowed.holder:
        return _missing(found)
    blocks: list[Block] = [_meetings_held(found), _bulletins_issued(found), *_missing(found)]
    if found.counts.total:
        late = (renovation("meetings", overdue=True), say("only what is late"))
        blocks.append(
            Next((late, (renovation("who", "DEPARTMENT"), say("whom to call, and what else they owe"))))
        )
    return blocks


def _missing(found: Meetings) -> list[Block]:
    """What meetings and bulletins are missing; nothing where none is."""
    title = say("Meetings and bulletins not on file, since the first that is")
    return [GAP.table(found.gaps, "missing", title=title)] if found.gaps else []
