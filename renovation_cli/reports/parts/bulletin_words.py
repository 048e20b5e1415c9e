"""The sentences of a monthly bulletin, as an office writes them (plan 四(三), 月通报)."""

from collections.abc import Sequence

from renovation_cli.compute.month import MonthGroup, ProjectMonth, why_no_change
from renovation_cli.compute.round_months import RoundMonth
from renovation_cli.compute.totals import Total, rounded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.calendar_month import Month
from renovation_cli.reports.document import AtLeast, Cell, Points, Several, Yuan
from renovation_cli.reports.fields.completed import bounded_share
from renovation_cli.reports.fields.month import Told, counted_projects
from renovation_cli.reports.fields.month_matters import MonthOrders
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.lag import AgainstPace, points_number, share

_MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
BEST = 5
"""How many of the best and of the last are named with their points."""


def month_name(month: Month) -> Text:
    """A month by its name and year."""
    return say("{month} {year}", month=_MONTHS[month.number - 1], year=str(month.year))


def works_sentence(told: Told) -> Text:
    """How many projects, and how far their works are."""
    group = told.group
    head = say_n(
        "{who}: {n} project, {households} households",
        "{who}: {n} projects, {households} households",
        group.projects,
        who=say("All projects") if group.together else group.name,
        households=_households(group.households),
    )
    if not group.with_works:
        return say("{head}.", head=head)
    if group.with_works != group.projects:
        head = say_n("{head}; {n} with works", "{head}; {n} with works", group.with_works, head=head)
    text = say(
        "{head}; works begun at {started}, finished at {finished}, accepted at {accepted}",
        head=head,
        started=counted_projects(told, "started"),
        finished=counted_projects(told, "finished"),
        accepted=counted_projects(told, "accepted"),
    )
    if not group.unrecorded:
        return say("{text}.", text=text)
    return say_n(
        "{text}; nothing is on record of {n}.",
        "{text}; nothing is on record of {n}.",
        group.unrecorded,
        text=text,
    )


def _households(total: Total) -> Cell:
    found = amount(total)
    return say("at least {n}", n=total.known) if isinstance(found, AtLeast) else found


def new_sentence(group: MonthGroup) -> Text | None:
    """How many began, finished and were accepted in the month; None where nothing did."""
    began, finished, accepted = (group.times(fact, new=True) for fact in ("started", "finished", "accepted"))
    if not (began or finished or accepted):
        return None
    return say(
        "In the month works began at {began}, were finished at {finished} and accepted at {accepted}.",
        began=began,
        finished=finished,
        accepted=accepted,
    )


def invested_sentence(group: MonthGroup) -> Text | None:
    """The investment of the month and since January, and its share of the year's plan; None without works."""
    found = group.invested
    if found.in_all.known is None:
        return say("No completed investment is on file.") if group.with_works else None
    text = say(
        "Investment completed in the month {month}, since January {year}, since the start {in_all}",
        month=_yuan(found.month),
        year=_yuan(found.since_january),
        in_all=_yuan(found.in_all),
    )
    is_bound = bool(found.since_january.unknown)
    if group.share_of_year is None or (is_bound and not group.share_of_year):
        return say("{text}.", text=text)
    part = bounded_share(group.share_of_year, is_bound=False)
    if is_bound:
        return say("{text}; that is at least {share} of the year's plan.", text=text, share=part)
    return say("{text}; that is {share} of the year's plan.", text=text, share=part)


def _yuan(total: Total) -> Cell:
    if total.known is None:
        return say("not reported") if total.unknown else say("none")
    if total.partial and total.known <= 0:
        return say_n(
            "{yuan} ({n} not reported)",
            "{yuan} ({n} not reported)",
            total.unknown,
            yuan=say("{yuan} yuan", yuan=Yuan(total.known)) if total.known else None,
        )
    if total.partial:
        return say("at least {yuan} yuan", yuan=Yuan(total.known))
    return say("{yuan} yuan", yuan=Yuan(total.known))


def pace_sentence(told: Told) -> Text | None:
    """The works against the pace and against the month before; None where nothing is due.

    Where a figure is not known of one of them there is none of all, and those are told of which it is.
    """
    figure = told.works
    if figure.measured.points is not None:
        return say("{text}; {change}.", text=_stand(figure), change=change(told))
    if not figure.measured.planned:
        return None
    why = say("No verdict on the pace: {reason}.", reason=figure.measured.reason)
    if told.known_works.measured.points is None:
        return why
    return say("{why} Of those on file: {text}.", why=why, text=_stand(told.known_works))


def _stand(figure: AgainstPace) -> Text:
    return say(
        "The works stand at {share} of {due} due: {against}",
        share=share(figure.measured.actual),
        due=share(figure.measured.planned),
        against=against_pace(figure),
    )


def against_pace(figure: AgainstPace) -> Text:
    """Ahead, on pace or behind, in points."""
    number = points_number(figure)
    assert number is not None
    if number > 0:
        return say("{points} points ahead of the pace", points=number)
    if number < 0:
        return say("{points} points behind the pace", points=-number)
    return say("on pace")


def change(told: Told) -> Text:
    """Against the end of the month before; why there is nothing to compare with."""
    value = told.group.change
    if value is None:
        reason = why_no_change(told.group.pace.works, told.group.pace_before.works)
        return say("no comparison with a month before ({reason})", reason=reason)
    number = rounded(abs(value), 2)
    if value > 0:
        return say("{points} points more than a month before", points=number)
    if value < 0:
        return say("{points} points less than a month before", points=number)
    return say("as a month before")


def named_with_points(
    rows: Sequence[ProjectMonth], names: Sequence[str], bounds: Sequence[AgainstPace]
) -> Several:
    """Projects with their points in brackets."""
    assert len(rows) == len(names) == len(bounds)
    return Several(
        tuple(
            say("{name} ({points})", name=name, points=_signed(figure))
            for name, figure in zip(names, bounds, strict=True)
        )
    )


def _signed(figure: AgainstPace) -> Points | str:
    number = points_number(figure)
    return Points(number, signed=True) if number else "0"


def rounds_sentence(rows: Sequence[RoundMonth]) -> Text:
    """How many opinions the month brought, and in how many projects a round came to be met."""
    gained, met = sum(row.gained for row in rows), sum(row.newly_met for row in rows)
    text = say_n(
        "{n} opinion of a household was received in the month",
        "{n} opinions of households were received in the month",
        gained,
    )
    if not met:
        return say("{text}.", text=text)
    return say_n(
        "{text}; {n} round of a project came to be met.",
        "{text}; {n} rounds of projects came to be met.",
        met,
        text=text,
    )


def orders_sentences(found: MonthOrders) -> list[Text]:
    """The orders of the month, and those that are left."""
    counts, moved = found.moved.counts, found.moved
    head = say("Orders in the month: {opened} new", opened=moved.opened)
    how = say("{on_time} on time, {late} late", on_time=found.on_time, late=found.late)
    if found.without_due:
        how = say_n(
            "{how}, {n} without a due day", "{how}, {n} without a due day", found.without_due, how=how
        )
    return [
        say("{head}, {closed} closed ({how}).", head=head, closed=moved.closed, how=how),
        say(
            "At its end {open} are open, {overdue} of them overdue.", open=counts.open, overdue=counts.overdue
        ),
    ]
