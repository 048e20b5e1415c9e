"""Works and money of a project through the year: progress, channels, receipts and payments."""

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from renovation_cli.editing.demo.figures import divide
from renovation_cli.editing.demo.lines import Row

FIRST_DAY, LAST_DAY = date(2022, 7, 1), date(2022, 11, 30)
"""The window of the plan's pace."""

_REPORTS = tuple(date(2022, 7, 1) + timedelta(weeks=week) for week in range(27))
"""Every Friday: the weekly sheet."""

_PAY_FROM = 24
"""Day of the month from which the report of a week is also the one that is paid on."""

_CHANNELS = {"finance": 34, "operators": 14, "residents": 8, "private": 9, "higher-level": 35}
"""Channel and its share of the investment in percent."""
_KINDS = {
    "finance": "matching",
    "operators": "power",
    "residents": "repair-fund",
    "private": "enterprise",
    "higher-level": "subsidy",
}
_RECEIPTS = ((date(2022, 4, 12), 35), (date(2022, 6, 20), 30), (date(2022, 9, 15), 25))
"""Day of each receipt and its share of the channel's plan in percent; the rest is still to come."""
_PAID_PERCENT = 85
_TEMPI = {2: 74, 6: 52, 8: 108, 10: 86, 16: 66, 20: 40}
"""Works done, in percent of the pace, by index of the project; the rest keep within a few percent."""


def progress(rng: random.Random, taken: Mapping[str, date], index: int) -> list[Row]:
    """Works done by the end of each week from the start to the finish."""
    started = taken.get("works-started")
    if started is None:
        return []
    tempo = _TEMPI.get(index, 97 + rng.randint(0, 8))
    rows: list[Row] = []
    for day in _REPORTS:
        finished = "works-finished" in taken and taken["works-finished"] <= day
        if day < started or (rows and rows[-1]["works"] == "100%"):
            continue
        rows.append({"on": str(day), "works": "100%" if finished else _percent(day, tempo)})
    return rows


def _percent(day: date, tempo: int) -> str:
    """The pace on a day times ``tempo`` percent, to a tenth of a percent, and below the whole."""
    days = min((day - FIRST_DAY).days + 1, (LAST_DAY - FIRST_DAY).days + 1)
    tenths = min(10 * days * tempo // ((LAST_DAY - FIRST_DAY).days + 1), 985)
    return f"{tenths // 10}.{tenths % 10}%"


def money(rng: random.Random, investment: int, done: list[Row]) -> dict[str, object]:
    """``money`` of a project: the plan by channel adds up to the investment exactly.

    Payments follow the works and never exceed what has been received.
    """
    plan = dict(zip(_CHANNELS, divide(investment, list(_CHANNELS.values())), strict=True))
    rows = sorted(_received(rng, plan), key=lambda row: row["on"])
    return {"plan": plan, "entries": _with_payments(rows, investment, done)}


def _received(rng: random.Random, plan: Mapping[str, int]) -> Iterator[Row]:
    for channel, yuan in plan.items():
        committed = date(2022, 2, 14) + timedelta(days=rng.randint(0, 30))
        yield _entry(committed, "commitment", channel, yuan)
        for day, percent in _RECEIPTS:
            yield _entry(day + timedelta(days=rng.randint(0, 9)), "receipt", channel, yuan * percent // 100)


def _entry(day: date, kind: str, channel: str, yuan: int) -> Row:
    return {"on": str(day), "kind": kind, "channel": channel, "of": _KINDS[channel], "yuan": str(yuan)}


def _with_payments(rows: list[Row], investment: int, done: list[Row]) -> list[Row]:
    paid = 0
    payments: list[Row] = []
    for report in done:
        day = report["on"]
        if date.fromisoformat(day).day < _PAY_FROM and report["works"] != "100%":
            continue
        received = sum(int(row["yuan"]) for row in rows if row["kind"] == "receipt" and row["on"] <= day)
        tenths = int(report["works"].rstrip("%").replace(".", "")) * (1 if "." in report["works"] else 10)
        owed = investment * tenths * _PAID_PERCENT // 100_000
        amount = min(owed, received) - paid
        if amount > 0:
            payments.append({"on": day, "kind": "payment", "yuan": str(amount)})
            paid += amount
    return sorted([*rows, *payments], key=lambda row: row["on"])
