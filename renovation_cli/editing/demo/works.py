"""Works and money of a project through the year: progress, channels, receipts and payments."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from renovation_cli.editing.demo.figures import Totals, divide
from renovation_cli.editing.demo.lines import Row
from renovation_cli.editing.demo.story import Story
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Course:
    """How the works of a track go on, week by week."""

    first: date
    """A Friday, the day of the first report."""
    window: tuple[date, date]
    """First and last day of the works."""
    started: str | None
    """The step that begins the works; None where they went on from the year before."""
    finished: str
    done_before: int
    """Percent done before the window."""
    receipts: tuple[tuple[date, int], ...]
    """Day of each receipt and its share of the channel's plan in percent; the rest is still to come."""


IMPLEMENTATION = Course(
    first=date(2022, 7, 1),
    window=(date(2022, 7, 1), date(2022, 11, 30)),
    started="works-started",
    finished="works-finished",
    done_before=0,
    receipts=((date(2022, 4, 12), 16), (date(2022, 6, 20), 14), (date(2022, 9, 15), 12)),
)
CARRY_OVER = Course(
    first=date(2022, 2, 18),
    window=(date(2022, 2, 1), date(2022, 6, 30)),
    started=None,
    finished="works-finished",
    done_before=60,
    receipts=((date(2022, 2, 18), 20), (date(2022, 5, 10), 20)),
)
_WEEKS = 46

_PAY_FROM = 24
"""Day of the month from which the report of a week is also the one that is paid on."""

_CHANNELS = {"district-budget": 34, "utilities": 14, "residents": 8, "society": 9, "higher-level": 35}
"""Channel and its share of the investment in percent."""
_KINDS = {
    "utilities": {"water": 30, "power": 40, "gas": 10, "telecom": 20},
    "residents": {"contributions": 20, "maintenance-fund": 65, "provident-fund": 15},
    "society": {"capital": 25, "enterprise": 40, "naming": 5, "former-owner": 30},
    "higher-level": {"subsidy": 45, "award": 10, "central-budget": 30, "special-bond": 15},
}
"""Kinds of money within each channel but ``district-budget``, and their shares of it in percent."""
_AHEAD_YUAN = 500
"""Paid ahead for each household out of the channel ``district-budget``; the demo's own amount."""
_AHEAD_ON = date(2022, 5, 16)
_HURRY_FROM = date(2022, 10, 1)
"""From here on the works of a project that will be finished catch up, half a percent of the pace a day."""
LAST_REPORT = date(2022, 12, 30)


