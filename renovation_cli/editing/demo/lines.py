"""Facts as YAML, in the form in which a clerk would write them."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from renovation_cli.editing.demo.homes import Home, House
from renovation_cli.editing.demo.opinions import Visits
from renovation_cli.editing.demo.places import Estate
from renovation_cli.editing.demo.story import Story
from renovation_cli.model.scalar import scalar

Row = dict[str, str]
"""A short record on a line."""
Order = dict[str, str | tuple[Row, ...]]
"""An order on a line; a tuple stays on it, where a list has a line a record."""

Values = Mapping[str, Any]
"""Keys and values, nested."""


def block(facts: Values, indent: str = "") -> str:
    """Facts one a line; what is empty is left out."""
    lines = []
    for key, value in facts.items():
        if isinstance(value, Mapping) and not isinstance(value, MappingProxyType):
            if value:
                lines.append(f"{indent}{_key(key)}\n{block(value, indent + '  ')}")
        elif value != "":
            lines.append(f"{indent}{_key(key)} {_text(value)}\n")
    return "".join(lines)


def buildings_block(buildings: Iterable[House], *, has_base: bool = True) -> str:
    """One building a line, under ``buildings``; ``has_base`` if it is known how many live in each."""
    lines = ["buildings:\n"]
    for building in buildings:
        units = f"units: {building.units}, " if building.units_known else ""
        homes = f"households: {len(building.rooms)}, " if has_base else ""
        lines.append(f"  {_key(building.id)} {{{units}{homes}area_m2: {building.area}}}\n")
    return "".join(lines)


def households_text(
    buildings: Sequence[House],
    homes: Sequence[Home],
    answers: Mapping[str, Mapping[int, Visits]],
    wanted: Mapping[int, Sequence[str]],
) -> str:
    """``households.yaml``: one household a line, grouped by building.

    Args:
        buildings: the project's buildings.
        homes: their flats, in the order of the buildings.
        answers: visits by round and by index of the home.
        wanted: items of the menu by index of the home.
    """
    lines = []
    last = None
    for index, home in enumerate(homes):
        if home.building != last:
            last = home.building
            lines.append(f"{_key(buildings[last].id)}\n")
        facts = [f"area_m2: {home.area_m2}"] if home.area_m2 else []
        if home.owner:
            facts.append(f"owner: {_text(home.owner, in_brackets=True)}")
        for round_id, visits in answers.items():
            if index in visits:
                facts.append(f"{_key(round_id, in_brackets=True)} {_visits(visits[index])}")
        if index in wanted:
            facts.append(f"wants: {_text(wanted[index], in_brackets=True)}")
        lines.append(f"  {_key(home.room)} {{{', '.join(facts)}}}\n")
    return "".join(lines)


def _visits(visits: Visits) -> str:
    texts = [f"{kind} {day}" for kind, day in visits]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


def opening(place: Estate, track: str, story: Story) -> dict[str, "str | tuple[str, ...] | Values"]:
    """What every project's file begins with."""
    return {
        "name": place.name,
        "track": track,
        "street": _one_or_more(place.streets),
        "community": _one_or_more(place.communities),
        "address": place.address,
        "note": f"合成数据 - {story.note}" if story.note else "",
    }


def _one_or_more(places: tuple[str, ...]) -> str | tuple[str, ...]:
    """A place as a clerk writes it: by itself, or in a list of several."""
    return places if len(places) > 1 else places[0]


def on_line(**facts: object) -> Mapping[str, object]:
    """A record that does not take the record around it off its line, as a dict would."""
    return MappingProxyType(facts)


def flow(row: Mapping[str, object]) -> str:
    """A record in braces."""
    pairs = (f"{_key(key, in_brackets=True)} {_text(value, in_brackets=True)}" for key, value in row.items())
    return f"{{{', '.join(pairs)}}}"


def _key(key: str, *, in_brackets: bool = False) -> str:
    return f"{scalar(key, in_brackets=in_brackets)}:"


def _text(value: object, *, in_brackets: bool = False) -> str:
    """A value as it is written: lists and records in brackets."""
    if isinstance(value, Mapping):
        return flow(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(_text(part, in_brackets=True) for part in value)}]"
    return scalar(str(value), in_brackets=in_brackets)


def records(facts: Mapping[str, object], indent: str = "") -> str:
    """Facts with records and lists of records in them, one record a line; what is empty is left out."""
    lines = []
    for key, value in facts.items():
        if isinstance(value, list):
            if value:
                rows = "".join(f"{indent}  - {flow(row)}\n" for row in value)
                lines.append(f"{indent}{_key(key)}\n{rows}")
        elif isinstance(value, Mapping) and any(isinstance(part, list | dict) for part in value.values()):
            lines.append(f"{indent}{_key(key)}\n{records(value, indent + '  ')}")
        elif isinstance(value, Mapping):
            if value:
                lines.append(f"{indent}{_key(key)} {flow(value)}\n")
        else:
            lines.append(f"{indent}{_key(key)} {_text(value)}\n")
    return "".join(lines)
