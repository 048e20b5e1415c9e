"""The programme on file, as the computations see it: the rulebook, and one dossier a project."""

from dataclasses import field
from datetime import date
from functools import cached_property

from renovation_cli.model import files
from renovation_cli.model.district import District
from renovation_cli.model.duties import Duties
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.household import Answer, Households
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams
from renovation_cli.model.track import Track


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything that is not about one project: the plan, who, and the duties."""

    programme: Programme
    teams: Teams
    duties: Duties
    orders: Orders = field(default_factory=dict)
    """Orders about the programme as a whole, or about no one project."""
    district: District | None = field(default_factory=District)
    """Facts of the programme and its streets; None where the file cannot be read: unknown, not none."""


@dataclass(frozen=True)
class Dossier:
    """One project as its files have it."""

    id: str
    project: Project
    households: Households | None
    """None where there is no ``households.yaml`` or it could not be read: unknown, not zero."""
    orders: Orders = field(default_factory=dict)

    @property
    def answered(self) -> dict[str, tuple[date, date]]:
        """The first and the last day on which each round was answered."""
        return self._answering[0]

    @property
    def asked_again(self) -> list[tuple[str, str, str, tuple[Answer, ...]]]:
        """Each household that answered a round more than once: (building, room, round, answers)."""
        return self._answering[1]

    @cached_property
    def _answering(
        self,
    ) -> tuple[dict[str, tuple[date, date]], list[tuple[str, str, str, tuple[Answer, ...]]]]:
        """Both, in one walk: there are tens of thousands of answers, and nearly every question ends here."""
        spans: dict[str, tuple[date, date]] = {}
        again: list[tuple[str, str, str, tuple[Answer, ...]]] = []
        for building, rooms in (self.households or {}).items():
            for room, household in rooms.items():
                for round_id, answers in household.answers.items():
                    begin = end = answers[0].day
                    if len(answers) > 1:
                        end = answers[-1].day
                        again.append((building, room, round_id, answers))
                    span = spans.get(round_id)
                    if span is None:
                        spans[round_id] = begin, end
                    elif begin < span[0] or end > span[1]:
                        spans[round_id] = min(begin, span[0]), max(end, span[1])
        return spans, again

    def track(self, programme: Programme) -> Track | None:
        """The project's track, or None where it names one that does not exist."""
        return programme.tracks.get(self.project.track)


PROGRAMME_FILE = files.PROGRAMME_FILE
TEAMS_FILE = "teams.yaml"
DUTIES_FILE = "duties.yaml"
DISTRICT_FILE = "district.yaml"
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
