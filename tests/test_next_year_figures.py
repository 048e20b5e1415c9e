"""Candidates, aftercare and wishes of the demo district, and the same from its raw YAML by other means.

Nothing here uses the package's computations of them, nor its records: dates are texts, shares are fractions.
Some projects are first brought to where a rule turns: two thirds sharp, the year itself, a wish named twice.
"""

import re
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from types import SimpleNamespace

import pytest

from renovation_cli.editing.demo import write_demo
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.project import project_page
from renovation_cli.reports.wants import wants
from tests.as_programs_read import positions_of, read
from tests.first_days import with_first_days
from tests.raw_facts import days_between, declared_total, load, placed_first

pytestmark = pytest.mark.figures

DATES = (
    "2022-03-11",
    "2022-04-12",  # the day before the first survey
    "2022-04-13",
    "2022-04-28",
    "2022-04-29",
    "2022-05-11",
    "2022-06-15",  # the day before the first candidate to be implemented is decided on
    "2022-06-16",
    "2022-06-20",
    "2022-06-21",
    "2022-07-01",
    "2022-08-09",  # the day on which the second patrol of the first handover falls due
    "2022-08-10",
    "2022-08-31",
    "2022-11-30",
    "2022-12-22",
    "2022-12-23",
    "2022-12-31",
    "2023-01-15",
)
AT_THE_BOUNDS = """\
batch: implement
milestones:
  batch-decided: 2022-06-21
candidate:
  year_built: 2005
  survey: {on: 2022-05-31, shortcomings: [道路, 排水], willingness: {asked: 90, willing: 60}}
"""
LATER_FIRST = "  patrols:\n    - {on: 2022-12-31}\n    - {on: 2022-12-01}\n"
CHANGES = {
    "mulberry/project": ((r"\Z", AT_THE_BOUNDS),),
    "narcissus/project": (
        (r"(?<=stated:\n)", "  investment_yuan: 4000000\n"),
        (r"willing: 67", "willing: 61"),  # of 92: just below two thirds
    ),
    "hibiscus/project": ((r"\[供水, 供电, 停车\]", "[供水, 供水]"), (r"year_built: \d+", "year_built: 2004")),
    "clover/project": ((r"batch: reserve", "batch: implement"), (r"\n  households: .*", "")),
    "reed/project": ((r"  year_built: .*\n", ""),),
    "ginkgo/project": ((r"(?=^inspections:\n)", LATER_FIRST),),  # not in order, and one before the handover
    "camphor/project": (
        (r"agreement: 2022-12-19", "agreement: 2022-12-22"),
        (r"(?<=  satisfaction:\n)", "    - {on: 2022-12-23, asked: 0, satisfied: 0}\n"),
    ),
    "camphor/households": ((r"wants: \[(\w+)\]", r"wants: [\1, \1]"),),
}
LAST = {"on": "9999"}
LISTED = {"demo-camphor", "demo-ginkgo", "demo-maple", "demo-plum"}
FACILITIES = "shortcomings_at_least: 1"
"""Two are asked for here, so that one that is named twice makes a difference."""


# --- The reports


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    data = write_demo(tmp_path_factory.mktemp("district"))
    for name, changes in CHANGES.items():
        file = data / "projects" / f"demo-{name}.yaml"
        text = file.read_text(encoding="utf-8")
        for pattern, new in changes:
            text, times = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
            assert times == 1, (name, pattern)
        file.write_text(text, encoding="utf-8")
    plan = data / "programme.yaml"
    text = plan.read_text(encoding="utf-8")
    assert FACILITIES in text
    plan.write_text(text.replace(FACILITIES, "shortcomings_at_least: 2"), encoding="utf-8")
    for file in data.glob("projects/*/households.yaml"):
        if file.parent.name not in LISTED:
            file.unlink()  # a project without a list, and less to read
    return data


@pytest.fixture
def raw(files, request):
    """The district as it counts on the day of a test: without what has been withdrawn by it."""
    day = request.getfixturevalue("day") if "day" in request.fixturenames else ""
    kept = {
        key: project for key, project in files.facts.items() if project.get("withdrawn", LAST)["on"] > day
    }
    return SimpleNamespace(plan=files.plan, facts=kept, homes=files.homes)


@pytest.fixture(scope="module")
def files(district):
    folders = sorted((district / "projects").iterdir())
    homes = {
        folder.name: [home for rooms in load(folder / "households.yaml").values() for home in rooms.values()]
        for folder in folders
        if (folder / "households.yaml").exists()
    }
    facts = {folder.name: placed_first(with_first_days(load(folder / "project.yaml"))) for folder in folders}
    return SimpleNamespace(plan=load(district / "programme.yaml"), facts=facts, homes=homes)


