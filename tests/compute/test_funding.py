from decimal import Decimal
from fractions import Fraction

import pytest

from renovation_cli.compute.advance import Advance, advances
from renovation_cli.compute.funding import account, costs, summed
from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import Total
from renovation_cli.model.project import Project
from tests.compute.records import day, programme

CHANNELS = {
    "budget": {
        "name": "财政资金",
        "clause": "四",
        "kinds": {"earmarked": "专项资金", "advance": "预拨资金"},
        "advance": {"kind": "advance", "yuan_per_household": "30"},
    },
    "utilities": {"name": "运营企业", "clause": "四", "kinds": {"water": "供水", "power": "供电"}},
}
PLAN = programme(funding={"channels": CHANNELS})
AS_OF = day("2022-06-30")


def texts(plan):
    return {kind: str(yuan) for kind, yuan in plan.items()} if isinstance(plan, dict) else str(plan)


def project(plan=None, *entries, **stated):
    money = {"plan": {name: texts(yuan) for name, yuan in (plan or {}).items()}, "entries": list(entries)}
    facts = {name: str(amount) for name, amount in stated.items()}
    return Project.model_validate(
        {"name": "红旗新村", "track": "implementation", "stated": facts, "money": money}
    )


def entry(kind, yuan, channel=None, on="2022-05-01", of=None):
    parts = {"on": on, "kind": kind, "yuan": str(yuan), "channel": channel, "of": of}
    return {name: part for name, part in parts.items() if part is not None}


def channel(found, channel_id):
    return next(each for each in found.channels if each.id == channel_id)


def yuan(flow):
    return [each.known for each in (flow.plan, flow.committed, flow.received, flow.paid, flow.gap)]


def test_each_channel_has_its_plan_and_what_became_of_it():
    found = account(
        project(
            {"budget": 900, "utilities": 300},
            entry("commitment", 800, "budget"),
            entry("receipt", 500, "budget"),
            entry("receipt", 100, "budget", of="advance"),
            entry("payment", 250, "budget"),
            entry("receipt", 300, "utilities", of="water"),
        ),
        PLAN,
        AS_OF,
    )

    assert yuan(channel(found, "budget").flow) == [900, 800, 600, 250, 300]
    assert yuan(channel(found, "utilities").flow) == [300, 0, 300, 0, 0]
    assert yuan(found.together) == [1200, 800, 900, 250, 300]


@pytest.mark.parametrize(("on", "received"), [("2022-06-29", 5), ("2022-06-30", 5), ("2022-07-01", 0)])
def test_an_entry_counts_from_its_day_on(on, received):
    found = account(project({"budget": 9}, entry("receipt", 5, "budget", on)), PLAN, AS_OF)

    assert channel(found, "budget").flow.received == Total(received)


def test_without_a_plan_and_without_an_entry_nothing_is_known():
    found = account(project(None, entry("receipt", 5, "budget", "2022-07-01")), PLAN, AS_OF)

    assert yuan(found.together) == yuan(channel(found, "budget").flow) == [None] * 5


def test_money_that_came_without_a_plan_leaves_the_gap_unknown():
    found = account(project(None, entry("receipt", 5, "budget")), PLAN, AS_OF)

    assert yuan(channel(found, "budget").flow) == [None, 0, 5, 0, None]
    assert channel(found, "budget").flow.gap.unknown == 1


def test_more_received_than_planned_is_a_gap_below_nothing():
    found = account(project({"budget": 4, "utilities": 0}, entry("receipt", 5, "budget")), PLAN, AS_OF)

    assert found.together.gap == Total(-1)


@pytest.mark.parametrize(
    ("investment", "plan", "gap"),
    [
        (900, Total(900), Total(900)),
        (901, Total(900, 1), Total(None, 1)),
        (None, Total(900, 1), Total(None, 1)),
    ],
)
def test_a_channel_without_an_amount_leaves_the_plan_open_unless_the_others_make_up_the_investment(
    investment, plan, gap
):
    stated = {} if investment is None else {"investment_yuan": investment}
    found = account(project({"budget": 900}, **stated), PLAN, AS_OF)

    assert (found.together.plan, found.together.gap) == (plan, gap)


