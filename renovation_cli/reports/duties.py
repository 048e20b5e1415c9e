"""``duties``: what each department has to do, by which clause, and what of it is in force (plan annex 2)."""

from collections.abc import Iterator

from renovation_cli.compute.bodies import BodyState, body_states
from renovation_cli.compute.duties import (
    RuleState,
    duty_states,
    holders_of,
    rule_states,
    rules_without_duty,
)
from renovation_cli.compute.late_duties import late_beside_duties, late_by_duty, late_items
from renovation_cli.compute.orders import all_orders
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.bodies import BODY
from renovation_cli.reports.fields.duties import (
    DUTY,
    DUTY_BY_ITSELF,
    DUTY_LINE,
    HOLDING,
    PLAN_RULE,
    CountedDuty,
    Holding,
)
from renovation_cli.reports.fields.empty_tracks import SILENCE, Silence
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, every
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.duties import IN_FORCE
from renovation_cli.reports.parts.empty_tracks import silence_blocks, silence_of

_MOST = 60
"""Rows on a screen."""


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of all departments, or of one."""

    department_id: str | None
    """None for all."""
    found: list[CountedDuty]
    late_beside: int
    """How much is late under none of them."""
    without_duty: list[RuleState]
    """Rules that somebody leads and that stand under no duty."""
    silence: Silence
    bodies: list[BodyState]
    """Bodies to which the plan gives no duties."""


DUTIES = Report(
    "duties",
    say("duties"),
    Fields[Duties](
        Field("duties", every(DUTY), lambda duties: duties.found),
        Field("late_beside", COUNT.or_none, lambda duties: duties.late_beside),
        Field("without_duty", every(PLAN_RULE), lambda duties: duties.without_duty),
        *SILENCE.under(lambda duties: duties.silence),
        Field("bodies", every(BODY), lambda duties: duties.bodies),
    ),
)


def duties(position: Position, department_id: str | None = None, extent: Extent = SCREEN) -> Document:
    """The report over all departments, or of one with every rule under its duties, or of a body."""
    rulebook = position.rulebook
    found = _found(position, rulebook, department_id)
    blocks: list[Block] = [*outside_period(position), *silence_blocks(found.silence)]
    if department_id is None and not extent.detail:
        title = say("duties")
        blocks += _in_lines(found, extent)
    elif department_id is None:
        title = say("duties")
        blocks.append(DUTY.table(found.found, "duties", empty=say("duties.yaml has no duty.")))
        blocks += [IN_FORCE, *_without_duty(found), *_bodies(found.bodies), _next()]
    else:
        department = rulebook.duties.departments.get(department_id)
        title = say("duties of {department}", department=department.name if department else department_id)
        holders = [
            Holding(held, person) for held in holders_of(department_id, rulebook) for person in held.people
        ]
        blocks.append(HOLDING.table(holders, "holders", empty=say("Nobody is named.")))
        blocks += [*_one_by_one(found.found), *([IN_FORCE] if found.found else _bodies(found.bodies))]
        blocks += _without_duty(found)
    return framed(DUTIES, position, blocks, found, title=title)


def _in_lines(found: Duties, extent: Extent) -> Iterator[Block]:
    """A line a duty, and how much is late under none."""
    every_one = renovation("duties", all=True)
    yield from cut(
        DUTY_LINE.table(found.found, "duties", empty=say("duties.yaml has no duty.")),
        extent,
        every_one,
        _MOST,
    )
    if found.late_beside:
        yield Sentence(_late_beside(found), Tone.BAD)
    if extent.every:
        yield from _bodies(found.bodies)
    whole = renovation("duties", detail=True)
    yield Sentence(say("Ids, clauses, rules in force, other bodies: {command}", command=whole), Tone.DIM)


def _found(position: Position, rulebook: Rulebook, department_id: str | None) -> Duties:
    as_of = position.as_of
    late_now = late_items(position.states, position.places, rulebook, as_of)
    late = late_by_duty(late_now, rulebook, as_of)
    return Duties(
        department_id=department_id,
        found=[CountedDuty(each, late[each.id]) for each in duty_states(rulebook, as_of, department_id)],
        late_beside=late_beside_duties(late_now, rulebook, as_of, department_id),
        without_duty=rule_states(rules_without_duty(rulebook, department_id), rulebook, as_of),
        silence=silence_of(position),
        bodies=[
            each
            for each in body_states(rulebook, all_orders(position.states, rulebook, as_of))
            if department_id in (None, each.id)
        ],
    )


def _bodies(bodies: list[BodyState]) -> Iterator[Block]:
    """The bodies that have no duties in the plan, with the orders that are with them, if there are any."""
    if bodies:
        title = say("Without duties in the plan; orders can be sent to them")
        yield BODY.table(bodies, "bodies", title=title)


def _without_duty(duties: Duties) -> Iterator[Block]:
    """What is late under no duty, and the rules that somebody leads without one that the data name for it."""
    if duties.late_beside:
        yield Sentence(_late_beside(duties), Tone.BAD)
    if duties.without_duty:
        heading = (
            say("Led by somebody, under no duty that programme.yaml names")
            if duties.department_id is None
            else say("Led by it or by a group that its leader heads, under no duty that programme.yaml names")
        )
        yield PLAN_RULE.table(duties.without_duty, "without_duty", title=heading)


def _late_beside(duties: Duties) -> Text:
    """How much is late under none of the duties; of a body, which has none, how much it answers for."""
    late = duties.late_beside
    if duties.department_id is None:
        return say_n(
            "Beside these, {n} late item stands under no duty.",
            "Beside these, {n} late items stand under no duty.",
            late,
        )
    if not duties.found:
        return say_n("It answers for {n} late item.", "It answers for {n} late items.", late)
    return say_n(
        "Beside these, it answers for {n} late item under no duty of its own.",
        "Beside these, it answers for {n} late items under no duty of its own.",
        late,
    )


def _next() -> Next:
    return Next(
        (
            (renovation("duties", "DEPARTMENT"), say("its duties with every rule under them")),
            (renovation("who", "DEPARTMENT"), say("who holds them, and what is overdue")),
        )
    )


def _one_by_one(found: list[CountedDuty]) -> Iterator[Block]:
    for each in found:
        yield DUTY_BY_ITSELF.pairs(each)
        empty = say("No rule in programme.yaml names this duty.")
        yield PLAN_RULE.table(each.state.rules, f"rules-{each.state.id}", empty=empty)