@pytest.fixture(scope="module")
def reports(district, files):
    """The reports as programs read them, by day, and the pages of candidates and of what is cared for."""

    positions = positions_of(district)

    @cache
    def on(day):
        position = positions(day)
        pages = {
            state.id: read(project_page(position, state))["project"]
            for state in position.states
            if state.id in candidates(files) or "care" in files.facts[state.id] or state.id in LISTED
        }
        shown = [read(report(position)) for report in (pipeline, wants)]
        return SimpleNamespace(pipeline=shown[0], wants=shown[1], pages=pages)

    return on


@pytest.fixture(params=DATES)
def day(request):
    return request.param


# --- Candidates for next year


def candidates(raw):
    return {
        project_id: project for project_id, project in raw.facts.items() if project["track"] == "application"
    }


def dated(project, day):
    return {key: on for key, on in project.get("milestones", {}).items() if on <= day}


def surveyed(project, day):
    survey = project.get("candidate", {}).get("survey", {})
    return survey if survey.get("on", "9999") <= day else {}


def share(part, whole):
    return None if whole in (None, 0, "0") else Fraction(int(part), int(whole))


def text(value):
    return None if value is None else str(value)


def number(value):
    return None if value is None else int(value)


def judged(project, day):
    """By its three rules: built before 2005, two shortcomings, two thirds of those asked willing."""
    year = project.get("candidate", {}).get("year_built")
    survey = surveyed(project, day)
    asked = survey.get("willingness")
    return {
        "built": None if year is None else int(year) < 2005,
        "facilities": len(set(survey["shortcomings"])) >= 2 if "shortcomings" in survey else None,
        "willing": None if asked is None else 3 * int(asked["willing"]) >= 2 * int(asked["asked"]),
    }


def eligible(verdicts):
    return False if False in verdicts else None if None in verdicts else True


def batch_of(project, day):
    return project.get("batch") if "batch-decided" in dated(project, day) else None


def candidate(raw, project_id, day):
    project = raw.facts[project_id]
    track = raw.plan["tracks"]["application"]
    survey, verdicts = surveyed(project, day), judged(project, day)
    asked = survey.get("willingness", {})
    return {
        "name": project["name"],
        "track": "application",
        "street": project["street"],
        "streets": project["streets"],
        "community": project["community"],
        "communities": project["communities"],
        "households": number(project["stated"].get("households")),
        "investment_yuan": number(project["stated"].get("investment_yuan")),
        "year_built": number(project.get("candidate", {}).get("year_built")),
        "surveyed_on": survey.get("on"),
        "shortcomings": survey.get("shortcomings"),
        "asked": number(asked.get("asked")),
        "willing": number(asked.get("willing")),
        "willing_share": text(share(asked.get("willing"), asked.get("asked"))),
        "rules": [
            {"id": rule_id, "name": rule["name"], "clause": rule["clause"], "met": verdicts[rule_id]}
            for rule_id, rule in track["eligibility"].items()
        ],
        "eligible": eligible(verdicts.values()),
        "milestones": [
            {"id": key, "name": rule["name"], "on": dated(project, day).get(key)}
            for stage in track["stages"].values()
            for key, rule in stage.get("milestones", {}).items()
        ],
        "batch": batch_of(project, day),
    }


def test_every_candidate_is_judged_rule_by_rule_as_recomputed(reports, raw, day):
    shown = reports(day).pipeline["candidates"]

    assert [each["id"] for each in shown] == list(candidates(raw))
    for each in shown:
        expected = candidate(raw, each["id"], day)
        assert each == {"id": each["id"]} | expected
        assert reports(day).pages[each["id"]]["candidate"] == expected
        assert reports(day).pages[each["id"]]["batch"] == expected["batch"]


def test_next_years_load_is_what_is_recomputed(reports, raw, day):
    chosen = [each for each in candidates(raw).values() if batch_of(each, day) == "implement"]
    expected = [(Counter(known=len(chosen)), "projects")]
    for field in ("households", "investment_yuan"):
        known = [int(each["stated"][field]) for each in chosen if field in each["stated"]]
        nothing = None if chosen and not known else sum(known)
        expected.append(({"known": nothing, "unknown": len(chosen) - len(known)}, field))

    assert reports(day).pipeline["next_year"] == [
        {
            "field": field,
            "next_year": each["known"],
            "projects_unknown": each["unknown"],
            "this_year": declared_total(raw.plan["targets"][field])[0],
            "share": None
            if each["unknown"]
            else text(share(each["known"], declared_total(raw.plan["targets"][field])[0])),
        }
        for each, field in expected
    ]


