"""The programme on file, as the computations see it: the rulebook, and one dossier a project."""

from dataclasses import dataclass, field

from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme, Track
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything that is not about one project: the plan, who, and the duties."""

    programme: Programme
    teams: Teams
    duties: Duties
    orders: Orders = field(default_factory=dict)
    """Orders about the programme as a whole, or about no one project."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One project as its files have it."""

    id: str
    project: Project
    households: Households | None
    """None where there is no ``households.yaml`` or it could not be read: unknown, not zero."""
    orders: Orders = field(default_factory=dict)

    def track(self, programme: Programme) -> Track | None:
        """The project's track, or None where it names one that does not exist."""
        return programme.tracks.get(self.project.track)


PROGRAMME_FILE = "programme.yaml"
TEAMS_FILE = "teams.yaml"
DUTIES_FILE = "duties.yaml"
ORDERS_FILE = "orders.yaml"
PROJECTS_FOLDER = "projects"


def project_file(project_id: str) -> str:
    """Path of a project's facts inside the data folder."""
    return f"{PROJECTS_FOLDER}/{project_id}/project.yaml"


def households_file(project_id: str) -> str:
    """Path of a project's households inside the data folder."""
    return f"{PROJECTS_FOLDER}/{project_id}/households.yaml"


def orders_file(project_id: str) -> str:
    """Path of a project's dispatch orders inside the data folder."""
    return f"{PROJECTS_FOLDER}/{project_id}/orders.yaml"
