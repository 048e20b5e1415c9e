"""Every sentence of the plan that obliges somebody, what carries it here, and where it is seen.

``python -m tools.coverage`` writes ``docs/coverage.md`` from ``docs/coverage.yaml``; ``--check`` writes
nothing and fails where the page is out of date or a reference leads nowhere. A clause, rule, duty, group,
command or fact of the synthetic district is looked up where it is defined. What the commands print of the
facts is for the tests to see.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from renovation_cli.cli.app import COMMANDS
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.tree import FolderTree
from renovation_cli.loading.values import parse
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import NoDeadline
from renovation_cli.model.record import Record
from renovation_cli.model.text import Line
from renovation_cli.model.track import DistrictMilestone, Milestone
from tools.sightings import Sighting, is_there

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "docs" / "coverage.yaml"
PAGE = ROOT / "docs" / "coverage.md"

_EMPTY: tuple[Any, ...] = (None, (), {})


class Row(Record):
    """One sentence that obliges somebody, in words of our own."""

    clause: Line
    says: Line
    through: Line | None = None
    """The clause that asks in particular for what this one asks as a principle."""
    rules: tuple[Line, ...] = ()
    """Paths in ``data/programme.yaml``."""
    duties: tuple[Line, ...] = ()
    groups: tuple[Line, ...] = ()
    """Groups and streets of ``data/teams.yaml``, or paths in it."""
    shown: tuple[Sighting, ...] = ()
    waits: Line | None = None
    """What is missing where the sentence is not seen in full."""

    @property
    def is_green(self) -> bool:
        """Whether the whole sentence is seen."""
        return bool(self.shown) and not self.waits

    def carriers(self) -> dict[str, tuple[str, ...]]:
        """What carries the sentence, by kind."""
        return {"rule": self.rules, "duty": self.duties, "group": self.groups}


class Section(Record):
    """A section or annex of the plan."""

    title: Line
    rows: tuple[Row, ...]


class Coverage(Record):
    """``docs/coverage.yaml``."""

    sections: dict[Line, Section]
    outside: dict[Line, Line] = {}
    """Clauses without a row, and why."""

    def rows(self) -> Iterator[Row]:
        """Every row, in the order of the plan."""
        for section in self.sections.values():
            yield from section.rows


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may refer to."""

    book: Rulebook
    commands: frozenset[str]


def read_coverage(path: Path = SOURCE) -> Coverage:
    """The table as it is written by hand."""
    return Coverage.model_validate(parse(path.read_text(encoding="utf-8")))


def read_known(data: Path = ROOT / "data") -> Known:
    """The plan, the people and the duties on file, and the commands there are."""
    book = Reader(FolderTree(data)).rulebook()
    assert book is not None, "data/programme.yaml cannot be read; renovation check says why"
    return Known(book, frozenset(COMMANDS))


def faults(coverage: Coverage, known: Known) -> list[str]:
    """What is wrong with the table, a line each."""
    found = [*_misplaced(coverage), *_uncovered_clauses(coverage, known.book)]
    for row in coverage.rows():
        found.extend(f"{row.clause} “{row.says}”: {fault}" for fault in _row_faults(row, known))
    return [*found, *_never_named(coverage, known.book)]


def _misplaced(coverage: Coverage) -> Iterator[str]:
    for section_id, section in coverage.sections.items():
        for row in section.rows:
            if not row.clause.startswith(section_id):
                yield f"{row.clause} “{row.says}”: stands under section {section_id}"


def _uncovered_clauses(coverage: Coverage, book: Rulebook) -> Iterator[str]:
    clauses = book.programme.clauses
    covered = {row.clause for row in coverage.rows()}
    for clause in coverage.outside:
        if clause not in clauses:
            yield f"outside: there is no clause “{clause}” under “clauses” in data/programme.yaml"
        elif clause in covered:
            yield f"outside: clause “{clause}” has a row as well"
    for clause in clauses:
        has_parts = any(other != clause and other.startswith(clause) for other in clauses)
        if clause not in covered and clause not in coverage.outside and not has_parts:
            yield f"clause “{clause}” of data/programme.yaml has no row"


