from datetime import date, timedelta
from fractions import Fraction

import pytest

from renovation_cli.compute.pace import (
    Paid,
    latest,
    money_spent,
    own_pace,
    pace_begins,
    paid,
    planned_share,
)
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Works
from renovation_cli.model.project import Project
from tests.compute.records import day

YEAR = {"from": "2022-07", "to": "2022-11"}
THE_YEAR = day("2022-01-01"), day("2022-12-31")


def pace(by, **more):
    return Pace.model_validate({"clause": "三", "by": by, **more})


def project(*entries, plan=None, money=(), **stated):
    values = {
        "name": "红旗新村",
        "track": "implementation",
        "stated": stated,
        "progress": [{"on": on, "works": works} for on, works in entries],
        "money": {"plan": plan or {}, "entries": list(money)},
    }
    return Project.model_validate(values)


def payment(on, yuan):
    return {"on": on, "kind": "payment", "yuan": yuan}


@pytest.mark.parametrize(
    ("on", "share"),
    [
        ("2022-06-30", 0),
        ("2022-07-01", Fraction(1, 153)),
        ("2022-07-31", Fraction(31, 153)),
        ("2022-11-29", Fraction(152, 153)),
        ("2022-11-30", 1),
        ("2023-06-01", 1),
    ],
)
def test_linear_pace_grows_by_the_same_share_each_day(on, share):
    assert planned_share(pace("linear", **YEAR), day(on)) == share


def test_linear_pace_of_one_day_is_whole_on_that_day():
    one = pace("linear", **{"from": "2022-07-05", "to": "2022-07-05"})

    assert [planned_share(one, day(on)) for on in ("2022-07-04", "2022-07-05")] == [0, 1]


@pytest.mark.parametrize(
    ("on", "share"),
    [
        ("2022-06-30", 0),
        ("2022-07-30", 0),
        ("2022-07-31", Fraction(1, 5)),
        ("2022-08-01", Fraction(1, 5)),
        ("2022-08-30", Fraction(1, 5)),
        ("2022-08-31", Fraction(2, 5)),
        ("2022-11-29", Fraction(4, 5)),
        ("2022-11-30", 1),
    ],
)
def test_a_month_has_passed_from_its_last_day_on(on, share):
    assert planned_share(pace("months", **YEAR), day(on)) == share


@pytest.mark.parametrize(
    ("window", "begins"),
    [
        (YEAR, "2022-07-31"),
        ({"from": "2022-07-20", "to": "2022-11"}, "2022-07-31"),
        ({"from": "2022-07", "to": "2022-07-11"}, "2022-07-11"),
    ],
)
def test_a_pace_by_months_begins_with_the_first_share_that_is_due(window, begins):
    of_months = pace("months", **window)

    assert pace_begins(of_months) == day(begins)
    assert planned_share(of_months, day(begins) - timedelta(days=1)) == 0
    assert planned_share(of_months, day(begins)) > 0


