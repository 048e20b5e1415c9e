"""What is said of a project, a street or the programme on the sheet for a meeting, and of their sums."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from renovation_cli.compute.happening import HappeningKind
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.pace import latest
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.weekly import Group, Row
from renovation_cli.compute.weekly_report import Report
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress
from renovation_cli.reports.document import (
    AtLeast,
    Cell,
    Column,
    Listed,
    Ref,
    RefKind,
    Several,
    Tone,
    Toned,
    Yuan,
)
from renovation_cli.reports.fields.bearers import BEARER
from renovation_cli.reports.fields.field import Field, Fields, beneath, ditto, shown
from renovation_cli.reports.fields.happenings import HAPPENING, MATTER
from renovation_cli.reports.fields.kinds import COUNT, DAY, TEXT, YUAN, every, one, word
from renovation_cli.reports.fields.measured import MEASURED
from renovation_cli.reports.fields.project_on_day import STAND
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.glance import stand_in_a_word
from renovation_cli.reports.wording.happenings import coming, first_ones, in_words, problem, reported_up
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, points_number, share
from renovation_cli.reports.wording.late import also_late
from renovation_cli.reports.wording.phrases import in_turn

FEW = 1
"""Problems, and what falls due, that are named in a line of a screen."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row of the sheet, or the sums of a street or of the whole."""

    bounds: Bounds
    row: Row | None = None
    """None of sums."""
    sums: Group | None = None
    whole: bool = False
    """Whether they are of the whole programme, and not of a street."""
    held: Answerable | None = None
    """Who answers for the street."""

    @property
    def works(self) -> AgainstPace | None:
        """The works against the pace; None of what is no project."""
        if self.sums:
            return AgainstPace(self.sums.pace.works, self.bounds)
        return AgainstPace(self.row.pace.works, self.bounds) if self.row and self.row.pace else None


def latest_note(row: Row) -> Progress | None:
    """The last progress entry by the day, where somebody wrote what stands on site."""
    found = latest(row.state.project, row.state.as_of) if row.state else None
    return found if found and found.note else None


def _year_yuan(row: Row) -> int | None:
    return row.state.project.stated.year_investment_yuan if row.state else None


ROW = Fields[SheetLine](
    *BEARER.under(lambda line: _of(line).bearer).for_programs,
    Field("called", TEXT, lambda line: _of(line).called),
    Field("stands", one(STAND).or_none, lambda line: _of(line).stand),
    Field("year_investment_yuan", YUAN.or_none, lambda line: _year_yuan(_of(line))),
    Field("on_site", TEXT.or_none, lambda line: (note := latest_note(_of(line))) and note.note),
    Field("on_site_on", DAY.or_none, lambda line: (note := latest_note(_of(line))) and note.on),
    Field("works", one(MEASURED).or_none, lambda line: line.works),
    Field("level", TEXT.or_none, lambda line: (found := _of(line).level) and found.reached.level_id),
    Field("report", word(Report), lambda line: _of(line).report),
    Field("last_reported", DAY.or_none, lambda line: _of(line).reported),
    Field("happened", every(HAPPENING), lambda line: _of(line).happened),
    Field("ahead", every(MATTER), lambda line: _of(line).ahead),
    Field("problems", every(MATTER), lambda line: _of(line).problems),
    Field("late_before_issue", COUNT, lambda line: _of(line).before_issue),
)
"""A project, a street or the programme on the sheet, each once."""


def _of(line: SheetLine) -> Row:
    assert line.row is not None
    return line.row


SUMS = Fields[SheetLine](
    Field("street", TEXT.or_none, lambda line: _sums(line).street),
    Field("order", every(TEXT), lambda line: [row.bearer.id for row in _sums(line).projects]),
    Field("projects", COUNT, lambda line: len(_sums(line).projects)),
    Field("year_investment_yuan", YUAN.or_none, lambda line: _sums(line).year_yuan.known),
    Field("year_investment_unknown", COUNT, lambda line: _sums(line).year_yuan.unknown),
    Field("works", one(MEASURED), lambda line: line.works),
    Field("opinions", COUNT, lambda line: _sums(line).sum_of(HappeningKind.ANSWERS)),
    Field("milestones", COUNT, lambda line: _sums(line).times(HappeningKind.MILESTONE)),
    Field("received_yuan", YUAN, lambda line: _sums(line).sum_of(HappeningKind.RECEIVED)),
    Field("paid_yuan", YUAN, lambda line: _sums(line).sum_of(HappeningKind.PAID)),
    Field("ahead", COUNT, lambda line: _sums(line).ahead),
    Field("late", COUNT, lambda line: _sums(line).late),
    Field("orders_open", COUNT, lambda line: _sums(line).orders),
    Field("not_reported", every(TEXT), lambda line: [row.bearer.id for row in _sums(line).silent]),
)
"""The sums of a street, with its projects in the order of the sheet; or of the whole."""