def test_kinds_are_in_the_plans_order_and_what_is_of_none_is_last():
    found = account(
        project(
            {"utilities": 9},
            entry("receipt", 1, "utilities"),
            entry("payment", 2, "utilities", of="power"),
            entry("commitment", 4, "utilities", of="water"),
            entry("receipt", 3, "utilities", of="water"),
        ),
        PLAN,
        AS_OF,
    )

    assert [(kind.id, kind.name, *yuan(kind.flow)[1:4]) for kind in channel(found, "utilities").kinds] == [
        ("water", "供水", 4, 3, 0),
        ("power", "供电", 0, 0, 2),
        (None, None, 0, 1, 0),
    ]


def test_a_channel_none_of_whose_entries_has_a_kind_is_not_divided():
    found = account(project(None, entry("receipt", 1, "utilities")), PLAN, AS_OF)

    assert channel(found, "utilities").kinds == ()


def test_a_payment_that_leaves_its_channel_open_counts_together_and_makes_each_channels_sum_a_bound():
    found = account(
        project({"budget": 9, "utilities": 0}, entry("receipt", 8, "budget"), entry("payment", 5)),
        PLAN,
        AS_OF,
    )

    assert found.together.paid == Total(5)
    assert channel(found, None).flow.paid == Total(5)
    assert channel(found, "budget").flow.paid == Total(0, 1)
    assert (channel(found, None).flow.plan, channel(found, None).flow.gap) == (Total(None), Total(None))


def test_a_channel_the_plan_does_not_have_is_in_the_total_and_in_no_channel():
    found = account(
        project({"budget": 9, "utilities": 0, "lottery": 3}, entry("receipt", 2, "lottery")), PLAN, AS_OF
    )

    assert yuan(found.together) == [12, 0, 2, 0, 10]
    assert yuan(channel(found, None).flow) == [3, 0, 2, 0, 1]
    assert yuan(channel(found, "budget").flow) == [9, 0, 0, 0, 9]


def test_projects_are_summed_by_channel_and_kind_and_the_unknown_is_counted():
    one = account(
        project({"budget": 9, "utilities": 1}, entry("receipt", 2, "utilities", of="power")), PLAN, AS_OF
    )
    two = account(project({"budget": 5}, entry("receipt", 3, "utilities", of="water")), PLAN, AS_OF)
    none = account(project(), PLAN, AS_OF)
    found = summed([one, two, none], PLAN)

    assert channel(found, "budget").flow.plan == Total(14, 1)
    assert channel(found, "utilities").flow.plan == Total(1, 2)
    assert [(kind.id, kind.flow.received) for kind in channel(found, "utilities").kinds] == [
        ("water", Total(3, 1)),
        ("power", Total(2, 1)),
        (None, Total(0, 1)),
    ]
    assert found.together.plan == Total(15, 2)
    assert found.together.received == Total(5, 1)
    assert found.together.gap == Total(8, 2)


def test_what_one_project_leaves_undivided_is_of_no_kind_beside_the_kinds_of_others():
    divided = account(
        project(
            {"utilities": 9}, entry("receipt", 2, "utilities", of="power"), entry("payment", 1, "utilities")
        ),
        PLAN,
        AS_OF,
    )
    undivided = account(
        project({"utilities": 9}, entry("receipt", 5, "utilities"), entry("payment", 4, "utilities")),
        PLAN,
        AS_OF,
    )

    (both,) = (each for each in summed([undivided, divided], PLAN).channels if each.id == "utilities")
    assert [(kind.id, kind.flow.received, kind.flow.paid) for kind in both.kinds] == [
        ("power", Total(2, 1), Total(0, 2)),
        (None, Total(5), Total(5)),
    ]
    (alone,) = (each for each in summed([undivided], PLAN).channels if each.id == "utilities")
    assert alone.kinds == ()


def test_no_project_sums_to_nothing_known():
    assert summed([], PLAN).channels == ()


def figures(households=None, area=None, investment=None):
    return Figures(households, None, None if area is None else Decimal(area), investment, None)


def test_costs_are_exact():
    found = costs(figures(7, "120.35", 1000))

    assert found.per_household == Fraction(1000, 7)
    assert found.per_m2 == Fraction(100000, 12035)


