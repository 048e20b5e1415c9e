"""``renovation changes``."""

import json
import os

import pytest
from jsonschema import Draft202012Validator

from tests.cli.test_at import EARLIER, FILES, counted, edited
from tests.history.repositories import Made, git, repository
from tools.json_schema import schemas

pytestmark = pytest.mark.git
HOMES = "data/projects/hongqi/households.yaml"
PROJECT = "data/projects/hongqi/project.yaml"


def changed(*pairs):
    files = dict(FILES)
    for path, old, new in pairs:
        assert old in files[path]
        files[path] = files[path].replace(old, new, 1)
    return files


@pytest.fixture
def repo(tmp_path):
    """A repository of three commits; the last corrects one thing and records three, one of them late."""
    last = changed(
        (HOMES, "before-design: agree 2022-02-12", "before-design: oppose 2022-02-12"),
        (
            PROJECT,
            "  - {on: 2022-08-31, works: 30.5%}",
            "  - {on: 2022-08-31, works: 30.5%}\n  - {on: 2023-01-27, works: 41%}",
        ),
        (
            PROJECT,
            "  final-drawings: 2022-06-20",
            "  final-drawings: 2022-06-20\n  works-started: 2022-07-11",
        ),
        (
            HOMES,
            "{before-design: absent 2022-02-13}",
            "{before-design: [absent 2022-02-13, agree 2022-02-20]}",
        ),
    )
    ids = repository(
        tmp_path / "r",
        [
            Made("one", "2022-05-09T10:00+08:00", EARLIER),
            Made("two", "2023-01-20T10:00+08:00", FILES, ("one",)),
            Made("three", "2023-01-28T10:00+08:00", last, ("two",), author="示例乙 [bold]\x1b[2J=1+1 <b@e>"),
        ],
    )
    return tmp_path / "r", ids


def test_what_the_last_week_brought_is_told_in_the_words_of_the_programme(run, repo):
    folder, ids = repo
    found = run("changes", "--data", folder, "--lang", "zh")

    assert found.status == 0
    lines = found.out.splitlines()
    assert f"数据版本：2023-01-28 提交，提交号 {ids['three'][:10]}。" in lines
    assert "2023-01-25 起提交的内容。共 1 次提交。" in lines
    assert [line for line in lines if "意见 原为 agree" in line or "意见 原为 同意，现为 反对" in line]
    assert "\x1b" not in found.out
    assert "[bold]" in found.out


def test_programs_are_told_every_change_with_its_commit(run, repo):
    folder, ids = repo
    data = json.loads(run("changes", "--data", folder, "--format", "json").out)

    assert (data["commits"], data["at"]["commit"]) == (1, ids["three"])
    (corrected,) = data["corrected"]
    assert corrected["values"] == [{"key": "answer", "before": "agree", "after": "oppose"}]
    assert (corrected["project"], corrected["street"], corrected["of"]) == ("红旗新村", "东街街道", "1 1-101")
    assert (corrected["on"], corrected["commit"]) == ("2023-01-28", ids["three"])
    recorded = {each["section"]: each for each in data["recorded"]}
    assert set(recorded) == {"project.progress", "project.milestones", "households.answers"}
    assert recorded["households.answers"]["opinions"] == 1
    assert recorded["project.progress"]["days_late"] == 1
    assert {each["section"]: each["days_late"] for each in data["recorded_late"]} == {
        "project.milestones": 201,
        "households.answers": 342,
    }


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--exit-code",), 1),
        ((), 0),
        (("HEAD~1..HEAD~1", "--exit-code"), 0),
        (("--since", "2023-01-29", "--exit-code"), 0),
    ],
)
def test_a_job_is_told_of_corrections(run, repo, words, status):
    folder, _ = repo
    found = run("changes", *words, "--data", folder)

    assert found.status == status
    assert ("No fact was recorded or changed." in found.out) is (len(words) > 1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("nowhere..HEAD",),
            (
                "There is no revision “nowhere”. Expected: a tag, a branch, or the id of a commit; the last"
                " ones are listed by: git log --oneline"
            ),
        ),
        (
            ("HEAD..nowhere",),
            (
                "There is no revision “nowhere”. Expected: a day such as 2022-05-20, a tag, a branch, or the"
                " id of a commit; the last ones are listed by: git log --oneline"
            ),
        ),
        (("HEAD..--output=x",), "There is no revision “--output=x”."),
        (("--", "--exec=touch PWN..HEAD"), "There is no revision “--exec=touch PWN”."),
        *(
            (
                (given,),
                (
                    f"“{given}” is no range: that has two ends and two dots between them."
                    " Write it like HEAD~1..HEAD."
                ),
            )
            for given in ("HEAD", "HEAD~1..HEAD~1..HEAD", "HEAD~1...HEAD", "HEAD~1..HEAD..", "..HEAD", "..")
        ),
        (
            ("HEAD~1..HEAD", "--since", "7d"),
            "REV1..REV2 already says which commits: leave out --since and --at.",
        ),
        (("--since", "soon"), "--since: “soon” is not a day."),
    ],
)
def test_what_is_no_range_is_refused(run, repo, words, said):
    folder, _ = repo
    found = run("changes", "--data", folder, *words)

    assert (found.status, found.out) == (2, "")
    assert found.err.startswith(said)