def _row_faults(row: Row, known: Known) -> Iterator[str]:
    clauses = known.book.programme.clauses
    nowhere = [
        f"there is no clause “{clause}” under “clauses” in data/programme.yaml"
        for clause in filter(None, (row.clause, row.through))
        if clause not in clauses
    ]
    nowhere += [
        f"there is no {what} “{each}” in {where}"
        for what, named, exists, where in _references(row, known)
        for each in named
        if not exists(each)
    ]
    yield from nowhere
    if not any(row.carriers().values()):
        yield "nothing carries it"
    elif row.shown and not nowhere:
        yield from _uncited(row, known.book)
    if not row.shown and not row.waits:
        yield "nothing shows it, and it is not said why"
    for each in row.shown:
        if "--as-of" not in each.run.split():
            yield f"“{each.run}” names no day"


def _uncited(row: Row, book: Rulebook) -> Iterator[str]:
    clause = row.through or row.clause
    cited = {_cited(kind, path, book) for kind, paths in row.carriers().items() for path in paths}
    # What cites a part of a clause carries the clause.
    if not any(each and each.startswith(clause) for each in cited):
        yield f"nothing that carries it cites “{clause}”"


def _cited(kind: str, path: str, book: Rulebook) -> str | None:
    """The clause that a carrier cites: its own, or that of the nearest rule in which it stands."""
    if kind == "duty":
        found = book.duties.find(path)
        return found[1].clause if found else None
    if kind == "group" and path in book.teams.groups:
        return book.teams.groups[path].clause
    if kind == "group" and path in book.teams.streets:
        return next((each.clause for each in book.teams.groups.values() if each.of_streets), None)
    steps = path.split(".")
    whole = book.teams if kind == "group" else book.programme
    places = [_at(whole, ".".join(steps[:end])) for end in range(len(steps), 0, -1)]
    return next((place.clause for place in places if getattr(place, "clause", None)), None)


def _references(row: Row, known: Known) -> Iterator[tuple[str, tuple[str, ...], Callable[[str], bool], str]]:
    """Everything a row refers to, as (what it is, what is named, whether one exists, where)."""
    book = known.book
    commands = tuple(each.run.split()[0] for each in row.shown)
    facts = tuple(fact for each in row.shown for fact in each.facts)
    yield "rule", row.rules, lambda path: _at(book.programme, path) not in _EMPTY, "data/programme.yaml"
    yield "duty", row.duties, lambda duty: book.duties.find(duty) is not None, "data/duties.yaml"
    yield "group or street", row.groups, lambda group: _is_body(group, book), "data/teams.yaml"
    yield "command", commands, known.commands.__contains__, "renovation"
    yield "fact", facts, is_there, "the synthetic district"


def _is_body(group: str, book: Rulebook) -> bool:
    return group in _bodies(book) or _at(book.teams, group) not in _EMPTY


def _never_named(coverage: Coverage, book: Rulebook) -> Iterator[str]:
    duties = {duty for row in coverage.rows() for duty in row.duties}
    for department in book.duties.departments.values():
        for duty_id, duty in department.duties.items():
            if duty_id not in duties:
                yield f"no row names the duty “{duty_id}” ({duty.clause})"
    # A path such as groups.质量监督组.head names the group as well.
    bodies = {part for row in coverage.rows() for group in row.groups for part in group.split(".")}
    for body in _bodies(book):
        if body not in bodies:
            yield f"no row names the group or street “{body}”"


def _bodies(book: Rulebook) -> list[str]:
    return [*book.teams.groups, *book.teams.streets]


def _at(value: Any, path: str) -> Any:
    """What stands at a dotted path of keys and places in a list; None if nothing does."""
    for step in path.split("."):
        value = _step(value, step)
    return value


def _step(value: Any, step: str) -> Any:
    if isinstance(value, BaseModel):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        return getattr(value, names[step]) if step in names else None
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, tuple) and step.isdecimal() and int(step) < len(value):
        return value[int(step)]
    return None


