"""What is said of projects against the pace: of one, and of several together (plan 四(三))."""

from collections.abc import Callable
from datetime import date

from renovation_cli.compute import works
from renovation_cli.compute.investment import Invested
from renovation_cli.compute.lag import GroupPace, ProjectPace
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress
from renovation_cli.reports.document import Cell, Column, Ref, RefKind, Tone, Toned, Yuan
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import (
    COUNT,
    DAY,
    TEXT,
    YUAN,
    by_id,
    every,
    one,
)
from renovation_cli.reports.fields.measured import DONE, MEASURED, Paced, figures, of_investment
from renovation_cli.reports.fields.projects import STREETS, project_ref
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.lag import (
    AgainstPace,
    not_begun,
    pace_rule,
    points,
    ratio,
    share,
)
from renovation_cli.reports.wording.schedule import course_rule

_NAMES = {
    "started": say("Started"),
    "finished": say("Finished"),
    "accepted": say("Accepted"),
    "handed_over": say("Handed over"),
}


@dataclass(frozen=True, slots=True)
class PacedProject(Paced):
    """A project against the pace of its track on a date."""

    pace: ProjectPace
    state: ProjectState
    facts: works.WorksDays
    """What is known of the works."""
    as_of: date

    @property
    def entries(self) -> list[Progress]:
        """Every progress entry by the date, the oldest first."""
        entries = (entry for entry in self.state.project.progress if entry.on <= self.as_of)
        return sorted(entries, key=lambda entry: entry.on)


def _fact(row: PacedProject, fact: str, unasked: Cell) -> Cell:
    if fact not in row.facts:
        return unasked
    return row.facts[fact] or Toned(say("not yet"), Tone.DIM)


def _facts(unasked: Cell) -> list[Field[PacedProject]]:
    """What is known of the works; ``unasked`` is shown where the track has no milestone for it."""

    def of(fact: str) -> Callable[[PacedProject], Cell]:
        return lambda row: _fact(row, fact, unasked)

    first, *others = works.FACTS
    return [shown(_NAMES[first], of(first)), *(shown(beneath(_NAMES[fact]), of(fact)) for fact in others)]


WORKS = Fields[PacedProject](
    *MEASURED.under(lambda row: row.works),
    Field("on", DAY.or_none, lambda row: row.pace.entry and row.pace.entry.on),
)
"""The works of a project against the pace, and the day of the entry that counts."""

MONEY = Fields[PacedProject](
    *MEASURED.under(lambda row: row.money),
    Field("paid_yuan", YUAN.or_none, lambda row: row.pace.paid_yuan),
    Field("paid_before_yuan", YUAN.or_none, lambda row: row.pace.paid and row.pace.paid.before),
    Field("paid_after_yuan", YUAN.or_none, lambda row: row.pace.paid and row.pace.paid.after),
    Field("planned_yuan", YUAN.or_none, lambda row: row.pace.planned_yuan),
)
"""The money of a project against the pace, and the yuan of which it is made."""

INVESTMENT = Fields[PacedProject](
    *MEASURED.under(lambda row: row.investment),
    Field("on", DAY.or_none, lambda row: row.pace.invested and row.pace.invested.on),
    Field("invested_yuan", YUAN.or_none, lambda row: row.pace.invested_yuan),
    Field("invested_before_yuan", YUAN.or_none, lambda row: row.pace.invested and row.pace.invested.before),
    Field("invested_in_year_yuan", YUAN.or_none, lambda row: row.pace.invested and row.pace.invested.in_year),
    Field(
        "invested_in_year_at_least_yuan",
        YUAN.or_none,
        lambda row: row.pace.invested and row.pace.invested.in_year_at_least,
    ),
    Field("invested_in_all_yuan", YUAN.or_none, lambda row: row.pace.invested and row.pace.invested.in_all),
    Field("planned_yuan", YUAN.or_none, lambda row: row.pace.planned_yuan),
)
"""The investment completed of a project against the pace, and the yuan of which it is made."""

PACE = Fields[PacedProject](
    Field("planned", DONE, lambda row: row.pace.planned, say("Due now")),
    *figures(one(WORKS), one(MONEY), one(INVESTMENT)),
    Field("facts", by_id(DAY.or_none), lambda row: row.facts),
    *_facts(unasked=""),
)
"""A project against the pace."""

