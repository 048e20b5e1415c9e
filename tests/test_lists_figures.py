"""The project lists of the demo and of the district's own data, worked out again from raw YAML.

Nothing here uses the package's computations: amounts as stated, money completed before the year, streets in
the order of the teams file, every street with its sums, and what is not on file counted and never a nought.
"""

import json
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from tests.raw_investment import invested

pytestmark = pytest.mark.figures

OWN = Path(__file__).parent.parent / "data"
STATED = ("households", "buildings", "area_m2", "investment_yuan", "year_investment_yuan")
BEFORE = "invested_before_yuan"


def raw(file):
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts only


def amounts(project):
    """What is known of a project; None is unknown."""
    stated, buildings = project.get("stated", {}), project.get("buildings", {})
    found = {name: Decimal(stated[name]) if name in stated else None for name in STATED}
    whole = len(buildings) >= int(stated.get("buildings", 0)) and buildings
    for name in ("households", "area_m2"):
        parts = [each.get(name) for each in buildings.values()]
        if found[name] is None and whole and None not in parts:
            found[name] = sum(map(Decimal, parts))
    if found["buildings"] is None and buildings:
        found["buildings"] = Decimal(len(buildings))
    return found


def places(project):
    named = project.get("street") or [None]
    return named if isinstance(named, list) else [named]


def worked_out(data, track, day):
    """(street, [(id, amounts)]) in the order of the teams, projects by their folders; None stands last."""
    projects = {
        folder.name: (folder, raw(folder / "project.yaml"))
        for folder in sorted((data / "projects").iterdir())
    }
    own = {
        key: (folder, project)
        for key, (folder, project) in projects.items()
        if project["track"] == track and not ("withdrawn" in project and project["withdrawn"]["on"] <= day)
    }
    for street in (*raw(data / "teams.yaml")["streets"], None):
        rows = [(key, amounts(project)) for key, (_, project) in own.items() if street in places(project)]
        if rows:
            yield street, rows


def summed(rows, name):
    """The sum of what is known, and how many are not."""
    known = [found[name] for _, found in rows if found[name] is not None]
    return (sum(known) if known else None, len(rows) - len(known))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


def told(data, day, capsys):
    assert main(["lists", "--data", str(data), "--as-of", day, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out, parse_float=Decimal)["lists"]


def agrees(data, day, capsys):
    found = told(data, day, capsys)
    assert [each["track"] for each in found] == ["carry-over", "implementation"]
    for each in found:
        expected = list(worked_out(data, each["track"], day))
        assert [group["street"] for group in each["streets"]] == [street for street, _ in expected]
        for group, (_, rows) in zip(each["streets"], expected, strict=True):
            assert sorted(project["id"] for project in group["projects"]) == sorted(key for key, _ in rows)
            assert [project["number"] for project in group["projects"]] == list(range(1, len(rows) + 1))
            by_id = dict(rows)
            for project in group["projects"]:
                assert {name: project[name] for name in STATED} == by_id[project["id"]]
            for name in STATED:
                assert (group["together"][name], group["unknown"][name]) == summed(rows, name), name
        once = list({key: (key, found) for _, rows in expected for key, found in rows}.values())
        assert each["projects"] == len(once)
        for name in STATED:
            assert (each["together"][name], each["unknown"][name]) == summed(once, name), name
    return found


@pytest.mark.parametrize("day", ["2022-03-11", "2022-08-31", "2022-12-31"])
def test_every_amount_and_every_sum_of_the_demo(demo, day, capsys):
    agrees(demo, day, capsys)


def test_of_the_districts_own_data_nothing_is_known_and_nothing_is_nought(capsys):
    found = agrees(OWN, "2022-05-11", capsys)

    assert [(each["track"], each["projects"], each["projects_missing"]) for each in found] == [
        ("carry-over", 0, 0),
        ("implementation", 5, 17),
    ]
    (_, implementation) = found
    assert set(implementation["together"].values()) == {None}
    assert set(implementation["unknown"].values()) == {5}


@pytest.mark.parametrize("day", ["2022-03-11", "2022-12-31"])
def test_what_was_completed_before_the_year(demo, day, capsys):
    """As the last entry before it says; a sum is of what is known."""
    plan = SimpleNamespace(plan=raw(demo / "programme.yaml"))
    for each in told(demo, day, capsys):
        rows = {project["id"]: project[BEFORE] for group in each["streets"] for project in group["projects"]}
        for key, amount in rows.items():
            project = raw(demo / "projects" / key / "project.yaml")
            assert amount == invested(plan, project, day)[2], key
        known = [amount for amount in rows.values() if amount is not None]
        assert each["together"][BEFORE] == (sum(known) if known else None)
        assert each["unknown"][BEFORE] == len(rows) - len(known)
