"""C676: two entries of one day that cannot both be true."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import Any

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file
from renovation_cli.model.household import Answer
from renovation_cli.model.words import AnswerKind

RULE = Rule(
    code="C676",
    name="one-day-two-figures",
    severity=Severity.WARNING,
    flags=mark(
        "Two entries of one day that say different things of the same: progress, a survey, an answer."
    ),
    why=mark(
        "At most one of them is right. Where one figure is needed the lower line of the file counts, which"
        " may be the wrong one."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "on: 2022-08-31, works: 12%}\n  - {on: 2022-08-31, works: 30.5%}",
        "on: 2022-07-31, works: 12%}\n  - {on: 2022-08-31, works: 30.5%}",
    ),
    source=mark("plan 四(三)"),
)
_YES = frozenset({AnswerKind.AGREE, AnswerKind.SIGNED})
"""Who agrees and signs on one day has said one thing."""


_OF_A_DAY: tuple[tuple[tuple[str, ...], Callable[[Any], Hashable], Callable[[Any], Any]], ...] = (
    (("progress",), lambda each: each.on, lambda each: each.works),
    (
        ("progress",),
        lambda each: None if each.invested_yuan is None else (each.on, each.works),
        lambda each: each.invested_yuan,
    ),
    (("care", "satisfaction"), lambda each: each.on, lambda each: (each.asked, each.satisfied)),
    (("counted",), lambda each: (each.on, each.kind), lambda each: (each.done, each.of)),
    (("extended",), lambda each: (each.on, each.milestone), lambda each: each.to),
    (("escalated",), lambda each: (each.on, each.level), lambda each: each.until),
    (
        ("care", "patrols"),
        lambda each: each.found and (each.on, each.found),
        lambda each: (each.order, each.reported_up, each.resolved),
    ),
)
"""Each list of a project, what an entry of it is about, and what it says of that."""


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry that contradicts one above it of the same day."""
    for path, about, says in _OF_A_DAY:
        entries: Any = filed.project
        for step in path:
            entries = getattr(entries, step)
        yield from _contradicting(filed.file, path, entries, about, says)
    for building, room, round_id, answers in filed.dossier.asked_again:
        yield from _contradicting(
            households_file(filed.dossier.id),
            (building, room, round_id),
            answers,
            lambda each: each.day if each.kind is not AnswerKind.ABSENT else None,
            lambda each: each.kind in _YES or each.kind,
        )


def _contradicting(
    file: str,
    path: DataPath,
    entries: Iterable[Any],
    about: Callable[[Any], Hashable],
    says: Callable[[Any], Any],
) -> Iterator[Problem]:
    """Each entry about the same as one above it that says something else; about None is about nothing."""
    last: dict[Hashable, tuple[int, Any]] = {}
    for index, entry in enumerate(entries):
        key = about(entry)
        if key is None:
            continue
        if key in last and last[key][1] != says(entry):
            other = last[key][0]
            yield Problem(
                rule=RULE,
                site=Site(file, (*path, index)),
                message=say("another entry of {day} says something else", day=_day_of(entry)),
                expected=say("one entry for the day"),
                remedy=say("keep the one that is right; if one belongs to another day, correct its date"),
                related=((Site(file, (*path, other)), say("it stands here")),),
            )
        last[key] = index, says(entry)


def _day_of(entry: Any) -> date:
    day: date = entry.day if isinstance(entry, Answer) else entry.on
    return day
