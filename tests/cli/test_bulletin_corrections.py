"""The corrections of a bulletin, from what was on file when the earlier ones were issued."""

import json

import pytest

from tests.cli.test_at import FILES
from tests.history.repositories import Made, git, repository

pytestmark = pytest.mark.git
HOMES = "data/projects/hongqi/households.yaml"
HONGQI = "data/projects/hongqi/project.yaml"
ORDERS = "data/projects/hongqi/orders.yaml"
JIANSHE = "data/projects/jianshe/project.yaml"
LAOJIE = "data/projects/laojie/project.yaml"
DISTRICT = "data/district.yaml"
ISSUED = """
  - {month: 2022-04, on: 2022-06-06}
  - {month: 2022-05, on: 2022-06-06}
  - {month: 2022-06, on: 2022-07-05, number: 第1期}
  - {month: 2022-07, on: 2022-08-03, number: 第2期}
  - {month: 2022-08, on: 2022-09-05, number: 第3期}
"""


def edited(files, *pairs):
    files = dict(files)
    for path, old, new in pairs:
        assert old in files[path], old
        files[path] = files[path].replace(old, new, 1)
    return files


BASE = edited(
    FILES,
    (DISTRICT, "\n  - {month: 2022-06, on: 2022-07-05, number: 第1期}\n", ISSUED),
    (HOMES, "on-scheme: oppose 2022-04-20", "on-scheme: agree 2022-05-10"),
    (
        HOMES,
        "before-design: abstain 2022-02-13",
        "before-design: abstain 2022-02-13, on-scheme: agree 2022-05-11",
    ),
)
# A June fact that is put right before the bulletin of July is issued corrects the one of June alone.
JULY = edited(BASE, (HONGQI, "final-drawings: 2022-06-20", "final-drawings: 2022-06-27"))
NOW = edited(
    JULY,
    (HONGQI, "{on: 2022-07-31, works: 12%}", "{on: 2022-07-31, works: 15%}"),
    (LAOJIE, "milestones: {survey-done: 2022-05-28}\n", ""),
    (HOMES, "on-scheme: agree 2022-05-10", "on-scheme: oppose 2022-05-10"),
    (ORDERS, "{on: 2022-07-12, step: resolved}", "{on: 2022-07-08, step: resolved}"),
    (JIANSHE, "of: fund, yuan: 120000}", "of: fund, yuan: 150000}"),
    (
        JIANSHE,
        "    - {on: 2022-07-12, kind: refund, channel: budget, yuan: 20000, note: 审减}\n",
        "    - {on: 2022-06-25, kind: payment, channel: budget, yuan: 30000}\n",
    ),
    (JIANSHE, "investment_yuan: 800000", "investment_yuan: 850000"),
    (DISTRICT, "list-reported: 2022-05-16", "list-reported: 2022-05-19"),
    # None of these corrects a bulletin: another note, a fact of August, one of a month without a bulletin.
    (HONGQI, "note: 进场准备", "note: 进场"),
    (HONGQI, "works: 30.5%}", "works: 33%}"),
    (
        JIANSHE,
        "{on: 2022-03-01, kind: receipt, channel: budget, yuan: 300000}",
        "{on: 2022-03-02, kind: receipt, channel: budget, yuan: 300000}",
    ),
)
COMMITS = [
    Made("base", "2022-06-06T10:00+08:00", BASE),
    Made("july", "2022-07-20T10:00+08:00", JULY, ("base",)),
    Made("now", "2022-09-02T10:00+08:00", NOW, ("july",)),
]
# A total without a day is told once, of the first bulletin that said it; August was issued after all this.
TEN = {
    "2022-04": [("jianshe", "investment 800,000 yuan", "investment 850,000 yuan")],
    "2022-05": [
        ("jianshe", "received 120,000 yuan, 居民自筹, 05-05", "received 150,000 yuan, 居民自筹, 05-05"),
        (
            "hongqi",
            "方案出具后征求意见: 2 opinions (2 agree)",
            "方案出具后征求意见: 2 opinions (1 agree, 1 oppose)",
        ),
        ("laojie", "摸底完成 (05-28)", None),
        ("东街街道", "上报改造计划 (05-16)", "上报改造计划 (05-19)"),
    ],
    "2022-06": [
        ("jianshe", None, "paid 30,000 yuan, 财政资金, 06-25"),
        ("hongqi", "施工图确定 (06-20)", "施工图确定 (06-27)"),
    ],
    "2022-07": [
        ("jianshe", "paid back 20,000 yuan, 财政资金, 07-12", None),
        ("hongqi", "order resolved: 围挡缺失, 07-12", "order resolved: 围挡缺失, 07-08"),
        ("hongqi", "works 12.00%", "works 15.00%"),
    ],
    "2022-08": [],
}


