"""What is on a day of the wall chart, with its words: milestones, those of a day together, and rounds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.chart import Mark, MarkKind
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.stages import RoundState
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.wording.rounds import in_words

_ORDER = tuple(MarkKind)


def milestone_marks(state: ProjectState, late: Iterable[Item]) -> list[Mark]:
    """What has happened, what is to happen and what is late; rounds have marks of their own."""
    together: dict[tuple[MarkKind, date], list[Item]] = defaultdict(list)
    overdue = {item.key: item for item in late if item.kind is not ItemKind.ROUND}
    for stage in state.stages:
        for item in stage.items:
            found = _kind_and_day(item, state)
            if found and item.key not in overdue:
                together[found].append(item)
    for item in overdue.values():
        if item.due:
            together[MarkKind.LATE, item.due.last].append(item)
    return [_mark(kind, on, items, state.as_of) for (kind, on), items in together.items()]


def _kind_and_day(item: Item, state: ProjectState) -> tuple[MarkKind, date] | None:
    """What an item of the plan is on the chart; None where it has no day, or is a round or its notice."""
    if item.kind is ItemKind.ROUND or (item.kind is ItemKind.NOTICE and (item.on or not item.may_be_late)):
        return None
    if item.on:
        return MarkKind.DONE, item.on
    if item.implied:
        return MarkKind.MISSING, item.implied.on
    if not item.outstanding or item.due is None:
        return None
    if item.due.last < state.as_of:
        return (MarkKind.UNRECORDED, item.due.last) if not state.is_recorded else None
    return MarkKind.DUE, item.due.last


def _mark(kind: MarkKind, on: date, items: list[Item], as_of: date) -> Mark:
    names = tuple(dict.fromkeys(item.name for item in items))
    days = (as_of - on).days
    words = {
        MarkKind.DONE: lambda: say("{day} done: {items}", day=on, items=names),
        MarkKind.MISSING: lambda: say("Done by {day}, not on file: {items}", day=on, items=names),
        MarkKind.DUE: lambda: say("Due by {day}: {items}", day=on, items=names),
        MarkKind.LATE: lambda: say("Late, due by {day}, {n} days ago: {items}", day=on, n=days, items=names),
        MarkKind.UNRECORDED: lambda: say(
            "Due by {day}, no records of the project: {items}", day=on, items=names
        ),
    }[kind]()
    return Mark(kind, on, words, tuple(item.id for item in items))


def round_marks(state: ProjectState) -> Iterator[Mark]:
    """The rounds, each on the day of its notice, else of its new beginning, else by its deadline or stage."""
    for each in state.rounds:
        if not each.result.requirements:
            continue
        kind = _kind_of_round(each, state)
        yield Mark(kind, _day_of_round(each, state), _round_in_words(each, kind), (each.id,))


def _kind_of_round(each: RoundState, state: ProjectState) -> MarkKind:
    if not state.is_recorded or each.result.met is None:
        return MarkKind.ROUND_UNKNOWN
    if each.result.met:
        return MarkKind.ROUND_MET
    items = (item for stage in state.stages for item in stage.items if item.key == (ItemKind.ROUND, each.id))
    if any(item.is_late(state.as_of) for item in items):
        return MarkKind.ROUND_LATE
    is_ahead = each.due is not None and each.due.last >= state.as_of
    return MarkKind.ROUND_OPEN if is_ahead else MarkKind.ROUND_FREE


def _day_of_round(each: RoundState, state: ProjectState) -> date:
    if each.notice_on and each.result.met:
        return each.notice_on
    if each.asked_anew and each.result.since:
        return each.result.since
    ends = {stage.id: stage.stage.last for stage in state.stages}
    return each.due.last if each.due else ends[each.stage_id]


def _round_in_words(each: RoundState, kind: MarkKind) -> Text:
    told = in_words(each) if kind is not MarkKind.ROUND_UNKNOWN or each.result.counts else say("no record")
    words = say("{round}: {told}", round=each.round.name, told=told)
    if kind is MarkKind.ROUND_LATE and each.due:
        words = say("{round}; late, due by {due}", round=words, due=each.due)
    elif each.due and not each.complete:
        words = say("{round}; due by {due}", round=words, due=each.due)
    elif each.asked_anew and each.result.since:
        words = say("{round}; asked anew on {day}, no deadline", round=words, day=each.result.since)
    elif kind is MarkKind.ROUND_FREE:
        words = say("{round}; no deadline", round=words)
    if each.notice_on:
        return say("{round}; posted on {day}", round=words, day=each.notice_on)
    return say("{round}; not posted", round=words) if each.round.notice else words


def within(marks: Iterable[Mark], first: date, last: date) -> list[Mark]:
    """The marks in order; what lies before or after the chart stands together at its edge."""
    kept, outside = [], defaultdict(list)
    for mark in marks:
        if mark.on < first:
            outside[MarkKind.EARLIER].append(mark)
        elif mark.on > last:
            outside[MarkKind.LATER].append(mark)
        else:
            kept.append(mark)
    for kind, found in outside.items():
        found.sort(key=lambda mark: mark.on)
        items = tuple(item for mark in found for item in mark.items)
        told = tuple(mark.words for mark in found)
        if kind is MarkKind.EARLIER:
            kept.append(Mark(kind, first, say("Before {day}: {items}", day=first, items=told), items))
        else:
            kept.append(Mark(kind, last, say("After {day}: {items}", day=last, items=told), items))
    return sorted(kept, key=lambda mark: (mark.on, _ORDER.index(mark.kind), mark.items))
