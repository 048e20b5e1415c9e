"""C641: figures of a project that are not likely together, and flats of an unlikely size."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE, households_file
from renovation_cli.model.plausible import Band, Plausible
from renovation_cli.model.project import Building, Stated

RULE = Rule(
    code="C641",
    name="implausible-figure",
    severity=Severity.WARNING,
    flags=mark(
        "A flat of half a square metre, 13 ㎡ for each household, an investment in units of 10,000 yuan:"
        " figures outside wide bounds, which “plausible” in programme.yaml may set otherwise."
    ),
    why=mark("A digit or a unit has slipped, and totals and shares would be taken of it."),
    example=Example("projects/hongqi/households.yaml", "1-102: {area_m2: 0.72,", "1-102: {area_m2: 72,"),
    source=mark("data format, “Plausible figures”"),
)


_EXPECTED = {
    "flat_m2": mark("{least} to {most} ㎡ a flat"),
    "m2_per_household": mark("{least} to {most} ㎡ a household"),
    "yuan_per_m2": mark("{least} to {most} yuan a ㎡"),
    "households_per_building": mark("{least} to {most} households a building"),
}


class _Ratio(NamedTuple):
    """So much of one figure for each of another; ``key`` is where it is reported."""

    key: str
    parts: Decimal | int | None
    whole: Decimal | int | None
    bound: str
    message: Text


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each figure of the project, of its buildings and of its flats that is not likely."""
    plausible = filed.programme.plausible
    yield from _of(filed.file, ("stated",), filed.project.stated, plausible)
    for building_id, building in filed.project.buildings.items():
        yield from _of(filed.file, ("buildings", building_id), building, plausible)
    smallest, largest = plausible.flat_m2.at_least, plausible.flat_m2.at_most
    for building_id, rooms in (filed.dossier.households or {}).items():
        for room_id, room in rooms.items():
            if room.area_m2 is not None and not smallest <= room.area_m2 <= largest:
                yield _problem(
                    households_file(filed.dossier.id),
                    (building_id, room_id, "area_m2"),
                    say("a flat of {area} ㎡ is not likely", area=room.area_m2),
                    "flat_m2",
                    plausible.flat_m2,
                )


def _of(
    file: str, path: DataPath, totals: Stated | Building | None, plausible: Plausible
) -> Iterator[Problem]:
    if totals is None:
        return
    for ratio in _ratios(totals):
        band: Band = getattr(plausible, ratio.bound)
        if ratio.parts and ratio.whole and not band.holds(ratio.parts, ratio.whole):
            yield _problem(file, (*path, ratio.key), ratio.message, ratio.bound, band)


def _ratios(totals: Stated | Building) -> Iterator[_Ratio]:
    area, households = totals.area_m2, totals.households
    yield _Ratio(
        "area_m2",
        area,
        households,
        "m2_per_household",
        say("{area} ㎡ for {n} households is not likely", area=area, n=households),
    )
    if isinstance(totals, Stated):
        yield _Ratio(
            "investment_yuan",
            totals.investment_yuan,
            area,
            "yuan_per_m2",
            say("{amount} yuan for {area} ㎡ is not likely", amount=totals.investment_yuan, area=area),
        )
        yield _Ratio(
            "buildings",
            households,
            totals.buildings,
            "households_per_building",
            say(
                "{n} households in {buildings} buildings is not likely",
                n=households,
                buildings=totals.buildings,
            ),
        )


def _problem(file: str, path: DataPath, message: Text, bound: str, band: Band) -> Problem:
    return Problem(
        rule=RULE,
        site=Site(file, path),
        message=message,
        expected=say(_EXPECTED[bound], least=band.at_least, most=band.at_most),
        remedy=say(
            "check the digits and the unit; if it is right, widen {bound} under “plausible” in"
            " programme.yaml",
            bound=bound,
        ),
    )
