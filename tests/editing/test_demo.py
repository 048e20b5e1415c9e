import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from pydantic import TypeAdapter

from renovation_cli.editing.demo import demo_files, write_demo
from renovation_cli.model.district import District
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Households
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams
from tests.editing.demo_facts import ROUNDS, homes, load, pairs, visits
from tests.first_days import with_first_days
from tests.raw_facts import places_in

TOTALS = {
    "projects": 22,
    "buildings": 330,
    "households": 12_197,
    "area_m2": 997_000,
    "investment_yuan": 180_000_000,
    "year_investment_yuan": 70_000_000,
}
ANSWER = r"(?:signed|agree|oppose|abstain|absent) 2022-\d\d-\d\d"
FIELDS = (
    r"area_m2: \d{2,3}\.\d",
    r"owner: o-\d{4}",
    *(rf"{round_id}: (?:{ANSWER}|\[{ANSWER}(?:, {ANSWER})+\])" for round_id in ROUNDS),
    r"wants: \[[一-鿿]{2,4}(?:, [一-鿿]{2,4})*\]",
)
SOME_FIELDS = "".join(f"(?:{field}(?:, |(?=\\}})))?" for field in FIELDS)
HOUSEHOLD_LINE = re.compile(rf"  \d{{1,2}}-\d{{3}}: \{{{SOME_FIELDS}\}}")
BUILDING_LINE = re.compile(r"\d{1,2}幢:")


def digest(texts):
    return sha256("\0".join(part for item in texts.items() for part in item).encode()).hexdigest()


def totals(projects):
    """The totals of the implementation track, from the buildings and from what is stated there."""
    summed, stated = Counter(), Counter()
    for project in projects:
        if project["track"] != "implementation":
            continue
        buildings = project["buildings"].values()
        summed["projects"] += 1
        summed["buildings"] += len(buildings)
        summed["households"] += sum(int(building.get("households", 0)) for building in buildings)
        summed["area_m2"] += sum(Decimal(building["area_m2"]) for building in buildings)
        stated["projects"] += 1
        stated.update({key: Decimal(value) for key, value in project["stated"].items()})
    return summed, stated


def listed(texts):
    """How many households stand in the lists."""
    return sum(text.count("\n  ") for path, text in texts.items() if path.endswith("/households.yaml"))


@pytest.mark.parametrize("scale", [1, 2])
def test_implementation_track_has_exactly_the_totals(scale, texts, doubled):
    files = {1: texts, 2: doubled}[scale]
    projects = {path: load(text) for path, text in files.items() if path.endswith("/project.yaml")}
    summed, stated = totals(projects.values())
    expected = {key: value * scale for key, value in TOTALS.items()}
    unstated = sum(
        files[path.replace("project.", "households.")].count("\n  ") for path in baseless(projects)
    )
    unlisted = sum(int(projects[path]["stated"]["households"]) for path in listless(projects, files))
    assert stated == expected | {"households": expected["households"] - unstated}
    assert summed == {key: stated[key] for key in ("projects", "buildings", "households", "area_m2")}
    assert listed(files) == expected["households"] - unlisted
    assert min(unstated, unlisted) > 0
    tracks = Counter(project["track"] for project in projects.values())
    assert tracks == {"implementation": 22 * scale, "carry-over": 7 * scale, "application": 9 * scale}


def baseless(projects):
    """The projects of which it is not stated how many households they have."""
    return [path for path, project in projects.items() if "households" not in project["stated"]]


def listless(projects, files):
    """The projects of the year without a list of households."""
    return [
        path
        for path, project in projects.items()
        if project["track"] == "implementation" and path.replace("project.", "households.") not in files
    ]


def test_totals_hold_for_another_seed():
    summed, stated = totals([load(text) for path, text in demo_files(99) if path.endswith("/project.yaml")])
    assert {key: stated[key] for key in TOTALS if key != "households"} == {
        key: value for key, value in TOTALS.items() if key != "households"
    }
    assert summed["area_m2"] == TOTALS["area_m2"]