PACE_OF_ONE = Fields[PacedProject](
    shown(say("Project"), lambda row: project_ref(row.state.id, row.state.project)),
    Field("id", TEXT, lambda row: row.state.id, beneath(say("Id"))),
    Field("name", TEXT, lambda row: row.state.project.name),
    Field("track", TEXT, lambda row: row.state.project.track),
    *STREETS.under(lambda row: row.state.project),
    *PACE,
)
"""A project against the pace among others."""


INVESTED_OF_ONE = Fields[PacedProject](
    *of_investment(PACE_OF_ONE, "Project", "id", "planned"),
    shown(Column(say("Invested, yuan"), right=True), lambda row: amount(row.pace.told, Yuan)),
    shown(beneath(say("Planned, yuan"), right=True), lambda row: YUAN.shown(row.pace.planned_yuan)),
    shown(say("Entered on"), lambda row: row.pace.invested.on if row.pace.invested else None),
)
"""The investment that a project has completed against the pace, in a table of its own."""

ENTRY = Fields[Progress](
    Field("on", DAY, lambda entry: entry.on, say("Date")),
    Field("works", DONE, lambda entry: entry.works, say("Works")),
    Field(
        "invested_yuan",
        YUAN.or_none,
        lambda entry: entry.invested_yuan,
        say("Invested since the start, yuan"),
    ),
    Field("note", TEXT.or_none, lambda entry: entry.note, say("Note"), lambda entry: entry.note or ""),
)
"""A progress entry."""

PACE_WITH_ENTRIES = Fields(*PACE_OF_ONE, Field("entries", every(ENTRY), lambda row: row.entries))
"""A project against the pace, with every entry by the date."""


def _in_short(figure: AgainstPace) -> Cell:
    """A share with its points and ratio on one line, or why there is no verdict."""
    measured = figure.measured
    if measured.reason:
        return Toned(say("no verdict: {reason}", reason=measured.reason), Tone.WARN)
    stand = {"share": share(measured.actual), "points": points(figure)}
    if measured.assumed:
        return say("{share} ({why}), {points}", why=not_begun(measured), **stand)
    if measured.ratio is None:
        return say("{share}, {points}", **stand)
    return say("{share}, {points}, {ratio} of pace", ratio=ratio(figure), **stand)


def pace_on_a_page(year: tuple[date, date]) -> Fields[PacedProject]:
    """A project against the pace, one fact a line.

    Args:
        year: the days for which the year's planned investment is.
    """
    first, last = year
    return Fields(
        shown(say("Due by the pace"), lambda row: share(row.pace.planned)),
        shown(say("Works"), lambda row: _in_short(row.works)),
        shown(say("Money"), lambda row: _in_short(row.money)),
        shown(say("Completed investment"), _where_invested(lambda row, _: _in_short(row.investment))),
        Field(None, YUAN.or_none, lambda row: row.pace.paid_yuan, say("Paid, yuan")),
        shown(say("The year's planned investment, yuan"), lambda row: _planned(row, of_all_years=False)),
        shown(say("Planned investment of all years, yuan"), lambda row: _planned(row, of_all_years=True)),
        shown(
            say("Paid before {day}, yuan", day=first),
            lambda row: _if_any(row.pace.paid.before if row.pace.paid else 0),
        ),
        shown(
            say("Paid after {day}, yuan", day=last),
            lambda row: _if_any(row.pace.paid.after if row.pace.paid else 0),
        ),
        *_investment_on_a_page(first, last),
        shown(say("Pace"), _rule),
        shown(say("Works entered on"), lambda row: row.pace.entry.on if row.pace.entry else LEFT_OUT),
        *_facts(unasked=LEFT_OUT),
    )


def _rule(row: PacedProject) -> Text:
    if row.state.course and row.state.course.changed:
        return course_rule(row.state)
    return pace_rule(row.state.track, row.state.pace, row.as_of)


def _where_invested(show: Callable[[PacedProject, Invested], Cell]) -> Callable[[PacedProject], Cell]:
    """A row of what is completed, where an entry says it."""
    return lambda row: LEFT_OUT if row.pace.invested is None else show(row, row.pace.invested)


def _invested_in_year(row: PacedProject, found: Invested) -> Cell:
    """What the year brought, as far as it is on file; no row where that is nothing and not asked for."""
    asked = row.state.project.stated.year_investment_yuan is not None
    return amount(found.of_year, Yuan) if asked or found.of_year.known is not None else LEFT_OUT


