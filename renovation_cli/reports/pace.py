"""``pace``: how far works, money and investment are, and how far they should be (plan 四(三), 序时进度)."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.lag import ProjectPace, group_pace, known_investment, known_money, known_works
from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Cell, Document, Next, Sentence, Several, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every, one
from renovation_cli.reports.fields.measured import KNOWN, without_investment
from renovation_cli.reports.fields.pace import (
    ENTRY,
    GROUP,
    GROUP_OF_A_STREET,
    INVESTED_OF_A_STREET,
    INVESTED_OF_ONE,
    PACE_OF_ONE,
    PACE_WITH_ENTRIES,
    PacedGroup,
    PacedProject,
)
from renovation_cli.reports.fields.pace_lines import GROUP_LINE, PACE_LINE
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.pace import pace_blocks, paced, rule_blocks
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.parts.several_streets import counted_in_each
from renovation_cli.reports.parts.under_streets import in_street_order
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, bounds_of
from renovation_cli.reports.wording.phrases import joined

_MOST = 60
"""Rows on a screen."""


@dataclass(frozen=True)
class Paces:
    """Every project whose track has a pace, by itself and together with others."""

    projects: tuple[PacedProject, ...]
    bounds: Bounds
    stopped: Stopped
    rulebook: Rulebook
    narrowing: Narrowing = WHOLE

    @cached_property
    def in_order(self) -> list[PacedProject]:
        """As people read them: by the streets of the plan, then by name."""
        return in_street_order(self.projects, lambda row: row.state.project, self.rulebook)

    @cached_property
    def tells_investment(self) -> bool:
        """Whether any of them says what investment it has completed."""
        return any(row.pace.invested for row in self.projects)

    @cached_property
    def behind(self) -> list[PacedProject]:
        """Those that are known to be behind with their works or their money."""
        return [row for row in self.in_order if _is_behind(row.works) or row.pace.is_money_behind]

    @cached_property
    def unknown(self) -> list[PacedProject]:
        """Those of whose works nobody can say whether they are behind."""
        return [row for row in self.in_order if row.pace.works.actual is None and row.pace.is_due]

    @property
    def money_alone(self) -> int:
        """How many of those are not behind with their works."""
        return sum(not _is_behind(row.works) for row in self.behind)

    @property
    def ahead(self) -> list[PacedProject]:
        """Those that are neither; of some nothing is due yet."""
        elsewhere = {row.state.id for row in (*self.behind, *self.unknown)}
        return [row for row in self.projects if row.state.id not in elsewhere]

    @cached_property
    def together(self) -> PacedGroup:
        """All of them."""
        return self._group(self.projects, whole=not self.narrowing, together=True)

    @cached_property
    def known_together(self) -> PacedGroup:
        """All of them, each figure of those that say it; the same where every one says every figure."""
        paces = [row.pace for row in self.projects]
        works, money = known_works(paces), known_money(paces)
        if not (works.unknown or money.unknown) or not (works.pace.projects or money.pace.projects):
            return self.together
        return replace(self.together, pace=replace(works.pace, money=money.pace.money), as_known=True)

    @cached_property
    def known_invested(self) -> PacedGroup:
        """Those that say what investment they have completed; the same where every one says it."""
        found = known_investment(row.pace for row in self.projects)
        if not found.unknown or not found.pace.projects:
            return self.together
        return replace(self.together, pace=found.pace, as_known=True)

    @cached_property
    def streets(self) -> list[PacedGroup]:
        """Every street with a project, in the order of the plan; None gathers what names no street."""
        by_street: dict[str | None, list[PacedProject]] = {
            street: [] for street in self.rulebook.teams.streets
        }
        for row in self.projects:
            for street in dict.fromkeys(row.state.project.streets) or (None,):
                if self.narrowing.takes_street(street):
                    by_street.setdefault(street, []).append(row)
        return [self._group(rows, street) for street, rows in by_street.items() if rows]

    def _group(
        self,
        projects: Iterable[PacedProject],
        street: str | None = None,
        *,
        whole: bool = False,
        together: bool = False,
    ) -> PacedGroup:
        return PacedGroup(
            pace=group_pace(row.pace for row in projects),
            bounds=self.bounds,
            street=street,
            together=together,
            whole=whole,
        )


def _is_invested_behind(row: PacedProject) -> bool:
    found = row.pace.investment
    return found is not None and found.points is not None and found.points < 0


def _is_behind(figure: AgainstPace) -> bool:
    points = figure.measured.points
    return points is not None and points < 0


_KNOWN = Fields[list[ProjectPace]](
    Field("works", one(KNOWN), lambda paces: ((known := known_works(paces)).pace.works, known)),
    Field("money", one(KNOWN), lambda paces: ((known := known_money(paces)).pace.money, known)),
    Field(
        "investment", one(KNOWN), lambda paces: ((known := known_investment(paces)).pace.investment, known)
    ),
)
"""All of them together, each figure of those that say it."""

PROGRAMME_PACE = Report(
    "pace",
    say("pace"),
    Fields[Paces](
        Field("programme_pace", one(GROUP), lambda found: found.together),
        Field("known", one(_KNOWN), lambda found: [row.pace for row in found.projects]),
        Field("streets", every(GROUP_OF_A_STREET), lambda found: found.streets),
        Field("projects", every(PACE_OF_ONE), lambda found: found.projects),
        *STOPPED_PROJECTS.under(lambda found: found.stopped),
    ),
)

PROJECT_PACE = Report(
    "pace", say("pace"), Fields[PacedProject](Field("projects", every(PACE_WITH_ENTRIES), lambda row: [row]))
)


def pace(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over the programme: every project, every street, and all together."""
    found = _paces(position)
    body = _in_full(found) if extent.detail else _in_lines(found, extent)
    return framed(PROGRAMME_PACE, position, [*outside_period(position), *body], found)


