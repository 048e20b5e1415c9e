"""The bulletin of a month, made of a position at its end and of the projects as they were a month before."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from renovation_cli.compute.causes import Ahead, Trouble, ahead_outside, next_steps, troubles
from renovation_cli.compute.corrections import Corrected
from renovation_cli.compute.decisions import DecisionState, urgent_first
from renovation_cli.compute.happening import Happening, HappeningKind, Span
from renovation_cli.compute.inspection_counts import MonthHeld, TalkState, by_month, talks
from renovation_cli.compute.inspections import all_inspections
from renovation_cli.compute.meetings import issued_by
from renovation_cli.compute.month import Course, MonthGroup, ProjectMonth, by_street, by_track, month_group
from renovation_cli.compute.month_money import ChannelMonth, channels_of
from renovation_cli.compute.order_weeks import OrderMoves, moves, moves_by_holder
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.ranks import ranks
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.compute.round_lines import by_round, round_lines
from renovation_cli.compute.round_months import RoundMonth
from renovation_cli.compute.weekly import Listened, Row, Sheet, sheet
from renovation_cli.model.book import Rulebook
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Bulletin
from renovation_cli.model.words import Period
from renovation_cli.position import Position
from renovation_cli.reports.parts.meetings import decisions_left
from renovation_cli.reports.parts.under_streets import in_street_order
from renovation_cli.reports.wording.lag import Bounds, bounds_of


@dataclass(frozen=True, slots=True)
class RankedStreet:
    """A street with its place among the streets; None where it has no figure."""

    group: MonthGroup
    rank: int | None


@dataclass(frozen=True)
class MonthBulletin:
    """The bulletin of a month."""

    month: Month
    position: Position
    """At its end, or on the day judged for where it is not over."""
    before: Mapping[str, ProjectState]
    """The projects at the end of the month before."""
    sheet: Sheet
    """What happened in the month, and what is to be seen to at its end."""
    issued: Bulletin | None
    """The record of its issue; None while it is a draft."""
    earlier: Sequence[Corrected] | None = None
    """The bulletins issued before, with what is known otherwise; None where nobody looked it up."""

    @property
    def book(self) -> Rulebook:
        """The plan."""
        return self.position.rulebook

    @property
    def day(self) -> date:
        """The day judged for."""
        return self.position.as_of

    @property
    def is_over(self) -> bool:
        """Whether the whole month is in it."""
        return self.day == self.month.last

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.month.first, self.day)

    @property
    def bounds(self) -> Bounds:
        """What a figure against the pace has to be told from."""
        return bounds_of(self.book.programme)

    @cached_property
    def whole(self) -> MonthGroup:
        """Every project once, in the order of the plan's streets and by name: the order of equals."""
        figures = self.position.figures
        households = {key: each.households for key, each in figures.items()}
        works = self.book.programme.works
        return month_group(_in_order(self.position), self.before, self.month, works, households)

    @cached_property
    def tracks(self) -> list[MonthGroup]:
        """By class."""
        return by_track(self.whole, self.book.programme.tracks)

    @cached_property
    def streets(self) -> list[RankedStreet]:
        """By street, the best first; of equals the order is the plan's; those without a figure last."""
        order = (*self.book.teams.streets, None)
        groups = [
            each for each in by_street(self.whole, order) if self.position.narrowing.takes_street(each.id)
        ]
        placed = ranks([each.ranked_by for each in groups])
        found = [RankedStreet(group, rank) for group, rank in zip(groups, placed, strict=True)]
        return sorted(found, key=lambda each: (each.rank is None, each.rank or 0))

    def of(self, course: Course) -> list[ProjectMonth]:
        """The projects in a list; those that are behind with the farthest first."""
        found = self.whole.of(course)
        if course is Course.BEHIND:
            return sorted(found, key=lambda row: row.pace.works.points or 0)
        return found

    @cached_property
    def rows(self) -> dict[str, Row]:
        """What happened to each project and what it has to see to, by id."""
        return {row.state.id: row for row in self.sheet.whole.projects if row.state}

    @cached_property
    def happened(self) -> list[Happening]:
        """Everything that happened in the month."""
        return [each for row in self.sheet.whole.rows for each in row.happened]

    @cached_property
    def rounds(self) -> list[RoundMonth]:
        """The rounds of the plan in its order."""
        answers = [each for each in self.happened if each.kind is HappeningKind.ANSWERS]
        return [
            RoundMonth(
                counts,
                sum(
                    int(each.gained or 0)
                    for each in answers
                    if (each.id, each.name) == (counts.id, counts.name)
                ),
                sum(each.met for each in answers if (each.id, each.name) == (counts.id, counts.name)),
            )
            for counts in by_round(round_lines(self.position.states))
        ]

    @cached_property
    def channels(self) -> list[ChannelMonth]:
        """The money by channel, and last all together."""
        return channels_of(self.position.states, self.book.programme, self.month, self.day)

    @cached_property
    def orders(self) -> list[OrderState]:
        """Every order."""
        return all_orders(self.position.states, self.book, self.day)

    @property
    def order_moves(self) -> OrderMoves:
        """The orders together."""
        return moves(self.orders, self.span)

    @property
    def orders_by_body(self) -> list[OrderMoves]:
        """The orders by who has them."""
        return moves_by_holder(self.orders, self.span)

    @property
    def closed(self) -> list[OrderState]:
        """The orders that were closed in the month."""
        return [each for each in self.orders if each.resolved_on in self.span]

    @cached_property
    def held(self) -> list[MonthHeld]:
        """Inspections and talks that were held in the month."""
        every = by_month(
            all_inspections(self.position.states, self.book, self.day),
            talks(self.position.states, self.book, self.day),
        )
        return [each for each in every if each.month.first == self.month.first]

    @cached_property
    def talks(self) -> list[TalkState]:
        """What took place in the month because projects lagged."""
        every = talks(self.position.states, self.book, self.day)
        return [each for each in every if each.action.on in self.span]

    @property
    def risen(self) -> list[Happening]:
        """The projects that reached a higher level in the month: the highest first, then by the plan."""
        found = [each for each in self.happened if each.kind is HappeningKind.LEVEL and each.rank > 0]
        escalation = self.book.programme.escalation
        levels = list(escalation.levels if escalation else ())
        projects = {state.id: state.project for state in self.position.states}
        by_place = in_street_order(found, lambda each: projects[each.bearer.id], self.book)
        return sorted(by_place, key=lambda each: -levels.index(each.id))

    @cached_property
    def troubles(self) -> list[Trouble]:
        """What keeps projects back, by cause."""
        return troubles(self.sheet.whole.rows, self.orders)

    @cached_property
    def ahead(self) -> list[Ahead]:
        """What falls due in the month after."""
        last = self.month.after.last
        places = ahead_outside(self.position.places, self.book, (last - self.day).days)
        return next_steps(self.sheet.whole.projects, places, self.book, self.day, last)

    @cached_property
    def decisions(self) -> list[DecisionState]:
        """What meetings decided and is not done, the most urgent first."""
        return urgent_first(each for each in decisions_left(self.position) if each.is_open)

    @property
    def by(self) -> tuple[Answerable, ...]:
        """Who makes the bulletin, by the plan."""
        rules = self.book.programme.reporting.values()
        leads = next((each.lead for each in rules if each.every is Period.MONTH), ())
        return tuple(answers_for(lead, None, self.book) for lead in leads)

    @property
    def silent(self) -> list[ProjectMonth]:
        """The projects in works of which no progress is dated in the month."""
        return [row for row in self.whole.rows if row.silent]


