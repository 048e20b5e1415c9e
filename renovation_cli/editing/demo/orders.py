"""Problems that come up and are dispatched, to the department that has the duty."""

import random
from datetime import date, timedelta
from typing import NamedTuple

from renovation_cli.editing.demo.lines import Order, Row

_END = date(2022, 12, 31)


class _Problem(NamedTuple):
    """A problem that comes up somewhere."""

    kind: str
    department: str
    text: str
    outcome: str


_PROBLEMS = (
    _Problem("illegal-structure", "区城管局", "楼道口违章搭盖", "已拆除"),
    _Problem("works", "区城发集团", "工地围挡缺失", "已补设围挡"),
    _Problem("shed", "各镇街", "柴火间拆除协议未签", "已签订协议"),
    _Problem("cables", "各镇街", "架空线杂乱", "已入管梳理"),
    _Problem("sanitation", "区城管局", "垃圾分类点选址未定", "已定点"),
    _Problem("residents", "各镇街", "住户反映施工扰民", "已调整作业时间"),
    _Problem("design", "区住建局", "管线图纸不符", "已变更图纸"),
    _Problem("security", "区公安分局", "门禁点位待定", "已定点"),
    _Problem("funds", "区财政局", "专项资金支付凭证不全", "已补齐凭证"),
    _Problem("coordination", "区住建局", "几家管线单位进场次序冲突", "已排定次序"),
)
_PLACES = ("东侧出入口", "中心花园", "地下车库入口", "沿街店面", "配电房旁")
_SOURCES = ("visit", "inspection", "resident", "patrol")
_TURN = 3
"""So many problems on, from project to project, so that each kind comes up somewhere."""


def orders(rng: random.Random, index: int, *, is_blocked: bool) -> dict[str, Order]:
    """The dispatch orders of a project by id; one of them holds up its works if it ``is_blocked``."""
    found: dict[str, Order] = {}
    for number in range(1, rng.randint(2, 5)):
        opened = date(2022, 2, 20) + timedelta(days=rng.randint(0, 270))
        problem = _PROBLEMS[(index * _TURN + number) % len(_PROBLEMS)]
        found[f"p-{number:02}"] = _order(rng, problem, opened)
    if is_blocked:
        found["p-90"] = {
            "problem": "场地清理未完成",
            "kind": "illegal-structure",
            "opened": "2022-07-06",
            "by": "inspection",
            "to": "区城管局",
            "building": "1幢",
            "due": "2022-07-20",
            "blocks": "works-finished",
            "steps": (
                {"on": "2022-07-08", "step": "accepted"},
                {"on": "2022-08-02", "step": "reported-up", "to": "区住建局"},
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
    }
    if rng.randrange(12):
        row["due"] = str(opened + timedelta(days=14))
    steps = _steps(rng, problem, opened)
    if steps:
        row["steps"] = tuple(steps)
    if any(step["step"] == "resolved" for step in steps):
        row["outcome"] = problem.outcome
    return row


def _steps(rng: random.Random, problem: _Problem, opened: date) -> list[Row]:
    """Accepted, resolved and confirmed, some late, some passed on and some not at all; within the year."""
    course: list[tuple[Row, int]] = [({"step": "accepted"}, rng.randint(0, 3))]
    if rng.randrange(10) == 0:
        course.append(({"step": "returned", "note": "位置不清"}, 2))
        course.append(({"step": "reassigned", "to": problem.department, "note": "已补充位置"}, 1))
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


def of_patrol(found_on: date) -> Order:
    """What a patrol found and the community could not deal with itself; still open."""
    return {
        "problem": "绿地被占种",
        "kind": "illegal-structure",
        "opened": str(found_on),
        "by": "patrol",
        "to": "区城管局",
        "where": "中心花园",
        "due": str(found_on + timedelta(days=10)),
        "steps": ({"on": str(found_on + timedelta(days=2)), "step": "accepted"},),
    }
