"""``overdue``: what is late, by how many days, who answers for it, and what records it."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.empty_tracks import EmptyTrack
from renovation_cli.compute.escalation import LevelState, level_states
from renovation_cli.compute.late_everywhere import late_in_full
from renovation_cli.compute.meetings import Gap
from renovation_cli.compute.narrowing import Only
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Owed
from renovation_cli.compute.unjudged import Unjudged, unjudged
from renovation_cli.compute.unrecorded import Missing, Unrecorded, missing, unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.empty_tracks import EMPTY_TRACK
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.fields.late_lines import (
    LATE_LINE,
    line_of_decision,
    line_of_order,
    lines_of,
)
from renovation_cli.reports.fields.meetings import GAP
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.fields.unjudged import UNJUDGED
from renovation_cli.reports.fields.unrecorded import MISSING, UNRECORDED
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.asked_in_short import (
    counted_in_short,
    gap_lines,
    missing_lines,
    unjudged_lines,
    unrecorded_in_short,
    unrecorded_lines,
)
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.empty_tracks import empty_track_blocks, empty_tracks_of
from renovation_cli.reports.parts.meetings import (
    gap_blocks,
    gaps_left,
    late_decision_blocks,
    late_decisions,
    late_decisions_sentence,
)
from renovation_cli.reports.parts.orders import late_sentence, late_table, programme_orders
from renovation_cli.reports.parts.unjudged import unjudged_blocks
from renovation_cli.reports.parts.unrecorded import missing_blocks, unrecorded_blocks
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.late import (
    BEFORE_ISSUE,
    bearers_of,
    before_issue_alone,
    in_short,
    parted,
    since_issue,
)
from renovation_cli.reports.wording.phrases import first_few, in_turn, joined

_MOST = 60
"""Rows on a screen."""
_NONE_SILENT = say("Nothing that was due is without any record.")


@dataclass(frozen=True)
class Lateness:
    """What is late on a day, in the plan and beside it."""

    late: list[Owed]
    unrecorded: list[Unrecorded]
    implied: list[Missing]
    unjudged: list[Unjudged]
    empty_tracks: list[EmptyTrack]
    levels: list[LevelState]
    programme_orders: list[OrderState]
    decisions: list[DecisionState]
    gaps: list[Gap]
    has_facts: bool
    """Whether anything is on record of any project."""
    only: tuple[Only, ...] = ()
    """To what it is narrowed by how each thing stands; nothing is said of what was not asked for."""

    @property
    def asked_alone(self) -> bool:
        """Whether only what is not on file is asked for."""
        return self.only == (Only.UNRECORDED,)

    def projects(self, holds: Callable[[LevelState], bool]) -> list[str]:
        """The ids of the projects of whose level something holds."""
        return [each.state.id for each in self.levels if holds(each)]


OVERDUE = Report(
    "overdue",
    say("overdue"),
    Fields[Lateness](
        Field("overdue", every(OWED), lambda found: found.late),
        Field("unrecorded", every(UNRECORDED), lambda found: found.unrecorded),
        Field("implied", every(MISSING), lambda found: found.implied),
        Field("unjudged", every(UNJUDGED), lambda found: found.unjudged),
        Field("empty_tracks", every(EMPTY_TRACK), lambda found: found.empty_tracks),
        Field("actions_outstanding", every(TEXT), lambda found: found.projects(attrgetter("outstanding"))),
        Field("set_days_passed", every(TEXT), lambda found: found.projects(attrgetter("set_day_passed"))),
        Field("set_days_today", every(TEXT), lambda found: found.projects(attrgetter("set_day_is_today"))),
        Field("programme_orders", every(ORDER), lambda found: found.programme_orders),
        Field("decisions", every(DECISION), lambda found: found.decisions),
        Field("meetings_missing", every(GAP), lambda found: found.gaps),
    ),
    {Sign.LATE: lambda found: bool(found.late or found.programme_orders or found.decisions)},
)


def overdue(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over every project, the longest overdue first."""
    found = _lateness(position)
    body = _in_full(found) if extent.detail else _in_lines(found, extent)
    return framed(OVERDUE, position, [*outside_period(position), *body], found)


