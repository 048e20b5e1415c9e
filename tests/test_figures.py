"""The figures of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations: the recomputation reads texts, and knows only design §5 and §6.
"""

import json
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from types import SimpleNamespace

import pytest
import yaml

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from renovation_cli.reports.consult import consult
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page
from renovation_cli.reports.status import status
from renovation_cli.reports.targets import targets
from tests.as_programs_read import TODAY, position_on, read

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-01",
    "2022-02-20",
    "2022-03-10",
    "2022-03-11",
    "2022-04-15",
    "2022-05-20",
    "2022-06-30",
    "2022-07-01",
    "2022-08-01",
    "2022-11-30",
    "2022-12-15",
    "2023-01-15",
)
ROUNDS = ("before-design", "on-scheme", "on-revision")
REPORTS = {"consult": consult, "overdue": overdue, "status": status, "targets": targets}

# --- The reports


@pytest.fixture(scope="session")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="session")
def reports(district):
    """Every report as programs read it, by day; one reading of the files for each day."""

    @cache
    def on(day):
        position = position_on(district, day)
        found = {name: read(report(position)) for name, report in REPORTS.items()}
        assert all(each["complete"] and each["as_of"] == day for each in found.values())
        return SimpleNamespace(**found)

    return on


# --- The same from the raw YAML


def load(file):
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) if file.exists() else None  # noqa: S506 - BaseLoader makes texts only


def visits_of(line):
    """A household's visits by round, each as (word, day)."""
    rounds = {key: [value] if isinstance(value, str) else value for key, value in line.items()}
    return {key: [tuple(visit.split()) for visit in rounds[key]] for key in ROUNDS if key in rounds}


@pytest.fixture(scope="session")
def raw(district):
    """The plan, each project's facts, and its homes: visits by building and room, None if not listed."""
    facts, homes = {}, {}
    for folder in sorted((district / "projects").iterdir()):
        facts[folder.name] = load(folder / "project.yaml")
        listed = load(folder / "households.yaml")
        homes[folder.name] = listed and {
            building: {room: visits_of(line) for room, line in rooms.items()}
            for building, rooms in listed.items()
        }

    @cache
    def tallies(project_id, round_id, day):
        """What each building says in a round."""
        return {
            building: tally([said(visits.get(round_id, ()), day) for visits in rooms.values()])
            for building, rooms in homes[project_id].items()
        }

    return SimpleNamespace(plan=load(district / "programme.yaml"), facts=facts, homes=homes, tallies=tallies)


def last_day(text):
    """The day a deadline means; dates compare as texts."""
    return text if len(text) > len("2022-06") else f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]}"


def days_between(earlier, later):
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def said(visits, day):
    """A household's last opinion by a day, else ``absent`` if it was visited, else None."""
    past = [word for word, on in visits if on <= day]
    opinions = [word for word in past if word != "absent"]
    return opinions[-1] if opinions else "absent" if past else None


def tally(words):
    count = {word: words.count(word) for word in ("signed", "agree", "oppose", "abstain", "absent")}
    agreeing = count["signed"] + count["agree"]
    received = agreeing + count["oppose"] + count["abstain"]
    return {
        "listed": len(words),
        "visited": received + count["absent"],
        "received": received,
        "agreeing": agreeing,
        "signed": count["signed"],
        "opposed": count["oppose"],
    }


def together(tallies):
    return {name: sum(part[name] for part in tallies.values()) for name in tally([])}


def quota(raw, project_id, round_id, day):
    """Opinions received against two thirds of all households, the only requirement of the demo's plan."""
    stated = raw.facts[project_id].get("stated", {}).get("households")
    base = int(stated) if stated else None
    if raw.homes[project_id] is None or base is None:  # a list without the number stated is no base
        return {"counted": None, "base": base, "needed": None, "missing": None, "met": None}
    everyone = together(raw.tallies(project_id, round_id, day))
    counted, needed = everyone["received"], (2 * base + 2) // 3
    return {
        "counted": counted,
        "base": base,
        "needed": needed,
        "missing": max(needed - counted, 0),
        "met": 3 * counted >= 2 * base,
    }


def dated_by_care(project, fact):
    """The first day of a fact under ``care``, which dates a milestone; empty where it is not on file."""
    care = project.get("care", {})
    if fact == "satisfaction":
        return min((survey["on"] for survey in care.get(fact, [])), default="")
    if fact == "agreement":
        return care.get("property", {}).get(fact, "")
    return care.get(fact.replace("-", "_"), {}).get("on", "")


