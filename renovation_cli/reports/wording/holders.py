"""Who answers, by name (plan annexes 1 and 2)."""

from collections.abc import Iterable

from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.leads import COMMUNITY, DEPUTY_COMMANDER, LEADERSHIP, STREET
from renovation_cli.reports.document import Cell
from renovation_cli.reports.wording.phrases import joined

_LEADS = {
    STREET: say("the street"),
    COMMUNITY: say("the community"),
    LEADERSHIP: say("leading group"),
    DEPUTY_COMMANDER: say("deputy commander"),
}


def holder_name(held: Answerable | None) -> Cell:
    """A lead by name: a street's or community's own where the project has one; None where nobody is named."""
    return None if held is None else held.place or _LEADS.get(held.lead, held.lead)


def names_of(held: Answerable | None) -> Cell:
    """The people who hold a lead, None where nobody is named."""
    return None if held is None else "、".join(person.name for person in held.people) or None


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
    names = "、".join(f"{each.name}（{each.post}）" if each.post else each.name for each in held.people)
    if names and held.lead == COMMUNITY:
        return say_n("{names} (contact)", "{names} (contacts)", len(held.people), names=names)
    return names


def first_of(held: Iterable[Answerable]) -> Cell:
    """Whom to call first, and how many answer in all where there are several; None where there is nobody."""
    every = list(held)
    if not every:
        return None
    name, people = holder_name(every[0]), every[0].people
    first = say("{lead} {names}", lead=name, names=people[0].name) if people else name
    number = sum(max(1, len(each.people)) for each in every)
    return say("{first} ({n})", first=first, n=number) if number > 1 else first
