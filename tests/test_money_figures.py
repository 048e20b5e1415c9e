"""The money of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations of them, nor its records: dates are texts, shares are fractions.
Some projects are first put through courses that the demo does not have by itself (no plan of the money, a
plan with a gap in it, a payment from nowhere), so that what is unknown is at stake too.
"""

import json
from functools import cache
from types import SimpleNamespace

import pytest

from renovation_cli.cli.main import main
from renovation_cli.reports.funding import funding
from renovation_cli.reports.pace import pace
from renovation_cli.reports.project_funding import funding_project
from tests.as_programs_read import TODAY, positions_of, read
from tests.demo import changed_demo
from tests.raw_decided import is_suspended
from tests.raw_facts import declared_total
from tests.raw_investment import asked, completed
from tests.raw_levels import planned
from tests.raw_money import (
    AMOUNTS,
    HAPPENED,
    against_pace,
    channels_of,
    entries_of,
    flow_of_project,
    money_of,
    of_other_years,
    over,
    paced,
    ratios_of,
    spent,
    stated,
    sum_of,
    weighted,
    with_money,
    years_of,
)
from tests.raw_plan import on_its_day, read_raw

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-13",  # the day before the first entry of all
    "2022-02-14",
    "2022-02-28",
    "2022-03-11",
    "2022-03-16",
    "2022-04-28",
    "2022-04-29",
    "2022-05-11",
    "2022-05-16",  # what is paid ahead comes
    "2022-07-01",  # the first day of the pace of the implementation
    "2022-07-29",
    "2022-08-31",
    "2022-09-30",
    "2022-11-30",
    "2022-12-06",  # what the audit cut comes back
    "2022-12-31",
)
WHOLE_PLUM = """\
  plan:
    district-budget: 2545600
    utilities: {water: 428800, gas: 400000}
    residents: 473600
    higher-level: {award: 2072000}
"""
FROM_NOWHERE = "    - {on: 2022-09-30, kind: payment, yuan: 12345}\n"
WITHOUT_KIND = """\
money:
  entries:
    - {on: 2022-07-29, kind: receipt, channel: utilities, yuan: 70001}
    - {on: 2022-03-16, kind: commitment, channel: utilities, yuan: 90002}
    - {on: 2022-09-23, kind: payment, channel: utilities, yuan: 1}
"""
CHANGES = {
    "willow": ((r"    residents: .*\n", ""), (r"(?<=  entries:\n)", FROM_NOWHERE)),
    "plum": (
        (r"  plan:\n(?:    \S.*\n)+(?=  entries)", WHOLE_PLUM),
    ),  # nothing of society, yet the whole investment
    "lilac": ((r"  plan:\n(?:    \S.*\n)+(?=  entries)", ""),),
    "maple": ((r"(kind: (?:receipt|payment), channel: society), of: enterprise", r"\1"),),
    "jasmine": ((r"money:\n(?:  .*\n)+", ""),),
    "rose": ((r"  year_investment_yuan: .*\n", ""), (r"  area_m2: .*\n", ""), (r"  households: .*\n", "")),
    "orchid": ((r"  (?:year_)?investment_yuan: .*\n  (?:year_)?investment_yuan: .*\n", ""),),
    "wisteria": ((r"  households: .*\n", ""), (r"households: \d+, area", "area")),  # then as listed
    "clover": ((r"\Z", WITHOUT_KIND),),  # a candidate: money is asked of it only once some is on file
}


ADVANCE = "advance: {kind: advance"
"""The plan does not say how much it is for each household."""
OF_THE_BUDGET = "      name: 区级财政资金\n      clause: 四(二)一\n"
"""Nor which share of the investment the district bears."""
LISTED = {"demo-wisteria", "demo-ginkgo"}

# --- The reports


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    data = changed_demo(tmp_path_factory.mktemp("district"), CHANGES)
    plan = data / "programme.yaml"
    text = plan.read_text(encoding="utf-8")
    assert ADVANCE in text
    assert OF_THE_BUDGET in text
    text = text.replace(OF_THE_BUDGET, f"{OF_THE_BUDGET}      ratio: 1/3\n")
    plan.write_text(text.replace(ADVANCE, f"{ADVANCE}, yuan_per_household: 500"), encoding="utf-8")
    for file in data.glob("projects/*/households.yaml"):
        if file.parent.name not in LISTED:
            file.unlink()  # nothing here depends on them, and they take most of the time to read
    return data


@pytest.fixture(scope="module")
def files(district):
    return read_raw(district)


@pytest.fixture
def raw(files, request):
    return on_its_day(files, request)


@pytest.fixture(scope="module")
def reports(district):
    """The reports as programs read them, by day."""
    positions = positions_of(district)

    @cache
    def on(day):
        position = positions(day)
        pages = {state.id: read(funding_project(position, state)) for state in position.states}
        shown = [read(report(position)) for report in (funding, pace)]
        return SimpleNamespace(funding=shown[0], pace=shown[1], pages=pages)

    return on


@pytest.fixture(params=DATES)
def day(request):
    return request.param


# --- Both against each other


def test_the_money_of_every_project_is_what_is_recomputed(reports, raw, day):
    shown = reports(day).funding["projects"]

    assert [each["id"] for each in shown] == list(with_money(raw, day))
    for each in shown:
        project = raw.facts[each["id"]]
        assert each.pop("completed") == completed(raw, [project], day), each["id"]
        assert each == money_of(raw, each["id"], day), each["id"]


