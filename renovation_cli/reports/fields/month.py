"""What is said of projects in a month: of one, a class, a street, and all together (plan 四(三))."""

from collections.abc import Callable
from fractions import Fraction

from renovation_cli.compute.lag import Known, known_works
from renovation_cli.compute.month import Course, MonthGroup, ProjectMonth, why_no_change
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.totals import Total, rounded
from renovation_cli.compute.weekly import Row
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, Ref, RefKind, Share, Tone, Toned, Yuan
from renovation_cli.reports.fields.completed import bounded_share
from renovation_cli.reports.fields.field import Field, Fields, beneath, ditto, shown
from renovation_cli.reports.fields.kinds import COUNT, FLAG, SENTENCE, SHARE, TEXT, YUAN, every, one, word
from renovation_cli.reports.fields.measured import MEASURED
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.causes import caused
from renovation_cli.reports.wording.happenings import problem
from renovation_cli.reports.wording.holders import first_of, named_in_full
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, points_number, share

_PLACES = 2


@dataclass(frozen=True, slots=True)
class Told:
    """Several projects in a month, with what their figures have to be told from."""

    group: MonthGroup
    bounds: Bounds
    rank: int | None = None

    @property
    def works(self) -> AgainstPace:
        """The works against the pace."""
        return AgainstPace(self.group.pace.works, self.bounds)

    @property
    def known(self) -> Known:
        """The works of those of which a figure is known."""
        return known_works(row.pace for row in self.group.rows)

    @property
    def known_works(self) -> AgainstPace:
        """The same against the pace."""
        return AgainstPace(self.known.pace.works, self.bounds)

    @property
    def works_before(self) -> AgainstPace:
        """The same at the end of the month before."""
        return AgainstPace(self.group.pace_before.works, self.bounds)


@dataclass(frozen=True, slots=True)
class ToldProject:
    """A project in a month."""

    row: ProjectMonth
    called: str
    bounds: Bounds
    sheet: Row | None = None
    """What happened to it and what it has to see to."""

    @property
    def works(self) -> AgainstPace:
        """The works against the pace."""
        return AgainstPace(self.row.pace.works, self.bounds)

    @property
    def works_before(self) -> AgainstPace | None:
        """The same at the end of the month before."""
        before = self.row.pace_before
        return AgainstPace(before.works, self.bounds) if before else None


def yuan(total: Total) -> Cell:
    """A sum in whole yuan, “≥” where something that is not known would add to it."""
    return amount(total, Yuan)


def points_text(value: Fraction | None) -> Cell:
    """Points gained or lost, to the hundredth."""
    return (
        None
        if value is None
        else signed(rounded(value, _PLACES) if value >= 0 else -rounded(-value, _PLACES))
    )


def points_of(figure: AgainstPace | None) -> Cell:
    """Points ahead or behind, with their sign."""
    return signed(points_number(figure)) if figure else None


def counted(told: Told, fact: str) -> Cell:
    """How many have come so far, of those that have works the share; blank where none has works."""
    group = told.group
    if not group.with_works:
        return ""
    number, rate = group.times(fact), group.rate(fact)
    assert rate is not None
    return say("{n} ({share})", n=number, share=Share(rate, 1))


def counted_projects(told: Told, fact: str) -> Cell:
    """The same in a sentence."""
    number, rate = told.group.times(fact), told.group.rate(fact)
    assert rate is not None
    return say_n("{n} project ({share})", "{n} projects ({share})", number, share=Share(rate, 1))


def _invested(title: Text, key: str, of: Callable[[MonthGroup], Total]) -> tuple[Field[Told], ...]:
    return (
        Field(
            f"{key}_yuan",
            YUAN.or_none,
            lambda told: of(told.group).known,
            title,
            lambda told: yuan(of(told.group)),
        ),
        Field(f"{key}_unknown", COUNT, lambda told: of(told.group).unknown),
    )


