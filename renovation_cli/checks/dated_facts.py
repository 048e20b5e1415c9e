"""Dated facts of a project that lie outside certain days, with their places.

A district has tens of thousands of dated answers, and in good data none is out of range: a fact is built
only for those that are.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from renovation_cli.findings.problem import DataPath, Site
from renovation_cli.model.book import Dossier, households_file, orders_file, project_file
from renovation_cli.model.order import Orders
from renovation_cli.model.parts import HOLDING, parts_of
from renovation_cli.model.recorded import Recordings


class DatedFact(NamedTuple):
    """A day and where it stands."""

    day: date
    file: str
    path: DataPath

    def site(self) -> Site:
        """The place of the date itself."""
        return Site(self.file, self.path, part=self.day.isoformat())


def dated_facts(dossier: Dossier) -> Iterator[DatedFact]:
    """A project's facts and its orders, in the order of the files; no answers."""
    yield from project_facts(dossier)
    yield from order_facts(orders_file(dossier.id), dossier.orders)


def answers_outside(dossier: Dossier, first: date, last: date) -> Iterator[DatedFact]:
    """The answers of a project's households dated before ``first`` or after ``last``."""
    if all(first <= begin and end <= last for begin, end in dossier.answered.values()):
        return
    file = households_file(dossier.id)
    for building, rooms in (dossier.households or {}).items():
        for room, household in rooms.items():
            for round_id, answers in household.answers.items():
                for _, day in answers:
                    if not first <= day <= last:
                        yield DatedFact(day, file, (building, room, round_id))


def has_fact_by(dossier: Dossier, day: date) -> bool:
    """Whether a fact or an answer of a project is dated by a day."""
    answered = any(begin <= day for begin, _ in dossier.answered.values())
    return answered or any(fact.day <= day for fact in dated_facts(dossier))


def order_facts(file: str, orders: Orders) -> Iterator[DatedFact]:
    """When each order was opened, and its steps; the day it is due is a plan and not a fact."""
    for order_id, order in orders.items():
        yield DatedFact(order.opened, file, (order_id, "opened"))
        for index, step in enumerate(order.steps):
            yield DatedFact(step.on, file, (order_id, "steps", index, "on"))


def order_dues(file: str, orders: Orders) -> Iterator[DatedFact]:
    """The day each order is due, where its own line says so."""
    for order_id, order in orders.items():
        if order.due is not None:
            yield DatedFact(order.due, file, (order_id, "due"))


class SetDay(DatedFact):
    """A day that is set ahead, which may be written as a month."""

    def site(self) -> Site:
        """The place of the whole value."""
        return Site(self.file, self.path)


def set_days(dossier: Dossier) -> Iterator[SetDay]:
    """The last day of each new deadline of a project; it is a plan and not a fact."""
    for index, entry in enumerate(dossier.project.extended):
        if entry.to is not None:
            yield SetDay(entry.to.last, project_file(dossier.id), ("extended", index, "to"))


def found_dues(dossier: Dossier) -> Iterator[DatedFact]:
    """The day by which each thing that an inspection found is to be mended."""
    for index, inspection in enumerate(dossier.project.inspections):
        for number, found in enumerate(inspection.findings):
            if found.due is not None:
                path = ("inspections", index, "findings", number, "due")
                yield DatedFact(found.due, project_file(dossier.id), path)


_SET_AHEAD = (("excuses", "to"), ("escalated", "until"), ("inspections", "due"))
"""A part of a project's facts, and the key in it of a day that may lie ahead."""


def project_facts(dossier: Dossier, *below: str) -> Iterator[DatedFact]:
    """Every day in the facts of a project, or in what stands ``below`` a key of them.

    What is set ahead and has not happened is not among them, such as the last day of an excuse.
    """
    value: Any = dossier.project
    for step in below:
        value = getattr(value, step)
    found: list[DatedFact] = []
    _gather(found, project_file(dossier.id), below, value)
    yield from found


_KEPT = (*HOLDING, Recordings, date)


def _gather(found: list[DatedFact], file: str, path: DataPath, value: Any) -> None:
    """Put every day in a value with what was found; a list, as a walk so deep by generators costs twice."""
    if isinstance(value, Recordings):
        found.extend(DatedFact(each.on, file, (*path, *below)) for below, each in value.placed())
    elif isinstance(value, date):
        found.append(DatedFact(value, file, path))
    else:
        for step, child in parts_of(value, _KEPT):
            if (*path[:1], step) not in _SET_AHEAD:
                _gather(found, file, (*path, step), child)


def facts_of_round(dossier: Dossier, round_id: str, first: date, before: date) -> Iterator[DatedFact]:
    """The notice and the answers of a round that are dated from ``first`` on and ``before`` another day."""
    posted = dossier.project.notices.get(round_id)
    for below, each in posted.placed() if posted else ():
        if first <= each.on < before:
            yield DatedFact(each.on, project_file(dossier.id), ("notices", round_id, *below))
    begin, end = dossier.answered.get(round_id, (before, first))
    if end < first or begin >= before:
        return
    file = households_file(dossier.id)
    for building, rooms in (dossier.households or {}).items():
        for room, household in rooms.items():
            for _, day in household.answers.get(round_id, ()):
                if first <= day < before:
                    yield DatedFact(day, file, (building, room, round_id))
