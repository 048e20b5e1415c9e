"""Who answers, by name (plan annexes 1 and 2)."""

from collections.abc import Iterable

from renovation_cli.compute.responsibility import Answerable, Person
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.leads import COMMUNITY, DEPUTY_COMMANDER, LEADERSHIP, STREET
from renovation_cli.reports.document import Cell, Several
from renovation_cli.reports.wording.phrases import in_turn, joined

_LEADS = {
    STREET: say("the street"),
    COMMUNITY: say("the community"),
    LEADERSHIP: say("leading group"),
    DEPUTY_COMMANDER: say("deputy commander"),
}


def lead_name(lead: str) -> Cell:
    """A lead as the plan calls it, of no project."""
    return _LEADS.get(lead, lead)


def holder_name(held: Answerable | None) -> Cell:
    """A lead by name: a street's or community's own where the project has one; None where nobody is named."""
    return None if held is None else held.place or lead_name(held.lead)


def names_of(held: Answerable | None) -> Cell:
    """The people who hold a lead, None where nobody is named."""
    return Several(tuple(person.name for person in held.people)) if held and held.people else None


def answering(held: Iterable[Answerable], *, posts: bool = False) -> Cell:
    """Leads with their people and telephones, e.g. “列东街道 …, 三路社区 …”; None where there is none."""
    return joined(_answering(each, _with_posts(each) if posts else names_of(each)) for each in held)


def _answering(held: Answerable, people: Cell) -> Cell:
    name = holder_name(held)
    text = say("{lead} {names}", lead=name, names=people) if people else name
    return say("{one} {other}", one=text, other=held.phone) if held.phone else text


def to_call(held: Answerable | None) -> Cell:
    """The people who hold a lead and the telephone of the body; None where neither is on file."""
    people = names_of(held)
    if held is None or held.phone is None:
        return people
    return say("{one} {other}", one=people, other=held.phone) if people else held.phone


def _with_posts(held: Answerable) -> Cell:
    """The people who hold a lead with their posts; of a community its contacts, who have none."""
    names = Several(tuple(map(_with_post, held.people))) if held.people else None
    if names and held.lead == COMMUNITY:
        return say_n("{names} (contact)", "{names} (contacts)", len(held.people), names=names)
    return names


def first_of(held: Iterable[Answerable]) -> Cell:
    """Whom to call first, and how many answer in all where there are several; None where there is nobody."""
    every = list(held)
    people = sum(len(each.people) for each in every)
    first = first_named(every)
    return say("{first} ({n})", first=first, n=people) if people > 1 else first


def named_in_full(held: Iterable[Answerable]) -> Cell:
    """All who answer with their people, as a page that is sent has them; None where there is nobody."""
    return in_turn(_lead_and_people(each) for each in held)


def _lead_and_people(held: Answerable) -> Cell:
    people = names_of(held)
    name = holder_name(held)
    return say("{lead} {names}", lead=name, names=people) if people else name


def first_named(held: Iterable[Answerable]) -> Cell:
    """Whom to call first, where the line has no room to say of how many; the bodies where nobody is named."""
    every = list(held)
    first = next((each for each in every if each.people), None)
    if first is None:
        return Several(tuple(map(holder_name, every))) if every else None
    return say("{lead} {names}", lead=holder_name(first), names=first.people[0].name)


def _with_post(person: Person) -> Cell:
    return say("{name} ({post})", name=person.name, post=person.post) if person.post else person.name
