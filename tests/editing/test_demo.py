import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise

import pytest
import yaml
from pydantic import TypeAdapter

from renovation_cli.editing.demo import demo_files, write_demo
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Households
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.order import Orders
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams

TOTALS = {
    "projects": 22,
    "buildings": 330,
    "households": 12_197,
    "area_m2": 997_000,
    "investment_yuan": 180_000_000,
    "year_investment_yuan": 70_000_000,
}
ROUNDS = ("before-design", "on-scheme", "on-revision")
ANSWER = r"(?:signed|agree|oppose|abstain|absent) 2022-\d\d-\d\d"
FIELDS = (
    r"area_m2: \d{2,3}\.\d",
    r"owner: o-\d{4}",
    *(rf"{round_id}: (?:{ANSWER}|\[{ANSWER}(?:, {ANSWER})+\])" for round_id in ROUNDS),
    r"wants: \[[一-鿿]{4}(?:, [一-鿿]{4})*\]",
)
SOME_FIELDS = "".join(f"(?:{field}(?:, |(?=\\}})))?" for field in FIELDS)
HOUSEHOLD_LINE = re.compile(rf"  \d{{1,2}}-\d{{3}}: \{{{SOME_FIELDS}\}}")
BUILDING_LINE = re.compile(r"\d{1,2}幢:")


def load(text):
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes texts only


@pytest.fixture(scope="module")
def texts():
    return dict(demo_files())


@pytest.fixture(scope="module")
def doubled():
    return dict(demo_files(7, 2))


@pytest.fixture(scope="module")
def values(texts):
    return {path: load(text) for path, text in texts.items()}


@pytest.fixture(scope="module")
def programme(values):
    return values["programme.yaml"]


@pytest.fixture(scope="module")
def projects(values):
    """Project and households (None without a file) by id."""
    return {
        path.split("/")[1]: (value, values.get(path.replace("project.yaml", "households.yaml")))
        for path, value in values.items()
        if path.endswith("/project.yaml")
    }


def digest(texts):
    return sha256("\0".join(part for item in texts.items() for part in item).encode()).hexdigest()


def totals(projects):
    """The totals of the implementation track, from the buildings and from what is stated."""
    summed, stated = Counter(), Counter()
    for project in projects:
        if project["track"] != "implementation":
            continue
        buildings = project["buildings"].values()
        summed["projects"] += 1
        summed["buildings"] += len(buildings)
        summed["households"] += sum(int(building["households"]) for building in buildings)
        summed["area_m2"] += sum(Decimal(building["area_m2"]) for building in buildings)
        stated["projects"] += 1
        stated.update({key: Decimal(value) for key, value in project["stated"].items()})
    return summed, stated


def visits(household, round_id):
    """(word, day) of every visit to a household in a round."""
    answers = household.get(round_id, [])
    return [tuple(answer.split(" ")) for answer in ([answers] if isinstance(answers, str) else answers)]


def homes(households):
    return [home for rooms in households.values() for home in rooms.values()]


def received(households, round_id, as_of="2022-12-31"):
    return sum(
        any(word != "absent" and day <= as_of for word, day in visits(home, round_id))
        for home in homes(households)
    )


