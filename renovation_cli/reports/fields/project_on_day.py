"""What is said of where a project stands: as a row of the programme, and on its own page."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from renovation_cli.compute.owed import Owed, in_full, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.schedule import Suspension
from renovation_cli.compute.stages import Phase, StageState
from renovation_cli.compute.standing import Stand, Standing, stand_of
from renovation_cli.compute.targets import Figures
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Round
from renovation_cli.model.words import Showcase
from renovation_cli.position import Position
from renovation_cli.reports.document import Cell, Column, DaysLate, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, beneath, shown
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import AREA, COUNT, DAY, DAYS, PLAN_DAY, TEXT, YUAN, every, one, word
from renovation_cli.reports.fields.projects import PLACES, project_ref
from renovation_cli.reports.fields.rounds import ROUND
from renovation_cli.reports.fields.schedule import SUSPENSION, suspended_now, withdrawn_now
from renovation_cli.reports.wording.phrases import place_of, time_left
from renovation_cli.reports.wording.rounds import in_cells
from renovation_cli.reports.wording.schedule import since


@dataclass(frozen=True)
class ProjectOnDay:
    """Where a project stands on a day."""

    state: ProjectState
    figures: Figures
    as_of: date
    late: tuple[Owed, ...]
    """What is late of it, the plan's stages in order and then what comes beside them."""
    short: str
    """What people call it."""
    stand: Stand


def project_on_day(state: ProjectState, position: Position) -> ProjectOnDay:
    """Where a project stands."""
    rulebook, as_of = position.rulebook, position.as_of
    items = late(state, rulebook, as_of)
    return ProjectOnDay(
        state=state,
        figures=position.figures[state.id],
        as_of=as_of,
        late=tuple(in_full(items, state, rulebook, as_of)),
        short=position.called(state.id),
        stand=stand_of(state, rulebook.programme.works),
    )


STAND = Fields[Stand](
    Field("standing", word(Standing), lambda stand: stand.standing),
    Field("stage", TEXT.or_none, lambda stand: stand.stage.id if stand.stage else None),
    Field("name", TEXT.or_none, lambda stand: stand.stage.stage.name if stand.stage else None),
)
"""Where a project stands: the furthest stage that has begun, whatever it owes of earlier ones."""


@dataclass(frozen=True)
class Current:
    """The stage in which a project is."""

    stage: StageState
    as_of: date


CURRENT = Fields[Current](
    Field("id", TEXT, lambda current: current.stage.id),
    Field("name", TEXT, lambda current: current.stage.stage.name),
    Field("phase", word(Phase), lambda current: current.stage.phase),
    Field("due", PLAN_DAY, lambda current: current.stage.stage.to),
    Field("due_day", DAY, lambda current: current.stage.stage.last),
    Field("days_left", DAYS, lambda current: (current.stage.stage.last - current.as_of).days),
)


def _current(project: ProjectOnDay) -> Current | None:
    stage = project.state.current
    return Current(stage, project.as_of) if stage else None


def _stopped(found: Suspension | None) -> Cell:
    return Toned(since(found), Tone.WARN) if found else LEFT_OUT


