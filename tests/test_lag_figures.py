"""Pace and escalation of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations of them, nor its records: the recomputation goes through the year
once, each day by what was on file on it (`tests/raw_levels.py`), so that no later look may tell another past.
"""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

from calendar import monthrange
from functools import cache

import pytest

from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.pace import pace
from tests.as_programs_read import read
from tests.raw_decided import is_suspended
from tests.raw_facts import days_after, days_between
from tests.raw_levels import Courses, known, last_entry, stands_on, to_the_hundredth, window, works
from tests.raw_plan import before_issue, late
from tests.test_figures import district, files, positions, raw  # noqa: F401 - fixtures

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-01",
    "2022-03-11",
    "2022-04-28",  # the day before the plan is issued
    "2022-04-29",
    "2022-05-11",
    "2022-06-30",
    "2022-07-01",
    "2022-08-10",  # one project is excused
    "2022-08-31",
    "2022-09-30",
    "2022-10-15",
    "2022-11-30",
    "2022-12-31",
    "2023-01-15",
)
LAST = "2023-01-31"


@pytest.fixture(scope="session")
def courses(files):
    return Courses(files, LAST)


@pytest.fixture(scope="session")
def on_day(positions):
    """Both reports of a day as programs read them."""
    return cache(lambda day: [read(report(positions(day))) for report in (pace, escalations)])


@pytest.fixture(params=DATES)
def day(request):
    return request.param


# --- Pace


def against(works_now):
    """What a report says of works against the pace."""
    gap, counted = works_now.gap, works_now.counted
    return {
        "planned": None if works_now.due is None else str(works_now.due),
        "actual": None if works_now.done is None else str(works_now.done),
        "assumed": works_now.assumed,
        "counted": None if counted is None else str(counted),
        "points": None if gap is None else to_the_hundredth(-gap),
        "points_exact": None if gap is None else str(-gap * 100),
        "ratio": None if gap is None or not counted else str(works_now.done / counted),
    }


def facts(raw, project_id, day):
    """The day of each fact of the works that the track has a milestone for."""
    asked = raw.bearers["project", project_id].asked
    return {
        fact: known(raw, project_id, fact, day)
        for fact, milestones in raw.plan["works"].items()
        if any((("project", project_id), "milestone", each) in asked for each in milestones)
    }


def test_pace_is_what_is_recomputed_to_the_hundredth(on_day, raw, courses, day):
    shown = {each["id"]: each for each in on_day(day)[0]["projects"]}

    assert set(shown) == in_it(raw, courses)
    for project_id, each in shown.items():
        expected, entry = against(works(raw, project_id, day)), last_entry(raw, project_id, day)
        assert {key: each["works"][key] for key in expected} == expected, project_id
        assert each["works"]["on"] == (entry and entry["on"]), project_id
        assert each["facts"] == facts(raw, project_id, day), project_id


def in_it(raw, courses):
    """The projects with a pace that have not been withdrawn."""
    return {key for key in courses.ids if key in raw.facts}


def weight(raw, project_id):
    stated = raw.facts[project_id].get("stated", {})
    found = stated.get("year_investment_yuan", stated.get("investment_yuan"))
    return None if found is None else int(found)


def test_streets_and_programme_weigh_their_works_as_recomputed(on_day, raw, courses, day):
    shown = on_day(day)[0]
    groups = [(each["street"], each) for each in shown["streets"]] + [(None, shown["programme_pace"])]

    assert {street for street, _ in groups} == {
        None,
        *(street for key in in_it(raw, courses) for street in raw.facts[key]["streets"]),
    }
    for street, each in groups:
        of_it = [key for key in in_it(raw, courses) if street in (None, *raw.facts[key]["streets"])]
        members = [key for key in of_it if not is_suspended(raw.facts[key], day)]
        judged = {key: found for key in members if (found := works(raw, key, day)).due}
        assert (each["projects"], each["not_yet_due"]) == (len(judged), len(members) - len(judged))
        assert each["suspended"] == len(of_it) - len(members)
        assert each["works"]["planned"] == weighted(raw, judged, "due"), street
        assert each["works"]["actual"] == weighted(raw, judged, "done"), street
        unknown = sum(found.done is None for found in judged.values())
        assert each["works"]["reason_values"] == ({"n": unknown} if unknown else {}), street


def test_the_whole_is_also_said_of_those_that_say_how_far_they_are(on_day, raw, courses, day):
    known = on_day(day)[0]["known"]["works"]
    members = [key for key in in_it(raw, courses) if not is_suspended(raw.facts[key], day)]
    due = {key: found for key in members if (found := works(raw, key, day)).due}
    said = [key for key, found in due.items() if found.done is not None and weight(raw, key) is not None]
    told = {key: due[key] for key in said}

    assert (known["projects"], known["unknown"]) == (len(told), len(due) - len(told))
    assert known["actual"] == weighted(raw, told, "done")
    assert known["planned"] == weighted(raw, told, "due")


def weighted(raw, judged, figure):
    shares = {key: getattr(found, figure) for key, found in judged.items()}
    weights = {key: weight(raw, key) for key in judged}
    if not judged or None in shares.values() or None in weights.values():
        return None
    return str(sum(shares[key] * weights[key] for key in judged) / sum(weights.values()))


