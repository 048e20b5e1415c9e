"""Facts of no one project: those of the programme and of its streets (design §12, “Scope”)."""

from renovation_cli.model.meetings import Bulletin, Meeting
from renovation_cli.model.record import Record
from renovation_cli.model.recorded import RecordedDays, Recordings
from renovation_cli.model.text import Id


class StreetFacts(Record):
    """What is on file of a street as a whole."""

    milestones: dict[Id, RecordedDays] = {}


class District(Record):
    """``district.yaml``."""

    milestones: dict[Id, RecordedDays] = {}
    """Of the programme."""
    streets: dict[Id, StreetFacts] = {}
    meetings: tuple[Meeting, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()

    def of_street(self, street_id: str | None) -> dict[str, Recordings]:
        """The milestones on file of a street; none of a street that is not known."""
        facts = self.streets.get(street_id or "")
        return facts.milestones if facts else {}