@pytest.mark.parametrize(
    ("given", "first", "typed"),
    [
        ("2023-01-20..2023-01-27", "2023-01-20", ("--since", "2023-01-20", "--at", "2023-01-27")),
        ("2023-01-20..HEAD~1", "2023-01-20", ("--since", "2023-01-20", "--at", "HEAD~1")),
        ("2023-01-20..HEAD", "2023-01-20", ("--since", "2023-01-20")),
        ("2023-01-20..", "2023-01-20", ("--since", "2023-01-20")),
        ("2023-01-20", "2023-01-20", ("--since", "2023-01-20")),
        ("1月20日..2023-01-27", "1月20日", ("--since", "1月20日", "--at", "2023-01-27")),
    ],
)
def test_a_range_of_days_is_told_what_to_type_which_tells_both_of_them(run, repo, given, first, typed):
    folder, _ = repo
    git(folder, "tag", "2023-01-20")
    found = run("changes", given, "--data", folder)
    command = " ".join(("renovation changes", *typed)).replace("HEAD~1", "'HEAD~1'")

    assert (found.status, found.out) == (2, "")
    assert found.err.splitlines()[0].startswith(
        f"“{first}” is a day, and a range begins with a revision: a tag, a branch, or the id of a commit."
        f" What came on file from that day on is told by: {command}"
    )
    pasted = run("changes", *typed, "--data", folder)
    assert pasted.status == 0
    assert "What came on file from 2023-01-20 on." in pasted.out


def test_a_range_may_end_with_a_day_and_begin_with_a_tag_that_looks_like_one(run, repo):
    folder, ids = repo
    git(folder, "tag", "2023-01-20", ids["one"])
    found = run("changes", "refs/tags/2023-01-20..2023-01-27", "--data", folder, "--format", "json")
    data = json.loads(found.out)

    assert (data["commits"], data["at"]["commit"]) == (1, ids["two"])


def test_what_came_on_file_after_the_state_asked_for_is_not_told(run, repo):
    folder, ids = repo
    words = ("--at", "2023-01-27", "--since", "2023-01-01", "--format", "json")
    data = json.loads(run("changes", "--data", folder, *words).out)

    assert (data["commits"], data["at"]["commit"]) == (1, ids["two"])
    assert (data["corrected"], data["recorded"]) == ([], [])


