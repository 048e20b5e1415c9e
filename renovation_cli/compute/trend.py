"""A programme month by month: what each month brought, and how it stood at its end (plan 四(三), 挂图作战).

What happened in a month goes by the days in the files. What is not on file is counted beside each sum and
never in it as nought; of a month before anything is on file nothing is known at all.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.funding import received_by
from renovation_cli.compute.happening import Span
from renovation_cli.compute.heard import received_in
from renovation_cli.compute.investment import gained, invested
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.lag import GroupPace, Known, ProjectPace, group_pace, known_works, project_pace
from renovation_cli.compute.month import ProjectMonth, Reached, reached
from renovation_cli.compute.order_weeks import OrderMoves, moves
from renovation_cli.compute.orders import all_orders, states_of
from renovation_cli.compute.owed import late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, over, total_of
from renovation_cli.compute.works import works_days
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Works

Heard = Mapping[str, int | None]
"""The opinions that each project received, by id; None where neither a list nor totals are on file."""


def opinions_in(dossier: Dossier, rulebook: Rulebook, span: Span) -> int | None:
    """Opinions that a project received in some days, in all its rounds, while its households are at hand."""
    track = dossier.track(rulebook.programme)
    if track is None:
        return None
    found = [
        received
        for _, _, round_id, round_ in track.rounds()
        if (received := received_in(dossier, round_id, round_, span)) is not None
    ]
    return sum(found) if found or dossier.households is not None else None


@dataclass(frozen=True)
class MonthTrend:
    """A programme, or a part of it, in a month."""

    month: Month
    day: date
    """The last day that is told: its end, or the day judged for."""
    states: Sequence[ProjectState]
    """The projects on that day."""
    places: Sequence[PlaceState]
    rulebook: Rulebook
    heard: Heard

    @property
    def span(self) -> Span:
        """Its days, as far as they are told."""
        return Span(self.month.first, self.day)

    @property
    def projects(self) -> int:
        """How many projects there are."""
        return len(self.states)

    @property
    def unrecorded(self) -> int:
        """Of how many of them nothing is on record."""
        return sum(not state.is_recorded for state in self.states)

    @property
    def is_on_file(self) -> bool:
        """Whether anything at all is on file by then, be it money alone."""
        return self.is_known or any(has_money(state, self.day) for state in self.states)

    @property
    def of_money_alone(self) -> int:
        """Of how many projects nothing is on record and money is on file."""
        return sum(has_money(state, self.day) for state in self.states if not state.is_recorded)

    @cached_property
    def is_known(self) -> bool:
        """Whether anything is on record by then, which money is not: what was done and owed is known."""
        on_record = any(state.is_recorded for state in self.states)
        return on_record or any(place.is_recorded for place in self.places) or bool(self._orders)

    @cached_property
    def _recorded(self) -> list[ProjectState]:
        """The projects of which anything is on record; of the others nothing is known."""
        return [state for state in self.states if state.is_recorded]

    def _sum(self, of: Callable[[ProjectState], int | None]) -> Total:
        """A sum over the projects of which anything is on record."""
        return total_of(map(of, self._recorded))

    @cached_property
    def _asked(self) -> list[ProjectState]:
        """The same as far as they hold rounds."""
        return [state for state in self._recorded if state.rounds]

    @cached_property
    def opinions_in_month(self) -> Total:
        """Opinions received in the month, in all rounds."""
        return total_of(self.heard.get(each.id) for each in self._asked)

    def _said(self, count: str) -> Total:
        return total_of(_said(state, count) for state in self._asked)

    @cached_property
    def opinions(self) -> Total:
        """Opinions received by then, each household's last word in the latest asking of each round."""
        return self._said("received")

    @cached_property
    def agreeing(self) -> Total:
        """Of these, who signed or agreed."""
        return self._said("agreeing")

    @property
    def agreeing_share(self) -> Fraction | None:
        """The share of the opinions on file that agree; None where there are none."""
        return over(self.agreeing.known, self.opinions.known)

    @cached_property
    def milestones_in_month(self) -> Total:
        """Milestones of the projects that were reached in the month, by the day on record."""
        return self._sum(lambda state: _milestones(state, self.span))

    @cached_property
    def milestones(self) -> Total:
        """The same since the start."""
        return self._sum(lambda state: _milestones(state, Span(date.min, self.day)))

    @cached_property
    def _works(self) -> list[Reached]:
        works = self.rulebook.programme.works
        return [found for state in self._recorded if (found := reached(state, works)).asked]

    def works(self, fact: str) -> int | None:
        """In how many projects the works had ``started``, ``finished`` or been ``accepted`` by then."""
        return sum(getattr(each, fact) for each in self._works) if self._works else None

    @cached_property
    def _paces(self) -> list[ProjectPace]:
        return [project_pace(state, self.day) for state in self.states]

    @cached_property
    def pace(self) -> GroupPace:
        """All together against the pace; no figure where one of them is not known."""
        return group_pace(self._paces)

    @cached_property
    def known(self) -> Known:
        """The works of those that say how far they are."""
        return known_works(self._paces)

    @cached_property
    def invested_in_month(self) -> Total:
        """The investment completed in the month, in yuan, as the bulletin of the month has it."""
        works, before = self.rulebook.programme.works, later(self.month.first, -1)
        rows = [state for state in self.states if ProjectMonth(state, None, self.month, works, None).reports]
        found = ((state, gained(state, self.month.first, self.day)) for state in rows)
        return total_of(
            yuan for state, yuan in found if yuan is not None or not _is_over(state, works, before)
        )

    @cached_property
    def invested_in_all(self) -> Total:
        """The same since the start."""
        works = self.rulebook.programme.works
        rows = (state for state in self.states if ProjectMonth(state, None, self.month, works, None).reports)
        figures = (invested(state, self.day) for state in rows)
        return total_of(found.in_all if found else None for found in figures)

    @cached_property
    def received_in_month(self) -> Total:
        """The money received in the month, in yuan, of all channels."""
        before = self._received(later(self.month.first, -1))
        now = self.received
        return Total(None if now.known is None else now.known - (before.known or 0), now.unknown)

    @cached_property
    def received(self) -> Total:
        """The same since the start."""
        return self._received(self.day)

    def _received(self, day: date) -> Total:
        if not self.is_on_file:
            return Total(None, len(self.states))
        return total_of(received_by(state.project, day) for state in self.states)

    @cached_property
    def _orders(self) -> OrderMoves | None:
        every = all_orders(self.states, self.rulebook, self.day)
        return moves(every, self.span) if every else None

    @property
    def orders(self) -> OrderMoves | None:
        """Orders issued and closed in the month, and all at its end; None where nothing at all is on file."""
        return (self._orders or moves((), self.span)) if self.is_known else None

    @cached_property
    def late(self) -> int | None:
        """How many things are late at the end, orders among them; None where nothing is on file."""
        if not self.is_known:
            return None
        own = states_of(self.rulebook.orders, self.rulebook, self.day)
        return (
            sum(len(late(state, self.rulebook, self.day)) for state in self.states)
            + sum(len(place.late()) for place in self.places)
            + sum(each.overdue for each in own)
        )

    @cached_property
    def late_since_issue(self) -> int | None:
        """What projects, streets and the programme owe that is late, and fell due since there is a plan."""
        if not self.is_known:
            return None
        items = [item for state in self.states for item in late(state, self.rulebook, self.day)]
        items += [item for place in self.places for item in place.late()]
        return sum(not item.before_issue for item in items)


def has_money(state: ProjectState, day: date) -> bool:
    """Whether an entry of money of a project is on file by a day; what is planned bears none."""
    return any(entry.on <= day for entry in state.project.money.entries)


def _said(state: ProjectState, count: str) -> int | None:
    """Opinions in all rounds of a project; None where neither a list nor totals are on file."""
    counts = [each.result.counts for each in state.rounds]
    known = [getattr(each, count) for each in counts if each is not None]
    return sum(known) if known else None


def _milestones(state: ProjectState, span: Span) -> int:
    return sum(item.on in span for item in state.milestones() if item.kind is ItemKind.MILESTONE)


def _is_over(state: ProjectState, works: Works, day: date) -> bool:
    """Whether the works were finished by a day, so that no more investment is asked of the project."""
    if state.track.chooses:
        return False
    days = works_days(state, works)
    ends = (state.works.finished, days.get("accepted"), days.get("handed_over"))
    return any(end is not None and end <= day for end in ends)
