"""Findings one a line, for editors and grep."""

from collections.abc import Sequence

from renovation_cli.findings.finding import Finding
from renovation_cli.render.findings_data import PathOf
from renovation_cli.render.findings_text import headline
from renovation_cli.render.language import Language


def render(findings: Sequence[Finding], language: Language, path_of: PathOf) -> str:
    """One line a finding."""
    return "".join(headline(finding, language, path_of) + "\n" for finding in findings)
