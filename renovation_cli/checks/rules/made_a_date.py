"""S331: a room or building whose key is a date that a spreadsheet has made of a number."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.alike import key
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.loading.rules_schema import MADE_A_DATE
from renovation_cli.loading.wordings_of_characters import made_a_date
from renovation_cli.model.book import households_file
from renovation_cli.model.spellings import from_date

RULE = MADE_A_DATE


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each such key that has the form of an id."""
    yield from _problems(filed.file, ("buildings",), filed.project.buildings)
    file = households_file(filed.dossier.id)
    yield from _problems(file, (), filed.dossier.households or {})
    for building, rooms in (filed.dossier.households or {}).items():
        yield from _problems(file, (building,), rooms)


def _problems(file: str, path: tuple[str, ...], keys: Iterable[str]) -> Iterator[Problem]:
    for given in keys:
        if number := from_date(given):
            yield made_a_date(key(file, *path, given), given, number)
