"""Money of the demo beside the usual course: investment completed, refunds, money of last year, and awards.

These facts draw from a source of their own, so that nothing else of the district moves with them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from renovation_cli.editing.demo.figures import Totals, stream
from renovation_cli.editing.demo.lines import Row
from renovation_cli.editing.demo.story import Story

_MONTH_END = 24
"""Day of the month from which the report of a week also says what is completed."""
_TEN_THOUSAND = 10_000
_YEAR_END = "2021-12-31"
_LAST_YEARS = ("2021-11-18", "2021-12-20")
"""When money of last year came, and when it was paid."""
_BACK_ON = "2022-12-06"
_AWARD, _SUBSIDY = "award", "subsidy"


def invested(place_id: str, done: list[Row], share: Totals, story: Story) -> list[Row]:
    """The progress entries, the last of each month with the investment completed since the start.

    What the year brings follows the works at the rate of the year's investment, by the ten thousand yuan. Of
    works carried over the last day of last year is on file where the story says so.
    """
    if not story.tells_investment or not done:
        return done
    percent = stream(place_id, "investment").randint(92, 103)
    first = _tenths(done[0])
    before = (share.investment_yuan - share.year_investment_yuan) if first else 0
    rows = [
        {**row, "invested_yuan": str(before + _of_year(_tenths(row), first, share, percent))}
        if _says(row)
        else row
        for row in done
    ]
    if story.last_year and first:
        rows.insert(0, {"on": _YEAR_END, "works": "60%", "invested_yuan": str(before)})
    return rows


def _says(row: Row) -> bool:
    return date.fromisoformat(row["on"]).day >= _MONTH_END or row["works"] == "100%"


def _tenths(row: Row) -> int:
    whole, _, tenth = row["works"].rstrip("%").partition(".")
    return 10 * int(whole) + int(tenth or 0)


def _of_year(tenths: int, first: int, share: Totals, percent: int) -> int:
    """What the year has brought by so many tenths of a percent of the works, beginning at ``first``."""
    yuan = share.year_investment_yuan * (tenths - first) * percent // (100 * (1000 - first))
    return min(yuan, share.year_investment_yuan) // _TEN_THOUSAND * _TEN_THOUSAND


def beside_the_course(money: Mapping[str, Any], story: Story, *, showcase: bool) -> dict[str, Any]:
    """``money`` of a project with what last year brought, what came back, and awards to showcases alone."""
    plan: dict[str, Any] = dict(money["plan"])
    entries: list[Row] = list(money["entries"])
    if not (showcase or story.is_awarded):
        plan["higher-level"] = _as_subsidy(plan["higher-level"])
        entries = _merged(entries)
    if story.last_year:
        entries = [*_of_last_year(plan["higher-level"][_SUBSIDY]), *entries]
    if story.refund_yuan:
        entries.append(_refund(entries, story.refund_yuan))
    return {"plan": plan, "entries": sorted(entries, key=lambda row: row["on"])}


def _as_subsidy(kinds: Mapping[str, int]) -> dict[str, int]:
    """The same money without an award."""
    return {
        kind: yuan + (kinds[_AWARD] if kind == _SUBSIDY else 0)
        for kind, yuan in kinds.items()
        if kind != _AWARD
    }


def _merged(entries: list[Row]) -> list[Row]:
    """The entries with awards as subsidies; of one day and kind they are one."""
    found: dict[tuple[str, ...], Row] = {}
    for row in entries:
        of = _SUBSIDY if row.get("of") == _AWARD else row["of"]
        key = (row["on"], row["kind"], row["channel"], of)
        before = int(found[key]["yuan"]) if key in found else 0
        found[key] = {**row, "of": of, "yuan": str(before + int(row["yuan"]))}
    return list(found.values())


def _of_last_year(subsidy: int) -> list[Row]:
    """A third of the subsidy came last year, and was paid."""
    yuan = str(subsidy // 3)
    of = {"channel": "higher-level", "of": _SUBSIDY, "yuan": yuan}
    came, paid = _LAST_YEARS
    return [{"on": came, "kind": "receipt", **of}, {"on": paid, "kind": "payment", **of}]


def _refund(entries: list[Row], yuan: int) -> Row:
    """So much of the largest payment came back after the audit."""
    payments = [row for row in entries if row["kind"] == "payment"]
    largest = max(payments, key=lambda row: int(row["yuan"]))
    return {**largest, "on": _BACK_ON, "kind": "refund", "yuan": str(yuan), "note": "审减退回"}
