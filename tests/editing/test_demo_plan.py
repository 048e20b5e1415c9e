"""The demo's rules are those of the published plan; its places, persons and projects are made up."""

import re
from pathlib import Path

import pytest

from renovation_cli.editing.demo import demo_files
from tests.editing.demo_facts import load, pairs
from tools.demo_plan import main
from tools.demo_plan import programme as made_from

DATA = Path(__file__).parent.parent.parent / "data"
OWN = {"name", "place", "document", "synthetic"}
"""The keys of the plan in which the demo's differs."""
PERSONS = {"head", "deputies", "members"}


def published(name):
    """A file of the published plan, with the demo's district in the place of its own."""
    return load((DATA / name).read_text(encoding="utf-8").replace("三元", "示范"))


def without(record, keys):
    return {key: value for key, value in record.items() if key not in keys}


def test_the_copies_are_what_the_plan_says_today(capsys):
    assert main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_plan_that_lacks_what_is_to_be_changed_is_refused():
    with pytest.raises(ValueError, match=r"\^name: .* stands 0 times in programme\.yaml"):
        made_from("place: 某地\n")


def test_the_rules_are_those_of_the_plan(programme):
    plan = published("programme.yaml")
    assert without(programme, OWN) == without(plan, OWN)
    assert {key: programme[key] for key in OWN} == {
        "name": "示例市示范区2022年老旧小区改造（合成数据）",
        "place": "示例市示范区",
        "document": "示例〔2022〕1号",
        "synthetic": "true",
    }


def test_a_larger_district_has_the_same_rules_and_larger_targets(doubled):
    larger, plan = load(doubled["programme.yaml"]), published("programme.yaml")
    changed = {*OWN, "targets", "showcases"}
    assert without(larger, changed) == without(plan, changed)
    assert larger["targets"] == {
        "clause": "一",
        "track": "implementation",
        "projects": "44",
        "households": "24394",
        "buildings": "660",
        "area_m2": "199.4万",
        "investment_yuan": "3.6亿",
        "year_investment_yuan": "1.4亿",
    }
    assert {kind: rule["count"] for kind, rule in larger["showcases"].items()} == {
        "upgrade": "4",
        "exemplar": "6",
    }


def test_the_duties_are_those_of_the_plan(values):
    assert values["duties.yaml"] == published("duties.yaml")


def test_the_groups_are_those_of_the_plan_with_other_people(values):
    teams, plan = values["teams.yaml"], published("teams.yaml")
    assert {key: without(each, PERSONS) for key, each in teams["groups"].items()} == {
        key: without(each, PERSONS) for key, each in plan["groups"].items()
    }
    kinds = [
        sorted(each.get("kind", "street") for each in book["streets"].values()) for book in (teams, plan)
    ]
    assert kinds[0] == kinds[1]
    assert not set(persons(teams)) & set(persons(plan))


def persons(teams):
    """Everybody who is named."""
    for key, value in pairs(teams):
        if key in ("deputies", "members", "contacts"):
            yield from value
        elif key == "head":
            yield value["name"]
    yield from (leader["name"] for leader in teams["leadership"])


def test_places_and_persons_are_marked_as_made_up(values, doubled):
    teams = values["teams.yaml"]
    assert all(re.fullmatch(r"(示例|样本).{2}", name) for name in persons(teams))
    assert all(re.fullmatch(r".样(街道|镇)", street) for street in teams["streets"])
    communities = [place for street in teams["streets"].values() for place in street["communities"]]
    assert len(communities) == len(set(communities)) == 19
    assert all(re.fullmatch(r".样社区", place) for place in communities)
    for path, text in doubled.items():
        if path.endswith("/project.yaml"):
            project = load(text)
            assert re.fullmatch(r"示例.+小区.*", project["name"])
            assert project["address"].startswith("示例市示范区")
            assert re.fullmatch(r"(示例|样本).{2}", project.get("officer", "示例甲子"))


def test_no_name_of_the_real_district_is_left():
    plan = load((DATA / "teams.yaml").read_text(encoding="utf-8"))
    real = {*persons(plan), *plan["streets"], "三元", "三明"}
    for path, text in demo_files():
        if "households" not in path:
            assert not [name for name in real if name in text], path
