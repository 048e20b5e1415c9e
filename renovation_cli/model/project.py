"""The facts of one project."""

from typing import Annotated

from renovation_cli.model.candidate import Candidate
from renovation_cli.model.care import Care
from renovation_cli.model.dates import Day, DayOrMonth
from renovation_cli.model.escalation import Escalated, Excuse
from renovation_cli.model.money import Money
from renovation_cli.model.quantities import Area, Count, Rate, Yuan
from renovation_cli.model.record import Record
from renovation_cli.model.schedule import Counted, Extended, Withdrawn, WorkItem
from renovation_cli.model.text import Id, Line, Name, Person
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
    note: Line | None = None


class Project(Record):
    """``project.yaml``; the project's id is the name of its folder."""

    name: Name
    track: Id
    clause: Line | None = None
    street: Id | None = None
    community: Id | None = None
    address: Line | None = None
    showcase: Annotated[Showcase, validator(Showcase)] | None = None
    batch: Annotated[Batch, validator(Batch)] | None = None
    officer: Person | None = None
    """The person named for the works (plan 三(二)3)."""
    note: Line | None = None
    stated: Stated = Stated()
    buildings: dict[Id, Building] = {}
    milestones: dict[Id, Day] = {}
    notices: dict[Id, Day] = {}
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
    candidate: Candidate | None = None
    care: Care = Care()

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
