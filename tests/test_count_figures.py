"""Opinions and totals of the demo district against the same counted from its raw YAML by other means."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

import json
from decimal import Decimal

import pytest

from renovation_cli.cli.main import main
from tests.as_programs_read import TODAY
from tests.raw_decided import since
from tests.raw_facts import declared_total, quota, said, together
from tests.test_figures import DATES, by_round, day, district, files, positions, raw, reports  # noqa: F401 - fixtures

pytestmark = pytest.mark.figures


def rounds_in(raw):
    """(project, round) of every project whose track consults its households."""
    for project_id, project in raw.facts.items():
        for stage in raw.plan["tracks"][project["track"]]["stages"].values():
            for round_id in stage.get("rounds", {}):
                yield project_id, round_id


def test_every_requirement_is_judged_as_recomputed(reports, raw, day):
    shown = by_round(reports(day).consult)

    assert set(shown) == set(rounds_in(raw))
    for (project_id, round_id), each in shown.items():
        (requirement,) = each["requirements"]
        expected = quota(raw, project_id, round_id, day)
        # Of a project without any record nothing is known, and so no verdict is given.
        has_records = raw.bearers["project", project_id].has_records(day)
        expected["met"] = expected["met"] if has_records else None
        assert {name: requirement[name] for name in expected} == expected, (project_id, round_id)
        assert each["met"] is expected["met"]


def test_opinions_are_counted_as_recomputed_by_project_and_by_building(reports, raw, day):
    for (project_id, round_id), each in by_round(reports(day).consult).items():
        if raw.homes[project_id] is None:
            tally = raw.facts[project_id]["tallies"].get(round_id, {})
            for name, counted in (("visited", "asked"), ("received", "received"), ("opposed", "oppose")):
                assert each[name] == (int(tally[counted]) if tally else None)
            assert each["buildings"] == []
            continue
        tallies = raw.tallies(project_id, round_id, day)
        expected = together(tallies)
        assert {name: each[name] for name in expected} == expected, (project_id, round_id)
        assert {
            part["building"]: {name: part[name] for name in expected} for part in each["buildings"]
        } == tallies


def test_what_was_said_before_a_round_was_asked_again_is_counted_apart(reports, files, day):
    shown, again = by_round(reports(day).consult), []
    for project_id, project in files.facts.items():
        for round_id in project.get("asked_again", {}):
            first = since(project, round_id, day)
            each = shown[project_id, round_id]
            assert each["since"] == (first or None)
            if not first:
                continue
            again.append(round_id)
            rooms = [visits for rooms in files.homes[project_id].values() for visits in rooms.values()]
            heard = [
                max(on for word, on in visits.get(round_id, ()) if word != "absent" and on <= day)
                for visits in rooms
                if said(visits.get(round_id, ()), day) not in (None, "absent")
            ]
            assert each["older"] == sum(on < first for on in heard)  # of those heard anew the new one counts
    assert len(again) == (0 if day < "2022-04-11" else 1 if day < "2022-05-23" else 2)


def test_status_and_consult_show_the_same_rounds(reports, day):
    found = reports(day)
    in_status, in_consult = by_round(found.status), by_round(found.consult)

    assert set(in_status) == set(in_consult)
    for key, each in in_status.items():
        assert {**each, "buildings": in_consult[key]["buildings"]} == in_consult[key]


FIELDS = ("households", "buildings", "area_m2", "investment_yuan", "year_investment_yuan")


def on_file(raw, project_id, field):
    """As stated, else as the buildings add up, as a list of households does not."""
    project, parts = raw.facts[project_id], raw.facts[project_id].get("buildings", {})
    if field in project.get("stated", {}):
        return Decimal(project["stated"][field])
    if field == "buildings":
        return len(parts) or None
    if parts and all(field in part for part in parts.values()):
        return sum(Decimal(part[field]) for part in parts.values())
    return None


def test_targets_are_summed_as_recomputed(reports, raw, day):
    declared = raw.plan["targets"]
    chosen = [key for key, project in raw.facts.items() if project["track"] == declared["track"]]
    shown = {each["field"]: each for each in reports(day).targets["targets"]}

    assert (shown["projects"]["declared"], shown["projects"]["summed"]) == (
        int(declared["projects"]),
        len(chosen),
    )
    for field in FIELDS:
        known = [found for each in chosen if (found := on_file(raw, each, field)) is not None]
        goal, exact_to = declared_total(declared[field])
        assert (shown[field]["declared"], shown[field]["summed"]) == (goal, sum(known)), field
        # One project states no households: what is listed of it is no total.
        assert shown[field]["projects_unknown"] == len(chosen) - len(known) == (field == "households")
        if field == "households":
            assert shown[field]["standing"] == "partial"
        else:
            assert abs(sum(known) - goal) * 2 <= exact_to
            assert shown[field]["standing"] == "agrees"
    assert reports(day).status["targets"] == reports(day).targets["targets"]


def test_showcases_on_file_are_counted_as_recomputed(reports, raw):
    chosen = [project.get("showcase") for project in raw.facts.values()]

    for each in reports(DATES[0]).targets["showcases"]:
        kind = each["showcase"]
        assert each["promised"] == int(raw.plan["showcases"][kind]["count"])
        assert each["on_file"] == chosen.count(kind)


@pytest.mark.parametrize(
    ("round_id", "chosen_day"),
    [
        ("before-design", "2022-03-01"),
        ("on-revision", "2022-05-20"),
    ],
)
def test_the_households_not_yet_heard_are_those_recomputed(
    district, raw, capsys, monkeypatch, chosen_day, round_id
):
    monkeypatch.setenv("RENOVATION_TODAY", TODAY.isoformat())
    monkeypatch.setenv("LANGUAGE", "en")
    where = ["--data", str(district), "--as-of", chosen_day, "--format", "json"]

    assert main(["consult", "--pending", round_id, *where]) == 0
    found = json.loads(capsys.readouterr().out)
    shown = [(each["project"], each["building"], each["room"], each["visited"]) for each in found["pending"]]
    assert len(shown) == len(set(shown))
    assert set(shown) == {
        (project_id, building, room, word == "absent")
        for project_id, round_ in rounds_in(raw)
        if round_ == round_id
        for building, rooms in (raw.homes[project_id] or {}).items()
        for room, visits in rooms.items()
        if (word := said(visits.get(round_id, ()), chosen_day)) in (None, "absent")
    }
