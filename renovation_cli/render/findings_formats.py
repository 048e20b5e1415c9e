"""The formats of findings: a new one is a row here (`docs/architecture.md`)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.findings.finding import Finding
    from renovation_cli.history.revision import Revision
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Line


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to.

    Attributes:
        findings: those that are shown, in order.
        as_of: the day judged for.
        complete: whether every file could be read.
        files: how many were looked at.
        at: the state that was looked at, where it is one that was committed.
    """

    findings: "Sequence[Finding]"
    as_of: date
    complete: bool
    files: int
    at: "Revision | None" = None


@dataclass(frozen=True, slots=True)
class FindingsFormat:
    """A way to print findings.

    Attributes:
        name: what `--format` calls it.
        for_programs: whether programs read it: paths are from the top of the work tree, and it is UTF-8.
        render: the findings as one text for programs, or as lines in parts with tones for people.
        summed: whether the number of findings is said on standard error, beside what is printed.
        explained: whether the command is named that tells what a code means.
        shortened: whether a terminal is given the first of a great many, since each takes several lines.
    """

    name: str
    for_programs: bool
    render: "Callable[[Checked, Language], str | Iterable[Line]]"
    summed: bool = True
    explained: bool = False
    shortened: bool = False


def _text(checked: Checked, language: "Language") -> "Iterable[Line]":
    from renovation_cli.render import findings_text

    return findings_text.lines(checked.findings, language)


def _concise(checked: Checked, language: "Language") -> "Iterable[Line]":
    from renovation_cli.render import findings_concise

    return findings_concise.lines(checked.findings, language)


def _json(checked: Checked, language: "Language") -> str:
    from renovation_cli.render import json_v1
    from renovation_cli.render.findings_data import checked_data

    return json_v1.dump(checked_data(checked, language), language)


def _github(checked: Checked, language: "Language") -> str:
    from renovation_cli.render import findings_github

    return findings_github.render(checked.findings, language)


FINDINGS_FORMATS: tuple[FindingsFormat, ...] = (
    FindingsFormat("text", for_programs=False, render=_text, explained=True, shortened=True),
    FindingsFormat("concise", for_programs=False, render=_concise),
    FindingsFormat("json", for_programs=True, render=_json, summed=False),
    FindingsFormat("github", for_programs=True, render=_github),
)
BY_NAME = {each.name: each for each in FINDINGS_FORMATS}