def test_same_seed_same_bytes_whatever_the_hash_seed(texts, tmp_path):
    script = (
        "import sys; from pathlib import Path; from renovation_cli.editing.demo import write_demo; "
        "write_demo(Path(sys.argv[1]))"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=True, env=os.environ | {"PYTHONHASHSEED": "4711"}
    )
    data = tmp_path / "data"
    written = {
        file.relative_to(data).as_posix(): file.read_bytes().decode()
        for file in data.rglob("*")
        if file.is_file()
    }
    assert written == texts


def test_other_seed_other_bytes(texts):
    assert digest(dict(demo_files(2023))) != digest(texts)


def test_an_existing_data_folder_is_left_alone(tmp_path):
    kept = tmp_path / "data" / "kept.txt"
    kept.parent.mkdir()
    kept.write_text("kept")
    with pytest.raises(FileExistsError):
        write_demo(tmp_path)
    assert [file.name for file in kept.parent.iterdir()] == ["kept.txt"]


def test_scale_below_one_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(ValueError, match="scale must be 1 or more, not 0"):
        write_demo(tmp_path / "new", scale=0)
    assert not (tmp_path / "new").exists()


def test_every_file_fits_the_schema(values):
    kinds = {
        "programme.yaml": Programme,
        "teams.yaml": Teams,
        "duties.yaml": Duties,
        "district.yaml": District,
        "project.yaml": Project,
        "households.yaml": Households,
        "orders.yaml": Orders,
    }
    for path, value in values.items():
        TypeAdapter(kinds[path.rpartition("/")[2]]).validate_python(value)
    assert values["programme.yaml"]["synthetic"] == "true"


def test_every_line_has_the_form_of_the_format(texts):
    for path, text in texts.items():
        assert text.endswith("\n")
        assert "\r" not in text
        assert "\t" not in text
        if path.endswith("/households.yaml"):
            strange = [
                line
                for line in text.splitlines()
                if not (HOUSEHOLD_LINE if line.startswith(" ") else BUILDING_LINE).fullmatch(line)
            ]
            assert strange == []
    assert 1_400_000 < sum(len(text.encode()) for text in texts.values()) < 1_800_000


def test_counts_and_areas_agree(projects):
    for project, households in projects.values():
        buildings = project.get("buildings", {})
        if buildings:
            stated = project["stated"]
            homes_known = [int(each["households"]) for each in buildings.values() if "households" in each]
            assert len(buildings) == int(stated["buildings"])
            assert sum(homes_known) == int(stated.get("households", 0))
            assert sum(Decimal(each["area_m2"]) for each in buildings.values()) == Decimal(stated["area_m2"])
        for key, rooms in (households or {}).items():
            assert len(rooms) == int(buildings[key].get("households", len(rooms)))
            units = {room.partition("-")[0] for room in rooms}
            assert len(units) == int(buildings[key].get("units", len(units)))
            flats = sum(Decimal(home.get("area_m2", 0)) for home in rooms.values())
            assert flats <= Decimal(buildings[key]["area_m2"])
        if households:
            assert set(households) == set(buildings)


def test_ids_and_names_are_unique(doubled):
    places = {
        path.split("/")[1]: load(text)["name"]
        for path, text in doubled.items()
        if path.endswith("/project.yaml")
    }
    assert len({fold(place) for place in places}) == len(set(places.values())) == 76
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", place) for place in places)


def test_references_lead_somewhere(values, programme, projects):
    streets = values["teams.yaml"]["streets"]
    departments = values["duties.yaml"]["departments"]
    duties = {duty for department in departments.values() for duty in department["duties"]}
    leads = {"street", "community"} | set(departments) | set(values["teams.yaml"]["groups"])
    for value in (programme, values["teams.yaml"], values["duties.yaml"]):
        for key, given in pairs(value):
            if key == "clause":
                assert given in programme["clauses"]
            elif key == "lead":
                assert set(given) <= leads
            elif key == "duty":
                assert given in duties
            elif key == "department":
                assert given in departments
    for project, households in projects.values():
        own = [name for street in places_in(project["street"]) for name in streets[street]["communities"]]
        assert set(places_in(project["community"])) <= set(own)
        for home in homes(households or {}):
            assert set(home.get("wants", ())) <= set(programme["menu"])
    held = {leader.get("department") for leader in values["teams.yaml"]["leadership"]}
    assert {name for name, each in departments.items() if "acts_as" not in each} - held == {"效能办"}