@pytest.fixture(scope="module")
def repo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("issued") / "r"
    return folder, repository(folder, COMMITS)


def told(run, folder, *more):
    result = run("bulletin", "2022-09", "--data", folder, "--format", "json", *more)
    assert result.status in (0, 1), result.err
    return json.loads(result.out)["corrections"]


def by_month(corrected):
    return {
        each["month"]: [
            (
                row["project"] or row["street"],
                row["then"] and row["then"]["sentence"],
                row["now"] and row["now"]["sentence"],
            )
            for row in each["corrections"]
        ]
        for each in corrected
    }


def section(result, head="Corrections to earlier bulletins"):
    """The lines below a heading, up to the next."""
    assert result.status in (0, 1), result.err
    lines = result.out.splitlines()
    first = next(n for n, line in enumerate(lines) if line.endswith(head))
    rest = [" ".join(line.split()) for line in lines[first + 1 :]]
    last = next(n for n, line in enumerate(rest) if line.endswith(("Completeness of the data", "数据完整性")))
    return [line for line in rest[:last] if line]


def test_ten_corrections_of_ten_kinds_are_told_under_the_months_that_they_are_of(run, repo):
    found = told(run, repo[0])

    assert by_month(found) == TEN
    assert [(each["number"], each["on"], each["known"]) for each in found] == [
        (None, "2022-06-06", True),
        (None, "2022-06-06", True),
        ("第1期", "2022-07-05", True),
        ("第2期", "2022-08-03", True),
        ("第3期", "2022-09-05", True),
    ]
    (changed,) = (row for row in found[1]["corrections"] if row["kind"] == "answers")
    assert changed["then"]["opinions"] == [{"answer": "agree", "number": 2}]
    assert [each["number"] for each in changed["now"]["opinions"]] == [1, 1]


def test_a_page_names_place_bulletin_and_both_figures_and_no_household(run, repo):
    lines = section(run("bulletin", "2022-09", "--data", repo[0], "--lang", "zh"), "对以往通报的更正")

    assert lines == [
        "2022年4月通报（2022-06-06印发）",
        "项目、镇街 原通报 现登记",
        "建设里 总投资800,000元 总投资850,000元",
        "2022年5月通报（2022-06-06印发）",
        "项目、镇街 原通报 现登记",
        "建设里 到位120,000元（居民自筹，05-05） 到位150,000元（居民自筹，05-05）",
        "红旗新村 方案出具后征求意见：收到2户意见（同意2） 方案出具后征求意见：收到2户意见（同意1、反对1）",
        "老街候选小区 摸底完成（05-28） 未登记",
        "东街街道 上报改造计划（05-16） 上报改造计划（05-19）",
        "2022年6月通报（第1期，2022-07-05印发）",
        "项目、镇街 原通报 现登记",
        "建设里 未登记 支付30,000元（财政资金，06-25）",
        "红旗新村 施工图确定（06-20） 施工图确定（06-27）",
        "2022年7月通报（第2期，2022-08-03印发）",
        "项目、镇街 原通报 现登记",
        "建设里 退款20,000元（财政资金，07-12） 未登记",
        "红旗新村 派单办结：围挡缺失（07-12） 派单办结：围挡缺失（07-08）",
        "红旗新村 工程12.00% 工程15.00%",
    ]


