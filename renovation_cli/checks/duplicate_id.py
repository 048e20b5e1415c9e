"""R413: ids that are the same, or differ only in case or width."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import At, DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import (
    DUTIES_FILE,
    ORDERS_FILE,
    TEAMS_FILE,
    Dossier,
    households_file,
    orders_file,
    project_file,
)
from renovation_cli.model.text import fold

RULE = Rule(
    code="R413",
    name="duplicate-id",
    severity=Severity.ERROR,
    flags=mark(
        "Two ids of one kind that are equal when case and width are left aside: projects, buildings of"
        " a project, rooms of a building, orders, streets, communities, duties."
    ),
    why=mark("People read them as one. On Windows two folders of such names are one folder."),
    example=Example(
        "projects/xinfeng/households.yaml",
        "  1-a01: {before-design: agree 2022-02-15}\n  1-A01: {area_m2: 81.5}",
        "  1-101: {before-design: agree 2022-02-15}\n  1-102: {area_m2: 81.5}",
    ),
    source=mark("data format, “Ids”"),
)

_Entry = tuple[str, Site]


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:  # noqa: ARG001 - one form for all
    """Buildings, rooms and orders of a project that look alike."""
    file = project_file(dossier.id)
    yield from _alike((building, _key(file, "buildings", building)) for building in dossier.project.buildings)
    file = households_file(dossier.id)
    for building, rooms in (dossier.households or {}).items():
        # Almost no list has capitals or full-width signs, so most are done with one comparison a room.
        if len({fold(room) for room in rooms}) < len(rooms):
            yield from _alike((room, _key(file, building, room)) for room in rooms)
    file = orders_file(dossier.id)
    yield from _alike((order_id, _key(file, order_id)) for order_id in dossier.orders)


def check_rulebook(around: Circumstances) -> Iterator[Problem]:
    """Orders about the programme, streets, communities and duties that look alike."""
    yield from _alike((order_id, _key(ORDERS_FILE, order_id)) for order_id in around.rulebook.orders)
    streets = around.rulebook.teams.streets
    yield from _alike((street, _key(TEAMS_FILE, "streets", street)) for street in streets)
    for street_id, street in streets.items():
        yield from _alike(
            (name, _key(TEAMS_FILE, "streets", street_id, "communities", name)) for name in street.communities
        )
    yield from _alike(
        (duty_id, _key(DUTIES_FILE, "departments", department_id, "duties", duty_id))
        for department_id, department in around.rulebook.duties.departments.items()
        for duty_id in department.duties
    )


def check_projects(project_ids: Iterable[str]) -> Iterator[Problem]:
    """Projects whose folders' names look alike."""
    yield from _alike((project_id, Site(project_file(project_id))) for project_id in project_ids)


def _key(file: str, *path: str) -> Site:
    place: DataPath = path
    return Site(file, place, At.KEY)


def _alike(entries: Iterable[_Entry]) -> Iterator[Problem]:
    first: dict[str, _Entry] = {}
    for given, site in entries:
        form = fold(given)
        if form in first:
            other, other_site = first[form]
            yield Problem(
                RULE,
                site,
                say("“{given}” and “{other}” are the same id", given=given, other=other),
                say("ids that differ in more than case and width"),
                say("give one of them another id, or remove it if both are one"),
                ((other_site, say("it stands here first")),),
            )
        else:
            first[form] = (given, site)
