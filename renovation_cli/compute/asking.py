"""Since when answers to a round count: since it was last begun anew.

A round is begun anew where the district says so (``asked_again``), and where what it is about is issued once
more: an answer to an older scheme is none to this one.
"""

from datetime import date

from renovation_cli.compute.opinions import Asking
from renovation_cli.model.book import Dossier
from renovation_cli.model.project import Project
from renovation_cli.model.track import Round


def asking(dossier: Dossier, round_id: str, round_: Round, as_of: date) -> Asking:
    """A round of a project on a date. What it was begun anew with after that date does not count yet."""
    since = max(begun_anew(dossier, round_id, round_, as_of), default=date.min)
    decided = dossier.project.asked_again.get(round_id, ())
    return Asking(round_id, as_of, since, reissued=since != date.min and since not in decided)


def begun_anew(dossier: Dossier, round_id: str, round_: Round, as_of: date) -> list[date]:
    """The days by a date on which a round was begun anew, in no order."""
    return begun_anew_in(dossier.project, round_id, round_, as_of)


def begun_anew_in(project: Project, round_id: str, round_: Round, as_of: date) -> list[date]:
    """The same by the facts of a project alone."""
    days = [day for day in project.asked_again.get(round_id, ()) if day <= as_of]
    about = project.milestones.get(round_.about or "")
    if about is not None and len(about.every) > 1:
        days.extend(each.on for each in about.by(as_of)[1:])
    return days