def test_at_an_earlier_day_only_what_was_put_right_by_then_is_told(run, repo):
    found = by_month(told(run, repo[0], "--as-of", "2022-10-01", "--at", "2022-08-31"))

    assert {month: rows for month, rows in found.items() if rows} == {"2022-06": TEN["2022-06"][1:]}


def test_a_part_has_its_own_corrections_alone(run, repo):
    found = by_month(told(run, repo[0], "--project", "laojie"))

    assert [rows for rows in found.values() if rows] == [[("laojie", "摸底完成 (05-28)", None)]]


def test_files_that_are_not_committed_are_what_is_known_now(run, repo, tmp_path):
    git(repo[0], "worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    project = tmp_path / "tree" / LAOJIE
    project.write_text(BASE[LAOJIE], encoding="utf-8")
    assert not [row for row in by_month(told(run, tmp_path / "tree"))["2022-05"] if row[0] == "laojie"]


def test_a_bulletin_before_the_first_commit_is_not_known_and_never_without_corrections(run, tmp_path):
    repository(tmp_path / "r", [Made("july", "2022-07-20T10:00+08:00", JULY), *COMMITS[2:]])
    found = told(run, tmp_path / "r")

    assert [each["known"] for each in found] == [False, False, False, True, True]
    lines = section(run("bulletin", "2022-09", "--data", tmp_path / "r"))
    assert lines[-1] == (
        "What was on file when they were issued is not known of April 2022, May 2022, June 2022:"
        f" the first commit is {found[0]['why_not_known'].split()[4]} of 2022-07-20."
    )


@pytest.mark.parametrize(
    "case", ["shallow", "no repository", "no git", "of somebody else", "nothing committed of it"]
)
def test_where_nothing_is_known_of_the_days_of_issue_one_line_says_why(
    run, repo, tmp_path, monkeypatch, case
):
    folder = tmp_path / "r"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repo[0]}", str(folder))
    why = "this clone begins with "
    if case == "nothing committed of it":
        git(folder, "rm", "-r", "--quiet", "--cached", "data")
        repository(tmp_path / "other", [Made("x", "2022-01-01T10:00+08:00", {"a": "b"})])
        (folder / "data").rename(tmp_path / "other" / "data")
        folder, why = tmp_path / "other", "there was no programme.yaml in data/ then."
    elif case == "no repository":
        (folder / ".git").rename(tmp_path / "gone")
        why = "no earlier versions of the data folder are on record."
    elif case == "no git":
        monkeypatch.setenv("PATH", str(tmp_path))
        why = "git is not installed, or not in one of the folders of PATH."
    elif case == "of somebody else":
        monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        data = (folder / "data").as_posix()
        why = (
            f"The repository of {data} belongs to another user of this machine, so git does not"
            f" open it. If you trust it: git config --global --add safe.directory {folder.as_posix()}"
        )
    lines = section(run("bulletin", "2022-09", "--data", folder))

    unknown = [line for line in lines if why in line]
    assert len(unknown) == 1, lines
    assert unknown[0].startswith(
        "What was on file when they were issued is not known of April 2022, May 2022,"
    )
    assert not any("Nothing is known otherwise" in line for line in lines) or case == "shallow"


def test_a_folder_under_another_name_is_the_same_project(run, tmp_path):
    moved = {path.replace("projects/laojie/", "projects/laojie-xq/"): text for path, text in BASE.items()}
    repository(tmp_path / "r", [COMMITS[0], Made("moved", "2022-09-02T10:00+08:00", moved, ("base",))])

    assert not any(by_month(told(run, tmp_path / "r")).values())
    lines = section(run("bulletin", "2022-09", "--data", tmp_path / "r"))
    assert lines == ["Nothing is known otherwise of April 2022, May 2022, June 2022, July 2022, August 2022."]


