"""``changes``: what commits recorded and corrected, in the words of the programme."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.compute.told import LATE_FROM, lines
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history.changes import Changed, Made
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
        every: the same report with all its rows.
    """

    said: Text
    commits: Sequence[Made]
    changed: Sequence[Changed]
    remarks: tuple[Text, ...] = ()
    rewritten: bool = False
    options: dict[str, str | bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Changes:
    """The rows of the report."""

    position: Position
    range: Range

    @cached_property
    def _projects(self) -> dict[str, Project]:
        return {state.id: state.project for state in self.position.on_file}

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """Each folder that the range renamed, with the one that came of it."""
        found = ((each.renamed_from, each.project) for each in self.range.changed)
        return {before: after for before, after in found if before and after}

    def _rows(self) -> Iterable[Row]:
        programme = self.position.rulebook.programme
        for changed in self.range.changed:
            yield Row(changed, self._place(changed), programme)

    def _place(self, changed: Changed) -> Place:
        """Whose file it is, by the name that the folder has now."""
        now, renamed = changed.project, dict(self._renamed)
        while now in renamed:
            now = renamed.pop(now)
        project = self._projects.get(now or "")
        return Place(project.street if project else None, project.name if project else now, now)

    def _is_left(self, row: Row, fact: Fact | None = None) -> bool:
        """Whether something is of the part that is asked for, by whose it is.

        The plan is of no part; what could not be read may belong to any.
        """
        narrowing = self.position.narrowing
        if not narrowing:
            return True
        if row.changed.project:
            return row.place.id in self._projects
        if fact is None:
            return row.changed.unread
        if fact.section[0] == "orders":
            return bool(fact.owner) and fact.owner[0] in self.position.rulebook.orders
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
