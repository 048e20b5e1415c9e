"""What commits did, told from what the files record (`docs/history.md`)."""

from datetime import date
from pathlib import Path

import pytest

from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.history.changes import made_of, told
from renovation_cli.history.ranges import are_rewritten, between, known_of, odd_clocks, since
from renovation_cli.history.repository import opened
from renovation_cli.history.writing import write
from renovation_cli.model.zone import zone_named
from tests.history.repositories import Made, git, repository

pytestmark = pytest.mark.git
ZONE = zone_named("Asia/Shanghai")
PROJECT = """\
name: 红旗小区
track: implementation
milestones:
  visiting-team: 2022-02-14
  evening-talk: [2022-02-21, 2022-02-28]
progress:
  - {on: 2022-07-01, works: 10%}
  - {on: 2022-07-08, works: 12%}
money:
  entries:
    - {on: 2022-05-01, kind: receipt, channel: residents, yuan: 150000}
    - {on: 2022-05-02, kind: payment, yuan: 20000}
"""
HOMES = """\
1幢:
  1-101: {area_m2: 68.5, before-design: agree 2022-02-12, on-scheme: oppose 2022-04-20}
  1-102: {before-design: [absent 2022-02-12, agree 2022-02-15]}
"""
BASE = {"data/projects/hongqi/project.yaml": PROJECT, "data/projects/hongqi/households.yaml": HOMES}


def edited(old, new, files=BASE):
    assert any(old in text for text in files.values())
    return {path: text.replace(old, new, 1) for path, text in files.items()}


def two(tmp_path, after, before=BASE):
    """What the second of two commits did."""
    repository(
        tmp_path,
        [Made("1", "2022-05-08T10:00+08:00", before), Made("2", "2022-05-09T10:00+08:00", after, ("1",))],
    )
    return brief(of_range(tmp_path, "HEAD~1"))


def of_range(folder, first):
    found = opened(Path(folder))
    line, commits = between(found, first)
    return list(told(found, line, commits, "data", ZONE))


def brief(found):
    """Each change as what it is of, the keys and what they said and say."""
    rows = []
    for each in found:
        if each.renamed_from:
            rows.append(("renamed", each.renamed_from, each.project))
        for change in each.changes:
            what = ".".join((*change.fact.section, *change.fact.owner))
            old = [str((change.before.values if change.before else {}).get(key)) for key in change.keys]
            new = [str((change.after.values if change.after else {}).get(key)) for key in change.keys]
            sign = "corrected" if change.corrected else "recorded"
            rows.append((sign, what, *change.keys, "|".join(old), "|".join(new)))
    return rows


def test_a_value_that_is_corrected_is_told_once_old_and_new(tmp_path):
    found = two(tmp_path, edited("yuan: 150000", "yuan: 160000"))
    assert found == [("corrected", "project.money.entries", "yuan", "150000", "160000")]


def test_a_day_that_is_corrected_is_told_once_old_and_new(tmp_path):
    found = two(tmp_path, edited("on: 2022-05-01", "on: 2022-05-03"))
    assert found == [("corrected", "project.money.entries", "on", "2022-05-01", "2022-05-03")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "agree 2022-02-12",
            "oppose 2022-02-12",
            ("corrected", "households.answers.1幢.1-101.before-design", "answer", "agree", "oppose"),
        ),
        (
            "visiting-team: 2022-02-14",
            "visiting-team: 2022-02-15",
            ("corrected", "project.milestones.visiting-team", "on", "2022-02-14", "2022-02-15"),
        ),
        (
            "2022-02-28]",
            "2022-02-28, 2022-03-07]",
            ("recorded", "project.milestones.evening-talk", "on", "None", "2022-03-07"),
        ),
        (
            ", on-scheme: oppose 2022-04-20",
            "",
            (
                "corrected",
                "households.answers.1幢.1-101.on-scheme",
                "on",
                "answer",
                "2022-04-20|oppose",
                "None|None",
            ),
        ),
        (
            "{area_m2: 68.5, ",
            "{area_m2: 68.5, wants: [楼体], ",
            ("recorded", "households.1幢.1-101", "wants", "None", "('楼体',)"),
        ),
    ],
)
def test_each_kind_of_entry_is_known_again(tmp_path, old, new, expected):
    assert two(tmp_path, edited(old, new)) == [expected]


