"""The sheet for a meeting: what happened in some days, what comes, and what is to be seen to (plan 四(三)).

A row for each project under its streets, a row for a street or the programme of which there is anything to
say. What lies in several streets is counted under each and once in all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.blockers import blockers
from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.escalation import LevelState, level_state
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.happenings import happenings_of, in_order, reported_of
from renovation_cli.compute.happenings_outside import (
    happenings_of_meetings,
    happenings_of_place,
    happenings_of_programme,
    programme_of,
)
from renovation_cli.compute.heard import Heard, heard_in, last_heard
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.lag import GroupPace, ProjectPace, group_pace, project_pace
from renovation_cli.compute.matters import (
    Matter,
    ahead,
    ahead_at,
    late_matters,
    late_matters_at,
    next_first,
    oldest_first,
    order_matters,
)
from renovation_cli.compute.orders import orders_of, states_of
from renovation_cli.compute.owed import Bearer, Scope, bearer_of, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.compute.standing import Stand, stand_of
from renovation_cli.compute.totals import Total, total_of
from renovation_cli.compute.weekly_report import Report, is_asked, report_of
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.frozen import dataclass

AHEAD = 14
"""Days that the sheet looks ahead."""


@dataclass(frozen=True, slots=True)
class Listened:
    """What of a project can be counted only while its households are at hand."""

    heard: tuple[Heard, ...]
    last: date | None
    """The last day by the end of the days on which anybody answered."""


def listen(dossier: Dossier, rulebook: Rulebook, span: Span) -> Listened:
    """That of a project."""
    track = dossier.track(rulebook.programme)
    return Listened(tuple(heard_in(dossier, track, span)) if track else (), last_heard(dossier, span.last))


@dataclass(frozen=True, slots=True)
class Row:
    """A project, a street or the programme on the sheet."""

    bearer: Bearer
    street: str | None
    """Under which street it stands; None for the programme and for what names no street."""
    happened: tuple[Happening, ...]
    ahead: tuple[Matter, ...]
    """What falls due, the next first."""
    problems: tuple[Matter, ...]
    """What is late and every open order, the oldest first."""
    report: Report = Report.NOT_ASKED
    asked: bool = False
    """Whether a report of it is asked for in the days."""
    number: int | None = None
    """Its number among the projects of the street; None of what is no project."""
    called: str = ""
    """What people call it."""
    stand: Stand | None = None
    pace: ProjectPace | None = None
    level: LevelState | None = None
    before_issue: int = 0
    """How many things are late that fell due before the plan was issued; none of them is a problem here."""
    blocked: bool = False
    """Whether a milestone of it waits for an open order."""
    reported: date | None = None
    """The last day by the end of the days on which anything was reported of it; None where nothing is."""

    @property
    def state(self) -> ProjectState | None:
        """Of a project where it stands."""
        return self.bearer.state

    @property
    def reported_up(self) -> tuple[Matter, ...]:
        """What waits for a decision from above."""
        return tuple(each for each in self.problems if each.reported_up)

    @property
    def first(self) -> Matter | None:
        """What is seen to first: what waits for a decision, else the oldest problem, else what is next."""
        return next(iter((*self.reported_up, *self.problems, *self.ahead)), None)

    @property
    def late(self) -> int:
        """How many things are late, orders among them."""
        return sum(each.days_late > 0 for each in self.problems)

    @property
    def orders(self) -> int:
        """How many orders are open."""
        return sum(each.kind is ItemKind.ORDER for each in self.problems)


@dataclass(frozen=True)
class Group:
    """The rows of a street, or of the whole, and their sums."""

    rows: tuple[Row, ...]
    street: str | None = None
    """None for the whole, and for what names no street."""
    held: Answerable | None = None
    """Who answers for the street."""

    @cached_property
    def projects(self) -> list[Row]:
        """Those that are projects."""
        return [row for row in self.rows if row.state]

    @cached_property
    def pace(self) -> GroupPace:
        """The projects together against the pace."""
        return group_pace(row.pace for row in self.projects if row.pace)

    @property
    def year_yuan(self) -> Total:
        """The investment planned for the year."""
        stated = (row.state.project.stated for row in self.projects if row.state)
        return total_of(each.year_investment_yuan for each in stated)

    @property
    def silent(self) -> list[Row]:
        """The projects of which nothing was reported."""
        return [row for row in self.projects if row.report is Report.MISSING]

    @property
    def asks(self) -> bool:
        """Whether a report is asked for of any of the projects."""
        return any(row.asked for row in self.projects)

    @property
    def late(self) -> int:
        """How many things are late."""
        return sum(row.late for row in self.rows)

    @property
    def programme_orders(self) -> int:
        """How many of that are orders of the programme."""
        own = (row for row in self.rows if row.bearer.scope is Scope.PROGRAMME)
        return sum(each.kind is ItemKind.ORDER and each.days_late > 0 for row in own for each in row.problems)

    @property
    def before_issue(self) -> int:
        """How many more things are late that fell due before the plan was issued."""
        return sum(row.before_issue for row in self.rows)

    @property
    def orders(self) -> int:
        """How many orders are open."""
        return sum(row.orders for row in self.rows)

    @property
    def ahead(self) -> int:
        """How many things fall due."""
        return sum(len(row.ahead) for row in self.rows)

    def sum_of(self, kind: HappeningKind) -> int:
        """How much was gained of something in all: opinions, or yuan."""
        found = (each for row in self.rows for each in row.happened if each.kind is kind)
        return sum(int(each.gained or 0) for each in found)

    def times(self, kind: HappeningKind) -> int:
        """How often something happened."""
        return sum(each.kind is kind for row in self.rows for each in row.happened)


@dataclass(frozen=True)
class Sheet:
    """The sheet."""

    groups: tuple[Group, ...]
    """The streets with anything to say of, in the order of the plan; then what names no street."""
    programme: Row
    """The programme as a whole."""
    whole: Group
    """Every row once."""
    span: Span


def sheet(
    states: Iterable[ProjectState],
    places: Iterable[PlaceState],
    rulebook: Rulebook,
    span: Span,
    listened: Mapping[str, Listened],
    names: Mapping[str, str],
    *,
    whole: bool = True,
) -> Sheet:
    """The sheet of some days.

    Args:
        states: the projects on the last of the days.
        places: the programme and the streets on that day.
        rulebook: the plan.
        span: the days.
        listened: what was heard in each project, by id.
        names: what people call each project, by id.
        whole: whether it is of the whole programme, whose meetings are told too.
    """
    rows = [_of_project(state, rulebook, span, listened[state.id], names.get(state.id)) for state in states]
    outside = list(places)
    streets = {row.street: row for row in (_of_street(each, rulebook, span) for each in outside) if row}
    programme = _of_programme(
        outside, rulebook, span, happenings_of_meetings(rulebook, span) if whole else ()
    )
    groups = [
        found
        for street in (*rulebook.teams.streets, None)
        if (found := _group(street, rows, streets.get(street) if street else None, rulebook)).rows
    ]
    every = tuple(row for row in (*rows, *streets.values(), programme) if row)
    return Sheet(tuple(groups), programme, Group(every), span)


def _group(street: str | None, rows: Iterable[Row], own: Row | None, rulebook: Rulebook) -> Group:
    """The projects of a street, those that lag first, after what is said of the street itself."""
    in_it = [row for row in rows if row.state and _lies_in(row.state, street)]
    numbered = (_numbered(row, street, n) for n, row in enumerate(sorted(in_it, key=_lagging), 1))
    held = answers_for(street, None, rulebook) if street else None
    return Group((*((own,) if own else ()), *numbered), street, held)


def _lies_in(state: ProjectState, street: str | None) -> bool:
    return street in state.project.streets if street else not state.project.streets


def _numbered(row: Row, street: str | None, number: int) -> Row:
    return replace(row, street=street, number=number)


def _lagging(row: Row) -> tuple[bool, Fraction, int, int]:
    """Who is the farthest behind with the works, then who has had a problem for longest; unknown last."""
    points = row.pace.works.points if row.pace else None
    oldest = max((each.days_late for each in row.problems), default=0)
    return points is None, points or Fraction(), -oldest, -row.late


def _of_project(
    state: ProjectState, rulebook: Rulebook, span: Span, listened: Listened, called: str | None
) -> Row:
    level = level_state(state, rulebook, span.last, timedelta())
    happened = happenings_of(state, rulebook, span, listened.heard, level)
    orders = order_matters(orders_of(state, rulebook, span.last))
    last = max((each.on for each in reported_of(state, rulebook, Span(date.min, span.last))), default=None)
    stand = stand_of(state, rulebook.programme.works)
    asked = is_asked(state, stand, rulebook.programme, span)
    return Row(
        bearer=bearer_of(state),
        street=state.project.street,
        happened=tuple(happened),
        ahead=tuple(next_first(ahead(state, rulebook, span.last, AHEAD))),
        problems=tuple(oldest_first((*late_matters(state, rulebook, span.last), *orders))),
        called=called or state.project.name,
        stand=stand,
        pace=project_pace(state, span.last),
        level=level,
        before_issue=sum(item.before_issue for item in late(state, rulebook, span.last)),
        blocked=bool(blockers(state, rulebook, span.last)),
        reported=max((day for day in (last, listened.last) if day), default=None),
        report=report_of(asked=asked, reported=any(each.is_reported for each in happened)),
        asked=asked,
    )


def _of_street(place: PlaceState, rulebook: Rulebook, span: Span) -> Row | None:
    """A street of which there is anything to say itself."""
    if place.bearer.scope is not Scope.STREET:
        return None
    happened = happenings_of_place(place, span)
    coming = next_first(ahead_at(place, rulebook, AHEAD))
    problems = oldest_first(late_matters_at(place, rulebook))
    if not (happened or coming or problems):
        return None
    street = place.bearer.id
    return Row(
        bearer=place.bearer,
        street=street,
        happened=tuple(happened),
        ahead=tuple(coming),
        problems=tuple(problems),
        called=street,
        before_issue=sum(item.before_issue for item in place.late()),
    )


def _of_programme(
    places: Iterable[PlaceState], rulebook: Rulebook, span: Span, meetings: Iterable[Happening]
) -> Row:
    own = [place for place in places if place.bearer.scope is Scope.PROGRAMME]
    orders = order_matters(states_of(rulebook.orders, rulebook, span.last))
    problems = (*(each for place in own for each in late_matters_at(place, rulebook)), *orders)
    return Row(
        bearer=programme_of(rulebook),
        street=None,
        happened=tuple(in_order((*happenings_of_programme(own, rulebook, span), *meetings))),
        ahead=tuple(next_first(each for place in own for each in ahead_at(place, rulebook, AHEAD))),
        problems=tuple(oldest_first(problems)),
        called=rulebook.programme.name,
        before_issue=sum(item.before_issue for place in own for item in place.late()),
    )