def test_a_project_that_is_gone_is_told_by_what_it_said(run, tmp_path):
    left = {path: text for path, text in BASE.items() if "jianshe" not in path}
    repository(tmp_path / "r", [COMMITS[0], Made("left", "2022-09-02T10:00+08:00", left, ("base",))])

    found = by_month(told(run, tmp_path / "r"))
    assert {(row[0], row[2]) for rows in found.values() for row in rows} == {("jianshe", None)}
    assert ("jianshe", "received 120,000 yuan, 居民自筹, 05-05", None) in found["2022-05"]
    for name in ("b.md", "b.html", "b.docx", "b.xlsx"):
        run("bulletin", "2022-09", "--data", tmp_path / "r", "--output", tmp_path / name)
        assert (tmp_path / name).stat().st_size


STANDING = edited(
    BASE,
    ("data/teams.yaml", "streets:\n", "streets:\n  西街: {}\n"),
)


def standing_told(run, folder, *pairs, now=STANDING):
    """What the bulletins of April to August are told to have wrong once some lines are changed."""
    made = [
        Made("base", "2022-06-01T10:00+08:00", STANDING),
        Made("now", "2022-09-20T10:00+08:00", edited(now, *pairs), ("base",)),
    ]
    repository(folder, made)
    return {month: rows for month, rows in by_month(told(run, folder)).items() if rows}


def test_the_deadline_of_an_open_order_corrects_the_months_at_whose_end_it_was_late(run, tmp_path):
    """By hand: from 06-30, not counted, to the end of July there are 31 days, and from 06-20 41."""
    moved = (ORDERS, "to: 住建局, due: 2022-06-30", "to: 住建局, due: 2022-06-20")
    found = standing_told(run, tmp_path / "r", moved)

    assert found == {
        "2022-06": [
            (
                "hongqi",
                "order, not overdue (due 06-30): 管线图纸不符",
                "order, 10 days overdue (due 06-20): 管线图纸不符",
            )
        ],
        "2022-07": [
            (
                "hongqi",
                "order, 31 days overdue (due 06-30): 管线图纸不符",
                "order, 41 days overdue (due 06-20): 管线图纸不符",
            )
        ],
        "2022-08": [
            (
                "hongqi",
                "order, 62 days overdue (due 06-30): 管线图纸不符",
                "order, 72 days overdue (due 06-20): 管线图纸不符",
            )
        ],
    }
    zh = section(run("bulletin", "2022-09", "--data", tmp_path / "r", "--lang", "zh"), "对以往通报的更正")
    assert zh[2] == "红旗新村 派单未逾期（期限06-30）：管线图纸不符 派单逾期10天（期限06-20）：管线图纸不符"


@pytest.mark.parametrize(
    ("pair", "months", "then", "now"),
    [
        (
            (ORDERS, "to: 城发集团, due: 2022-07-15", "to: 住建局, due: 2022-07-15"),
            ["2022-07"],
            "order with 城发集团: 围挡缺失",
            "order with 住建局: 围挡缺失",
        ),
        (
            (ORDERS, "kind: drawing", "kind: site"),
            ["2022-06", "2022-07", "2022-08"],
            "order about 图纸问题: 管线图纸不符",
            "order about 工地问题: 管线图纸不符",
        ),
        (
            (HONGQI, "street: 东街街道", "street: 西街"),
            ["2022-04", "2022-05", "2022-06", "2022-07", "2022-08"],
            "counted under 东街街道",
            "counted under 西街",
        ),
        (
            (LAOJIE, "track: application", "track: carry-over"),
            ["2022-04", "2022-05", "2022-06", "2022-07", "2022-08"],
            "class: 申报计划",
            "class: 续建项目",
        ),
        (
            (JIANSHE, "plan: {budget: 600000,", "plan: {budget: 650000,"),
            ["2022-04"],
            "planned 600,000 yuan, 财政资金",
            "planned 650,000 yuan, 财政资金",
        ),
        (
            (DISTRICT, "to: 城发集团, due: 2022-07-15}", "to: 城发集团, due: 2022-07-31}"),
            ["2022-07"],
            "decision, 16 days overdue (due 07-15): 红旗新村管线先行迁改",
            "decision, not overdue (due 07-31): 红旗新村管线先行迁改",
        ),
        (
            (HONGQI, "by: street, due: 2022-07-20}", "by: street, due: 2022-07-30}"),
            ["2022-07", "2022-08"],
            "problem found, 11 days overdue (due 07-20): 施工公示牌没有立",
            "problem found, 1 day overdue (due 07-30): 施工公示牌没有立",
        ),
    ],
    ids=["to", "kind", "street", "track", "plan of money", "decision", "problem found"],
)
def test_what_bears_no_day_corrects_the_months_whose_bulletins_printed_it(
    run, tmp_path, pair, months, then, now
):
    found = standing_told(run, tmp_path / "r", pair)

    sentences = {month: [row[1:] for row in rows] for month, rows in found.items()}
    assert [month for month, rows in sentences.items() if any(now in row for row in rows)][:1] == months[:1]
    assert (then, now) in sentences[months[0]]
    assert list(found) == months


