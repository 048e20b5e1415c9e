"""What a bulletin prints of a month though no day of its own says so: deadlines, holders, streets, classes.

Such a thing has been so ever since, as far as the files tell. Of each month stands here what its bulletin
makes of it: whether an order was overdue at its end, in whose row it was counted, under which street and
class a project was. What is printed alike is alike here: a deadline moved within the future corrects nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from renovation_cli.compute.decisions import decisions
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.happenings_outside import programme_of
from renovation_cli.compute.orders import OrderState, orders_of, states_of
from renovation_cli.compute.owed import Bearer, bearer_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook


def undated_of(state: ProjectState, rulebook: Rulebook, span: Span) -> Iterator[Happening]:
    """What stands so of a project at the end of a month.

    Args:
        state: the project on that day, or later.
        rulebook: the plan.
        span: the days of the month.
    """
    bearer = bearer_of(state)
    yield from _planned(state, rulebook, bearer, span)
    if state.withdrawn is None or state.withdrawn.on > span.last:
        yield from _places(state, bearer, span)
    yield from _of_orders(orders_of(state, rulebook, span.last), bearer, span)
    for inspection in state.project.inspections:
        if inspection.on is None or inspection.on > span.last:
            continue
        for found in inspection.findings:
            if found.mended is None or found.mended > span.last:
                yield Happening(
                    kind=HappeningKind.FOUND_DUE,
                    bearer=bearer,
                    on=span.last,
                    id=inspection.kind,
                    name=found.what,
                    days_late=(late := _late(found.due, span)),
                    due=found.due,
                    oldest=late or 0,
                )


def undated_outside(rulebook: Rulebook, span: Span) -> Iterator[Happening]:
    """The same of the orders about no project, and of what meetings decided."""
    bearer = programme_of(rulebook)
    yield from _of_orders(states_of(rulebook.orders, rulebook, span.last), bearer, span)
    for each in decisions(rulebook, span.last):
        if each.is_open:
            yield Happening(
                kind=HappeningKind.DECISION_DUE,
                bearer=bearer,
                on=span.last,
                id=f"{each.meeting.on}/{each.number}",
                name=each.decision.what,
                days_late=_late(each.due, span),
                due=each.due,
            )


def with_oldest(found: Iterable[Happening]) -> Iterator[Happening]:
    """The same, orders with for how long the oldest of their kind is late: of a kind that alone is printed.

    Args:
        found: everything at the end of a month, of every project and of the programme.
    """
    every = list(found)
    kinds = {(each.bearer.id, each.id): each.value for each in every if each.kind is HappeningKind.ORDER_KIND}
    oldest: dict[str, int] = {}
    for each in every:
        if each.kind is HappeningKind.ORDER_DUE:
            kind = kinds[each.bearer.id, each.id]
            oldest[kind] = max(oldest.get(kind, 0), each.days_late or 0)
    for each in every:
        if each.kind is HappeningKind.ORDER_DUE:
            yield replace(each, oldest=oldest[kinds[each.bearer.id, each.id]])
        else:
            yield each


def _late(due: date | None, span: Span) -> int | None:
    return None if due is None else max((span.last - due).days, 0)


def _places(state: ProjectState, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """Among which street and class it is counted."""
    streets = "、".join(state.project.streets)
    yield Happening(HappeningKind.STREET, bearer, span.last, value=streets, value_name=streets)
    track = state.project.track
    yield Happening(HappeningKind.TRACK, bearer, span.last, value=track, value_name=state.track.name)


def _planned(state: ProjectState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """The money planned from each channel."""
    funding = rulebook.programme.funding
    channels = funding.channels if funding else {}
    for key, plan in state.project.money.plan.items():
        name = channels[key].name if key in channels else key
        yield Happening(
            kind=HappeningKind.PLANNED, bearer=bearer, on=span.last, id=key, name=name, after=plan.yuan
        )


def _of_orders(orders: Iterable[OrderState], bearer: Bearer, span: Span) -> Iterator[Happening]:
    """In whose row each order of the month is counted; of an open one under which cause, and how late."""
    for each in orders:
        order = Happening(HappeningKind.ORDER_WITH, bearer, span.last, id=each.id, name=each.order.problem)
        if each.is_open or each.order.opened in span or each.resolved_on in span:
            holder = (each.held.place or each.held.lead) if each.held else ""
            yield replace(order, value=holder, value_name=holder)
        if each.is_open:
            kind, name = each.order.kind, each.kind.name if each.kind else each.order.kind
            yield replace(order, kind=HappeningKind.ORDER_KIND, value=kind, value_name=name)
            yield replace(order, kind=HappeningKind.ORDER_DUE, days_late=each.days_late, due=each.due)
