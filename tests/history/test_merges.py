"""What a merge did besides joining its lines: what it dropped, put back or decided (`docs/history.md`)."""

from itertools import count

import pytest

from renovation_cli.history.changes import told
from renovation_cli.history.ranges import between, known_of, unparted
from renovation_cli.history.repository import opened
from tests.history.repositories import Made, git, repository
from tests.history.test_changes import BASE, PROJECT, ZONE, brief, edited, of_range

pytestmark = pytest.mark.git
HEAD = "data/projects/hongqi/project.yaml"
PLAN = "data/programme.yaml"
RECEIPT = "    - {on: 2022-05-20, kind: receipt, channel: budget, yuan: 300000}\n"
OTHER_RECEIPT = "    - {on: 2022-05-18, kind: receipt, channel: budget, yuan: 80000}\n"
TWIN = RECEIPT.replace("300000", "80000")
LAST = "  - {on: 2022-07-08, works: 12%}\n"
LOST = ("corrected", "project.money.entries", "on", "kind", "yuan", "channel")
LOST_RECEIPT = (*LOST, "2022-05-20|receipt|300000|budget", "None|None|None|None")
LOST_TWIN = (*LOST, "2022-05-20|receipt|80000|budget", "None|None|None|None")


def put(*more, old=(), files=BASE):
    """The project with lines of money put at the end, and with some things in it changed."""
    text = files[HEAD] + "".join(more)
    for before, after in old:
        assert before in text
        text = text.replace(before, after, 1)
    return {**files, HEAD: text}


def without(*lines):
    return put(old=tuple((each, "") for each in lines))


def history(folder, *states, parents=(("main", "side"),), parting=BASE):
    """Two lines from one state, and what came of them; the ids by their names."""
    main, side, merge = states
    made = [
        Made("base", "2022-05-01T10:00+08:00", parting),
        Made("side", "2022-05-09T10:00+08:00", side, ("base",), branch="refs/heads/side"),
        Made("main", "2022-05-12T10:00+08:00", main, ("base",)),
        Made("merge", "2022-05-16T10:00+08:00", merge, *parents, author="丁 <d@e>"),
    ]
    return repository(folder, made)


def of_merge(folder, ids, **names):
    """What the merge itself did, of all that there is."""
    found = of_range(folder, ids["base"])
    return brief([each for each in found if each.commit.id == ids[names.get("name", "merge")]])


@pytest.mark.parametrize("parents", [("main", "side"), ("side", "main")])
def test_a_fact_that_one_line_recorded_and_the_merge_has_not_was_removed_by_it(tmp_path, parents):
    main, side = put(RECEIPT), put(OTHER_RECEIPT)
    ids = history(tmp_path, main, side, side, parents=(parents,))

    assert of_merge(tmp_path, ids) == [LOST_RECEIPT]
    told_of = {each.commit.id for each in of_range(tmp_path, ids["main"]) if each.changes}
    assert told_of == {ids["side"], ids["merge"]}


CORRECTED = (("yuan: 150000", "yuan: 160000"),)
OTHERWISE = (("yuan: 150000", "yuan: 170000"),)
VALUE = ("corrected", "project.money.entries", "yuan")
DAY = ("corrected", "project.milestones.visiting-team", "on")
REMOVED_VISIT = (*DAY, "2022-02-14", "None")