@pytest.mark.parametrize(
    ("words", "first", "commits"),
    [
        (("--at", "2023-01-26"), "2023-01-20", 1),
        (("--at", "2023-01-27"), "2023-01-21", 0),
        (("--at", "2023-01-22", "--since", "3d"), "2023-01-20", 1),
        (("--at", "2023-01-22", "--since", "2d"), "2023-01-21", 0),
        (("--at", "2023-01-21", "--since", "yesterday"), "2023-01-20", 1),
        (("--at", "HEAD~1", "--since", "1d"), "2023-01-20", 1),
        (("--at", "2022-05-09"), "2022-05-03", 1),
        ((), "2023-01-25", 1),
    ],
)
def test_days_count_back_from_the_day_of_the_state_asked_for(run, repo, words, first, commits):
    found = run("changes", "--data", repo[0], *words)

    assert found.status == 0, found.err
    number = f"{commits} commit." if commits == 1 else f"{commits} commits."
    assert f"What came on file from {first} on. {number}" in found.out.splitlines()


def test_a_first_commit_puts_projects_on_file(run, repo):
    folder, ids = repo
    data = json.loads(
        run("changes", "--data", folder, "--at", "HEAD~2", "--since", "2022-01-01", "--format", "json").out
    )

    assert {each["project"] for each in data["other"] if each["what"] == "put on file"} == {
        line.split(": ", 1)[1]
        for path, text in FILES.items()
        if path.endswith("/project.yaml")
        for line in text.splitlines()[:1]
    }
    assert data["corrected"] == []
    assert {each["commit"] for each in data["recorded"]} == {ids["one"]}


