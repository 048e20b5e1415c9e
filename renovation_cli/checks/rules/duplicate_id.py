"""R413: ids that are the same, or differ only in case or width."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.alike import Entry, alike, key, places_of
from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import AllProjects, FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProgrammeCheck, ProjectCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import (
    DUTIES_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    TEAMS_FILE,
    orders_file,
    project_file,
)
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.programme import Programme

RULE = Rule(
    code="R413",
    name="duplicate-id",
    severity=Severity.ERROR,
    flags=mark(
        "Two ids of one kind that are equal when case and width are left aside: projects, buildings of"
        " a project, rooms of a building, orders, streets, communities, duties, milestones."
    ),
    why=mark("People read them as one. On Windows two folders of such names are one folder."),
    example=Example(
        "projects/xinfeng/households.yaml",
        "  1-a01: {before-design: agree 2022-02-15}\n  1-A01: {area_m2: 81.5}",
        "  1-101: {before-design: agree 2022-02-15}\n  1-102: {area_m2: 81.5}",
    ),
    source=mark("data format, “Ids”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Buildings, rooms and orders of a project that look alike."""
    for entries in places_of(filed.dossier, fold):
        yield from _alike(entries)
    file = orders_file(filed.dossier.id)
    yield from _alike((order_id, key(file, order_id)) for order_id in filed.dossier.orders)


@PlanCheck.of(RULE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Orders about the programme, streets, communities, bodies, duties and milestones that look alike."""
    yield from _alike((order_id, key(ORDERS_FILE, order_id)) for order_id in around.rulebook.orders)
    streets = around.rulebook.teams.streets
    yield from _alike((street, key(TEAMS_FILE, "streets", street)) for street in streets)
    bodies = around.rulebook.teams.bodies
    yield from _alike((body, key(TEAMS_FILE, "bodies", body)) for body in bodies)
    for street_id, street in streets.items():
        yield from _alike(
            (name, key(TEAMS_FILE, "streets", street_id, "communities", name)) for name in street.communities
        )
    yield from _alike(
        (duty_id, key(DUTIES_FILE, "departments", department_id, "duties", duty_id))
        for department_id, department in around.rulebook.duties.departments.items()
        for duty_id in department.duties
    )
    yield from _milestones(around.programme)


def _milestones(programme: Programme) -> Iterator[Problem]:
    """Milestones of the district or of its streets that bear the id of one of a track."""
    outside = [(each, key(PROGRAMME_FILE, "milestones", each)) for each in programme.milestones]
    for track_id, track in programme.tracks.items():
        path = ("tracks", track_id, "stages")
        own = [
            (each, key(PROGRAMME_FILE, *path, stage_id, "milestones", each))
            for stage_id, _, each, _ in track.milestones()
        ]
        yield from _alike((*outside, *own))


@ProgrammeCheck.of(RULE)
def check_programme(every: AllProjects) -> Iterator[Problem]:
    """Projects whose folders' names look alike."""
    yield from _alike((project_id, Site(project_file(project_id))) for project_id in every.folders)


def _alike(entries: Iterable[Entry]) -> Iterator[Problem]:
    return alike(RULE, entries, fold, _wording)


def _wording(given: str, other: str) -> tuple[Text, Text, Text]:
    return (
        say("“{given}” and “{other}” are the same id", given=given, other=other),
        say("ids that differ in more than case and width"),
        say("give one of them another id, or remove it if both are one"),
    )