def test_candidates_turn_on_every_kind_of_day(reports):
    loads = [tuple(each["next_year"] for each in reports(day).pipeline["next_year"]) for day in DATES]
    verdicts = {
        (rule["id"], rule["met"])
        for day in DATES
        for each in reports(day).pipeline["candidates"]
        for rule in each["rules"]
    }

    assert {load[0] for load in loads} == {0, 1, 2, 3, 4}
    assert verdicts == {
        (rule, met) for rule in ("built", "facilities", "willing") for met in (True, False, None)
    }


# --- After the works


def after_the_works(project, day):
    """What is on file by a day; the next patrol falls due 30 days after the handover or the last one."""
    care = project.get("care", {})
    walked = sorted(
        (each for each in care.get("patrols", ()) if each["on"] <= day), key=lambda each: each["on"]
    )
    patrols = [each["on"] for each in walked]
    handed_over = dated(project, day).get("handover")
    last = handed_over and max(handed_over, *patrols, "")
    due = last and str(date.fromisoformat(last) + timedelta(days=30))
    by_then = {key: care[key] for key in ("self_rule", "property", "evaluation") if key in care}
    found = {
        key: by_then[key] if key in by_then and by_then[key]["on"] <= day else None
        for key in ("self_rule", "property", "evaluation")
    }
    if found["property"]:
        agreed = found["property"].get("agreement")
        found["property"] = found["property"] | {"agreement": agreed if agreed and agreed <= day else None}
    return found | {
        "handed_over": handed_over,
        "patrols": [
            {"found": None, "order": None, "reported_up": None, "resolved": None, "open": False}
            | {key: value for key, value in each.items() if key != "resolved" or value <= day}
            | {"open": "found" in each and "order" not in each and not each.get("resolved", "9999") <= day}
            for each in walked
        ],
        "patrol_due": due,
        "satisfaction": [
            {
                "on": each["on"],
                "asked": int(each["asked"]),
                "satisfied": int(each["satisfied"]),
                "share": text(share(each["satisfied"], each["asked"])),
            }
            for each in sorted(care.get("satisfaction", ()), key=lambda each: each["on"])
            if each["on"] <= day
        ],
    }


def test_what_comes_after_the_works_is_what_is_recomputed(reports, raw, day):
    for project_id, page in reports(day).pages.items():
        expected = after_the_works(raw.facts[project_id], day)
        late = [(each["due_day"], each["days_late"]) for each in page["overdue"] if each["kind"] == "patrol"]
        due = expected["patrol_due"]
        assert page["care"] == expected, project_id
        assert late == ([(due, days_between(due, day))] if due and due < day else [])
        problems = [
            (each["id"], each["days_late"]) for each in page["overdue"] if each["kind"] == "patrol-problem"
        ]
        ages = {
            each["on"]: days_between(each["on"], day) - 15 for each in expected["patrols"] if each["open"]
        }
        assert problems == [(on, late_by) for on, late_by in ages.items() if late_by > 0], project_id


def test_patrols_are_due_in_time_and_late(reports):
    due = {
        (page["care"]["patrol_due"] or "never", any(each["kind"] == "patrol" for each in page["overdue"]))
        for day in DATES
        for page in reports(day).pages.values()
    }

    assert {late for on, late in due if on != "never"} == {True, False}
    assert ("2022-08-09", False) in due  # on the day itself
    assert ("2022-08-09", True) in due  # and on the day after it


# --- What residents want


def demand(homes, menu):
    """The items by how many households want them, the same number in the order of their names."""
    if homes is None:
        return {"listed": None, "wishing": None, "wants": None}
    wishes = [set(home.get("wants", ())) for home in homes]
    wishing = sum(map(bool, wishes))
    tally = Counter(item for wish in wishes for item in wish)
    return {
        "listed": len(homes),
        "wishing": wishing,
        "wants": [
            {
                "item": item,
                "name": menu[item],
                "households": count,
                "of_listed": text(share(count, len(homes))),
                "of_wishing": text(share(count, wishing)),
            }
            for item, count in sorted(tally.items(), key=lambda each: (-each[1], each[0]))
        ],
    }


@pytest.mark.parametrize("chosen", [DATES[0], DATES[-1]])
def test_wishes_are_counted_as_recomputed_whatever_the_day(reports, raw, chosen):
    shown, menu = reports(chosen).wants, raw.plan["menu"]
    asked = [key for key, project in raw.facts.items() if project["track"] == "implementation"]

    assert shown["together"] == demand([home for homes in raw.homes.values() for home in homes], menu)
    assert shown["projects_without_list"] == len(asked) - len(LISTED)
    assert shown["projects"] == [
        {"id": key, "name": raw.facts[key]["name"]} | demand(raw.homes.get(key), menu) for key in asked
    ]
    for key in LISTED:
        assert reports(chosen).pages[key]["wants"] == demand(raw.homes[key], menu)
