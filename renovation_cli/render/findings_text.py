"""Findings for people: the place, the fact, the line with a caret, what was expected, what to do."""

from collections.abc import Iterator, Sequence

from renovation_cli.findings.finding import Finding, Place
from renovation_cli.findings.rule import Severity
from renovation_cli.findings.text import say
from renovation_cli.render.findings_data import PathOf
from renovation_cli.render.language import Language
from renovation_cli.render.visible import visible, width

_SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.NOTE: say("note"),
}
_EXCERPT = 100
_BEFORE = 60


def render(findings: Sequence[Finding], language: Language, path_of: PathOf) -> str:
    """Every finding with its line."""
    return "".join("\n".join(_finding(finding, language, path_of)) + "\n\n" for finding in findings)


def headline(finding: Finding, language: Language, path_of: PathOf) -> str:
    """``file:line:column: CODE severity: message``."""
    place = finding.place
    severity = language.text(_SEVERITIES[finding.rule.severity])
    message = visible(language.text(finding.message))
    where = f"{visible(path_of(place.file))}:{place.line}:{place.column}"
    return f"{where}: {finding.rule.code} {severity}: {message}"


def _finding(finding: Finding, language: Language, path_of: PathOf) -> Iterator[str]:
    yield headline(finding, language, path_of)
    yield from excerpt(finding.place)
    for place, text in finding.related:
        where = f"{visible(path_of(place.file))}:{place.line}:{place.column}"
        yield language.text(say("  see {where}: {text}", where=where, text=visible(language.text(text))))
        yield from excerpt(place)
    if finding.expected:
        yield visible(language.text(say("  expected: {text}", text=finding.expected)))
    if finding.remedy:
        yield visible(language.text(say("  do this:  {text}", text=finding.remedy)))


def excerpt(place: Place) -> Iterator[str]:
    """The source line, cut round the place if it is long, and a caret that lines up under wide text."""
    if not place.source.strip():
        return
    start, end = place.column - 1, max(place.end_column - 1, place.column)
    left = max(start - _BEFORE, 0) if len(place.source) > _EXCERPT else 0
    right = left + _EXCERPT
    before = visible(("…" if left else "") + place.source[left:start])
    marked = visible(place.source[start : min(end, right)])
    after = visible(place.source[max(start, min(end, right)) : right]) + (
        "…" if len(place.source) > right else ""
    )
    number = str(place.line)
    yield f"  {number} | {before}{marked}{after}"
    yield f"  {' ' * len(number)} | {' ' * width(before)}{'^' * max(width(marked), 1)}"
