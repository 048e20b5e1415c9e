"""Leads: who a rule of the plan says is to act, by a name or by one of a few words."""

from typing import Annotated

from renovation_cli.model.record import Read
from renovation_cli.model.text import parse_id

STREET = "street"
COMMUNITY = "community"
LEADERSHIP = "leadership"
DEPUTY_COMMANDER = "deputy-commander"

PLACE_LEADS = {STREET: "街道", COMMUNITY: "社区"}
"""Leads that mean the project's own street or community, with their Chinese labels."""
LEADERSHIP_LEADS = {LEADERSHIP: "领导小组", DEPUTY_COMMANDER: "副总指挥"}
"""Leads that mean the leading group, for which its commander answers, or the deputy commanders."""

_BY_LABEL = {label: lead for lead, label in (PLACE_LEADS | LEADERSHIP_LEADS).items()}


def lead_of(name: str) -> str:
    """A lead as the program knows it: by its English word where the name is the Chinese label of one."""
    return _BY_LABEL.get(name, name)


def _parse_lead(value: object) -> str:
    return lead_of(parse_id(value))


Lead = Annotated[str, Read(_parse_lead)]
"""A department of ``duties.yaml``, whatever ``teams.yaml`` lists by an id, or one of the words above."""
