"""``changes``: what commits recorded and corrected, in the words of the programme."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from functools import cached_property

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.compute.told import LATE_FROM, lines
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history.changes import Changed, Made
from renovation_cli.history.earlier import Earlier
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Sentence, Tone
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.changes import (
    ADDED,
    CORRECTED,
    OTHER,
    RECORDED_LATE,
    Added,
    Corrected,
    Place,
    Row,
    street_of,
)
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, FLAG, every
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.cut import cut


@dataclass(frozen=True)
class Range:
    """What is asked about, and what was found.

    Attributes:
        said: which commits those are.
        commits: each of them.
        changed: what they did, file by file.
        remarks: what has to be known of them.
        rewritten: whether the times of the commits tell nothing of when something was recorded.
        options: how it is asked for again.
        projects: every project on file at the end, by its id.
        earlier: what projects were before, and those that are gone.
    """

    said: Text
    commits: Sequence[Made]
    changed: Sequence[Changed]
    remarks: tuple[Text, ...] = ()
    rewritten: bool = False
    options: dict[str, str | bool] = field(default_factory=dict)
    projects: Mapping[str, Project] = field(default_factory=dict)
    earlier: Earlier = field(default_factory=lambda: Earlier({}, {}))


@dataclass(frozen=True)
class Changes:
    """The rows of the report."""

    position: Position
    range: Range

    def _rows(self) -> Iterable[Row]:
        programme = self.position.rulebook.programme
        for changed in self.range.changed:
            yield Row(changed, self._place(changed), programme)

    def _place(self, changed: Changed) -> Place:
        """Whose file it is, by the name that the folder has now; of a project that is gone as it was last."""
        if changed.project is None:
            return Place(None, None)
        folder = self.range.earlier.now(changed.project)
        was = self.range.earlier.projects.get(folder, ())
        project = self.range.projects.get(folder) or next(iter(reversed(was)), None)
        if project is None:
            return Place(None, folder, folder)
        streets = (street for each in was for street in each.streets if street not in project.streets)
        return Place(project.street, project.name or folder, folder, tuple(dict.fromkeys(streets)))

    @cached_property
    def _left(self) -> frozenset[str]:
        """The projects that belong to the part that is asked for at the end, or did in the range."""
        states = [*self.range.projects.items()]
        states += [(folder, each) for folder, was in self.range.earlier.projects.items() for each in was]
        takes = self.position.narrowing.takes_project
        return frozenset(folder for folder, project in states if takes(folder, project))

    @cached_property
    def _orders_left(self) -> frozenset[str]:
        """The orders about no project that are with the part that is asked for, or were before a change."""
        book, takes_holder = self.position.rulebook, self.position.narrowing.takes_holder
        held = {
            (fact.owner[0], fact.values["to"])
            for changed in self.range.changed
            for change in (() if changed.project else changed.changes)
            if (fact := change.before) and fact.section[0] == "orders" and "to" in fact.values
        }
        were = {order for order, to in held if takes_holder(answers_for(to, None, book), book)}
        return frozenset((*book.orders, *were))

    def _is_left(self, row: Row, fact: Fact | None = None) -> bool:
        """Whether something is of the part that is asked for, by whose it is.

        The plan is of no part; what could not be read may belong to any.
        """
        narrowing, folder = self.position.narrowing, row.place.id
        if not narrowing:
            return True
        if folder:
            is_known = folder in self.range.projects or folder in self.range.earlier.projects
            return folder in self._left if is_known else row.changed.unread
        if fact is None:
            return row.changed.unread
        if fact.section[0] == "orders":
            return bool(fact.owner) and fact.owner[0] in self._orders_left
        street = street_of(fact)
        return street is not None and not narrowing.is_below_street and narrowing.takes_street(street)

    def _order(self, row: Added | Corrected) -> tuple[int, str, str, date]:
        """What is of no street first, then by the plan's streets, by the project's name and by day."""
        street = row.street or ""
        place = self._streets.get(street, len(self._streets)) if street else -1
        return place, street, row.place.project or "", row.changed.commit.day

    @cached_property
    def _streets(self) -> dict[str, int]:
        return {street: number for number, street in enumerate(self.position.rulebook.teams.streets)}

    @cached_property
    def added(self) -> list[Added]:
        """What was recorded."""
        return self._added(late=False)

    @cached_property
    def late(self) -> list[Added]:
        """What of it was recorded long after its day; nothing where a rebase has made the times useless."""
        return [] if self.range.rewritten else self._added(late=True)

    def _added(self, *, late: bool) -> list[Added]:
        found = [
            Added(row.changed, row.place, row.programme, line)
            for row in self._rows()
            for line in lines(self._facts(row), row.changed.commit.day, late=late)
        ]
        return sorted(found, key=self._order)

    def _facts(self, row: Row) -> Iterable[Change]:
        """What a commit did; of a project that it put on file, what bears a day."""
        for change in row.changed.changes:
            if (change.fact.day or not row.changed.begun) and self._is_left(row, change.fact):
                yield change

    @cached_property
    def corrected(self) -> list[Corrected]:
        """What had been recorded and was changed or removed."""
        found = [
            Corrected(row.changed, row.place, row.programme, change)
            for row in self._rows()
            for change in row.changed.changes
            if change.corrected and self._is_left(row, change.fact)
        ]
        return sorted(found, key=self._order)

    @cached_property
    def other(self) -> list[Row]:
        """What became of files as a whole."""
        return [row for row in self._rows() if _is_of_the_whole(row.changed) and self._is_left(row)]

    @property
    def commits(self) -> int:
        """How many commits there are; of a part that is asked for, how many did something to it."""
        if not self.position.narrowing:
            return len(self.range.commits)
        rows = (*self.added, *self.late, *self.corrected, *self.other)
        return len({row.changed.commit.id for row in rows})

    @property
    def said(self) -> Text:
        """Which commits those are, and how many."""
        whole = say_n(
            "{said} {n} commit.", "{said} {n} commits.", len(self.range.commits), said=self.range.said
        )
        if not self.position.narrowing:
            return whole
        return say_n(
            "{whole} {n} of them did something here.",
            "{whole} {n} of them did something here.",
            self.commits,
            whole=whole,
        )

    @property
    def is_nothing(self) -> bool:
        """Whether no fact was recorded or changed."""
        return not (self.added or self.corrected or self.other)


def _is_of_the_whole(changed: Changed) -> bool:
    return bool(changed.begun or changed.renamed_from or changed.unread or changed.rules)


CHANGES = Report(
    "changes",
    say("changes"),
    Fields[Changes](
        Field("commits", COUNT, lambda found: found.commits),
        Field("commits_in_range", COUNT, lambda found: len(found.range.commits)),
        Field("rewritten", FLAG, lambda found: found.range.rewritten),
        Field("corrected", every(CORRECTED), lambda found: found.corrected),
        Field("recorded_late", every(RECORDED_LATE), lambda found: found.late),
        Field("recorded", every(ADDED), lambda found: found.added),
        Field("other", every(OTHER), lambda found: found.other),
    ),
)


def changes(position: Position, asked: Range, extent: Extent) -> tuple[Document, bool]:
    """What some commits did, and whether anything that was recorded before is not as it was."""
    names = {folder: was[-1].short or was[-1].name for folder, was in asked.earlier.projects.items()}
    position = replace(position, short_names=names | dict(position.short_names))
    found = Changes(position, asked)
    blocks: list[Block] = [Sentence(found.said), *(Sentence(each, Tone.WARN) for each in asked.remarks)]
    if asked.rewritten:
        text = say(
            "The commits of this range were all made within an hour and written over weeks, as a rebase does"
            " it: when each fact was recorded is not known, so none is told as late."
        )
        blocks.append(Sentence(text, Tone.WARN))
    if found.is_nothing:
        blocks.append(Sentence(say("No fact was recorded or changed."), Tone.DIM))
    tables = (
        CORRECTED.table(found.corrected, "corrected", title=say("Corrected or removed")),
        RECORDED_LATE.table(
            found.late,
            "recorded_late",
            title=say("Recorded {n} days or more after their day", n=LATE_FROM),
        ),
        OTHER.table(found.other, "other", title=say("Projects put on file or renamed, rules changed")),
        ADDED.table(found.added, "recorded", title=say("Newly recorded")),
    )
    for table in tables:
        if table.rows:
            blocks += cut(table, extent, renovation("changes", all=True, **asked.options))
    return framed(CHANGES, position, blocks, found), bool(found.corrected)
