"""``consult``: what the households have said, round by round, and what is still needed (plan 三(二)1)."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from renovation_cli.compute.consultation import RoundStanding
from renovation_cli.compute.hearing import Hearing
from renovation_cli.compute.narrowing import Only
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import late_round, round_lines, unmet_round
from renovation_cli.compute.stages import RoundState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Scope
from renovation_cli.position import Position
from renovation_cli.reports.document import (
    Block,
    Cell,
    Document,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
)
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.hearing import LISTED, NOT_HEARD, NotHeard
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.fields.rounds import (
    BUILDING,
    CONSULTED,
    COUNTS,
    PLACE_OF_A_REQUIREMENT,
    REQUIREMENT_FACTS,
    ROUND_FACTS,
    ROUND_OF_A_PROJECT,
    PlaceOf,
    RoundOf,
    asked_in,
)
from renovation_cli.reports.fields.walk import OPPOSED_DOOR
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.round_in_brief import has_list, rounds_in_brief
from renovation_cli.reports.parts.round_lines import round_blocks
from renovation_cli.reports.parts.under_streets import in_street_order
from renovation_cli.reports.parts.walk import beyond_the_list, walk_blocks
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.phrases import requirement_of
from renovation_cli.reports.wording.rounds import verdict_of


@dataclass(frozen=True)
class Consultation:
    """Projects with what their households have said."""

    states: tuple[ProjectState, ...]

    @property
    def rows(self) -> Iterator[RoundOf]:
        """Every round with each of its requirements, or with none."""
        for state in self.states:
            for round_state in state.rounds:
                for asked in asked_in(round_state) or (None,):
                    yield RoundOf(state, round_state, asked)


CONSULT = Report(
    "consult",
    say("consultation"),
    Fields[Consultation](Field("projects", every(CONSULTED), lambda found: found.states)),
    {Sign.LATE: lambda found: late_round(found.states), Sign.UNMET: lambda found: unmet_round(found.states)},
)


def consult(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over every project that consults its households."""
    found = Consultation(tuple(state for state in position.states if state.rounds))
    if not extent.detail and (found.states or position.narrowing):
        return framed(CONSULT, position, _in_brief(position, found, extent), found)
    in_order = in_street_order(found.states, lambda state: state.project, position.rulebook)
    blocks: list[Block] = [
        *outside_period(position),
        ROUND_OF_A_PROJECT.table(
            Consultation(tuple(in_order)).rows,
            "rounds",
            empty=say("No project on file consults its households."),
        ),
        Next(
            (
                (renovation("consult", "PROJECT"), say("one project, building by building")),
                (renovation("consult", "PROJECT", pending="ROUND"), say("the households not yet heard")),
            )
        ),
    ]
    return framed(CONSULT, position, blocks, found)


def _in_brief(position: Position, found: Consultation, extent: Extent) -> list[Block]:
    """How many rounds stand how, and a line each that needs somebody."""
    lines = round_lines(found.states)
    if position.narrowing.only == (Only.UNMET,):
        # A round without a verdict of a project that is left for another one is not what is asked for.
        lines = [line for line in lines if not line.is_unknown]
    asks = any(each.requirements for each in position.rulebook.programme.rounds().values())
    if lines:
        rounds = round_blocks(lines, extent, _names(position))
    elif asks:
        rounds = [Sentence(say("No round here is to be listed."), Tone.DIM)]
    else:
        rounds = [Sentence(say("The plan sets no requirement for any round of consultation."))]
    return [*outside_period(position), *rounds, *_further(found, extent, asks=asks)]


def _further(found: Consultation, extent: Extent, *, asks: bool) -> list[Block]:
    """What else there is: of households where any are on file, of every round where one asks anything."""
    listed = any(each.result.counts is not None for state in found.states for each in state.rounds)
    of_homes = ((renovation("consult", "PROJECT", pending="ROUND"), say("the households not yet heard")),)
    every = (renovation("consult", all=True), say("every round, also those that are met or not yet begun"))
    commands = (*(of_homes if listed else ()), *((every,) if asks and not extent.every else ()))
    return [Next(commands)] if commands else []


def _names(position: Position) -> dict[str, Cell]:
    """Each project by its name, by its id; a table that has not the room says the short one."""
    return {state.id: project_ref(state.id, state.project) for state in position.on_file}


def consult_project(position: Position, state: ProjectState, extent: Extent = SCREEN) -> Document:
    """The report of one project with its buildings."""
    blocks: list[Block] = [*outside_period(position)]
    if not extent.detail:
        blocks.extend(rounds_in_brief(state, extent))
    for round_state in state.rounds if extent.detail else ():
        blocks.extend(_round_blocks(state, round_state))
    if not state.rounds:
        blocks.append(Heading(say("The track of this project has no consultation.")))
    title = say("consultation of {project}", project=state.project.name)
    return framed(CONSULT, position, blocks, Consultation((state,)), title=title)