@pytest.mark.parametrize(
    "pair",
    [
        (ORDERS, "to: 城发集团, due: 2022-07-15", "to: 城发集团, due: 2022-07-20"),
        (DISTRICT, "to: 一马社区}", "to: 二龙社区, due: 2022-09-30}"),
        (HONGQI, "{what: 材料堆放待整理}", "{what: 材料堆放待整理, due: 2022-08-31}"),
        (ORDERS, "blocks: works-started", "blocks: final-drawings"),
        (HONGQI, "roof: {name: 屋面防水, officer: 示例丁", "roof: {name: 屋面防水, officer: 示例己"),
    ],
    ids=["due of an order in time", "due to come", "due on the last day", "what waits", "officer"],
)
def test_what_prints_nothing_else_corrects_nothing(run, tmp_path, pair):
    assert standing_told(run, tmp_path / "r", pair) == {}


def test_an_order_resolved_without_a_due_day_says_so(run, tmp_path):
    pair = (
        ORDERS,
        "opened: 2022-07-01, by: inspection, to: 城发集团, due: 2022-07-15",
        "opened: 2022-07-01, by: inspection, to: 城发集团",
    )
    drawn = edited(STANDING, (ORDERS, "围挡缺失, kind: site", "围挡缺失, kind: drawing"))
    repository(
        tmp_path / "r",
        [
            Made("a", "2022-06-01T10:00+08:00", drawn),
            Made("b", "2022-09-20T10:00+08:00", edited(drawn, pair), ("a",)),
        ],
    )

    assert by_month(told(run, tmp_path / "r"))["2022-07"] == [
        ("hongqi", "order resolved: 围挡缺失, 07-12", "order resolved: 围挡缺失 (without a due day), 07-12")
    ]


@pytest.mark.parametrize(
    ("due", "told_of"),
    [
        # The other order of its kind is of 06-25: 5, 36 and 67 days late at the ends of the months.
        ("2022-06-29", [("2022-06", 0, 1)]),
        ("2022-06-20", [("2022-06", 0, 10), ("2022-07", 31, 41), ("2022-08", 62, 72)]),
        ("2022-07-10", []),
        ("2022-08-10", [("2022-07", 31, 0)]),
    ],
)
def test_days_late_are_told_where_they_were_printed_as_those_of_the_oldest_of_a_kind(
    run, tmp_path, due, told_of
):
    other = "{problem: 图纸缺页, kind: drawing, opened: 2022-06-11, by: visit, to: 住建局, due: 2022-06-25}\n"
    base = {**STANDING, "data/projects/jianshe/orders.yaml": f"派-3: {other}"}
    now = edited(base, (ORDERS, "to: 住建局, due: 2022-06-30", f"to: 住建局, due: {due}"))
    made = [Made("a", "2022-06-01T10:00+08:00", base), Made("b", "2022-09-20T10:00+08:00", now, ("a",))]
    repository(tmp_path / "r", made)

    rows = [
        (each["month"], row["then"]["days_late"], row["now"]["days_late"])
        for each in told(run, tmp_path / "r")
        for row in each["corrections"]
    ]
    assert rows == told_of
