"""A plan as rules: targets, tracks, stages, milestones, rounds, requirements, channels and reports.

No number of any plan stands in the code; all of them are read from ``programme.yaml``, each with the
clause it comes from.
"""

from datetime import date
from typing import Annotated, Literal

from renovation_cli.model.cited import Cited, Named
from renovation_cli.model.dates import Day
from renovation_cli.model.declared import DeclaredArea, DeclaredCount, DeclaredYuan
from renovation_cli.model.escalation import Escalation
from renovation_cli.model.inspections import InspectionRule
from renovation_cli.model.leads import Lead
from renovation_cli.model.order import OrderRules
from renovation_cli.model.plausible import Plausible
from renovation_cli.model.quantities import Count, Share
from renovation_cli.model.record import Read, Record, fault
from renovation_cli.model.text import Id, Line
from renovation_cli.model.track import DistrictMilestone, Milestone, Round, Track
from renovation_cli.model.window import Window
from renovation_cli.model.words import (
    Batch,
    Flag,
    Period,
    Showcase,
    Spoken,
    each_once,
    validator,
)
from renovation_cli.model.zone import DEFAULT_ZONE, ZoneName


def _parse_format(value: object) -> int:
    if value != "1":
        raise fault("unknown_word", given=str(value), expected=["1"])
    return 1


class Targets(Cited):
    """The totals a plan declares for one of its tracks (plan 一)."""

    track: Id
    projects: Count | None = None
    households: DeclaredCount | None = None
    buildings: DeclaredCount | None = None
    area_m2: DeclaredArea | None = None
    investment_yuan: DeclaredYuan | None = None
    year_investment_yuan: DeclaredYuan | None = None

    @property
    def any_declared(self) -> bool:
        """Whether any total is declared; of a part of the programme none is."""
        return any(
            total is not None
            for total in (
                self.projects,
                self.households,
                self.buildings,
                self.area_m2,
                self.investment_yuan,
                self.year_investment_yuan,
            )
        )


class ShowcaseRule(Cited, Named):
    """How many showcases of a kind the plan promises (plan 二4)."""

    count: Count


class BatchRule(Cited, Named):
    """A batch by its name in the plan."""


class ConstructionBatch(Cited, Named):
    """A batch of the works by how far its projects have come (plan 三(二)3)."""

    when: tuple[Id, ...]
    """A project belongs to it once all these milestones are dated, and no later batch has it."""


class AdvanceRule(Record):
    """The kind of money that is paid ahead by the number of households (plan 四(二)一)."""

    kind: Id
    yuan_per_household: Count | None = None
    """Whole yuan; None where the plan fixes no amount."""


class Channel(Cited, Named):
    """Where money may come from (plan 四(二))."""

    kinds: dict[Id, Line] = {}
    advance: AdvanceRule | None = None
    ratio: Share | None = None
    """The share of a project's investment that the plan has from here; None where it gives none."""
    showcases_only: tuple[Id, ...] = ()
    """Kinds of its money that the plan has for showcases alone (plan 四(二)五)."""


class Reporting(Cited, Named):
    """A report that is due at an interval (plan 四(三))."""

    every: Annotated[Period, validator(Period)]
    lead: tuple[Lead, ...] = ()
    duty: Id | None = None


class CountRule(Cited, Named):
    """Something of which a project says how much is done (plan 附2)."""

    unit: Line | None = None


class Works(Record):
    """The milestones, in whichever track, that say four different things of the works (plan 三(二))."""

    started: tuple[Id, ...] = ()
    finished: tuple[Id, ...] = ()
    accepted: tuple[Id, ...] = ()
    handed_over: tuple[Id, ...] = ()


class CareRules(Cited):
    """What is expected after the works (plan 四(五)); patrols fall due once a project is handed over."""

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

    format: Annotated[Literal[1], Read(_parse_format)]
    name: Line
    place: Line
    document: Line | None = None
    issued: Day | None = None
    synthetic: Flag = False
    timezone: ZoneName = DEFAULT_ZONE
    """By whose calendar it is today."""
    language: Annotated[Spoken, validator(Spoken)] | None = None
    """Of reports and findings, where their reader has settled none."""
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
    milestones: dict[Id, DistrictMilestone] = {}
    """What is asked once of the district, or once of each street."""
    tracks: dict[Id, Track]
    works: Works = Works()
    counts: dict[Id, CountRule] = {}
    funding: Funding | None = None
    reporting: dict[Id, Reporting] = {}
    inspections: dict[Id, InspectionRule] = {}
    """The kinds of inspection of a project (plan 四(四))."""
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
