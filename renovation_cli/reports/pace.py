"""``pace``: how far works, money and investment are, and how far they should be (plan 四(三), 序时进度)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from renovation_cli.compute.lag import group_pace
from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.project import Progress
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every, one
from renovation_cli.reports.fields.measured import without_investment
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
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.pace import pace_blocks, paced
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks, stopped_of
from renovation_cli.reports.parts.several_streets import counted_in_each
from renovation_cli.reports.wording.lag import Bounds, bounds_of, pace_rule
from renovation_cli.reports.wording.phrases import first_few


@dataclass(frozen=True)
class Paces:
    """Every project whose track has a pace, by itself and together with others."""

    projects: tuple[PacedProject, ...]
    bounds: Bounds
    stopped: Stopped
    narrowing: Narrowing = WHOLE

    @cached_property
    def tells_investment(self) -> bool:
        """Whether any of them says what investment it has completed."""
        return any(row.pace.invested for row in self.projects)

    @cached_property
    def together(self) -> PacedGroup:
        """All of them."""
        return self._group(self.projects, whole=not self.narrowing, together=True)

    @cached_property
    def streets(self) -> list[PacedGroup]:
        """Every street with a project, in the order of the projects; None gathers what names no street."""
        by_street: dict[str | None, list[PacedProject]] = {}
        for row in self.projects:
            for street in dict.fromkeys(row.state.project.streets) or (None,):
                if self.narrowing.takes_street(street):
                    by_street.setdefault(street, []).append(row)
        return [self._group(rows, street) for street, rows in by_street.items()]

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


PROGRAMME_PACE = Report(
    "pace",
    say("pace"),
    Fields[Paces](
        Field("programme_pace", one(GROUP), lambda found: found.together),
        Field("streets", every(GROUP_OF_A_STREET), lambda found: found.streets),
        Field("projects", every(PACE_OF_ONE), lambda found: found.projects),
        *STOPPED_PROJECTS.under(lambda found: found.stopped),
    ),
)

PROJECT_PACE = Report(
    "pace", say("pace"), Fields[PacedProject](Field("projects", every(PACE_WITH_ENTRIES), lambda row: [row]))
)


def pace(position: Position) -> Document:
    """The report over the programme: every project, every street, and all together."""
    found = _paces(position)
    blocks: list[Block] = [*outside_period(position)]
    if position.rulebook is not None:
        empty = say("No track of this programme has a pace.")
        blocks += [_summary(found.projects), *_rules(found.projects)]
        of_one = without_investment(PACE_OF_ONE)
        blocks += [of_one.table(found.projects, "projects", empty=empty), *_groups(found)]
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
    return framed(PROGRAMME_PACE, position, blocks, found)


def _paces(position: Position) -> Paces:
    programme, bounds = position.rulebook.programme, bounds_of(position.rulebook.programme)
    states = (state for state in position.states if state.track.pace)
    rows = tuple(paced(state, programme, position.as_of, bounds) for state in states)
    return Paces(rows, bounds, stopped_of(position), position.narrowing)


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


def _summary(projects: tuple[PacedProject, ...]) -> Sentence:
    behind = sum(row.pace.works.points is not None and row.pace.works.points < 0 for row in projects)
    unknown = sum(row.pace.works.actual is None and row.pace.is_due for row in projects)
    text = say_n(
        "{n} of {projects} is behind with its works.",
        "{n} of {projects} are behind with their works.",
        behind,
        projects=say_n("{n} project", "{n} projects", len(projects)),
    )
    if unknown:
        text = say_n(
            "{text} For {n} there is no verdict: no progress is on file.",
            "{text} For {n} there is no verdict: no progress is on file.",
            unknown,
            text=text,
        )
    return Sentence(text, Tone.BAD if behind else Tone.PLAIN)


def _rules(projects: tuple[PacedProject, ...]) -> list[Block]:
    """What is due by the pace of each track, and what the money is a share of."""
    tracks = {row.state.project.track: row for row in projects}
    texts = [pace_rule(row.state.track, row.state.track.pace, row.as_of) for row in tracks.values()]
    if texts:
        texts.append(
            say(
                "Money is what has been paid in the year, as a share of the project's planned investment of"
                " the year; or all that has been paid, as a share of the whole where that is all it states."
            )
        )
        texts += _other_years(projects)
    if any(row.pace.invested for row in projects):
        texts.append(
            say(
                "Invested is the investment completed in the year, by the last entry that says it, as a share"
                " of the same planned investment."
            )
        )
    return [Sentence(text, Tone.DIM) for text in texts]


def _other_years(projects: tuple[PacedProject, ...]) -> list[Text]:
    """Which projects paid outside the year that their planned money is for."""
    found = [(row.state, row.pace.paid) for row in projects if row.pace.paid and row.pace.paid.other_years]
    if not found:
        return []
    first, last = found[0][0].year
    text = say_n(
        "{n} project paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names} ({command}).",
        "{n} projects paid {yuan} yuan before {first} or after {last}, which are not held against the year:"
        " {names} ({command}).",
        len(found),
        yuan=sum(paid.other_years for _, paid in found),
        first=first,
        last=last,
        names=first_few([state.project.name for state, _ in found]),
        command=renovation("pace", "PROJECT"),
    )
    return [text]


def _groups(found: Paces) -> list[Block]:
    """Projects together; and what they have invested, by itself, where any of them says it."""
    title = say("Together, each weighing as much as its planned money")
    # Of one street what is together is that street.
    together = [] if len(found.narrowing.streets) == 1 else [found.together]
    rows = [*found.streets, *together]
    blocks: list[Block] = [without_investment(GROUP_OF_A_STREET).table(rows, "streets", title=title)]
    if found.tells_investment:
        of_one = say("Completed investment against the pace")
        of_several = say("Completed investment together, each weighing as much as its planned money")
        blocks += [
            INVESTED_OF_ONE.table(found.projects, "invested", title=of_one),
            INVESTED_OF_A_STREET.table(rows, "invested_by_street", title=of_several),
        ]
    return blocks
