"""What stands beside the projects of the year: carried over from the last, and applied for the next."""

import random
from collections.abc import Iterator
from dataclasses import asdict

from renovation_cli.editing.demo import works
from renovation_cli.editing.demo.events import candidate, escalated
from renovation_cli.editing.demo.figures import DISTRICT, Totals, stream
from renovation_cli.editing.demo.homes import build
from renovation_cli.editing.demo.lines import Values, block, buildings_block, opening, records
from renovation_cli.editing.demo.places import Estate, place_of
from renovation_cli.editing.demo.stories import USUAL, Story
from renovation_cli.editing.demo.timeline import APPLICATION, CARRY_OVER, dates, milestones
from renovation_cli.editing.demo.works import money, progress

_CARRY_OVER = (USUAL, Story("续建项目迟于六月完工", delays={"drive-finished": 90}), USUAL)
_THOUSAND = 1000
_CANDIDATES = (
    ("implement", USUAL),
    ("implement", USUAL),
    ("plan", Story("摸底迟于五月", delays={"survey-finished": 75})),
    ("", Story("建成年份不符合条件 - 始终没有现场核查", never=frozenset({"site-verified"}))),
    ("reserve", Story("居民尚未征求意见 - 先行储备")),
    ("", Story("摸底始终没有日期", never=frozenset({"survey-finished"}))),
)
"""Batch (none where it is never decided) and story of each candidate."""


def beside_files(seed: int, copy: int) -> Iterator[tuple[str, str]]:
    """The files of one copy of the district: path relative to the data folder, text."""
    start = DISTRICT.projects
    for index in range(len(_CARRY_OVER)):
        yield _carry_over(stream(seed, copy, start + index), place_of(copy, start + index), index)
    start += len(_CARRY_OVER)
    for index in range(len(_CANDIDATES)):
        yield _candidate(stream(seed, copy, start + index), place_of(copy, start + index), index, start)


def _carry_over(rng: random.Random, place: Estate, index: int) -> tuple[str, str]:
    """A project whose households were asked last year: none are on file."""
    story = _CARRY_OVER[index]
    households = rng.randint(180, 420)
    area_m2 = households * rng.randint(75, 90)
    buildings = build(rng, households // 36, households, area_m2)
    investment = households * rng.randint(13, 17) * _THOUSAND
    share = Totals(
        projects=1,
        buildings=len(buildings),
        households=households,
        area_m2=area_m2,
        investment_yuan=investment,
        year_investment_yuan=investment * 2 // 5,
    )
    facts = opening(place, "carry-over", story) | {
        "stated": {key: value for key, value in asdict(share).items() if key != "projects"}
    }
    taken = dates(rng, CARRY_OVER, story)
    done = progress(rng, taken, works.CARRY_OVER)
    year = records({"progress": done, "money": money(rng, share, done, works.CARRY_OVER)})
    dated = block({"milestones": milestones(taken)})
    return f"projects/{place.id}/project.yaml", block(facts) + buildings_block(buildings) + dated + year


def _candidate(rng: random.Random, place: Estate, index: int, start: int) -> tuple[str, str]:
    """A candidate for next year, whose buildings are not yet listed."""
    batch, story = _CANDIDATES[index]
    taken = dates(rng, APPLICATION, story)
    stated: dict[str, str | int] = {"households": rng.randint(120, 600)}
    if rng.randrange(2):
        stated["buildings"] = rng.randint(4, 16)
    facts: dict[str, str | Values] = opening(place, "application", story) | {
        "batch": batch,
        "stated": stated,
        "milestones": milestones(taken),
    }
    surveyed = taken.get("survey-finished")
    found = records({"candidate": candidate(rng, index, surveyed)}) if surveyed else ""
    took_place = records({"escalated": escalated(start + index)})
    return f"projects/{place.id}/project.yaml", block(facts) + found + took_place