def test_as_many_processes_for_many_commits_as_for_few(run, tmp_path, monkeypatch):
    commits = [
        Made(
            str(number),
            f"2023-01-{1 + number // 2:02}T{10 + number % 2}:00+08:00",
            edited(PROJECT, "12%", f"{number}%"),
            (str(number - 1),) if number else (),
        )
        for number in range(60)
    ]
    repository(tmp_path / "r", commits)
    script, log = counted(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    started = []
    for first in ("HEAD~2..", "HEAD~50.."):
        log.unlink(missing_ok=True)
        assert run("changes", first, "--data", tmp_path / "r").status == 0
        started.append(len(log.read_text(encoding="utf-8").splitlines()))

    assert started == [3, 3]


def test_outside_a_repository_it_says_so(run, district, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(district.parent.parent))
    found = run("changes", "--data", district)

    assert (found.status, found.out) == (3, "")
    assert found.err.startswith(f"{district.as_posix()} is in no git repository that can be read")


def test_what_is_printed_for_programs_fits_its_schema(run, repo):
    folder, _ = repo
    found = json.loads(run("changes", "--data", folder, "--format", "json").out)

    schema = Draft202012Validator(schemas()["changes"])
    assert [error.message for error in schema.iter_errors(found)] == []
    assert not schema.is_valid(found | {"undescribed": 1})


def test_a_quota_that_is_met_by_the_opinions_of_a_commit_is_told_once_and_of_it(run, tmp_path):
    """Of five households two have agreed; the fourth opinion meets it, the fifth is more."""
    homes = [
        "{area_m2: 68.5, owner: o-2, before-design: agree 2022-12-12}",
        "{area_m2: 72, owner: o-3, before-design: agree 2022-12-12}",
        "{area_m2: 68.5, owner: o-1}",
        "{area_m2: 80.25, owner: o-4}",
        "{area_m2: 70, owner: o-5}",
    ]
    rooms = ("1-101", "1-102", "1-201", "东-101", "东-102")

    def filed(answered):
        rows = [
            home.replace("}", ", before-design: agree 2022-12-13}") if 2 <= n < 2 + answered else home
            for n, home in enumerate(homes)
        ]
        lines = [f"  {room}: {row}\n" for room, row in zip(rooms, rows, strict=True)]
        return {**FILES, HOMES: "1:\n" + "".join(lines[:3]) + "2:\n" + "".join(lines[3:])}

    commits, parents = [], ()
    for number in range(4):
        commits.append(Made(str(number), f"2023-01-2{number}T10:00+08:00", filed(number), parents))
        parents = (str(number),)
    repository(tmp_path / "r", commits)
    data = json.loads(
        run("changes", "--data", tmp_path / "r", "--since", "2023-01-21", "--format", "json").out
    )
    met = {each["on"]: each["became_met"] for each in data["recorded"]}
    text = run("changes", "--data", tmp_path / "r", "--since", "2023-01-21").out

    assert met == {"2023-01-21": False, "2023-01-22": True, "2023-01-23": False}
    assert "+1, quota met" in text


def test_rules_that_changed_are_told_by_their_sections_and_layout_is_none(run, tmp_path):
    plan = "data/programme.yaml"
    spaced = {**FILES, plan: FILES[plan] + "\n# a remark\n"}
    teams = {**spaced, "data/teams.yaml": FILES["data/teams.yaml"].replace("name: ", "name: 新", 1)}
    repository(
        tmp_path / "r",
        [
            Made("one", "2023-01-20T10:00+08:00", EARLIER),
            Made("two", "2023-01-21T10:00+08:00", FILES, ("one",)),
            Made("three", "2023-01-22T10:00+08:00", spaced, ("two",)),
            Made("four", "2023-01-23T10:00+08:00", teams, ("three",)),
        ],
    )
    found = run("changes", "--data", tmp_path / "r", "--since", "2023-01-21", "--format", "json")
    rows = [(each["file"], each["on"], each["rules"]) for each in json.loads(found.out)["other"]]

    assert [row[:2] for row in rows] == [("programme.yaml", "2023-01-21"), ("teams.yaml", "2023-01-23")]
    assert rows[0][2] == ["name"]
    assert len(rows[1][2]) == 1
    said = run("changes", "--data", tmp_path / "r", "--since", "2023-01-21", "--lang", "zh").out
    assert "规则有改动：名称" in said


ORDERS = "data/orders.yaml"
PLAN = "data/programme.yaml"
DISTRICT = "data/district.yaml"
JIANSHE = "data/projects/jianshe/project.yaml"
ORDER = (
    "{id}: {{problem: {problem}, kind: visits, opened: 2023-01-20, by: visit, to: {to}, due: 2023-02-10}}\n"
)


@pytest.fixture
def parts(tmp_path):
    """A commit about two projects, the programme, a street, the rules and two orders of no project."""
    kind = "    visits: {name: 入户问题, clause: 四, duties: [household-visits, works], days: 14}\n"
    before = {
        **changed((JIANSHE, "  handover: 2022-06-25\n", ""), (PLAN, "escalation:\n", kind + "escalation:\n")),
        ORDERS: ORDER.format(id="a-1", problem="甲", to="东街街道"),
    }
    after = {
        **before,
        PROJECT: FILES[PROJECT].replace("  final-drawings: 2022-06-20", "  final-drawings: 2022-06-21"),
        JIANSHE: FILES[JIANSHE],
        DISTRICT: FILES[DISTRICT]
        .replace("works-command: 2022-06-28", "works-command: 2022-06-29")
        .replace("list-reported: 2022-05-16", "list-reported: 2022-05-17"),
        ORDERS: before[ORDERS]
        + ORDER.format(id="a-2", problem="乙", to="东街街道")
        + ORDER.format(id="a-3", problem="丙", to="城发集团"),
        PLAN: before[PLAN].replace("name: ", "name: 新", 1),
    }
    repository(
        tmp_path / "r",
        [
            Made("one", "2023-01-20T10:00+08:00", before),
            Made("two", "2023-01-27T10:00+08:00", after, ("one",)),
        ],
    )
    return tmp_path / "r"


def parts_told(run, folder, *words):
    found = json.loads(run("changes", "HEAD~1..HEAD", "--data", folder, *words, "--format", "json").out)
    told = [(key, each["file"]) for key in ("corrected", "recorded", "other") for each in found[key]]
    return found, sorted(told)


OF_HONGQI = [("corrected", "projects/hongqi/project.yaml")]
OF_JIANSHE = [("recorded", "projects/jianshe/project.yaml")]


def test_the_whole_is_of_every_place_and_of_the_rules(run, parts):
    found, told = parts_told(run, parts)

    assert found["narrowed_to"] is None
    assert told == sorted(
        [
            *OF_HONGQI,
            *OF_JIANSHE,
            ("corrected", "district.yaml"),
            ("corrected", "district.yaml"),
            ("recorded", "orders.yaml"),
            ("recorded", "orders.yaml"),
            ("other", "programme.yaml"),
        ]
    )
    assert {each["street"] for each in found["corrected"]} == {None, "东街街道"}


def test_a_street_has_its_projects_its_own_facts_and_the_orders_that_are_with_it(run, parts):
    found, told = parts_told(run, parts, "--street", "东街")

    assert found["narrowed_to"]["streets"] == ["东街街道"]
    assert told == sorted(
        [*OF_HONGQI, *OF_JIANSHE, ("corrected", "district.yaml"), ("recorded", "orders.yaml")]
    )
    assert [each["values"] for each in found["corrected"] if each["file"] == "district.yaml"] == [
        [{"key": "on", "before": "2022-05-16", "after": "2022-05-17"}]
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("--project", "hongqi"), OF_HONGQI),
        (("--track", "carry-over"), OF_JIANSHE),
        (("--community", "二龙社区"), OF_JIANSHE),
        (("--street", "东街", "--track", "implementation"), OF_HONGQI),
        (("--project", "laojie"), []),
    ],
)
def test_less_than_a_street_has_what_was_done_to_its_projects_alone(run, parts, words, left):
    found, told = parts_told(run, parts, *words)

    assert told == left
    assert (found["commits"], found["commits_in_range"]) == (int(bool(left)), 1)