def test_the_page_of_every_project_says_the_same_with_its_entries_by_day(reports, raw, day):
    for project_id, page in reports(day).pages.items():
        (shown,) = page["projects"]
        entries = sorted(entries_of(raw.facts[project_id], day), key=lambda each: each["on"])
        assert shown.pop("entries") == [
            {"channel": None, "of": None, "note": None} | each | {"yuan": int(each["yuan"])}
            for each in entries
        ]
        assert shown.pop("completed") == completed(raw, [raw.facts[project_id]], day), project_id
        assert shown == money_of(raw, project_id, day), project_id


def test_the_money_of_the_programme_is_the_sum_of_its_projects(reports, raw, day):
    shown = reports(day).funding
    projects = with_money(raw, day).values()

    assert shown["together"] == sum_of(flow_of_project(raw, project, day) for project in projects)
    assert shown["channels"] == channels_of(raw, projects, day)
    assert shown["years"] == years_of(projects, day)
    assert shown["ratios"] == ratios_of(raw, projects)
    assert shown["completed"] == completed(raw, asked(raw, day), day)


def test_the_investment_on_file_is_held_against_the_targets_of_the_year(reports, raw, day):
    declared = raw.plan["targets"]
    chosen = [project for project in raw.facts.values() if project["track"] == declared["track"]]
    shown = {each["field"]: each for each in reports(day).funding["targets"]}

    assert set(shown) == {"investment_yuan", "year_investment_yuan"}
    for field, each in shown.items():
        known = [stated(project, field) for project in chosen if stated(project, field) is not None]
        goal, _ = declared_total(declared[field])
        assert (each["declared"], each["summed"]) == (goal, sum(known))
        assert each["difference"] == goal - sum(known)
        assert (each["projects_known"], each["projects_unknown"]) == (len(known), len(chosen) - len(known))
        assert each["standing"] == "partial"


def without_reason(measured):
    return {name: value for name, value in measured.items() if not name.startswith("reason")}


def test_the_money_paid_is_held_against_the_pace_as_recomputed(reports, raw, day):
    shown = {each["id"]: each["money"] for each in reports(day).pace["projects"]}

    assert set(shown) == set(paced(raw))
    for project_id in paced(raw):
        project = raw.facts[project_id]
        base, paid = spent(project, day)
        expected = against_pace(over(paid, base), planned(raw, project_id, day), paid, base)
        expected |= of_other_years(project, day)
        assert without_reason(shown[project_id]) == expected, project_id
        reason = "no payment on file" if paid is None else None
        if is_suspended(project, day):
            reason = f"suspended since {project['extended'][0]['on']}"
        assert shown[project_id]["reason"] == (reason if base else "no planned investment on file")


def test_streets_and_programme_weigh_their_projects_as_recomputed(reports, raw, day):
    shown = reports(day).pace
    groups = [(each["street"], each) for each in shown["streets"]] + [(None, shown["programme_pace"])]
    streets = {street for key in paced(raw) for street in raw.facts[key]["streets"]}

    assert {street for street, _ in groups} == streets | {None}
    for street, each in groups:
        of_it = [key for key in paced(raw) if street in (None, *raw.facts[key]["streets"])]
        members = [key for key in of_it if not is_suspended(raw.facts[key], day)]
        assert (each["projects"], without_reason(each["money"])) == weighted(raw, members, day), street
        assert each["projects"] + each["not_yet_due"] == len(members)
        assert each["suspended"] == len(of_it) - len(members)


@pytest.mark.parametrize(("chosen", "received"), [("2022-05-15", 0), ("2022-05-16", 348500)])
def test_a_receipt_counts_from_its_own_day_on(district, raw, capsys, monkeypatch, chosen, received):
    monkeypatch.setenv("RENOVATION_TODAY", TODAY.isoformat())
    where = ["--data", str(district), "--as-of", chosen, "--format", "json"]

    assert main(["funding", "demo-ginkgo", *where]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["projects"]
    assert shown["advances"][0]["received_yuan"] == received
    assert shown.pop("entries") is not None
    assert shown.pop("completed") == completed(raw, [raw.facts["demo-ginkgo"]], chosen)
    assert shown == money_of(raw, "demo-ginkgo", chosen)


def test_the_days_really_differ(reports):
    """Else the comparisons above would compare the same thing over and over."""
    sums = [reports(day).funding["together"] for day in DATES]
    stayed = [
        [each for each in reports(day).funding["projects"] if each["id"] != "demo-walnut"] for day in DATES
    ]
    assert len({json.dumps(each) for each in sums}) >= len(DATES) - 1  # nothing came on the day of the issue
    for name in HAPPENED:
        yuan = [sum(each[f"{name}_yuan"] or 0 for each in projects) for projects in stayed]
        assert (yuan == sorted(yuan)) is (name != "paid")  # some of which came back
        assert len(set(yuan)) >= 5


def test_everything_that_can_be_unknown_is_so_somewhere(reports):
    last = reports(DATES[-1])
    projects = {each["id"]: each for each in last.funding["projects"]}
    reasons = {each["money"]["reason"] for each in last.pace["projects"]}

    assert {name for name in AMOUNTS if projects["demo-jasmine"]["unknown"][name]} == set(AMOUNTS)
    assert projects["demo-willow"]["unknown"] == projects["demo-lilac"]["unknown"]
    assert projects["demo-plum"]["unknown"]["plan"] == 0
    assert projects["demo-orchid"]["yuan_per_m2"] is None
    assert reasons == {None, "no payment on file", "no planned investment on file"}
    assert last.funding["channels"][-1]["paid_yuan"] == 12345
