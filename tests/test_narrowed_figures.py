"""What narrowed reports say of the demo district, against the raw files: street by street, track by track."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

from collections import Counter
from functools import cache

import pytest

from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.funding import funding
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.status import status
from renovation_cli.reports.targets import targets
from tests.as_programs_read import positions_of, read
from tests.raw_facts import load, placed_first
from tests.test_figures import district  # noqa: F401 - a fixture

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-01",
    "2022-03-11",
    "2022-04-29",
    "2022-06-30",
    "2022-07-01",
    "2022-08-31",
    "2022-11-30",
    "2022-12-31",
)


@pytest.fixture(scope="module")
def facts(district):
    """Every project as its file has it, by id."""
    folders = sorted((district / "projects").iterdir())
    return {folder.name: placed_first(load(folder / "project.yaml")) for folder in folders}


@pytest.fixture(scope="module")
def parts(district):
    """Every street, and every track, with the report of each."""
    teams, plan = load(district / "teams.yaml"), load(district / "programme.yaml")
    streets = [(Narrowing(streets=(each,)), each) for each in teams["streets"]]
    tracks = [(Narrowing(tracks=(each,)), each) for each in plan["tracks"]]
    return streets, tracks


@pytest.fixture(scope="module")
def said(district):
    positions = positions_of(district)

    @cache
    def on(report, day, narrowing):
        return read(report(narrowed(positions(day), narrowing)))

    return on


def not_withdrawn(facts, day):
    """The projects that are in the reports of a day."""
    return {
        key: project
        for key, project in facts.items()
        if "withdrawn" not in project or project["withdrawn"]["on"] > day
    }


def in_street(facts, street):
    return {key for key, project in facts.items() if street in project["streets"]}


def in_track(facts, track):
    return {key for key, project in facts.items() if project["track"] == track}


def test_projects_are_withdrawn_in_the_course_of_the_year(facts):
    """Else the days below would list the same projects."""
    assert len({len(not_withdrawn(facts, day)) for day in DATES}) == 3


def test_one_project_lies_in_two_streets(facts):
    assert [key for key, project in facts.items() if len(project["streets"]) > 1] == ["demo-ginkgo"]


@pytest.mark.parametrize("day", DATES)
def test_each_street_and_each_track_lists_its_projects(said, facts, parts, day):
    (streets, tracks), facts = parts, not_withdrawn(facts, day)
    own = [(narrowing, in_street(facts, each)) for narrowing, each in streets]
    own += [(narrowing, in_track(facts, each)) for narrowing, each in tracks]
    for narrowing, projects in own:
        assert {each["id"] for each in said(status, day, narrowing)["projects"]} == projects
        consulted = {each["id"] for each in said(consult, day, Narrowing())["projects"]}
        assert {each["id"] for each in said(consult, day, narrowing)["projects"]} == projects & consulted
        levels = {each["project"] for each in said(escalations, day, Narrowing())["escalations"]}
        assert {
            each["project"] for each in said(escalations, day, narrowing)["escalations"]
        } == projects & levels


@pytest.mark.parametrize("day", DATES)
def test_what_is_late_is_late_in_the_streets_of_its_project(said, facts, parts, day):
    whole = said(overdue, day, Narrowing())
    expected = Counter()
    for row in whole["overdue"]:
        if row["scope"] == "project":
            expected.update(facts[row["project"]]["streets"])
        elif row["scope"] == "street":
            expected[row["street"]] += 1
    for narrowing, street in parts[0]:
        shown = said(overdue, day, narrowing)["overdue"]
        assert len(shown) == expected[street], street
        assert shown == [row for row in whole["overdue"] if row in shown], street


@pytest.mark.parametrize("day", DATES)
def test_what_is_late_in_the_tracks_is_what_projects_owe(said, facts, parts, day):
    whole = [row for row in said(overdue, day, Narrowing())["overdue"] if row["scope"] == "project"]
    for narrowing, track in parts[1]:
        shown = said(overdue, day, narrowing)["overdue"]
        assert shown == [row for row in whole if facts[row["project"]]["track"] == track], track


@pytest.mark.parametrize("day", DATES)
def test_who_still_owes_what_falls_due_is_of_the_part(said, facts, parts, day):
    for narrowing, street in parts[0]:
        owing = [each for due in said(deadlines, day, narrowing)["deadlines"] for each in due["projects"]]
        assert {each["id"] for each in owing if each["scope"] == "project"} <= in_street(facts, street)
        assert {each["id"] for each in owing if each["scope"] != "project"} <= {street}
        assert "programme" not in {each["scope"] for each in owing}


def test_households_and_money_are_summed_of_the_projects_of_a_street(said, facts, parts):
    day = DATES[-1]
    for narrowing, street in parts[0]:
        own = [facts[key] for key in in_street(facts, street) if facts[key]["track"] == "implementation"]
        found = {each["field"]: each for each in said(targets, day, narrowing)["targets"]}
        assert found["projects"]["summed"] == len(own)
        stated = [project["stated"].get("investment_yuan") for project in own]
        assert found["investment_yuan"]["summed"] == (
            sum(map(int, filter(None, stated))) if any(stated) else None
        )
        assert {each["declared"] for each in found.values()} == {None}


@pytest.mark.parametrize("day", DATES)
def test_a_street_is_behind_by_as_much_as_in_the_report_on_all(said, parts, day):
    whole = {each["street"]: each for each in said(pace, day, Narrowing())["streets"]}
    for narrowing, street in parts[0]:
        shown = said(pace, day, narrowing)["streets"]
        assert shown == ([whole[street]] if street in whole else [])


def test_money_of_the_tracks_adds_up_to_that_of_the_programme(said, parts):
    day = DATES[-1]

    def paid(narrowing):
        projects = said(funding, day, narrowing)["projects"]
        return {each["id"]: each for each in projects}

    together = {}
    for narrowing, _ in parts[1]:
        assert together.keys().isdisjoint(paid(narrowing))
        together |= paid(narrowing)
    assert together == paid(Narrowing())
