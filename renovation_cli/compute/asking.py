"""Since when answers to a round count: since it was last begun anew."""

from datetime import date

from renovation_cli.compute.opinions import Asking
from renovation_cli.model.book import Dossier


def asking(dossier: Dossier, round_id: str, as_of: date) -> Asking:
    """A round of a project on a date. What it was begun anew with after that date does not count yet."""
    return Asking(round_id, as_of, max(begun_anew(dossier, round_id, as_of), default=date.min))


def begun_anew(dossier: Dossier, round_id: str, as_of: date) -> list[date]:
    """The days by a date on which a round was begun anew."""
    return [day for day in dossier.project.asked_again.get(round_id, ()) if day <= as_of]
