"""What can be said of the entries of one kind: the shape of the rows of `KINDS`."""

from collections.abc import Callable, Iterable

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.plan_rules import PlanRule, RuleKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.who.appointments import Appointment
from renovation_cli.compute.who.entry import Entry
from renovation_cli.compute.who.holding import HeldDuty
from renovation_cli.compute.who.leading import Holds, OwnDuties
from renovation_cli.compute.who.world import AtLevel, OwedItem, World
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass

Concern = Callable[[Entry, OwedItem], bool]
Owns = Callable[[Entry, ProjectState], bool]
People = Callable[[Entry, Appointment, World], bool]
Rules = Callable[[Entry, World], Iterable[PlanRule]]
Duties = Callable[[Entry, World], Iterable[HeldDuty]]
Orders = Callable[[Entry, World], Iterable[OrderState]]
Decisions = Callable[[Entry, World], Iterable[DecisionState]]
Levels = Callable[[Entry, World], list[LevelState]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What can be said of the entries of one kind."""

    rank: int = 0
    """An entry is only meant by a query where nothing of a lower rank is."""
    rule: RuleKind | None = None
    """Of entries that are rules of the plan themselves, which."""
    leads: Holds = lambda *_: False
    """Whether a lead of the plan is its own."""
    own_duties: OwnDuties = lambda *_: ()
    """Ids of the duties that make it lead or act where the plan names the duty alone."""
    concerns: Concern = lambda *_: False
    """Whether something that a project owes is its own, or for it to answer for."""
    owns: Owns = lambda *_: False
    """Whether a whole project belongs to it."""
    people: People = lambda *_: False
    """Whether a place is one of those it is made of, or one of its own."""
    rules: Rules = lambda *_: ()
    """The rules of the plan that it is, has or leads."""
    duties: Duties = lambda *_: ()
    """The duties that are its own, or under which it stands."""
    orders: Orders = lambda *_: ()
    """Overdue orders about the programme that are with it; of an order and of a kind of order these."""
    decisions: Decisions = lambda *_: ()
    """Open decisions of meetings that are with it; of a kind of meeting those of such meetings."""
    acts: Callable[[Entry, AtLevel], bool] = lambda *_: False
    """Whether a level of a project is its own, or for it to act on."""
    every_level: bool = False
    """Whether every such level is told of, and not only where something is to be done."""
    held_against: Levels = lambda *_: []
    """Projects at a level for what it answers for."""
    is_body: bool = False
    """Whether it is made of people of whom each may answer for something beside it."""
    also: Callable[[Entry, Rulebook], tuple[str, ...]] = lambda *_: ()
    """Other names on file by which it is asked for."""
    goes_by_first_name: bool = False
    """Whether it is called by the first of its names, whichever it was asked for by."""
