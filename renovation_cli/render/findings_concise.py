"""Findings one a line, for editors and grep."""

from collections.abc import Iterator, Sequence

from renovation_cli.findings.finding import Finding
from renovation_cli.render.findings_text import headline
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Line


def render(findings: Sequence[Finding], language: Language) -> str:
    """One line a finding."""
    return "".join("".join(text for text, _ in line) + "\n" for line in lines(findings, language))


def lines(findings: Sequence[Finding], language: Language) -> Iterator[Line]:
    """The same in parts with tones. The severity is not translated: editors know the English words."""
    for finding in findings:
        yield headline(finding, language, finding.rule.severity.value)