def _in_lines(found: Paces, extent: Extent) -> list[Block]:
    """A line a project that is behind, the farthest first; all of them together; the others counted."""
    if not found.projects:
        return [Sentence(say("No project with a pace.")), *stopped_blocks(found.stopped)]
    every_one, whole = renovation("pace", all=True), renovation("pace", detail=True)
    listed = sorted(found.in_order if extent.every else found.behind, key=_farthest)
    blocks: list[Block] = [*_summary(found.projects, found.money_alone, names_follow=not extent.every)]
    if listed:
        last = _together(found.known_together, len(listed))
        blocks += cut(PACE_LINE.table(listed, "projects", last=last), extent, every_one, _MOST)
    if not extent.every:
        blocks += _others(found)
    text = say("Streets, the pace, investment, what stands where: {command}", command=whole)
    return [*blocks, *stopped_blocks(found.stopped), Sentence(text, Tone.DIM)]


def _together(group: PacedGroup, listed: int) -> tuple[Cell, ...]:
    """The sum under the list; of how many projects it is where these are not those of the list."""
    name, *figures = GROUP_LINE.row(group)
    n = group.pace.projects
    if n == listed:
        return (name, *figures)
    if group.as_known:
        return (say_n("{n} on file together", "{n} on file together", n), *figures)
    return (say_n("{n} project together", "{n} projects together", n), *figures)


def _farthest(row: PacedProject) -> tuple[bool, Fraction, Fraction]:
    """Who is the farthest behind with the works, then with the money; without a verdict last."""
    works, money = row.pace.works.points, row.pace.money.points
    return works is None, works or Fraction(0), money or Fraction(0)


def _others(found: Paces) -> list[Block]:
    """Those that are not listed: on pace, not yet due, without a verdict by name."""
    waiting = sum(row.waits for row in found.projects)
    invested = sum(row.pace.is_due and _is_invested_behind(row) for row in found.ahead)
    stopped = sum(bool(row.state.suspension) for row in found.ahead)
    on_pace = len(found.ahead) - invested - waiting - stopped
    parts: list[Text] = []
    if invested:
        parts.append(
            say_n(
                "{n} project behind with the investment alone",
                "{n} projects behind with the investment alone",
                invested,
            )
        )
    if on_pace:
        parts.append(say_n("{n} project on pace or ahead", "{n} projects on pace or ahead", on_pace))
    if waiting:
        parts.append(say_n("{n} project not yet due", "{n} projects not yet due", waiting))
    blocks: list[Block] = [Sentence(say("{what}.", what=joined(parts)), Tone.DIM)] if parts else []
    if found.unknown:
        names = Several(tuple(row.state.project.name for row in found.unknown))
        text = say("Without progress on file: {n} ({names})", n=len(found.unknown), names=names)
        blocks.append(Sentence(text, Tone.WARN))
    return blocks


