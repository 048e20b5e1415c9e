"""The projects of the year: the implementation track, which adds up to the plan's targets."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date

from renovation_cli.editing.demo import works
from renovation_cli.editing.demo.events import care, lag, orders
from renovation_cli.editing.demo.figures import DISTRICT, Totals, divide, stream
from renovation_cli.editing.demo.homes import build, inhabit
from renovation_cli.editing.demo.lines import block, buildings_block, households_text, opening, records
from renovation_cli.editing.demo.opinions import Season, ask, wishes
from renovation_cli.editing.demo.places import Estate, official, place_of
from renovation_cli.editing.demo.stories import story_of
from renovation_cli.editing.demo.timeline import IMPLEMENTATION, ROUNDS, dates, milestones, notices
from renovation_cli.editing.demo.works import money, progress

SHOWCASES = {0: "exemplar", 2: "exemplar", 4: "upgrade", 6: "exemplar", 8: "blueprint", 10: "upgrade"}
"""By index of the project."""

_TEN_THOUSAND = 10_000
_FIRST_OFFICER = 30


def implementation_files(seed: int, copy: int) -> Iterator[tuple[str, str]]:
    """The files of one copy of the district: path relative to the data folder, text."""
    for index, share in enumerate(shares(stream(seed, copy))):
        yield from _project(stream(seed, copy, index), place_of(copy, index), share, index)


def shares(rng: random.Random) -> list[Totals]:
    """The district's totals divided among its projects, exactly; money by the ten thousand yuan (万元)."""
    stories = [story_of(index) for index in range(DISTRICT.projects)]
    fixed = sum(story.households or 0 for story in stories)
    spread = divide(
        DISTRICT.households - fixed, [0 if story.households else rng.randint(50, 150) for story in stories]
    )
    households = [story.households or part for story, part in zip(stories, spread, strict=True)]
    money = divide(DISTRICT.investment_yuan // _TEN_THOUSAND, _unevenly(rng, households))
    buildings = divide(DISTRICT.buildings, households)
    areas = divide(DISTRICT.area_m2, _unevenly(rng, households))
    this_year = divide(DISTRICT.year_investment_yuan // _TEN_THOUSAND, _unevenly(rng, money))
    return [
        Totals(
            projects=1,
            buildings=buildings[index],
            households=households[index],
            area_m2=areas[index],
            investment_yuan=money[index] * _TEN_THOUSAND,
            year_investment_yuan=this_year[index] * _TEN_THOUSAND,
        )
        for index in range(DISTRICT.projects)
    ]


def _unevenly(rng: random.Random, weights: list[int]) -> list[int]:
    return [weight * rng.randint(85, 115) for weight in weights]


def _project(rng: random.Random, place: Estate, share: Totals, index: int) -> Iterator[tuple[str, str]]:
    story = story_of(index)
    taken = dates(rng, IMPLEMENTATION, story)
    buildings = build(rng, share.buildings, share.households, share.area_m2)
    homes = inhabit(rng, buildings, story.unknown_areas_percent)
    seasons = [
        Season(round_id, taken[f"{round_id}/begun"], taken[f"{round_id}/ended"])
        for round_id in ROUNDS
        if f"{round_id}/begun" in taken
    ]
    answers = {season.round_id: ask(rng, homes, season, story) for season in seasons}
    wanted = wishes(rng, answers["before-design"])
    facts = opening(place, "implementation", story) | {
        "showcase": SHOWCASES.get(index, ""),
        "officer": official(_FIRST_OFFICER + index) if "officer-named" in taken else "",
        "stated": {key: value for key, value in asdict(share).items() if key != "projects"},
    }
    dated = block({"milestones": milestones(taken), "notices": notices(taken)})
    year = records(_through_the_year(rng, taken, share, index))
    yield f"projects/{place.id}/project.yaml", block(facts) + buildings_block(buildings) + dated + year
    yield f"projects/{place.id}/households.yaml", households_text(buildings, homes, answers, wanted)
    yield f"projects/{place.id}/orders.yaml", records(orders(rng, index))


def _through_the_year(
    rng: random.Random, taken: Mapping[str, date], share: Totals, index: int
) -> dict[str, object]:
    done = progress(rng, taken, works.IMPLEMENTATION, index)
    return {
        "progress": done,
        "money": money(rng, share, done, works.IMPLEMENTATION),
        **lag(index),
        "care": care(rng, taken),
    }