def _fact(fact: str, title: Text) -> tuple[Field[Told], ...]:
    return (
        Field(
            fact,
            COUNT,
            lambda told: told.group.times(fact),
            Column(title, right=True),
            lambda told: counted(told, fact),
        ),
        Field(f"{fact}_in_month", COUNT, lambda told: told.group.times(fact, new=True)),
        Field(f"{fact}_rate", SHARE.or_none, lambda told: told.group.rate(fact)),
    )


GROUP = Fields[Told](
    Field("id", TEXT.or_none, lambda told: told.group.id),
    Field(
        "name",
        TEXT.or_none,
        lambda told: told.group.name,
        say("Class"),
        lambda told: say("total") if told.group.together else told.group.name or say("no street named"),
    ),
    Field("rank", COUNT.or_none, lambda told: told.rank),
    Field("projects", COUNT, lambda told: told.group.projects, say("Projects")),
    Field(
        "households",
        COUNT.or_none,
        lambda told: told.group.households.known,
        say("Households"),
        lambda told: amount(told.group.households),
    ),
    Field("households_unknown", COUNT, lambda told: told.group.households.unknown),
    Field("with_works", COUNT, lambda told: told.group.with_works),
    Field("unrecorded", COUNT, lambda told: told.group.unrecorded),
    *_fact("started", say("Works begun")),
    *_fact("finished", say("Works finished")),
    *_fact("accepted", say("Works accepted")),
    *_invested(say("Year's plan, yuan"), "year_investment", lambda group: group.year_yuan),
    *_invested(say("In the month"), "invested_in_month", lambda group: group.invested.month),
    *_invested(say("Since January"), "invested_since_january", lambda group: group.invested.since_january),
    *_invested(say("Since the start"), "invested_in_all", lambda group: group.invested.in_all),
    Field(
        "share_of_year",
        SHARE.or_none,
        lambda told: told.group.share_of_year,
        say("Of the year's plan"),
        lambda told: bounded_share(
            told.group.share_of_year, is_bound=bool(told.group.invested.since_january.unknown)
        ),
    ),
    Field(
        "works",
        one(MEASURED),
        lambda told: told.works,
        Column(say("Works"), right=True),
        lambda told: share(told.works.measured.actual),
    ),
    Field("works_known", one(MEASURED), lambda told: told.known_works),
    Field("works_unknown", COUNT, lambda told: told.known.unknown),
    shown(Column(say("Due, share"), right=True), lambda told: share(told.works.measured.planned)),
    shown(Column(say("Points"), right=True), lambda told: points_of(told.works)),
    Field(
        "works_before",
        one(MEASURED),
        lambda told: told.works_before,
        Column(say("A month before"), right=True),
        lambda told: points_of(told.works_before),
    ),
    Field(
        "points_change",
        SHARE.or_none,
        lambda told: told.group.change,
        Column(say("Change"), right=True),
        lambda told: points_text(told.group.change),
    ),
    Field(
        "why_no_change",
        SENTENCE.or_none,
        lambda told: why_no_change(told.group.pace.works, told.group.pace_before.works),
    ),
)
"""Several projects in a month."""

WORKS_REACHED = GROUP.only("name", "projects", "households", "started", "finished", "accepted").for_people
"""How far the works of each class are."""
WORKS_REACHED_IN_BRIEF = GROUP.only("name", "projects", "started", "finished", "accepted").for_people
"""The same on a screen."""
INVESTED = GROUP.only(
    "name",
    "year_investment_yuan",
    "invested_in_month_yuan",
    "invested_since_january_yuan",
    "invested_in_all_yuan",
    "share_of_year",
).for_people
"""The investment of each class over three horizons."""
AGAINST_PACE = GROUP.only("name", "works", "Due, share", "Points", "works_before", "points_change").for_people
"""The works of each class against the pace and against the month before."""
NO_RANK = Toned(say("no figures"), Tone.DIM)


def _street_or_all(told: Told) -> Cell:
    """A street by its name, or all together."""
    if told.group.together:
        return say("total")
    street = told.group.id
    return Ref(RefKind.STREET, street, street) if street else say("no street named")