def _in_full(found: Paces) -> list[Block]:
    """Everything that is to be said of each, of each street and of all together."""
    empty = say("No project with a pace.")
    blocks: list[Block] = [*_summary(found.projects), *rule_blocks(found.projects)]
    of_one = without_investment(PACE_OF_ONE)
    blocks += [of_one.table(found.in_order, "projects", empty=empty), *_groups(found)]
    blocks += stopped_blocks(found.stopped)
    blocks += counted_in_each(row.state for row in found.projects)
    blocks.append(
        Next(
            (
                (renovation("escalations"), say("what follows from being behind")),
                (renovation("pace", "PROJECT"), say("one project, with every entry")),
            )
        )
    )
    return blocks


def _paces(position: Position) -> Paces:
    programme, bounds = position.rulebook.programme, bounds_of(position.rulebook.programme)
    states = (state for state in position.states if state.track.pace)
    rows = tuple(paced(state, programme, position.as_of, bounds) for state in states)
    return Paces(rows, bounds, stopped_of(position), position.rulebook, position.narrowing)


def pace_project(position: Position, state: ProjectState) -> Document:
    """The report of one project, with every progress entry by the date."""
    row = paced(state, position.rulebook.programme, position.as_of)
    empty = say("No progress is on file by this day.")
    blocks: list[Block] = [
        *outside_period(position),
        *pace_blocks(row),
        _told(row.entries).table(row.entries, "entries", title=say("Progress entries"), empty=empty),
        Next(((renovation("escalations", state.id), say("what follows from being behind")),)),
    ]
    title = say("pace of {project}", project=state.project.name)
    return framed(PROJECT_PACE, position, blocks, row, title=title)


def _told(entries: list[Progress]) -> Fields[Progress]:
    """What is said of progress entries; of the investment only where one of them says it."""
    if any(entry.invested_yuan is not None for entry in entries):
        return ENTRY
    return ENTRY.without("invested_yuan")


def _summary(
    projects: tuple[PacedProject, ...], money: int = 0, *, names_follow: bool = False
) -> list[Block]:
    """How many are behind with their works; nothing where nobody can say of any, and they are named."""
    behind = sum(row.pace.works.points is not None and row.pace.works.points < 0 for row in projects)
    unknown = sum(row.pace.works.actual is None and row.pace.is_due for row in projects)
    due = sum(row.pace.is_due for row in projects)
    if unknown == due:
        silent = unknown and not names_follow
        return [Sentence(say("No progress of the works is on file yet."), Tone.WARN)] if silent else []
    text = _behind(behind, len(projects), due - unknown)
    if names_follow and money:
        text = say_n(
            "{text} With the money alone {n} is.", "{text} With the money alone {n} are.", money, text=text
        )
    if unknown and not names_follow:
        text = say_n(
            "{text} For {n} there is no verdict: no progress is on file.",
            "{text} For {n} there is no verdict: no progress is on file.",
            unknown,
            text=text,
        )
    return [Sentence(text, Tone.BAD if behind else Tone.PLAIN)]


def _behind(behind: int, projects: int, judged: int) -> Text:
    if not behind:
        return say_n(
            "The {n} project with progress on file is not behind with its works.",
            "None of the {n} projects with progress on file is behind with its works.",
            judged,
        )
    return say_n(
        "{n} of {projects} is behind with its works.",
        "{n} of {projects} are behind with their works.",
        behind,
        projects=say_n("{n} project", "{n} projects", projects),
    )


def _groups(found: Paces) -> list[Block]:
    """Projects together; and what they have invested, by itself, where any of them says it."""
    title = say("Together, each weighing as much as its planned money")
    # Of one street what is together is that street.
    together = [] if len(found.narrowing.streets) == 1 else [found.together]
    rows = [*found.streets, *together]
    known = [found.known_together] if found.known_together.as_known else []
    table = without_investment(GROUP_OF_A_STREET).table([*rows, *known], "streets", title=title)
    blocks: list[Block] = [table]
    if found.tells_investment:
        invested = [found.known_invested] if found.known_invested.as_known else []
        of_one = say("Completed investment against the pace")
        of_several = say("Completed investment together, each weighing as much as its planned money")
        blocks += [
            INVESTED_OF_ONE.table(found.in_order, "invested", title=of_one),
            INVESTED_OF_A_STREET.table([*rows, *invested], "invested_by_street", title=of_several),
        ]
    return blocks
