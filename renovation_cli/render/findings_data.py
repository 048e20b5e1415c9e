"""Findings as data and in words: what all formats of findings share."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from renovation_cli.findings.finding import Finding, Place, Relocation, Replacement
from renovation_cli.findings.rule import Severity
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.entries import Entry
from renovation_cli.render.language import Language

if TYPE_CHECKING:
    from renovation_cli.render.findings_formats import Checked


def checked_data(checked: "Checked", language: Language) -> dict[str, Any]:
    """What a check came to, for programs."""
    return {
        "report": "check",
        "as_of": checked.as_of,
        "at": {"commit": checked.at.id, "day": checked.at.day} if checked.at else None,
        "complete": checked.complete,
        "findings": [finding_data(finding, language) for finding in checked.findings],
    }


def finding_data(finding: Finding, language: Language) -> dict[str, Any]:
    """A finding for programs."""
    return {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.rule.severity.value,
        **_place_data(finding.place, language),
        "message": finding.message,
        "expected": finding.expected,
        "remedy": finding.remedy,
        "fix": _fix_data(finding.fix, language),
        "move": _move_data(finding.move, language),
        "entry": _entry_data(finding),
        "source": finding.place.source,
        "related": [{**_place_data(place, language), "message": text} for place, text in finding.related],
    }


def _fix_data(fix: Replacement | None, language: Language) -> dict[str, Any] | None:
    return {**_place_data(fix.place, language), "text": fix.text} if fix else None


def _move_data(move: Relocation | None, language: Language) -> dict[str, Any] | None:
    return {**_place_data(move.place, language), "to": move.entry.data()} if move else None


def _entry_data(finding: Finding) -> dict[str, Any] | None:
    """What the remedy says is to be written, where it says so."""
    values = finding.remedy.values.values() if finding.remedy else ()
    return next((value.data() for value in values if isinstance(value, Entry)), None)


def _place_data(place: Place, language: Language) -> dict[str, Any]:
    return {
        "file": language.shell.path_of(place.file),
        "line": place.line,
        "column": place.column,
        "end_column": place.end_column,
    }


def summary(findings: Sequence[Finding], files: int) -> Text:
    """How many findings of each weight."""
    counts = Counter(finding.rule.severity for finding in findings)
    if not findings:
        return say_n("No findings in {n} file.", "No findings in {n} files.", files)
    parts = [
        say_n("{n} error", "{n} errors", counts[Severity.ERROR]),
        say_n("{n} warning", "{n} warnings", counts[Severity.WARNING]),
        say_n("{n} note", "{n} notes", counts[Severity.NOTE]),
    ]
    kept = [part for part in parts if part.values["n"]]
    text = kept[0]
    for part in kept[1:]:
        text = say("{one}, {other}", one=text, other=part)
    return say("{counts}.", counts=text)
