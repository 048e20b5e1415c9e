"""When each step of a project is taken, in an order that the plan's gates allow."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from renovation_cli.editing.demo.story import USUAL, Story
from renovation_cli.model.frozen import dataclass

LAST_DAY = date(2022, 12, 31)
ROUNDS = ("before-design", "on-scheme", "on-revision")
_SATURDAY = 5
_ELSEWHERE = frozenset({"evaluation", "surveyed"})
"""Steps that date no milestone of their own name: the facts after the works and of a candidate do."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A milestone, or the begin, end or notice of a round (``round/begun`` and so on)."""

    id: str
    gap: tuple[int, int]
    """Days after the last of its predecessors, or after ``earliest`` if that is later: from, to."""
    after: tuple[str, ...] = ()
    earliest: date = date(2022, 1, 1)
    percent: int = 100
    """In how many of a hundred projects it is taken."""


IMPLEMENTATION = (
    Moment("visiting-team", (0, 4), earliest=date(2022, 2, 10)),
    Moment("before-design/begun", (0, 1), ("visiting-team",)),
    Moment("before-design/ended", (17, 22), ("before-design/begun",)),
    Moment("before-design/notice", (0, 1), ("before-design/ended",)),
    Moment("supervision-group", (4, 22), ("visiting-team",)),
    Moment("evening-talk", (5, 20), ("visiting-team",), percent=60),
    Moment("residents-meeting", (8, 24), ("visiting-team",), percent=50),
    Moment("opinions-archived", (0, 1), ("before-design/ended",)),
    Moment("project-list", (8, 20), ("visiting-team",), date(2022, 3, 1), percent=40),
    Moment("feasibility-study", (6, 20), ("opinions-archived",), percent=60),
    Moment("central-funds-applied", (8, 25), ("feasibility-study",), percent=70),
    Moment("scheme-issued", (10, 28), ("opinions-archived",), date(2022, 3, 5)),
    Moment("on-scheme/begun", (1, 4), ("scheme-issued",)),
    Moment("on-scheme/ended", (18, 26), ("on-scheme/begun",)),
    Moment("on-scheme/notice", (1, 3), ("on-scheme/ended",)),
    Moment("drawing-review", (9, 16), ("scheme-issued",)),
    Moment("scheme-reviewed", (3, 8), ("drawing-review",)),
    Moment("scheme-revised", (3, 8), ("scheme-reviewed", "on-scheme/ended")),
    Moment("on-revision/begun", (1, 3), ("scheme-revised",)),
    Moment("on-revision/ended", (14, 20), ("on-revision/begun",)),
    Moment("on-revision/notice", (1, 3), ("on-revision/ended",)),
    Moment("works-list", (5, 10), ("scheme-revised",)),
    Moment("scheme-notice", (1, 4), ("works-list", "on-revision/notice")),
    Moment("final-drawings", (4, 9), ("scheme-notice",)),
    Moment("final-scheme-posted", (1, 4), ("final-drawings",)),
    Moment("tender", (0, 14), ("final-drawings",), date(2022, 7, 4)),
    Moment("quality-supervision", (1, 6), ("tender",), percent=70),
    Moment("security-guided", (5, 30), ("final-drawings",), date(2022, 7, 4), percent=50),
    Moment("officer-named", (0, 9), (), date(2022, 7, 1)),
    Moment("shed-agreements-signed", (5, 30), ("final-drawings",), date(2022, 7, 4), percent=45),
    Moment("illegal-structures-cleared", (10, 40), ("final-drawings",), date(2022, 7, 4), percent=45),
    Moment("works-started", (2, 8), ("tender", "officer-named")),
    Moment("sanitation-built", (50, 90), ("works-started",), percent=45),
    Moment("cables-tidied", (40, 95), ("works-started",), percent=55),
    Moment("works-finished", (90, 118), ("works-started",)),
    Moment("acceptance", (3, 10), ("works-finished",), date(2022, 11, 1)),
    Moment("security-acceptance", (2, 12), ("works-finished",), date(2022, 11, 1), percent=60),
    Moment("final-accounts", (6, 14), ("acceptance",)),
    Moment("archive", (5, 12), ("acceptance",)),
    Moment("handover", (3, 16), ("archive",), date(2022, 12, 1)),
    Moment("evaluation", (4, 14), ("acceptance",)),
)
CARRY_OVER = (
    Moment("special-meeting", (0, 20), (), date(2022, 2, 14), percent=70),
    Moment("works-finished", (60, 115), (), date(2022, 3, 1)),
    Moment("acceptance", (5, 25), ("works-finished",)),
    Moment("final-accounts", (8, 20), ("acceptance",)),
    Moment("archive", (5, 15), ("acceptance",)),
    Moment("handover", (6, 20), ("acceptance",)),
)
APPLICATION = (
    Moment("surveyed", (10, 65), (), date(2022, 3, 10)),
    Moment("site-verified", (1, 14), ("surveyed",), date(2022, 6, 2)),
    Moment("batch-decided", (1, 7), ("site-verified",)),
    Moment("reserve-entered", (2, 9), ("batch-decided",)),
)


def dates(rng: random.Random, steps: Sequence[Moment], story: Story = USUAL) -> dict[str, date]:
    """The day of every step taken within the year, in the order of ``steps``.

    A step whose predecessor has no day has none either. Visits are paid on any day; everything else
    falls on a Monday to Friday.
    """
    taken: dict[str, date] = {}
    for step in steps:
        days = rng.randint(*step.gap) + story.delays.get(step.id, 0)
        is_taken = rng.randrange(100) < step.percent or story.takes_all
        if not is_taken or step.id in story.never or any(earlier not in taken for earlier in step.after):
            continue
        start = max((taken[earlier] for earlier in step.after), default=step.earliest)
        day = max(start, step.earliest) + timedelta(days=days)
        if not step.id.endswith(("/begun", "/ended")):
            day = _working_day(day)
        day = story.on.get(step.id, day)
        if day <= LAST_DAY:
            taken[step.id] = day
    return taken


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= _SATURDAY else day


def on_file(taken: Mapping[str, date], story: Story) -> dict[str, date]:
    """The steps taken that are recorded."""
    return {step: day for step, day in taken.items() if story.records(step, day)}


def milestones(recorded: Mapping[str, date]) -> dict[str, date]:
    """The milestones among the steps that a project's file dates under their own names."""
    return {step: day for step, day in recorded.items() if "/" not in step and step not in _ELSEWHERE}


def notices(recorded: Mapping[str, date]) -> dict[str, date]:
    """The day of each round's public notice, by round."""
    return {step.removesuffix("/notice"): day for step, day in recorded.items() if step.endswith("/notice")}
