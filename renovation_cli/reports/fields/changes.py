"""What is said of what commits did: recorded, corrected, recorded late, renamed."""

from dataclasses import replace
from datetime import date
from typing import Any

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.compute.told import Line
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history.changes import Changed
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Apart, Cell, Column, Ref, RefKind, Several, Yuan
from renovation_cli.reports.fields.field import Field, Fields, beneath
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, FLAG, SENTENCE, TEXT, YUAN, every
from renovation_cli.reports.wording.recorded_changes import (
    corrected,
    in_short,
    is_money,
    of_owner,
    said,
    thing,
    which_of,
)
from renovation_cli.reports.wording.recorded_values import value
from renovation_cli.reports.wording.rule_sections import section_name


@dataclass(frozen=True)
class Place:
    """Whose file it is."""

    street: str | None
    project: str | None
    """Its name, the last of one that is on file no more; the folder's where nothing could be read of it."""
    id: str | None = None
    """The folder's."""
    streets_before: tuple[str, ...] = ()
    """Where else it was in the range."""


def street_of(fact: Fact) -> str | None:
    """The street whose own fact it is, of those in the programme's file."""
    return fact.owner[0] if fact.section[:2] == ("district", "streets") and fact.owner else None


@dataclass(frozen=True)
class Row:
    """What one commit did, of one place."""

    changed: Changed
    place: Place
    programme: Programme

    @property
    def street(self) -> str | None:
        """The project's first."""
        return self.place.street


@dataclass(frozen=True)
class Added(Row):
    """What was recorded."""

    line: Line

    @property
    def street(self) -> str | None:
        """The project's first, or the one whose own fact it is."""
        return self.place.street or street_of(self.fact)

    @property
    def fact(self) -> Fact:
        """The last of the entries."""
        return self.line.fact

    @property
    def became_met(self) -> bool:
        """Of opinions, whether the requirements of their round came to hold by them."""
        return self.fact.section[-1] == "answers" and self.fact.owner[-1] in self.changed.met

    @property
    def first(self) -> date | None:
        """The first of the days of which it is, from which its recording was late or not."""
        return (self.line.days or (None,))[0]

    @property
    def last(self) -> date | None:
        """The day of which it is, the last of several; None if it bears none."""
        return (self.line.days or (None,))[-1]


@dataclass(frozen=True)
class Corrected(Row):
    """What had been recorded and was changed or removed."""

    change: Change

    @property
    def street(self) -> str | None:
        """The project's first, or the one whose own fact it is."""
        return self.place.street or street_of(self.change.fact)


@dataclass(frozen=True)
class Pair:
    """What one key said before, and says now."""

    key: str
    before: str | None
    after: str | None


def _text(given: object) -> str | None:
    if isinstance(given, tuple):
        return ", ".join(map(str, given))
    return None if given is None else str(given)


PAIR = Fields[Pair](
    Field("key", TEXT, lambda pair: pair.key),
    Field("before", TEXT.or_none, lambda pair: pair.before),
    Field("after", TEXT.or_none, lambda pair: pair.after),
)


def _pairs(change: Change) -> list[Pair]:
    old = change.before.values if change.before else {}
    new = change.after.values if change.after else {}
    return [Pair(key, _text(old.get(key)), _text(new.get(key))) for key in change.keys]


def _who(row: Row) -> str | None:
    return row.place.project


def _called(row: Row) -> Cell:
    place = row.place
    return Ref(RefKind.PROJECT, place.id, place.project) if place.id and place.project else ""


def _in(row: Row) -> Cell:
    """Of which street, and before; a place that is none is the programme's."""
    if before := row.place.streets_before:
        street = row.street or "–"
        return say("{street} (before: {before})", street=street, before=before)
    return row.street or ("" if row.place.project else say("All"))


_PLACE: tuple[Field[Any], ...] = (
    Field("project", TEXT.or_none, _who, say("Project"), _called),
    Field("street", TEXT.or_none, lambda row: row.street, say("Street"), _in),
    Field("streets_before", every(TEXT), lambda row: row.place.streets_before),
    Field("file", TEXT, lambda row: row.changed.file),
)
_BY: Field[Any] = Field("by", TEXT, lambda row: row.changed.commit.by, say("Committed by"))
_COMMIT: tuple[Field[Any], ...] = (
    Field("on", DAY, lambda row: row.changed.commit.day, Column(say("On file since"), spare=True)),
    _BY,
    Field("commit", TEXT, lambda row: row.changed.commit.id),
)