def test_of_a_part_those_commits_are_counted_that_did_something_there(run, repo):
    folder, _ = repo
    line = ("changes", "HEAD~2..HEAD", "--data", folder)
    for project, shown in (("hongqi", 1), ("jianshe", 0)):
        found = run(*line, "--project", project, "--format", "json")
        data = json.loads(found.out)
        tables = (data["recorded"], data["recorded_late"], data["corrected"], data["other"])
        ids = {each["commit"] for table in tables for each in table}
        assert (len(ids), data["commits"], data["commits_in_range"]) == (shown, shown, 2)
        for lang, text in (
            ("en", f"2 commits. {shown} of them did something here."),
            ("zh", f"共 2 次提交。其中 {shown} 次涉及所查范围。"),
        ):
            printed = run(*line, "--project", project, "--lang", lang).out
            assert len([each for each in printed.splitlines() if each.endswith(text)]) == 1


def test_a_job_is_told_of_corrections_of_the_part_that_it_asks_for(run, parts):
    words = ("changes", "HEAD~1..HEAD", "--data", parts, "--exit-code")

    assert run(*words, "--project", "hongqi").status == 1
    assert run(*words, "--project", "jianshe").status == 0


def test_what_was_done_before_a_folder_was_renamed_is_of_the_project_that_it_is_now(run, tmp_path):
    corrected = changed((PROJECT, "  final-drawings: 2022-06-20", "  final-drawings: 2022-06-21"))
    renamed = {path.replace("/hongqi/", "/hongqi-new/"): text for path, text in corrected.items()}
    repository(
        tmp_path / "r",
        [
            Made("one", "2023-01-20T10:00+08:00", FILES),
            Made("two", "2023-01-21T10:00+08:00", corrected, ("one",)),
            Made("three", "2023-01-22T10:00+08:00", renamed, ("two",)),
        ],
    )
    words = ("HEAD~2..HEAD", "--data", tmp_path / "r", "--project", "hongqi-new", "--format", "json")
    found = json.loads(run("changes", *words).out)

    assert [(each["project"], each["on"]) for each in found["corrected"]] == [("红旗新村", "2023-01-21")]
    assert [each["renamed_from"] for each in found["other"]] == ["hongqi"]


