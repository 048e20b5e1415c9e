"""Items of a list summed by street or by person: how many are late, open and without records."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from renovation_cli.compute.listed import Listed
from renovation_cli.compute.narrowing import Only


class By(StrEnum):
    """What items are summed by."""

    STREET = "street"
    PERSON = "person"


@dataclass(slots=True)
class Sum:
    """The items of a street or a person; with those of several an item counts under each."""

    name: str | None
    """None gathers what is of no street, or what nobody is named for."""
    items: int = 0
    late: int = 0
    open: int = 0
    unrecorded: int = 0
    gaps: int = 0
    """Meetings and bulletins that are not on file; none of them is among the items."""

    def add(self, item: Listed) -> None:
        """Count an item, or meetings and bulletins that are not on file."""
        self.gaps += item.gaps
        if item.gaps:
            return
        self.items += 1
        self.late += Only.LATE in item.stands
        self.open += Only.OPEN in item.stands
        self.unrecorded += Only.UNRECORDED in item.stands


def sums(items: Iterable[Listed], by: By) -> list[Sum]:
    """A sum each, what is late most first, then what is open and what is without records."""
    found: dict[str | None, Sum] = {}
    for item in items:
        for name in names_of(item, by) or (None,):
            found.setdefault(name, Sum(name)).add(item)
    return sorted(found.values(), key=lambda each: (-each.late, -each.open, -each.unrecorded, -each.gaps))


def in_all(items: Iterable[Listed]) -> Sum:
    """Every item once."""
    whole = Sum(None)
    for item in items:
        whole.add(item)
    return whole


def names_of(item: Listed, by: By) -> list[str]:
    """The streets of an item, or the persons who answer for it, each once."""
    if by is By.STREET:
        return list(dict.fromkeys(item.place.streets if item.place else ()))
    return list(dict.fromkeys(person.name for held in item.held for person in held.people))
