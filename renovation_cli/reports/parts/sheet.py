"""The sheet for a meeting, made of a position and a week; the record of the meeting is made of it too."""

from collections.abc import Mapping
from functools import cached_property

from renovation_cli.compute.decisions import DecisionState, urgent_first
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.happening import Span
from renovation_cli.compute.order_weeks import OrderMoves, moves, moves_by_holder
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.compute.weekly import Listened, Sheet, sheet
from renovation_cli.compute.works_reached import counted
from renovation_cli.model.escalation import Level
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.iso_week import Week
from renovation_cli.model.words import Period
from renovation_cli.position import Position
from renovation_cli.reports.fields.weekly_head import Head, LevelCount
from renovation_cli.reports.parts.meetings import decisions_left
from renovation_cli.reports.wording.lag import Bounds, bounds_of


@dataclass(frozen=True)
class Weekly:
    """The sheet of a week, with what stands around it."""

    week: Week
    span: Span
    position: Position
    sheet: Sheet

    @property
    def bounds(self) -> Bounds:
        """What a figure against the pace has to be told from."""
        return bounds_of(self.position.rulebook.programme)

    @cached_property
    def decisions(self) -> list[DecisionState]:
        """What meetings decided and is not done, the most urgent first."""
        return urgent_first(each for each in decisions_left(self.position) if each.is_open)

    @cached_property
    def orders(self) -> list[OrderState]:
        """Every order."""
        position = self.position
        return all_orders(position.states, position.rulebook, position.as_of)

    @cached_property
    def by_body(self) -> list[OrderMoves]:
        """The orders by who has them."""
        return moves_by_holder(self.orders, self.span)

    @cached_property
    def head(self) -> Head:
        """The head of the sheet, and the figures above its rows."""
        position, whole = self.position, self.sheet.whole
        programme = position.rulebook.programme
        return Head(
            week=self.week,
            span=self.span,
            by=self._by,
            projects=len(position.states),
            works=counted(position.states, programme.works),
            late=whole.late,
            before_issue=whole.before_issue,
            programme_orders=whole.programme_orders,
            decisions=sum(each.overdue for each in self.decisions),
            orders=moves(self.orders, self.span),
            blocked=[row.called for row in whole.projects if row.blocked],
            levels=[
                LevelCount(
                    level_id, level.name, sum(each.reached.level_id == level_id for each in self._levels)
                )
                for level_id, level in reversed(list(self._names.items()))
            ],
            outstanding=sum(each.outstanding for each in self._levels),
            silent=[row.called for row in whole.silent] if whole.asks else None,
        )

    @property
    def _levels(self) -> list[LevelState]:
        return [row.level for row in self.sheet.whole.projects if row.level]

    @property
    def _names(self) -> Mapping[str, Level]:
        escalation = self.position.rulebook.programme.escalation
        return escalation.levels if escalation else {}

    @property
    def _by(self) -> tuple[Answerable, ...]:
        """Who leads the weekly meeting."""
        book = self.position.rulebook
        rules = book.programme.reporting.values()
        leads = next((each.lead for each in rules if each.every is Period.WEEK), ())
        return tuple(answers_for(lead, None, book) for lead in leads)


def weekly_of(position: Position, week: Week, listened: Mapping[str, Listened]) -> Weekly:
    """The sheet of a week, up to its Sunday or to the day judged for.

    Args:
        position: the programme on the last of the days.
        week: the week, which has begun by then.
        listened: what was heard in each project while its households were at hand, by id.
    """
    span = Span(week.first, min(week.last, position.as_of))
    found = sheet(
        states=position.states,
        places=position.places,
        rulebook=position.rulebook,
        span=span,
        listened=listened,
        names=position.short_names,
        whole=not position.narrowing,
    )
    return Weekly(week, span, position, found)
