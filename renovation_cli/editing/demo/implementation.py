"""The projects of the year: the implementation track, which adds up to the plan's targets."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import NamedTuple

from renovation_cli.editing.demo import works
from renovation_cli.editing.demo.asked_again import begun_anew, tallies, with_second_asking
from renovation_cli.editing.demo.documents import with_documents
from renovation_cli.editing.demo.events import care, lag
from renovation_cli.editing.demo.figures import DISTRICT, Totals, divide, stream
from renovation_cli.editing.demo.homes import House, build, inhabit
from renovation_cli.editing.demo.inspections import INSPECTED
from renovation_cli.editing.demo.investment import beside_the_course, invested
from renovation_cli.editing.demo.lines import block, buildings_block, households_text, opening, records
from renovation_cli.editing.demo.opinions import Season, ask, wishes
from renovation_cli.editing.demo.orders import orders
from renovation_cli.editing.demo.places import Estate, official, place_of
from renovation_cli.editing.demo.schedule import schedule_lines
from renovation_cli.editing.demo.stories import story_of
from renovation_cli.editing.demo.story import Story
from renovation_cli.editing.demo.timeline import IMPLEMENTATION, ROUNDS, dates, milestones, notices, on_file
from renovation_cli.editing.demo.works import money, progress

SHOWCASES = {2: "exemplar", 4: "upgrade", 6: "exemplar", 8: "exemplar", 10: "upgrade"}
"""By index of the project."""

_PLANNED = ("works-started", "works-finished")
_TEN_THOUSAND = 10_000
_FIRST_OFFICER = 30
_FIRMS = {"design": "示例设计单位", "builder": "示例施工单位", "supervisor": "示例监理单位"}


class _Steps(NamedTuple):
    """The steps of a project with its id: those taken, and those of them that are on file."""

    place_id: str
    showcase: bool
    taken: Mapping[str, date]
    recorded: Mapping[str, date]


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
    recorded = on_file(taken, story)
    buildings = build(rng, share.buildings, share.households, share.area_m2)
    facts = opening(place, "implementation", story) | {
        "showcase": SHOWCASES.get(index, ""),
        "officer": official(_FIRST_OFFICER + index) if "officer-named" in recorded else "",
        "firms": _FIRMS if "officer-named" in recorded else {},
        "stated": _stated(share, story),
    }
    dated = block(
        {
            "milestones": with_documents(place.id, milestones(recorded)),
            "notices": notices(recorded),
            "asked_again": begun_anew(index, taken),
            "planned": dict(zip(_PLANNED, story.planned or (), strict=False)),
        }
    )
    steps = _Steps(place.id, index in SHOWCASES, taken, recorded)
    dated += records({"tallies": tallies(story, share, taken)})
    year = records(_through_the_year(rng, steps, share, story) | _inspected(index))
    text = block(facts) + buildings_block(buildings, has_base=story.has_base) + dated + year
    text += schedule_lines(index)
    yield f"projects/{place.id}/project.yaml", text
    if story.has_list:
        yield f"projects/{place.id}/households.yaml", _households(rng, buildings, steps, index)
    yield f"projects/{place.id}/orders.yaml", records(orders(rng, index, is_blocked=story.is_blocked))


def _inspected(index: int) -> dict[str, object]:
    """Its inspections, which no chance decides on."""
    return {"inspections": list(INSPECTED.get(index, ()))}


def _stated(share: Totals, story: Story) -> dict[str, int]:
    left_out = {"projects"} if story.has_base else {"projects", "households"}
    return {key: value for key, value in asdict(share).items() if key not in left_out}


def _households(rng: random.Random, buildings: Sequence[House], steps: _Steps, index: int) -> str:
    """The list of households, with what the rounds brought that are on file."""
    story, taken = story_of(index), steps.taken
    homes = inhabit(rng, buildings, story.unknown_areas_percent)
    seasons = [
        Season(round_id, taken[f"{round_id}/begun"], taken[f"{round_id}/ended"])
        for round_id in ROUNDS
        if f"{round_id}/begun" in taken and story.records(round_id, taken[f"{round_id}/begun"])
    ]
    answers = {season.round_id: ask(rng, homes, season, story) for season in seasons}
    wanted = wishes(rng, answers.get("before-design", {}))
    begun = begun_anew(index, taken)
    every = with_second_asking(steps.place_id, homes, answers, index, begun)
    return households_text(buildings, homes, every, wanted)


def _through_the_year(rng: random.Random, steps: _Steps, share: Totals, story: Story) -> dict[str, object]:
    done = progress(rng, steps.taken, works.IMPLEMENTATION, story)
    funds = money(rng, share, done, works.IMPLEMENTATION, story)
    return {
        "progress": invested(steps.place_id, done, share, story),
        "money": beside_the_course(funds, story, showcase=steps.showcase),
        **lag(story),
        "care": care(rng, steps.recorded),
    }