def test_showcases_are_as_many_as_the_plan_promises(programme, projects):
    promised = {kind: int(rule["count"]) for kind, rule in programme["showcases"].items()}
    assert promised == {"upgrade": 2, "exemplar": 3}
    assert (
        Counter(project["showcase"] for project, _ in projects.values() if "showcase" in project) == promised
    )


def test_milestones_keep_the_order_of_the_gates(doubled):
    files = {path: load(text) for path, text in doubled.items() if "households" not in path}
    files |= {path: with_first_days(value) for path, value in files.items() if "/project." in path}
    skipped = set()
    for path, project in files.items():
        if not path.endswith("/project.yaml"):
            continue
        stages = files["programme.yaml"]["tracks"][project["track"]]["stages"]
        dated = project.get("milestones", {})
        known = street_days(files["district.yaml"], places_in(project["street"])[0]) | dated
        rules = {
            key: (stage, rule)
            for stage in stages.values()
            for key, rule in stage.get("milestones", {}).items()
        }
        assert set(dated) <= set(rules)
        for key, day in dated.items():
            stage, rule = rules[key]
            assert stage["from"] <= day <= "2022-12-31"
            assert date.fromisoformat(day).weekday() < 5
            for earlier in rule.get("after", ()):
                assert known.get(earlier, "") <= day, (path, earlier, key)
                if earlier not in known:
                    skipped.add((path.split("/")[1], earlier, key))
    assert skipped == {
        (f"demo-{name}{copy}", earlier, key) for name, earlier, key in SKIPPED for copy in ("", "-2")
    }


SKIPPED = {
    ("begonia", "scheme-notice", "final-drawings"),
    ("jasmine", "works-started", "works-finished"),
    ("clover", "list-reported", "site-verified"),
}
"""Gates of which only what comes after them is on file."""


def street_days(district, street):
    """The days of what a street as a whole has done."""
    facts = district["streets"].get(street, {}).get("milestones", {})
    return {key: fact if isinstance(fact, str) else fact["on"] for key, fact in facts.items()}


def test_answers_and_notices_are_not_older_than_their_round(programme, projects):
    stages = programme["tracks"]["implementation"]["stages"]
    for project, households in projects.values():
        for stage in stages.values():
            for round_id, rule in stage.get("rounds", {}).items():
                days = [day for home in homes(households or {}) for _, day in visits(home, round_id)]
                if not days:
                    assert round_id not in project.get("notices", {}) or round_id in project["tallies"]
                    continue
                about = rule.get("about")
                begin = max(stage["from"], project["milestones"][about] if about else "")
                assert begin + "-01" * (len(begin) == 7) <= min(days)
                again = project.get("asked_again", {}).get(round_id, "2022-12-31")
                first = [day for day in days if day < again]
                assert max(first) <= project.get("notices", {}).get(round_id, "2022-12-31") <= again


def test_something_happens_in_every_fortnight_of_the_year(projects):
    days = {
        date.fromisoformat(day)
        for project, households in projects.values()
        for day in (
            *project.get("milestones", {}).values(),
            *project.get("notices", {}).values(),
            *(
                day
                for home in homes(households or {})
                for round_id in ROUNDS
                for _, day in visits(home, round_id)
            ),
        )
    }
    fortnights = {(day - date(2022, 2, 10)).days // 14 for day in days}
    assert fortnights >= set(range((date(2022, 12, 20) - date(2022, 2, 10)).days // 14))
    assert max(days) <= date(2022, 12, 31)
