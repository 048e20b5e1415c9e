"""Where a project stands on a date: its milestones, rounds, stages, and what is late (plan 三).

A deadline day is inclusive: what is due today is not overdue. A stage is a heading: complete when its
required milestones are dated and its rounds have met their requirements and posted their notices. A round
without a record or a verdict is not late, nor is its notice; a project without any record has nothing late.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from renovation_cli.compute.consultation import RoundResult, RoundStanding, consult
from renovation_cli.compute.hearing import answering_days
from renovation_cli.compute.items import Implied, Item, ItemKind, Key, last_day
from renovation_cli.compute.pace import own_pace
from renovation_cli.compute.plan_rules import PlanRule, RuleKind, rules_of_stage
from renovation_cli.compute.records import first_record, implied, predecessors, recorded_days
from renovation_cli.compute.turns import Turns, turns
from renovation_cli.compute.works_span import WorksSpan, works_span
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.dates import PlanDate, later
from renovation_cli.model.order import Orders
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.track import Round, Stage, Track
from renovation_cli.model.words import Batch


class Phase(StrEnum):
    """How a stage stands on a date."""

    NOT_BEGUN = "not-begun"
    UNDER_WAY = "under-way"
    LATE = "late"
    """Something in it is late."""
    OPEN = "open"
    """Its window is past, and nothing of what is outstanding in it is late."""
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class RoundState:
    """A round of a project on a date."""

    id: str
    stage_id: str
    round: Round
    due: PlanDate | None
    """None where the plan sets no day."""
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
    def days_left(self) -> int | None:
        """Days until the deadline; 0 on the day itself, negative once it is past; None without one."""
        return None if self.due is None else (self.due.last - self.as_of).days

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
    first_record: date | None
    """The day of its first record; None where there is none by the date judged for."""
    levels_from: date
    """The first day on which a level can be reached: no earlier than the plan was issued."""
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

    def gate_of(self, item: Item) -> Item | None:
        """The first thing undone that something waits for and that may be late itself; None for none.

        Of a chain it is the beginning, whoever has to do that: what comes later cannot be done before.
        """
        by_key = {each.key: each for each in self.items()}
        found: Item | None = None
        open_, seen = list(item.after), {item.key}
        while open_:
            each = by_key.get(open_.pop(0))
            if each is None or each.key in seen or not each.outstanding:
                continue
            seen.add(each.key)
            open_.extend(each.after)
            if each.due is not None and each.may_be_late:
                found = each if found is None or _is_earlier(each, found, list(by_key)) else found
        return found


def _is_earlier(item: Item, other: Item, order: list[Key]) -> bool:
    return order.index(item.key) < order.index(other.key)


def judge(dossier: Dossier, rulebook: Rulebook, as_of: date) -> ProjectState | None:
    """A project on a date; None if its track does not exist."""
    track = dossier.track(rulebook.programme)
    if track is None:
        return None
    programme = rulebook.programme
    recorded = recorded_days(dossier, track)
    before = predecessors(track, programme.works)
    shown = implied(recorded, before, as_of)
    facts = _Facts(dossier, track, programme, recorded, before, shown, as_of)
    stages = tuple(_stage(facts, stage_id) for stage_id in track.stages)
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
        as_of=as_of,
        project=dossier.project,
        track=track,
        stages=stages,
        listed=listed,
        year=programme.year,
        works=works_span(track, programme.works, recorded, shown, as_of),
        pace=own_pace(track.pace, dossier.project.planned, programme.works),
        first_record=first_record(dossier, recorded, as_of),
        levels_from=max(programme.period.first, programme.issued or date.min),
        orders=dossier.orders,
        wants=tuple(wants.items()),
        wishing=wishing,
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    """A project's facts by a date, with what they show."""

    dossier: Dossier
    track: Track
    programme: Programme
    recorded: Mapping[Key, date]
    before: Mapping[Key, tuple[Key, ...]]
    implied: Mapping[Key, Implied]
    as_of: date

    def on(self, key: Key) -> date | None:
        """The day of a milestone or notice that has happened by the date."""
        day = self.recorded.get(key)
        return day if day is not None and day <= self.as_of else None

    def due(self, rule: PlanRule) -> PlanDate | None:
        """The day by which something is due: by the plan, or by a fact or a plan of its own."""
        due = rule.due
        if rule.within is not None:
            since = self._day_of(rule.within.of)
            due = _as_plan_date(later(since, rule.within.days)) if since else due
        planned = self.dossier.project.planned.get(rule.id) if rule.kind is RuleKind.MILESTONE else None
        if planned and due and rule.id in (*self.programme.works.started, *self.programme.works.finished):
            due = min(planned, due, key=lambda each: each.last)
        return due

    def _day_of(self, fact_id: str) -> date | None:
        return self.on((ItemKind.MILESTONE, fact_id)) or self.on((ItemKind.NOTICE, fact_id))

    def owed(self, rule: PlanRule, *, done: bool, required: bool = True, may_be_late: bool = True) -> Item:
        """What a rule in a stage asks of the project."""
        kind = ItemKind(rule.kind)
        key, due, issued = (kind, rule.id), self.due(rule), self.programme.issued
        is_milestone = kind is ItemKind.MILESTONE
        milestone = self.track.milestones_by_id[rule.id] if is_milestone else None
        return Item(
            kind=kind,
            stage_id=rule.stage_id or "",
            id=rule.id,
            name=rule.name,
            clause=rule.clause,
            due=due,
            done=done,
            lead=rule.lead,
            duty=rule.duty,
            required=required,
            on=None if kind is ItemKind.ROUND else self.on(key),
            dated_by=milestone.dated_by if milestone else None,
            after=self.before.get(key, ()),
            implied=self.implied.get(key),
            may_be_late=may_be_late,
            before_issue=bool(due and issued and due.last < issued),
        )