def _sums(line: SheetLine) -> Group:
    assert line.sums is not None
    return line.sums


def _name(line: SheetLine) -> Cell:
    if line.sums:
        n = len(line.sums.projects)
        return say_n("{n} project", "{n} projects", n)
    row = _of(line)
    if row.bearer.scope is Scope.PROJECT:
        return _ref(row)
    return say("the street itself") if row.bearer.scope is Scope.STREET else say("the programme itself")


def _ref(row: Row) -> Ref:
    return Ref(RefKind.PROJECT, row.bearer.id, row.called)


def _street(line: SheetLine) -> Cell:
    if line.whole:
        return say("total")
    street = line.sums.street if line.sums else _of(line).street
    if line.sums:
        return say("subtotal")
    return Ref(RefKind.STREET, street, street) if street else ""


def _stage(line: SheetLine) -> Cell:
    return stand_in_a_word(line.row.stand) if line.row and line.row.stand else ""


def _plan(line: SheetLine) -> Cell:
    if line.sums:
        return _ten_thousand(amount(line.sums.year_yuan, Yuan))
    return _ten_thousand(YUAN.shown(_year_yuan(_of(line)))) if _of(line).state else ""


def _ten_thousand(cell: Cell) -> Cell:
    """An amount in the unit of published lists, exact."""
    match cell:
        case Yuan(int(yuan)):
            return Decimal(yuan) / 10_000
        case AtLeast(int(yuan)):
            return AtLeast(Decimal(yuan) / 10_000)
        case _:
            return cell


def _on_site(line: SheetLine) -> Cell:
    if line.row is None or line.row.state is None:
        return ""
    found = latest_note(line.row)
    return found.note if found else None


def _share(line: SheetLine, of: Callable[[AgainstPace], Cell]) -> Cell:
    return of(line.works) if line.works else ""


def week_in_words(row: Row) -> list[Text]:
    """What happened, or that nothing was reported."""
    missing = [say("not reported this week")] if row.report is Report.MISSING else []
    return [*missing, *in_words(row.happened)]


def sums_in_words(sums: Group) -> list[Text]:
    """What was heard, reached and paid, as far as anything was; how many reported nothing."""
    found: list[Text] = []
    if n := sums.sum_of(HappeningKind.ANSWERS):
        found.append(say_n("+{n} opinion", "+{n} opinions", n))
    if n := sums.times(HappeningKind.MILESTONE):
        found.append(say_n("{n} milestone", "{n} milestones", n))
    if yuan := sums.sum_of(HappeningKind.RECEIVED):
        found.append(say("received {yuan} yuan", yuan=Yuan(yuan)))
    if yuan := sums.sum_of(HappeningKind.PAID):
        found.append(say("paid {yuan} yuan", yuan=Yuan(yuan)))
    if n := len(sums.silent):
        found.append(say_n("{n} not reported", "{n} not reported", n))
    return found


def troubles_in_words(sums: Group) -> list[Text]:
    """How many things are late, and how many orders open, as far as any are."""
    found: list[Text] = []
    if late := sums.late - sums.programme_orders:
        found.append(say_n("{n} late", "{n} late", late))
    if beside := also_late(0, sums.programme_orders, 0):
        found.append(beside)
    if sums.orders:
        found.append(say_n("{n} order open", "{n} orders open", sums.orders))
    return found


def _week(line: SheetLine) -> Cell:
    return _lines(sums_in_words(line.sums) if line.sums else week_in_words(_of(line)))


def _ahead(line: SheetLine) -> Cell:
    if line.sums:
        return say_n("{n} falls due", "{n} fall due", line.sums.ahead) if line.sums.ahead else ""
    return _lines(map(coming, _of(line).ahead))


