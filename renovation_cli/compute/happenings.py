"""What happened to a project in some days, by the dates in its files and in the order of the days.

What is dated outside these days is not told, whenever it was written down. What only a later day shows, such
as a milestone that is implied, did not happen on a day that anybody knows.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.escalation import Change, LevelState
from renovation_cli.compute.evidence import times_of
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.heard import Heard
from renovation_cli.compute.investment import invested
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.orders import OrderState, orders_of
from renovation_cli.compute.owed import Bearer, bearer_of
from renovation_cli.compute.pace import latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.recorded import Recorded
from renovation_cli.model.words import MoneyKind, OrderStep

_MONEY = {
    MoneyKind.COMMITMENT: HappeningKind.COMMITTED,
    MoneyKind.RECEIPT: HappeningKind.RECEIVED,
    MoneyKind.PAYMENT: HappeningKind.PAID,
    MoneyKind.REFUND: HappeningKind.REFUNDED,
}
_STEPS = {
    OrderStep.RETURNED: HappeningKind.ORDER_RETURNED,
    OrderStep.REPORTED_UP: HappeningKind.ORDER_REPORTED_UP,
    OrderStep.DECIDED: HappeningKind.ORDER_DECIDED,
    OrderStep.RESOLVED: HappeningKind.ORDER_RESOLVED,
}
"""The steps of an order that are told; that it was accepted, passed on or confirmed is not."""
_KINDS = list(HappeningKind)


def in_order(found: Iterable[Happening]) -> list[Happening]:
    """By the day, and on one day in the order of the kinds."""
    return sorted(found, key=lambda each: (each.on, _KINDS.index(each.kind)))


def happenings_of(
    state: ProjectState,
    rulebook: Rulebook,
    span: Span,
    heard: Iterable[Heard] = (),
    level: LevelState | None = None,
) -> list[Happening]:
    """What happened to a project.

    Args:
        state: the project on the last of the days, or later.
        rulebook: the plan.
        span: the days.
        heard: the opinions received in them (`renovation_cli.compute.heard`).
        level: how it stands to the levels on the last of the days, if that is to be told.
    """
    bearer = bearer_of(state)
    found = [
        *reported_of(state, rulebook, span),
        *(_answers(each, bearer) for each in heard),
        *(each for order in orders_of(state, rulebook, span.last) for each in of_order(order, bearer, span)),
        *_inspections(state, rulebook, bearer, span),
        *_actions(state, rulebook, bearer, span),
        *(_levels(level, rulebook, bearer, span) if level else ()),
        *_schedule(state, bearer, span),
    ]
    return in_order(found)


def reported_of(state: ProjectState, rulebook: Rulebook, span: Span) -> Iterator[Happening]:
    """What is reported of a project by whoever carries it out, but for opinions."""
    bearer = bearer_of(state)
    for stage in state.stages:
        for item in stage.items:
            yield from _item(state, item, bearer, span)
    yield from _works(state, bearer, span)
    yield from _works_by_item(state, bearer, span)
    yield from _counted(state, rulebook, bearer, span)
    yield from _money(state, rulebook, bearer, span)
    survey = state.project.candidate.survey if state.project.candidate else None
    if survey and survey.on in span:
        yield Happening(HappeningKind.SURVEYED, bearer, survey.on, note=survey.note)
    for patrol in state.project.care.patrols:
        if patrol.on in span:
            yield Happening(HappeningKind.PATROLLED, bearer, patrol.on, note=patrol.found)


def _item(state: ProjectState, item: Item, bearer: Bearer, span: Span) -> Iterator[Happening]:
    if item.kind is ItemKind.ROUND:
        return
    kind = HappeningKind.NOTICE if item.kind is ItemKind.NOTICE else HappeningKind.MILESTONE
    times = times_of(state, item)
    if not times and item.on is not None:
        times = (Recorded.model_construct(on=item.on),)
    for number, each in enumerate(times):
        if each.on in span:
            late = max((each.on - item.due.last).days, 0) if item.due and item.required else None
            yield Happening(
                kind=kind,
                bearer=bearer,
                on=each.on,
                id=item.id,
                name=item.name,
                days_late=None if number else late,
                doc=each.doc,
                note=each.note,
            )


def _answers(heard: Heard, bearer: Bearer) -> Happening:
    return Happening(
        kind=HappeningKind.ANSWERS,
        bearer=bearer,
        on=heard.on,
        id=heard.round_id,
        name=heard.name,
        before=heard.before,
        after=heard.after,
        met=heard.met,
    )


def _works(state: ProjectState, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """The works, and the investment completed: from the last figure before to the last one within."""
    yesterday = later(span.first, -1)
    then, now = latest(state.project, yesterday), latest(state.project, span.last)
    if now is not None and now.on in span:
        yield Happening(
            kind=HappeningKind.WORKS,
            bearer=bearer,
            on=now.on,
            before=None if then is None else then.works,
            after=now.works,
            note=now.note,
        )
    done, before = invested(state, span.last), invested(state, yesterday)
    if done is not None and done.on in span:
        base = None if before is None else before.in_all
        yield Happening(HappeningKind.INVESTED, bearer, done.on, before=base, after=done.in_all)


def _works_by_item(state: ProjectState, bearer: Bearer, span: Span) -> Iterator[Happening]:
    for key, each in state.project.work_items.items():
        dated = ((HappeningKind.ITEM_STARTED, each.started), (HappeningKind.ITEM_FINISHED, each.finished))
        for kind, day in dated:
            if day is not None and day in span:
                yield Happening(kind, bearer, day, id=key, name=each.name)


def _counted(state: ProjectState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    for kind in dict.fromkeys(each.kind for each in state.project.counted):
        entries = sorted((each for each in state.project.counted if each.kind == kind), key=lambda x: x.on)
        past = [each for each in entries if each.on < span.first]
        within = [each for each in entries if each.on in span]
        rule = rulebook.programme.counts.get(kind)
        if within:
            yield Happening(
                kind=HappeningKind.COUNTED,
                bearer=bearer,
                on=within[-1].on,
                id=kind,
                name=rule.name if rule else kind,
                before=past[-1].done if past else None,
                after=within[-1].done,
            )


def _money(state: ProjectState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """Every entry by itself, under its channel."""
    funding = rulebook.programme.funding
    channels = funding.channels if funding else {}
    for entry in state.project.money.entries:
        if entry.on in span:
            channel = channels.get(entry.channel or "")
            yield Happening(
                kind=_MONEY[entry.kind],
                bearer=bearer,
                on=entry.on,
                id=entry.channel or "",
                name=channel.name if channel else entry.channel or "",
                after=entry.yuan,
                note=entry.note,
            )


def of_order(order: OrderState, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """What happened to an order of a project, or of the programme."""

    def of(kind: HappeningKind, **more: object) -> Happening:
        return Happening(kind, bearer, id=order.id, name=order.order.problem, **more)  # type: ignore[arg-type]

    if order.order.opened in span:
        yield of(HappeningKind.ORDER_OPENED, on=order.order.opened)
    for step in order.steps:
        kind = _STEPS.get(step.step)
        if kind is not None and step.on in span:
            resolved = kind is HappeningKind.ORDER_RESOLVED and order.due is not None
            late = max((step.on - order.due).days, 0) if resolved and order.due else None
            yield of(kind, on=step.on, days_late=late, note=step.note)


def _inspections(state: ProjectState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """Inspections that were held, and what one of them found that was mended."""
    kinds = rulebook.programme.inspections
    for each in state.project.inspections:
        name = kinds[each.kind].name if each.kind in kinds else each.kind
        if each.on is not None and each.on in span:
            yield Happening(
                kind=HappeningKind.INSPECTED,
                bearer=bearer,
                on=each.on,
                id=each.kind,
                name=name,
                doc=each.doc,
                note=each.note,
            )
        for found in each.findings:
            if found.mended is not None and found.mended in span:
                late = max((found.mended - found.due).days, 0) if found.due else None
                yield Happening(
                    kind=HappeningKind.MENDED,
                    bearer=bearer,
                    on=found.mended,
                    id=each.kind,
                    name=found.what,
                    days_late=late,
                )


def _actions(state: ProjectState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    escalation = rulebook.programme.escalation
    levels = escalation.levels if escalation else {}
    for each in state.project.escalated:
        if each.on in span:
            name = levels[each.level].name if each.level in levels else each.level
            yield Happening(HappeningKind.ACTION, bearer, each.on, id=each.level, name=name)


def _levels(level: LevelState, rulebook: Rulebook, bearer: Bearer, span: Span) -> Iterator[Happening]:
    """Every other level reached; what an excuse or a suspension does is not told as one."""
    escalation = rulebook.programme.escalation
    ids: list[str | None] = [None, *(escalation.levels if escalation else ())]
    before = Change(date.min, None, None, excused=False)
    for change in level.changes:
        now, was = change.level_id, before.level_id
        if change.on in span and now != was:
            named = change.level or before.level
            yield Happening(
                kind=HappeningKind.LEVEL,
                bearer=bearer,
                on=change.on,
                id=now or "",
                name=named.name if named else "",
                rank=1 if ids.index(now) > ids.index(was) else -1,
            )
        before = change


def _schedule(state: ProjectState, bearer: Bearer, span: Span) -> Iterator[Happening]:
    track = state.track
    for change in state.schedule.changes:
        if change.on in span:
            kind = HappeningKind.SUSPENDED if change.suspends else HappeningKind.EXTENDED
            names = {**track.milestone_names, **{key: each.name for key, each in track.rounds_by_id.items()}}
            what = change.milestone or ""
            name = names.get(what, what)
            yield Happening(
                kind=kind,
                bearer=bearer,
                on=change.on,
                id=what,
                name=name,
                doc=change.doc,
                note=change.reason,
            )
    gone = state.withdrawn
    if gone is not None and gone.on in span:
        yield Happening(HappeningKind.WITHDRAWN, bearer, gone.on, doc=gone.doc, note=gone.reason)