def progress(rng: random.Random, taken: Mapping[str, date], course: Course, story: Story) -> list[Row]:
    """Works done by each Friday until the finish, and on its very day; nought before they begin.

    Of what is done only what is on file: nothing where the story reports none.
    """
    tempo = story.tempo or 97 + rng.randint(0, 8)
    started = taken.get(course.started, date.max) if course.started else course.window[0]
    finished = taken.get(course.finished, date.max)
    rows: list[Row] = []
    for day in (course.first + timedelta(weeks=week) for week in range(_WEEKS)):
        if day >= finished:
            break
        if day <= LAST_REPORT and not story.rests_on(day):
            hurry = max(0, (day - _HURRY_FROM).days // 2) if finished < date.max else 0
            done = "0%" if day < started else _percent(day, tempo + hurry, course, story)
            rows.append({"on": str(day), "works": done})
    if finished <= LAST_REPORT:
        rows.append({"on": str(finished), "works": "100%"})
    if story.is_silent or not story.reports:
        return []
    return [row for row in rows if str(story.recorded_from) <= row["on"] < str(story.withdrawn_on)]


def _percent(day: date, tempo: int, course: Course, story: Story) -> str:
    """The pace on a day times ``tempo`` percent, to a tenth of a percent, and below the whole."""
    window = story.planned or course.window
    tenths = 10 * course.done_before
    if story.suspended and day >= story.suspended[0]:
        suspended, resumed, end = story.suspended
        tenths += _grown(suspended, window, tempo, 1000 - tenths)
        window = (resumed, end)
    tenths = min(tenths + _grown(day, window, tempo, 1000 - tenths), 985)
    return f"{tenths // 10}.{tenths % 10}%"


def _grown(day: date, window: tuple[date, date], tempo: int, tenths: int) -> int:
    """What has grown of so many tenths of a percent by a day, evenly through the window."""
    first, last = window
    whole = (last - first).days + 1
    return tenths * min((day - first).days + 1, whole) * tempo // (100 * whole)


def money(
    rng: random.Random, share: Totals, done: list[Row], course: Course, story: Story
) -> dict[str, object]:
    """``money`` of a project: the plan by channel adds up to the investment exactly.

    Payments follow the works at the rate of the year's investment and never exceed what has been received.
    """
    channels = dict(zip(_CHANNELS, divide(share.investment_yuan, list(_CHANNELS.values())), strict=True))
    ahead = share.households * _AHEAD_YUAN
    plan = {
        "district-budget": {"earmarked": channels.pop("district-budget") - ahead, "advance": ahead},
        **{channel: _by_kind(channel, yuan) for channel, yuan in channels.items()},
    }
    rows = list(_received(rng, plan, course))
    if story.has_advance:
        rows.append(_entry(_AHEAD_ON, "receipt", "district-budget", "advance", ahead))
    rows.sort(key=lambda row: row["on"])
    percent = rng.randint(84, 103)
    return {"plan": plan, "entries": _with_payments(rows, share.year_investment_yuan * percent // 100, done)}


def _by_kind(channel: str, whole: int) -> dict[str, int]:
    shares = _KINDS[channel]
    return dict(zip(shares, divide(whole, list(shares.values())), strict=True))


def _received(rng: random.Random, plan: Mapping[str, Mapping[str, int]], course: Course) -> Iterator[Row]:
    for channel, kinds in plan.items():
        committed = date(2022, 2, 14) + timedelta(days=rng.randint(0, 30))
        days = [day + timedelta(days=rng.randint(0, 9)) for day, _ in course.receipts]
        for kind, yuan in kinds.items():
            yield _entry(committed, "commitment", channel, kind, yuan)
            if kind == "advance":
                continue  # received ahead, all of it
            for day, (_, percent) in zip(days, course.receipts, strict=True):
                yield _entry(day, "receipt", channel, kind, yuan * percent // 100)


def _entry(day: date, kind: str, channel: str, of: str, yuan: int) -> Row:
    return {"on": str(day), "kind": kind, "channel": channel, "of": of, "yuan": str(yuan)}


def _with_payments(rows: list[Row], owed_in_all: int, done: list[Row]) -> list[Row]:
    """The entries with payments beside them: at each month's end what is owed, as far as money has come."""
    paid: Counter[tuple[str, str]] = Counter()
    payments: list[Row] = []
    for report in done:
        day = report["on"]
        if date.fromisoformat(day).day < _PAY_FROM and report["works"] != "100%":
            continue
        owed = owed_in_all * _tenths(report["works"]) // 1000 - paid.total()
        left = _received_by(rows, day)
        left.subtract(paid)
        for (channel, kind), balance in left.most_common():
            amount = min(owed, balance)
            if amount > 0:
                payments.append(_entry(date.fromisoformat(day), "payment", channel, kind, amount))
                paid[channel, kind] += amount
                owed -= amount
    return sorted([*rows, *payments], key=lambda row: row["on"])


def _tenths(percent: str) -> int:
    return round(10 * Decimal(percent.rstrip("%")))


def _received_by(rows: list[Row], day: str) -> Counter[tuple[str, str]]:
    received: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row["kind"] == "receipt" and row["on"] <= day:
            received[row["channel"], row["of"]] += int(row["yuan"])
    return received
