"""``duties``: what each department has to do, by which clause, and what of it is in force (plan annex 2)."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from renovation_cli.compute.duties import (
    DutyState,
    duty_states,
    holders_of,
    rules_without_duty,
)
from renovation_cli.compute.owed import late_beside_duties, late_by_duty
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.phrases import first_few, holder_data, lead_name
from renovation_cli.reports.position import Position
from renovation_cli.reports.who_data import rule_data
from renovation_cli.reports.who_rows import IN_FORCE, duty_in_force, rules_table


def duties(position: Position, department_id: str | None = None) -> Document:
    """The report over all departments, or of one with every rule under its duties."""
    rulebook = position.rulebook
    blocks: list[Block] = [*outside_period(position)]
    title = say("duties")
    data: dict[str, Any] = {"duties": [], "without_duty": []}
    if rulebook is not None:
        found = duty_states(rulebook, position.as_of, department_id)
        late = late_by_duty(position.states, rulebook, position.as_of)
        if department_id is None:
            blocks += [
                _overview(found, late, rulebook),
                IN_FORCE,
                *_without_duty(position, rulebook, None),
                _next(),
            ]
        else:
            title = say("duties of {department}", department=rulebook.duties.departments[department_id].name)
            blocks += [_holders(department_id, rulebook), *_one_by_one(found, late, position, rulebook)]
            blocks.append(IN_FORCE)
            blocks += [*_without_duty(position, rulebook, department_id)]
        data = {
            "duties": [_duty_data(each, late[each.id], position, rulebook) for each in found],
            "late_beside": late_beside_duties(position.states, rulebook, position.as_of, department_id),
            "without_duty": [
                rule_data(rule, position, rulebook) for rule in rules_without_duty(rulebook, department_id)
            ],
        }
    return framed("duties", title, position, blocks, data)


def _without_duty(position: Position, rulebook: Rulebook, department_id: str | None) -> Iterable[Block]:
    """What is late under no duty, and the rules that somebody leads without one that the data name for it."""
    late = late_beside_duties(position.states, rulebook, position.as_of, department_id)
    if late:
        text = (
            say_n(
                "Beside these, {n} late item stands under no duty.",
                "Beside these, {n} late items stand under no duty.",
                late,
            )
            if department_id is None
            else say_n(
                "Beside these, it answers for {n} late item under no duty of its own.",
                "Beside these, it answers for {n} late items under no duty of its own.",
                late,
            )
        )
        yield Sentence(text, Tone.BAD)
    rules = rules_without_duty(rulebook, department_id)
    if rules:
        heading = (
            say("Led by somebody, under no duty that programme.yaml names")
            if department_id is None
            else say("Led by it or by a group that its leader heads, under no duty that programme.yaml names")
        )
        yield rules_table(rules, position, rulebook, heading)


def _next() -> Next:
    return Next(
        (
            (renovation("duties", "DEPARTMENT"), say("its duties with every rule under them")),
            (renovation("who", "DEPARTMENT"), say("who holds them, and what is overdue")),
        )
    )


def _overview(found: Iterable[DutyState], late: Counter[str], rulebook: Rulebook) -> Table:
    columns = (
        Column(say("Department")),
        Column(say("Who holds them"), beneath=True),
        Column(say("Duty")),
        Column(say("Id"), beneath=True),
        Column(say("Clause"), beneath=True),
        Column(say("In force")),
        Column(say("Rules"), right=True),
        Column(say("Now")),
        Column(say("Overdue"), right=True),
    )
    rows = tuple(
        (
            each.department_id,
            _held_by(each.department_id, rulebook),
            each.duty.title,
            each.id,
            each.duty.clause,
            duty_in_force(each.in_force),
            len(each.rules),
            first_few(dict.fromkeys(rule.name for rule in each.rules_in_force)),
            _overdue(late[each.id]),
        )
        for each in found
    )
    return Table(columns, rows, empty=say("duties.yaml has no duty."))


def _held_by(department_id: str, rulebook: Rulebook) -> Cell:
    """The holders, or of how many places it is the duty."""
    holders = holders_of(department_id, rulebook)
    department = rulebook.duties.departments[department_id]
    if department.acts_as == "street":
        return say_n("each of {n} street", "each of {n} streets", len(holders))
    if department.acts_as:
        return say_n("each of {n} community", "each of {n} communities", len(holders))
    return "、".join(person.name for each in holders for person in each.people) or None


def _holders(department_id: str, rulebook: Rulebook) -> Table:
    columns = (Column(say("Department")), Column(say("Who holds them")), Column(say("Post"), beneath=True))
    rows = tuple(
        (lead_name(each), person.name, person.post or "")
        for each in holders_of(department_id, rulebook)
        for person in each.people
    )
    return Table(columns, rows, empty=say("Nobody is named."))


def _overdue(number: int) -> Cell:
    return Toned(number, Tone.BAD) if number else 0


def _one_by_one(
    found: Iterable[DutyState], late: Counter[str], position: Position, rulebook: Rulebook
) -> Iterable[Block]:
    for each in found:
        now: Cell = duty_in_force(each.in_force)
        yield Pairs(
            (
                (say("Duty"), each.duty.title),
                (say("Id"), each.id),
                (say("Clause"), each.duty.clause),
                (say("In force"), now),
                (say("Overdue"), _overdue(late[each.id])),
            )
        )
        yield rules_table(
            each.rules, position, rulebook, empty=say("No rule in programme.yaml names this duty.")
        )


def _duty_data(each: DutyState, overdue: int, position: Position, rulebook: Rulebook) -> dict[str, Any]:
    return {
        "department": each.department_id,
        "department_name": each.department.name,
        "id": each.id,
        "title": each.duty.title,
        "clause": each.duty.clause,
        "in_force": each.in_force,
        "overdue": overdue,
        "rules": [rule_data(rule, position, rulebook) for rule in each.rules],
        "holders": [holder_data(held) for held in holders_of(each.department_id, rulebook)],
    }
