"""The figures of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations: the recomputation (`tests/raw_plan.py`) reads texts, and knows
only design §5, §6 and §12.
"""

import json
from collections import Counter
from functools import cache
from types import SimpleNamespace

import pytest

from renovation_cli.compute.who.directory import entries
from renovation_cli.editing.demo import write_demo
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.duties import duties
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page
from renovation_cli.reports.status import status
from renovation_cli.reports.targets import targets
from renovation_cli.reports.who import who
from tests.as_programs_read import position_on, positions_of, read
from tests.raw_facts import (
    days_after,
    days_between,
    first_day,
    last_day,
)
from tests.raw_plan import (
    before_issue,
    gate,
    implied,
    is_done,
    late,
    on_its_day,
    outstanding,
    past_due,
    read_raw,
    unjudged,
)

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-01",
    "2022-02-20",
    "2022-03-10",
    "2022-03-11",
    "2022-04-15",
    "2022-04-28",  # the day before the plan is issued
    "2022-04-29",
    "2022-05-11",
    "2022-06-30",
    "2022-07-01",
    "2022-08-31",
    "2022-11-30",
    "2022-12-31",
    "2023-01-15",
)
REPORTS = {
    "consult": consult,
    "deadlines": deadlines,
    "duties": duties,
    "overdue": overdue,
    "status": status,
    "targets": targets,
}
PLANNED = {"milestone", "round", "notice"}
"""What the plan asks; orders and patrols are late beside it."""

# --- The reports


@pytest.fixture(scope="session")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="session")
def positions(district):
    return positions_of(district)


@pytest.fixture(scope="session")
def reports(positions):
    """Every report as programs read them, by day."""

    @cache
    def on(day):
        found = {name: read(report(positions(day))) for name, report in REPORTS.items()}
        assert all(each["complete"] and each["as_of"] == day for each in found.values())
        return SimpleNamespace(**found)

    return on


@pytest.fixture(scope="session")
def files(district):
    return read_raw(district)


@pytest.fixture
def raw(files, request):
    return on_its_day(files, request)


@pytest.mark.parametrize("chosen", ["2022-04-28", "2022-08-31"])
def test_one_reading_of_the_files_says_the_same_as_a_reading_on_the_day(district, positions, chosen):
    for report in REPORTS.values():
        assert read(report(positions(chosen))) == read(report(position_on(district, chosen)))


# --- Both against each other


@pytest.fixture(params=DATES)
def day(request):
    return request.param


def by_round(report):
    return {(project["id"], each["id"]): each for project in report["projects"] for each in project["rounds"]}


# --- Late, without records, implied, without a verdict


def whose(row):
    """Of whom something is asked, as the recomputation calls it."""
    return row["scope"], {"project": row["project"], "street": row["street"], "programme": ""}[row["scope"]]


def of_the_plan(rows):
    found = {(whose(each), each["kind"], each["id"]): each for each in rows if each["kind"] in PLANNED}
    assert len(found) == sum(each["kind"] in PLANNED for each in rows)
    return found


def test_what_is_late_is_what_is_recomputed(reports, raw, day):
    """Of projects, streets and the district: since when, before the plan or not, and what it waits for."""
    shown = {
        key: (
            each["stage"],
            each["due"],
            each["due_day"],
            each["days_late"],
            each["before_issue"],
            each["gate"] and each["gate"]["id"],
            each["duty"] and each["duty"]["id"],
        )
        for key, each in of_the_plan(reports(day).overdue["overdue"]).items()
    }

    assert shown == {
        asked.key: (
            asked.stage,
            asked.due,
            last_day(asked.due),
            days_between(last_day(asked.due), day),
            before_issue(raw, asked),
            (waits := gate(raw, asked, day)) and waits[2],
            asked.duty,
        )
        for bearer in raw.bearers.values()
        for asked in late(raw, bearer, day)
    }


def test_who_is_without_records_is_listed_with_what_would_be_due_and_since_when(reports, raw, day):
    shown = {
        whose(each): (
            each["since"],
            Counter((due["kind"], due["id"], due["due"], due["before_issue"]) for due in each["due"]),
        )
        for each in reports(day).overdue["unrecorded"]
    }

    silent = {
        bearer.key: past_due(raw, bearer, day)
        for bearer in raw.bearers.values()
        if not bearer.has_records(day)
    }
    assert shown == {
        key: (
            days_after(min(last_day(each.due) for each in due), 1),
            Counter((each.kind, each.id, each.due, before_issue(raw, each)) for each in due),
        )
        for key, due in silent.items()
        if due
    }


def test_what_is_implied_is_what_something_on_record_comes_after(reports, raw, day):
    shown = {(whose(each), each["kind"], each["id"]): each for each in reports(day).overdue["implied"]}

    expected = {
        key: found
        for bearer in raw.bearers.values()
        for key in bearer.asked
        if key[1] == "milestone" and (found := implied(raw, key, day))
    }
    assert {key: each["on"] for key, each in shown.items()} == {key: on for key, (on, _) in expected.items()}
    for key, each in shown.items():
        assert each["by"] in {by[2] for by in expected[key][1]}, key


