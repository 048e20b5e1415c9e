import re
from decimal import Decimal
from fractions import Fraction

from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.funding import funding
from renovation_cli.reports.project import project_page
from renovation_cli.reports.project_funding import funding_project

MORE = """name: 新丰大院
track: implementation
street: 东街街道
stated: {households: 2, buildings: 1, area_m2: 400, investment_yuan: 600000, year_investment_yuan: 250001}
money:
  plan: {budget: 200000, residents: 300001}
  entries:
    - {on: 2022-03-01, kind: receipt, channel: residents, of: fund, yuan: 100}
    - {on: 2022-04-01, kind: payment, yuan: 30, note: 预付款}
"""


def project(position, project_id):
    return next(state for state in position.states if state.id == project_id)


def rows(shown, title):
    """The cells of the table under a title, by the first of them."""
    lines = shown.split(f"{title}\n", 1)[1].split("\n\n", 1)[0].splitlines()[1:]
    return {line.split()[0]: " ".join(line.split()[1:]) for line in lines}


def test_the_programme_is_shown_by_channel_and_by_project(position, text):
    shown = text(funding(position("2022-05-20", projects__xinfeng__project=MORE), extent=WHOLE))
    channels, projects = rows(shown, "By channel, yuan"), rows(shown, "By project, yuan")

    assert channels["财政资金"] == "四 ≥ 800,000 ≥ 600,000 ≥ 300,000 ≥ 250,000 500,000"
    assert channels["居民自筹"] == "四 ≥ 500,001 – ≥ 120,100 – 379,901"
    assert channels["together"] == "≥ 1,300,001 ≥ 600,000 ≥ 420,100 ≥ 250,030 879,901"
    assert projects["建设里"] == "jianshe 800,000 600,000 420,000 250,000 380,000 20,000 250.00"
    assert projects["红旗新村"] == "hongqi – – – – – 180,000 1,450.44"
    assert "laojie" not in {row.split()[0] for row in projects.values()}


def test_the_sums_are_those_of_the_projects(position):
    found = funding(position("2022-05-20", projects__xinfeng__project=MORE)).data
    for name in ("plan_yuan", "committed_yuan", "received_yuan", "paid_yuan", "gap_yuan"):
        known = [each[name] for each in found["projects"] if each[name] is not None]
        assert found["together"][name] == sum(known), name
    assert found["together"]["unknown"] == {"plan": 1, "committed": 1, "received": 1, "paid": 1, "gap": 1}


def test_projects_whose_money_is_not_divided_are_said(position, text):
    said = "2 projects do not say in full how their money divides among the channels"

    assert said in text(funding(position("2022-05-20"), extent=WHOLE))


def test_the_years_plan_stands_against_the_target_with_what_is_unknown(position, sample, text):
    target = "  investment_yuan: 1500000\n"
    plan = sample["programme.yaml"].replace(target, f"{target}  year_investment_yuan: 700000\n", 1)
    document = funding(position("2022-05-20", programme=plan, projects__xinfeng__project=MORE), extent=WHOLE)
    (line,) = [line for line in text(document).splitlines() if line.startswith("In the year")]

    assert (
        "Declared for 实施项目 (clause 一). The tables below this one count 3 projects, of every track,"
        " without candidates that have no money on file."
    ) in text(document)
    assert line.split()[-5:] == ["700,000", "≥", "250,001", "449,999", "1"]
    assert [each["field"] for each in document.data["targets"]] == ["investment_yuan", "year_investment_yuan"]


def test_a_project_shows_its_entries_by_the_day(position, text):
    found = position("2022-04-10")
    document = funding_project(found, project(found, "jianshe"))

    assert rows(text(document), "Entries") == {
        "2022-02-20": "commitment 600,000 财政资金",
        "2022-03-01": "receipt 300,000 财政资金",
        "2022-04-10": "payment 250,000 财政资金",
    }
    assert [each["yuan"] for each in document.data["projects"][0]["entries"]] == [600000, 300000, 250000]


def test_a_project_without_money_on_file_says_so(position, text):
    found = position("2022-05-20")
    shown = text(funding_project(found, project(found, "hongqi")))

    assert "No entry is on file by this day." in shown
    assert "Money by channel" not in shown


