"""Ahead or behind: projects, and several of them together, against the pace on a date (plan 四(三))."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from renovation_cli.compute.done import Unbegun, unbegun, works_done
from renovation_cli.compute.investment import (
    Invested,
    counted,
    invested,
    part_of_sum,
    share_invested,
    why_unknown,
)
from renovation_cli.compute.pace import (
    NOTHING,
    Paid,
    latest,
    money_spent,
    paid,
    planned_yuan,
)
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, sum_of_totals
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure against the pace, both unrounded shares. None is unknown, and ``reason`` says why."""

    planned: Fraction | None
    actual: Fraction | None
    reason: Text | None = None
    assumed: bool = False
    """Whether ``actual`` is nought only because nothing says that the works have begun."""
    allowance: Fraction = NOTHING
    """What of ``planned`` nobody is held to account for, where ``actual`` is assumed."""

    @property
    def counted(self) -> Fraction | None:
        """The share that ``actual`` is held against."""
        return None if self.planned is None else self.planned - self.allowance

    @property
    def points(self) -> Fraction | None:
        """Percentage points ahead of the pace, below nought when behind; None where there is no verdict."""
        return None if self.counted is None or self.actual is None else (self.actual - self.counted) * 100

    @property
    def ratio(self) -> Fraction | None:
        """Actual over planned; None where there is no verdict or nothing is planned yet."""
        return None if not self.counted or self.actual is None else self.actual / self.counted


def works_measured(state: ProjectState, day: date, days: Unbegun | None) -> Measured:
    """The works on a day, by the facts on file; ``days``: when they are taken not to have begun."""
    done = works_done(state, day, days)
    planned = state.course.share(day) if state.course else None
    return Measured(
        planned,
        done.share,
        None if done.share is not None else say("no progress on file"),
        assumed=done.assumed,
        allowance=days.allowance if done.assumed and days else NOTHING,
    )


@dataclass(frozen=True, slots=True)
class ProjectPace:
    """A project on a date."""

    works: Measured
    money: Measured
    investment: Measured
    entry: Progress | None
    """The progress entry that counts."""
    planned_yuan: int | None
    paid: Paid | None
    invested: Invested | None
    invested_yuan: int | None
    """What of the investment completed is held against the planned."""
    suspended: bool = False
    """Whether the project is suspended, so that nothing falls due and nothing is judged."""

    @property
    def paid_yuan(self) -> int | None:
        """What of the money paid is held against the planned."""
        return None if self.paid is None else self.paid.counted

    @property
    def told(self) -> Total:
        """What is held against the planned investment as a part of a sum, as far as it is on file."""
        if self.invested is None or self.invested_yuan is not None:
            return part_of_sum(self.invested_yuan, None)
        return self.invested.of_year

    @property
    def planned(self) -> Fraction | None:
        """The share due; None where the track has no pace."""
        return self.works.planned

    @property
    def is_due(self) -> bool:
        """Whether anything is due yet."""
        return bool(self.planned)

    @property
    def waits(self) -> bool:
        """Whether nothing is due yet and nothing is on file, so that there is nothing to judge."""
        done = self.paid_yuan or self.invested_yuan
        return self.planned == NOTHING and self.works.actual is None and not done

    @property
    def is_money_behind(self) -> bool:
        """Whether the money is known to be below the share due."""
        return _is_below(self.money)

    @property
    def is_behind(self) -> bool:
        """Whether the works, the money or the investment is known to be below the share due."""
        return _is_below(self.works) or self.is_money_behind or _is_below(self.investment)


def _is_below(figure: Measured) -> bool:
    return figure.points is not None and figure.points < 0


@dataclass(frozen=True, slots=True)
class GroupPace:
    """Several projects together, each weighing as much as its planned money."""

    projects: int
    """Projects judged together; one whose planned money is nought is among them and weighs nothing."""
    waiting: int
    """Projects left out because nothing is due of them yet, whatever was done or paid early."""
    works: Measured
    money: Measured
    investment: Measured
    planned_yuan: int | None
    paid_yuan: int | None
    invested: Total
    """The investment completed, as far as it is on file."""
    suspended: int = 0
    """Projects left out because they are suspended."""


def project_pace(state: ProjectState, as_of: date) -> ProjectPace:
    """A project against the pace of its track."""
    project, year = state.project, state.year
    no_pace = _not_judged(state)
    works = works_measured(state, as_of, unbegun(state))
    if state.suspension:
        works = replace(works, planned=None)
    done, spent = invested(state, as_of), paid(project, year, as_of)
    no_weight = no_pace or _no_planned_money(state)
    no_money = say("no payment on file") if spent is None else None
    return ProjectPace(
        works=replace(works, reason=no_pace or works.reason),
        money=Measured(works.planned, money_spent(project, year, as_of), no_weight or no_money),
        investment=Measured(
            works.planned, share_invested(state, as_of), no_weight or why_unknown(state, done)
        ),
        entry=latest(project, as_of),
        planned_yuan=planned_yuan(project),
        paid=spent,
        invested=done,
        invested_yuan=counted(state, done),
        suspended=state.suspension is not None,
    )


