"""What is dated without a document in the demo district, worked out again from its raw YAML.

Nothing here uses the package's computations: which rules want a document, what is on file, and by which day.
"""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

import json

import pytest
import yaml

from renovation_cli.cli.main import main
from tests.first_days import first_on
from tests.test_figures import district  # noqa: F401 - a fixture

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-20",
    "2022-02-21",
    "2022-03-11",
    "2022-04-30",
    "2022-05-31",
    "2022-07-08",
    "2022-11-30",
    "2022-12-31",
)


def raw(file):
    """A file with every value as text."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts only


def wanted_of(rules):
    return {key for key, rule in rules.items() if rule.get("evidence") == "true"}


def times(fact):
    return fact if isinstance(fact, list) else [fact]


def in_place(whose, facts, wanted, day):
    """(whose, what, day, document or none) of each time by a day that wants one."""
    for key in wanted & set(facts):
        for each in times(facts[key]):
            if first_on(each) <= day:
                yield (*whose, key, first_on(each), each.get("doc") if isinstance(each, dict) else None)


def worked_out(district, day):
    plan, facts = raw(district / "programme.yaml"), raw(district / "district.yaml")
    above = plan["milestones"]
    yield from in_place(("programme", None), facts["milestones"], wanted_of(above), day)
    for street, found in facts["streets"].items():
        yield from in_place(("street", street), found["milestones"], wanted_of(above), day)
    for folder in (district / "projects").iterdir():
        project = raw(folder / "project.yaml")
        if project.get("withdrawn", {"on": "9999"})["on"] <= day:
            continue
        for stage in plan["tracks"][project["track"]]["stages"].values():
            rounds = {
                key: each["notice"] for key, each in stage.get("rounds", {}).items() if "notice" in each
            }
            for key, rules in (("milestones", stage.get("milestones", {})), ("notices", rounds)):
                yield from in_place(("project", folder.name), project.get(key, {}), wanted_of(rules), day)


def asked(capsys, district, day, *words):
    status = main(["evidence", *words, "--data", str(district), "--as-of", day, "--format", "json"])
    assert status == 0
    return json.loads(capsys.readouterr().out)


def whose(row):
    of = {"project": row["project"], "street": row["street"], "programme": None}[row["scope"]]
    return row["scope"], of, row["id"]


@pytest.mark.parametrize("day", DATES)
def test_what_is_dated_with_and_without_a_document(district, capsys, day):
    found = list(worked_out(district, day))
    shown = asked(capsys, district, day)

    without = sorted((*map(str, each[:3]), each[3]) for each in found if each[4] is None)
    assert without == sorted(
        (*map(str, whose(row)), on) for row in shown["undocumented"] for on in row["without"]
    )
    assert sorted((*map(str, each[:3]), *each[3:]) for each in found if each[4] is not None) == sorted(
        (*map(str, whose(row)), row["on"], row["doc"]) for row in shown["documents"]
    )
    assert shown["counts"] == {
        "wanted": len(found),
        "with_document": len(found) - len(without),
        "without": len(without),
    }


@pytest.mark.parametrize("project", ["demo-ginkgo", "demo-rose", "demo-plum"])
def test_a_project_by_itself_has_the_same(district, capsys, project):
    day = DATES[-1]
    of_all, own = asked(capsys, district, day), asked(capsys, district, day, project)

    for key in ("undocumented", "documents"):
        assert own[key] == [row for row in of_all[key] if row["project"] == project]
    assert own["counts"]["without"] == sum(len(row["without"]) for row in own["undocumented"])


def test_every_kind_of_case_is_in_the_demo(district):
    found = list(worked_out(district, DATES[-1]))
    days = {}
    for scope, of, key, on, doc in found:
        days.setdefault((scope, of, key), []).append((on, doc))

    assert {scope for scope, *_ in days} == {"programme", "street", "project"}
    assert any(len(each) > 1 and {doc is None for _, doc in each} == {True, False} for each in days.values())
    assert any(len(each) == 1 and each[0][1] is None for each in days.values())