def page(coverage: Coverage, known: Known) -> str:
    """The page in Markdown."""
    lines = ["# Coverage of the plan", "", *_introduction(coverage, known.book)]
    for section_id, section in coverage.sections.items():
        lines += ["", f"## {section_id} {_cell(section.title)}", "", *_table(section.rows, known.book)]
    if coverage.outside:
        lines += ["", "## Not in the table", ""]
        lines += [f"- {clause}: {_cell(why)}" for clause, why in coverage.outside.items()]
    waiting = [row for row in coverage.rows() if row.waits]
    if waiting:
        lines += ["", "## Not seen, or not in full", ""]
        lines += [f"- {row.clause} {_cell(row.says)}: {_cell(row.waits or '')}" for row in waiting]
    return "\n".join(lines) + "\n"


def _introduction(coverage: Coverage, book: Rulebook) -> Iterator[str]:
    rows = list(coverage.rows())
    clauses = {row.clause for row in rows}
    document = book.programme.document or book.programme.name
    yield f"Each sentence of {document} that obliges somebody, in a few words of ours: what carries it here,"
    yield "and what a command prints of it for the synthetic district that `renovation demo demo` writes."
    yield f"{len(rows)} sentences of {len(clauses)} clauses: {_counts(rows)}."
    yield ""
    yield "- **rule**: a path in [data/programme.yaml](../data/programme.yaml)"
    yield "- **duty**: an id in [data/duties.yaml](../data/duties.yaml)"
    yield "- **group**: a group, a street or a path in [data/teams.yaml](../data/teams.yaml)"
    yield "- **seen**: ✓ where the command prints the text for every fact that the row names in"
    yield "  [coverage.yaml](coverage.yaml); “in part” or “no” where something is missing, told at the end"
    yield ""
    yield "One of the carriers cites the clause; where a principle is asked for in particular by another"
    yield "clause, that one stands behind it with an arrow. “No deadline” stands at a milestone that the plan"
    yield "asks for without a day: recorded, shown, and never late. Preambles and general aims that ask"
    yield "nothing of anybody have no row."
    yield ""
    yield "This page is written by `python -m tools.coverage` from [coverage.yaml](coverage.yaml); the tests"
    yield "follow every reference, run every command in both languages, and look for its text."


def _counts(rows: Iterable[Row]) -> str:
    seen = [_seen(row) for row in rows]
    return f"{seen.count('✓')} seen, {seen.count('in part')} in part, {seen.count('no')} not"


def _seen(row: Row) -> str:
    if row.is_green:
        return "✓"
    return "in part" if row.shown else "no"


def _table(rows: Iterable[Row], book: Rulebook) -> Iterator[str]:
    yield "| clause | what it asks | carried by | seen | shown by | what it prints |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in rows:
        carriers = [
            f"{kind} `{each}`" + (", no deadline" if kind == "rule" and _is_optional(each, book) else "")
            for kind, named in row.carriers().items()
            for each in named
        ]
        clause = f"{row.clause} → {row.through}" if row.through else row.clause
        commands = dict.fromkeys(f"`{each.run}`" for each in row.shown)
        texts = dict.fromkeys(_cell(each.zh) for each in row.shown)
        cells = [_cell(clause), _cell(row.says), "<br>".join(carriers), _seen(row)]
        yield f"| {' | '.join([*cells, '<br>'.join(commands), '<br>'.join(texts)])} |"


def _is_optional(path: str, book: Rulebook) -> bool:
    """Whether a path leads to a milestone that is recorded but never late."""
    rule = _at(book.programme, path)
    if isinstance(rule, DistrictMilestone) and not rule.has_own_deadline:
        return True
    return isinstance(rule, Milestone) and (not rule.required or rule.by is NoDeadline.NONE)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main(arguments: list[str], source: Path = SOURCE, page_file: Path = PAGE) -> int:
    """Write the page, or with ``--check`` say what is wrong; 1 if anything is."""
    coverage, known = read_coverage(source), read_known()
    found = faults(coverage, known)
    text = page(coverage, known)
    if "--check" not in arguments:
        if not found:
            page_file.write_text(text, encoding="utf-8", newline="\n")
    elif not page_file.exists() or page_file.read_text(encoding="utf-8") != text:
        found.append(f"{page_file.name} is out of date; remake it: python -m tools.coverage")
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
