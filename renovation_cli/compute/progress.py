"""Where a project stands on a date: its milestones, rounds, stages, and what is late (plan 三).

A deadline day is inclusive: what is due today is not overdue. A stage is complete when its required
milestones are dated and its rounds have met their requirements and posted their notices. A round without a
record or a verdict is not late, nor is its notice (design §12, “Bases”); nor is a stage that waits for such.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from renovation_cli.compute.consultation import RoundResult, RoundStanding, consult
from renovation_cli.compute.hearing import answering_days
from renovation_cli.compute.plan_rules import PlanRule, RuleKind, rules_of_stage
from renovation_cli.compute.turns import Turns, turns
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.dates import PlanDate, later_of
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Milestone, Round, Stage, Track, Window
from renovation_cli.model.project import Project
from renovation_cli.model.words import Batch, CareFact


class Phase(StrEnum):
    """How a stage stands on a date."""

    NOT_BEGUN = "not-begun"
    UNDER_WAY = "under-way"
    OVERDUE = "overdue"
    OPEN = "open"
    """Its window is past, and nothing of what is outstanding in it is late."""
    COMPLETE = "complete"


class ItemKind(StrEnum):
    """What can fall due."""

    STAGE = "stage"
    MILESTONE = "milestone"
    ROUND = "round"
    NOTICE = "notice"
    PATROL = "patrol"
    PATROL_PROBLEM = "patrol-problem"
    ORDER = "order"


BESIDE_THE_PLAN = (ItemKind.PATROL, ItemKind.PATROL_PROBLEM, ItemKind.ORDER)
"""What comes up as the year goes on: each a project's own, and nothing that escalation counts."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something a project owes by a date."""

    kind: ItemKind
    stage_id: str
    id: str
    name: str
    clause: str
    due: PlanDate
    done: bool
    lead: tuple[str, ...]
    duty: str | None
    required: bool = True
    on: date | None = None
    """The day on which it happened, where it is dated and not after the date judged for."""
    dated_by: CareFact | None = None
    """The fact that dates it where it has no line of its own."""
    may_be_late: bool = True
    """False for a round without record or verdict, its notice, and a stage with nothing late in it."""

    def is_late(self, as_of: date) -> bool:
        """Whether it should have been done before this date."""
        return self.required and not self.done and self.may_be_late and self.days_left(as_of) < 0

    def days_left(self, as_of: date) -> int:
        """Days until the deadline; 0 on the day itself, negative when late."""
        return (self.due.last - as_of).days


@dataclass(frozen=True, slots=True)
class RoundState:
    """A round of a project on a date."""

    id: str
    stage_id: str
    round: Round
    due: PlanDate
    result: RoundResult
    notice_on: date | None
    complete: bool
    as_of: date
    answering_days: int = 0
    """Days left on which an answer may be dated."""
    turns: Turns = ()
    """How it stood on each day since the first of it, its notice and its stage fell due.

    Before that day, how it will stand then if nobody answers any more.
    """

    @property
    def days_left(self) -> int:
        """Days until the deadline; 0 on the day itself, negative once it is past."""
        return (self.due.last - self.as_of).days

    @property
    def unjudged(self) -> bool:
        """Whether it has no record or no verdict, so that neither it nor its notice can be late."""
        return _unjudged(self.result)


@dataclass(frozen=True, slots=True)
class StageState:
    """A stage of a project on a date; ``items`` are its milestones, rounds and notices."""

    id: str
    stage: Stage
    items: tuple[Item, ...]
    rounds: tuple[RoundState, ...]
    phase: Phase

    @property
    def due(self) -> PlanDate:
        """At its end, or with the first thing in it that is late where that falls due later."""
        late = (item.due for item in self.items if self.phase is Phase.OVERDUE and _outstanding(item))
        return later_of(self.stage.to, min(late, key=lambda due: due.last, default=self.stage.to))

    def as_item(self) -> Item:
        """The stage as one of the things that are owed."""
        stage = self.stage
        return Item(
            kind=ItemKind.STAGE,
            stage_id=self.id,
            id=self.id,
            name=stage.name,
            clause=stage.clause,
            due=self.due,
            done=self.phase is Phase.COMPLETE,
            lead=stage.lead,
            duty=stage.duty,
            may_be_late=self.phase is Phase.OVERDUE,
        )


@dataclass(frozen=True, slots=True)
class ProjectState:
    """A project on a date."""

    id: str
    project: Project
    track: Track
    stages: tuple[StageState, ...]
    listed: int | None
    """Households listed, None where there is no list."""
    year: tuple[date, date]
    """First and last day of what its investment in the year is for."""
    orders: Orders = field(default_factory=dict)
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
        """Every stage with what is in it, in the plan's order; what is not required is left out."""
        return [item for stage in self.stages for item in (stage.as_item(), *stage.items) if item.required]

    def late(self, as_of: date) -> list[Item]:
        """What should have been done before this date."""
        return [item for item in self.items() if item.is_late(as_of)]

    def next_due(self, as_of: date) -> Item | None:
        """What falls due first from this date on; of one day, what stands in a stage before the stage."""
        ahead = [item for item in self.items() if not item.done and item.days_left(as_of) >= 0]
        return min(ahead, key=lambda item: (item.due.last, item.kind is ItemKind.STAGE), default=None)


