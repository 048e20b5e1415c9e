"""The investment completed in the demo district against the same figures made from its raw YAML.

Nothing here uses the package's computations of them, nor its records. Some projects are first put through
courses that the demo does not have by itself: nothing from before the year, a figure of the next year, more
paid back than was paid in the year, so that what is unknown and what other years brought are at stake too.
"""

import re
from fractions import Fraction
from functools import cache
from types import SimpleNamespace

import pytest

from renovation_cli.editing.demo import write_demo
from renovation_cli.reports.funding import funding
from renovation_cli.reports.pace import pace
from renovation_cli.reports.project import project_page
from renovation_cli.reports.status import status
from renovation_cli.reports.targets import targets
from tests.as_programs_read import positions_of, read
from tests.raw_facts import declared_total
from tests.raw_investment import (
    asked,
    completed,
    counted,
    figures,
    in_year_at_least,
    invested,
    planned_investment,
    told_of_year,
    why_not,
)
from tests.raw_levels import planned
from tests.raw_money import against_pace, money_of, over, paced, text, years_of
from tests.raw_plan import on_its_day, read_raw

pytestmark = pytest.mark.figures

DATES = (
    "2021-12-31",  # the last day of the year before
    "2022-02-25",
    "2022-05-27",
    "2022-07-31",  # a month end between two reports
    "2022-09-30",
    "2022-12-06",  # what the audit cut comes back
    "2022-12-31",
    "2023-01-20",
)
NEXT_YEAR = "  - {on: 2023-01-13, works: 100%, invested_yuan: 99990000}\n"
NEVER_BEGUN = "  - {on: 2022-12-23, works: 0%, invested_yuan: 30000}\n"
BACK = "    - {on: 2022-03-01, kind: refund, channel: higher-level, of: subsidy, yuan: 123456}\n"
CHANGES = {
    "maple": ((r"(?=money:\n)", NEXT_YEAR),),  # the next year is not held against this one's plan
    "camphor": ((r"  works-started: .*\n", ""), (r"  - \{on: [-\d]*, works: 0%.*\}\n", "", 0)),
    "lotus": ((r"(?<=progress:\n)", "  - {on: 2022-01-14, works: 0%, invested_yuan: 20000}\n"),),
    "plum": ((r"  year_investment_yuan: .*\n", ""),),
    "orchid": ((r"  (?:year_)?investment_yuan: .*\n  (?:year_)?investment_yuan: .*\n", ""),),
    "cypress": ((r"(?=money:\n)", f"progress:\n{NEVER_BEGUN}"),),
    "poplar": ((r"(?<=  entries:\n)", BACK),),  # of last year's payment, before this year paid anything
    "clover": ((r"\Z", f"progress:\n{NEVER_BEGUN}"),),  # a candidate that has completed something
}


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    data = write_demo(tmp_path_factory.mktemp("district"))
    for name, changes in CHANGES.items():
        file = data / "projects" / f"demo-{name}" / "project.yaml"
        facts = file.read_text(encoding="utf-8")
        for pattern, new, *most in changes:
            facts, times = re.subn(pattern, new, facts, count=most[0] if most else 1)
            assert times, (name, pattern)
        file.write_text(facts, encoding="utf-8")
    for file in data.glob("projects/*/households.yaml"):
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
        named = {"funding": funding, "pace": pace, "status": status, "targets": targets}
        pages = {state.id: read(project_page(position, state))["project"] for state in position.states}
        return SimpleNamespace(pages=pages, **{name: read(of(position)) for name, of in named.items()})

    return on


@pytest.fixture(params=DATES)
def day(request):
    return request.param


def without_reason(measured):
    return {name: value for name, value in measured.items() if not name.startswith("reason")}


def measured(raw, project_id, day):
    """What a report says of the investment of a project against the pace."""
    project = raw.facts[project_id]
    base, done = planned_investment(project), counted(raw, project, day)
    found = against_pace(over(done, base), planned(raw, project_id, day), done, base)
    on, in_all, before, in_year = invested(raw, project, day)
    return found | {
        "on": on,
        "invested_yuan": found.pop("paid_yuan"),
        "invested_before_yuan": before,
        "invested_in_year_yuan": in_year,
        "invested_in_year_at_least_yuan": told_of_year(project, day) if in_year is None else None,
        "invested_in_all_yuan": in_all,
    }


def test_the_investment_of_every_project_is_held_against_the_pace_as_recomputed(reports, raw, day):
    shown = {each["id"]: each["investment"] for each in reports(day).pace["projects"]}

    assert set(shown) == set(paced(raw))
    for project_id, each in shown.items():
        assert without_reason(each) == measured(raw, project_id, day), project_id
        expected = why_not(raw, raw.facts[project_id], day)
        assert (each["reason"] or "").replace(",", "") == (expected or ""), project_id


