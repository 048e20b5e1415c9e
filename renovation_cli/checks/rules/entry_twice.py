"""C675: the same entry twice in a list, as a merge leaves it that kept both sides."""

from collections.abc import Hashable, Iterator
from typing import Any

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import (
    DISTRICT_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    TEAMS_FILE,
    households_file,
    orders_file,
)
from renovation_cli.model.parts import HOLDING, parts_of
from renovation_cli.model.record import Record

_SURVEY = "    - {on: 2022-07-10, asked: 30, satisfied: 27}\n"
RULE = Rule(
    code="C675",
    name="entry-twice",
    severity=Severity.WARNING,
    flags=mark(
        "An entry of a list that says word for word what another entry of the list says, or a name that"
        " stands in it twice."
    ),
    why=mark(
        "A merge that kept both sides, or a line pasted twice, counts a payment twice and nobody sees it."
        " Where a name stands twice, most likely another was meant."
    ),
    example=Example("projects/jianshe/project.yaml", f"{_SURVEY}{_SURVEY}", _SURVEY),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each repeated entry of a project, its orders and its households' visits."""
    yield from _below(filed.file, (), filed.project)
    yield from _below(orders_file(filed.dossier.id), (), filed.dossier.orders)
    file = households_file(filed.dossier.id)
    for building, rooms in (filed.dossier.households or {}).items():
        for room, household in rooms.items():
            if len(household.wants) > len(set(household.wants)):
                yield from _in_list(file, (building, room, "wants"), household.wants)
    for building, room, round_id, answers in filed.dossier.asked_again:
        yield from _in_list(file, (building, room, round_id), answers)


@PlanCheck.of(RULE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each repeated entry of the plan, of who answers, and of the orders about the programme."""
    book = around.rulebook
    yield from _below(PROGRAMME_FILE, (), book.programme)
    yield from _below(TEAMS_FILE, (), book.teams)
    yield from _below(ORDERS_FILE, (), book.orders)
    for index, meeting in enumerate(book.district.meetings if book.district else ()):
        yield from _below(DISTRICT_FILE, ("meetings", index), meeting)


def _below(file: str, path: DataPath, value: Any) -> Iterator[Problem]:
    if isinstance(value, tuple):
        yield from _in_list(file, path, value)
    for step, child in parts_of(value, HOLDING):
        yield from _below(file, (*path, step), child)


def _in_list(file: str, path: DataPath, entries: tuple[Any, ...]) -> Iterator[Problem]:
    if len(entries) < 2 or len(set(entries)) == len(entries):  # noqa: PLR2004 - one is no second
        return  # asked of every list there is, and nearly always so
    first: dict[Hashable, int] = {}
    for index, entry in enumerate(entries):
        other = first.setdefault(entry, index)
        if other != index:
            yield Problem(
                rule=RULE,
                site=Site(file, (*path, index)),
                message=say("the same entry stands here a second time"),
                expected=say("each entry once"),
                remedy=say("remove one of the two; where both happened, tell them apart by a note")
                if isinstance(entry, Record) and "note" in type(entry).model_fields
                else say("remove one of the two"),
                related=((Site(file, (*path, other)), say("it stands here first")),),
            )
