"""Every sentence of the plan that obliges somebody, and what carries it here.

``python -m tools.coverage`` writes ``docs/coverage.md`` from ``docs/coverage.yaml``; ``--check`` writes
nothing and fails where the page is out of date or a reference leads nowhere. A clause, rule, duty, group,
record or command is looked up where it is defined, so that nothing can be claimed that is not there.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from renovation_cli.cli.app import COMMANDS
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.tree import FolderTree
from renovation_cli.loading.values import parse
from renovation_cli.model.book import Rulebook
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.project import Project
from renovation_cli.model.record import Record
from renovation_cli.model.text import Line
from renovation_cli.model.track import Milestone
from tools.shown_by import unseen

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "docs" / "coverage.yaml"
PAGE = ROOT / "docs" / "coverage.md"

FILES_OF_RECORDS: dict[str, Any] = {"project": Project, "households": Households, "orders": Orders}
_EMPTY: tuple[Any, ...] = (None, (), {})


class Row(Record):
    """One sentence that obliges somebody, in words of our own."""

    clause: Line
    says: Line
    rules: tuple[Line, ...] = ()
    """Paths in ``data/programme.yaml``."""
    duties: tuple[Line, ...] = ()
    groups: tuple[Line, ...] = ()
    """Groups and streets of ``data/teams.yaml``, or paths in it."""
    records: tuple[Line, ...] = ()
    """Fields of a project's files, such as ``project.care.patrols``."""
    commands: tuple[Line, ...] = ()
    left: Line | None = None
    """What is missing where the sentence is not carried in full."""

    def carriers(self) -> dict[str, tuple[str, ...]]:
        """What carries the sentence, by kind."""
        return {"rule": self.rules, "duty": self.duties, "group": self.groups, "record": self.records}


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
    if row.clause not in known.book.programme.clauses:
        yield f"there is no clause “{row.clause}” under “clauses” in data/programme.yaml"
    nowhere = [
        f"there is no {what} “{each}” in {where}"
        for what, named, exists, where in _references(row, known)
        for each in named
        if not exists(each)
    ]
    yield from nowhere
    if not (row.rules or row.duties or row.groups or row.records):
        yield "nothing carries it"
    if not row.commands:
        yield "no command shows it"
    elif not nowhere:
        yield from unseen(row.carriers(), row.commands)


def _references(row: Row, known: Known) -> Iterator[tuple[str, tuple[str, ...], Callable[[str], bool], str]]:
    """Everything a row refers to, as (what it is, what is named, whether one exists, where)."""
    book = known.book
    yield "rule", row.rules, lambda path: _at(book.programme, path) not in _EMPTY, "data/programme.yaml"
    yield "duty", row.duties, lambda duty: book.duties.find(duty) is not None, "data/duties.yaml"
    yield "group or street", row.groups, lambda group: _is_body(group, book), "data/teams.yaml"
    yield "field", row.records, is_field, "the records of a project"
    yield "command", row.commands, known.commands.__contains__, "renovation"


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


def is_field(path: str) -> bool:
    """Whether the records of a project have a field at a dotted path, such as ``orders.steps``."""
    root, *steps = path.split(".")
    kinds = [FILES_OF_RECORDS[root]] if root in FILES_OF_RECORDS else []
    for step in steps:
        records = [record for kind in kinds for record in _records_in(kind)]
        kinds = [kind for record in records for kind in _field(record, step)]
    return bool(kinds) and bool(steps)


def _records_in(kind: Any) -> Iterator[type[BaseModel]]:
    """The records that a type holds, inside lists, mappings and optional values too."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for part in get_args(kind):
        yield from _records_in(part)


def _field(record: type[BaseModel], step: str) -> list[Any]:
    """The type of a record's field; what a record gathers from other keys is a property of it."""
    gathered = vars(record).get(step)
    if isinstance(gathered, property):
        return [get_type_hints(gathered.fget)["return"]]
    return [field.annotation for name, field in record.model_fields.items() if (field.alias or name) == step]


def page(coverage: Coverage, known: Known) -> str:
    """The page in Markdown."""
    lines = ["# Coverage of the plan", "", *_introduction(coverage, known.book)]
    for section_id, section in coverage.sections.items():
        lines += ["", f"## {section_id} {_cell(section.title)}", "", *_table(section.rows, known.book)]
    if coverage.outside:
        lines += ["", "## Not in the table", ""]
        lines += [f"- {clause}: {_cell(why)}" for clause, why in coverage.outside.items()]
    left = [row for row in coverage.rows() if row.left]
    if left:
        lines += ["", "## Still missing", ""]
        lines += [f"- {row.clause} {_cell(row.says)}: {_cell(row.left or '')}" for row in left]
    return "\n".join(lines) + "\n"


def _introduction(coverage: Coverage, book: Rulebook) -> Iterator[str]:
    rows = list(coverage.rows())
    clauses = {row.clause for row in rows}
    document = book.programme.document or book.programme.name
    yield f"Each sentence of {document} that obliges somebody, in a few words of ours: what carries it here,"
    yield f"and which command shows it. {len(rows)} sentences of {len(clauses)} clauses."
    yield ""
    yield "- **rule**: a path in [data/programme.yaml](../data/programme.yaml)"
    yield "- **duty**: an id in [data/duties.yaml](../data/duties.yaml)"
    yield "- **group**: a group, a street or a path in [data/teams.yaml](../data/teams.yaml)"
    yield "- **record**: a field of a project's files, by [the data format](data-format.md)"
    yield ""
    yield "“No deadline” stands at a milestone that the plan asks for without a day: recorded, shown,"
    yield "and never late. Preambles and general aims that ask nothing of anybody have no row."
    yield ""
    yield "This page is written by `python -m tools.coverage` from [coverage.yaml](coverage.yaml); the tests"
    yield "follow every reference."


def _table(rows: Iterable[Row], book: Rulebook) -> Iterator[str]:
    yield "| clause | what it asks | carried by | shown by |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        carriers = [
            f"{kind} `{each}`" + (", no deadline" if kind == "rule" and _is_optional(each, book) else "")
            for kind, named in row.carriers().items()
            for each in named
        ]
        commands = "<br>".join(f"`{each}`" for each in row.commands)
        yield f"| {_cell(row.clause)} | {_cell(row.says)} | {'<br>'.join(carriers)} | {commands} |"


def _is_optional(path: str, book: Rulebook) -> bool:
    """Whether a path leads to a milestone that is recorded but never late."""
    rule = _at(book.programme, path)
    return isinstance(rule, Milestone) and not rule.required


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
