"""Findings for people: the place, the fact, the line with a caret, what was expected, what to do."""

from collections.abc import Iterator, Sequence

from renovation_cli.findings.command import File
from renovation_cli.findings.finding import Finding, Place
from renovation_cli.findings.rule import Severity
from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.render.visible import visible, width
from renovation_cli.reports.document import Line, Tone

TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.NOTE: Tone.NOTE}
_SEVERITIES = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.NOTE: say("note"),
}
_EXCERPT = 100
_BEFORE = 60


def render(findings: Sequence[Finding], language: Language) -> str:
    """Every finding with its line."""
    return "".join("".join(text for text, _ in line) + "\n" for line in lines(findings, language))


def lines(findings: Sequence[Finding], language: Language) -> Iterator[Line]:
    """The same in lines whose parts have tones, with an empty one after each finding."""
    for finding in findings:
        yield from _finding(finding, language)
        yield ()


def headline(finding: Finding, language: Language, severity: str) -> Line:
    """``file:line:column: CODE severity: message``."""
    place, rule = finding.place, finding.rule
    return (
        (_where(place, language), Tone.STRONG),
        (": ", Tone.PLAIN),
        (f"{rule.code} {severity}", TONES[rule.severity]),
        (f": {language.text(finding.message)}", Tone.PLAIN),
    )


def _where(place: Place, language: Language) -> str:
    return f"{language.value(File(place.file))}:{place.line}:{place.column}"


def _finding(finding: Finding, language: Language) -> Iterator[Line]:
    tone = TONES[finding.rule.severity]
    yield headline(finding, language, language.text(_SEVERITIES[finding.rule.severity]))
    yield from excerpt(finding.place, tone)
    for place, text in finding.related:
        yield _plain(language.text(say("  see {where}: {text}", where=_where(place, language), text=text)))
        yield from excerpt(place, Tone.NOTE)
    if finding.expected:
        yield _plain(language.text(say("  expected: {text}", text=finding.expected)))
    if finding.remedy:
        first, *entry = language.lines(finding.remedy)
        yield _plain(language.words("  do this:  {text}").format(text=first))
        yield from (_plain(f"  {line}") for line in entry)


def _plain(text: str) -> Line:
    return ((text, Tone.PLAIN),)


def excerpt(place: Place, tone: Tone = Tone.PLAIN) -> Iterator[Line]:
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
    yield (f"  {number} | ", Tone.DIM), (f"{before}{marked}{after}", Tone.PLAIN)
    gap = " " * width(before)
    yield (f"  {' ' * len(number)} | ", Tone.DIM), (gap + "^" * max(width(marked), 1), tone)
