"""The trend of the demo, against the same made from its raw YAML by plain loops, for every month."""

import pytest

from renovation_cli.editing.demo import write_demo
from tests.asked_once import asked_once
from tests.raw_decided import since
from tests.raw_facts import load, said, visits_of
from tests.raw_month import in_all, invested, money, month_days
from tests.raw_weekly import OPINIONS, WORDS, day_before, order_moves, projects, times

pytestmark = pytest.mark.figures

LAST = "2022-12-31"
MONTHS = [f"2022-{number:02}" for number in range(2, 13)]
CHECKED = ("2022-02", "2022-05", "2022-07", "2022-11")
"""The first, one of opinions, one in which works begin, and one in which they end."""


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def said_by(district):
    return asked_once(district)


@pytest.fixture
def other(said_by, capsys, monkeypatch):
    return lambda *command: said_by(capsys, monkeypatch, *command)


@pytest.fixture
def months(other):
    return {row["month"]: row for row in other("trend", "--as-of", LAST)["months"]}


@pytest.fixture(scope="module")
def raw(district):
    return dict(projects(district))


def staying(raw, last):
    """The projects that were not withdrawn by a day."""
    return {key: each for key, each in raw.items() if each.get("withdrawn", {"on": "9999"})["on"] > last}


def first_record(project, lines):
    """The first day on which anything is recorded: milestones, notices, opinions, works, care."""
    parts = (project.get(part, {}).values() for part in ("milestones", "notices"))
    days = [day for part in parts for recorded in part for day in times(recorded)]
    days += [each["on"] for each in (*project.get("progress", ()), *project.get("tallies", {}).values())]
    days += [each["on"] for each in [project.get("candidate", {}).get("survey")] if each]
    days += [on for line in lines for visits in visits_of(line).values() for _, on in visits]
    care = project.get("care", {})
    days += [care[name]["on"] for name in ("self_rule", "property", "evaluation") if name in care]
    return min(days, default="9999")


def test_every_month_of_the_programme_is_told(months):
    assert list(months) == MONTHS
    assert [(row["from"], row["to"]) for row in months.values()] == [month_days(month) for month in MONTHS]


@pytest.fixture(scope="module")
def homes(district, raw):
    """The households of each project, a line each; None where there is no list."""
    found = {key: load(district / "projects" / key / "households.yaml") for key in raw}
    return {
        key: each and [line for rooms in each.values() for line in rooms.values()]
        for key, each in found.items()
    }


@pytest.mark.parametrize("month", CHECKED)
def test_opinions_and_those_who_agree_come_out_the_same(raw, homes, months, month):
    (first, last), row = month_days(month), months[month]
    before, now, agreeing = 0, 0, 0
    for key, project in staying(raw, last).items():
        for visits in (each for line in homes[key] or () for each in asked_last(line, project, last)):
            before += said(visits, day_before(first)) in OPINIONS
            now += said(visits, last) in OPINIONS
            agreeing += said(visits, last) in ("agree", "signed")
        for tally in project.get("tallies", {}).values() if homes[key] is None else ():
            before += int(tally["received"]) if tally["on"] < first else 0
            now += int(tally["received"]) if tally["on"] <= last else 0
            agreeing += int(tally["agree"]) if tally["on"] <= last else 0

    assert (row["opinions_in_month"], row["opinions"], row["agreeing"]) == (now - before, now, agreeing)


def asked_last(line, project, last):
    """What a household said in each round since that was last begun."""
    for round_id, visits in visits_of(line).items():
        begun = since(project, round_id, last)
        issued = times(project.get("milestones", {}).get("scheme-issued", []))
        if round_id == "on-scheme":
            begun = max([begun, *sorted(day for day in issued if day <= last)[1:]])
        yield [(WORDS.get(word, word), on) for word, on in visits if on >= begun]


def test_milestones_come_out_the_same(district, raw, months):
    plan = load(district / "programme.yaml")
    for month, row in months.items():
        first, last = month_days(month)
        reached = [day for project in staying(raw, last).values() for day in milestone_days(plan, project)]
        assert row["milestones_in_month"] == sum(first <= day <= last for day in reached), month
        assert row["milestones"] == sum(day <= last for day in reached), month


def milestone_days(plan, project):
    """The first day of each milestone that is recorded, also of those that a fact of the care dates."""
    yield from (min(times(recorded)) for recorded in project.get("milestones", {}).values())
    stages = plan["tracks"][project["track"]]["stages"].values()
    facts = {each.get("dated_by") for stage in stages for each in stage.get("milestones", {}).values()}
    care = project.get("care", {})
    days = {name: [care[name]["on"]] for name in ("property", "evaluation") if name in care}
    days["self-rule"] = [care["self_rule"]["on"]] if "self_rule" in care else []
    days["satisfaction"] = [each["on"] for each in care.get("satisfaction", ())]
    yield from (min(found) for fact, found in days.items() if fact in facts and found)