def quota(households):
    return -(-2 * len(homes(households)) // 3)


@pytest.mark.parametrize("scale", [1, 2])
def test_implementation_track_has_exactly_the_totals(scale, texts, doubled):
    files = {1: texts, 2: doubled}[scale]
    projects = [load(text) for path, text in files.items() if path.endswith("/project.yaml")]
    summed, stated = totals(projects)
    expected = {key: value * scale for key, value in TOTALS.items()}
    assert stated == expected
    assert summed == {key: expected[key] for key in ("projects", "buildings", "households", "area_m2")}
    lines = sum(text.count("\n  ") for path, text in files.items() if path.endswith("/households.yaml"))
    assert lines == expected["households"]
    targets = load(files["programme.yaml"])["targets"]
    assert targets == {"clause": "示例1", "track": "implementation"} | {
        k: str(v) for k, v in expected.items()
    }
    tracks = Counter(project["track"] for project in projects)
    assert tracks == {"implementation": 22 * scale, "carry-over": 3 * scale, "application": 6 * scale}


def test_totals_hold_for_another_seed():
    summed, stated = totals([load(text) for path, text in demo_files(99) if path.endswith("/project.yaml")])
    assert stated == TOTALS
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
    assert 1_300_000 < sum(len(text.encode()) for text in texts.values()) < 1_800_000


def test_counts_and_areas_agree(projects):
    for project, households in projects.values():
        buildings = project.get("buildings", {})
        if buildings:
            stated = project["stated"]
            assert len(buildings) == int(stated["buildings"])
            assert sum(int(each["households"]) for each in buildings.values()) == int(stated["households"])
            assert sum(Decimal(each["area_m2"]) for each in buildings.values()) == Decimal(stated["area_m2"])
        for key, rooms in (households or {}).items():
            assert len(rooms) == int(buildings[key]["households"])
            units = {room.partition("-")[0] for room in rooms}
            assert len(units) == int(buildings[key].get("units", len(units)))
            flats = sum(Decimal(home.get("area_m2", 0)) for home in rooms.values())
            assert flats <= Decimal(buildings[key]["area_m2"])
        if project["track"] == "implementation":
            assert set(households) == set(buildings)


def test_ids_are_unique_when_folded_and_names_are_synthetic(doubled):
    places = {
        path.split("/")[1]: load(text)["name"]
        for path, text in doubled.items()
        if path.endswith("/project.yaml")
    }
    assert len({fold(place) for place in places}) == len(set(places.values())) == 62
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", place) for place in places)
    assert all(re.fullmatch(r"示例.+小区.*", name) for name in places.values())


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
        assert project["community"] in streets[project["street"]]["communities"]
        for home in homes(households or {}):
            assert set(home.get("wants", ())) <= set(programme["menu"])
    held = {leader.get("department") for leader in values["teams.yaml"]["leadership"]}
    assert {name for name, each in departments.items() if "acts_as" not in each} <= held


def pairs(value):
    """Every key of a value, however deep, with what it holds."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)


def test_showcases_are_as_many_as_the_plan_promises(programme, projects):
    promised = {kind: int(rule["count"]) for kind, rule in programme["showcases"].items()}
    assert promised == {"blueprint": 1, "upgrade": 2, "exemplar": 3}
    assert (
        Counter(project["showcase"] for project, _ in projects.values() if "showcase" in project) == promised
    )


def test_milestones_keep_the_order_of_the_gates(doubled):
    files = {path: load(text) for path, text in doubled.items() if "households" not in path}
    for path, project in files.items():
        if not path.endswith("/project.yaml"):
            continue
        stages = files["programme.yaml"]["tracks"][project["track"]]["stages"]
        dated = project.get("milestones", {})
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
                assert dated[earlier] <= day, (path, earlier, key)


def test_answers_and_notices_are_not_older_than_their_round(programme, projects):
    stages = programme["tracks"]["implementation"]["stages"]
    for project, households in projects.values():
        for stage in stages.values():
            for round_id, rule in stage.get("rounds", {}).items():
                days = [day for home in homes(households or {}) for _, day in visits(home, round_id)]
                if not days:
                    assert round_id not in project.get("notices", {})
                    continue
                about = rule.get("about")
                begin = max(stage["from"], project["milestones"][about] if about else "")
                assert begin + "-01" * (len(begin) == 7) <= min(days)
                assert max(days) <= project.get("notices", {}).get(round_id, "2022-12-31")


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


# What goes wrong where.


def test_quota_missed_by_one(projects):
    households = projects["demo-camellia"][1]
    assert len(homes(households)) == 554
    assert received(households, "before-design") == quota(households) - 1 == 369


def test_quota_met_at_equality(projects):
    households = projects["demo-wintersweet"][1]
    assert len(homes(households)) == 555
    assert received(households, "before-design", "2022-03-10") == received(households, "before-design") == 370
    assert received(households, "before-design") * 3 == len(homes(households)) * 2


@pytest.mark.parametrize("round_id", ROUNDS)
def test_a_building_nearly_all_against(projects, round_id):
    rooms = projects["demo-pine"][1]["1幢"]
    words = Counter(visits(home, round_id)[-1][0] for home in rooms.values())
    assert words["oppose"] >= len(rooms) * 0.8


def test_late_milestones(projects):
    milestones = projects["demo-maple"][0]["milestones"]
    assert milestones["scheme-issued"] > "2022-04-15"
    assert milestones["scheme-revised"] > "2022-05-31"
    assert milestones["final-drawings"] > "2022-06-30"


def test_milestones_never_dated(projects):
    milestones = projects["demo-lotus"][0]["milestones"]
    assert not {"supervision-group", "scheme-posted", "evaluation"} & set(milestones)
    assert "handover" in milestones


def test_notice_never_posted(projects):
    assert set(projects["demo-orchid"][0]["notices"]) == {"before-design", "on-revision"}


def test_very_many_absent(projects):
    households = projects["demo-peach"][1]
    absent = sum(
        bool(seen := visits(home, "before-design")) and all(word == "absent" for word, _ in seen)
        for home in homes(households)
    )
    assert absent > len(homes(households)) * 0.45
    assert received(households, "before-design") < quota(households)


def test_quota_reached_fortnights_after_the_deadline(projects):
    households = projects["demo-plum"][1]
    assert received(households, "before-design", "2022-03-24") < quota(households)
    assert received(households, "before-design", "2022-04-30") >= quota(households)


def test_stalled_in_design(projects):
    project, households = projects["demo-cypress"]
    assert list(project["milestones"])[-2:] == ["scheme-issued", "joint-review"]
    assert received(households, "on-scheme") < quota(households)
    assert not any("on-revision" in home for home in homes(households))


def test_many_unknown_areas(projects):
    unknown = {
        key: sum("area_m2" not in home for home in homes(households)) / len(homes(households))
        for key, (_, households) in projects.items()
        if households
    }
    assert unknown.pop("demo-camphor") > 0.35
    assert max(unknown.values()) < 0.1


def test_works_not_finished_in_the_year(projects):
    milestones = projects["demo-wisteria"][0]["milestones"]
    assert milestones["works-started"] > "2022-07-31"
    assert "works-finished" not in milestones


def test_the_other_projects_meet_every_quota_and_finish(projects):
    troubled = {"camellia", "peach", "plum", "cypress", "wisteria", "maple"}
    late = {"magnolia", "willow", "pomegranate"}
    for key, (_, households) in projects.items():
        if households and key.removeprefix("demo-") not in troubled:
            assert all(received(households, round_id) >= quota(households) for round_id in ROUNDS), key
            if key.removeprefix("demo-") not in late:
                assert "handover" in projects[key][0]["milestones"], key


def test_unknown_values_and_owners_of_several_flats(projects):
    listed = [
        building for project, _ in projects.values() for building in project.get("buildings", {}).values()
    ]
    assert any("units" not in building for building in listed)
    applied = [project for project, _ in projects.values() if project["track"] == "application"]
    assert all("investment_yuan" not in project["stated"] for project in applied)
    for _, households in projects.values():
        owners = Counter(home["owner"] for home in homes(households or {}) if "owner" in home)
        assert all(flats >= 2 for flats in owners.values())


def test_about_half_of_those_heard_want_something(projects):
    wanting = sum("wants" in home for _, households in projects.values() for home in homes(households or {}))
    heard = sum(received(households, "before-design") for _, households in projects.values() if households)
    assert 0.45 < wanting / heard < 0.55


def test_every_project_of_the_works_reports_each_week_until_it_is_finished(projects):
    for key, (project, _) in projects.items():
        if project["track"] == "application":
            continue
        days = [date.fromisoformat(entry["on"]) for entry in project["progress"]]
        finished = project["milestones"].get("works-finished") or project["milestones"].get("drive-finished")
        assert all(later - earlier <= timedelta(days=7) for earlier, later in pairwise(days)), key
        assert project["progress"][-1]["on"] == (finished or "2022-12-30"), key
        assert (project["progress"][-1]["works"] == "100%") is (finished is not None), key


def test_money_is_advanced_by_the_household_and_paid_out_of_what_has_come(projects):
    for key, (project, _) in projects.items():
        if project["track"] == "application":
            continue
        entries = project["money"]["entries"]
        (ahead,) = [entry for entry in entries if (entry["kind"], entry["of"]) == ("receipt", "matching")]
        assert int(ahead["yuan"]) == 500 * int(project["stated"]["households"]), key
        balance = Counter()
        for entry in entries:
            sign = {"receipt": 1, "payment": -1, "commitment": 0}[entry["kind"]]
            balance[entry["channel"], entry["of"]] += sign * int(entry["yuan"])
            assert min(balance.values()) >= 0, key
