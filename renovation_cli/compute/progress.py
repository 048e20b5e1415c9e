"""Where a project stands on a date: its milestones, rounds, stages, and what is late (plan 三).

A deadline day is inclusive: what is due today is not overdue. A stage is a heading: complete when its
required milestones are dated and its rounds have met their requirements and posted their notices. A round
without a record or a verdict is not late, nor is its notice; a project without any record has nothing late.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from itertools import chain

from renovation_cli.compute.course import Course, course_of
from renovation_cli.compute.items import Implied, Item, ItemKind, Key, gate_of, last_day
from renovation_cli.compute.pace import own_pace
from renovation_cli.compute.records import first_record, implied, predecessors, recorded_days
from renovation_cli.compute.schedule import Schedule, Suspension, schedule_of
from renovation_cli.compute.stages import Facts, Phase, RoundState, StageState, stage_state
from renovation_cli.compute.works_span import WorksSpan, works_span
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.order import Orders
from renovation_cli.model.pace import Pace
from renovation_cli.model.project import Project
from renovation_cli.model.schedule import Withdrawn
from renovation_cli.model.track import Track
from renovation_cli.model.words import Batch


@dataclass(frozen=True, slots=True)
class ProjectState:
    """A project on a date."""

    id: str
    as_of: date
    project: Project
    track: Track
    stages: tuple[StageState, ...]
    listed: int | None
    """Households listed, None where there is no list."""
    year: tuple[date, date]
    """First and last day of what its investment in the year is for."""
    works: WorksSpan
    """When the works began and ended, as far as that is on record or follows from what is."""
    pace: Pace | None
    """The pace it is held against: the track's, within its own days where it has planned some."""
    course: Course | None
    """The share due from day to day by that pace, with the changes of its schedule."""
    schedule: Schedule
    """The changes of its schedule by the date."""
    first_record: date | None
    """The day of its first record; None where there is none by the date judged for."""
    issued: date | None
    """The day on which the plan was issued."""
    levels_from: date
    """The first day on which a level can be reached: no earlier than the plan was issued."""
    beyond: Mapping[str, Implied] = field(default_factory=dict)
    """What its records show of milestones of no stage: of its street's and the programme's, by id."""
    outside: tuple[Item, ...] = ()
    """What is asked of its street and of the programme, of which there are records; it may wait for that."""
    orders: Orders = field(default_factory=dict)
    recorded: Mapping[Key, date] = field(default_factory=dict)
    """The first day of everything of the plan that is on record by the date."""
    wants: tuple[tuple[str, int], ...] = ()
    """How many listed households want each item of the menu, in the order first met."""
    wishing: int = 0
    """How many listed households name anything they want."""

    @property
    def current(self) -> StageState | None:
        """The stage the project is in: the earliest one begun and not complete, else the next to come.

        None when every stage is complete.
        """
        open_stages = [stage for stage in self.stages if stage.phase is not Phase.COMPLETE]
        begun = [stage for stage in open_stages if stage.phase is not Phase.NOT_BEGUN]
        return next(iter(begun or open_stages), None)

    def by_calendar(self, day: date) -> list[StageState]:
        """The stages whose window a day lies in, however far the project is."""
        return [each for each in self.stages if each.stage.first <= day <= each.stage.last]

    @property
    def suspension(self) -> Suspension | None:
        """What suspends the project on the date, also its withdrawal; None where nothing does."""
        return self.schedule.suspension

    @property
    def withdrawn(self) -> Withdrawn | None:
        """What took it out of the programme by the date."""
        return self.schedule.withdrawn

    @property
    def rounds(self) -> list[RoundState]:
        """Every round of the project, in the plan's order."""
        return [round_ for stage in self.stages for round_ in stage.rounds]

    @property
    def batch(self) -> Batch | None:
        """The project's batch, from the day on which it was decided where the track says by what."""
        decided_by = self.track.decided_by
        decided = decided_by is None or any(item.id == decided_by and item.on for item in self.milestones())
        return self.project.batch if decided else None

    def milestones(self) -> list[Item]:
        """Every milestone of the project, required or not, in the plan's order."""
        return [item for stage in self.stages for item in stage.items if item.kind is ItemKind.MILESTONE]

    def items(self) -> list[Item]:
        """Everything that the plan requires, in its order."""
        return [item for stage in self.stages for item in stage.items if item.required]

    @property
    def is_recorded(self) -> bool:
        """Whether anything at all is on record."""
        return self.first_record is not None

    def late(self, as_of: date) -> list[Item]:
        """What should have been done before this date; nothing where nothing is on record."""
        return self.past_due(as_of) if self.is_recorded else []

    def past_due(self, as_of: date) -> list[Item]:
        """What would be late if everything that was done were on record."""
        return [item for item in self.items() if item.is_late(as_of)]

    def next_due(self, as_of: date) -> Item | None:
        """What falls due first from this date on."""
        ahead = [item for item in self.items() if item.outstanding and item.due and item.due.last >= as_of]
        return min(ahead, key=last_day, default=None)

    def gate_of(self, item: Item, *, since_issue: bool = False) -> Item | None:
        """The first thing undone that something waits for; see `renovation_cli.compute.items.gate_of`."""
        return gate_of(item, [*self.outside, *self.items()], since_issue=since_issue)


