"""What is said of what a document proves, and of what is dated without one."""

from collections.abc import Sequence
from datetime import date

from renovation_cli.compute.evidence import Proved
from renovation_cli.compute.items import ItemKind
from renovation_cli.findings.text import Text, say
from renovation_cli.model import entries
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.recorded import Recorded
from renovation_cli.reports.document import Cell, Column, Several
from renovation_cli.reports.fields.bearers import BEARER, bearer_ref, entry_of_place
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.items_in_short import ITEM
from renovation_cli.reports.fields.kinds import COUNT, DAY, SENTENCE, TEXT, every
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import kind_of, recorded


@dataclass(frozen=True)
class Counted:
    """How many days on file want a document, and how many have one."""

    found: Sequence[Proved]

    @property
    def wanted(self) -> int:
        """Days on file, each time by itself."""
        return sum(len(each.times) for each in self.found)

    @property
    def without(self) -> int:
        """Those that have none."""
        return sum(len(each.without) for each in self.found)


COUNTED = Fields[Counted](
    Field("wanted", COUNT, lambda counted: counted.wanted, say("Dated, and wants a document")),
    Field("with_document", COUNT, lambda counted: counted.wanted - counted.without, say("Has one")),
    Field("without", COUNT, lambda counted: counted.without, say("Has none")),
)


def _days(each: Proved) -> Cell:
    return each.without[0] if len(each.without) == 1 else Several(each.without)


def _kind_and_clause(each: Proved) -> Cell:
    return say("{kind}, {clause}", kind=kind_of(each.item), clause=each.item.clause)


def _as_of(each: Proved) -> date:
    return each.times[-1].on


def _line(each: Proved) -> Text:
    written = entries.with_documents(each.on_file, _as_of(each))
    if each.bearer.state is None:
        return recorded(entry_of_place(each.bearer, each.item, written))
    of = entries.of_notice if each.item.kind is ItemKind.NOTICE else entries.of_milestone
    return recorded(of(each.bearer.id, each.item.id, written))


_WHAT = Fields[Proved](
    *BEARER.under(lambda each: each.bearer),
    *ITEM.under(lambda each: each.item).for_programs,
    shown(say("What"), lambda each: each.item.name),
    Field("clause", TEXT, lambda each: each.item.clause, beneath(say("Kind and clause")), _kind_and_clause),
)

UNDOCUMENTED = Fields[Proved](
    *_WHAT,
    Field("without", every(DAY), lambda each: each.without, say("Dated, no document"), _days),
    Field("answers", HOLDERS, lambda each: each.answers, say("Who answers")),
    Field("recorded_by", SENTENCE, _line, Column(say("Recorded by"), below=True)),
)
"""Something that is dated without a document; the line that records it takes the place of the one on file."""

UNDOCUMENTED_LINE = Fields[Proved](
    shown(say("Project"), lambda each: bearer_ref(each.bearer)),
    shown(say("What"), lambda each: each.item.name),
    shown(say("First day"), lambda each: each.without[0]),
    shown(Column(say("Times"), right=True), lambda each: len(each.without)),
    shown(say("Who answers (how many)"), lambda each: first_of(each.answers)),
)
"""The same in a line."""


@dataclass(frozen=True)
class Document:
    """A document on file of something that wants one."""

    proved: Proved
    recorded: Recorded


DOCUMENT = Fields[Document](
    *_WHAT.under(lambda document: document.proved),
    *Fields(
        Field("on", DAY, lambda each: each.on, say("On")),
        Field("doc", TEXT, lambda each: each.doc, say("Document")),
        Field(
            "note", TEXT.or_none, lambda each: each.note, beneath(say("Note")), lambda each: each.note or ""
        ),
    ).under(lambda document: document.recorded),
)
