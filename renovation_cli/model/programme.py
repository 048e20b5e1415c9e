"""A plan as rules: targets, tracks, stages, milestones, rounds, requirements, channels and reports.

No number of any plan stands in the code; all of them are read from ``programme.yaml``, each with the
clause it comes from.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, model_validator

from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.dates import Day, DayOrMonth, PlanDate
from renovation_cli.model.declared import DeclaredArea, DeclaredCount, DeclaredYuan
from renovation_cli.model.escalation import Escalation
from renovation_cli.model.leads import Lead
from renovation_cli.model.order import OrderRules
from renovation_cli.model.pace import Pace
from renovation_cli.model.plausible import Plausible
from renovation_cli.model.quantities import Count, Share
from renovation_cli.model.record import Record, fault
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import (
    Among,
    BaseKind,
    Batch,
    CareFact,
    CountKind,
    Flag,
    Period,
    Scope,
    Showcase,
    each_once,
    validator,
)
from renovation_cli.model.zone import DEFAULT_ZONE, ZoneName


def _parse_format(value: object) -> int:
    if value != "1":
        raise fault("unknown_word", given=str(value), expected=["1"])
    return 1


class Window(Record):
    """From when until when, both inclusive; a month as an end means its last day."""

    from_: DayOrMonth = Field(alias="from")
    to: DayOrMonth

    @model_validator(mode="after")
    def _in_order(self) -> "Window":
        if self.to.last < self.from_.first:
            raise fault("window_reversed", start=str(self.from_), end=str(self.to))
        return self

    @property
    def first(self) -> date:
        """First day of the window."""
        return self.from_.first

    @property
    def last(self) -> date:
        """Last day of the window."""
        return self.to.last


class Targets(Record):
    """The totals a plan declares for one of its tracks (plan 一)."""

    clause: Line
    track: Id
    projects: Count | None = None
    households: DeclaredCount | None = None
    buildings: DeclaredCount | None = None
    area_m2: DeclaredArea | None = None
    investment_yuan: DeclaredYuan | None = None
    year_investment_yuan: DeclaredYuan | None = None


class Requirement(Record):
    """What a round must reach: what is counted, of what, among whom, where, and how much.

    ``at_least`` passes at equality, ``more_than`` does not; exactly one of them is given.
    """

    count: Annotated[CountKind, validator(CountKind)]
    of: Annotated[BaseKind, validator(BaseKind)]
    among: Annotated[Among, validator(Among)] = Among.ALL
    per: Annotated[Scope, validator(Scope)] = Scope.PROJECT
    at_least: Share | None = None
    more_than: Share | None = None
    clause: Line

    @model_validator(mode="after")
    def _one_bound(self) -> "Requirement":
        if (self.at_least is None) == (self.more_than is None):
            raise fault("one_bound")
        return self


class Notice(Record):
    """The public notice that ends a round."""

    name: Line
    clause: Line
    by: DayOrMonth | None = None
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None


class Round(Record):
    """One consultation of the households, with its notice and its requirements."""

    name: Line
    short: Line
    clause: Line
    by: DayOrMonth | None = None
    about: Id | None = None
    """The milestone that issues what this round asks about; no answer can be older than it."""
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    notice: Notice | None = None
    requirements: tuple[Requirement, ...] = ()


class Milestone(Record):
    """Something that happens on a date."""

    name: Line
    clause: Line
    required: Flag = True
    by: DayOrMonth | None = None
    after: tuple[Id, ...] = ()
    """Milestones that come first."""
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    parties: tuple[Line, ...] = ()
    """Who takes part, in the plan's words."""
    dated_by: Annotated[CareFact, validator(CareFact)] | None = None
    """The fact under ``care`` whose day is that of the milestone; a project then does not write it twice."""


class Stage(Window):
    """A window of a track, with a lead, milestones and rounds."""

    name: Line
    clause: Line
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    milestones: dict[Id, Milestone] = {}
    rounds: dict[Id, Round] = {}


class Track(Record):
    """A kind of project with its own stages, in order."""

    name: Line
    clause: Line
    stages: dict[Id, Stage]
    pace: Pace | None = None
    eligibility: dict[Id, Eligibility] = {}
    """What a candidate of the track must meet (plan 三(三)1)."""
    decided_by: Id | None = None
    """The milestone that decides a project's batch (plan 三(三)2): the batch counts from its day on."""

    @property
    def chooses(self) -> bool:
        """Whether its projects are candidates: judged by rules, or decided on by a milestone."""
        return bool(self.eligibility) or self.decided_by is not None

    def rounds(self) -> Iterator[tuple[str, Stage, str, Round]]:
        """Every round of the track as (stage id, stage, round id, round)."""
        for stage_id, stage in self.stages.items():
            for round_id, round_ in stage.rounds.items():
                yield stage_id, stage, round_id, round_

    def milestones(self) -> Iterator[tuple[str, Stage, str, Milestone]]:
        """Every milestone of the track as (stage id, stage, milestone id, milestone)."""
        for stage_id, stage in self.stages.items():
            for milestone_id, milestone in stage.milestones.items():
                yield stage_id, stage, milestone_id, milestone

    @cached_property
    def rounds_by_id(self) -> dict[str, Round]:
        """Every round of the track, in order."""
        return {round_id: round_ for _, _, round_id, round_ in self.rounds()}

    @cached_property
    def milestones_by_id(self) -> dict[str, Milestone]:
        """Every milestone of the track, in order."""
        return {milestone_id: milestone for _, _, milestone_id, milestone in self.milestones()}

    @property
    def milestone_names(self) -> dict[str, str]:
        """What the plan calls each milestone of the track, by id."""
        return {milestone_id: milestone.name for milestone_id, milestone in self.milestones_by_id.items()}