def judge(dossier: Dossier, rulebook: Rulebook, as_of: date) -> ProjectState | None:
    """A project on a date; None if its track does not exist."""
    track = dossier.track(rulebook.programme)
    if track is None:
        return None
    programme = rulebook.programme
    recorded = recorded_days(dossier, track)
    before = predecessors(track, programme.works)
    shown = implied(recorded, before, as_of)
    schedule = schedule_of(dossier.project, (*track.milestones_by_id, *track.rounds_by_id), as_of)
    facts = Facts(
        dossier=dossier,
        track=track,
        programme=programme,
        recorded=recorded,
        before=before,
        implied=shown,
        as_of=as_of,
        schedule=schedule,
    )
    return _state(facts)


def _state(facts: Facts) -> ProjectState:
    """A project by its facts, with what they show."""
    dossier, track, programme, schedule = facts.dossier, facts.track, facts.programme, facts.schedule
    recorded, shown, as_of = facts.recorded, facts.implied, facts.as_of
    pace = own_pace(track.pace, dossier.project.planned, programme.works)
    wants, wishing = _wishes(dossier)
    return ProjectState(
        id=dossier.id,
        as_of=as_of,
        project=dossier.project,
        track=track,
        stages=tuple(stage_state(facts, stage_id) for stage_id in track.stages),
        listed=_listed(dossier),
        year=programme.year,
        works=works_span(track, programme.works, recorded, shown, as_of),
        pace=pace,
        course=course_of(pace, schedule, programme.works),
        schedule=schedule,
        first_record=first_record(dossier, recorded, as_of),
        issued=programme.issued,
        levels_from=max(programme.period.first, programme.issued or date.min),
        beyond={key[1]: each for key, each in shown.items() if key[1] in programme.milestones},
        orders=dossier.orders,
        recorded={key: day for key, day in recorded.items() if day <= as_of},
        wants=tuple(wants.items()),
        wishing=wishing,
    )


def _listed(dossier: Dossier) -> int | None:
    return None if dossier.households is None else sum(map(len, dossier.households.values()))


def _wishes(dossier: Dossier) -> tuple[Counter[str], int]:
    """How many households want each item of the menu, and how many want anything."""
    every = (household.wants for rooms in (dossier.households or {}).values() for household in rooms.values())
    wishes = [dict.fromkeys(wants) for wants in every if wants]  # an item named twice is one wish
    return Counter(chain.from_iterable(wishes)), len(wishes)