def bulletin_of(
    position: Position,
    month: Month,
    before: Mapping[str, ProjectState],
    listened: Mapping[str, Listened],
    issued: Bulletin | None,
    earlier: Sequence[Corrected] | None = None,
) -> MonthBulletin:
    """The bulletin of a month.

    Args:
        position: the programme at its end.
        month: the month, which has begun by then.
        before: the projects at the end of the month before, by id.
        listened: what was heard in each project while its households were at hand, by id.
        issued: the record of its issue, if it was issued by the day asked for.
        earlier: the bulletins issued before it, with what is known otherwise now.
    """
    return MonthBulletin(
        month=month,
        position=position,
        before=before,
        sheet=sheet_of(position, month, listened),
        issued=issued,
        earlier=earlier,
    )


def sheet_of(position: Position, month: Month, listened: Mapping[str, Listened]) -> Sheet:
    """What happened in a month, and what is to be seen to at its end."""
    return sheet(
        states=_in_order(position),
        places=position.places,
        rulebook=position.rulebook,
        span=Span(month.first, position.as_of),
        listened=listened,
        names=position.short_names,
        whole=not position.narrowing,
    )


def _in_order(position: Position) -> list[ProjectState]:
    return in_street_order(position.states, lambda state: state.project, position.rulebook)


def record_of(rulebook: Rulebook, month: Month, day: date) -> Bulletin | None:
    """The record of a month's bulletin that was issued by a day; the last one where there are several."""
    found = [each for each in issued_by(rulebook, day) if each.month.first == month.first]
    return found[-1] if found else None
