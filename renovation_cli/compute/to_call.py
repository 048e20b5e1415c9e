"""Whom to call first: a person for each of those in most trouble, and why (plan 四(三), 四(四))."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from renovation_cli.compute.glance import Glance
from renovation_cli.compute.items import Item
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.responsibility import Answerable, who_answer
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to be called, about whom and why."""

    person: str | None
    """None where nobody is named: then it is the body."""
    held: Answerable
    """The body, by which the person answers."""
    about: Glance
    item: Item | None
    """What is to be done: what is late for longest or what the works wait for; None where an order is it."""
    order: OrderState | None
    """The order that holds the project up, where that is the reason."""

    @property
    def days_late(self) -> int:
        """For how many days that is late; 0 where it is not."""
        if self.order is not None:
            return self.order.days_late or 0
        return self.item.days_late(self.about.as_of) if self.item else 0

    @property
    def also_late(self) -> int:
        """How many other things of the same project are late."""
        key = self.item.key if self.item else None
        return sum(
            each.key != key and (self.order is None or each.id != self.order.id) for each in self.about.late
        )

    @property
    def behind(self) -> Fraction:
        """By how many points the works or the money lag where that is what its level stands on, else 0."""
        return self.about.level.reached.behind if self.about.level else Fraction()


def to_call(
    found: Iterable[Glance], rulebook: Rulebook, takes: Callable[[Call], bool] | None = None, most: int = 3
) -> list[Call]:
    """The first people to call, each once: by the level reached, then by the days late.

    Args:
        found: projects, streets and the programme.
        rulebook: who answers.
        takes: which calls are wanted, if not any.
        most: how many at most.
    """
    calls: list[Call] = []
    named: set[str] = set()
    for each in sorted((each for each in found if each.in_trouble), key=lambda each: each.urgency):
        if len(calls) == most:
            break
        others = (call for call in _calls(each, rulebook) if _name(call) not in named)
        call = next((call for call in others if takes is None or takes(call)), None)
        if call:
            calls.append(call)
            named.add(_name(call))
    return calls


def _name(call: Call) -> str:
    return call.person or call.held.place or call.held.lead


def _calls(about: Glance, rulebook: Rulebook) -> Iterator[Call]:
    """Everybody who could be called about it, who can do most first; bodies where nobody is named."""
    bodies: list[Call] = []
    for held, item, order in _answering(about, rulebook):
        for person in held.people:
            yield Call(person.name, held, about, item, order)
        if not held.people:
            bodies.append(Call(None, held, about, item, order))
    yield from bodies


def _answering(
    about: Glance, rulebook: Rulebook
) -> Iterator[tuple[Answerable, Item | None, OrderState | None]]:
    """Who has an order that holds it up past its day, then who answers for what is to be done about it."""
    level = about.level
    if level and about.rank >= 0:
        held_up = (each.order for each in level.blockers if each.order.overdue)
        for order in sorted(held_up, key=lambda order: -(order.days_late or 0)):
            if order.held:
                yield order.held, None, order
    asked = level.reached.answerable if level and about.rank >= 0 else ()
    for item in dict.fromkeys((*asked, *about.since_issue, *about.late)):
        for lead in item.lead:
            for held in who_answer(lead, about.bearer.place, rulebook):
                yield held, item, None
