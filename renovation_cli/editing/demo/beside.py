"""What stands beside the projects of the year: carried over from the last, and applied for the next."""

import random
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from renovation_cli.editing.demo import works
from renovation_cli.editing.demo.documents import with_documents
from renovation_cli.editing.demo.events import PATROL_ORDER, candidate, care, dispatched, lag
from renovation_cli.editing.demo.figures import Totals, stream
from renovation_cli.editing.demo.homes import build
from renovation_cli.editing.demo.investment import beside_the_course, invested
from renovation_cli.editing.demo.lines import Row, block, buildings_block, opening, records
from renovation_cli.editing.demo.orders import of_patrol
from renovation_cli.editing.demo.places import Estate, place_of
from renovation_cli.editing.demo.schedule import schedule_lines
from renovation_cli.editing.demo.stories import CANDIDATES, CARRY_OVER
from renovation_cli.editing.demo.story import Story
from renovation_cli.editing.demo.timeline import APPLICATION, dates, milestones, on_file
from renovation_cli.editing.demo.timeline import CARRY_OVER as STEPS
from renovation_cli.editing.demo.works import money, progress

_THOUSAND = 1000
_LONG_AFTER = 3
"""Patrols from which on a project has been looked after long enough for them to have brought something up."""


def beside_files(seed: int, copy: int) -> Iterator[tuple[str, str]]:
    """The files of one copy of the district: path relative to the data folder, text."""
    for index, story in CARRY_OVER.items():
        for file, text in _carry_over(stream(seed, copy, index), place_of(copy, index), story):
            yield file, text + (schedule_lines(index) if file.endswith("project.yaml") else "")
    for index, story in CANDIDATES.items():
        file, text = _candidate(stream(seed, copy, index), place_of(copy, index), story)
        yield file, text + schedule_lines(index)


def _carry_over(rng: random.Random, place: Estate, story: Story) -> Iterator[tuple[str, str]]:
    """A project whose households were asked last year: none are on file."""
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
    taken = dates(rng, STEPS, story)
    recorded = on_file(taken, story)
    done = progress(rng, taken, works.CARRY_OVER, story)
    looked_after = care(rng, recorded)
    patrols = _patrols(looked_after)
    if story.takes_all and len(patrols) >= _LONG_AFTER:
        looked_after["patrols"] = dispatched(patrols)
        found_on = date.fromisoformat(patrols[1]["on"])
        yield f"projects/{place.id}/orders.yaml", records({PATROL_ORDER: of_patrol(found_on)})
    funds = money(rng, share, done, works.CARRY_OVER, story)
    year = {
        "progress": invested(place.id, done, share, story),
        "money": beside_the_course(funds, story, showcase=False),
        **lag(story),
        "care": looked_after,
    }
    dated = block({"milestones": with_documents(place.id, milestones(recorded))})
    text = block(facts) + buildings_block(buildings) + dated + records(year)
    yield f"projects/{place.id}/project.yaml", text


def _patrols(looked_after: dict[str, object]) -> list[Row]:
    patrols = looked_after.get("patrols")
    return patrols if isinstance(patrols, list) else []


def _candidate(rng: random.Random, place: Estate, story: Story) -> tuple[str, str]:
    """A candidate for next year, whose buildings are not yet listed."""
    recorded = on_file(dates(rng, APPLICATION, story), story)
    stated: dict[str, str | int] = {"households": rng.randint(120, 600)}
    if rng.randrange(2):
        stated["buildings"] = rng.randint(4, 16)
    facts = opening(place, "application", story) | {
        "batch": story.batch,
        "stated": stated,
        "milestones": milestones(recorded),
    }
    surveyed = recorded.get("surveyed")
    found = records({"candidate": candidate(rng, story, surveyed)}) if surveyed else ""
    return f"projects/{place.id}/project.yaml", block(facts) + found