def test_an_entry_put_at_the_head_of_a_list_is_one_addition(tmp_path):
    new = "  entries:\n    - {on: 2022-04-01, kind: payment, yuan: 500}\n"
    found = two(tmp_path, edited("  entries:\n", new))
    assert found == [
        (
            "recorded",
            "project.money.entries",
            "on",
            "kind",
            "yuan",
            "None|None|None",
            "2022-04-01|payment|500",
        )
    ]


def test_order_spelling_layout_and_line_ends_are_no_change(tmp_path):
    lines = PROJECT.splitlines(keepends=True)
    shuffled = "".join([*lines[8:], *lines[5:6], lines[7], lines[6], *lines[:5]])
    block = (
        '# 备注\n1幢:\n  "1-102":\n    before-design:\n      - 未遇 2022-02-12\n      - 同意 2022-02-15\n'
        "  1-101:\n    on-scheme: '反对 2022-04-20'\n    before-design: 同意 2022-02-12\n    area_m2: 68.5\n"
    )
    after = {"data/projects/hongqi/project.yaml": shuffled, "data/projects/hongqi/households.yaml": block}
    assert two(tmp_path / "a", after) == []
    crlf = {path: text.replace("\n", "\r\n") for path, text in BASE.items()}
    assert two(tmp_path / "b", crlf) == []


def test_a_renamed_folder_is_one_line_and_what_changed_in_it(tmp_path):
    moved = {path.replace("hongqi", "hongqi-xiaoqu"): text for path, text in BASE.items()}
    assert two(tmp_path / "a", moved) == [("renamed", "hongqi", "hongqi-xiaoqu")]
    changed = edited(
        "works: 12%", "works: 13%", edited("yuan: 20000", "yuan: 21000", edited("68.5", "69.5", moved))
    )
    assert two(tmp_path / "b", changed) == [
        ("corrected", "households.1幢.1-101", "area_m2", "68.5", "69.5"),
        ("renamed", "hongqi", "hongqi-xiaoqu"),
        ("corrected", "project.progress", "works", "3/25", "13/100"),
        ("corrected", "project.money.entries", "yuan", "20000", "21000"),
    ]


def test_what_a_merge_itself_decides_is_told_once_and_of_it(tmp_path):
    side, main, third = (edited("yuan: 20000", f"yuan: {each}") for each in (20001, 20002, 20003))
    line = [
        Made("base", "2022-05-01T10:00+08:00", BASE),
        Made("side", "2022-05-09T10:00+08:00", side, ("base",), branch="refs/heads/side", author="乙 <b@e>"),
        Made("main", "2022-05-12T10:00+08:00", main, ("base",), author="丙 <c@e>"),
        Made("merge", "2022-05-16T10:00+08:00", third, ("main", "side"), author="丁 <d@e>"),
    ]
    repository(tmp_path, line)
    found = of_range(tmp_path, "HEAD~2")

    assert [(each.commit.by, *brief([each])[0][3:]) for each in found] == [
        ("乙", "20000", "20001"),
        ("丙", "20000", "20002"),
        ("丁", "20002", "20003"),
    ]


@pytest.mark.parametrize("parents", [("main", "side"), ("side", "main")])
def test_no_fact_is_lost_and_none_told_twice_whichever_parent_is_first(tmp_path, parents):
    side = edited("visiting-team", "supervision-group: 2022-02-20\n  visiting-team")
    main = edited("progress:", "progress:\n  - {on: 2022-07-15, works: 15%}")
    both = edited("progress:", "progress:\n  - {on: 2022-07-15, works: 15%}", side)
    line = [
        Made("base", "2022-05-01T10:00+08:00", BASE),
        Made("side", "2022-05-09T10:00+08:00", side, ("base",), branch="refs/heads/side"),
        Made("main", "2022-05-12T10:00+08:00", main, ("base",)),
        Made("merge", "2022-05-16T10:00+08:00", both, parents),
    ]
    ids = repository(tmp_path, line)

    rows = [row[:2] for row in brief(of_range(tmp_path, ids["base"]))]
    assert sorted(rows) == [
        ("recorded", "project.milestones.supervision-group"),
        ("recorded", "project.progress"),
    ]


