"""``evidence``: what is dated without the document that the plan's rule wants of it (plan 四(四))."""

from collections.abc import Iterable
from functools import cached_property

from renovation_cli.compute.evidence import Proved, proved
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Next, Sentence, Tone
from renovation_cli.reports.document import Document as Drawn
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.evidence import (
    COUNTED,
    DOCUMENT,
    UNDOCUMENTED,
    UNDOCUMENTED_LINE,
    Counted,
    Document,
)
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every, one
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.cut import cut

_MOST = 60
"""Rows on a screen."""


@dataclass(frozen=True)
class Evidence:
    """What is on file that wants a document, of everything or of one project."""

    project: ProjectState | None
    found: list[Proved]

    @cached_property
    def undocumented(self) -> list[Proved]:
        """What has a day without one, whatever has been so the longest first."""
        return sorted((each for each in self.found if each.without), key=lambda each: each.without[0])

    @cached_property
    def documents(self) -> list[Document]:
        """Every document on file."""
        return [Document(each, recorded) for each in self.found for recorded in each.documents]


EVIDENCE = Report(
    "evidence",
    say("what is dated without a document"),
    Fields[Evidence](
        Field("project", TEXT.or_none, lambda found: found.project and found.project.id),
        Field("counts", one(COUNTED).or_none, lambda found: Counted(found.found)),
        Field("undocumented", every(UNDOCUMENTED), lambda found: found.undocumented),
        Field("documents", every(DOCUMENT), lambda found: found.documents),
    ),
)


def evidence(position: Position, extent: Extent = SCREEN) -> Drawn:
    """The report over the programme, its streets and every project."""
    found = Evidence(None, position.left(proved(position.states, position.places, position.rulebook)))
    if not extent.detail and _wants_any(position):
        return framed(EVIDENCE, position, [*outside_period(position), *_in_lines(found, extent)], found)
    more = Next(((renovation("evidence", "PROJECT"), say("one project, with the documents on file")),))
    return framed(EVIDENCE, position, [*_blocks(position, found), *([more] if found.found else [])], found)


def evidence_project(position: Position, state: ProjectState) -> Drawn:
    """The report of one project, with the documents on file of it."""
    found = Evidence(state, proved([state], (), position.rulebook))
    blocks = _blocks(position, found)
    if found.documents:
        fields = DOCUMENT.without("Project or street", "project")
        blocks.append(fields.table(found.documents, "documents", title=say("On file with their documents")))
    title = say("what of {project} is dated without a document", project=state.project.name)
    return framed(EVIDENCE, position, blocks, found, title=title)


def _in_lines(found: Evidence, extent: Extent) -> list[Block]:
    """How many have a document, and a line for each that has none."""
    counted = Counted(found.found)
    text = say_n(
        "{n} day on file wants a document; {without} have none.",
        "{n} days on file want a document; {without} have none.",
        counted.wanted,
        without=counted.without,
    )
    blocks: list[Block] = (
        [Sentence(text, Tone.WARN if counted.without else Tone.PLAIN)] if counted.wanted else []
    )
    table = UNDOCUMENTED_LINE.table(found.undocumented, "undocumented", empty=_empty(found.found))
    blocks += cut(table, extent, renovation("evidence", all=True), _MOST)
    if found.undocumented:
        text = say_n(
            "{n} item, {times} without a document. The line that adds each: {command}",
            "{n} items, {times} without a document. The line that adds each: {command}",
            len(found.undocumented),
            times=say_n("{n} time", "{n} times", counted.without),
            command=renovation("evidence", detail=True),
        )
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def _blocks(position: Position, found: Evidence) -> list[Block]:
    if not _wants_any(position):
        text = say("The plan's rules want a document of nothing (“evidence: true”).")
        return [*outside_period(position), Sentence(text, Tone.DIM)]
    blocks: list[Block] = [*outside_period(position), COUNTED.pairs(Counted(found.found))]
    fields = UNDOCUMENTED.without("Project or street", "project") if found.project else UNDOCUMENTED
    blocks.append(fields.table(found.undocumented, "undocumented", empty=_empty(found.found)))
    if found.undocumented:
        text = say(
            "It counts as done all the same. The line takes the place of the one on file; where there is no"
            " document, leave it as it is."
        )
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def _empty(found: Iterable[Proved]) -> Text:
    if any(found):
        return say("Everything that is dated and wants a document has one.")
    return say("Nothing that wants a document is dated yet.")


def _wants_any(position: Position) -> bool:
    """Whether a rule of the plan wants a document."""
    programme = position.rulebook.programme
    tracks = programme.tracks.values()
    milestones = (
        *programme.milestones.values(),
        *(each for track in tracks for each in track.milestones_by_id.values()),
    )
    notices = (each.notice for each in programme.rounds().values())
    return any(each.evidence for each in (*milestones, *notices) if each is not None)
