"""The facts of one project."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from renovation_cli.model.candidate import Candidate
from renovation_cli.model.care import Care
from renovation_cli.model.dates import Day, DayOrMonth
from renovation_cli.model.escalation import Escalated, Excuse
from renovation_cli.model.inspections import Inspection
from renovation_cli.model.money import Money
from renovation_cli.model.places import Places
from renovation_cli.model.quantities import Area, Count, Rate, Yuan
from renovation_cli.model.record import Record
from renovation_cli.model.recorded import RecordedDays, Recordings
from renovation_cli.model.schedule import Counted, Extended, Withdrawn, WorkItem
from renovation_cli.model.text import Id, Line, Name, Person
from renovation_cli.model.vote import Days, Vote
from renovation_cli.model.words import Batch, Showcase, validator


class Stated(Record):
    """Totals of the project as its own papers state them; an absent one is unknown, not zero."""

    households: Count | None = None
    buildings: Count | None = None
    area_m2: Area | None = None
    investment_yuan: Yuan | None = None
    year_investment_yuan: Yuan | None = None


class Building(Record):
    """One building."""

    units: Count | None = None
    households: Count | None = None
    area_m2: Area | None = None


class Progress(Record):
    """The works done so far, all together, on a day. What was paid stands under ``money``."""

    on: Day
    works: Rate
    invested_yuan: Yuan | None = None
    """The investment completed since the start (完成投资), in whole yuan; an entry may leave it out."""
    note: Line | None = None


class Firms(Record):
    """Who designs, builds and supervises the works, each a body of ``teams.yaml`` (plan 三(二)2, 附2)."""

    design: Id | None = None
    builder: Id | None = None
    supervisor: Id | None = None

    @property
    def named(self) -> tuple[str, ...]:
        """Those that are named, each once."""
        found = (self.design, self.builder, self.supervisor)
        return tuple(dict.fromkeys(each for each in found if each))


class Project(Record):
    """``project.yaml``; the project's id is the name of its folder."""

    name: Name
    short: Name | None = None
    """What people call it; else its name without what all names have in common."""
    track: Id
    clause: Line | None = None
    streets: Places = Field(default=(), alias="street")
    """Where it is: it counts under each of them, and the first leads and answers."""
    communities: Places = Field(default=(), alias="community")
    """The same of the communities; each is one of its streets'."""
    address: Line | None = None
    showcase: Annotated[Showcase, validator(Showcase)] | None = None
    batch: Annotated[Batch, validator(Batch)] | None = None
    officer: Person | None = None
    """The person named for the works (plan 三(二)3)."""
    firms: Firms = Firms()
    note: Line | None = None
    stated: Stated = Stated()
    buildings: dict[Id, Building] = {}
    milestones: dict[Id, RecordedDays] = {}
    notices: dict[Id, RecordedDays] = {}
    asked_again: dict[Id, Days] = {}
    """When a round was begun anew: what was said before is of an earlier asking and does not count."""
    tallies: dict[Id, Vote] = {}
    """Rounds known in totals alone; where the list has an answer in the round, the list counts."""
    planned: dict[Id, DayOrMonth] = {}
    """The project's own days for the start and the finish of its works, within the plan's window."""
    extended: tuple[Extended, ...] = ()
    withdrawn: Withdrawn | None = None
    work_items: dict[Id, WorkItem] = {}
    counted: tuple[Counted, ...] = ()
    progress: tuple[Progress, ...] = ()
    money: Money = Money()
    excuses: tuple[Excuse, ...] = ()
    escalated: tuple[Escalated, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    candidate: Candidate | None = None
    care: Care = Care()

    def day_of(self, milestone_id: str | None) -> date | None:
        """The first day of a milestone on file under its own name; None where there is none."""
        return _first(self.milestones, milestone_id)

    def notice_of(self, round_id: str) -> date | None:
        """The first day of the notice of a round on file; None where there is none."""
        return _first(self.notices, round_id)

    @property
    def street(self) -> str | None:
        """The street that leads and answers; None where none is named."""
        return self.streets[0] if self.streets else None

    @property
    def community(self) -> str | None:
        """The community that answers; None where none is named."""
        return self.communities[0] if self.communities else None

    @property
    def lacks_buildings(self) -> bool:
        """Whether more buildings are stated than stand in the file."""
        return (self.stated.buildings or 0) > len(self.buildings)

    @property
    def stated_households(self) -> int | None:
        """Households as stated, else as the buildings add up; None is unknown.

        The buildings add up where each states its own and none that is stated is missing among them.
        """
        if self.stated.households is not None or not self.buildings:
            return self.stated.households
        if self.lacks_buildings:
            return None
        counts = [building.households for building in self.buildings.values()]
        known = [count for count in counts if count is not None]
        return sum(known) if len(known) == len(counts) else None


def _first(recordings: Mapping[str, Recordings], key: str | None) -> date | None:
    found = recordings.get(key or "")
    return found.first if found else None
