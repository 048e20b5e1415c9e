"""The bulletin of the demo, against the same made from its raw YAML by plain loops, for three months."""

from fractions import Fraction

import pytest

from renovation_cli.editing.demo import write_demo
from tests.asked_once import asked_once
from tests.raw_facts import load
from tests.raw_month import in_all, invested, money, month_days, orders, told_at_least
from tests.raw_weekly import opinions, projects

pytestmark = pytest.mark.figures

MONTHS = ("2022-05", "2022-08", "2022-11")
"""Households are heard in one of them, works lag in one, and works end in one."""


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def said(district):
    return asked_once(district)


@pytest.fixture
def bulletin(said, capsys, monkeypatch):
    return lambda month: said(capsys, monkeypatch, "bulletin", month)


@pytest.fixture
def other(said, capsys, monkeypatch):
    return lambda *command: said(capsys, monkeypatch, *command)


def last_month(month):
    return f"{month[:5]}{int(month[5:]) - 1:02}"


@pytest.mark.parametrize("month", [*MONTHS, "2022-12"])
def test_the_investment_of_each_project_comes_out_the_same_over_three_horizons(district, bulletin, month):
    first, last = month_days(month)
    rows = {row["project"]: row for row in bulletin(month)["projects"]}
    horizons = {
        "invested_in_month_yuan": invested(district, first, last),
        "invested_since_january_yuan": invested(district, f"{month[:4]}-01-01", last),
        "invested_in_all_yuan": in_all(district, last),
    }

    for key, raw in horizons.items():
        assert {each: row[key] for each, row in rows.items()} == {each: raw[each] for each in rows}, key
    exact, told = horizons["invested_since_january_yuan"], told_at_least(district, f"{month[:4]}-01-01", last)
    for each, row in rows.items():
        at_least = told[each] if exact[each] is None else None
        assert row["invested_since_january_at_least_yuan"] == at_least, each


@pytest.mark.parametrize("month", MONTHS)
def test_sums_of_classes_and_streets_are_those_of_their_projects(district, bulletin, month):
    told, raw = bulletin(month), dict(projects(district))
    rows = told["projects"]
    for group, belongs in (
        *((each, lambda row, id_: row["track"] == id_) for each in told["tracks"]),
        *((each, lambda row, id_: id_ in row["streets"]) for each in told["streets"]),
        (told["whole"], lambda *_: True),
    ):
        own = [row for row in rows if belongs(row, group["id"])]
        assert group["projects"] == len(own)
        homes = [raw[row["project"]].get("stated", {}).get("households") for row in own]
        if None not in homes and not group["households_unknown"]:
            assert group["households"] == sum(map(int, homes))
        for key in ("invested_in_month_yuan", "invested_since_january_yuan", "invested_in_all_yuan"):
            least = "invested_since_january_at_least_yuan"
            found = [
                row[key] if row[key] is not None else row[least] if "january" in key else None for row in own
            ]
            known = [each for each in found if each is not None]
            assert group[key] == (sum(known) if known else None), (group["id"], key)
        done, plan = group["invested_since_january_yuan"], group["year_investment_yuan"]
        assert (done or 0) >= (group["invested_in_month_yuan"] or 0), group["id"]
        if group["share_of_year"] is not None:
            assert Fraction(group["share_of_year"]) == Fraction(done, plan)


@pytest.mark.parametrize("month", MONTHS)
def test_works_points_and_lists_are_those_of_the_pace_on_both_days(bulletin, other, month):
    told = bulletin(month)
    now = other("pace", "--as-of", month_days(month)[1])
    then = other("pace", "--as-of", month_days(last_month(month))[1])
    paced, before = ({row["id"]: row["works"] for row in each["projects"]} for each in (now, then))

    for row in told["projects"]:
        if row["project"] not in paced:
            assert row["list"] in ("no-pace", "suspended")
            continue
        works = paced[row["project"]]
        assert row["works"].items() <= works.items()
        points = works["points_exact"]
        old = before.get(row["project"], {}).get("points_exact")
        if row["list"] in ("ahead", "behind", "on-pace"):
            sign = Fraction(points)
            assert row["list"] == ("ahead" if sign > 0 else "behind" if sign < 0 else "on-pace")
        change = None if points is None or old is None else Fraction(points) - Fraction(old)
        assert (None if row["points_change"] is None else Fraction(row["points_change"])) == change
    assert told["whole"]["works"] == now["programme_pace"]["works"]