@pytest.mark.parametrize("unknown", [figures(investment=1000), figures(0, "0", 1000), figures(7, "120.35")])
def test_a_cost_without_its_base_or_its_investment_is_unknown(unknown):
    found = costs(unknown)

    assert (found.per_household, found.per_m2) == (None, None)


def test_the_advance_is_what_was_received_of_that_kind_for_each_household():
    of = project(
        None,
        entry("receipt", 100, "budget", of="advance"),
        entry("receipt", 50, "budget", of="earmarked"),
        entry("commitment", 70, "budget", of="advance"),
        entry("receipt", 30, "budget", "2022-07-01", of="advance"),
    )

    (found,) = advances(of, figures(7), PLAN, AS_OF)
    assert (found.per_household, found.missing) == (Fraction(100, 7), 110)
    assert [found] == [Advance("预拨资金", 7, 210, 100)]


def test_the_advance_of_a_project_without_money_on_file_is_unknown():
    assert advances(project(), figures(7), PLAN, AS_OF) == [Advance("预拨资金", 7, 210, None)]


def test_a_plan_without_channels_has_no_advance_and_no_channel():
    assert advances(project(), figures(7), programme(), AS_OF) == []
    assert account(project(), programme(), AS_OF).channels == ()


def of_kinds(*entries):
    found = channel(account(project(None, *entries), PLAN, AS_OF), "utilities")
    happened = ("committed", "received", "paid")
    return {kind.id: [each for each in happened if getattr(kind.flow, each).unknown] for kind in found.kinds}


def test_what_does_not_say_its_kind_makes_the_kinds_bounds():
    water = entry("receipt", 9, "utilities", of="water")

    assert of_kinds(water) == {"water": []}
    assert of_kinds(water, entry("payment", 5, "utilities")) == {"water": ["paid"], None: []}
    assert of_kinds(water, entry("receipt", 5, "utilities")) == {"water": ["received"], None: []}


def test_what_does_not_say_its_channel_makes_every_kind_a_bound():
    water = entry("receipt", 9, "utilities", of="water")

    assert of_kinds(water, entry("payment", 5)) == {"water": ["paid"]}
    assert of_kinds(water, entry("receipt", 2, "utilities"), entry("payment", 5)) == {
        "water": ["received", "paid"],
        None: ["paid"],
    }


def planned(plan, *entries):
    """Plan and gap of each kind of the utilities."""
    found = channel(account(project(plan, *entries), PLAN, AS_OF), "utilities")
    return {kind.id: (kind.flow.plan, kind.flow.gap) for kind in found.kinds}


def test_a_plan_by_kind_adds_up_to_its_channel():
    found = account(project({"utilities": {"water": 5, "power": 4}}), PLAN, AS_OF)

    assert channel(found, "utilities").flow.plan == channel(found, "utilities").flow.gap == Total(9)
    assert found.together.plan == Total(9, 1)  # nothing is said of the budget


def test_each_kind_has_its_plan_and_its_gap():
    water = entry("receipt", 2, "utilities", of="water")

    assert planned({"utilities": {"water": 5, "power": 4}}, water) == {
        "water": (Total(5), Total(3)),
        "power": (Total(4), Total(4)),
    }


def test_a_kind_that_a_plan_by_kind_leaves_out_is_not_planned_for():
    power = entry("receipt", 2, "utilities", of="power")

    assert planned({"utilities": {"water": 5}}, power) == {
        "water": (Total(5), Total(5)),
        "power": (Total(None), Total(None)),
    }


def test_what_does_not_say_its_kind_leaves_the_gap_of_each_kind_open():
    nowhere = entry("receipt", 2, "utilities")

    assert planned({"utilities": {"water": 5}}, nowhere) == {
        "water": (Total(5), Total(None, 1)),
        None: (Total(None), Total(None)),
    }


def test_a_plan_that_is_not_by_kind_stands_beside_the_kinds():
    water = entry("receipt", 2, "utilities", of="water")
    unknown = Total(None, 1)

    assert planned({"utilities": 5}, water) == {"water": (unknown, unknown), None: (Total(5), unknown)}
    assert planned({"utilities": 5}, entry("receipt", 2, "utilities")) == {}