def _not_judged(state: ProjectState) -> Text | None:
    """Why a project is held against no pace."""
    if state.pace is None:
        return say("the track has no pace")
    if state.suspension is None:
        return None
    since = state.suspension.first
    if state.withdrawn:
        return say("withdrawn since {day}", day=since)
    return say("suspended since {day}", day=since)


def _no_planned_money(state: ProjectState) -> Text | None:
    planned = planned_yuan(state.project)
    if planned is None:
        return say("no planned investment on file")
    return None if planned else say("the planned investment is zero")


def group_pace(paces: Iterable[ProjectPace]) -> GroupPace:
    """Projects together. There is no figure where one of those judged is unknown, and the reason says so.

    Projects of a track without a pace are not judged, nor those of which nothing is due yet. What weighs
    nothing can neither move a figure nor take it away.
    """
    every = list(paces)
    paced = [each for each in every if each.planned is not None]
    judged = [each for each in paced if each.is_due]
    heavy = [each for each in judged if each.planned_yuan != 0]
    weights = [each.planned_yuan for each in heavy]
    return GroupPace(
        projects=len(judged),
        waiting=len(paced) - len(judged),
        works=_measured(judged, heavy, lambda each: each.works, _without_progress),
        money=_measured(judged, heavy, lambda each: each.money, _without_money),
        investment=_measured(judged, heavy, lambda each: each.investment, _without_investment),
        planned_yuan=_sum(weights),
        paid_yuan=_sum([each.paid_yuan for each in heavy]),
        invested=sum_of_totals(each.told for each in heavy),
        suspended=sum(each.suspended for each in every),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """Projects together against the pace, as far as a figure is known of them."""

    pace: GroupPace
    unknown: int
    """How many are left out, though something is due of them."""


def known(paces: Iterable[ProjectPace], figure: Callable[[ProjectPace], Measured]) -> Known:
    """Projects together without those of which the figure, or what they weigh, is not known."""
    due = [each for each in paces if each.is_due]
    told = [each for each in due if figure(each).actual is not None and each.planned_yuan is not None]
    return Known(group_pace(told), len(due) - len(told))


def known_works(paces: Iterable[ProjectPace]) -> Known:
    """The works of those that say how far they are."""
    return known(paces, lambda each: each.works)


def known_money(paces: Iterable[ProjectPace]) -> Known:
    """The money of those that say what they have paid."""
    return known(paces, lambda each: each.money)


def known_investment(paces: Iterable[ProjectPace]) -> Known:
    """The completed investment of those that say it."""
    return known(paces, lambda each: each.investment)


def _measured(
    judged: list[ProjectPace],
    heavy: list[ProjectPace],
    figure: Callable[[ProjectPace], Measured],
    reason: Callable[[int], Text],
) -> Measured:
    if not judged:
        return Measured(None, None, say("nothing is due yet"))
    if not heavy:
        return Measured(None, None, say("the planned investment is zero"))
    weights = [each.planned_yuan for each in heavy]
    planned = _weighted([figure(each).planned for each in heavy], weights)
    if planned is None:
        return Measured(None, None, _without_weight(weights.count(None)))
    missing = sum(figure(each).actual is None for each in heavy)
    if missing:
        return Measured(planned, None, reason(missing))
    return Measured(planned, _weighted([figure(each).actual for each in heavy], weights))


def _weighted(shares: list[Fraction | None], weights: list[int | None]) -> Fraction | None:
    """The mean of shares by weight; None where a share or a weight is not known."""
    total, sum_ = 0, NOTHING
    for share, weight in zip(shares, weights, strict=True):
        if share is None or weight is None:
            return None
        total += weight
        sum_ += share * weight
    return sum_ / total if total else None


def _sum(amounts: list[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known and len(known) == len(amounts) else None


def _without_progress(n: int) -> Text:
    return say_n("no progress on file for {n} project", "no progress on file for {n} projects", n)


def _without_money(n: int) -> Text:
    return say_n("no payment on file for {n} project", "no payment on file for {n} projects", n)


def _without_investment(n: int) -> Text:
    return say_n(
        "no completed investment on file for {n} project",
        "no completed investment on file for {n} projects",
        n,
    )


def _without_weight(n: int) -> Text:
    return say_n(
        "no planned investment on file for {n} project", "no planned investment on file for {n} projects", n
    )
