"""S331: a room or building whose key is a date that a spreadsheet has made of a number."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.alike import key
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Problem
from renovation_cli.loading.rules_schema import MADE_A_DATE
from renovation_cli.loading.wordings_of_characters import made_a_date
from renovation_cli.model.book import Dossier, households_file, project_file
from renovation_cli.model.spellings import from_date

RULE = MADE_A_DATE


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:  # noqa: ARG001 - one form for all
    """Each such key that has the form of an id."""
    yield from _problems(project_file(dossier.id), ("buildings",), dossier.project.buildings)
    file = households_file(dossier.id)
    yield from _problems(file, (), dossier.households or {})
    for building, rooms in (dossier.households or {}).items():
        yield from _problems(file, (building,), rooms)


def _problems(file: str, path: tuple[str, ...], keys: Iterable[str]) -> Iterator[Problem]:
    for given in keys:
        if number := from_date(given):
            yield made_a_date(key(file, *path, given), given, number)