@pytest.mark.parametrize(
    ("main", "side", "merge", "expected"),
    [
        pytest.param(put(RECEIPT), put(OTHER_RECEIPT), put(RECEIPT, OTHER_RECEIPT), [], id="both kept"),
        pytest.param(put(RECEIPT), put(RECEIPT), put(RECEIPT), [], id="the same on both"),
        pytest.param(put(RECEIPT), put(RECEIPT), BASE, [LOST_RECEIPT], id="the same on both, dropped"),
        pytest.param(put(RECEIPT), put(RECEIPT), put(RECEIPT, RECEIPT), [
            ("recorded", *LOST[1:], "None|None|None|None", "2022-05-20|receipt|300000|budget")
        ], id="the same on both, twice in the merge"),
        pytest.param(put(RECEIPT), put(TWIN), put(RECEIPT, TWIN), [], id="alike but for the sum, both kept"),
        pytest.param(put(RECEIPT), put(TWIN), put(TWIN), [LOST_RECEIPT], id="alike but for the sum, one"),
        pytest.param(put(RECEIPT), put(TWIN), put(RECEIPT), [LOST_TWIN], id="alike but for the sum, other"),
        pytest.param(
            put(RECEIPT), put(TWIN), BASE, [LOST_RECEIPT, LOST_TWIN], id="alike but for the sum, none"
        ),
        pytest.param(
            put(RECEIPT),
            put(TWIN),
            put(RECEIPT.replace("300000", "380000")),
            [(*VALUE, "300000", "380000")],
            id="alike but for the sum, a third",
        ),
        pytest.param(without(LAST), put(RECEIPT), put(RECEIPT, old=((LAST, ""),)), [], id="rightly removed"),
        pytest.param(without(LAST), without(LAST), without(LAST), [], id="removed on both"),
        pytest.param(
            without(LAST),
            put(RECEIPT),
            put(RECEIPT),
            [("recorded", "project.progress", "on", "works", "None|None", "2022-07-08|3/25")],
            id="removed on one line and put back",
        ),
        pytest.param(put(old=CORRECTED), put(RECEIPT), put(RECEIPT, old=CORRECTED), [], id="corrected"),
        pytest.param(
            put(old=CORRECTED),
            put(RECEIPT),
            put(RECEIPT),
            [(*VALUE, "160000", "150000")],
            id="a correction dropped",
        ),
        pytest.param(
            put(old=CORRECTED),
            put(RECEIPT),
            put(RECEIPT, old=OTHERWISE),
            [(*VALUE, "160000", "170000")],
            id="a correction changed",
        ),
        pytest.param(
            put(old=CORRECTED),
            put(old=OTHERWISE),
            put(old=OTHERWISE),
            [(*VALUE, "160000", "170000")],
            id="corrected on both, one taken",
        ),
        pytest.param(
            put(old=CORRECTED),
            put(old=OTHERWISE),
            put(old=(("yuan: 150000", "yuan: 180000"),)),
            [(*VALUE, "160000", "180000")],
            id="corrected on both, a third",
        ),
        pytest.param(
            put(old=(("on: 2022-05-01", "on: 2022-05-03"),)),
            put(old=CORRECTED),
            put(old=(("on: 2022-05-01", "on: 2022-05-03"), *CORRECTED)),
            [],
            id="its day on one line, its sum on the other",
        ),
        pytest.param(
            put(old=(("2022-02-14", "2022-02-15"),)),
            put(old=(("2022-02-14", "2022-02-16"),)),
            put(old=(("2022-02-14", "2022-02-17"),)),
            [(*DAY, "2022-02-15", "2022-02-17")],
            id="a day corrected on both, a third",
        ),
        pytest.param(
            put(old=(("2022-02-14", "2022-02-15"),)),
            put(old=(("2022-02-14", "2022-02-16"),)),
            put(old=(("2022-02-14", "2022-02-15"),)),
            [(*DAY, "2022-02-16", "2022-02-15")],
            id="a day corrected on both, one taken",
        ),
        pytest.param(
            without("  visiting-team: 2022-02-14\n"),
            put(old=(("2022-02-14", "2022-02-15"),)),
            without("  visiting-team: 2022-02-14\n"),
            [(*DAY, "2022-02-15", "None")],
            id="removed and corrected, removed in the merge",
        ),
        pytest.param(
            without("  visiting-team: 2022-02-14\n"),
            put(old=(("2022-02-14", "2022-02-15"),)),
            put(old=(("2022-02-14", "2022-02-15"),)),
            [],
            id="removed and corrected, kept in the merge",
        ),
        pytest.param(BASE, put(RECEIPT), without("  visiting-team: 2022-02-14\n"), [
            REMOVED_VISIT, LOST_RECEIPT
        ], id="a fact of both lines and one of a line"),
    ],
)  # fmt: skip
def test_a_merge_tells_what_it_did_and_not_what_its_lines_did(tmp_path, main, side, merge, expected):
    assert sorted(of_merge(tmp_path, history(tmp_path, main, side, merge))) == sorted(expected)


def test_more_of_one_home_from_each_line_is_no_doing_of_the_merge(tmp_path):
    one, other = "{area_m2: 68.5, wants: [楼体], ", "{area_m2: 68.5, owner: o-1, "
    both = "{area_m2: 68.5, wants: [楼体], owner: o-1, "
    main, side, merge = (edited("{area_m2: 68.5, ", each) for each in (one, other, both))
    assert of_merge(tmp_path / "a", history(tmp_path / "a", main, side, merge)) == []
    ids = history(tmp_path / "b", main, side, side)
    assert of_merge(tmp_path / "b", ids) == [
        ("corrected", "households.1幢.1-101", "wants", "('楼体',)", "None")
    ]


