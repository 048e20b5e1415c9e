"""What is on file in district.yaml, entry by entry, with of whom it is."""

from collections.abc import Iterator
from typing import NamedTuple

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.district import District
from renovation_cli.model.recorded import Recordings


class Filed(NamedTuple):
    """A milestone of district.yaml."""

    street: str | None
    """Of which street it is; None for the programme."""
    path: DataPath
    id: str
    recorded: Recordings


def filed_by_scope(district: District | None) -> Iterator[Filed]:
    """Every milestone on file of the programme, then those of each street; none if they cannot be read."""
    if district is None:
        return
    for milestone_id, recorded in district.milestones.items():
        yield Filed(None, ("milestones", milestone_id), milestone_id, recorded)
    for street_id, street in district.streets.items():
        for milestone_id, recorded in street.milestones.items():
            path = ("streets", street_id, "milestones", milestone_id)
            yield Filed(street_id, path, milestone_id, recorded)
