"""What is said of a duty, of who holds it, and of the rules of the plan (plan annex 2)."""

from renovation_cli.compute.duties import DutyState, RuleState
from renovation_cli.compute.plan_rules import RuleKind
from renovation_cli.compute.responsibility import Answerable, Person
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import STREET
from renovation_cli.reports.document import Cell, Column, Ref, RefKind, Several, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, ditto, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, FLAG, PLAN_DAY, TEXT, every, one_of
from renovation_cli.reports.wording.holders import answering, first_of, holder_name
from renovation_cli.reports.wording.phrases import first_few

_RULE_KINDS = {
    RuleKind.STAGE: say("stage"),
    RuleKind.MILESTONE: say("milestone"),
    RuleKind.ROUND: say("round"),
    RuleKind.NOTICE: say("notice"),
    RuleKind.REPORT: say("report"),
    RuleKind.ORDER: say("kind of order"),
    RuleKind.LEVEL: say("level of escalation"),
    RuleKind.CARE: say("after the works"),
    RuleKind.INSPECTION: say("inspection"),
}


def _rule_in_force(value: bool) -> Cell:
    return Toned(say("yes"), Tone.GOOD) if value else Toned(say("no"), Tone.DIM)


def duty_in_force(value: bool | None) -> Cell:
    """Whether a rule under a duty is in force, or that no rule names the duty."""
    return Toned(say("no rule"), Tone.DIM) if value is None else _rule_in_force(value)


PLAN_RULE = Fields[RuleState](
    Field("id", TEXT, lambda state: state.rule.id),
    Field("name", TEXT, lambda state: state.rule.name, say("Rule")),
    Field(
        "kind",
        one_of(*(kind.value for kind in RuleKind)),
        lambda state: state.rule.kind.value,
        beneath(say("Kind and clause")),
        lambda state: say("{kind}, {clause}", kind=_RULE_KINDS[state.rule.kind], clause=state.rule.clause),
    ),
    Field("clause", TEXT, lambda state: state.rule.clause),
    Field(
        "track",
        TEXT.or_none,
        lambda state: state.rule.track_id,
        beneath(say("Track")),
        lambda state: state.track.name if state.track else "",
    ),
    Field("stage", TEXT.or_none, lambda state: state.rule.stage_id),
    Field("from", PLAN_DAY, lambda state: state.rule.start, say("From")),
    Field("to", PLAN_DAY, lambda state: state.rule.end, beneath(say("Until"))),
    Field(
        "in_force",
        FLAG,
        lambda state: state.in_force,
        say("In force"),
        lambda state: _rule_in_force(state.in_force),
    ),
    Field("duties", every(TEXT), lambda state: state.rule.under),
    Field(
        "answers",
        every(HOLDER),
        lambda state: state.answers,
        say("Who leads"),
        lambda state: answering(state.answers) or "",
    ),
)
"""A rule of the plan that somebody may lead."""

RULE_LINE = Fields[RuleState](
    *PLAN_RULE.only("name"),
    shown(say("Track"), lambda state: state.track.name if state.track else ""),
    shown(say("From"), lambda state: state.rule.start),
    shown(say("Until"), lambda state: state.rule.end),
    shown(say("Who leads"), lambda state: first_of(state.answers) or ""),
)
"""The same in a line."""


@dataclass(frozen=True, slots=True)
class CountedDuty:
    """A duty, and how much is late under it."""

    state: DutyState
    late: int


def _held_by(counted: CountedDuty) -> Cell:
    """The holders, or of how many places it is the duty."""
    place, holders = counted.state.department.acts_as, counted.state.holders
    if place is None:
        names = tuple(person.name for each in holders for person in each.people)
        return Several(names) if names else None
    if place == STREET:
        return say_n("each of {n} street", "each of {n} streets", len(holders))
    return say_n("each of {n} community", "each of {n} communities", len(holders))


_TITLE = Field[CountedDuty](
    "title",
    TEXT,
    lambda counted: counted.state.duty.title,
    say("Duty"),
    lambda counted: Ref(RefKind.DUTY, counted.state.id, counted.state.duty.title),
)
_ID = Field[CountedDuty]("id", TEXT, lambda counted: counted.state.id, beneath(say("Id")))
_CLAUSE = Field[CountedDuty](
    "clause", TEXT, lambda counted: counted.state.duty.clause, beneath(say("Clause"))
)
_IN_FORCE = Field[CountedDuty](
    "in_force",
    FLAG.or_none,
    lambda counted: counted.state.in_force,
    say("Active"),
    lambda counted: duty_in_force(counted.state.in_force),
)
_OVERDUE = Field[CountedDuty](
    "overdue",
    COUNT,
    lambda counted: counted.late,
    say("Overdue"),
    lambda counted: Toned(counted.late, Tone.BAD) if counted.late else 0,
)

DUTY = Fields[CountedDuty](
    Field(
        "department",
        TEXT,
        lambda counted: counted.state.department_id,
        say("Department"),
        lambda counted: Ref(RefKind.DEPARTMENT, counted.state.department_id, counted.state.department_id),
    ),
    Field("department_name", TEXT, lambda counted: counted.state.department.name),
    Field(
        "holders",
        every(HOLDER),
        lambda counted: counted.state.holders,
        beneath(say("Who holds them")),
        _held_by,
    ),
    _TITLE,
    _ID,
    _CLAUSE,
    _IN_FORCE,
    Field(
        "rules",
        every(PLAN_RULE),
        lambda counted: counted.state.rules,
        Column(say("Rules"), right=True),
        lambda counted: len(counted.state.rules),
    ),
    shown(
        say("Now"),
        lambda counted: first_few(dict.fromkeys(each.rule.name for each in counted.state.rules_in_force)),
    ),
    _OVERDUE,
)
"""A duty of a department."""

DUTY_LINE = Fields[CountedDuty](
    shown(ditto(say("Department")), lambda counted: counted.state.department_id),
    shown(ditto(say("Who holds them")), _held_by),
    _TITLE,
    _IN_FORCE,
    shown(
        Column(say("Overdue"), right=True),
        lambda counted: Toned(counted.late, Tone.BAD) if counted.late else "",
    ),
)
"""A duty of a department in a line."""

DUTY_BY_ITSELF = Fields[CountedDuty](_TITLE, _ID, _CLAUSE, _IN_FORCE, _OVERDUE)
"""A duty over the table of its rules."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody who holds the duties of a department."""

    held: Answerable
    person: Person


HOLDING = Fields[Holding](
    shown(say("Department"), lambda holding: holder_name(holding.held)),
    shown(say("Who holds them"), lambda holding: holding.person.name),
    shown(beneath(say("Post")), lambda holding: holding.person.post or ""),
)
