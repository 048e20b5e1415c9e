"""The bulletins issued before one, with what is known otherwise now: from git, by the days of issue."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from renovation_cli.cli.at import history_of
from renovation_cli.compute.corrections import Corrected, Correction, corrections
from renovation_cli.compute.happening import Happening, Span
from renovation_cli.compute.meetings import issued_by
from renovation_cli.compute.on_file import OnFile, Told
from renovation_cli.compute.owed import Scope
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.calendar_month import Month, month_of
from renovation_cli.model.meetings import Bulletin

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.history.tree import CommittedTree
    from renovation_cli.history.trouble import Trouble
    from renovation_cli.position import Position


class Earlier:
    """What is on file now of the months whose bulletins were issued before that of a month.

    Args:
        month: the month.
        day: the day asked for: bulletins are known that were issued by then.
    """

    def __init__(self, month: Month, day: date) -> None:
        self._month = month
        self._day = day
        self._issued: list[Bulletin] | None = None
        self._now: OnFile | None = None

    def take(self, dossier: Dossier, rulebook: Rulebook) -> None:
        """Take up a project while its households are at hand."""
        if self._bulletins(rulebook):
            self._on_file(rulebook).take(dossier, rulebook)

    def corrected(self, session: "Session", position: "Position") -> list[Corrected]:
        """The bulletins with their corrections, of the part that the report is narrowed to."""
        whole = session.whole_position()
        book = whole.rulebook
        bulletins = self._bulletins(book)
        if not bulletins:
            return []
        now = self._on_file(book).told(book)
        trees, order = _trees(session, [each.on for each in bulletins]), _in_order(whole)
        found = []
        for number, each in enumerate(bulletins):
            state = trees[each.on] if isinstance(trees, dict) else trees
            then = state if isinstance(state, Text) else _then(state, each)
            found.append(
                _compared(bulletin=each, then=then, now=now, number=number, position=position, order=order)
            )
        return list(_once(found))

    def _bulletins(self, rulebook: Rulebook) -> list[Bulletin]:
        """The last one of each earlier month."""
        if self._issued is None:
            last = {each.month.first: each for each in issued_by(rulebook, self._day)}
            self._issued = [each for first, each in last.items() if first < self._month.first]
        return self._issued

    def _on_file(self, rulebook: Rulebook) -> OnFile:
        if self._now is None:
            self._now = OnFile(self._day, [_span(each) for each in self._bulletins(rulebook)])
        return self._now


def _span(bulletin: Bulletin) -> Span:
    """The days of a month that its bulletin told; of one that was issued before its end not all of them."""
    month = month_of(bulletin.month.first)
    return Span(month.first, max(month.first, min(month.last, bulletin.on)))


def _compared(
    bulletin: Bulletin,
    then: Told | Text,
    now: Told,
    number: int,
    position: "Position",
    order: "Callable[[Correction], tuple[int, int, date]]",
) -> Corrected:
    if isinstance(then, Text):
        return Corrected(bulletin, why=then)
    renamed = _renamed(then.names, now.names)
    before = [_under(each, renamed) for each in then.of(0)]
    found = corrections(before, now.of(number), _span(bulletin))
    left = (each for each in found if _is_left(each, position))
    return Corrected(bulletin, tuple(sorted(left, key=order)))


def _in_order(whole: "Position") -> Callable[[Correction], tuple[int, int, date]]:
    """By projects in the order of the plan's streets and by name, then the streets, then by day."""
    from renovation_cli.reports.parts.under_streets import in_street_order

    book = whole.rulebook
    states = in_street_order(whole.on_file, lambda state: state.project, book)
    projects = {state.id: number for number, state in enumerate(states)}
    streets = {street: number for number, street in enumerate(book.teams.streets)}

    def order(each: Correction) -> tuple[int, int, date]:
        key, scope = each.bearer.id, each.bearer.scope
        place = projects.get(key, len(projects)) if scope is Scope.PROJECT else len(projects) + 1
        return place, streets.get(key, len(streets)) if scope is Scope.STREET else 0, each.told.on

    return order


def _once(bulletins: Iterable[Corrected]) -> Iterator[Corrected]:
    """A total without a day is told of the first bulletin that said it otherwise, and not of every one."""
    told: set[object] = set()
    for each in bulletins:
        own = tuple(every for every in each.found if every.as_figure is None or every.as_figure not in told)
        told |= {every.as_figure for every in own}
        yield replace(each, found=own)


def _renamed(then: dict[str, str], now: dict[str, str]) -> dict[str, str]:
    """Projects whose folders have other names now, by the name of the project."""
    new = {name: key for key, name in now.items() if key not in then}
    return {key: new[name] for key, name in then.items() if key not in now and name in new}


def _under(each: Happening, renamed: dict[str, str]) -> Happening:
    bearer = each.bearer
    if bearer.scope is not Scope.PROJECT or bearer.id not in renamed:
        return each
    return replace(each, bearer=replace(bearer, id=renamed[bearer.id]))


def _is_left(each: Correction, position: "Position") -> bool:
    """Whether it belongs to the part that is told."""
    narrowing, bearer = position.narrowing, each.bearer
    if not narrowing:
        return True
    if bearer.scope is Scope.PROJECT:
        if any(state.id == bearer.id for state in position.on_file):
            return True
        state = bearer.state
        return state is not None and not narrowing.is_of_state and narrowing.takes(state)
    own = (bearer.scope, bearer.id)
    return any((place.bearer.scope, place.bearer.id) == own for place in position.places)


def _trees(session: "Session", days: Sequence[date]) -> "dict[date, CommittedTree | Text] | Text":
    """What was on file at the end of each of some days; why nobody can say where there is no history."""
    from renovation_cli.history.on_days import on_days
    from renovation_cli.history.trouble import Trouble
    from renovation_cli.loading.zone import zone_of

    try:
        repository, path, start = history_of(session)
        return on_days(repository, start, days, zone_of(session.tree), path)
    except Trouble as trouble:
        return _why(trouble)


def _why(trouble: "Trouble") -> Text:
    """Why there is nothing to compare with: that there is no history, else what keeps git from reading it."""
    from renovation_cli.history.trouble import Kind

    if trouble.kind is Kind.NONE:
        return say("no earlier versions of the data folder are on record.")
    return trouble.message


def _then(tree: "CommittedTree", bulletin: Bulletin) -> Told | Text:
    """What a tree holds of the month of a bulletin, as on the day of its issue."""
    from renovation_cli.checks.inspection import Inspection
    from renovation_cli.history.trouble import Trouble

    try:
        inspection = Inspection(tree, bulletin.on, bulletin.on, severities=())
        book = inspection.rulebook
        if book is None:
            return say("the plan that was on file then cannot be read.")
        told = OnFile(bulletin.on, [_span(bulletin)])
        for dossier in inspection.dossiers():
            told.take(dossier, book)
    except Trouble as trouble:
        return _why(trouble)
    return told.told(book)
