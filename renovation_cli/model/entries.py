"""How a fact is recorded: the file it belongs in, its path there, and what is written at that path.

Reports and checks print entries as lines that can be copied; programs get them as data. An id is written as
it stands, a `Blank` is what the reader fills in.
"""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, StrEnum
from typing import Any, NamedTuple

from renovation_cli.model.book import (
    DISTRICT_FILE,
    PROGRAMME_FILE,
    orders_file,
    project_file,
)
from renovation_cli.model.care import Care
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.recorded import Recorded, Recordings
from renovation_cli.model.scalar import scalar
from renovation_cli.model.track import Milestone
from renovation_cli.model.words import CareFact, OrderStep, PaceKind, Word


class Blank(StrEnum):
    """What is filled in by whoever knows it."""

    DATE = "<date>"
    NUMBER = "<number>"
    AREA = "<area>"
    FORM = "<form>"
    """A word of `SelfRule`."""
    TEXT = "<text>"
    BUILDING = "<building>"
    ROOM = "<unit>-<room>"
    BATCH = "<batch>"
    """A word of `Batch`."""
    TRACK = "<track>"
    CLAUSE = "<clause>"
    MONTH = "<month>"
    FIRST_MONTH = "<first month>"
    LAST_MONTH = "<last month>"
    STREET = "<street>"
    DOCUMENT = "<number of the document>"


class Next(Enum):
    """A step of a path: one more item of a list, as ``-`` in a JSON Pointer."""

    ITEM = "-"


NEXT = Next.ITEM


class Which(NamedTuple):
    """The item of a list that has a text under a key."""

    key: str
    text: str


Step = str | Blank | Next | date | Which
"""A key; one more item of a list; or the item of a list that is of a day (``on``), or has a text."""
Scalar = str | Blank | Word | date
Template = Scalar | dict[str, Scalar] | tuple[dict[str, Scalar] | Scalar, ...]
"""What is written at the path: one value, or a record or a list of them, which our files have on one line."""
Worded = Callable[[Blank | Word], str]
"""A blank or a word in the language of whoever reads the entry."""

_ITEMS = (Next, date, Which)
"""The steps that are to an item of a list."""
_STANDS_THERE = "…"
"""What a record on file holds already, in a line that adds to it."""
_INDENT = "  "
_MOST_COLUMNS = 36
"""So many columns of a terminal a text takes by which an item is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How a fact is recorded.

    Attributes:
        file: its file inside the data folder.
        path: the steps to where it is written.
        template: what is written there.
        adds: whether the record that the last step belongs to is on file, on one line, and is added to.
    """

    file: str
    path: tuple[Step, ...]
    template: Template
    adds: bool = False

    def lines(self, worded: Worded) -> list[str]:
        """The lines as they stand in the file, with the keys above them: block form, a record on one line."""
        return self._block(self.path, 0, worded)

    def line(self, worded: Worded) -> str:
        """The same in brackets on one line, with the keys above it."""
        first, *rest = self.path
        assert isinstance(first, str)
        return f"{_key(first, worded)}: {self._flow(tuple(rest), worded)}"

    def data(self) -> dict[str, Any]:
        """The same for programs, in no language: words by their ids, blanks between angle brackets."""
        return {
            "file": self.file,
            "path": [_plain_step(step) for step in self.path],
            "template": _plain(self.template),
        }

    def _block(self, path: tuple[Step, ...], depth: int, worded: Worded) -> list[str]:
        indent, (first, *rest) = _INDENT * depth, path
        dash = f"{indent}- " if isinstance(first, _ITEMS) else ""
        if isinstance(first, date) and len(rest) > 1:
            return [f"{dash}on: {first}", *self._block(tuple(rest), depth + 1, worded)]
        if dash:
            return [dash + self._item(first, tuple(rest), worded)]
        key = f"{indent}{_key(first, worded)}:"
        if not rest or (self.adds and _is_on_line(rest)):
            return [f"{key} {self._flow(tuple(rest), worded, block=not rest)}"]
        return [key, *self._block(tuple(rest), depth + 1, worded)]

    def _flow(self, path: tuple[Step, ...], worded: Worded, *, block: bool = False) -> str:
        """What stands behind the key before ``path``."""
        if not path:
            return self._written(worded, in_brackets=not block)
        first, *rest = path
        if isinstance(first, _ITEMS):
            others = f"{_STANDS_THERE}, " if self.adds and first is NEXT else ""
            return f"[{others}{self._item(first, tuple(rest), worded)}]"
        more = f"{_STANDS_THERE}, " if self.adds and _is_on_line(path) else ""
        return f"{{{more}{_key(first, worded, in_brackets=True)}: {self._flow(tuple(rest), worded)}}}"

    def _item(self, first: Step, rest: tuple[Step, ...], worded: Worded) -> str:
        if first is NEXT:
            return self._written(worded, in_brackets=True)
        key, *more = rest
        value = self._flow(tuple(more), worded)
        return f"{{{_known(first)}, {_STANDS_THERE}, {_key(key, worded, in_brackets=True)}: {value}}}"

    def _written(self, worded: Worded, *, in_brackets: bool) -> str:
        if isinstance(self.template, tuple):
            return f"[{', '.join(_part(each, worded) for each in self.template)}]"
        if isinstance(self.template, dict):
            return _record(self.template, worded)
        return _value(self.template, worded, in_brackets=in_brackets)