def test_streets_stand_in_the_order_of_the_plan_and_projects_by_name(run, tmp_path):
    """西街 comes after 东街 and before 下街 in the plan, and after both by its signs."""
    teams, laojie = "data/teams.yaml", "data/projects/laojie/project.yaml"
    before = changed(
        (PROJECT, "street: 东街街道", "street: 下街"),
        (laojie, "street: 东街街道", "street: 西街"),
    )
    before[teams] += "  西街: {}\n  下街: {}\n"
    after = dict(before)
    for path, old, new in (
        (PROJECT, "works: 12%", "works: 13%"),
        (JIANSHE, "handover: 2022-06-25", "handover: 2022-06-24"),
        (laojie, "survey-done: 2022-05-28", "survey-done: 2022-05-27"),
    ):
        assert old in before[path]
        after[path] = before[path].replace(old, new, 1)
    made = [
        Made("one", "2023-01-20T10:00+08:00", before),
        Made("two", "2023-01-27T10:00+08:00", after, ("one",)),
    ]
    repository(tmp_path / "r", made)

    found = json.loads(run("changes", "HEAD~1..HEAD", "--data", tmp_path / "r", "--format", "json").out)
    assert [each["street"] for each in found["corrected"]] == ["东街街道", "西街", "下街"]


def test_a_change_is_one_line_on_a_narrow_terminal(run, repo, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    folder, _ = repo
    lines = run("changes", "--data", folder, "--lang", "zh", "--format", "table").out.splitlines()

    assert lines[lines.index("新登记") + 1 :] == [
        "项目      镇街      登记事项                发生日期    提交人",
        "─" * 80,
        "红旗新村  东街街道  “改造前征求意见”        2022-02-20  示例乙 [bold]\\x1b[2J=1+1",
        "                      增加 1",
        "红旗新村  东街街道  开工                    2022-07-11  示例乙 [bold]\\x1b[2J=1+1",
        "红旗新村  东街街道  工程进度   41.0%        2023-01-27  示例乙 [bold]\\x1b[2J=1+1",
    ]


def test_what_is_corrected_stands_by_its_names_and_says_which_it_is(run, tmp_path):
    """A channel, a building, a track and a payment that is gone; nothing of it by an id of the plan."""
    after = changed(
        (JIANSHE, "channel: residents, of: fund, yuan: 120000", "channel: residents, of: fund, yuan: 150000"),
        (JIANSHE, "    - {on: 2022-04-10, kind: payment, channel: budget, yuan: 250000}\n", ""),
        (PROJECT, "  1: {units: 1, households: 3,", "  1: {units: 1, households: 4,"),
        ("data/projects/laojie/project.yaml", "track: application", "track: implementation"),
    )
    made = [
        Made("one", "2023-01-20T10:00+08:00", FILES),
        Made("two", "2023-01-27T10:00+08:00", after, ("one",)),
    ]
    repository(tmp_path / "r", made)
    words = ("changes", "HEAD~1..HEAD", "--data", tmp_path / "r")
    told = run(*words, "--lang", "zh", "--format", "csv").out
    data = json.loads(run(*words, "--format", "json").out)

    lines = (line for line in told.splitlines() if "2023-01-27" in line)
    assert [line.partition(",示例甲")[0].partition("街道,")[2] for line in lines] == [
        '支付,"已删除：日期 2022-04-10、事项 支付、金额（元） 250,000、渠道 财政资金",2022-04-10',
        '到位   居民自筹   维修基金,"金额（元） 原为 120,000，现为 150,000",2022-05-05',
        "幢   1,户数 原为 3，现为 4,",
        "项目情况,类别 原为 申报计划，现为 实施项目,",
    ]
    assert [each["of"] for each in data["corrected"]] == [None, "居民自筹 维修基金", "1", None]
    removed = "payment was on record on 2023-01-20 and is not any more"
    against = run("check", "--data", tmp_path / "r", "--format", "concise", "--against", "HEAD~1").out
    for said in (
        f"{removed}: day 2022-04-10, entry payment, yuan 250,000, channel 财政资金",
        "receipt (居民自筹, 维修基金) is not as on record on 2023-01-20: yuan 120,000, now 150,000",
        "Building (1) is not as on record on 2023-01-20: households 3, now 4",
        "Facts of the project is not as on record on 2023-01-20: track 申报计划, now 实施项目",
    ):
        assert said in against
