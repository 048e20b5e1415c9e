"""``status``: the first screen, or everything that is on file of the programme, and a row a project."""

from collections.abc import Callable
from functools import cached_property

from renovation_cli.compute.completed import Completed, YearPlan, completed_of, together, year_plan
from renovation_cli.compute.escalation import is_at_a_level
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import unmet_round
from renovation_cli.compute.screen import Screen
from renovation_cli.compute.targets import TargetResult, against_targets
from renovation_cli.compute.unjudged import unjudged
from renovation_cli.compute.unrecorded import Unrecorded, unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Cell, Document, Next, Sentence, Table, Tone, Yuan
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.completed import COMPLETED, YEAR_PLAN
from renovation_cli.reports.fields.empty_tracks import SILENCE, Silence
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, shown
from renovation_cli.reports.fields.kinds import every, one
from renovation_cli.reports.fields.project_on_day import (
    PROJECT,
    ProjectOnDay,
    project_in_a_line,
    project_on_day,
    rounds_of,
)
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.fields.summary import SUMMARY
from renovation_cli.reports.fields.targets import TARGET
from renovation_cli.reports.fields.unrecorded import UNRECORDED
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.completed import of_the_year
from renovation_cli.reports.parts.empty_tracks import silence_blocks, silence_of
from renovation_cli.reports.parts.glance import screen_blocks, screen_of
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.parts.unjudged import unjudged_sentence
from renovation_cli.reports.parts.unrecorded import unrecorded_sentence
from renovation_cli.reports.sign import Sign
from renovation_cli.reports.wording.amounts import amount


@dataclass(frozen=True)
class WholeStand:
    """Where a programme stands on a day."""

    position: Position

    @cached_property
    def targets(self) -> list[TargetResult]:
        """What the plan declares against what is on file."""
        position = self.position
        figures = [(state.project.track, position.figures[state.id]) for state in position.states]
        return against_targets(position.rulebook.programme, figures)

    @cached_property
    def projects(self) -> list[ProjectOnDay]:
        """Every project."""
        return [project_on_day(state, self.position) for state in self.position.states]

    @cached_property
    def unrecorded(self) -> list[Unrecorded]:
        """The projects of which something was due and nothing is on record."""
        position = self.position
        return unrecorded(position.states, (), position.rulebook, position.as_of)

    @cached_property
    def silence(self) -> Silence:
        """What is not on file at all."""
        return silence_of(self.position)

    @cached_property
    def _done(self) -> list[tuple[ProjectState, Completed]]:
        return completed_of(self.position.states, self.position.as_of)

    @cached_property
    def year_plan(self) -> YearPlan | None:
        """What the plan declares for the year, and what is completed of it."""
        return year_plan(self.position.rulebook.programme, self._done)

    @cached_property
    def completed(self) -> Completed:
        """What all projects together have completed."""
        return together(part for _, part in self._done)

    @cached_property
    def stopped(self) -> Stopped:
        """Those that are suspended or withdrawn."""
        return stopped_of(self.position)

    @property
    def is_late(self) -> bool:
        """Whether anything is late, in the plan or beside it."""
        return self.screen.any_late

    @property
    def is_at_a_level(self) -> bool:
        """Whether a project has reached a level."""
        position = self.position
        return is_at_a_level(position.states, position.rulebook, position.as_of)

    @cached_property
    def screen(self) -> Screen:
        """The programme at a glance."""
        return screen_of(self.position)


STATUS = Report(
    "status",
    say("status"),
    Fields[WholeStand](
        Field("summary", one(SUMMARY).or_none, lambda stand: stand.screen),
        Field("targets", every(TARGET), lambda stand: stand.targets),
        Field("year_plan", one(YEAR_PLAN).or_none, lambda stand: stand.year_plan),
        Field("completed", one(COMPLETED).or_none, lambda stand: stand.completed),
        Field("projects", every(PROJECT), lambda stand: stand.projects),
        Field("unrecorded", every(UNRECORDED), lambda stand: stand.unrecorded),
        *SILENCE.under(lambda stand: stand.silence),
        *STOPPED_PROJECTS.under(lambda stand: stand.stopped),
    ),
    {
        Sign.LATE: lambda stand: stand.is_late,
        Sign.LEVEL: lambda stand: stand.is_at_a_level,
        Sign.UNMET: lambda stand: unmet_round(stand.position.states),
    },
)


def status(position: Position, extent: Extent = SCREEN) -> Document:
    """The report for the whole programme: the first screen, or everything that is on file of it."""
    stand = WholeStand(position)
    if extent.detail:
        return framed(STATUS, position, _in_detail(stand, position), stand)
    shown_of_all = screen_blocks(stand.screen, position.narrowing.only, every=extent.every)
    return framed(STATUS, position, [*outside_period(position), *shown_of_all], stand)


def _in_detail(stand: WholeStand, position: Position) -> list[Block]:
    book = position.rulebook
    return [
        *outside_period(position),
        IN_A_LINE.pairs(stand),
        _projects(stand, list(book.programme.tracks)),
        *stopped_blocks(stand.stopped),
        *unrecorded_sentence(stand.unrecorded),
        *silence_blocks(stand.silence),
        *unjudged_sentence(unjudged(position.states, book, position.as_of)),
        *_nothing_recorded(position),
        Next(
            (
                (renovation("overdue"), say("everything late, and who answers for it")),
                (renovation("status", "PROJECT"), say("one project's page")),
            )
        ),
    ]


def _total(field: str) -> Callable[[WholeStand], Cell]:
    return lambda stand: _of_declared(next((each for each in stand.targets if each.field == field), None))


def _completed(stand: WholeStand) -> Cell:
    """What is completed of the year's plan; nothing where no project says anything of it."""
    if stand.year_plan:
        return of_the_year(stand.year_plan) if stand.completed.any_known else LEFT_OUT
    in_year = stand.completed.in_year
    return LEFT_OUT if in_year.known is None else amount(in_year, Yuan)


IN_A_LINE = Fields[WholeStand](
    shown(say("Projects"), _total("projects")),
    shown(say("Households"), _total("households")),
    shown(say("Investment, yuan"), _total("investment_yuan")),
    shown(say("Invested in the year, yuan"), _completed),
)
"""The programme in a few facts."""


def _of_declared(result: TargetResult | None) -> Cell:
    if result is None:
        return LEFT_OUT
    summed: Cell = result.summed if result.any_known else None
    declared: Cell = result.declared
    text = say("{summed} on file, of {declared} planned", summed=summed, declared=declared)
    if declared is None:
        text = say("{summed} on file", summed=summed)
    if result.unknown:
        return say_n(
            "{text}; unknown for {n} project", "{text}; unknown for {n} projects", result.unknown, text=text
        )
    return text


def _projects(stand: WholeStand, tracks: list[str]) -> Table:
    fields = project_in_a_line(rounds_of(project.state for project in stand.projects))
    projects = sorted(stand.projects, key=lambda project: tracks.index(project.state.project.track))
    return fields.table(projects, "projects", empty=say("No project."))


def _nothing_recorded(position: Position) -> list[Block]:
    """A word where no project has a fact dated by the day: the figures are then about the plan alone."""
    if position.has_facts or not position.states:
        return []
    return [
        Sentence(
            say(
                "No fact dated by this day is on file for any project, so nothing can be said to be late."
                " Facts are added in projects/<id>/project.yaml and households.yaml."
            ),
            Tone.DIM,
        )
    ]