def _investment_on_a_page(first: date, last: date) -> tuple[Field[PacedProject], ...]:
    """What is completed in the year and since the start, and as of when."""
    of_year = say("Invested from {first} to {last}, yuan", first=first, last=last)
    return (
        shown(of_year, _where_invested(_invested_in_year)),
        shown(say("Invested since the start, yuan"), _where_invested(lambda _, found: Yuan(found.in_all))),
        shown(say("Investment entered on"), _where_invested(lambda _, found: found.on)),
    )


def _planned(row: PacedProject, *, of_all_years: bool) -> Cell:
    """What the money paid is a share of, under the heading of the years for which it is stated."""
    if (row.state.project.stated.year_investment_yuan is None) is not of_all_years:
        return LEFT_OUT
    return YUAN.shown(row.pace.planned_yuan)


def _if_any(yuan: int) -> Cell:
    return Yuan(yuan) if yuan else LEFT_OUT


@dataclass(frozen=True, slots=True)
class PacedGroup(Paced):
    """Several projects together against the pace."""

    pace: GroupPace
    street: str | None = None
    """Of which street they are; None where they name none."""
    together: bool = False
    """Whether they are all projects that the report is of."""
    whole: bool = False
    """Whether these are all projects of the programme."""
    as_known: bool = False
    """Whether each figure is of those projects alone that say it."""


def _due(row: PacedGroup) -> Cell:
    planned = row.pace.works.planned
    return share(planned if planned is not None else row.pace.money.planned)


def _why(row: PacedGroup) -> Cell:
    """Why there is no figure of the works or of the money."""
    works, money = row.pace.works.reason, row.pace.money.reason
    if works is None or works == money:
        return works or money or ""
    return say("{one}, {other}", one=works, other=money) if money else works


def _name(row: PacedGroup) -> Ref | Text | None:
    if row.as_known:
        return say("those on file")
    if row.together:
        return say("programme") if row.whole else say("together")
    return Ref(RefKind.STREET, row.street, row.street) if row.street else None


GROUP_MONEY = Fields[PacedGroup](
    *MEASURED.under(lambda row: row.money),
    Field("paid_yuan", YUAN.or_none, lambda row: row.pace.paid_yuan),
    Field("planned_yuan", YUAN.or_none, lambda row: row.pace.planned_yuan),
)
"""The money of several projects against the pace, and the yuan of which it is made."""


def _at_least(row: PacedGroup) -> int | None:
    """As much of the investment as is on file, where that is not all."""
    return row.pace.invested.known if row.pace.invested.unknown else None


GROUP_INVESTMENT = Fields[PacedGroup](
    *MEASURED.under(lambda row: row.investment),
    Field("invested_yuan", YUAN.or_none, lambda row: row.pace.invested.exact),
    Field("invested_at_least_yuan", YUAN.or_none, _at_least),
    Field("planned_yuan", YUAN.or_none, lambda row: row.pace.planned_yuan),
)
"""The investment that several projects have completed against the pace, and the yuan of which it is made."""

GROUP = Fields[PacedGroup](
    Field("projects", COUNT.or_none, lambda row: row.pace.projects, say("Projects")),
    Field("not_yet_due", COUNT.or_none, lambda row: row.pace.waiting, beneath(say("Not yet due"))),
    Field("suspended", COUNT.or_none, lambda row: row.pace.suspended),
    shown(Column(say("Due now"), right=True), _due),
    *figures(one(MEASURED.under(lambda row: row.works)), one(GROUP_MONEY), one(GROUP_INVESTMENT)),
    shown(say("Why no figure"), _why),
)
"""Several projects together against the pace; null where there is no plan that can be read."""

GROUP_OF_A_STREET = Fields(
    Field[PacedGroup]("street", TEXT.or_none, lambda row: row.street, say("Street"), _name), *GROUP
)
"""The same among others: a street, and in its table also the whole programme."""


def _sum(total: Total) -> Cell:
    """A sum, marked where it is a lower bound; a dash where nothing belongs to it."""
    return YUAN.shown(None) if total.known is None else amount(total, Yuan)


INVESTED_OF_A_STREET = Fields[PacedGroup](
    *of_investment(GROUP_OF_A_STREET, "street", "projects", "Due now"),
    shown(Column(say("Invested, yuan"), right=True), lambda row: _sum(row.pace.invested)),
    shown(beneath(say("Planned, yuan"), right=True), lambda row: YUAN.shown(row.pace.planned_yuan)),
    shown(say("Why no figure"), lambda row: row.pace.investment.reason or ""),
)
"""The investment of several projects against the pace, in a table of its own."""