def test_a_project_that_one_line_put_on_file_and_the_merge_has_not_is_removed_by_it(tmp_path):
    side = {**BASE, "data/projects/wenhua/project.yaml": "name: 文化新村\ntrack: implementation\n"}
    ids = history(tmp_path, put(RECEIPT), side, put(RECEIPT))

    assert of_merge(tmp_path, ids) == [
        ("corrected", "project", "name", "track", "文化新村|implementation", "None|None")
    ]


def renamed(files):
    return {path.replace("hongqi", "hongqi-xiaoqu"): text for path, text in files.items()}


@pytest.mark.parametrize(
    ("merge", "expected"), [(renamed(put(RECEIPT)), []), (renamed(BASE), [LOST_RECEIPT])]
)
def test_a_folder_that_one_line_renamed_is_the_other_lines_too(tmp_path, merge, expected):
    assert of_merge(tmp_path, history(tmp_path, renamed(BASE), put(RECEIPT), merge)) == expected


def test_a_file_that_a_renamed_folder_lost_is_told(tmp_path):
    after = renamed({HEAD: PROJECT})
    made = [
        Made("1", "2022-05-08T10:00+08:00", BASE),
        Made("2", "2022-05-09T10:00+08:00", after, ("1",)),
    ]
    repository(tmp_path, made)
    found = brief(of_range(tmp_path, "HEAD~1"))

    assert ("renamed", "hongqi", "hongqi-xiaoqu") in found
    assert len([row for row in found if row[0] == "corrected"]) == 5


@pytest.mark.parametrize(("merge", "sections"), [("both", None), ("main", ("teams",)), ("side", ("name",))])
def test_a_rule_that_a_merge_drops_is_told_by_its_section(tmp_path, merge, sections):
    plans = {
        "base": "name: 甲\nteams: 1\n",
        "main": "name: 乙\nteams: 1\n",
        "side": "name: 甲\nteams: 2\n",
        "both": "name: 乙\nteams: 2\n",
    }
    states = {key: {PLAN: text} for key, text in plans.items()}
    ids = history(tmp_path, states["main"], states["side"], states[merge], parting=states["base"])
    found = [each.rules for each in of_range(tmp_path, ids["base"]) if each.commit.id == ids["merge"]]

    assert found == ([sections] if sections else [])


def test_of_a_file_that_cannot_be_read_nothing_is_said_to_be_dropped(tmp_path):
    broken = put(RECEIPT.replace("300000", "many"))
    ids = history(tmp_path, broken, put(RECEIPT), BASE)
    found = [each for each in of_range(tmp_path, ids["base"]) if each.commit.id == ids["merge"]]

    assert [(each.changes, each.unread) for each in found] == [((), True)]


def lines(*made):
    """Commits from what each is called, says and stands on, an hour one after the other."""
    hour = count(1)
    return [
        Made(name, f"2022-05-01T{next(hour):02}:00+08:00", files, parents, branch=f"refs/heads/{name}")
        for name, files, parents in made
    ]


def all_told(folder, ids, tip):
    git(folder, "symbolic-ref", "HEAD", f"refs/heads/{tip}")
    names = {each: name for name, each in ids.items()}
    return {(names[each.commit.id], row) for each in of_range(folder, ids["base"]) for row in brief([each])}


def test_an_octopus_drops_what_it_does_not_have_and_not_what_one_line_removed(tmp_path):
    """Two lines part later than the third; what one of them removes stood on no more than those two."""
    fork, main, side = put(RECEIPT), BASE, put(RECEIPT, OTHER_RECEIPT)
    third = put(old=(("12%", "13%"),))
    made = lines(
        ("base", BASE, ()),
        ("fork", fork, ("base",)),
        ("main", main, ("fork",)),
        ("side", side, ("fork",)),
        ("third", third, ("base",)),
        ("kept", put(OTHER_RECEIPT, old=(("12%", "13%"),)), ("main", "side", "third")),
        ("lost", BASE, ("main", "side", "third")),
    )
    ids = repository(tmp_path, made)

    assert {name for name, _ in all_told(tmp_path, ids, "kept")} == {"fork", "main", "side", "third"}
    assert {row for name, row in all_told(tmp_path, ids, "lost") if name == "lost"} == {
        (*LOST, "2022-05-18|receipt|80000|budget", "None|None|None|None"),
        ("corrected", "project.progress", "works", "13/100", "3/25"),
    }


