"""Somebody: who can be charged with something, by one id, wherever a fact names who does a thing."""

from collections.abc import Mapping
from typing import Any

from renovation_cli.compute.responsibility import Answerable, answers_for, at_place, known_leads
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, PLACE_LEADS, STREET
from renovation_cli.model.project import Project


def everybody(rulebook: Rulebook, *, in_project: bool = False) -> Mapping[str, Any]:
    """Everybody by id.

    Args:
        rulebook: who, and the duties.
        in_project: whether “street” and “community” mean a project's own; else they mean nobody.
    """
    return {key: each for key, each in known_leads(rulebook).items() if in_project or key not in PLACE_LEADS}


def whose_place(body: str, project: Project | None, rulebook: Rulebook) -> Project | None:
    """At whose place somebody is: a street or community at its own, anybody else at that of the project."""
    for street_id, street in rulebook.teams.streets.items():
        if body == street_id:
            return at_place(street_id)
        if body in street.communities:
            return at_place(street_id, body)
    return project


def answering(body: str, project: Project | None, rulebook: Rulebook) -> Answerable:
    """Somebody with the people who answer."""
    streets = rulebook.teams.streets
    if body in streets:
        return answers_for(STREET, at_place(body), rulebook)
    place = whose_place(body, project, rulebook)
    lead = COMMUNITY if place is not project else body
    return answers_for(lead, place, rulebook)
