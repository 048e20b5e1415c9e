"""Who holds which duty, and the places that come with one."""

from collections.abc import Iterable, Iterator

from renovation_cli.compute.who.appointments import Appointment, Body, Seat
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import COMMUNITY, STREET


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty and whose it is; a group's duties have a clause but no id."""

    holder: str
    title: str
    clause: str
    id: str | None = None
    in_force: bool | None = None
    """Whether a rule that names it is in force; None where none does, or it has no id."""


def comes_with(place: Appointment, department_id: str, rulebook: Rulebook) -> bool:
    """Whether a place comes with a department's duties."""
    acts_as = rulebook.duties.departments[department_id].acts_as
    if acts_as == STREET:
        return place.body is Body.STREET and place.seat is Seat.HEAD
    if acts_as == COMMUNITY:
        return place.body is Body.COMMUNITY
    return place.department == department_id


def made_of_streets(rulebook: Rulebook) -> list[str]:
    """The groups that are made up of those of the streets."""
    return [group_id for group_id, group in rulebook.teams.groups.items() if group.of_streets]


def departments_duties(rulebook: Rulebook) -> Iterator[HeldDuty]:
    """Every duty of every department."""
    for department_id, department in rulebook.duties.departments.items():
        for duty_id, duty in department.duties.items():
            yield HeldDuty(department_id, duty.title, duty.clause, duty_id)


def groups_duties(rulebook: Rulebook) -> Iterator[HeldDuty]:
    """Every duty of every group."""
    for group_id, group in rulebook.teams.groups.items():
        for title in group.duties:
            yield HeldDuty(group_id, title, group.clause)


def duties_of_places(places: Iterable[Appointment], rulebook: Rulebook) -> Iterator[HeldDuty]:
    """What comes with each of some places: the duties of its group, then those of its department."""
    streets = made_of_streets(rulebook)
    for place in places:
        groups = [place.of] if place.body is Body.GROUP else streets if place.body is Body.STREET else []
        yield from (each for each in groups_duties(rulebook) if each.holder in groups)
        for duty in departments_duties(rulebook):
            if comes_with(place, duty.holder, rulebook):
                yield duty