class ShowcaseRule(Record):
    """How many showcases of a kind the plan promises (plan 二4)."""

    name: Line
    clause: Line
    count: Count


class BatchRule(Record):
    """A batch by its name in the plan."""

    name: Line
    clause: Line


class ConstructionBatch(Record):
    """A batch of the works by how far its projects have come (plan 三(二)3)."""

    name: Line
    clause: Line
    when: tuple[Id, ...]
    """A project belongs to it once all these milestones are dated, and no later batch has it."""


class AdvanceRule(Record):
    """The kind of money that is paid ahead by the number of households (plan 四(二)一)."""

    kind: Id
    yuan_per_household: Count | None = None
    """Whole yuan; None where the plan fixes no amount."""


class Channel(Record):
    """Where money may come from (plan 四(二))."""

    name: Line
    clause: Line
    kinds: dict[Id, Line] = {}
    advance: AdvanceRule | None = None


class Reporting(Record):
    """A report that is due at an interval (plan 四(三))."""

    name: Line
    clause: Line
    every: Annotated[Period, validator(Period)]
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None


class Works(Record):
    """The milestones, in whichever track, that say four different things of the works (plan 三(二))."""

    started: tuple[Id, ...] = ()
    finished: tuple[Id, ...] = ()
    accepted: tuple[Id, ...] = ()
    handed_over: tuple[Id, ...] = ()


class CareRules(Record):
    """What is expected after the works (plan 四(五)); patrols fall due once a project is handed over."""

    clause: Line
    name: Line | None = None
    """What a patrol is called; by the clause if not given."""
    patrol_every_days: Count | None = None
    """At most so many days from the handover to a patrol, and between two; the district's choice."""
    problem_days: Count | None = None
    """Within how many days of the patrol what it found is dealt with; the district's choice."""
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None


class Funding(Record):
    """The channels of money."""

    channels: dict[Id, Channel]


class Programme(Record):
    """One year's plan of one district."""

    format: Annotated[Literal[1], PlainValidator(_parse_format)]
    name: Line
    place: Line
    document: Line | None = None
    issued: Day | None = None
    synthetic: Flag = False
    timezone: ZoneName = DEFAULT_ZONE
    """By whose calendar it is today."""
    period: Window
    records: Window
    """Facts dated outside this window are typing errors."""
    clauses: dict[Line, Line] = {}
    """Every clause that may be cited, with what it is about."""
    targets: Targets | None = None
    showcases: Annotated[
        dict[Annotated[Showcase, validator(Showcase)], ShowcaseRule], each_once(Showcase)
    ] = {}
    batches: Annotated[dict[Annotated[Batch, validator(Batch)], BatchRule], each_once(Batch)] = {}
    construction_batches: dict[Id, ConstructionBatch] = {}
    """In order, from what is ready to what is carried out."""
    tracks: dict[Id, Track]
    works: Works = Works()
    funding: Funding | None = None
    reporting: dict[Id, Reporting] = {}
    orders: OrderRules | None = None
    escalation: Escalation | None = None
    care: CareRules | None = None
    shortcomings: dict[Id, Line] = {}
    """Shortcomings of public facilities that a survey may name."""
    plausible: Plausible = Plausible()
    menu: dict[Id, Line] = {}
    """The renovation menu from which households pick ``wants``."""

    @property
    def year(self) -> tuple[date, date]:
        """First and last day of what a project's investment “in the year” is for.

        The calendar year of the period; the period itself where that reaches into another year.
        """
        first, last = self.period.first, self.period.last
        if first.year != last.year:
            return first, last
        return date(first.year, 1, 1), date(first.year, 12, 31)

    def rounds(self) -> dict[str, Round]:
        """Every round of every track by id."""
        return {key: each for track in self.tracks.values() for key, each in track.rounds_by_id.items()}

    @property
    def milestones_by_id(self) -> dict[str, Milestone]:
        """Every milestone of every track."""
        return {key: each for track in self.tracks.values() for key, each in track.milestones_by_id.items()}


def due_of(by: PlanDate | None, stage: Stage) -> PlanDate:
    """When an item of a stage falls due: its own date, else the end of the stage."""
    return by or stage.to
