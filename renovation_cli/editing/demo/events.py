"""What comes up while a project goes on: dispatch orders, escalation, excuses, and care after the works."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from renovation_cli.editing.demo.lines import Order, Row, on_line

_END = date(2022, 12, 31)


class _Problem(NamedTuple):
    """A problem that comes up somewhere."""

    kind: str
    department: str
    text: str
    outcome: str
    other: str | None = None
    """Another department with a duty of the kind, where there is one."""


_PROBLEMS = (
    _Problem("illegal-structure", "城管局", "楼道口违章搭盖", "已拆除"),
    _Problem("shed", "各街道", "柴火间拆除协议未签", "已签订协议"),
    _Problem("cables", "各街道", "架空线杂乱", "已入管梳理"),
    _Problem("sanitation", "城管局", "垃圾分类点选址", "已定点"),
    _Problem("works", "城发集团", "工地围挡缺失", "已补设围挡", "住建局"),
    _Problem("design", "住建局", "管线图纸不符", "已变更图纸", "城发集团"),
    _Problem("security", "公安分局", "门禁点位待定", "已定点"),
)
_PLACES = ("东侧出入口", "中心花园", "地下车库入口", "沿街店面", "配电房旁")
_SOURCES = ("visit", "inspection", "resident", "patrol")
_BLOCKED = 20
"""The project whose works wait for an order that is never resolved."""


def orders(rng: random.Random, index: int) -> dict[str, Order]:
    """The dispatch orders of a project by id."""
    found: dict[str, Order] = {}
    for number in range(1, rng.randint(2, 5)):
        opened = date(2022, 2, 20) + timedelta(days=rng.randint(0, 270))
        problem = _PROBLEMS[rng.randrange(len(_PROBLEMS))]
        found[f"p-{number:02}"] = _order(rng, problem, opened)
    if index == _BLOCKED:
        found["p-90"] = {
            "problem": "场地清理未完成",
            "kind": "illegal-structure",
            "opened": "2022-07-06",
            "by": "inspection",
            "to": "城管局",
            "due": "2022-07-20",
            "blocks": "works-finished",
            "steps": (
                {"on": "2022-07-08", "step": "accepted"},
                {"on": "2022-08-02", "step": "reported-up", "to": "住建局"},
            ),
        }
    return found


def _order(rng: random.Random, problem: _Problem, opened: date) -> Order:
    row: Order = {
        "problem": problem.text,
        "kind": problem.kind,
        "opened": str(opened),
        "by": _SOURCES[rng.randrange(len(_SOURCES))],
        "to": problem.department,
        "where": _PLACES[rng.randrange(len(_PLACES))],
        "due": str(opened + timedelta(days=14)),
    }
    steps = _steps(rng, problem, opened)
    if steps:
        row["steps"] = tuple(steps)
    if any(step["step"] == "resolved" for step in steps):
        row["outcome"] = problem.outcome
    return row


def _steps(rng: random.Random, problem: _Problem, opened: date) -> list[Row]:
    """Accepted, resolved and confirmed, some late, some passed on and some not at all; within the year."""
    course: list[tuple[Row, int]] = [({"step": "accepted"}, rng.randint(0, 3))]
    if problem.other and rng.randrange(4) == 0:
        course.append(({"step": "returned", "note": "不属本部门职责"}, 2))
        course.append(({"step": "reassigned", "to": problem.other}, 1))
    elif rng.randrange(10) == 0:
        course.append(({"step": "reported-up"}, 4))
    if rng.randrange(6):
        course += [({"step": "resolved"}, rng.randint(3, 20)), ({"step": "confirmed"}, rng.randint(1, 4))]
    steps = []
    day = opened
    for step, days in course:
        day += timedelta(days=days)
        if day <= _END:
            steps.append({"on": str(day), **step})
    return steps


def programme_orders() -> dict[str, Order]:
    """The orders about the programme as a whole, by id."""
    return {
        "g-01": {
            "problem": "样本路沿线架空线需统一迁改",
            "kind": "cables",
            "opened": "2022-08-15",
            "by": "inspection",
            "to": "各街道",
            "due": "2022-09-30",
            "steps": (
                {"on": "2022-08-17", "step": "accepted"},
                {"on": "2022-09-26", "step": "reported-up"},
            ),
        },
        "g-02": {
            "problem": "各工地扬尘防治标准不一",
            "kind": "works",
            "opened": "2022-07-20",
            "by": "inspection",
            "to": "城发集团",
            "due": "2022-08-05",
            "steps": (
                {"on": "2022-07-21", "step": "accepted"},
                {"on": "2022-08-03", "step": "resolved"},
            ),
            "outcome": "统一围挡与喷淋标准",
        },
    }


_ESCALATED = {
    1: (("2022-05-16", "formal-order", "2022-06-15"),),
    6: (("2022-09-05", "talk", None), ("2022-10-12", "formal-order", "2022-11-30")),
    9: (("2022-05-16", "formal-order", None),),
    11: (("2022-09-02", "formal-order", "2022-10-10"),),
    13: (("2022-05-18", "formal-order", "2022-06-20"),),
    17: (("2022-07-13", "talk", "2022-07-31"),),
    28: (("2022-09-06", "formal-order", "2022-09-30"),),
    30: (("2022-08-04", "formal-order", "2022-09-20"),),
}
"""Talks and formal orders by index of the project, with the day set where one was.

