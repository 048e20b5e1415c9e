"""A programme at a glance, as a whole: what the first screen says, in figures."""

from datetime import date
from functools import cached_property

from renovation_cli.compute.completed import Completed, YearPlan
from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.empty_tracks import EmptyTrack
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.glance import SOON, Glance, RoundCounts, rising_within
from renovation_cli.compute.items import Item, last_day
from renovation_cli.compute.lag import Known, ProjectPace
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.since_yesterday import Turned
from renovation_cli.compute.standing import TrackCounts
from renovation_cli.compute.to_call import Call
from renovation_cli.compute.unrecorded import Unrecorded
from renovation_cli.model.escalation import Level
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Due:
    """Something that still falls due: of a project, a street, or the programme as a whole."""

    scope: Scope
    of: str
    """The id of the project or street; empty for the programme."""
    named: str
    """What that is called."""
    kind: str
    """The kind of an item, or ``decision``."""
    id: str
    name: str
    day: date
    as_of: date

    @property
    def days_left(self) -> int:
        """Days until then; 0 on the day itself."""
        return (self.day - self.as_of).days


@dataclass(frozen=True)
class Screen:
    """A programme at a glance."""

    projects: list[Glance]
    """Those in trouble first."""
    places: list[Glance]
    own: list[PlaceState]
    """The streets to which it is narrowed."""
    tracks: list[TrackCounts]
    withdrawn: int
    rounds: list[RoundCounts]
    paces: dict[str, ProjectPace]
    """Of the projects that are held against a pace, by id."""
    works: Known
    """The works of those that say how far they are."""
    money: Known
    investment: Known
    programme: Programme
    completed: Completed
    year_plan: YearPlan | None
    unrecorded: list[Unrecorded]
    empty_tracks: list[EmptyTrack]
    calls: list[Call]
    names: dict[str, str]
    """What people call the projects, by id."""
    has_facts: bool
    orders: int = 0
    """Orders about the programme as a whole that are late."""
    decisions: int = 0
    """What meetings agreed that is late."""
    beside: tuple[Due, ...] = ()
    """What falls due of orders about the programme and of what meetings agreed."""

    @property
    def levels(self) -> dict[str, Level]:
        """The levels of the plan, from the mildest."""
        escalation = self.programme.escalation
        return escalation.levels if escalation else {}

    @property
    def level_states(self) -> list[LevelState]:
        """How the projects that can reach levels stand to them."""
        return [each.level for each in self.projects if each.level]

    @property
    def outstanding(self) -> int:
        """For how many projects the action of the level reached is outstanding."""
        return sum(each.outstanding for each in self.level_states)

    @property
    def outstanding_overdue(self) -> int:
        """For how many of them the day for it is past."""
        dues = ((each.action_due, each.as_of) for each in self.level_states)
        return sum(due is not None and due < as_of for due, as_of in dues)

    @property
    def set_days_today(self) -> int:
        """For how many projects the day that an action set is the day judged for."""
        return sum(each.set_day_is_today for each in self.level_states)

    @property
    def set_days_passed(self) -> int:
        """For how many projects the day that an action set is past."""
        return sum(each.set_day_passed for each in self.level_states)

    @property
    def rising(self) -> int:
        """How many reach a higher level within a week if nothing more is done."""
        return rising_within(self.projects, SOON)

    @cached_property
    def everybody(self) -> list[Glance]:
        """The projects, then the programme and the streets."""
        return [*self.projects, *self.places]

    @cached_property
    def late(self) -> list[Glance]:
        """Those of whom something is late that fell due since the plan was issued."""
        return [each for each in self.everybody if each.since_issue]

    @property
    def items_late(self) -> int:
        """How many such things are late."""
        return sum(len(each.since_issue) for each in self.late)

    @property
    def before_issue(self) -> int:
        """How many things are late that fell due before the plan was issued."""
        return sum(item.before_issue for each in self.everybody for item in each.late)

    @cached_property
    def longest(self) -> Glance | None:
        """Whose is what is late for longest since the plan was issued."""
        return max(self.late, key=lambda each: each.days_late, default=None)

    @property
    def others(self) -> int:
        """How much more is late for which others answer, where somebody's own alone is counted."""
        return sum(each.others or 0 for each in self.everybody)

    @property
    def any_late(self) -> bool:
        """Whether anything is late, in the plan or beside it."""
        return any(each.late for each in self.everybody) or bool(self.orders or self.decisions)

    @property
    def turned(self) -> Turned:
        """What differs from the day before."""
        return sum((each.turned for each in self.everybody), Turned())

    @cached_property
    def ahead(self) -> list[Due]:
        """All that falls due from the day judged for on, of whom it is asked in their order."""
        return [*(_due(each, item) for each in self.everybody for item in each.ahead), *self.beside]

    def due_within(self, days: int) -> int:
        """How many things fall due within so many days, those of the day itself among them."""
        return sum(each.days_left <= days for each in self.ahead)

    @cached_property
    def next_due(self) -> list[Due]:
        """What falls due on the next day on which anything does."""
        first = min((each.day for each in self.ahead), default=None)
        return [each for each in self.ahead if each.day == first]

    def at_level(self, level_id: str) -> int:
        """How many projects have reached a level and none above it."""
        return sum(each.reached.level_id == level_id for each in self.level_states)


def _due(each: Glance, item: Item) -> Due:
    bearer = each.bearer
    return Due(
        scope=bearer.scope,
        of=bearer.id,
        named=bearer.name,
        kind=item.kind.value,
        id=item.id,
        name=item.name,
        day=last_day(item),
        as_of=each.as_of,
    )
