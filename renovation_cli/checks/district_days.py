"""The days on file of what is asked of the district and of its streets, with their places."""

from collections.abc import Iterator, Mapping

from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.checks.scopes import filed_by_scope
from renovation_cli.model.book import DISTRICT_FILE
from renovation_cli.model.district import District
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import DistrictMilestone


def district_facts(district: District | None) -> Iterator[DatedFact]:
    """Every day on file of the programme and its streets; none where the file cannot be read."""
    for filed in filed_by_scope(district):
        for below, each in filed.recorded.placed():
            yield DatedFact(each.on, DISTRICT_FILE, (*filed.path, *below))
    if district is not None:
        yield from _meetings(district)


def district_dues(district: District | None) -> Iterator[DatedFact]:
    """The day by which each decision of a meeting is to be done: a plan and not a fact."""
    for index, meeting in enumerate(district.meetings if district else ()):
        for number, decision in enumerate(meeting.decisions):
            if decision.due is not None:
                path = ("meetings", index, "decisions", number, "due")
                yield DatedFact(decision.due, DISTRICT_FILE, path)


def _meetings(district: District) -> Iterator[DatedFact]:
    for index, meeting in enumerate(district.meetings):
        yield DatedFact(meeting.on, DISTRICT_FILE, ("meetings", index, "on"))
        for number, decision in enumerate(meeting.decisions):
            if decision.done is not None:
                path = ("meetings", index, "decisions", number, "done")
                yield DatedFact(decision.done, DISTRICT_FILE, path)
    for index, bulletin in enumerate(district.bulletins):
        yield DatedFact(bulletin.on, DISTRICT_FILE, ("bulletins", index, "on"))


def days_known_to(
    street_id: str | None, district: District | None, programme: Programme
) -> dict[str, DatedFact]:
    """The days of the milestones of the programme and of one street, by id.

    Args:
        street_id: the street; None for the programme alone.
        district: what is on file; None where it cannot be read.
        programme: the plan, which says of whom each of them is asked.
    """
    days: dict[str, DatedFact] = {}
    for filed in filed_by_scope(district):
        milestone = programme.milestones.get(filed.id)
        if milestone and filed.street == (street_id if milestone.of_streets else None):
            days[filed.id] = DatedFact(
                filed.recorded.first, DISTRICT_FILE, (*filed.path, *filed.recorded.first_place)
            )
    return days


def days_asked_outside(
    district: District | None, programme: Programme
) -> Iterator[tuple[Mapping[str, DistrictMilestone], Mapping[str, DatedFact]]]:
    """What is asked of the district, and of each street that has something on file, with the days known."""
    of_streets = {key: each for key, each in programme.milestones.items() if each.of_streets}
    yield (
        {key: each for key, each in programme.milestones.items() if not each.of_streets},
        days_known_to(None, district, programme),
    )
    for street_id in district.streets if district else ():
        yield of_streets, days_known_to(street_id, district, programme)