def _problems(line: SheetLine) -> Cell:
    return _lines(troubles_in_words(line.sums) if line.sums else map(problem, _of(line).problems))


def _reported_up(line: SheetLine) -> Cell:
    return _lines(map(reported_up, _of(line).reported_up)) if line.row else ""


def _who(line: SheetLine) -> Cell:
    if line.sums:
        return holder_and_head(line.sums)
    first = _of(line).first
    return first_of(first.held) if first else ""


def holder_and_head(sums: Group) -> Cell:
    """A street and who answers for it."""
    return first_of((sums.held,)) if sums.held else ""


def _by(line: SheetLine) -> Cell:
    first = line.row.first if line.row else None
    if first is None:
        return ""
    return Toned(first.due, Tone.BAD) if first.days_late else first.due


def _lines(phrases: Iterable[Text]) -> Cell:
    found = tuple(phrases)
    return Listed(found) if found else ""


def _progress(title: Text) -> Column:
    """A column of the three that have one heading over them on paper."""
    return Column(title, right=True, over=say("Progress"))


ON_PAPER = Fields[SheetLine](
    shown(Column(say("Row"), right=True), lambda line: (line.row and line.row.number) or ""),
    shown(ditto(say("Street")), _street),
    shown(say("Project"), _name),
    shown(say("Stage"), _stage),
    shown(Column(say("Year's plan (10,000 yuan)"), right=True), _plan),
    shown(say("On site"), _on_site),
    shown(_progress(say("Works")), lambda line: _share(line, lambda x: share(x.measured.actual))),
    shown(_progress(say("Due now")), lambda line: _share(line, lambda x: share(x.measured.planned))),
    shown(
        _progress(say("Off pace, points")),
        lambda line: _share(line, lambda x: signed(points_number(x))),
    ),
    shown(say("This week"), _week),
    shown(say("Next two weeks"), _ahead),
    shown(say("Problems"), _problems),
    shown(say("To be decided"), _reported_up),
    shown(say("Unit and person"), _who),
    shown(say("To be done by"), _by),
)
"""The sheet as it is sent: thirteen headings, the one of the progress over three columns."""


def _labelled(line: SheetLine) -> Cell:
    """What a row has to say, a line each; that nothing was reported of it stands in a list of its own."""
    row = _of(line)
    others = (each for each in row.problems if not each.reported_up)
    parts = (
        (say("week"), list(in_words(row.happened))),
        (say("to be decided"), list(first_ones(map(reported_up, row.reported_up), FEW))),
        (say("problems"), list(first_ones(map(problem, others), FEW))),
        (say("next"), list(first_ones(map(coming, row.ahead), FEW))),
    )
    return Listed(
        tuple(say("{label}: {what}", label=label, what=in_turn(what)) for label, what in parts if what)
    )


def _done(line: SheetLine) -> Cell:
    """The works, where anything is due of them."""
    figure = line.works
    return "" if figure is None or figure.measured.planned is None else share(figure.measured.actual)


def _off(line: SheetLine) -> Cell:
    """The points ahead or behind, where there is a verdict."""
    figure = line.works
    return "" if figure is None or figure.measured.points is None else signed(points_number(figure))


ON_SCREEN = Fields[SheetLine](
    shown(say("Project"), _name),
    shown(beneath(say("Stage")), _stage),
    shown(Column(say("Works"), right=True), _done),
    shown(beneath(say("Off"), right=True), _off),
    shown(say("The week, problems, the next two weeks"), _labelled),
)
"""The same on a screen, the sums of each street above its rows."""

SILENT = Fields[SheetLine](
    shown(ditto(say("Street")), _street),
    shown(say("Not reported this week"), _name),
    shown(say("Last reported"), lambda line: _of(line).reported),
    shown(say("Who answers"), lambda line: first_of((line.held,)) if line.held else None),
)
"""A project of which nothing was reported."""

SILENT_BY_STREET = Fields[SheetLine](
    shown(say("Street"), lambda line: _sums(line).street or say("No street named")),
    shown(Column(say("Projects"), right=True), lambda line: len(_sums(line).silent)),
    shown(say("Not reported this week"), lambda line: Several(tuple(map(_ref, _sums(line).silent)))),
    shown(say("Who answers"), lambda line: holder_and_head(_sums(line)) or None),
)
"""A street of which something was not reported."""