def judge(dossier: Dossier, rulebook: Rulebook, as_of: date) -> ProjectState | None:
    """A project on a date; None if its track does not exist."""
    track = dossier.track(rulebook.programme)
    if track is None:
        return None
    records = rulebook.programme.records
    stages = tuple(_stage(dossier, track, stage_id, records, as_of) for stage_id in track.stages)
    listed = None
    wants: Counter[str] = Counter()
    wishing = 0
    if dossier.households is not None:
        listed = sum(len(rooms) for rooms in dossier.households.values())
        for rooms in dossier.households.values():
            for household in rooms.values():
                wants.update(tuple(dict.fromkeys(household.wants)))  # an item named twice is one wish
                wishing += bool(household.wants)
    return ProjectState(
        id=dossier.id,
        project=dossier.project,
        track=track,
        stages=stages,
        listed=listed,
        year=rulebook.programme.year,
        orders=dossier.orders,
        wants=tuple(wants.items()),
        wishing=wishing,
    )


def _stage(dossier: Dossier, track: Track, stage_id: str, records: Window, as_of: date) -> StageState:
    stage = track.stages[stage_id]
    rules = {(rule.kind, rule.id): rule for rule in rules_of_stage(dossier.project.track, stage_id, stage)}
    items = [
        _milestone(rules[RuleKind.MILESTONE, milestone_id], milestone, dossier.project, as_of)
        for milestone_id, milestone in stage.milestones.items()
    ]
    rounds = []
    for round_id, round_ in stage.rounds.items():
        rule, notice = rules[RuleKind.ROUND, round_id], rules.get((RuleKind.NOTICE, round_id))
        days = answering_days(
            project=dossier.project, track=track, stage=stage, round_=round_, records=records, as_of=as_of
        )
        state = _round(dossier, stage, rule, notice, as_of)
        rounds.append(replace(state, answering_days=days))
        items.extend(_items_of_round(state, rule, notice))
    required = [item.done for item in items if item.required]
    if all(required):
        phase = Phase.COMPLETE if required else _phase_by_calendar(stage, as_of)
    elif as_of > stage.last:
        phase = Phase.OVERDUE if any(item.is_late(as_of) for item in items) else Phase.OPEN
    else:
        phase = Phase.UNDER_WAY if as_of >= stage.first or any(item.on for item in items) else Phase.NOT_BEGUN
    return StageState(stage_id, stage, tuple(items), tuple(rounds), phase)


def _phase_by_calendar(stage: Stage, as_of: date) -> Phase:
    """A stage in which nothing is required follows the calendar."""
    if as_of < stage.first:
        return Phase.NOT_BEGUN
    return Phase.UNDER_WAY if as_of <= stage.last else Phase.COMPLETE


def _happened(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None


def _owed(
    rule: PlanRule,
    *,
    done: bool,
    on: date | None = None,
    required: bool = True,
    dated_by: CareFact | None = None,
    may_be_late: bool = True,
) -> Item:
    """What a rule in a stage asks of a project."""
    return Item(
        kind=ItemKind(rule.kind),
        stage_id=rule.stage_id or "",
        id=rule.id,
        name=rule.name,
        clause=rule.clause,
        due=rule.end,
        done=done,
        lead=rule.lead,
        duty=rule.duty,
        required=required,
        on=on,
        dated_by=dated_by,
        may_be_late=may_be_late,
    )


def _milestone(rule: PlanRule, milestone: Milestone, project: Project, as_of: date) -> Item:
    by = milestone.dated_by
    on = _happened(project.care.day_of(by) if by else project.milestones.get(rule.id), as_of)
    return _owed(rule, done=on is not None, on=on, required=milestone.required, dated_by=by)


def _round(
    dossier: Dossier, stage: Stage, rule: PlanRule, notice: PlanRule | None, as_of: date
) -> RoundState:
    round_ = stage.rounds[rule.id]
    result = consult(dossier, rule.id, round_, as_of)
    notice_on = _happened(dossier.project.notices.get(rule.id), as_of)
    posted = notice is None or notice_on is not None
    state = RoundState(
        id=rule.id,
        stage_id=rule.stage_id or "",
        round=round_,
        due=rule.end,
        result=result,
        notice_on=notice_on,
        complete=result.met is True and posted,
        as_of=as_of,
    )
    if result.standing is RoundStanding.NOTHING_ASKED:
        # Nothing can be reached: its notice ends it, else the calendar.
        return replace(state, complete=notice_on is not None if notice else as_of > rule.end.last)
    first = min(end.last for end in (rule.end, stage.to, notice.end if notice else rule.end))
    since = turns(dossier=dossier, round_id=rule.id, round_=round_, due=first, as_of=as_of, now=result)
    return replace(state, turns=since)


def _items_of_round(state: RoundState, rule: PlanRule, notice: PlanRule | None) -> Iterator[Item]:
    # A round that demands nothing cannot be late, nor can its notice; neither holds up the stage.
    asked = state.result.standing is not RoundStanding.NOTHING_ASKED
    may_be_late = not state.unjudged
    done = state.result.met is True if asked else state.complete
    yield _owed(rule, done=done, required=asked, may_be_late=may_be_late)
    if notice:
        on = state.notice_on
        yield _owed(notice, done=on is not None, on=on, required=asked, may_be_late=may_be_late)


def _unjudged(result: RoundResult) -> bool:
    return result.standing in (RoundStanding.NO_RECORD, RoundStanding.NO_VERDICT)


def _outstanding(item: Item) -> bool:
    return item.required and item.may_be_late and not item.done