def test_full_months_of_a_year_are_twelfths():
    year = pace("months", **{"from": "2022-01", "to": "2022-12"})
    ends = [date(2022 + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in range(1, 13)]

    assert [planned_share(year, end) for end in ends] == [Fraction(month, 12) for month in range(1, 13)]


def test_months_that_a_window_only_begins_or_ends_in_are_months_of_it():
    part = pace("months", **{"from": "2022-07-20", "to": "2023-01-10"})

    assert [
        planned_share(part, day(on)) for on in ("2022-07-31", "2022-12-31", "2023-01-09", "2023-01-10")
    ] == [
        Fraction(1, 7),
        Fraction(6, 7),
        Fraction(6, 7),
        1,
    ]


@pytest.mark.parametrize(
    ("on", "share"),
    [
        ("2022-07-30", 0),
        ("2022-07-31", Fraction(1, 10)),
        ("2022-09-14", Fraction(1, 10)),
        ("2022-09-15", Fraction(1, 2)),
        ("2022-11-30", Fraction(21, 20)),
        ("2023-05-01", Fraction(21, 20)),
    ],
)
def test_a_table_gives_the_share_due_at_the_end_of_the_last_month_or_day_passed(on, share):
    table = pace("table", table={"2022-11": "105%", "2022-07": "10%", "2022-09-15": "1/2"})

    assert planned_share(table, day(on)) == share


def test_works_are_what_the_last_entry_by_the_day_says():
    entries = project(("2022-07-31", "12.5%"), ("2022-08-31", "104%"))

    assert latest(entries, day("2022-07-30")) is None
    assert latest(entries, day("2022-07-31")).works == Fraction(1, 8)
    assert latest(entries, day("2022-08-30")).works == Fraction(1, 8)
    assert latest(entries, day("2022-08-31")).works == Fraction(26, 25)


def test_the_last_entry_is_the_last_by_date_and_of_one_day_the_lower_line():
    entries = project(("2022-08-31", "30%"), ("2022-07-31", "12%"), ("2022-08-31", "31%"))

    assert latest(entries, day("2022-09-01")).works == Fraction(31, 100)


def test_nought_is_a_figure_only_where_it_was_entered():
    assert latest(project(), day("2022-09-01")) is None
    assert latest(project(("2022-07-31", "0%")), day("2022-09-01")).works == 0


def test_money_spent_is_payments_over_the_investment_of_the_year():
    money = [
        {"on": "2022-07-01", "kind": "receipt", "yuan": "900"},
        payment("2022-08-01", "250"),
        payment("2022-09-01", "850"),
    ]
    both = project(money=money, investment_yuan="5000", year_investment_yuan="1000")

    assert money_spent(both, THE_YEAR, day("2022-08-31")) == Fraction(1, 4)
    assert money_spent(both, THE_YEAR, day("2022-09-01")) == Fraction(11, 10)
    assert money_spent(project(money=money, investment_yuan="5000"), THE_YEAR, day("2022-09-01")) == Fraction(
        11, 50
    )


def test_money_spent_is_unknown_without_an_investment_or_without_money_on_file():
    assert money_spent(project(money=[payment("2022-08-01", "250")]), THE_YEAR, day("2022-09-01")) is None
    assert money_spent(project(investment_yuan="5000"), THE_YEAR, day("2022-09-01")) is None
    assert (
        money_spent(
            project(money=[payment("2022-08-01", "1")], investment_yuan="0"), THE_YEAR, day("2022-09-01")
        )
        is None
    )
    early = project(money=[payment("2022-08-01", "250")], investment_yuan="5000")
    assert money_spent(early, THE_YEAR, day("2022-07-31")) is None


@pytest.mark.parametrize("kind", ["commitment", "receipt"])
def test_what_was_paid_is_unknown_where_no_payment_is_on_file(kind):
    """A plan of the money, or money that came, says nothing of what was paid."""
    come = payment("2022-06-30", "50") | {"kind": kind, "channel": "budget"}
    on_file = project(plan={"budget": "100"}, money=[come, payment("2022-07-02", "1")], investment_yuan="100")

    assert paid(on_file, THE_YEAR, day("2022-07-01")) is None
    assert money_spent(on_file, THE_YEAR, day("2022-07-01")) is None
    assert paid(on_file, THE_YEAR, day("2022-07-02")) == Paid(1)


def test_what_was_paid_back_is_on_file():
    back = payment("2022-06-30", "50") | {"kind": "refund"}

    assert paid(project(money=[back]), THE_YEAR, day("2022-07-01")) == Paid(-50)


def test_what_was_paid_in_other_years_is_kept_apart_from_the_plan_of_the_year():
    money = [
        payment("2021-12-31", "900"),
        payment("2022-01-01", "30"),
        payment("2022-12-31", "20"),
        payment("2023-01-01", "7"),
    ]
    carried_over = project(money=money, investment_yuan="5000", year_investment_yuan="100")

    assert paid(carried_over, THE_YEAR, day("2021-12-31")) == Paid(0, 900)
    assert paid(carried_over, THE_YEAR, day("2022-12-31")) == Paid(50, 900)
    assert paid(carried_over, THE_YEAR, day("2023-01-01")) == Paid(50, 900, 7)
    assert money_spent(carried_over, THE_YEAR, day("2023-01-01")) == Fraction(1, 2)
    whole = project(money=money, investment_yuan="5000")
    assert paid(whole, THE_YEAR, day("2023-01-01")) == Paid(957)


@pytest.mark.parametrize(
    ("rule", "begins"),
    [
        (pace("linear", **YEAR), "2022-07-01"),
        (pace("months", **YEAR), "2022-07-31"),
        (pace("table", table={"2022-06": "0%", "2022-07-15": "5%", "2022-08": "100%"}), "2022-07-15"),
        (pace("table", table={"2022-06": "0%"}), None),
    ],
)
def test_a_pace_begins_on_the_first_day_on_which_a_share_is_due(rule, begins):
    found = pace_begins(rule)

    assert (found and str(found)) == begins
    if found:
        assert (planned_share(rule, found) > 0, planned_share(rule, found - timedelta(days=1))) == (True, 0)


WORKS = Works.model_validate({"started": ["works-started"], "finished": ["works-finished"]})


def own(rule, **planned):
    days = {"planned": {each.replace("_", "-"): on for each, on in planned.items()}}
    facts = Project.model_validate({"name": "红旗新村", "track": "implementation", **days})
    found = own_pace(rule, facts.planned, WORKS)
    return str(found.from_), str(found.to)


@pytest.mark.parametrize("by", ["linear", "months"])
@pytest.mark.parametrize(
    ("planned", "window"),
    [
        ({}, ("2022-07", "2022-11")),
        ({"works_started": "2022-08-01", "works_finished": "2022-10"}, ("2022-08-01", "2022-10")),
        ({"works_started": "2022-08-01"}, ("2022-08-01", "2022-11")),
        ({"works_finished": "2022-10-15"}, ("2022-07", "2022-10-15")),
        ({"works_started": "2022-06-30"}, ("2022-07", "2022-11")),  # the plan's window holds
        ({"works_started": "2022-07-01"}, ("2022-07-01", "2022-11")),
        ({"works_started": "2022-07-02"}, ("2022-07-02", "2022-11")),
        ({"works_finished": "2022-11-29"}, ("2022-07", "2022-11-29")),
        ({"works_finished": "2022-12-01"}, ("2022-07", "2022-11")),
        ({"works_started": "2022-10-02", "works_finished": "2022-10-01"}, ("2022-07", "2022-11")),
        ({"works_started": "2022-10-01", "works_finished": "2022-10-01"}, ("2022-10-01", "2022-10-01")),
        ({"works_started": "2022-12-05"}, ("2022-07", "2022-11")),
        ({"scheme": "2022-08-01"}, ("2022-07", "2022-11")),
    ],
)
def test_a_project_s_own_days_move_its_pace_within_the_plan_s(by, planned, window):
    assert own(pace(by, **YEAR), **planned) == window


def test_a_pace_by_a_table_has_no_days_to_move():
    table = pace("table", table={"2022-07": "20%", "2022-11": "100%"})

    assert own_pace(table, {}, WORKS) is table
    assert own_pace(None, {}, WORKS) is None


def test_the_own_pace_is_whole_on_the_own_last_day():
    facts = Project.model_validate(
        {
            "name": "红旗新村",
            "track": "implementation",
            "planned": {"works-started": "2022-08-01", "works-finished": "2022-08-10"},
        }
    )
    found = own_pace(pace("linear", **YEAR), facts.planned, WORKS)

    assert [
        planned_share(found, day(on)) for on in ("2022-07-31", "2022-08-01", "2022-08-09", "2022-08-10")
    ] == [
        0,
        Fraction(1, 10),
        Fraction(9, 10),
        1,
    ]
