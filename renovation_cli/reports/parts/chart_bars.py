"""What lasts on the wall chart, with its words: windows, works, what is late, orders, levels."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from renovation_cli.compute.blockers import Blocker, blockers
from renovation_cli.compute.chart import Bar, BarKind
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.items import Item, last_day
from renovation_cli.compute.lag import Measured
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.programme import Works
from renovation_cli.model.schedule import Extended
from renovation_cli.model.track import Track
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.lag import share
from renovation_cli.reports.wording.late import also_late


def windows_of(track: Track) -> tuple[Bar, ...]:
    """The stages of a track; where two overlap they lie in lanes, each in the first one that is free."""
    ends: list[date] = []
    found = []
    for stage in track.stages.values():
        lane = next((at for at, end in enumerate(ends) if end < stage.first), len(ends))
        ends[lane : lane + 1] = [stage.last]
        words = say(
            "Window of the plan: {stage}, {first} to {last}",
            stage=stage.name,
            first=stage.from_,
            last=stage.to,
        )
        found.append(
            Bar(
                kind=BarKind.WINDOW,
                first=stage.first,
                last=stage.last,
                words=words,
                name=stage.name,
                rank=lane,
            )
        )
    return tuple(found)


def own_days(state: ProjectState, works: Works) -> Iterator[Bar]:
    """The days that a project has planned for its works itself."""
    pace = state.pace
    if pace is None or pace.from_ is None or pace.to is None:
        return
    if any(each in state.project.planned for each in (*works.started, *works.finished)):
        words = say("Works as the project planned them: {first} to {last}", first=pace.from_, last=pace.to)
        yield Bar(BarKind.PLANNED, pace.from_.first, pace.to.last, words)


def works_bars(state: ProjectState, measured: Measured) -> Iterator[Bar]:
    """The works so far, from the first that is known of them."""
    as_of = state.as_of
    entries = [entry.on for entry in state.project.progress if entry.on <= as_of]
    shown = [day for day in (*entries, state.works.started, state.works.finished) if day]
    first = state.works.start_recorded or min(shown, default=None)
    if first is None:
        return
    done = share(measured.actual)
    if state.works.finished:
        last, words = state.works.finished, _finished(state, first)
    else:
        last, words = as_of, _under_way(state, first, done)
        if measured.counted is not None:
            words = say("{works}; {share} due by the pace", works=words, share=share(measured.counted))
    known = None if measured.actual is None else say("{share}", share=done)
    yield Bar(
        kind=BarKind.WORKS,
        first=min(first, last),
        last=last,
        words=words,
        name=known,
        is_open=_is_open(state),
    )


def _is_open(state: ProjectState) -> bool:
    """Whether no start is on file, be it that the track asks for none; for the drawing and for the words."""
    return state.works.start_recorded is None


def _finished(state: ProjectState, first: date) -> Text:
    if _is_open(state):
        return say("Works finished on {last}, no start on file", last=state.works.finished)
    return say("Works: {first} to {last}, finished", first=first, last=state.works.finished)


def _under_way(state: ProjectState, first: date, done: object) -> Text:
    if _is_open(state):
        return say(
            "Works: first progress on {first}, no start on file, {share} done by {day}",
            first=first,
            share=done,
            day=state.as_of,
        )
    return say("Works: begun on {first}, {share} done by {day}", first=first, share=done, day=state.as_of)


def overrun(state: ProjectState, late: Iterable[Item], works: Works) -> Iterator[Bar]:
    """For how long the works are late: their finish, else their start."""
    by_id = {item.id: item for item in late}
    for milestone in (*works.finished, *works.started):
        item = by_id.get(milestone)
        if item and item.due:
            words = say(
                "{item}: due by {due}, {late}",
                item=item.name,
                due=item.due,
                late=_days_late(item.days_late(state.as_of)),
            )
            yield Bar(BarKind.OVERRUN, later(item.due.last, 1), state.as_of, words)
            return


def late_bar(late: Sequence[Item], as_of: date) -> Iterator[Bar]:
    """Since when anything is late; what fell due before the plan was issued has its sign and no tail."""
    since = [item for item in late if not item.before_issue]
    first = min(since, key=last_day, default=None)
    if first is None or first.due is None:
        return
    words = say_n(
        "Late: {n} item, {item} due by {due}, {late}",
        "Late: {n} items, the longest {item} due by {due}, {late}",
        len(since),
        item=first.name,
        due=first.due,
        late=_days_late(first.days_late(as_of)),
    )
    if beside := also_late(len(late) - len(since), 0, 0):
        words = say("{late}; {also}", late=words, also=beside)
    yield Bar(BarKind.LATE, later(first.due.last, 1), as_of, words)


def _days_late(days: int) -> Text:
    return say_n("{n} day late", "{n} days late", days)


def order_bars(state: ProjectState, rulebook: Rulebook) -> Iterator[Bar]:
    """The open orders for which a milestone waits."""
    for each in blockers(state, rulebook, state.as_of):
        order = each.order
        yield Bar(
            BarKind.ORDER,
            order.order.opened,
            state.as_of,
            _blocking(each),
            name=order.order.problem,
        )


def _blocking(each: Blocker) -> Text:
    order = each.order
    return say(
        "Order {id} open since {opened}: {problem}; it holds up {milestone}; with {holder}; {days}",
        id=order.id,
        opened=order.order.opened,
        problem=order.order.problem,
        milestone=each.milestone.name,
        holder=holder_name(order.held),
        days=say_n("{n} day", "{n} days", order.days_open),
    )


def level_bars(found: LevelState | None, levels: list[str]) -> Iterator[Bar]:
    """The levels that were reached, each from its first day to the day before the next change."""
    if found is None:
        return
    changes = found.changes
    for at, change in enumerate(changes):
        if change.level is None or change.level_id is None:
            continue
        is_last = at + 1 == len(changes)
        last = found.as_of if is_last else later(changes[at + 1].on, -1)
        name = change.level.name
        if is_last:
            action = change.level.action
            words = say("Level {level} since {first}: {action}", level=name, first=change.on, action=action)
        else:
            words = say("Level {level}, {first} to {last}", level=name, first=change.on, last=last)
        rank = levels.index(change.level_id)
        yield Bar(kind=BarKind.LEVEL, first=change.on, last=last, words=words, name=name, rank=rank)


def suspended_bars(state: ProjectState) -> Iterator[Bar]:
    """When the project was suspended."""
    for each in state.schedule.suspensions:
        entry = each.entry
        if not isinstance(entry, Extended):
            continue
        last = each.until or state.as_of
        words = (
            say(
                "Suspended from {first} to {last}: {reason}", first=each.first, last=last, reason=entry.reason
            )
            if each.until
            else say("Suspended since {first}: {reason}", first=each.first, reason=entry.reason)
        )
        yield Bar(BarKind.SUSPENDED, each.first, last, words)