def milestone_dates(raw, project):
    """Every milestone's day, whether it stands under its own name or follows from a fact under ``care``."""
    dates = dict(project.get("milestones", {}))
    for stage in raw.plan["tracks"][project["track"]]["stages"].values():
        for key, rule in stage.get("milestones", {}).items():
            if "dated_by" in rule and dated_by_care(project, rule["dated_by"]):
                dates[key] = dated_by_care(project, rule["dated_by"])
    return dates


def judged_stages(raw, project_id, day):
    """Each stage: (id, window, what it asks for as (kind, id, deadline, done), anything recorded)."""
    project = raw.facts[project_id]
    happened = {key: on for key, on in milestone_dates(raw, project).items() if on <= day}
    posted = {key: on for key, on in project.get("notices", {}).items() if on <= day}
    for stage_id, stage in raw.plan["tracks"][project["track"]]["stages"].items():
        milestones, rounds = stage.get("milestones", {}), stage.get("rounds", {})
        asks = [
            ("milestone", key, last_day(rule.get("by", stage["to"])), key in happened)
            for key, rule in milestones.items()
            if rule.get("required") != "false"
        ]
        for key, rule in rounds.items():
            due = last_day(rule.get("by", stage["to"]))
            assert [each["at_least"] for each in rule["requirements"]] == ["2/3"]
            asks.append(("round", key, due, quota(raw, project_id, key, day)["met"] is True))
            asks.append(("notice", key, last_day(rule["notice"].get("by", due)), key in posted))
        begun = any(key in happened for key in milestones) or any(key in posted for key in rounds)
        first = stage["from"] if len(stage["from"]) > len("2022-06") else f"{stage['from']}-01"
        yield stage_id, first, last_day(stage["to"]), asks, begun


def late_items(raw, project_id, day):
    for stage_id, _, last, asks, _ in judged_stages(raw, project_id, day):
        whole = ("stage", stage_id, last, all(done for *_, done in asks))
        for kind, key, due, done in (whole, *asks):
            if not done and due < day:
                yield project_id, kind, stage_id, key, days_between(due, day)


def current_stage(raw, project_id, day):
    """(stage, deadline, days left) of the earliest stage begun and not complete, else of the next to come."""
    still_open = [
        each for each in judged_stages(raw, project_id, day) if not all(done for *_, done in each[3])
    ]
    begun = [each for each in still_open if each[1] <= day or each[4]]
    chosen = next(iter(begun or still_open), None)
    return chosen and (chosen[0], chosen[2], days_between(day, chosen[2]))


# --- Both against each other


@pytest.fixture(params=DATES)
def day(request):
    return request.param


def rounds_in(raw):
    """(project, round) of every project whose track consults its households."""
    for project_id, project in raw.facts.items():
        for stage in raw.plan["tracks"][project["track"]]["stages"].values():
            for round_id in stage.get("rounds", {}):
                yield project_id, round_id


def by_round(report):
    return {(project["id"], each["id"]): each for project in report["projects"] for each in project["rounds"]}


def test_every_requirement_is_judged_as_recomputed(reports, raw, day):
    shown = by_round(reports(day).consult)

    assert set(shown) == set(rounds_in(raw))
    for (project_id, round_id), each in shown.items():
        (requirement,) = each["requirements"]
        expected = quota(raw, project_id, round_id, day)
        assert {name: requirement[name] for name in expected} == expected, (project_id, round_id)
        assert each["met"] is expected["met"]


def test_opinions_are_counted_as_recomputed_by_project_and_by_building(reports, raw, day):
    for (project_id, round_id), each in by_round(reports(day).consult).items():
        if raw.homes[project_id] is None:
            assert each["received"] is None
            assert each["buildings"] == []
            continue
        tallies = raw.tallies(project_id, round_id, day)
        expected = together(tallies)
        assert {name: each[name] for name in expected} == expected, (project_id, round_id)
        assert {
            part["building"]: {name: part[name] for name in expected} for part in each["buildings"]
        } == tallies


def lateness(items):
    return {(each["project"], each["kind"], each["stage"], each["id"], each["days_late"]) for each in items}


def of_the_plan(items):
    """Stages, milestones, rounds and notices: what else a project may owe is not the plan's to date."""
    return [each for each in items if each["kind"] in {"stage", "milestone", "round", "notice"}]


def test_what_is_overdue_is_what_is_recomputed(reports, raw, day):
    shown = of_the_plan(reports(day).overdue["overdue"])

    assert lateness(shown) == {item for project_id in raw.facts for item in late_items(raw, project_id, day)}
    assert len(shown) == len(lateness(shown))


