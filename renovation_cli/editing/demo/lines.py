"""Facts as YAML, in the form in which a clerk would write them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from renovation_cli.editing.demo.homes import Home, House
from renovation_cli.editing.demo.opinions import Visits
from renovation_cli.editing.demo.places import Estate
from renovation_cli.editing.demo.stories import Story

Row = dict[str, str]
"""A short record on a line."""

Values = Mapping[str, "str | int | date | Values"]
"""Keys and plain values, nested; the values need no quotation marks."""


def block(facts: Values, indent: str = "") -> str:
    """Facts one a line; what is empty is left out."""
    lines = []
    for key, value in facts.items():
        if isinstance(value, Mapping):
            if value:
                lines.append(f"{indent}{key}:\n{block(value, indent + '  ')}")
        elif value != "":
            lines.append(f"{indent}{key}: {value}\n")
    return "".join(lines)


def buildings_block(buildings: Iterable[House]) -> str:
    """One building a line, under ``buildings``."""
    lines = ["buildings:\n"]
    for building in buildings:
        units = f"units: {building.units}, " if building.units_known else ""
        facts = f"{units}households: {len(building.rooms)}, area_m2: {building.area}"
        lines.append(f"  {building.id}: {{{facts}}}\n")
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
            lines.append(f"{buildings[last].id}:\n")
        facts = [f"area_m2: {home.area_m2}"] if home.area_m2 else []
        if home.owner:
            facts.append(f"owner: {home.owner}")
        for round_id, visits in answers.items():
            if index in visits:
                facts.append(f"{round_id}: {_visits(visits[index])}")
        if index in wanted:
            facts.append(f"wants: [{', '.join(wanted[index])}]")
        lines.append(f"  {home.room}: {{{', '.join(facts)}}}\n")
    return "".join(lines)


def _visits(visits: Visits) -> str:
    texts = [f"{kind} {day}" for kind, day in visits]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


def opening(place: Estate, track: str, story: Story) -> dict[str, "str | Values"]:
    """What every project's file begins with."""
    return {
        "name": place.name,
        "track": track,
        "street": place.street,
        "community": place.community,
        "address": place.address,
        "note": f"合成数据 - {story.note}" if story.note else "",
    }


def flow(row: Mapping[str, object]) -> str:
    """A record in braces."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in row.items())}}}"


def records(facts: Mapping[str, object], indent: str = "") -> str:
    """Facts with records and lists of records in them, one record a line; what is empty is left out."""
    lines = []
    for key, value in facts.items():
        if isinstance(value, list):
            if value:
                rows = "".join(f"{indent}  - {flow(row)}\n" for row in value)
                lines.append(f"{indent}{key}:\n{rows}")
        elif isinstance(value, Mapping) and any(isinstance(part, list | dict) for part in value.values()):
            lines.append(f"{indent}{key}:\n{records(value, indent + '  ')}")
        elif isinstance(value, Mapping):
            if value:
                lines.append(f"{indent}{key}: {flow(value)}\n")
        else:
            lines.append(f"{indent}{key}: {value}\n")
    return "".join(lines)
