"""Every rule of a plan by its place in ``programme.yaml``, such as ``tracks.carry-over.pace``."""

from collections.abc import Iterable, Iterator
from typing import Any

from renovation_cli.model.cited import Cited, Timed, due_of
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.escalation import Condition
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.parts import parts_of
from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Stage


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A rule where it stands."""

    place: str
    rule: Cited | Condition
    end: PlanDate | None
    """The last day of the stage that it stands in."""

    @property
    def due(self) -> PlanDate | None:
        """The plan's day by which it is due; None for what is not due by a day."""
        return due_of(self.rule, self.end) if isinstance(self.rule, Timed) else None


def placed_rules(programme: Programme) -> Iterator[PlacedRule]:
    """Every rule, in the order of the schema."""
    return _below("", programme, None)


def _below(place: str, value: Any, end: PlanDate | None) -> Iterator[PlacedRule]:
    for step, child in parts_of(value):
        # People count a list from one.
        path = f"{place}.{step + 1 if isinstance(step, int) else step}".lstrip(".")
        within = child.to if isinstance(child, Stage) else end
        if isinstance(child, Cited | Condition):
            yield PlacedRule(path, child, end)
        yield from _below(path, child, within)


def at_place(place: str, rules: Iterable[PlacedRule]) -> dict[str, list[PlacedRule]]:
    """The rules at a place and below it, by the whole place; several where only its end is given and fits.

    Args:
        place: a place, its end, or the name of what stands there, whole or in part.
        rules: every rule of the plan.
    """
    every = list(rules)
    found: dict[str, list[PlacedRule]] = {}
    for each in every:
        for prefix in _prefixes(each.place):
            if prefix == place or prefix.endswith(f".{place}"):
                found.setdefault(prefix, []).append(each)
    if place in found:
        return {place: found[place]}
    return found or {
        named: [each for each in every if f"{each.place}.".startswith(f"{named}.")]
        for named in _named(place, every)
    }


def _named(name: str, rules: list[PlacedRule]) -> list[str]:
    """The places of what bears a name, else of that of whose name it is a part."""
    wanted = fold(name)
    known = [(each.place, list(map(fold, _names(each.rule)))) for each in rules]
    whole = [place for place, names in known if wanted in names]
    return whole or [place for place, names in known if any(wanted in each for each in names)]


def _names(rule: Cited | Condition) -> Iterator[str]:
    for attribute in ("name", "short"):
        if isinstance(found := getattr(rule, attribute, None), str):
            yield found


def _prefixes(place: str) -> Iterator[str]:
    steps = place.split(".")
    for number in range(1, len(steps) + 1):
        yield ".".join(steps[:number])
