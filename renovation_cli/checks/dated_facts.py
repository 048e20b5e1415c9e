"""Every dated fact of a project with its place."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from renovation_cli.findings.problem import DataPath, Site
from renovation_cli.model.book import Dossier, households_file, project_file


class DatedFact(NamedTuple):
    """A day, where it stands, and the round it belongs to if it is an answer or a notice."""

    day: date
    file: str
    path: DataPath
    round_id: str | None

    def site(self) -> Site:
        """The place of the date itself."""
        return Site(self.file, self.path, part=self.day.isoformat())


def dated_facts(dossier: Dossier) -> Iterator[DatedFact]:
    """Milestones, notices and answers, in the order of the files."""
    file = project_file(dossier.id)
    for milestone_id, day in dossier.project.milestones.items():
        yield DatedFact(day, file, ("milestones", milestone_id), None)
    for round_id, day in dossier.project.notices.items():
        yield DatedFact(day, file, ("notices", round_id), round_id)
    file = households_file(dossier.id)
    for building, rooms in (dossier.households or {}).items():
        for room, household in rooms.items():
            for round_id, answers in household.answers.items():
                for answer in answers:
                    yield DatedFact(answer.day, file, (building, room, round_id), round_id)
