"""How the stages and the rounds of a project stand on a date, by what is on record of it (plan 三).

A stage is a heading and never owed itself: complete when its required milestones are dated and its rounds
have met their requirements and posted their notices.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from renovation_cli.compute.consultation import Consultation, RoundResult, RoundStanding
from renovation_cli.compute.hearing import answering_days
from renovation_cli.compute.items import Implied, Item, ItemKind, Key
from renovation_cli.compute.pace import works_window
from renovation_cli.compute.plan_rules import PlanRule, RuleKind, rules_of_stage
from renovation_cli.compute.records import first_record
from renovation_cli.compute.schedule import NO_CHANGES, Schedule, Term
from renovation_cli.compute.turns import Turns, is_free, turns
from renovation_cli.model.book import Dossier
from renovation_cli.model.dates import PlanDate, later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Round, Stage, Track


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
    asked_anew: bool = False
    """Whether it was met, and begun anew after its deadline: then it has none, and is not late."""
    answering_days: int = 0
    """Days left on which an answer may be dated."""
    turns: Turns = ()
    """How it stood on each day since the first of it, its notice and its stage fell due.

    Before that day, how it will stand then if nobody answers any more.
    """

    over_on: date | None = None
    """Since when it is met and posted, where a change of the schedule concerned it before."""
    is_recorded: bool = True
    """Whether anything at all is on record of its project; if not, nobody is said not to have met it."""

    @property
    def days_left(self) -> int | None:
        """Days until the deadline; 0 on the day itself, negative once it is past; None without one."""
        return None if self.due is None else (self.due.last - self.as_of).days

    @property
    def standing(self) -> RoundStanding:
        """How it stands; without any record of the project it has none, whatever its list would give."""
        if self.is_recorded or self.result.standing is RoundStanding.NOTHING_ASKED:
            return self.result.standing
        return RoundStanding.NO_RECORD

    @property
    def met(self) -> bool | None:
        """Whether every requirement holds; None without a verdict, as where nothing at all is on record."""
        return self.result.met if self.standing is self.result.standing else None

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
class Facts:
    """A project's facts by a date, with what they show."""

    dossier: Dossier
    track: Track
    programme: Programme
    recorded: Mapping[Key, date]
    before: Mapping[Key, tuple[Key, ...]]
    implied: Mapping[Key, Implied]
    as_of: date
    schedule: Schedule = NO_CHANGES
    """The changes of the project's schedule by the date."""

    def on(self, key: Key) -> date | None:
        """The day of a milestone or notice that has happened by the date."""
        day = self.recorded.get(key)
        return day if day is not None and day <= self.as_of else None

    def terms(self, rule: PlanRule, done_on: date | None = None) -> tuple[Term, ...]:
        """Its deadlines from day to day; just the one that it has where no change concerns it."""
        due = self._due_unchanged(rule)
        return self.schedule.terms((rule.id,), due, done_on) or (Term(date.min, None, due),)

    def _due_unchanged(self, rule: PlanRule) -> PlanDate | None:
        """The day by which something is due: by the plan, or by a fact or a plan of its own."""
        due = rule.due
        if rule.within is not None:
            since = self._day_of(rule.within.of)
            due = _as_plan_date(later(since, rule.within.days)) if since else due
        planned = self.dossier.project.planned.get(rule.id) if rule.kind is RuleKind.MILESTONE else None
        works = self.programme.works
        # A day of its own outside the time that the plan gives is a finding, and moves nothing.
        if planned and due and rule.id in (*works.started, *works.finished):
            first, last = works_window(self.track.pace, self.track.stages[rule.stage_id or ""])
            is_inside = first.first <= planned.first and planned.last <= min(last.last, due.last)
            return planned if is_inside else due
        return due

    def _day_of(self, fact_id: str) -> date | None:
        return self.on((ItemKind.MILESTONE, fact_id)) or self.on((ItemKind.NOTICE, fact_id))

    def owed(
        self,
        rule: PlanRule,
        *,
        done: bool,
        required: bool = True,
        may_be_late: bool = True,
        done_on: date | None = None,
    ) -> Item:
        """What a rule in a stage asks of the project; ``done_on`` where that is not the day on record."""
        kind = ItemKind(rule.kind)
        key, issued = (kind, rule.id), self.programme.issued
        on = None if kind is ItemKind.ROUND else self.on(key)
        terms = self.terms(rule, done_on or on)
        due = terms[-1].due
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
            on=on,
            dated_by=milestone.dated_by if milestone else None,
            after=self.before.get(key, ()),
            implied=self.implied.get(key),
            may_be_late=may_be_late,
            before_issue=bool(due and issued and due.last < issued),
            terms=terms if len(terms) > 1 else (),
        )