@pytest.mark.parametrize("month", CHECKED)
def test_money_and_investment_come_out_the_same(district, raw, months, month):
    first, last = month_days(month)
    here, row = staying(raw, last), months[month]
    assert row["received_in_month_yuan"] == sum(money(district, first, last, ("receipt",), here).values())
    of_month, of_all = invested(district, first, last), in_all(district, last)
    known = [of_month[key] for key in here if of_month[key] is not None]
    assert row["invested_in_month_yuan"] == (sum(known) if known else None)
    assert row["invested_in_all_yuan"] == sum(of_all[key] or 0 for key in here)


def test_money_that_came_before_anything_is_on_record_is_told_and_the_rest_stays_unknown(raw, other):
    """By a loop of its own over the receipts; so many projects have neither a plan of money nor an entry."""
    told = other("trend", "--from", "2021-01", "--to", "2021-12", "--as-of", LAST)["months"]
    receipts = [
        (entry["on"], int(entry["yuan"]))
        for project in raw.values()
        for entry in project.get("money", {}).get("entries", ())
        if entry["kind"] == "receipt"
    ]
    begun, expected = min(on for on, _ in receipts)[:7], {}
    for number in range(1, 13):
        month = f"2021-{number:02}"
        known = month >= begun
        expected[month] = (
            sum(yuan for on, yuan in receipts if on[:7] == month) if known else None,
            sum(yuan for on, yuan in receipts if on[:7] <= month) if known else None,
        )

    assert expected["2021-11"] == (328_661 + 299_466, 628_127)
    assert {row["month"]: (row["received_in_month_yuan"], row["received_yuan"]) for row in told} == expected
    november = next(row for row in told if row["month"] == "2021-11")
    silent = [
        key
        for key, project in staying(raw, "2021-11-30").items()
        if "plan" not in project.get("money", {})
        and not [each for each in project.get("money", {}).get("entries", ()) if each["on"] <= "2021-11-30"]
    ]
    assert november["received_in_month_unknown"] == len(silent) > 0
    assert (november["late"], november["orders_issued"], november["milestones"]) == (None, None, None)
    bulletin = other("bulletin", "2021-11", "--as-of", "2021-11-30")["channels"][-1]
    assert bulletin["received_in_month_yuan"] == november["received_in_month_yuan"]


@pytest.mark.parametrize("month", CHECKED)
def test_orders_come_out_the_same(district, months, month):
    row = months[month]
    assert (row["orders_issued"], row["orders_closed"]) == order_moves(district, *month_days(month))


def test_projects_without_records_are_counted(raw, homes, months):
    first = {key: first_record(project, homes[key] or ()) for key, project in raw.items()}
    for month, row in months.items():
        last = month_days(month)[1]
        here = staying(raw, last)
        assert (row["projects"], row["unrecorded"]) == (len(here), sum(first[key] > last for key in here))


@pytest.mark.parametrize("month", CHECKED)
def test_a_month_is_as_the_other_reports_have_it_on_its_last_day(other, months, month):
    row, day = months[month], ("--as-of", month_days(month)[1])
    overdue, pace, bulletin = other("overdue", *day), other("pace", *day), other("bulletin", month, *day)

    assert row["late"] == len(overdue["overdue"]) + len(overdue["programme_orders"])
    assert row["late_since_issue"] == sum(not each["before_issue"] for each in overdue["overdue"])
    assert row["works_of_all"] == pace["programme_pace"]["works"] | {"reason": row["works_of_all"]["reason"]}
    for key in ("actual", "planned"):
        assert row["works"][key] == bulletin["whole"]["works_known"][key]
    whole, orders = bulletin["whole"], bulletin["orders"]
    for key in ("started", "finished", "accepted"):
        assert row[key] == whole[key]
    assert row["invested_in_month_yuan"] == whole["invested_in_month_yuan"]
    assert row["invested_in_month_unknown"] == whole["invested_in_month_unknown"]
    assert row["opinions_in_month"] == sum(each["received_in_month"] for each in bulletin["rounds"])
    assert (row["orders_issued"], row["orders_closed"]) == (orders["opened"], orders["closed"])
    together = bulletin["channels"][-1]
    assert row["received_in_month_yuan"] == together["received_in_month_yuan"]


def test_the_day_before_a_month_is_over_is_no_other_month(other, months):
    part = other("trend", "--as-of", "2022-05-30", "--from", "2022-05")["months"]
    (may,) = part
    assert (may["from"], may["to"]) == ("2022-05-01", "2022-05-30")
    assert other("trend", "--as-of", "2022-05-31", "--from", "2022-05")["months"] == [months["2022-05"]]
    assert day_before("2022-05-31") == may["to"]
