"""S331: a room or building whose key is a date that a spreadsheet has made of a number."""

from collections.abc import Iterator

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
    buildings = project_file(dossier.id), households_file(dossier.id)
    sites = [key(buildings[0], "buildings", building) for building in dossier.project.buildings]
    for building, rooms in (dossier.households or {}).items():
        sites.append(key(buildings[1], building))
        sites.extend(key(buildings[1], building, room) for room in rooms)
    for site in sites:
        number = from_date(str(site.path[-1]))
        if number:
            yield made_a_date(site, str(site.path[-1]), number)
