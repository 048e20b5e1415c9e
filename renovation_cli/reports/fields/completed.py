"""What is said of the investment completed: of a project, a street and the programme (plan 一, 四(三))."""

from dataclasses import replace
from fractions import Fraction

from renovation_cli.compute.completed import Completed, YearPlan
from renovation_cli.compute.totals import Total, telling_places
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Ref, Share, Yuan
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, SHARE, TEXT, YUAN, one
from renovation_cli.reports.wording.amounts import amount, at_least

UNKNOWN = Fields[Completed](
    Field("year_investment", COUNT, lambda found: found.planned_in_year.unknown),
    Field("invested_in_year", COUNT, lambda found: found.in_year.unknown),
    Field("investment", COUNT, lambda found: found.planned.unknown),
    Field("invested_in_all", COUNT, lambda found: found.in_all.unknown),
)
"""How many projects each sum is without."""


def _yuan(total: Total) -> Cell:
    return amount(total, Yuan)


def bounded_share(share: Fraction | None, *, is_bound: bool, places: int = 2) -> Cell:
    """A share to print, never as the whole that it is not; “≥” where something would add to it."""
    if share is None:
        return None
    shown_share = Share(share, telling_places(share * 100, (Fraction(100),), places))
    return at_least(shown_share) if is_bound else shown_share


COMPLETED = Fields[Completed](
    Field("projects", COUNT, lambda found: found.projects),
    Field(
        "year_investment_yuan",
        YUAN.or_none,
        lambda found: found.planned_in_year.known,
        say("Year's plan"),
        lambda found: _yuan(found.planned_in_year),
    ),
    Field(
        "investment_yuan",
        YUAN.or_none,
        lambda found: found.planned.known,
        beneath(say("Planned in all")),
        lambda found: _yuan(found.planned),
    ),
    Field(
        "invested_in_year_yuan",
        YUAN.or_none,
        lambda found: found.in_year.known,
        say("Done in year"),
        lambda found: _yuan(found.in_year),
    ),
    Field(
        "invested_in_all_yuan",
        YUAN.or_none,
        lambda found: found.in_all.known,
        beneath(say("Done in all")),
        lambda found: _yuan(found.in_all),
    ),
    Field(
        "share_of_year",
        SHARE.or_none,
        lambda found: found.share_of_year,
        say("Of year's plan"),
        lambda found: bounded_share(found.share_of_year, is_bound=bool(found.in_year.unknown)),
    ),
    Field(
        "share",
        SHARE.or_none,
        lambda found: found.share,
        beneath(say("Of all")),
        lambda found: bounded_share(found.share, is_bound=bool(found.in_all.unknown)),
    ),
    Field("unknown", one(UNKNOWN), lambda found: found),
)
"""What is planned and what is completed; sums over what is known."""


def _line(total: Total, share: Fraction | None) -> Cell:
    """An amount with its share, on a page of its own; it has a line only where it is known."""
    if total.known is None:
        return LEFT_OUT
    yuan = amount(total, Yuan)
    if share is None:
        return yuan
    # Both are a lower bound or neither is, so it is said once.
    return say("{yuan} ({share} of the plan)", yuan=yuan, share=bounded_share(share, is_bound=False))


COMPLETED_LINES = Fields[Completed](
    shown(say("Invested in the year, yuan"), lambda found: _line(found.in_year, found.share_of_year)),
    shown(say("Invested since the start, yuan"), lambda found: _line(found.in_all, found.share)),
)
"""What one project has completed, a fact a line."""

YEAR_PLAN = Fields[YearPlan](
    Field("declared_yuan", YUAN, lambda plan: plan.declared),
    Field("invested_in_year_yuan", YUAN.or_none, lambda plan: plan.in_year.known),
    Field("share", SHARE.or_none, lambda plan: plan.share),
    Field("projects_unknown", COUNT, lambda plan: plan.in_year.unknown),
    Field("projects_missing", COUNT, lambda plan: plan.missing),
)
"""The investment that the plan declares for the year, and what is completed of it."""


@dataclass(frozen=True, slots=True)
class CompletedBy:
    """What a project, a street or all together have completed."""

    who: Ref | Text | None
    id: str | None
    found: Completed


def _spare(field: Field[CompletedBy]) -> Field[CompletedBy]:
    """What is of all years is left out where a row with it has no room on a line."""
    if field.title is None or not field.column.beneath:
        return field
    return replace(field, title=replace(field.column, spare=True))


BY_STREET = Fields[CompletedBy](
    Field("street", TEXT.or_none, lambda row: row.id, say("Street"), lambda row: row.who),
    shown(beneath(say("Projects"), right=True), lambda row: row.found.projects),
    shown(beneath(say("Unknown"), right=True), lambda row: row.found.in_year.unknown),
    *map(_spare, COMPLETED.under(lambda row: row.found)),
)
"""By street, and all together."""

BY_PROJECT = Fields[CompletedBy](
    shown(say("Project"), lambda row: row.who),
    shown(beneath(say("Id")), lambda row: row.id or ""),
    *COMPLETED.under(lambda row: row.found),
)
"""By project, and all together."""
