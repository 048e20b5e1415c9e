"""Findings as workflow commands, which GitHub shows on the changed lines of a pull request.

Everything that comes from a file is escaped, so that no name in it can become a command of its own.
GitHub shows ten annotations of a kind for each step; the rest stands in the log.
"""

from collections.abc import Sequence

from renovation_cli.findings.command import File
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.rule import Severity
from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.render.visible import disobeyed

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(findings: Sequence[Finding], language: Language) -> str:
    """One workflow command a finding."""
    return "".join(_command(finding, language) for finding in findings)


def _command(finding: Finding, language: Language) -> str:
    place = finding.place
    parts = [language.text(finding.message)]
    if finding.expected:
        parts.append(language.text(say("expected: {text}", text=finding.expected)))
    if finding.remedy:
        parts.append(language.text(say("do this: {text}", text=finding.remedy)))
    properties = {
        "file": language.value(File(place.file)),
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": f"{finding.rule.code} {finding.rule.name}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[finding.rule.severity]} {written}::{_data(chr(10).join(parts))}\n"


def _data(text: str) -> str:
    return disobeyed(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
