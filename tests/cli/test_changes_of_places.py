"""``renovation changes`` of a part: the projects of the states of the range, and not of its end alone."""

import json

import pytest

from tests.cli.test_at import FILES
from tests.history.repositories import Made, repository

pytestmark = pytest.mark.git
HONGQI, JIANSHE = "data/projects/hongqi/project.yaml", "data/projects/jianshe/project.yaml"
TEAMS, ORDERS, PLAN = "data/teams.yaml", "data/orders.yaml", "data/programme.yaml"
STREETS = ("streets:\n", "streets:\n  西街: {communities: {西园社区: {}}}\n")
BEFORE = {**FILES, TEAMS: FILES[TEAMS].replace(*STREETS, 1)}
MOVED = ("street: 东街街道\ncommunity: 二龙社区", "street: 西街\ncommunity: 西园社区")
ORDER = "{id}: {{problem: 甲, kind: visits, opened: 2023-01-20, by: visit, to: {to}, due: 2023-02-10}}\n"
WITHDRAWN = "withdrawn: {on: 2023-01-21, reason: 拆迁, doc: 示指办〔2023〕1号}\n"


def without(files, *folders):
    return {path: text for path, text in files.items() if not any(f"/{each}/" in path for each in folders)}


def edited(files, path, *pairs):
    text = files[path]
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return {**files, path: text}


def made(folder, *states):
    days = (f"2023-01-{20 + number}" for number in range(len(states)))
    names = [str(number) for number in range(len(states))]
    repository(
        folder,
        [
            Made(name, f"{day}T10:00+08:00", files, tuple(names[int(name) - 1 : int(name)]))
            for name, day, files in zip(names, days, states, strict=True)
        ],
    )
    return folder


def asked(run, folder, *words):
    found = run("changes", "HEAD~1..HEAD", "--data", folder, *words, "--format", "json", "--exit-code")
    assert found.out, found.err
    return found, json.loads(found.out)


@pytest.fixture
def removed(tmp_path):
    """A commit takes 红旗新村 off file."""
    return made(tmp_path / "r", BEFORE, without(BEFORE, "hongqi"))


@pytest.fixture
def moved(tmp_path):
    """A commit moves 建设里 to another street."""
    after = edited(BEFORE, JIANSHE, MOVED)
    return made(tmp_path / "r", BEFORE, after)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--street", "东街街道"),
        ("--community", "一马社区"),
        ("--track", "implementation"),
        ("--project", "hongqi"),
        ("--project", "红旗新村"),
        ("--project", "红旗"),
    ],
)
def test_a_project_that_was_removed_stands_under_the_name_and_street_it_had(run, removed, words):
    found, data = asked(run, removed, *words)

    assert (found.status, data["commits"]) == (1, 1)
    places = {(each["project"], each["street"], *each["streets_before"]) for each in data["corrected"]}
    assert places == {("红旗新村", "东街街道")}
    assert len({each["file"] for each in data["corrected"]}) == 3
    text = run("changes", "HEAD~1..HEAD", "--data", removed, *words).out
    assert "红旗新村" in text
    assert "hongqi" not in text


@pytest.mark.parametrize("words", [("--street", "西街"), ("--project", "jianshe"), ("--track", "carry-over")])
def test_a_project_that_was_removed_is_of_no_other_part(run, removed, words):
    found, data = asked(run, removed, *words)

    assert (found.status, data["commits"], data["corrected"]) == (0, 0, [])


def test_the_title_names_a_project_that_is_gone(run, removed):
    words = ("changes", "HEAD~1..HEAD", "--data", removed, "--project", "hongqi")

    assert "changes, only 红旗新村" in run(*words).out.lower().splitlines()[0]


@pytest.mark.parametrize(
    "words", [(), ("--street", "东街街道"), ("--street", "西街"), ("--community", "二龙社区")]
)
def test_a_project_that_moved_is_of_both_streets_and_names_both(run, moved, words):
    found, data = asked(run, moved, *words)

    assert found.status == 1
    assert [(each["project"], each["street"], each["streets_before"]) for each in data["corrected"]] == [
        ("建设里", "西街", ["东街街道"])
    ]
    for lang, said in (("en", "西街 (before: 东街街道)"), ("zh", "西街（原在 东街街道）")):
        assert said in run("changes", "HEAD~1..HEAD", "--data", moved, *words, "--lang", lang).out


