"""The sample district of the tests, and inspecting files that are held in memory."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from renovation_cli.checks.inspection import Inspection
from renovation_cli.findings.finding import Finding
from renovation_cli.loading.parser import PARSER, Parser
from renovation_cli.loading.tree import MappingTree
from renovation_cli.render.language import Language

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "sample"
AS_OF = date(2022, 5, 20)
TODAY = date(2023, 1, 31)

PROGRAMME = "programme.yaml"
TEAMS = "teams.yaml"
DUTIES = "duties.yaml"
PROJECT = "projects/hongqi/project.yaml"
HOUSEHOLDS = "projects/hongqi/households.yaml"

PARSERS = {"in C": yaml.CSafeLoader, "in Python": yaml.SafeLoader}
"""Both parsers of PyYAML: what is read does not depend on which of them an installation has."""

_ENGLISH = Language("en")


def texts_in(folder: Path) -> dict[str, str]:
    """Every data file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    }


def inspected(files: Mapping[str, bytes | str], parser: Parser = PARSER) -> Inspection:
    """A finished inspection of files held in memory."""
    inspection = Inspection(MappingTree(files), AS_OF, TODAY, parser)
    inspection.run()
    return inspection


def findings_in(files: Mapping[str, bytes | str], parser: Parser = PARSER) -> list[Finding]:
    """What is found in files held in memory."""
    return inspected(files, parser).findings


def english(finding: Finding) -> tuple[str, int, int, str, str, str | None]:
    """A finding as a user reads it: file, line, column, code, message, remedy."""
    place, remedy = finding.place, finding.remedy
    return (
        place.file,
        place.line,
        place.column,
        finding.rule.code,
        _ENGLISH.text(finding.message),
        _ENGLISH.text(remedy) if remedy else None,
    )


def expectation(finding: Finding) -> str | None:
    """What a finding says was expected."""
    return _ENGLISH.text(finding.expected) if finding.expected else None


def changed(files: Mapping[str, str], file: str, right: str, wrong: str) -> dict[str, bytes | str]:
    """The files with the first ``right`` in one of them replaced by ``wrong``."""
    text = files[file]
    assert right in text, f"{file} does not hold {right!r}"
    return {**files, file: text.replace(right, wrong, 1)}