def test_the_page_of_a_project_says_the_same(reports, raw, day):
    for project_id, page in reports(day).pages.items():
        project = raw.facts[project_id]
        assert page["funding"]["completed"] == completed(raw, [project], day), project_id
        if project_id in paced(raw):
            assert without_reason(page["pace"]["investment"]) == measured(raw, project_id, day), project_id


def told_of_plan(raw, project, day):
    """What is held against the planned investment, as far as it is on file."""
    exact = counted(raw, project, day)
    return in_year_at_least(raw, project, day) if exact is None else exact


def weighted(raw, members, day):
    """Several projects together, each weighing as much as its planned investment; nothing due is left out."""
    due = {key: planned(raw, key, day) for key in members}
    judged = {key: planned_investment(raw.facts[key]) for key in members if due[key]}
    done = {key: counted(raw, raw.facts[key], day) for key in judged}
    whole = sum(judged.values()) if judged and None not in judged.values() else None
    share = whole and sum(due[key] * base for key, base in judged.items()) / whole
    actual = Fraction(sum(done.values())) / whole if whole and None not in done.values() else None
    paid = sum(done.values()) if done and None not in done.values() else None
    found = against_pace(actual, share, paid, whole)
    told = [told_of_plan(raw, raw.facts[key], day) for key in judged] if paid is None else []
    at_least = sum(yuan for yuan in told if yuan) if any(yuan is not None for yuan in told) else None
    return found | {"invested_yuan": found.pop("paid_yuan"), "invested_at_least_yuan": at_least}


def test_streets_and_programme_weigh_their_projects_as_recomputed(reports, raw, day):
    shown = reports(day).pace
    groups = [(each["street"], each) for each in shown["streets"]] + [(None, shown["programme_pace"])]

    for street, each in groups:
        members = [key for key in paced(raw) if street is None or street in raw.facts[key]["streets"]]
        assert without_reason(each["investment"]) == weighted(raw, members, day), street


def test_what_is_completed_is_summed_by_street_and_for_the_programme(reports, raw, day):
    projects, shown = asked(raw, day), reports(day)
    streets = list(dict.fromkeys(street for project in projects for street in project["streets"]))

    whole = completed(raw, projects, day)
    assert shown.status["completed"] == shown.targets["completed"] == shown.funding["completed"] == whole
    assert shown.targets["streets"] == [
        {"street": street} | completed(raw, [each for each in projects if street in each["streets"]], day)
        for street in streets
    ]


def test_the_plan_of_the_year_is_held_against_what_its_projects_completed(reports, raw, day):
    declared, _ = declared_total(raw.plan["targets"]["year_investment_yuan"])
    own = [each for each in asked(raw, day) if each["track"] == raw.plan["targets"]["track"]]
    done = completed(raw, own, day)

    assert (
        reports(day).status["year_plan"]
        == reports(day).targets["year_plan"]
        == {
            "declared_yuan": declared,
            "invested_in_year_yuan": done["invested_in_year_yuan"],
            "share": text(over(done["invested_in_year_yuan"], declared)),
            "projects_unknown": done["unknown"]["invested_in_year"],
            "projects_missing": max(int(raw.plan["targets"]["projects"]) - len(own), 0),
        }
    )


def test_money_of_other_years_is_kept_apart(reports, raw, day):
    for each in reports(day).funding["projects"]:
        expected = money_of(raw, each["id"], day)
        assert each["years"] == expected["years"] == years_of([raw.facts[each["id"]]], day), each["id"]
        assert each["paid_yuan"] == expected["paid_yuan"], each["id"]


def test_three_measures_stand_against_one_pace(reports, day):
    for each in reports(day).pace["projects"]:
        assert each["planned"] == each["works"]["planned"] == each["money"]["planned"]
        assert each["planned"] == each["investment"]["planned"]


def test_all_that_is_at_stake_occurs(reports, raw):
    """Else the comparisons above would compare less than they seem to."""
    shown = [(day, reports(day)) for day in DATES]
    reasons = {each["investment"]["reason_key"] for _, on in shown for each in on.pace["projects"]}
    last = {each["id"]: each for each in shown[-1][1].pace["projects"]}
    sums = [on.status["completed"]["invested_in_all_yuan"] for _, on in shown]

    assert reasons == {
        None,
        "no completed investment on file",
        "no completed investment on file since {first}",
        "no planned investment on file",
        "what had been invested before {first} is not on file",
    }
    assert sums == sorted(sums)
    assert len(set(sums)) >= len(DATES) - 1
    maple, poplar = last["demo-maple"]["investment"], raw.facts["demo-poplar"]
    assert maple["invested_in_all_yuan"] == 99_990_000 > maple["invested_in_year_yuan"]
    refunded = next(each for each in reports("2022-05-27").funding["projects"] if each["id"] == "demo-poplar")
    assert refunded["years"]["before"]["paid_yuan"] > 0
    assert len(figures(poplar, "", "2021-12-31")) == 1