def test_a_projects_own_plan_is_its_own_pace(raw, courses):
    own = {key: window(raw, key) for key in courses.ids if "planned" in raw.facts[key]}

    assert own == {
        "demo-chrysanthemum": ("2022-07-28", "2022-10-20"),
        "demo-pine": ("2022-07-29", "2022-10-31"),
    }
    assert {window(raw, key) for key in courses.ids if key not in own} == {
        ("2022-02-01", "2022-06-30"),
        ("2022-07-01", "2022-11-30"),
    }


# --- Levels


def reasons(project):
    """Of each reason of a level when it was judged, the days late, the days counted and what else is late."""
    return [
        (
            why["judged_on"],
            why["late"] and (why["late"]["days_late"], why["late"]["days_counted"], why["late"]["also_late"]),
        )
        for why in project["why"]
    ]


def expected_reasons(standing):
    return [
        (judged_on, (items[0][1], items[0][0], len(items) - 1) if items else None)
        for _, judged_on, items in standing.causes
    ]


def hold_against(raw, courses, shown, day):
    """Levels of a day, since when and why; none stands on what is not the project's own."""
    assert {each["project"] for each in shown["escalations"]} == in_it(raw, courses)
    for each in shown["escalations"]:
        project_id, standing = each["project"], courses.on(each["project"], day)
        assert (each["level"], each["since"]) == (standing.level, standing.since), project_id
        assert reasons(each) == expected_reasons(standing), project_id
        if each["level"] is None:
            continue
        bearer = raw.bearers["project", project_id]
        assert bearer.has_records(day), project_id
        assert raw.plan["issued"] <= each["since"] <= day, project_id
        for why in each["why"]:
            if why["late"]:
                asked = bearer.asked[bearer.key, why["late"]["kind"], why["late"]["id"]]
                assert asked in late(raw, bearer, day), project_id
                assert not before_issue(raw, asked), project_id
                assert why["late"]["days_counted"] <= days_between(bearer.first_record, day), project_id
            else:
                assert why["measured"]["assumed"] == works(raw, project_id, why["judged_on"]).assumed


def test_levels_are_what_is_recomputed(on_day, raw, courses, day):
    hold_against(raw, courses, on_day(day)[1], day)


@pytest.mark.parametrize("month", range(1, 13))
def test_on_every_day_of_the_year_levels_stand_on_what_is_the_projects_own(positions, raw, courses, month):
    """None before the issue, without records, or for what a street or the district owes."""
    for number in range(1, monthrange(2022, month)[1] + 1):
        day = f"2022-{month:02}-{number:02}"
        hold_against(raw.on(day), courses, read(escalations(positions.__wrapped__(day))), day)


def test_what_is_behind_at_a_report_or_month_end_is_what_was_measured_then(on_day, raw, day):
    for each in on_day(day)[1]["escalations"]:
        for why in each["why"]:
            if why["measured"] is None:
                continue
            expected = against(works(raw, each["project"], why["judged_on"]))
            assert {key: why["measured"][key] for key in expected} == expected, each["project"]


def test_a_level_is_held_on_every_day_since_it_was_reached_and_not_the_day_before(on_day, raw, courses, day):
    ranks = [None, *raw.plan["escalation"]["levels"]]
    for each in on_day(day)[1]["escalations"]:
        if each["level"] is None:
            continue
        rank, before = ranks.index(each["level"]), days_after(each["since"], -1)
        assert ranks.index(courses.on(each["project"], before).level) < rank, each["project"]
        for back in range(days_between(each["since"], day) + 1):
            past = courses.on(each["project"], days_after(day, -back))
            assert past.excused or ranks.index(past.level) >= rank, each["project"]


def test_an_excused_project_is_at_no_level_and_says_why(on_day, raw):
    shown = {each["project"]: each for each in on_day("2022-08-10")[1]["escalations"]}

    (excused,) = [key for key, each in shown.items() if each["excuse"]]
    assert shown[excused]["level"] is None
    assert shown[excused]["excuse"]["reason"] == raw.facts[excused]["excuses"][0]["reason"]


def test_every_kind_of_reason_occurs(raw, courses):
    """Else the comparisons above would compare less than they seem to."""
    days = [days_after(raw.plan["issued"], n) for n in range(days_between(raw.plan["issued"], LAST) + 1)]
    found = [courses.on(project_id, day) for project_id in courses.ids for day in days]
    causes = [(each.level, place) for each in found for place, *_ in each.causes]
    late_by = [items[0] for each in found for _, _, items in each.causes if items]

    assert {each.level for each in found} == {None, *raw.plan["escalation"]["levels"]}
    assert set(causes) == {
        (level, place)
        for level, rule in raw.plan["escalation"]["levels"].items()
        for place in range(len(rule["when"]))
    }
    assert any(counted < days for counted, days, _ in late_by)  # of a project recorded late
    assert {key for key in courses.ids if not raw.bearers["project", key].has_records(LAST)} == {
        "demo-elm",
        "demo-osmanthus",
    }


def test_what_fell_due_before_the_plan_or_before_the_first_record_is_late_and_counts_less(raw, courses):
    """Both kinds are in the demo, so that a level that counted them would be found."""
    older = [
        each
        for key in courses.ids
        for each in late(raw, raw.bearers["project", key], "2022-05-11")
        if before_issue(raw, each)
    ]
    assert older
    assert not any(stands_on(raw, raw.bearers["project", key], "2022-05-11") for key in courses.ids)
