"""Facts of no one project: those of the programme and of its streets (design §12, “Scope”)."""

from datetime import date
from typing import Annotated, Any

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from renovation_cli.model.dates import Day, parse_day
from renovation_cli.model.meetings import Bulletin, Meeting
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line


class Recorded(Record):
    """A milestone that has happened: its day, and what proves it."""

    on: Day
    doc: Line | None = None
    """The number of the document, as the office that issued it writes it."""
    note: Line | None = None

    @property
    def as_written(self) -> date | dict[str, date | str]:
        """The day, or the record where there is more than the day."""
        facts = {"on": self.on, "doc": self.doc, "note": self.note}
        written = {key: fact for key, fact in facts.items() if fact is not None}
        return written if len(written) > 1 else self.on


def _day_or_record(value: Any, as_record: ValidatorFunctionWrapHandler) -> Recorded:
    if isinstance(value, str):
        return Recorded.model_construct(on=parse_day(value))
    recorded: Recorded = as_record(value)
    return recorded


RecordedDay = Annotated[Recorded, WrapValidator(_day_or_record)]
"""A day, or ``{on, doc, note}``."""


class StreetFacts(Record):
    """What is on file of a street as a whole."""

    milestones: dict[Id, RecordedDay] = {}


class District(Record):
    """``district.yaml``."""

    milestones: dict[Id, RecordedDay] = {}
    """Of the programme."""
    streets: dict[Id, StreetFacts] = {}
    meetings: tuple[Meeting, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()

    def of_street(self, street_id: str | None) -> dict[str, Recorded]:
        """The milestones on file of a street; none of a street that is not known."""
        facts = self.streets.get(street_id or "")
        return facts.milestones if facts else {}
