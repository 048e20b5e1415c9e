"""What comes of a project: of its lag, after its works, and of the survey of a candidate."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from renovation_cli.editing.demo.lines import Row, on_line
from renovation_cli.editing.demo.story import Story

_END = date(2022, 12, 31)
_SHORTCOMINGS = ("道路", "排水", "供水", "供电", "照明", "消防", "环卫", "停车", "安防", "弱电")
PATROL_ORDER = "p-01"
"""The order that came of a patrol, where one did."""


def lag(story: Story) -> dict[str, list[Row]]:
    """What took place because the project lagged, and what excuses a lag."""
    return {
        "escalated": [_row(action._asdict()) for action in story.escalated],
        "excuses": [
            _row({"from": each.first, "to": each.last, "reason": each.reason, "by": each.by})
            for each in story.excuses
        ],
    }


def _row(facts: Mapping[str, Any]) -> Row:
    return {key: value for key, value in facts.items() if value}


def care(rng: random.Random, recorded: Mapping[str, date]) -> dict[str, object]:
    """What is on file after the works."""
    finished, handed_over = recorded.get("works-finished"), recorded.get("handover")
    facts: dict[str, object] = {}
    if finished:
        formed = min(finished + timedelta(days=rng.randint(5, 15)), _END)
        form = "owners-committee" if rng.randrange(3) else "self-governing-body"
        facts["self_rule"] = {"on": str(formed), "form": form}
    if handed_over:
        managed = {"on": str(handed_over), "by": "示例物业公司"}
        if rng.randrange(3):
            managed["agreement"] = str(min(handed_over + timedelta(days=6), _END))
        facts["property"] = managed
        asked = rng.randint(60, 120)
        surveyed = min(handed_over + timedelta(days=5), _END)
        facts["satisfaction"] = [
            {"on": str(surveyed), "asked": str(asked), "satisfied": str(asked * rng.randint(78, 97) // 100)}
        ]
        facts["patrols"] = _patrols(rng, handed_over)
    if "evaluation" in recorded:
        facts["evaluation"] = {"on": str(recorded["evaluation"]), "result": "达到改造目标 - 合成数据"}
    return facts


def _patrols(rng: random.Random, handed_over: date) -> list[Row]:
    """Patrols about once a month, some of them late."""
    rows = []
    day = handed_over + timedelta(days=rng.randint(5, 30))
    while day <= _END:
        rows.append(_patrol(rng, day))
        day += timedelta(days=rng.randint(20, 38))
    return rows


def _patrol(rng: random.Random, day: date) -> Row:
    """A patrol; of three one finds something, of those one in two hands it up, and most are dealt with."""
    row = {"on": str(day)}
    if rng.randrange(3) == 0:
        row["found"] = "楼道堆物"
        if rng.randrange(2):
            row["reported_up"] = "街道"
        resolved = day + timedelta(days=rng.randint(1, 20))
        if rng.randrange(3) and resolved <= _END:
            row["resolved"] = str(resolved)
    return row


def dispatched(patrols: list[Row]) -> list[Row]:
    """Patrols of which the second found what came to an order, and the last what waits to be dealt with."""
    rows = [*patrols]
    rows[1] = {"on": rows[1]["on"], "found": "绿地被占种", "order": PATROL_ORDER}
    rows[-1] = {"on": rows[-1]["on"], "found": "雨水口堵塞", "reported_up": "街道"}
    return rows


def candidate(rng: random.Random, story: Story, surveyed: date) -> dict[str, object]:
    """What the survey found of a candidate; most meet the rules."""
    year = story.year_built or rng.randint(1986, 2003)
    lacking = sorted(rng.sample(range(len(_SHORTCOMINGS)), rng.randint(2, 5)))
    survey: dict[str, object] = {
        "on": str(surveyed),
        "shortcomings": tuple(_SHORTCOMINGS[each] for each in lacking),
    }
    if story.willing_percent:
        asked = rng.randint(60, 200)
        willing = asked * rng.randint(*story.willing_percent) // 100
        survey["willingness"] = on_line(asked=asked, willing=willing)
    return {"year_built": str(year), "survey": survey}