def _in_lines(found: Lateness, extent: Extent) -> list[Block]:
    """A line an item; what has no record or no verdict in a sentence, how each is recorded by a command."""
    if found.asked_alone:
        return _only_asked(found)
    orders, decisions = found.programme_orders, found.decisions
    beside = [*map(line_of_order, orders), *map(line_of_decision, decisions)]
    lines, bands = lines_of(found.late, beside)
    blocks: list[Block] = [*levels_in_short(found.levels)]
    table = replace(LATE_LINE.table(lines, "overdue", empty=_nothing(found)), bands=bands)
    blocks += cut(table, extent, renovation("overdue", all=True), _MOST)
    if lines:
        blocks.insert(0, Sentence(in_short(found.late, len(orders), len(decisions)), Tone.BAD))
        text = say_n(
            "{n} in all; how it is recorded, and what is missing: {command}",
            "{n} in all; how each is recorded, and what is missing: {command}",
            len(lines),
            command=renovation("overdue", detail=True),
        )
        blocks.append(Sentence(text, Tone.DIM))
    return [*blocks, *_asked(found, listed=extent.every or not lines or Only.UNRECORDED in found.only)]


def _only_asked(found: Lateness) -> list[Block]:
    """What is not on file where that alone was asked for: a line each, and how many there are."""
    number = len(found.unrecorded) + len(found.unjudged) + len(found.implied) + len(found.empty_tracks)
    number += sum(gap.number for gap in found.gaps)
    blocks = _asked(found, listed=True)
    if not found.unrecorded:
        blocks.insert(0, UNRECORDED.table([], "unrecorded", empty=_NONE_SILENT))
    text = say_n(
        "{n} to be recorded in all; how it is: {command}",
        "{n} to be recorded in all; how each is: {command}",
        number,
        command=renovation("overdue", detail=True),
    )
    return [*blocks, Sentence(text, Tone.DIM)] if number else blocks


def _asked(found: Lateness, *, listed: bool) -> list[Block]:
    """What is not on file: counted; listed where everything is asked for, or nothing else is to be listed."""
    if not listed:
        return [
            *unrecorded_in_short(found.unrecorded),
            *empty_track_blocks(found.empty_tracks),
            *counted_in_short(found.unjudged, found.implied, found.gaps),
        ]
    return [
        *unrecorded_lines(found.unrecorded),
        *unjudged_lines(found.unjudged),
        *missing_lines(found.implied),
        *empty_track_blocks(found.empty_tracks),
        *gap_lines(found.gaps),
    ]


def _in_full(found: Lateness) -> list[Block]:
    """Everything that is to be said of each, with how it is recorded."""
    late, beside = found.late, found.programme_orders
    blocks: list[Block] = []
    if late:
        blocks.append(_summary(late))
    if beside:
        blocks.append(late_sentence(len(beside)))
    if found.decisions:
        blocks.append(late_decisions_sentence(len(found.decisions)))
    blocks.extend(_levels(found.levels))
    since, before = since_issue(late)
    if not found.asked_alone and (since or not (beside or found.decisions)):
        blocks.append(OWED.table(since, "overdue", empty=_nothing(found)))
    if before:
        blocks.append(OWED.table(before, "before-issue", title=BEFORE_ISSUE))
    if beside:
        blocks.append(late_table(beside))
    blocks.extend(late_decision_blocks(found.decisions))
    blocks.extend(unrecorded_blocks(found.unrecorded))
    if found.asked_alone and not found.unrecorded:
        blocks.append(UNRECORDED.table([], "unrecorded", empty=_NONE_SILENT))
    blocks.extend(unjudged_blocks(found.unjudged))
    blocks.extend(missing_blocks(found.implied))
    blocks.extend(empty_track_blocks(found.empty_tracks))
    blocks.extend(gap_blocks(found.gaps))
    if late:
        blocks.append(_next())
    return blocks