STREET = Fields[Told](
    shown(Column(say("Rank"), right=True), lambda told: "" if told.group.together else told.rank or NO_RANK),
    shown(say("Street"), _street_or_all),
    *GROUP.only(
        "projects", "works", "Points", "points_change", "invested_in_month_yuan", "share_of_year"
    ).for_people,
)
"""A street among the streets."""


def _street(told: ToldProject) -> Cell:
    street = told.row.state.project.street
    return Ref(RefKind.STREET, street, street) if street else None


def _name(told: ToldProject) -> Cell:
    return Ref(RefKind.PROJECT, told.row.state.id, told.called)


def _works(told: ToldProject) -> Cell:
    done = share(told.works.measured.actual)
    return say("{share} (no start on file)", share=done) if told.works.measured.assumed else done


def _trouble(told: ToldProject) -> Cell:
    first = next(iter(told.sheet.problems), None) if told.sheet else None
    return caused(first.kind, problem(first)) if first else ""


def _asked(told: ToldProject) -> tuple[Answerable, ...]:
    """Who is to see to what comes first; where nobody is named for it whoever answers for the works."""
    row = told.sheet
    if row is None:
        return ()
    if row.first and row.first.held:
        return row.first.held
    return tuple(row.level.leads_works) if row.level else ()


_UNIT_AND_PERSON = say("Unit and person")
PROJECT = Fields[ToldProject](
    Field("project", TEXT, lambda told: told.row.state.id),
    shown(ditto(say("Street")), _street),
    shown(say("Project"), _name),
    Field("track", TEXT, lambda told: told.row.state.project.track),
    Field("streets", every(TEXT), lambda told: told.row.state.project.streets),
    Field("list", word(Course), lambda told: told.row.course),
    Field("reported_in_month", FLAG, lambda told: not told.row.silent),
    Field("works", one(MEASURED), lambda told: told.works, Column(say("Works"), right=True), _works),
    shown(Column(say("Due, share"), right=True), lambda told: share(told.works.measured.planned)),
    shown(Column(say("Points"), right=True), lambda told: points_of(told.works)),
    Field("works_before", one(MEASURED).or_none, lambda told: told.works_before),
    Field(
        "points_change",
        SHARE.or_none,
        lambda told: told.row.change,
        Column(say("Change"), right=True),
        lambda told: points_text(told.row.change),
    ),
    shown(beneath(say("Main problem")), _trouble),
    shown(beneath(_UNIT_AND_PERSON), lambda told: first_of(_asked(told))),
    Field(
        "year_investment_yuan",
        YUAN.or_none,
        lambda told: told.row.state.project.stated.year_investment_yuan,
        say("Year's plan, yuan"),
    ),
    Field("invested_in_month_yuan", YUAN.or_none, lambda told: told.row.in_month, say("In the month")),
    Field(
        "invested_since_january_yuan",
        YUAN.or_none,
        lambda told: told.row.since_january,
        say("Since January"),
        lambda told: amount(told.row.of_january),
    ),
    Field("invested_since_january_at_least_yuan", YUAN.or_none, lambda told: told.row.since_january_at_least),
    Field("invested_in_all_yuan", YUAN.or_none, lambda told: told.row.in_all, say("Since the start")),
)
"""A project in a month."""
LISTED = PROJECT.only("Street", "Project", "works", "Due, share", "Points", "points_change").for_people
"""A project in the list of those on pace or ahead."""
BEHIND = Fields[ToldProject](
    *PROJECT.only("Street", "Project", "works", "Points", "points_change", "Main problem"),
    shown(beneath(say("Unit and person")), lambda told: named_in_full(_asked(told))),
)
"""A project in the list of those behind, with everybody who is asked by name."""
STATISTICS = PROJECT.only(
    "Street",
    "Project",
    "year_investment_yuan",
    "invested_in_month_yuan",
    "invested_since_january_yuan",
    "invested_in_all_yuan",
).for_people
"""A project in the statistics of the month."""
