"""What the visits to the households brought, round by round."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from renovation_cli.editing.demo.homes import Home
from renovation_cli.editing.demo.story import Story
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import AnswerKind

MENU = (
    "供水", "供电", "供气", "通信", "弱电", "拆违",
    "柴火间", "环卫", "垃圾分类", "安防", "楼体", "环境",
)  # fmt: skip
"""The items of the plan's menu."""

_KINDS = (AnswerKind.AGREE, AnswerKind.OPPOSE, AnswerKind.ABSTAIN, AnswerKind.SIGNED)
_WEIGHTS = {"before-design": (66, 11, 9, 14), "on-scheme": (72, 15, 9, 4), "on-revision": (82, 8, 6, 4)}
_OPPOSE_PERCENT_WHERE_OPPOSED = 95
_STRAY_PERCENT = 20
"""Visits out of turn: appointments, evenings, weekends."""
_SECOND_VISIT_PERCENT = 9
_CHANGED_MIND_PERCENT = 1


@dataclass(frozen=True, slots=True)
class Season:
    """A round in one project: from when until when it is visited, both inclusive."""

    round_id: str
    begun: date
    ended: date


Visits = list[tuple[AnswerKind, date]]
"""Visits to one household in one round, oldest first."""


def ask(rng: random.Random, homes: Sequence[Home], season: Season, story: Story) -> dict[int, Visits]:
    """The visits of a round by index of the home; who was not visited is left out."""
    heard = _heard(rng, homes, season.round_id, story)
    buildings = homes[-1].building + 1
    visits: dict[int, Visits] = {}
    for index, home in enumerate(homes):
        day = _day(rng, season, home.building, buildings)
        if index in heard:
            opposed = story.opposed_building and home.building == 0
            visits[index] = _conversation(rng, season, day, opposed=opposed)
        elif rng.randrange(100) < story.absent_percent:
            visits[index] = _in_vain(rng, season, day)
    return visits


def _heard(rng: random.Random, homes: Sequence[Home], round_id: str, story: Story) -> set[int]:
    """Indexes of the homes that give an opinion: everyone where a building is against it."""
    count = story.heard.get(round_id, len(homes) * rng.randint(*story.percent_heard(round_id)) // 100)
    outspoken = {index for index, home in enumerate(homes) if story.opposed_building and home.building == 0}
    others = [index for index in range(len(homes)) if index not in outspoken]
    return outspoken | set(rng.sample(others, count - len(outspoken)))


def _day(rng: random.Random, season: Season, building: int, buildings: int) -> date:
    """Staff go from building to building, and out of turn to some."""
    span = (season.ended - season.begun).days
    if rng.randrange(100) < _STRAY_PERCENT:
        return season.begun + timedelta(days=rng.randint(0, span))
    turn = span * (building * 2 + 1) // (buildings * 2) + rng.randint(-2, 3)
    return season.begun + timedelta(days=min(max(turn, 0), span))


def _conversation(rng: random.Random, season: Season, day: date, *, opposed: bool) -> Visits:
    if opposed and rng.randrange(100) < _OPPOSE_PERCENT_WHERE_OPPOSED:
        return [(AnswerKind.OPPOSE, day)]
    kind = rng.choices(_KINDS, _WEIGHTS[season.round_id])[0]
    chance = rng.randrange(100)
    before = day - timedelta(days=rng.randint(2, 6))
    if before < season.begun or chance >= _SECOND_VISIT_PERCENT:
        return [(kind, day)]
    if chance < _CHANGED_MIND_PERCENT:
        return [(AnswerKind.OPPOSE, before), (AnswerKind.AGREE, day)]
    return [(AnswerKind.ABSENT, before), (kind, day)]


def _in_vain(rng: random.Random, season: Season, day: date) -> Visits:
    again = day + timedelta(days=rng.randint(2, 6))
    if again <= season.ended and rng.randrange(3) == 0:
        return [(AnswerKind.ABSENT, day), (AnswerKind.ABSENT, again)]
    return [(AnswerKind.ABSENT, day)]


def wishes(rng: random.Random, answers: Mapping[int, Visits]) -> dict[int, list[str]]:
    """What about half of those heard would like to have done, from the plan's menu and in its order."""
    wanted = {}
    for index, visits in answers.items():
        if visits[-1][0] is not AnswerKind.ABSENT and rng.randrange(2):
            picked = sorted(rng.sample(range(len(MENU)), rng.randint(1, 2)))
            wanted[index] = [MENU[item] for item in picked]
    return wanted
