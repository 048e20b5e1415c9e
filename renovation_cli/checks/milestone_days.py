"""The days of a project's milestones, and where they stand: under their own names, or under ``care``."""

from datetime import date
from typing import NamedTuple

from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.checks.wording import probably_meant
from renovation_cli.findings.problem import DataPath
from renovation_cli.model.book import Dossier, project_file
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.track import Track


class MilestoneDay(NamedTuple):
    """A day and where it stands in ``project.yaml``."""

    day: date
    path: DataPath


def milestone_days(project: Project, track: Track) -> dict[str, MilestoneDay]:
    """Every milestone of the track that is dated, by id."""
    found = {}
    for milestone_id, milestone in track.milestones_by_id.items():
        if milestone.dated_by is None:
            recorded = project.milestones.get(milestone_id)
            if recorded:
                path = ("milestones", milestone_id, *recorded.first_place)
                found[milestone_id] = MilestoneDay(recorded.first, path)
            continue
        below, day = project.care.path_of(milestone.dated_by), project.care.day_of(milestone.dated_by)
        if below and day:
            found[milestone_id] = MilestoneDay(day, ("care", *below))
    return found


def facts_of_milestones(dossier: Dossier, track: Track) -> dict[str, DatedFact]:
    """The same as facts with their file."""
    file = project_file(dossier.id)
    dated = milestone_days(dossier.project, track)
    return {key: DatedFact(each.day, file, each.path) for key, each in dated.items()}


def misspelt(project: Project, track: Track, programme: Programme) -> set[str]:
    """Milestones of the track that the project probably dates under a wrong id.

    Other checks must not call them missing: that would only follow from the wrong id.
    """
    known = track.milestones_by_id
    unknown = project.milestones.keys() - known.keys() - programme.milestones.keys()
    return {meant for given in unknown if (meant := probably_meant(given, known, programme.milestones))}
