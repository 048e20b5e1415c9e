"""What is said of what commits did: recorded, corrected, recorded late, renamed."""

from typing import Any

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.compute.told import Line
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history.changes import Changed
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.words import MoneyKind
from renovation_cli.reports.document import Cell, Column, Several, Yuan
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, FLAG, SENTENCE, TEXT, YUAN, every
from renovation_cli.reports.wording.recorded_changes import corrected, said, thing, value, which


@dataclass(frozen=True)
class Place:
    """Whose file it is."""

    street: str | None
    project: str | None
    """Its name; the folder's where it is on file no more."""


@dataclass(frozen=True)
class Row:
    """What one commit did, of one place."""

    changed: Changed
    place: Place
    programme: Programme


@dataclass(frozen=True)
class Added(Row):
    """What was recorded."""

    line: Line

    @property
    def fact(self) -> Fact:
        """The last of the entries."""
        return self.line.fact

    @property
    def became_met(self) -> bool:
        """Of opinions, whether the requirements of their round came to hold by them."""
        return self.fact.section[-1] == "answers" and self.fact.owner[-1] in self.changed.met

    @property
    def days(self) -> Cell:
        """The day of which it is, or the first and the last."""
        days = self.line.days
        if not days:
            return None
        return days[0] if days[0] == days[-1] else say("{first} to {last}", first=days[0], last=days[-1])


@dataclass(frozen=True)
class Corrected(Row):
    """What had been recorded and was changed or removed."""

    change: Change


@dataclass(frozen=True)
class Pair:
    """What one key said before, and says now."""

    key: str
    before: str | None
    after: str | None


def _text(given: object) -> str | None:
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


_PLACE: tuple[Field[Any], ...] = (
    Field("project", TEXT.or_none, _who, say("Project")),
    Field("street", TEXT.or_none, lambda row: row.place.street, beneath(say("Street"))),
    Field("file", TEXT, lambda row: row.changed.file),
)
_COMMIT: tuple[Field[Any], ...] = (
    Field("on", DAY, lambda row: row.changed.commit.day, say("On file since")),
    Field("by", TEXT, lambda row: row.changed.commit.by, beneath(say("Committed by"))),
    Field("commit", TEXT, lambda row: row.changed.commit.id),
)


def _says(row: Added) -> Cell:
    line, fact = row.line, row.fact
    if fact.section[-1] == "answers":
        absent = len(line.changes) - line.received
        new = say("+{n}", n=line.received)
        if row.became_met:
            new = say("+{n} and the quota met", n=line.received)
        return Several((new, say_n("{n} nobody home", "{n} nobody home", absent))) if absent else new
    if isinstance(fact.values.get("kind"), MoneyKind):
        total = Yuan(line.yuan)
        many = say_n("{n} entry", "{n} entries", len(line.changes))
        return say("{yuan} yuan in {entries}", yuan=total, entries=many)
    if fact.section[-1] == "progress":
        return value("works", fact.values["works"]) if "works" in fact.values else None
    change = line.changes[-1]
    if len(line.changes) > 1:
        return say_n("{n} entry", "{n} entries", len(line.changes))
    if fact.section[-1] == "orders" and change.before is None:
        return fact.values.get("problem")
    keys = tuple(key for key in change.keys if key not in ("on", "opened", "kind", "step"))
    return said(fact.values, keys) if keys else None


ADDED = Fields[Added](
    *_PLACE,
    Field("section", TEXT, lambda row: ".".join(row.fact.section)),
    Field("what", SENTENCE, lambda row: thing(row.fact, row.programme), say("Entry")),
    shown(beneath(say("What it says")), _says),
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
        lambda row: (row.line.days or (None,))[0],
        say("Of the day"),
        lambda row: row.days,
    ),
    Field("last", DAY.or_none, lambda row: (row.line.days or (None,))[-1]),
    *_COMMIT,
    Field("days_late", DAYS.or_none, lambda row: row.line.days_late),
)
"""What one commit recorded of one kind."""
LATE = ADDED.without("days_late")
_SCREEN_LATE: Field[Added] = Field(
    "days_late", DAYS.or_none, lambda row: row.line.days_late, Column(say("Days after"), right=True)
)
RECORDED_LATE = Fields[Added](*LATE, _SCREEN_LATE)
"""The same of what was recorded long after its day."""
CORRECTED = Fields[Corrected](
    *_PLACE,
    Field("section", TEXT, lambda row: ".".join(row.change.fact.section)),
    Field("what", SENTENCE, lambda row: thing(row.change.fact, row.programme), say("Entry")),
    Field("of", TEXT.or_none, lambda row: which(row.change.fact), beneath(say("Household or matter"))),
    Field("day", DAY.or_none, lambda row: row.change.fact.day, beneath(say("Day"))),
    Field(
        "values",
        every(PAIR),
        lambda row: _pairs(row.change),
        say("Before and now"),
        lambda row: corrected(row.change),
    ),
    *_COMMIT,
)
"""What had been recorded and was changed or removed."""


def _other(row: Row) -> Text:
    changed = row.changed
    if changed.renamed_from:
        return say("renamed, before: {folder}", folder=changed.renamed_from)
    if changed.rules:
        return say("the rules changed: {sections}", sections=changed.rules)
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