def _next() -> Next:
    return Next(
        (
            (
                renovation("consult", "PROJECT", pending="ROUND"),
                say("the households a late round still lacks"),
            ),
            (
                renovation("escalations"),
                say("the levels reached, also by works that only lag, and the actions outstanding"),
            ),
            (renovation("status", "PROJECT"), say("one project's page")),
        )
    )


def _lateness(position: Position) -> Lateness:
    book, as_of = position.rulebook, position.as_of
    return Lateness(
        late=position.left(late_in_full(position.states, position.places, book, as_of)),
        unrecorded=position.left(unrecorded(position.states, position.places, book, as_of)),
        implied=position.left(missing(position.states, position.places, book)),
        unjudged=position.left(unjudged(position.states, book, as_of)),
        empty_tracks=empty_tracks_of(position),
        levels=position.left(level_states(position.states, book, as_of)),
        programme_orders=[each for each in programme_orders(position) if each.overdue],
        decisions=late_decisions(position),
        gaps=gaps_left(position),
        has_facts=position.has_facts,
        only=position.items.only,
    )


def _nothing(found: Lateness) -> Text:
    """What is said where nothing that fell due since the plan was issued is late."""
    if found.only == (Only.UNMET,):
        return _no_round(found)
    if found.late:
        return say("Nothing that fell due since the plan was issued is overdue.")
    if not found.unrecorded and not found.only:
        return say("Nothing is overdue.")
    if not found.has_facts:
        return say("Nothing is on record, so nothing is known to be overdue.")
    return say("Nothing on record is overdue.")


def _no_round(found: Lateness) -> Text:
    """The same where only rounds were asked for."""
    if found.late:
        return say("No round that fell due since the plan was issued is overdue.")
    return say("No round with a verdict is overdue.")


def _summary(late: list[Owed]) -> Sentence:
    """How many items are late; which of them follow from others, and which no level of escalation counts."""
    since, before = since_issue(late)
    text = say_n(
        "{n} item is late in {projects}.",
        "{n} items are late in {projects}.",
        len(since),
        projects=bearers_of(since),
    )
    if since:
        return Sentence(parted(text, since, len(before)), Tone.BAD)
    return Sentence(before_issue_alone(len(before)), Tone.WARN)


def levels_in_short(levels: list[LevelState]) -> list[Block]:
    """The same in few words; nothing where nothing is outstanding."""
    outstanding = sum(each.outstanding for each in levels)
    passed = sum(each.set_day_passed for each in levels)
    today = [project_ref(each.state.id, each.state.project) for each in levels if each.set_day_is_today]
    parts: list[Text] = []
    if outstanding:
        parts.append(
            say_n("action outstanding for {n} project", "action outstanding for {n} projects", outstanding)
        )
    if passed:
        parts.append(say_n("day set for {n} project past", "day set for {n} projects past", passed))
    if today:
        parts.append(say("day set for {names} today", names=first_few(today)))
    return [Sentence(say("Escalation: {parts}.", parts=joined(parts)), Tone.BAD)] if parts else []


def _levels(levels: list[LevelState]) -> list[Block]:
    """What of escalation is late beside the plan: actions not taken, and days they set that have passed."""
    outstanding = sum(each.outstanding for each in levels)
    passed = sum(each.set_day_passed for each in levels)
    today = [project_ref(each.state.id, each.state.project) for each in levels if each.set_day_is_today]
    if not outstanding and not passed and not today:
        return []
    parts: list[Text] = []
    if outstanding:
        parts.append(
            say_n(
                "the action of the level reached is outstanding for {n} project",
                "the action of the level reached is outstanding for {n} projects",
                outstanding,
            )
        )
    if passed:
        parts.append(
            say_n(
                "the day by which an action wanted things put right is past for {n} project",
                "the day by which an action wanted things put right is past for {n} projects",
                passed,
            )
        )
    if today:
        parts.append(
            say(
                "the day by which an action wanted things put right is today for {names}",
                names=first_few(today),
            )
        )
    return [Sentence(say("Beside this: {parts}.", parts=in_turn(parts)), Tone.BAD)]
