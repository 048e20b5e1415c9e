"""``inspections``: what was planned and held, by whom, what it found and what is mended (plan 四(四))."""

from functools import cached_property

from renovation_cli.compute.inspection_counts import (
    KindHeld,
    MonthHeld,
    TalkState,
    by_kind,
    by_month,
    talks,
)
from renovation_cli.compute.inspections import (
    FoundState,
    InspectionState,
    all_found,
    all_inspections,
)
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.decision_lines import FOUND_LINE
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.inspections import (
    FOUND,
    FOUND_IN_A_PROJECT,
    INSPECTION,
    INSPECTION_LINE,
    INSPECTION_OF_A_PROJECT,
    KIND_HELD,
    MONTH_HELD,
    TALK,
    TALK_LINE,
    TALK_OF_A_PROJECT,
    lines_of_kinds,
)
from renovation_cli.reports.fields.kinds import TEXT, every
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.narrowed import inspections_left, kinds_left, talks_left
from renovation_cli.reports.parts.by_urgency import by_urgency
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.inspections import summary
from renovation_cli.reports.sign import Sign

_MOST = 20
"""Inspections to come, and not held, on a screen."""


@dataclass(frozen=True)
class Inspected:
    """The inspections and talks by a date, of the programme or of one project."""

    project: ProjectState | None
    inspections: list[InspectionState]
    talks: list[TalkState]
    kinds: list[KindHeld]

    @cached_property
    def found(self) -> list[FoundState]:
        """What they found, the most urgent first."""
        return all_found(self.inspections)

    @cached_property
    def open(self) -> list[FoundState]:
        """What of it is not mended yet."""
        return [each for each in self.found if each.is_open]

    @cached_property
    def months(self) -> list[MonthHeld]:
        """What was held in each month, and by whom."""
        return by_month(self.inspections, self.talks)


INSPECTIONS = Report(
    "inspections",
    say("inspections"),
    Fields[Inspected](
        Field("project", TEXT.or_none, lambda found: found.project and found.project.id),
        Field("by_kind", every(KIND_HELD), lambda found: found.kinds),
        Field("found", every(FOUND), lambda found: found.found),
        Field("inspections", every(INSPECTION), lambda found: found.inspections),
        Field("talks", every(TALK), lambda found: found.talks),
        Field("by_month", every(MONTH_HELD), lambda found: found.months),
    ),
    {Sign.LATE: lambda found: any(each.overdue for each in found.open)},
)


def inspections(position: Position, extent: Extent = SCREEN) -> Document:
    """The report over every project: what is not mended, what was held and planned, by month and body."""
    if extent.detail:
        return _report(position, None)
    found = _found(position, None)
    body: list[Block] = [Sentence(say("No inspection."))]
    if found.inspections or found.talks:
        body = [summary(found.inspections), *_in_lines(found, extent)]
    blocks = [*outside_period(position), *body]
    return framed(INSPECTIONS, position, blocks, found)


def _found(position: Position, state: ProjectState | None) -> Inspected:
    book, as_of = position.rulebook, position.as_of
    states = [state] if state else list(position.states)
    held = inspections_left(position, all_inspections(states, book, as_of))
    return Inspected(
        state,
        held,
        talks_left(position, talks(states, book, as_of)),
        kinds_left(position, by_kind(held, book, as_of, every=state is None)),
    )


def _in_lines(found: Inspected, extent: Extent) -> list[Block]:
    """A line for what is not mended and for what is planned and not held; the rest counted."""
    every_one = renovation("inspections", all=True)
    blocks: list[Block] = []
    if found.open or (extent.every and found.found):
        listed = found.found if extent.every else found.open
        table = by_urgency(
            fields=FOUND_LINE,
            found=((each, each.problem.due) for each in listed),
            name="found",
            closed=extent.every,
            empty=say("Everything that was found is mended."),
            told=True,
        )
        blocks += cut(table, extent, every_one)
    if any(each.held or each.not_held or each.gaps for each in found.kinds):
        said, kinds = lines_of_kinds(found.kinds)
        blocks += [said.table(kinds, "by_kind", title=say("By kind"))] if kinds else []
    listed_ = [each for each in found.inspections if extent.every or each.held_on is None]
    title = say("Inspections") if extent.every else say("Inspections planned, not yet held")
    if listed_:
        ahead = not extent.every and not any(each.not_held for each in listed_)
        fields = INSPECTION_LINE.without("held") if ahead else INSPECTION_LINE
        blocks += cut(fields.table(listed_, "inspections", title=title), extent, every_one, _MOST)
    if extent.every and found.talks:
        blocks.append(TALK_LINE.table(found.talks, "talks", title=say("Talks and orders because of a lag")))
    if found.inspections or found.talks:
        if not extent.every and (found.talks or len(listed_) < len(found.inspections)):
            blocks.append(Sentence(_every_one(found, every_one), Tone.DIM))
        whole = renovation("inspections", detail=True)
        text = say("Whom they met, how each is recorded, month by month: {command}", command=whole)
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def _every_one(found: Inspected, command: Command) -> Text:
    """What else there is to list: inspections that were held, and talks and orders where there are any."""
    if not found.talks:
        return say("Every inspection: {command}", command=command)
    return say_n(
        "With {n} talk or order because of a lag: {command}",
        "With {n} talks and orders because of a lag: {command}",
        len(found.talks),
        command=command,
    )


def inspections_project(position: Position, state: ProjectState) -> Document:
    """The same of one project, with all that was found."""
    return _report(position, state)


def _report(position: Position, state: ProjectState | None) -> Document:
    found = _found(position, state)
    blocks: list[Block] = [*outside_period(position), summary(found.inspections), *_problems(found)]
    if found.kinds:
        blocks.append(KIND_HELD.table(found.kinds, "by_kind", title=say("By kind")))
    fields = INSPECTION_OF_A_PROJECT if state else INSPECTION
    blocks.append(
        fields.table(
            found.inspections,
            "inspections",
            title=say("Inspections"),
            empty=say("No inspection."),
        )
    )
    if found.talks:
        talk = TALK_OF_A_PROJECT if state else TALK
        title = say("Talks and orders because of a lag")
        blocks.append(talk.table(found.talks, "talks", title=title))
    if found.months:
        title = say("By month and who held them, talks and orders too")
        blocks.append(MONTH_HELD.table(found.months, "by_month", title=title))
    if not state and found.inspections:
        blocks.append(
            Next(((renovation("inspections", "PROJECT"), say("one project, with all that was found")),))
        )
    of_one = say("inspections of {project}", project=state.project.name) if state else None
    return framed(INSPECTIONS, position, blocks, found, title=of_one)


def _problems(found: Inspected) -> list[Block]:
    """What was found: of one project all of it, else what is not mended."""
    if found.project:
        title = say("What was found")
        return [FOUND_IN_A_PROJECT.table(found.found, "found", title=title)] if found.found else []
    if not found.found:
        return []
    title, empty = say("Found and not mended"), say("Everything that was found is mended.")
    return [FOUND.without("mended", "verified").table(found.open, "found", title=title, empty=empty)]