def _round_blocks(state: ProjectState, round_state: RoundState) -> Iterator[Block]:
    round_, result = round_state.round, round_state.result
    yield Heading(say("{name} ({clause})", name=round_.name, clause=round_.clause))
    facts = ROUND_FACTS.pairs(round_state).rows
    asked = asked_in(round_state)
    for each in asked:
        facts += ((requirement_of(each.requirement), verdict_of(each.judged)),)
        facts += REQUIREMENT_FACTS.pairs(each).rows
    yield Pairs(facts)
    yield _buildings(state, round_state)
    places = [
        PlaceOf(each.requirement, verdict)
        for each in asked
        if each.requirement.per is not Scope.PROJECT
        for verdict in each.judged.verdicts
    ]
    if places:
        yield PLACE_OF_A_REQUIREMENT.table(places, "places")
    if has_list(state) and result.standing is not RoundStanding.MET:
        yield Next(
            (
                (
                    renovation("consult", state.id, pending=round_state.id),
                    say("the households not yet heard"),
                ),
            )
        )


def _buildings(state: ProjectState, round_state: RoundState) -> Table:
    """What each building says, and all of them together."""
    buildings, counts = round_state.result.buildings, round_state.result.counts
    known = buildings or round_state.result.vote
    together = (say("together"), state.project.stated_households, *COUNTS.row(counts))
    return BUILDING.table(
        buildings,
        "buildings",
        empty=say("No list of households is on file."),
        last=together if known else None,
    )


@dataclass(frozen=True)
class Pending:
    """Who has not been heard in a round."""

    round_id: str
    hearings: tuple[Hearing, ...]
    """Of every project that has the round."""

    @cached_property
    def households(self) -> list[NotHeard]:
        """Those not yet heard."""
        return [NotHeard(each.project_id, *household) for each in self.hearings for household in each.pending]

    @property
    def opposed(self) -> list[tuple[str, str, str]]:
        """Those that were heard and oppose: (project, building, room)."""
        return [(each.project_id, *door) for each in self.hearings for door in each.opposed]

    @property
    def any_list(self) -> bool:
        """Whether any project has a list of its households."""
        return any(each.listed is not None for each in self.hearings)

    @property
    def whole(self) -> bool:
        """Whether every household of every project is on its list."""
        return all(each.whole for each in self.hearings)


PENDING = Report(
    "pending",
    say("households not yet heard"),
    Fields[Pending](
        Field("round", TEXT.or_none, lambda found: found.round_id),
        Field("pending", every(NOT_HEARD), lambda found: found.households),
        Field("projects", every(LISTED), lambda found: found.hearings),
        Field("opposed", every(OPPOSED_DOOR), lambda found: found.opposed),
    ),
)
_HOW_MANY = Fields[Pending](
    shown(
        say("Not yet heard"),
        lambda found: say_n("{n} household", "{n} households", len(found.households)),
    )
)


def pending(
    position: Position, round_id: str, name: str, hearings: list[Hearing], extent: Extent = SCREEN
) -> Document:
    """The households not yet heard in a round, and what the lists say nothing of."""
    found = Pending(round_id, tuple(hearings))
    title = say("{round}: households not yet heard", round=name)
    if hearings and not extent.detail:
        names = _names(position)
        blocks: list[Block] = walk_blocks(round_id, hearings, names, extent)
        return framed(PENDING, position, blocks, found, title=_of_one(title, found, names))
    blocks = []
    if found.any_list:
        blocks.append(_HOW_MANY.pairs(found))
    blocks.extend(
        Sentence(text, Tone.WARN) for each in hearings if (text := beyond_the_list(each, each.project_id))
    )
    if not hearings:
        blocks.append(Sentence(say("No project on file has this round."), Tone.WARN))
    if found.any_list:
        heard = say("Every household has been heard.")
        empty = heard if found.whole else say("Every household listed has been heard.")
        if not any(each.listed for each in hearings):
            empty = say("No household is listed.")
        blocks.append(NOT_HEARD.table(found.households, "pending", empty=empty))
    return framed(PENDING, position, blocks, found, title=title)


def _of_one(title: Text, found: Pending, names: Mapping[str, Cell]) -> Text:
    """The title with the project where it is about one."""
    if len(found.hearings) != 1:
        return title
    return say("{project}, {title}", project=names[found.hearings[0].project_id], title=title)