def _known(step: Step) -> str:
    """By what an item of a list is known in its line."""
    return f"{step.key}: {_beginning(step.text)}" if isinstance(step, Which) else f"on: {step}"


def _beginning(text: str) -> str:
    """A text as it is written, of a long one as much of it as stands on a line with what is added."""
    columns = 0
    for number, sign in enumerate(text):
        columns += 1 if sign.isascii() else 2
        if columns > _MOST_COLUMNS:
            return f"{scalar(text[:number], in_brackets=True)}{_STANDS_THERE}"
    return scalar(text, in_brackets=True)


def _is_on_line(path: Sequence[Step]) -> bool:
    """Whether a path is that of a value, or of one more item of a list, in a record."""
    first, *rest = path
    return isinstance(first, str) and rest in ([], [NEXT])


def _part(part: dict[str, Scalar] | Scalar, worded: Worded) -> str:
    return _record(part, worded) if isinstance(part, dict) else _value(part, worded, in_brackets=True)


def _record(record: dict[str, Scalar], worded: Worded) -> str:
    pairs = (f"{key}: {_value(value, worded, in_brackets=True)}" for key, value in record.items())
    return f"{{{', '.join(pairs)}}}"


def _key(step: Step, worded: Worded, *, in_brackets: bool = False) -> str:
    assert isinstance(step, str)
    return _value(step, worded, in_brackets=in_brackets)


def _value(value: Scalar, worded: Worded, *, in_brackets: bool) -> str:
    if isinstance(value, Blank):
        return worded(value)
    return scalar(worded(value) if isinstance(value, Word) else str(value), in_brackets=in_brackets)


def _plain_step(step: Step) -> Any:
    if isinstance(step, Which):
        return {step.key: step.text}
    return {"on": step} if isinstance(step, date) else _plain(step)


def _plain(value: Step | Template) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def of_milestone(project_id: str, milestone_id: str, written: Template = Blank.DATE) -> Entry:
    """A milestone: its day, or what is ``written`` of it."""
    return Entry(project_file(project_id), ("milestones", milestone_id), written)


def of_programme_milestone(milestone_id: str, written: Template = Blank.DATE) -> Entry:
    """A milestone of the programme: its day, or what is ``written`` of it."""
    return Entry(DISTRICT_FILE, ("milestones", milestone_id), written)


def of_street_milestone(street_id: str | Blank, milestone_id: str, written: Template = Blank.DATE) -> Entry:
    """The same of a street."""
    return Entry(DISTRICT_FILE, ("streets", street_id, "milestones", milestone_id), written)


def of_day(project_id: str, milestone_id: str, milestone: Milestone, care: Care) -> Entry:
    """What dates a milestone: a line of its own, or the fact after the works whose day it has."""
    if milestone.dated_by is not None:
        return of_care(project_id, milestone.dated_by, care)
    return of_milestone(project_id, milestone_id)


def of_notice(project_id: str, round_id: str, written: Template = Blank.DATE) -> Entry:
    """The day on which a round's result was posted, or what is ``written`` of it."""
    return Entry(project_file(project_id), ("notices", round_id), written)


def with_documents(recordings: Recordings, as_of: date) -> Template:
    """What is on file of something, with a blank for each document that is wanting by a day."""
    every = tuple(_with_document(each, as_of) for each in recordings.every)
    return every if recordings.is_list else every[0]