def _as_plan_date(day: date) -> PlanDate:
    return PlanDate(day, day)


def _stage(facts: _Facts, stage_id: str) -> StageState:
    stage = facts.track.stages[stage_id]
    track_id = facts.dossier.project.track
    rules = {(rule.kind, rule.id): rule for rule in rules_of_stage(track_id, stage_id, stage)}
    items = []
    for milestone_id, milestone in stage.milestones.items():
        done = facts.on((ItemKind.MILESTONE, milestone_id)) is not None
        rule = rules[RuleKind.MILESTONE, milestone_id]
        items.append(facts.owed(rule, done=done, required=milestone.required))
    rounds = []
    for round_id in stage.rounds:
        rule, notice = rules[RuleKind.ROUND, round_id], rules.get((RuleKind.NOTICE, round_id))
        state = _round(facts, stage, rule, notice)
        rounds.append(state)
        items.extend(_items_of_round(facts, state, rule, notice))
    return StageState(stage_id, stage, tuple(items), tuple(rounds), _phase(facts, stage, items))


def _phase(facts: _Facts, stage: Stage, items: list[Item]) -> Phase:
    as_of = facts.as_of
    required = [item.done for item in items if item.required]
    if all(required):
        return Phase.COMPLETE if required else _phase_by_calendar(stage, as_of)
    is_recorded = first_record(facts.dossier, facts.recorded, as_of) is not None
    if is_recorded and any(item.is_late(as_of) for item in items):
        return Phase.LATE
    if as_of > stage.last:
        return Phase.OPEN
    return Phase.UNDER_WAY if as_of >= stage.first or any(item.on for item in items) else Phase.NOT_BEGUN


def _phase_by_calendar(stage: Stage, as_of: date) -> Phase:
    """A stage in which nothing is required follows the calendar."""
    if as_of < stage.first:
        return Phase.NOT_BEGUN
    return Phase.UNDER_WAY if as_of <= stage.last else Phase.COMPLETE


def _round(facts: _Facts, stage: Stage, rule: PlanRule, notice: PlanRule | None) -> RoundState:
    round_, as_of = stage.rounds[rule.id], facts.as_of
    result = consult(facts.dossier, rule.id, round_, as_of)
    notice_on = facts.on((ItemKind.NOTICE, rule.id))
    posted = notice is None or notice_on is not None
    due = facts.due(rule)
    until = due or stage.to
    state = RoundState(
        id=rule.id,
        stage_id=rule.stage_id or "",
        round=round_,
        due=due,
        result=result,
        notice_on=notice_on,
        complete=result.met is True and posted,
        as_of=as_of,
        answering_days=answering_days(
            facts.dossier.project,
            facts.track,
            stage,
            round_,
            until=until.last,
            records=facts.programme.records,
            as_of=as_of,
        ),
    )
    if result.standing is RoundStanding.NOTHING_ASKED:
        # Nothing can be reached: its notice ends it, else the calendar.
        return replace(state, complete=notice_on is not None if notice else as_of > until.last)
    ends = [each.last for each in (due, facts.due(notice) if notice else None) if each]
    if not ends:
        return state
    return replace(state, turns=turns(facts.dossier, rule.id, round_, due=min(ends), as_of=as_of, now=result))


def _items_of_round(
    facts: _Facts, state: RoundState, rule: PlanRule, notice: PlanRule | None
) -> Iterator[Item]:
    # A round that demands nothing cannot be late, nor can its notice; neither holds up the stage.
    asked = state.result.standing is not RoundStanding.NOTHING_ASKED
    may_be_late = not state.unjudged
    done = state.result.met is True if asked else state.complete
    yield facts.owed(rule, done=done, required=asked, may_be_late=may_be_late)
    if notice:
        posted = state.notice_on is not None
        yield facts.owed(notice, done=posted, required=asked, may_be_late=may_be_late)


def _unjudged(result: RoundResult) -> bool:
    return result.standing in (RoundStanding.NO_RECORD, RoundStanding.NO_VERDICT)