def test_what_was_done_in_the_range_before_a_project_was_removed_or_moved_is_told_too(run, tmp_path):
    first = edited(BEFORE, JIANSHE, ("handover: 2022-06-25", "handover: 2022-06-24"))
    first = edited(first, HONGQI, ("scheme-issued: 2022-04-08", "scheme-issued: 2022-04-09"))
    folder = made(tmp_path / "r", BEFORE, first, without(edited(first, JIANSHE, MOVED), "hongqi"))
    found = run(
        "changes", "HEAD~2..HEAD", "--data", folder, "--street", "东街街道", "--format", "json", "--exit-code"
    )
    data = json.loads(found.out)
    days = [
        (each["project"], each["on"]) for each in data["corrected"] if each["section"].endswith("milestones")
    ]

    assert (found.status, data["commits"], data["commits_in_range"]) == (1, 2, 2)
    assert {("建设里", "2023-01-21"), ("红旗新村", "2023-01-21")} <= set(days)


def test_a_street_and_a_folder_that_are_no_more_can_be_asked_for(run, tmp_path):
    after = {path.replace("/jianshe/", "/jianshe-li/"): text for path, text in FILES.items()}
    there = edited(BEFORE, JIANSHE, MOVED)
    folder = made(tmp_path / "r", there, after)
    for words in (("--street", "西街"), ("--community", "西园社区"), ("--project", "jianshe")):
        found, data = asked(run, folder, *words)
        assert found.status == 1
        assert {(each["project"], each["street"]) for each in data["corrected"]} == {("建设里", "东街街道")}
        assert [each["renamed_from"] for each in data["other"]] == ["jianshe"]


def test_a_name_that_no_state_of_the_range_has_is_refused_as_before(run, removed):
    found = run("changes", "HEAD~1..HEAD", "--data", removed, "--project", "文化新村")

    assert (found.status, found.out) == (2, "")
    assert found.err.startswith("There is no “文化新村”.")


def test_an_order_that_was_with_a_street_and_is_gone_or_elsewhere_is_its(run, tmp_path):
    kind = "    visits: {name: 入户问题, clause: 四, duties: [household-visits, works], days: 14}\n"
    before = edited(BEFORE, PLAN, ("escalation:\n", kind + "escalation:\n"))
    one = {**before, ORDERS: ORDER.format(id="a-1", to="东街街道") + ORDER.format(id="a-2", to="东街街道")}
    two = {**before, ORDERS: ORDER.format(id="a-2", to="西街")}
    folder = made(tmp_path / "r", one, two)

    def orders(*words):
        found, data = asked(run, folder, *words)
        return found.status, sorted(each["what"] for each in data["corrected"])

    both = (1, ["Order a-1", "Order a-2"])
    assert orders() == both
    assert orders("--street", "东街街道") == both
    assert orders("--street", "西街") == (1, ["Order a-2"])
    assert orders("--track", "implementation") == (0, [])


def test_of_a_project_of_which_nothing_could_be_read_it_may_be_of_any_part(run, tmp_path):
    broken = {**BEFORE, HONGQI: "name: [\n"}
    folder = made(tmp_path / "r", broken, without(BEFORE, "hongqi"))
    _, data = asked(run, folder, "--street", "西街")

    said = "not all of the file could be read, so not all that changed is told"
    assert [(each["project"], each["street"], each["what"]) for each in data["other"]] == [
        ("hongqi", None, said)
    ]


def test_a_project_that_was_withdrawn_can_be_asked_for(run, tmp_path):
    after = edited(BEFORE, JIANSHE, ("track: carry-over\n", "track: carry-over\n" + WITHDRAWN))
    after = edited(after, JIANSHE, ("handover: 2022-06-25", "handover: 2022-06-24"))
    folder = made(tmp_path / "r", BEFORE, after)
    found, data = asked(run, folder, "--project", "建设里")

    assert (found.status, data["commits"]) == (1, 1)
    assert [(each["project"], each["section"]) for each in data["corrected"]] == [
        ("建设里", "project.milestones")
    ]