For the others that lag nothing has been done.
"""


def escalated(index: int) -> list[Row]:
    """Talks and orders that took place."""
    return [
        {"on": on, "level": level, **({"until": until} if until else {}), "by": "督查考核组"}
        for on, level, until in _ESCALATED.get(index, ())
    ]


def lag(index: int) -> dict[str, list[Row]]:
    """Talks and orders that took place, and what excuses a lag."""
    facts = {"escalated": escalated(index)}
    if index == 2:  # noqa: PLR2004 - held up by the weather once
        facts["excuses"] = [{"from": "2022-08-01", "to": "2022-08-14", "reason": "台风停工 - 合成数据"}]
    return facts


def care(rng: random.Random, taken: Mapping[str, date]) -> dict[str, object]:
    """What is on file after the works."""
    finished, handed_over = taken.get("works-finished"), taken.get("handover")
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
        patrols = [handed_over + timedelta(days=7 * week) for week in range(1, 3 if rng.randrange(4) else 1)]
        facts["patrols"] = [_patrol(rng, day) for day in patrols if day <= _END]
    if "evaluation" in taken:
        facts["evaluation"] = {"on": str(taken["evaluation"]), "result": "达到改造目标 - 合成数据"}
    return facts


def _patrol(rng: random.Random, day: date) -> Row:
    """A patrol; of three one finds something, of those one in two hands it up, and most are dealt with."""
    row = {"on": str(day)}
    if rng.randrange(3) == 0:
        row["found"] = "楼道堆物"
        if rng.randrange(2):
            row["reported_up"] = "街道"
        resolved = day + timedelta(days=rng.randint(1, 9))
        if rng.randrange(3) and resolved <= _END:
            row["resolved"] = str(resolved)
    return row


def candidate(rng: random.Random, index: int, surveyed: date) -> dict[str, object]:
    """What the survey found of a candidate: most meet the rules, one is too new, one was not asked."""
    year = 2008 if index == 3 else rng.randint(1986, 2003)  # noqa: PLR2004 - the one built too late
    names = ("道路", "排水", "供电", "消防", "停车")
    survey: dict[str, object] = {"on": str(surveyed), "shortcomings": names[: rng.randint(2, 5)]}
    if index != 4:  # noqa: PLR2004 - the one whose households were not asked
        asked = rng.randint(60, 200)
        willing = asked * rng.randint(70, 95) // 100
        survey["willingness"] = on_line(asked=asked, willing=willing)
    return {"year_built": str(year), "survey": survey}
