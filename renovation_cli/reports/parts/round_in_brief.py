"""The rounds of one project on a screen: a sentence where nothing is to be done, else what matters."""

from collections.abc import Iterator

from renovation_cli.compute.consultation import RoundStanding
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import RoundLine, Standing, round_lines, trouble_first
from renovation_cli.compute.stages import RoundState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.entries_of_homes import beginning_of_list
from renovation_cli.reports.document import Block, Cell, Heading, Next, Pairs, Sentence, Several, Tone, Toned
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.round_in_brief import (
    BUILDING_LINE,
    ROUND_IN_BRIEF,
    not_done_with,
    unheard,
    what_it_lacks,
)
from renovation_cli.reports.fields.rounds import Asked, asked_in
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.list_begun import list_begun
from renovation_cli.reports.wording.phrases import days_left, requirement_of
from renovation_cli.reports.wording.rounds import asks_for_opinions, figures_of

_BUILDINGS = 12
"""Buildings listed of a round, where there are more."""


def rounds_in_brief(state: ProjectState, extent: Extent) -> list[Block]:
    """A line a round of a project, what matters of each that is not done with, and what is typed next."""
    lines = {line.round.id: line for line in round_lines([state])}
    blocks: list[Block] = []
    for line in trouble_first(lines.values()):
        if _in_a_line(line.round, line) is None:
            blocks.extend(_round(line, extent))
    rows = [(round_, _in_a_line(round_, lines.get(round_.id))) for round_ in state.rounds]
    told = [(say("{name}", name=round_.round.name), cell) for round_, cell in rows if cell is not None]
    if told:
        blocks.append(Pairs(tuple(told)))
    lacking = [line for line in lines.values() if _is_walked(line)]
    if has_list(state):
        walk = (renovation("consult", state.id, pending=lacking[0].round.id),) if lacking else ()
        blocks.extend(Next(((command, say("the households not yet heard")),)) for command in walk)
    elif lacking or any(each.result.standing is RoundStanding.NO_RECORD for each in state.rounds):
        blocks.extend(_without_list(state))
    return blocks


def _is_walked(line: RoundLine) -> bool:
    """Whether its doors are to be walked: it is begun, or should have been met."""
    past = line.standing in (Standing.NOT_MET, Standing.NO_RECORD)
    return line.standing is not Standing.MET and (line.is_begun or past)


def has_list(state: ProjectState) -> bool:
    """Whether a list of the project's households is on file."""
    return any(each.result.older is not None for each in state.rounds)


def _in_a_line(round_: RoundState, line: RoundLine | None) -> Cell:
    """A round of which there is no more to say than a line; None for the others."""
    if line is None:
        return Toned(say("the plan asks nothing of it"), Tone.DIM)
    if line.standing is Standing.MET and line.late is None:
        return Toned(_met(line), Tone.GOOD)
    if round_.result.standing is RoundStanding.NO_RECORD:
        return Toned(_due(round_) or say("no deadline"), Tone.WARN)
    if not line.is_begun and line.is_open and round_.result.since is None:
        due, nobody = _due(round_), say("nobody visited yet")
        return say("{one}, {other}", one=due, other=nobody) if due else nobody
    return None


def _round(line: RoundLine, extent: Extent) -> Iterator[Block]:
    yield Heading(say("{name}", name=line.round.round.name), level=2)
    pairs = ROUND_IN_BRIEF.pairs(line).rows
    lacking = tuple((requirement_of(each.requirement), what_it_lacks(each)) for each in not_done_with(line))
    if not line.project.is_recorded and line.standing is Standing.NO_RECORD:
        nothing = Toned(say("no record"), Tone.WARN)
        lacking = tuple((requirement_of(each.requirement), nothing) for each in not_done_with(line))
    yield Pairs((*pairs[:1], *lacking, *pairs[1:]))
    yield from _buildings(line, extent)


def _due(round_: RoundState) -> Text | None:
    if round_.due is None:
        return None
    left = round_.days_left or 0
    days = days_left(round_.due.last, round_.as_of) if left >= 0 else Toned(_past(-left), Tone.WARN)
    return say("{due}, {left}", due=round_.due, left=days)


def _past(days: int) -> Text:
    return say_n("{n} day past", "{n} days past", days)


def _met(line: RoundLine) -> Text:
    round_ = line.round
    text = say("met")
    for each in asked_in(round_):
        text = say("{one}, {other}", one=text, other=_of_one(each))
    if round_.notice_on:
        return say("{text}; notice posted on {day}", text=text, day=round_.notice_on)
    if round_.round.notice:
        return say("{text}; notice not yet posted", text=text)
    return text


def _of_one(asked: Asked) -> Text:
    figures = figures_of(asked.result)
    if asks_for_opinions(asked.requirement):
        return say("received/needed {figures}", figures=figures)
    return say("{requirement} {figures}", requirement=requirement_of(asked.requirement), figures=figures)


def _buildings(line: RoundLine, extent: Extent) -> Iterator[Block]:
    """Where the round is under way in several buildings, each, with most to be heard first."""
    buildings = line.round.result.buildings
    if len(buildings) > 1 and line.is_begun and line.standing is not Standing.MET:
        every = renovation("consult", line.project.id, all=True)
        table = BUILDING_LINE.table(sorted(buildings, key=unheard, reverse=True), "buildings")
        yield from cut(table, extent, every, _BUILDINGS, buildings=True)
    elif buildings and not line.is_begun and line.standing is Standing.NOT_MET:
        yield Sentence(_nobody_in(line), Tone.WARN)


def _nobody_in(line: RoundLine) -> Text:
    """That nobody was heard in any building, each named."""
    names = Several(tuple(each.building for each in line.round.result.buildings))
    return say("Nobody visited in any building: {buildings}", buildings=names)


def _without_list(state: ProjectState) -> Iterator[Block]:
    """That no list is on file, and by what one is begun."""
    entries = beginning_of_list(state.id, state.project)
    if entries:
        yield Sentence(say("No list of households is on file."), Tone.WARN)
        yield from list_begun(entries)