PROJECT = Fields[ProjectOnDay](
    Field("id", TEXT, lambda project: project.state.id, say("Id")),
    shown(say("Track"), lambda project: project.state.track.name),
    Field("name", TEXT, lambda project: project.state.project.name),
    Field("short", TEXT, lambda project: project.short),
    Field("track", TEXT, lambda project: project.state.project.track),
    *PLACES.under(lambda project: project.state.project),
    Field("showcase", word(Showcase).or_none, lambda project: project.state.project.showcase),
    Field("batch", TEXT.or_none, lambda project: project.state.batch),
    Field("households", COUNT.or_none, lambda project: project.figures.households, say("Households")),
    Field("buildings", COUNT.or_none, lambda project: project.figures.buildings, say("Buildings")),
    Field("area_m2", AREA.or_none, lambda project: project.figures.area_m2, say("Area, ㎡")),
    Field(
        "investment_yuan",
        YUAN.or_none,
        lambda project: project.figures.investment_yuan,
        say("Investment, yuan"),
    ),
    Field(
        "year_investment_yuan",
        YUAN.or_none,
        lambda project: project.figures.year_investment_yuan,
        say("Investment in the year, yuan"),
    ),
    shown(say("Officer"), lambda project: project.state.project.officer),
    Field(
        "suspended",
        one(SUSPENSION).or_none,
        lambda project: suspended_now(project.state),
        say("Suspended"),
        lambda project: _stopped(suspended_now(project.state)),
    ),
    Field(
        "withdrawn",
        one(SUSPENSION).or_none,
        lambda project: withdrawn_now(project.state),
        say("Withdrawn"),
        lambda project: _stopped(withdrawn_now(project.state)),
    ),
    Field("stage", one(CURRENT).or_none, _current),
    Field("stands", one(STAND), lambda project: project.stand),
    Field("rounds", every(ROUND), lambda project: project.state.rounds),
    Field("overdue", every(OWED), lambda project: project.late),
)
"""A project, with its figures a fact a line."""


def if_known(cell: Cell) -> Cell:
    """A fact that has a line only where there is one."""
    return LEFT_OUT if cell is None else cell


def _stage(project: ProjectOnDay) -> Cell:
    current = project.state.current
    if project.state.suspension:
        return Toned(say("suspended"), Tone.WARN)
    return current.stage.name if current else Toned(say("all complete"), Tone.GOOD)


def _how_many_late(project: ProjectOnDay) -> Cell:
    if not project.late:
        return ""
    return Toned(say_n("{n} item", "{n} items", len(project.late)), Tone.BAD)


def _longest_late(project: ProjectOnDay) -> Cell:
    longest = max((owed.days_late for owed in project.late), default=0)
    return Toned(DaysLate(longest), Tone.BAD) if longest else ""


def _deadline(project: ProjectOnDay) -> Cell:
    current = project.state.current
    return current.stage.to if current and not project.state.suspension else ""


def _days(project: ProjectOnDay) -> Cell:
    current = project.state.current
    return time_left(current, project.as_of) if current and not project.state.suspension else ""


def _round_cell(project: ProjectOnDay, round_id: str, part: int) -> Cell:
    found = next((each for each in project.state.rounds if each.id == round_id), None)
    return in_cells(found)[part] if found else ""


def _of_round(round_id: str, round_: Round) -> tuple[Field[ProjectOnDay], Field[ProjectOnDay]]:
    return (
        shown(
            Column(say("{name}", name=round_.short), right=True),
            lambda project: _round_cell(project, round_id, 0),
        ),
        shown(beneath(say("Missing"), right=True), lambda project: _round_cell(project, round_id, 1)),
    )


def rounds_of(states: Iterable[ProjectState]) -> dict[str, Round]:
    """Every round of some projects, in the plan's order."""
    found: dict[str, Round] = {}
    for round_state in chain.from_iterable(state.rounds for state in states):
        found.setdefault(round_state.id, round_state.round)
    return found


def project_in_a_line(rounds: dict[str, Round]) -> Fields[ProjectOnDay]:
    """A project as a row of the programme, with two columns for each of the rounds."""
    return Fields(
        shown(say("Project"), lambda project: project_ref(project.state.id, project.state.project)),
        shown(beneath(say("Id")), lambda project: project.state.id),
        shown(beneath(say("Place")), lambda project: place_of(project.state.project)),
        shown(say("Stage"), _stage),
        shown(beneath(say("Track")), lambda project: project.state.track.name),
        shown(
            beneath(say("Deadline")),
            _deadline,
        ),
        shown(beneath(say("Days")), _days),
        *chain.from_iterable(_of_round(round_id, round_) for round_id, round_ in rounds.items()),
        shown(say("Overdue"), _how_many_late),
        shown(beneath(say("Longest")), _longest_late),
    )