def test_rounds_without_record_or_verdict_are_asked_for_and_never_late(reports, raw, day):
    shown = {
        (each["project"], each["id"]): (each["standing"], each["due"], each["days_past"])
        for each in reports(day).overdue["unjudged"]
    }

    assert shown == {
        (bearer.key[1], asked.id): (standing, asked.due, days_between(last_day(asked.due), day))
        for bearer in raw.bearers.values()
        if bearer.has_records(day)
        for asked, standing in unjudged(raw, bearer, day)
    }


def empty_tracks(raw, day):
    """Tracks of which no project is on file, with a stage that has begun."""
    for track_id, track in raw.plan["tracks"].items():
        begun = [key for key, stage in track["stages"].items() if first_day(stage["from"]) <= day]
        if begun and track_id not in {project["track"] for project in raw.facts.values()}:
            yield track_id


def test_no_track_of_the_demo_is_empty(reports, raw, day):
    assert [each["track"] for each in reports(day).overdue["empty_tracks"]] == list(empty_tracks(raw, day))


def test_status_and_overdue_name_the_same_items(reports, day):
    in_status = [item for project in reports(day).status["projects"] for item in project["overdue"]]
    of_projects = [each for each in reports(day).overdue["overdue"] if each["scope"] == "project"]

    def lines(items):
        return sorted(json.dumps(each, sort_keys=True) for each in items)

    assert lines(in_status) == lines(of_projects)


# --- Stages


def stages_of(raw, project_id):
    stages = raw.plan["tracks"][raw.facts[project_id]["track"]]["stages"]
    asked = raw.bearers["project", project_id].asked.values()
    return [(key, stage, [each for each in asked if each.stage == key]) for key, stage in stages.items()]


def phase(raw, project_id, stage, asked, day):
    """A stage is a heading: what it says follows from what stands in it."""
    bearer, required = raw.bearers["project", project_id], [each for each in asked if each.required]
    first, last = first_day(stage["from"]), last_day(stage["to"])
    if required and all(is_done(raw, each.key, day) for each in required):
        return "complete"
    if not required and day > last:
        return "complete"
    if any(each.stage == asked[0].stage for each in late(raw, bearer, day)) if asked else False:
        return "late"
    if day > last:
        return "open"
    begun = any(is_done(raw, each.key, day) for each in asked if each.kind != "round")
    return "under-way" if day >= first or begun else "not-begun"


def current_stage(raw, project_id, day):
    """(stage, phase, days left) of the earliest stage begun and not complete, else of the next to come."""
    still_open = [
        (stage_id, found, days_between(day, last_day(stage["to"])))
        for stage_id, stage, asked in stages_of(raw, project_id)
        if (found := phase(raw, project_id, stage, asked, day)) != "complete"
    ]
    begun = [each for each in still_open if each[1] != "not-begun"]
    return next(iter(begun or still_open), None)


def test_status_shows_the_stage_that_is_recomputed(reports, raw, day):
    shown = {
        project["id"]: project["stage"]
        and (project["stage"]["id"], project["stage"]["phase"], project["stage"]["days_left"])
        for project in reports(day).status["projects"]
    }

    assert shown == {project_id: current_stage(raw, project_id, day) for project_id in raw.facts}


@pytest.mark.parametrize(
    ("project_id", "kinds"),
    [
        ("demo-lilac", {"milestone"}),
        ("demo-plum", {"milestone", "round", "notice"}),
        ("demo-begonia", {"milestone"}),
        ("demo-fir", {"milestone"}),
        ("demo-rose", set()),
    ],
)
def test_what_is_done_was_as_late_as_on_the_last_day_on_which_it_was_not(positions, raw, project_id, kinds):
    """By the deadline alone: also what was done before the first record, and before the plan."""
    bearer, end = raw.bearers["project", project_id], "2022-12-31"
    was_late, day = Counter(), "2022-02-01"
    while day <= end:
        for asked in past_due(raw, bearer, day):
            if outstanding(raw, asked.key, day):
                was_late[asked.key] = days_between(last_day(asked.due), day) + 1  # if it is done on the next
        day = days_after(day, 1)
    position = positions(end)
    (state,) = [each for each in position.states if each.id == project_id]

    items = read(project_page(position, state))["project"]["items"]

    done = {(bearer.key, each["kind"], each["id"]): each for each in items if each["done"]}
    assert {key: each["days_late"] for key, each in done.items()} == {key: was_late[key] for key in done}
    assert {each["days_left"] for each in done.values()} == {None}
    assert {key[1] for key in done if was_late[key]} == kinds


# --- What falls due