def test_status_shows_the_stage_that_is_recomputed(reports, raw, day):
    shown = {
        project["id"]: project["stage"]
        and (project["stage"]["id"], project["stage"]["due_day"], project["stage"]["days_left"])
        for project in reports(day).status["projects"]
    }

    assert shown == {project_id: current_stage(raw, project_id, day) for project_id in raw.facts}


@pytest.mark.parametrize(
    ("project_id", "kinds"),
    [
        ("demo-lilac", {"stage", "milestone"}),
        ("demo-plum", {"stage", "milestone", "round", "notice"}),
        ("demo-pomegranate", {"stage", "milestone"}),
        ("demo-apricot", set()),
    ],
)
def test_what_is_done_was_as_late_as_on_the_last_day_on_which_it_was_not(district, raw, project_id, kinds):
    end = date(2022, 12, 31)
    days = [str(end - timedelta(days=back)) for back in reversed(range((end - date(2022, 2, 1)).days + 1))]
    was_late, still = {}, set()
    for each_day in days:
        still = set()
        for stage, _, last, asks, _ in judged_stages(raw, project_id, each_day):
            whole = ("stage", stage, last, all(done for *_, done in asks))
            for kind, key, due, done in (whole, *asks):
                if not done:
                    still.add((kind, stage, key))
                    # If this is the last such day, it was done on the next.
                    was_late[kind, stage, key] = max(days_between(due, each_day) + 1, 0)
    position = position_on(district, days[-1])
    (state,) = [each for each in position.states if each.id == project_id]

    items = read(project_page(position, state))["project"]["items"]

    done = {(each["kind"], each["stage"], each["id"]): each for each in items if each["done"]}
    assert {key: each["days_late"] for key, each in done.items()} == {
        key: was_late.get(key, 0) for key in done
    }
    assert {each["days_left"] for each in done.values()} == {None}
    assert not still & done.keys()
    assert {key[0] for key in done if was_late.get(key)} == kinds


def test_status_and_overdue_name_the_same_items(reports, day):
    in_status = [item for project in reports(day).status["projects"] for item in project["overdue"]]

    assert lateness(in_status) == lateness(reports(day).overdue["overdue"])


def test_status_and_consult_show_the_same_rounds(reports, day):
    found = reports(day)
    in_status, in_consult = by_round(found.status), by_round(found.consult)

    assert set(in_status) == set(in_consult)
    for key, each in in_status.items():
        assert {**each, "buildings": in_consult[key]["buildings"]} == in_consult[key]


FIELDS = ("households", "buildings", "area_m2", "investment_yuan", "year_investment_yuan")


def test_targets_are_summed_as_recomputed(reports, raw, day):
    declared = raw.plan["targets"]
    chosen = [project for project in raw.facts.values() if project["track"] == declared["track"]]
    shown = {each["field"]: each for each in reports(day).targets["targets"]}

    assert (shown["projects"]["declared"], shown["projects"]["summed"]) == (
        int(declared["projects"]),
        len(chosen),
    )
    for field in FIELDS:
        known = [Decimal(each["stated"][field]) for each in chosen if field in each.get("stated", {})]
        assert (shown[field]["declared"], shown[field]["summed"]) == (Decimal(declared[field]), sum(known))
        assert shown[field]["projects_unknown"] == len(chosen) - len(known) == 0
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


def test_the_days_really_differ(reports):
    """Else the comparisons above would compare the same thing over and over."""

    def state(day):
        found = reports(day)
        stages = tuple((each["stage"] or {}).get("id") for each in found.status["projects"])
        received = sum(each["received"] or 0 for each in by_round(found.consult).values())
        return stages, received, len(found.overdue["overdue"])

    states = [state(day) for day in DATES]
    assert len(set(states)) == len(states)
    assert len({stages for stages, _, _ in states}) >= 8
    assert len({received for _, received, _ in states}) >= 6  # opinions are collected until June
    assert len({late for _, _, late in states}) >= 8
    received = [received for _, received, _ in states]
    assert received == sorted(received)
    assert received[0] == 0


def test_every_kind_of_verdict_and_lateness_occurs(reports):
    requirements = [
        requirement
        for day in DATES
        for each in by_round(reports(day).consult).values()
        for requirement in each["requirements"]
    ]
    kinds = {item["kind"] for day in DATES for item in reports(day).overdue["overdue"]}

    assert {requirement["met"] for requirement in requirements} >= {True, False}
    assert any(requirement["missing"] == 1 for requirement in requirements)
    assert any(requirement["counted"] == requirement["needed"] for requirement in requirements)
    assert kinds >= {"stage", "milestone", "round", "notice"}
