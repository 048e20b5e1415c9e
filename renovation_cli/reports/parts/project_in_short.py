"""A project on a screen: where it stands, what is late or next and with whom, its figures, what was last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from renovation_cli.compute.falling_due import falling_due
from renovation_cli.compute.funding import ProjectMoney
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import Standing, round_lines
from renovation_cli.compute.standing import stand_of
from renovation_cli.compute.unrecorded import unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Apart, Block, Cell, Next, Sentence, Share, Table, Tone, Toned
from renovation_cli.reports.fields.deadline_lines import DUE_LINE, lines_of
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, shown
from renovation_cli.reports.fields.kinds import DAY
from renovation_cli.reports.fields.late_lines import LATE_LINE, line_of
from renovation_cli.reports.fields.levels import ProjectLevel
from renovation_cli.reports.fields.money_lines import FLOW_LINE
from renovation_cli.reports.fields.pace import PacedProject
from renovation_cli.reports.fields.pace_lines import PACE_LINE
from renovation_cli.reports.fields.project_on_day import ProjectOnDay
from renovation_cli.reports.fields.round_lines import OPINIONS_LINE, ROUND_LINE, asked_lines
from renovation_cli.reports.parts.schedule import schedule_blocks
from renovation_cli.reports.wording.glance import stand_in_a_word
from renovation_cli.reports.wording.holders import first_named
from renovation_cli.reports.wording.in_few_words import action_in_short, first_to_call, main_reason

_LATE = 15
"""Rows of what is late."""
_AHEAD = 6
"""Rows of what falls due next."""
_LAST = 5
"""Rows of what was recorded last."""


@dataclass(frozen=True)
class InShort:
    """A project on a day, with what its short page says of it."""

    position: Position
    project: ProjectOnDay
    pace: PacedProject
    level: ProjectLevel | None
    money: ProjectMoney

    @property
    def state(self) -> ProjectState:
        """The project itself."""
        return self.project.state


@dataclass(frozen=True, slots=True)
class Fact:
    """Something on record with its day."""

    on: date
    what: Cell


def _place(page: InShort) -> Cell:
    project = page.state.project
    return Apart(
        (page.state.track.name, *project.streets, *([project.community] if project.community else ()))
    )


def _stage(page: InShort) -> Cell:
    stand = stand_of(page.state, page.position.rulebook.programme.works)
    return stand_in_a_word(stand, tuple(each.item for each in page.project.late))


def _level(page: InShort) -> Cell:
    level = page.level
    if level is None or level.reached.level is None:
        return LEFT_OUT
    parts = (
        Toned(level.reached.level.name, Tone.BAD),
        say("since {day}", day=level.reached.since),
        main_reason(level.reached.causes, level.terms),
        action_in_short(level.found),
    )
    return Apart(tuple(each for each in parts if each is not None))


def _call(page: InShort) -> Cell:
    level = page.level
    if level is None or level.reached.level is None:
        return LEFT_OUT
    return first_named(first_to_call(level.found)) or LEFT_OUT


_HEAD = Fields[InShort](
    shown(say("About"), _place),
    shown(say("Stage"), _stage),
    shown(say("Level"), _level),
    shown(say("Call first"), _call),
)
_FACT = Fields[Fact](
    Field("on", DAY, lambda fact: fact.on, say("On")),
    shown(say("Last on record"), lambda fact: fact.what),
)


def short_page(page: InShort) -> list[Block]:
    """The blocks of the page; what has nothing to say is left out."""
    position, state = page.position, page.state
    blocks: list[Block] = [_HEAD.pairs(page)]
    if unrecorded([state], (), position.rulebook, position.as_of):
        text = say("Nothing at all is on record of it, so nothing that the plan asks is counted as late.")
        blocks.append(Sentence(text, Tone.WARN))
    blocks.extend(schedule_blocks(state))
    parts: tuple[Iterable[Block], ...] = (
        _late(page),
        _ahead(page),
        _rounds(page),
        _pace(page),
        _money(page),
        _last(page),
    )
    for part in parts:
        blocks.extend(part)
    more = (
        (renovation("status", state.id, detail=True), say("the whole page: every stage, order and channel")),
        *(((renovation("consult", state.id), say("building by building")),) if state.rounds else ()),
    )
    return [*blocks, Next(more)]


def _late(page: InShort) -> Iterator[Block]:
    late = sorted(page.project.late, key=lambda each: -each.days_late)
    if not late:
        return
    title = say_n("Late: {n} item", "Late: {n} items", len(late))
    table = LATE_LINE.without("Project").table(map(line_of, late), "overdue", title=title)
    more = len(late) - _LATE
    yield from _cut(table, _LATE, say_n("{n} more item is late", "{n} more items are late", more))


def _ahead(page: InShort) -> Iterator[Block]:
    position = page.position
    due = lines_of(falling_due([page.state], (), position.rulebook, position.as_of))
    if due:
        table = DUE_LINE.without("Still open").table(due, "deadlines", title=say("Falls due next"))
        more = len(due) - _AHEAD
        text = say_n("{n} more item falls due later", "{n} more items fall due later", more)
        yield from _cut(table, _AHEAD, text)


def _rounds(page: InShort) -> Iterator[Block]:
    lines = round_lines([page.state])
    known = [each for each in lines if not each.is_unknown]
    rows = [row for line in known for row in asked_lines(line, {page.state.id: page.state.project.name})]
    if rows:
        fields = OPINIONS_LINE if all(row.asks_for_opinions for row in rows) else ROUND_LINE
        yield fields.without("Project").table(rows, "rounds")
    unknown = sum(each.standing is not Standing.MET and each.is_unknown for each in lines)
    if unknown:
        text = say_n("{n} round without a verdict", "{n} rounds without a verdict", unknown)
        yield Sentence(say("{text}.", text=text), Tone.WARN)


def _pace(page: InShort) -> Iterator[Block]:
    if page.state.track.pace and (page.pace.pace.entry is not None or page.pace.pace.is_due):
        yield PACE_LINE.without("Project").table([page.pace], "pace")


def _money(page: InShort) -> Iterator[Block]:
    together = page.money.account.together
    if any(each.known for each in (together.plan, together.received, together.paid)):
        yield FLOW_LINE.table([together], "money", title=say("Money, yuan"))


def _last(page: InShort) -> Iterator[Block]:
    facts = sorted(_facts(page), key=lambda each: each.on, reverse=True)
    if facts:
        more = len(facts) - _LAST
        text = say_n("{n} more is on record of before", "{n} more are on record of before", more)
        yield from _cut(_FACT.table(facts, "facts"), _LAST, text)


def _cut(table: Table, most: int, counted: Text) -> Iterator[Block]:
    """The first rows of a table and how many more there are; one more is no reason to cut it."""
    if len(table.rows) - most <= 1:
        yield table
        return
    yield replace(table, rows=table.rows[:most])
    yield Sentence(counted, Tone.DIM)


def _facts(page: InShort) -> Iterator[Fact]:
    """What the plan has a word for, and what was last said of the works."""
    state, as_of = page.state, page.position.as_of
    for item in state.items():
        if item.on is not None and item.on <= as_of:
            yield Fact(item.on, item.name)
    said = [each for each in state.project.progress if each.on <= as_of]
    if said:
        yield Fact(said[-1].on, say("works {done}", done=Share(said[-1].works)))