def _as_plan_date(day: date) -> PlanDate:
    return PlanDate(day, day)


def stage_state(facts: Facts, stage_id: str) -> StageState:
    """A stage with everything that stands in it."""
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


def _phase(facts: Facts, stage: Stage, items: list[Item]) -> Phase:
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


def _round(facts: Facts, stage: Stage, rule: PlanRule, notice: PlanRule | None) -> RoundState:
    round_, as_of = stage.rounds[rule.id], facts.as_of
    consultation = Consultation(facts.dossier, rule.id, round_)
    result = consultation.on(as_of)
    notice_on = facts.on((ItemKind.NOTICE, rule.id))
    posted = notice is None or notice_on is not None
    terms = facts.terms(rule)
    every = (*terms, *(facts.terms(notice, notice_on) if notice else ()))
    ends = [term.due.last for term in every if term.due]
    asked_anew = bool(ends) and is_free(consultation, result, min(ends))
    due = None if asked_anew else terms[-1].due
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
        asked_anew=asked_anew,
        answering_days=_answering_days(facts, stage, round_, until.last),
        is_recorded=first_record(facts.dossier, facts.recorded, as_of) is not None,
    )
    if result.standing is RoundStanding.NOTHING_ASKED:
        # Nothing can be reached: its notice ends it, else the calendar.
        return replace(state, complete=notice_on is not None if notice else as_of > until.last)
    if not ends:
        return state
    stood = turns(consultation, min(ends), as_of, now=result)
    over_on = _over_on(stood, notice_on, as_of) if len(terms) > 1 else None
    if over_on is None:
        return replace(state, turns=stood)
    return replace(state, turns=stood, due=facts.terms(rule, over_on)[-1].due, over_on=over_on)


def _over_on(stood: Turns, notice_on: date | None, as_of: date) -> date | None:
    """Since when a round is both met and posted, so that no later change concerns it."""
    met_since, met = stood[-1]
    return max(notice_on, min(met_since, as_of)) if met and notice_on else None


def _answering_days(facts: Facts, stage: Stage, round_: Round, until: date) -> int:
    return answering_days(
        project=facts.dossier.project,
        track=facts.track,
        stage=stage,
        round_=round_,
        until=until,
        records=facts.programme.records,
        as_of=facts.as_of,
    )


def _items_of_round(
    facts: Facts, state: RoundState, rule: PlanRule, notice: PlanRule | None
) -> Iterator[Item]:
    # A round that demands nothing cannot be late, nor can its notice; neither holds up the stage.
    asked = state.result.standing is not RoundStanding.NOTHING_ASKED
    may_be_late = not (state.unjudged or state.asked_anew)
    done = state.result.met is True if asked else state.complete
    yield facts.owed(rule, done=done, required=asked, may_be_late=may_be_late, done_on=state.over_on)
    if notice:
        posted = state.notice_on is not None
        yield facts.owed(notice, done=posted, required=asked, may_be_late=may_be_late)


def _unjudged(result: RoundResult) -> bool:
    return result.standing in (RoundStanding.NO_RECORD, RoundStanding.NO_VERDICT)
