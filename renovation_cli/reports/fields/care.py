"""What is said of what comes after the works (plan 四(五))."""

from renovation_cli.compute.care import CareState, Managed, Patrolled, satisfied
from renovation_cli.findings.text import Text, say
from renovation_cli.model.care import Evaluation, Satisfaction, SelfRuleBody
from renovation_cli.model.words import SelfRule
from renovation_cli.reports.document import Cell, Ref, RefKind, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, SHARE, TEXT, every, one, word
from renovation_cli.reports.wording.phrases import days_left


def _self_rule(care: CareState) -> Cell:
    body = care.self_rule
    return say("{form} since {day}", form=body.form, day=body.on) if body else None


def _managed(care: CareState) -> Cell:
    managed = care.managed
    return say("{by} since {day}", by=managed.by, day=managed.on) if managed else None


def _evaluation(care: CareState) -> Cell:
    found = care.evaluation
    return say("{result} ({day})", result=found.result, day=found.on) if found else None


def _patrol_due(care: CareState) -> Cell:
    if care.patrol_due is None:
        return LEFT_OUT
    return say("{due}, {left}", due=care.patrol_due, left=days_left(care.patrol_due, care.as_of).value)


def _order(each: Patrolled) -> Cell:
    order = each.patrol.order
    return Ref(RefKind.ORDER, order, order) if order else ""


def _dealt_with(each: Patrolled) -> Cell:
    """When what a patrol found was dealt with; nothing where there is nothing, or an order says."""
    if each.is_open:
        return Toned(say("not yet"), Tone.WARN)
    return (each.resolved if each.patrol.found and not each.patrol.order else None) or ""


SELF_RULE = Fields[SelfRuleBody](
    Field("on", DAY, lambda body: body.on),
    Field("form", word(SelfRule), lambda body: body.form),
)

PROPERTY = Fields[Managed](
    Field("on", DAY, lambda managed: managed.on),
    Field("by", TEXT, lambda managed: managed.by),
    Field("agreement", DAY.or_none, lambda managed: managed.agreement),
)

PATROL = Fields[Patrolled](
    Field("on", DAY, lambda each: each.patrol.on, say("Patrol")),
    Field(
        "found",
        TEXT.or_none,
        lambda each: each.patrol.found,
        say("Found"),
        lambda each: each.patrol.found or say("nothing"),
    ),
    Field("order", TEXT.or_none, lambda each: each.patrol.order, say("Order"), _order),
    Field(
        "reported_up",
        TEXT.or_none,
        lambda each: each.patrol.reported_up,
        say("Reported up to"),
        lambda each: each.patrol.reported_up or "",
    ),
    Field("resolved", DAY.or_none, lambda each: each.resolved, say("Dealt with"), _dealt_with),
    Field("open", FLAG, lambda each: each.is_open),
)

SATISFACTION = Fields[Satisfaction](
    Field("on", DAY, lambda survey: survey.on),
    Field("asked", COUNT, lambda survey: survey.asked),
    Field("satisfied", COUNT, lambda survey: survey.satisfied),
    Field("share", SHARE.or_none, satisfied),
)
"""A survey of satisfaction."""

EVALUATION = Fields[Evaluation](
    Field("on", DAY, lambda evaluation: evaluation.on),
    Field("result", TEXT, lambda evaluation: evaluation.result),
)

MANAGEMENT = Fields[CareState](
    Field("handed_over", DAY.or_none, lambda care: care.handed_over, say("Handed over")),
    Field("self_rule", one(SELF_RULE).or_none, lambda care: care.self_rule, say("Self-rule"), _self_rule),
    Field("property", one(PROPERTY).or_none, lambda care: care.managed, say("Property management"), _managed),
    shown(say("Agreement with it"), lambda care: care.managed.agreement if care.managed else None),
)
"""Who has a community in hand after the works."""

RESULTS = Fields[CareState](
    Field(
        "evaluation", one(EVALUATION).or_none, lambda care: care.evaluation, say("Evaluation"), _evaluation
    ),
    Field(
        "patrols", every(PATROL), lambda care: care.patrols, say("Patrols"), lambda care: len(care.patrols)
    ),
    Field("patrol_due", DAY.or_none, lambda care: care.patrol_due, say("Next patrol by"), _patrol_due),
)
"""What came of it, and what is still to come."""

CARE = Fields[CareState](
    *MANAGEMENT, Field("satisfaction", every(SATISFACTION), lambda care: care.satisfaction), *RESULTS
)
"""What is on file after the works."""


def survey_name(survey: Satisfaction) -> Text:
    """What a survey is called among the facts of a page."""
    return say("Satisfied on {day}", day=survey.on)


def survey_cell(survey: Satisfaction) -> Text:
    """How many are satisfied."""
    return say(
        "{satisfied} of {asked} households asked ({percent})",
        satisfied=survey.satisfied,
        asked=survey.asked,
        percent=SHARE.shown(satisfied(survey)),
    )
