"""The rules of a plan that have a lead or a duty: who leads them, under which duty, and from when until when.

What stands in a stage has the stage's lead where it names none of its own, and with it the stage's duty; a
notice has those of its round. A stage is in force from its first to its last day, what stands in it from the
first day of the stage until it is due, and every other rule for as long as the programme runs.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import partial

from renovation_cli.model.cited import Term, Timed, due_of
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import CareRules, Programme
from renovation_cli.model.track import Milestone, Notice, Round, Stage


class RuleKind(StrEnum):
    """What in a plan may name a duty."""

    STAGE = "stage"
    MILESTONE = "milestone"
    ROUND = "round"
    NOTICE = "notice"
    REPORT = "report"
    ORDER = "order"
    LEVEL = "level"
    CARE = "care"
    INSPECTION = "inspection"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRule:
    """A rule of the plan with who leads it, the duties it names itself, and its time."""

    kind: RuleKind
    id: str
    name: str
    clause: str
    lead: tuple[str, ...]
    duties: tuple[str, ...]
    start: PlanDate
    end: PlanDate
    """The last day on which it is in force."""
    due: PlanDate | None = None
    """The plan's day by which it is due; None where there is none, and for what nobody owes by a day."""
    within: Term | None = None
    """The days in which it is due after something else."""
    track_id: str | None = None
    stage_id: str | None = None
    stage_end: PlanDate | None = None
    """The last day of the stage it stands in."""
    inherited: tuple[str, ...] = ()
    """The duty of its stage, or of a notice's round, where it names none and has that one's lead."""

    @property
    def under(self) -> tuple[str, ...]:
        """The duties it stands under: its own, else its stage's."""
        return self.duties or self.inherited

    @property
    def duty(self) -> str | None:
        """The one duty that what stands in a stage can be under; None where there is none."""
        return next(iter(self.under), None)

    def in_force(self, as_of: date) -> bool:
        """Whether a date lies in its time, both ends included."""
        return self.start.first <= as_of <= self.end.last


def plan_rules(programme: Programme) -> Iterator[PlanRule]:
    """Every rule that may have a lead or a duty, in the order of the plan."""
    for track_id, track in programme.tracks.items():
        for stage_id, stage in track.stages.items():
            yield from rules_of_stage(track_id, stage_id, stage)
    yield from _outside_stages(programme)
    yield from _throughout(programme)


def _named(duty: str | None) -> tuple[str, ...]:
    return (duty,) if duty else ()


def rules_of_stage(track_id: str, stage_id: str, stage: Stage) -> Iterator[PlanRule]:
    """A stage, then its milestones, then its rounds, each followed by its notice."""
    rule = PlanRule(
        kind=RuleKind.STAGE,
        id=stage_id,
        name=stage.name,
        clause=stage.clause,
        lead=stage.lead,
        duties=_named(stage.duty),
        start=stage.from_,
        end=stage.to,
        stage_end=stage.to,
        track_id=track_id,
        stage_id=stage_id,
    )
    yield rule
    for milestone_id, milestone in stage.milestones.items():
        yield _in_stage(rule, RuleKind.MILESTONE, milestone_id, milestone, milestone)
    for round_id, round_ in stage.rounds.items():
        asked = _in_stage(rule, RuleKind.ROUND, round_id, round_, round_)
        yield asked
        if notice := round_.notice:
            timed = notice if notice.has_own_deadline else round_
            yield _in_stage(asked, RuleKind.NOTICE, round_id, notice, timed)


def _in_stage(
    above: PlanRule, kind: RuleKind, rule_id: str, each: Milestone | Round | Notice, timed: Timed
) -> PlanRule:
    """What stands in a stage, or the notice of a round, under the rule ``above`` it.

    By ``timed`` it is due. Where there is no deadline it is in force until the end of the stage.
    """
    due = due_of(timed, above.stage_end)
    return PlanRule(
        kind=kind,
        id=rule_id,
        name=each.name,
        clause=each.clause,
        lead=each.lead or above.lead,
        duties=_named(each.duty),
        inherited=() if each.lead else above.under,
        start=above.start,
        end=due or above.stage_end or above.end,
        due=due,
        within=timed.within if timed.by is None else None,
        stage_end=above.stage_end,
        track_id=above.track_id,
        stage_id=above.stage_id,
    )


def _outside_stages(programme: Programme) -> Iterator[PlanRule]:
    """What is asked of the programme and of its streets, in force until it is due."""
    for milestone_id, milestone in programme.milestones.items():
        due = due_of(milestone, None)
        yield PlanRule(
            kind=RuleKind.MILESTONE,
            id=milestone_id,
            name=milestone.name,
            clause=milestone.clause,
            lead=milestone.lead,
            duties=_named(milestone.duty),
            start=programme.period.from_,
            end=due or programme.period.to,
            due=due,
        )


def _throughout(programme: Programme) -> Iterator[PlanRule]:
    yield from _reports_and_inspections(programme)
    rule = partial(PlanRule, start=programme.period.from_, end=programme.period.to)
    for kind_id, kind in (programme.orders.kinds if programme.orders else {}).items():
        yield rule(
            kind=RuleKind.ORDER,
            id=kind_id,
            name=kind.name,
            clause=kind.clause,
            lead=(),
            duties=kind.duties,
        )
    for level_id, level in (programme.escalation.levels if programme.escalation else {}).items():
        yield rule(
            kind=RuleKind.LEVEL,
            id=level_id,
            name=level.name,
            clause=level.clause,
            lead=level.acts,
            duties=_named(level.duty),
        )
    care = programme.care
    if care:
        yield rule(
            kind=RuleKind.CARE,
            id="care",
            name=patrol_name(care, programme),
            clause=care.clause,
            lead=care.lead,
            duties=_named(care.duty),
        )


def _reports_and_inspections(programme: Programme) -> Iterator[PlanRule]:
    rule = partial(PlanRule, start=programme.period.from_, end=programme.period.to)
    for report_id, report in programme.reporting.items():
        yield rule(
            kind=RuleKind.REPORT,
            id=report_id,
            name=report.name,
            clause=report.clause,
            lead=report.lead,
            duties=_named(report.duty),
        )
    for inspection_id, inspection in programme.inspections.items():
        yield rule(
            kind=RuleKind.INSPECTION,
            id=inspection_id,
            name=inspection.name,
            clause=inspection.clause,
            lead=inspection.by,
            duties=_named(inspection.duty),
        )


def patrol_name(rules: CareRules, programme: Programme) -> str:
    """What a patrol is called: by its name, else by what its clause is about, else by the clause."""
    return rules.name or programme.clauses.get(rules.clause, rules.clause)
