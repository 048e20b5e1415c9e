"""A track of a plan: its stages, with the milestones and the rounds of consultation that stand in them."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import model_validator

from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.cited import Cited, Named, Timed
from renovation_cli.model.leads import Lead
from renovation_cli.model.pace import Pace
from renovation_cli.model.quantities import Share
from renovation_cli.model.record import fault
from renovation_cli.model.recorded import RecordedRule
from renovation_cli.model.text import Id, Line
from renovation_cli.model.window import Window
from renovation_cli.model.words import (
    Among,
    BaseKind,
    CareFact,
    CountKind,
    Flag,
    Per,
    Scope,
    Streets,
    validator,
)


class Requirement(Cited):
    """What a round must reach: what is counted, of what, among whom, where, and how much.

    ``at_least`` passes at equality, ``more_than`` does not; exactly one of them is given.
    """

    count: Annotated[CountKind, validator(CountKind)]
    of: Annotated[BaseKind, validator(BaseKind)]
    among: Annotated[Among, validator(Among)] = Among.ALL
    per: Annotated[Scope, validator(Scope)] = Scope.PROJECT
    at_least: Share | None = None
    more_than: Share | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> "Requirement":
        if (self.at_least is None) == (self.more_than is None):
            raise fault("one_bound")
        return self


class Notice(Timed, Named, RecordedRule):
    """The public notice that ends a round."""

    lead: tuple[Lead, ...] = ()
    duty: Id | None = None


class Round(Timed, Named):
    """One consultation of the households, with its notice and its requirements."""

    short: Line
    about: Id | None = None
    """The milestone that issues what this round asks about; no answer can be older than it."""
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    notice: Notice | None = None
    requirements: tuple[Requirement, ...] = ()


class Milestone(Timed, Named, RecordedRule):
    """Something that happens on a date."""

    required: Flag = True
    after: tuple[Id, ...] = ()
    """Milestones that come first."""
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    parties: tuple[Line, ...] = ()
    """Who takes part, in the plan's words."""
    dated_by: Annotated[CareFact, validator(CareFact)] | None = None
    """The fact under ``care`` whose day is that of the milestone; a project then does not write it twice."""

    @model_validator(mode="after")
    def _has_a_line_of_its_own(self) -> "Milestone":
        if self.dated_by is not None and (self.repeats or self.evidence):
            raise fault("recorded_under_care", given="repeats" if self.repeats else "evidence")
        return self


class Stage(Window, Cited, Named):
    """A window of a track, with a lead, milestones and rounds: a heading, never owed by itself."""

    lead: tuple[Lead, ...] = ()
    duty: Id | None = None
    milestones: dict[Id, Milestone] = {}
    rounds: dict[Id, Round] = {}


class Track(Cited, Named):
    """A kind of project with its own stages, in order."""

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


class DistrictMilestone(Milestone):
    """Something that the plan asks of the district as a whole, or of each of its streets."""

    per: Annotated[Per, validator(Per)]
    streets: Annotated[Streets, validator(Streets)] = Streets.ALL
    """Of which streets it is asked, with ``per: street``."""

    @property
    def of_streets(self) -> bool:
        """Whether it is asked of each street, not of the district as a whole."""
        return self.per is Per.STREET