def test_what_falls_due_is_what_is_recomputed(reports, raw, day):
    """Each item once for all who owe it on the same day, and how many have done it."""
    shown = {
        (each["track"], each["stage"], each["kind"], each["id"], each["due"]): (
            {(owing["scope"], owing["id"] or "") for owing in each["projects"]},
            each["done"],
            each["days_left"],
        )
        for each in reports(day).deadlines["deadlines"]
        if each["kind"] in PLANNED
    }

    owing, done = {}, Counter()
    for bearer in raw.bearers.values():
        track = raw.facts[bearer.key[1]]["track"] if bearer.key[0] == "project" else None
        for asked in bearer.asked.values():
            if not asked.required or asked.due is None or last_day(asked.due) < day:
                continue
            key = (track, asked.stage, asked.kind, asked.id, asked.due)
            if outstanding(raw, asked.key, day):
                owing.setdefault(key, set()).add(bearer.key)
            else:
                done[key] += 1
    assert shown == {
        key: (bearers, done[key], days_between(day, last_day(key[-1]))) for key, bearers in owing.items()
    }


# --- Who answers


def under_duties(raw, rows, day):
    """How much is late under each duty: what the plan asks, and the orders and patrols that are late."""
    asked = [each.duty for bearer in raw.bearers.values() for each in late(raw, bearer, day)]
    beside = [each["duty"] and each["duty"]["id"] for each in rows if each["kind"] not in PLANNED]
    return Counter([*asked, *beside])


def test_what_is_late_under_a_duty_is_what_is_recomputed(reports, raw, day):
    found, late_now = reports(day).duties, reports(day).overdue
    expected = under_duties(raw, late_now["overdue"], day)
    expected.update(each["duty"] for each in late_now["programme_orders"])

    shown = {each["id"]: each["overdue"] for each in found["duties"]}
    assert set(shown) == {duty for department in raw.duties.values() for duty in department["duties"]}
    assert shown == {duty: expected[duty] for duty in shown}
    assert found["late_beside"] == expected[None]


def answers_for(raw, asked, street, community):
    """Every department, street and community that a lead of something late means."""
    leads = {*asked.leads}
    if "street" in leads:
        leads |= {street, *(key for key, each in raw.duties.items() if each.get("acts_as") == "street")}
    if "community" in leads:
        own = raw.teams["streets"][street]["communities"]
        leads |= {community} if community else set(own)
    return leads - {"street", "community"}


def late_by_who_answers(raw, day):
    found = {}
    for bearer in raw.bearers.values():
        community = raw.facts[bearer.key[1]]["community"] if bearer.key[0] == "project" else None
        for asked in late(raw, bearer, day):
            for each in answers_for(raw, asked, bearer.street, community):
                found.setdefault(each, set()).add(asked.key)
    return found


@pytest.mark.parametrize("chosen", ["2022-03-11", "2022-07-01", "2022-08-31", "2022-12-31"])
def test_who_answers_for_what_is_late_is_what_is_recomputed(positions, raw, chosen):
    """Of every department, street and community; who has nothing late is asked too."""
    position, expected = positions(chosen), late_by_who_answers(raw.on(chosen), chosen)
    streets = raw.teams["streets"]
    everybody = {
        *raw.duties,
        *streets,
        *(each for street in streets.values() for each in street["communities"]),
    }

    assert expected.keys() <= everybody
    for name in everybody:
        (entry,) = [each for each in entries(position.rulebook, position.states) if each.id == name]
        shown = of_the_plan(read(who(position, entry))["overdue"])
        assert shown.keys() == expected.get(name, set()), name


def test_the_days_really_differ(reports):
    """Else the comparisons above would compare the same thing over and over."""

    def state(day):
        found = reports(day)
        stages = tuple((each["stage"] or {}).get("id") for each in found.status["projects"])
        received = sum(each["received"] or 0 for each in by_round(found.consult).values())
        return stages, received, len(found.overdue["overdue"])

    states = [state(day) for day in DATES]
    assert len(set(states)) == len(states)
    assert len({stages for stages, _, _ in states}) >= 7
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
    assert kinds >= {"milestone", "round", "notice", "order", "patrol"}
    assert "stage" not in kinds  # which is a heading


def test_every_kind_of_silence_and_lateness_occurs(reports):
    """Else some of the comparisons above would compare nothing with nothing."""
    found = [reports(day).overdue for day in DATES]
    late_rows = [each for report in found for each in report["overdue"]]
    phases = {
        each["stage"] and each["stage"]["phase"] for day in DATES for each in reports(day).status["projects"]
    }

    assert {each["scope"] for each in late_rows} == {"project", "street"}
    assert {each["before_issue"] for each in late_rows} == {True, False}
    assert {bool(each["gate"]) for each in late_rows} == {True, False}
    assert {each["scope"] for report in found for each in report["unrecorded"]} == {"project", "street"}
    assert {each["scope"] for report in found for each in report["implied"]} == {"project", "street"}
    standings = {each["standing"] for report in found for each in report["unjudged"]}
    assert standings == {"no-record", "no-verdict"}
    assert phases == {None, "under-way", "late", "open", "not-begun"}