def _says(row: Added) -> Cell:
    line, fact = row.line, row.fact
    if fact.section[-1] == "answers":
        absent = len(line.changes) - line.received
        new = say("+{n}", n=line.received)
        if row.became_met:
            new = say("+{n}, quota met", n=line.received)
        return Several((new, say_n("{n} nobody home", "{n} nobody home", absent))) if absent else new
    if is_money(fact):
        return say("{yuan} yuan", yuan=Yuan(line.yuan))
    if fact.section[-1] == "progress":
        return value("works", fact, row.programme) if "works" in fact.values else None
    change = line.changes[-1]
    if len(line.changes) > 1:
        return say_n("{n} entry", "{n} entries", len(line.changes))
    if fact.section[-1] == "orders" and change.before is None:
        return fact.values.get("problem")
    keys = tuple(key for key in change.keys if key not in ("on", "opened", "step"))
    return said(fact, keys, row.programme) if keys else None


def _corrected(row: Corrected) -> Cell:
    """What was corrected, and of which of several: a flat, a meeting."""
    of = _of(row)
    what = thing(row.change.fact, row.programme)
    return Apart((what, *of)) if of else what


def _of(row: Corrected) -> tuple[str, ...]:
    """Which of several things of a kind was corrected; not by what is told before and now."""
    return which_of(row.change, row.programme)


def _entry(row: Added) -> Cell:
    """What was recorded and what it says, so that a change is a line where it has room on one."""
    what, says, many = in_short(row.fact, row.programme), _says(row), len(row.line.changes)
    if is_money(row.fact) and many > 1:
        what = say_n("{what} ({n} entry)", "{what} ({n} entries)", many, what=what)
    is_told_together = many > 1 or row.fact.section[-1] == "answers"
    of = () if is_told_together else of_owner(row.fact, row.programme)
    parts = (what, *of, *(() if says is None else (says,)))
    return Apart(parts) if len(parts) > 1 else what


ADDED = Fields[Added](
    *_PLACE,
    Field("section", TEXT, lambda row: ".".join(row.fact.section)),
    Field("what", SENTENCE, lambda row: thing(row.fact, row.programme), say("Entry"), _entry),
    Field("entries", COUNT, lambda row: len(row.line.changes)),
    Field(
        "opinions",
        COUNT.or_none,
        lambda row: row.line.received if row.fact.section[-1] == "answers" else None,
    ),
    Field("became_met", FLAG, lambda row: row.became_met),
    Field("yuan", YUAN.or_none, lambda row: row.line.yuan or None),
    Field(
        "first",
        DAY.or_none,
        lambda row: row.first,
        say("Of the day"),
        lambda row: row.last or "",
    ),
    Field("last", DAY.or_none, lambda row: row.last),
    *_COMMIT,
    Field("days_late", DAYS.or_none, lambda row: row.line.days_late),
)
"""What one commit recorded of one kind."""
LATE = ADDED.without("days_late")
_DAYS_LATE: Field[Added] = Field(
    "days_late", DAYS.or_none, lambda row: row.line.days_late, Column(say("Days after"), right=True)
)
RECORDED_LATE = Fields[Added](
    *(replace(each, show=lambda row: row.first) if each.key == "first" else each for each in LATE), _DAYS_LATE
)
"""The same of what was recorded long after its day."""
CORRECTED = Fields[Corrected](
    _PLACE[0],
    _PLACE[1].beneath,
    *_PLACE[2:],
    Field("section", TEXT, lambda row: ".".join(row.change.fact.section)),
    Field("what", SENTENCE, lambda row: thing(row.change.fact, row.programme), say("Entry"), _corrected),
    Field("of", TEXT.or_none, lambda row: " ".join(_of(row)) or None),
    Field(
        "values",
        every(PAIR),
        lambda row: _pairs(row.change),
        beneath(say("Before and now")),
        lambda row: corrected(row.change, row.programme),
    ),
    Field("day", DAY.or_none, lambda row: row.change.fact.day, say("Of the day")),
    _BY.beneath,
    _COMMIT[0],
    _COMMIT[2],
)
"""What had been recorded and was changed or removed."""


def _other(row: Row) -> Text:
    changed = row.changed
    if changed.renamed_from:
        return say("renamed, before: {folder}", folder=changed.renamed_from)
    if changed.rules:
        return say("the rules changed: {sections}", sections=tuple(map(section_name, changed.rules)))
    if changed.unread:
        return say("not all of the file could be read, so not all that changed is told")
    return say("put on file")


OTHER = Fields[Row](
    *_PLACE,
    Field("what", SENTENCE, _other, say("The whole of it")),
    Field("renamed_from", TEXT.or_none, lambda row: row.changed.renamed_from),
    Field("rules", every(TEXT), lambda row: row.changed.rules),
    *_COMMIT,
)
"""What became of a project's file as a whole."""