def test_behind_a_clock_that_is_a_year_slow_nothing_is_missed(tmp_path):
    times = ("2022-05-08", "2022-05-09", "2021-01-01", "2022-05-12")
    commits = [
        Made(
            day,
            f"{day}T10:00+08:00",
            edited("12%", f"{20 + number}%"),
            times[number - 1 : number] if number else (),
        )
        for number, day in enumerate(times)
    ]
    ids = repository(tmp_path, commits)
    found = opened(tmp_path)
    line = found.line()
    chosen = since(line, found.tip, date(2022, 5, 9), ZONE)

    assert [each.id for each in chosen] == [ids[day] for day in times[1:]]
    assert [text.values["said"] for text in odd_clocks(line, chosen, ZONE)] == [date(2021, 1, 1)]
    assert len(brief(told(found, line, chosen, "data", ZONE))) == 3


def test_times_that_a_rebase_has_made_are_known_for_such(tmp_path):
    commits = [
        Made(
            str(number),
            f"2022-07-30T10:00:{number:02}+08:00",
            edited("12%", f"{20 + number}%"),
            (str(number - 1),) if number else (),
            authored=f"2022-0{5 + number // 5}-0{1 + number % 5}T10:00+08:00",
        )
        for number in range(10)
    ]
    repository(tmp_path, commits)
    found = opened(tmp_path)
    made = [made_of(found.objects, each, ZONE) for each in found.line().commits.values()]

    assert are_rewritten(made)
    assert not are_rewritten(made[:9])


def test_the_floor_of_a_shallow_clone_is_not_told_as_all_new(tmp_path):
    after = edited("12%", "13%")
    commits = [
        Made("1", "2022-05-08T10:00+08:00", BASE),
        Made("2", "2022-05-09T10:00+08:00", after, ("1",)),
        Made("3", "2022-05-10T10:00+08:00", edited("10%", "11%", after), ("2",)),
    ]
    repository(tmp_path / "whole", commits)
    git(tmp_path, "clone", "--quiet", "--depth", "2", (tmp_path / "whole").as_uri(), "clone")
    found = opened(tmp_path / "clone")
    line = found.line()
    known, said = known_of(found, since(line, found.tip, date(2022, 5, 1), ZONE))

    assert [text.key.split(":")[0] for text in said] == ["This clone begins with {id}"]
    assert brief(told(found, line, known, "data", ZONE)) == [
        ("corrected", "project.progress", "works", "1/10", "11/100")
    ]


def test_between_a_state_and_itself_is_nothing_and_back_is_the_reverse(tmp_path):
    write_to = tmp_path / "demo"
    write_to.mkdir()
    write(write_to, demo_commits()[:12])
    assert of_range(write_to, "HEAD") == []
    assert of_range(write_to, "HEAD~3") != []
    # What was added is gone again when a commit takes it back.
    git(write_to, "rm", "-r", "--quiet", "--cached", "data")
    git(write_to, "read-tree", "HEAD~1")
    git(write_to, "commit", "--quiet", "-m", "back")
    there, back = of_range(write_to, "HEAD~2")[:], of_range(write_to, "HEAD~1")

    def sides(found, *, swapped):
        pairs = [(each.before, each.after) for changed in found for each in changed.changes]
        return sorted(str((after, before) if swapped else (before, after)) for before, after in pairs)

    forth = [each for each in there if each not in back]
    assert sides(forth, swapped=True) == sides(back, swapped=False)


def test_every_correction_of_the_demo_is_found_and_nothing_else(tmp_path):
    write(tmp_path, demo_commits())
    found = opened(tmp_path)
    line = found.line()
    corrected = [
        change
        for each in told(found, line, list(line.commits.values())[1:], "data", ZONE)
        for change in each.changes
        if change.corrected
    ]

    kinds = sorted(".".join((*change.fact.section, *change.keys)) for change in corrected)
    assert [kind for kind in kinds if "milestones" not in kind] == [
        *["households.answers.answer"] * 3,
        "households.answers.on.answer",
        *["project.money.entries.yuan"] * 4,
        *["project.progress.works"] * 3,
    ]
    assert len(kinds) == 12