def test_costs_are_exact_for_programs_and_rounded_to_print(position):
    found = funding(position("2022-05-20")).data["projects"]
    (hongqi,) = [each for each in found if each["id"] == "hongqi"]

    assert Fraction(hongqi["yuan_per_household_exact"]) == Fraction(900000, 5)
    assert Fraction(hongqi["yuan_per_m2_exact"]) == Fraction(9000000, 6205)
    assert hongqi["yuan_per_m2"] == Decimal("1450.44")


def test_an_advance_is_shown_for_each_household_where_the_plan_has_such_a_kind(position, sample, text):
    plan = sample["programme.yaml"].replace(
        "budget: {name: 财政资金, clause: 四, ratio: 75%, kinds: {award: 以奖代补}, showcases_only: [award]}",
        "budget: {name: 财政资金, clause: 四, kinds: {ahead: 预拨资金},"
        " advance: {kind: ahead, yuan_per_household: 60}}",
    )
    entries = MORE.replace("channel: residents, of: fund, yuan: 100", "channel: budget, of: ahead, yuan: 101")
    found = position("2022-05-20", programme=plan, projects__xinfeng__project=entries)
    document = project_page(found, project(found, "xinfeng"))

    shown = text(document)
    assert "预拨资金 received per household, yuan  51\n" in shown
    assert "预拨资金 due, yuan                     120\n" in shown
    assert "预拨资金 received, yuan                101\n" in shown
    assert document.data["project"]["funding"]["advances"] == [
        {
            "name": "预拨资金",
            "households": 2,
            "due_yuan": 120,
            "received_yuan": 101,
            "missing_yuan": 19,
            "yuan_per_household": Decimal(51),
            "yuan_per_household_exact": "101/2",
            "standing": "in-part",
        }
    ]
    candidate = project_page(found, project(found, "laojie"))
    assert candidate.data["project"]["funding"]["advances"] == []
    assert "预拨资金" not in text(candidate)


def test_a_projects_page_has_its_money(position, text):
    found = position("2022-05-20")
    shown = text(project_page(found, project(found, "jianshe")))

    assert rows(shown, "Money by channel, yuan")["together"] == "800,000 600,000 420,000 250,000 380,000"
    assert "Investment per household, yuan  20,000\n" in shown


def test_a_plan_without_channels_says_so(position, sample, text):
    plan = sample["programme.yaml"].replace("funding:\n  channels:\n", "funding:\n  channels: {}\n")
    kept = [line for line in plan.splitlines(keepends=True) if not line.startswith("    budget:")]
    plan = "".join(line for line in kept if not line.startswith("    residents:"))
    without = MORE.split("money:", maxsplit=1)[0].replace("新丰大院", "建设里")
    found = position("2022-05-20", programme=plan, projects__jianshe__project=without)

    assert "The plan names no channel of money." in text(funding(found, extent=WHOLE))


PAID = "projects__jianshe__project"


def without_money(sample):
    text = sample["projects/jianshe/project.yaml"]
    return text[: text.index("money:\n")] + text[text.index("care:\n") :]


def test_that_no_money_is_on_file_is_said_once_and_the_declared_totals_stay(position, sample, text):
    document = funding(position("2022-05-20", **{PAID: without_money(sample)}))
    shown = text(document)

    assert (
        "No money of any of 3 projects is on file, neither a plan nor an entry: it is recorded under “money”"
        " in the project.yaml of each.\n"
    ) in shown
    assert "Declared for 实施项目 (clause 一).\n" in shown
    assert re.search("Investment, yuan +1,500,000 ", shown)
    assert ("By channel" in shown, "By project" in shown, "candidates" in shown) == (False, False, False)
    assert [each["id"] for each in document.data["projects"]] == ["hongqi", "jianshe", "xinfeng"]
    assert len(document.data["channels"]) == 2


def test_one_entry_is_enough_for_the_tables(position, text):
    shown = text(funding(position("2022-05-20")))

    assert ("By channel, yuan\n" in shown, "By project, yuan\n" in shown) == (True, True)


def test_candidates_left_out_are_named_where_there_are_any(position, text):
    whole = text(funding(position("2022-05-20")))
    none = text(funding(position("2022-05-20", projects__laojie__project=None)))

    assert (
        "The tables below this one count 3 projects, of every track, without candidates that have no money on"
        " file.\n"
    ) in whole
    assert "The tables below this one count 3 projects, of every track.\n" in none