def _with_document(recorded: Recorded, as_of: date) -> dict[str, Scalar] | Scalar:
    if recorded.doc is not None or recorded.on > as_of:
        written = recorded.as_written
        return dict(written) if isinstance(written, dict) else written
    note: dict[str, Scalar] = {"note": recorded.note} if recorded.note is not None else {}
    return {"on": recorded.on, "doc": Blank.DOCUMENT, **note}


def of_progress(project_id: str, day: date, works: str) -> Entry:
    """The works done by a day; ``works`` as it is written, such as ``100%``."""
    return Entry(project_file(project_id), ("progress", NEXT), {"on": day, "works": works})


def of_care(project_id: str, fact: CareFact, care: Care) -> Entry:
    """A fact after the works; ``care`` is what is on file, to which an agreement is added."""
    file = project_file(project_id)
    match fact:
        case CareFact.SELF_RULE:
            return Entry(file, ("care", "self_rule"), {"on": Blank.DATE, "form": Blank.FORM})
        case CareFact.PROPERTY:
            return Entry(file, ("care", "property"), {"on": Blank.DATE, "by": Blank.TEXT})
        case CareFact.AGREEMENT if care.property:
            return Entry(file, ("care", "property", "agreement"), Blank.DATE, adds=True)
        case CareFact.AGREEMENT:
            record: Template = {"on": Blank.DATE, "by": Blank.TEXT, "agreement": Blank.DATE}
            return Entry(file, ("care", "property"), record)
        case CareFact.SATISFACTION:
            record = {"on": Blank.DATE, "asked": Blank.NUMBER, "satisfied": Blank.NUMBER}
            return Entry(file, ("care", "satisfaction", NEXT), record)
        case CareFact.EVALUATION:
            return Entry(file, ("care", "evaluation"), {"on": Blank.DATE, "result": Blank.TEXT})


def of_patrol(project_id: str) -> Entry:
    """The next patrol."""
    return Entry(project_file(project_id), ("care", "patrols", NEXT), {"on": Blank.DATE})


def of_patrol_problem(project_id: str, patrolled: date) -> Entry:
    """The day on which what the patrol of a day found was dealt with."""
    return Entry(project_file(project_id), ("care", "patrols", patrolled, "resolved"), Blank.DATE, adds=True)


def of_order_step(
    project_id: str, order_id: str, step: OrderStep = OrderStep.RESOLVED, *, first: bool
) -> Entry:
    """A step of an order; ``first`` if the order has none yet. Our files have an order on one line."""
    file = orders_file(project_id)
    record: dict[str, Scalar] = {"on": Blank.DATE, "step": step}
    if first:
        return Entry(file, (order_id, "steps"), (record,), adds=True)
    return Entry(file, (order_id, "steps", NEXT), record, adds=True)


def of_action(project_id: str, level_id: str) -> Entry:
    """The action of a level of escalation, taken."""
    return Entry(project_file(project_id), ("escalated", NEXT), {"on": Blank.DATE, "level": level_id})


def of_decision(met_on: date, what: str) -> Entry:
    """The day on which what the meeting of a day decided was done."""
    return Entry(
        DISTRICT_FILE, ("meetings", met_on, "decisions", Which("what", what), "done"), Blank.DATE, adds=True
    )


def of_found_problem(project_id: str, held_on: date, what: str) -> Entry:
    """The day on which what the inspection of a day found was mended."""
    path = ("inspections", held_on, "findings", Which("what", what), "mended")
    return Entry(project_file(project_id), path, Blank.DATE, adds=True)


def of_meeting(kind: str) -> Entry:
    """A meeting of a kind."""
    return Entry(DISTRICT_FILE, ("meetings", NEXT), {"on": Blank.DATE, "kind": kind})


def of_bulletin() -> Entry:
    """A bulletin."""
    return Entry(DISTRICT_FILE, ("bulletins", NEXT), {"month": Blank.MONTH, "on": Blank.DATE})


def of_batch(project_id: str) -> Entry:
    """The batch of a project."""
    return Entry(project_file(project_id), ("batch",), Blank.BATCH)


def of_pace() -> Entry:
    """The pace of a track: so much each day."""
    record: Template = {
        "clause": Blank.CLAUSE,
        "by": PaceKind.LINEAR,
        "from": Blank.FIRST_MONTH,
        "to": Blank.LAST_MONTH,
    }
    return Entry(PROGRAMME_FILE, ("tracks", Blank.TRACK, "pace"), record)