def test_where_lines_crossed_only_what_was_dropped_by_each_state_of_theirs_is(tmp_path):
    """Each line took the other's first commit; one then removed what it had taken, the other added more."""
    made = lines(
        ("base", BASE, ()),
        ("a1", put(RECEIPT), ("base",)),
        ("b1", put(OTHER_RECEIPT), ("base",)),
        ("a2", put(OTHER_RECEIPT, RECEIPT), ("a1", "b1")),
        ("b2", put(OTHER_RECEIPT, RECEIPT), ("b1", "a1")),
        ("a3", put(RECEIPT), ("a2",)),
        ("b3", put(OTHER_RECEIPT, RECEIPT, old=(("12%", "13%"),)), ("b2",)),
        ("kept", put(RECEIPT, old=(("12%", "13%"),)), ("a3", "b3")),
        ("lost", put(RECEIPT), ("a3", "b3")),
    )
    ids = repository(tmp_path, made)
    line = opened(tmp_path, "kept").line()
    forks = line.forks((ids["a3"],), ids["b3"])

    assert sorted(forks) == sorted(git(tmp_path, "merge-base", "--all", "a3", "b3").split("\n"))
    assert {name for name, _ in all_told(tmp_path, ids, "kept")} == {"a1", "b1", "a3", "b3"}
    assert {row for name, row in all_told(tmp_path, ids, "lost") if name == "lost"} == {
        ("corrected", "project.progress", "works", "13/100", "3/25")
    }


def test_of_lines_with_nothing_in_common_everything_was_recorded_since(tmp_path):
    made = lines(
        ("base", BASE, ()),
        ("other", {"data/projects/wenhua/project.yaml": "name: 文化\ntrack: a\n"}, ()),
        ("merge", BASE, ("base", "other")),
    )
    ids = repository(tmp_path, made)

    assert all_told(tmp_path, ids, "merge") == {
        ("other", ("recorded", "project", "name", "track", "None|None", "文化|a")),
        ("merge", ("corrected", "project", "name", "track", "文化|a", "None|None")),
    }


@pytest.mark.parametrize(("depth", "is_known"), [(2, False), (3, True)])
def test_a_clone_without_the_parting_of_the_lines_says_that_it_does_not_know(tmp_path, depth, is_known):
    ids = history(tmp_path / "whole", put(RECEIPT), put(OTHER_RECEIPT), put(OTHER_RECEIPT))
    git(tmp_path, "clone", "--quiet", "--depth", str(depth), (tmp_path / "whole").as_uri(), "clone")
    found = opened(tmp_path / "clone")
    line, commits = between(found, "HEAD^1")
    known, _ = known_of(found, commits)
    merge = [each for each in told(found, line, known, "data", ZONE) if each.commit.id == ids["merge"]]

    assert brief(merge) == ([LOST_RECEIPT] if is_known else [])
    said = [(text.key, text.values) for text in unparted(found, line, known)]
    key = (
        "Where the lines that {id} joined had parted is not in this clone, so what that merge dropped of"
        " them is not known here. It is completed by: git fetch --unshallow"
    )
    assert said == ([] if is_known else [(key, {"id": ids["merge"][:10]})])


def test_a_merge_of_git_that_takes_the_other_side_is_told_of(tmp_path):
    ids = history(tmp_path, put(RECEIPT), put(OTHER_RECEIPT), BASE)
    git(tmp_path, "reset", "--quiet", "--hard", ids["main"])
    git(tmp_path, "merge", "--quiet", "-X", "theirs", "-m", "merge", "side")
    assert "-    - {on: 2022-05-20" in git(tmp_path, "diff", "HEAD~1", "HEAD")
    found = of_range(tmp_path, "HEAD~1")

    assert [row for each in found for row in brief([each]) if row[0] == "corrected"] == [LOST_RECEIPT]


def test_no_more_of_the_history_is_walked_than_since_the_lines_parted(tmp_path):
    names = [f"c{number:02}" for number in range(20)]
    commits = [
        Made(name, f"2022-04-{1 + number:02}T10:00+08:00", BASE, tuple(names[number - 1 : number]))
        for number, name in enumerate(names)
    ]
    commits += [
        Made("side", "2022-05-01T10:00+08:00", BASE, ("c19",), branch="refs/heads/side"),
        Made("main", "2022-05-02T10:00+08:00", BASE, ("c19",)),
        Made("merge", "2022-05-03T10:00+08:00", BASE, ("main", "side")),
    ]
    ids = repository(tmp_path, commits)
    line = opened(tmp_path).line()
    seen = []

    class Watched(dict):
        def __getitem__(self, key):
            seen.append(key)
            return super().__getitem__(key)

    line.commits = Watched(line.commits)
    assert line.forks((ids["main"],), ids["side"]) == (ids["c19"],)
    assert set(seen) == {ids["main"], ids["side"], ids["c19"]}