@pytest.mark.parametrize("month", MONTHS)
def test_streets_are_ranked_by_plain_counting(bulletin, month):
    streets = bulletin(month)["streets"]
    points = {row["id"]: row["works"]["points_exact"] for row in streets}
    for row in streets:
        if points[row["id"]] is None:
            assert row["rank"] is None
            continue
        better = [each for each in points.values() if each and Fraction(each) > Fraction(points[row["id"]])]
        alike = [each for each in points.values() if each == points[row["id"]]]
        assert len(better) < row["rank"] <= len(better) + len(alike)
    assert [row["rank"] for row in streets if row["rank"]] == sorted(
        row["rank"] for row in streets if row["rank"]
    )


@pytest.mark.parametrize("month", MONTHS)
def test_money_by_channel_comes_out_the_same(district, bulletin, month):
    first, last = month_days(month)
    spans = {"_in_month": first, "_since_january": f"{month[:4]}-01-01", "": "0001-01-01"}
    here = {row["project"] for row in bulletin(month)["projects"]}
    for row in (each for each in bulletin(month)["channels"] if each["id"]):
        for span, begin in spans.items():
            received = money(district, begin, last, ("receipt",), here)
            paid = money(district, begin, last, ("payment", "refund"), here)
            assert row[f"received{span}_yuan"] == received.get(row["id"], 0)
            assert row[f"paid{span}_yuan"] == paid.get(row["id"], 0)


@pytest.mark.parametrize("month", MONTHS)
def test_orders_and_opinions_come_out_the_same(district, bulletin, month):
    days, told = month_days(month), bulletin(month)
    here = {row["project"] for row in told["projects"]}
    raw = orders(district, *days)
    assert {key: told["orders"][key] for key in raw} == raw

    heard = {}
    for (key, round_id), n in opinions(district, *days).items():
        if key in here:
            heard[round_id] = heard.get(round_id, 0) + n
    assert {
        row["id"]: row["received_in_month"] for row in told["rounds"] if row["received_in_month"]
    } == heard


@pytest.mark.parametrize("month", MONTHS)
def test_number_and_day_are_those_of_the_record(district, bulletin, month):
    found = [each for each in load(district / "district.yaml")["bulletins"] if each["month"] == month]
    told = bulletin(month)
    assert told["draft"] is not bool(found)
    record = found[-1] if found else {}
    assert (told["issue"]["number"], told["issue"]["on"]) == (record.get("number"), record.get("on"))


@pytest.mark.parametrize("month", ["2022-03", "2022-05", "2022-08", "2022-12"])
def test_every_report_says_the_same_of_what_the_year_has_invested(district, bulletin, other, month):
    """Of who did not say what the year began from, each has what the entries of the year tell."""
    last = month_days(month)[1]
    exact, told = invested(district, "2022-01-01", last), told_at_least(district, "2022-01-01", last)
    known = {key: exact[key] if exact[key] is not None else told[key] for key in exact}
    since_january = bulletin(month)
    listed = {each["project"] for each in since_january["projects"]}
    whole = sum(known[key] or 0 for key in listed) or None

    assert since_january["whole"]["invested_since_january_yuan"] == whole
    for name in ("status", "targets", "funding"):
        assert other(name, "--as-of", last)["completed"]["invested_in_year_yuan"] == whole, name
    for each in other("pace", "--as-of", last)["projects"]:
        found, key = each["investment"], each["id"]
        assert found["invested_in_year_yuan"] == exact[key], key
        assert found["invested_in_year_at_least_yuan"] == (told[key] if exact[key] is None else None), key
