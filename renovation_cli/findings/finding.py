"""A finding: a problem with its place in a file. Nothing is filled in later."""

from dataclasses import dataclass

from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text
from renovation_cli.model.entries import Entry


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line. Lines and columns count from 1; a column is a Unicode code point."""

    file: str
    """Path inside the data folder, with forward slashes."""
    line: int
    column: int
    end_column: int
    """First column behind the stretch."""
    source: str = ""
    """The line as it stands in the file, without its end."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A text to be put in place of a stretch of a line."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Relocation:
    """A fact to be taken out at a place, and written where it belongs."""

    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to be said of the data."""

    rule: Rule
    place: Place
    message: Text
    expected: Text | None = None
    remedy: Text | None = None
    fix: Replacement | None = None
    """What repairs it, where that is known to the letter."""
    move: Relocation | None = None
    """Where the fact belongs that stands here, where that is known to the letter."""
    related: tuple[tuple[Place, Text], ...] = ()


def sort_key(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order in which findings are shown: file, line, column, code."""
    place = finding.place
    return (place.file, place.line, place.column, finding.rule.code, finding.message.key)


def in_order(findings: list[Finding]) -> list[Finding]:
    """Findings sorted, none twice."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for finding in sorted(findings, key=sort_key):
        key = (*sort_key(finding), repr(finding.message.values))
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
