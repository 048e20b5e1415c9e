"""The same entry twice in a list without ids, and two entries of one day that contradict each other."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, PROJECT, TEAMS, changed, english, findings_in

WORKS = "projects/jianshe/project.yaml"
ORDERS = "projects/hongqi/orders.yaml"
LINES = [
    (WORKS, "    - {on: 2022-04-10, kind: payment, channel: budget, yuan: 150000}\n"),
    (PROJECT, "  - {on: 2022-08-31, works: 30.5%}\n"),
    (PROJECT, "  - {from: 2022-08-01, to: 2022-08-10, reason: 台风停工}\n"),
    (PROJECT, "  - {on: 2022-09-05, level: yellow, until: 2022-09-20, by: 住建局}\n"),
    (WORKS, "    - {on: 2022-07-20, found: 路灯不亮, resolved: 2022-07-22}\n"),
    (WORKS, "    - {on: 2022-07-10, asked: 30, satisfied: 27}\n"),
    (TEAMS, "  - {name: 丁五六, post: 东街街道办事处主任, role: member}\n"),
]
IN_A_ROW = [
    (ORDERS, "{on: 2022-07-05, step: accepted}"),
    (HOUSEHOLDS, "signed 2022-02-19"),
    (HOUSEHOLDS, "absent 2022-02-12"),
    (PROGRAMME, "{own: true, points_behind: 10%}"),
    (PROGRAMME, "{count: received, of: households, at_least: 2/3, clause: 二}"),
    (PROGRAMME, "community"),
    (PROGRAMME, "final-drawings"),
    (TEAMS, "戊七"),
    (HOUSEHOLDS, "加装扶手"),
    ("projects/laojie/project.yaml", "照明"),
]


def twice(sample, file, right, wrong):
    return [english(each) for each in findings_in(changed(sample, file, right, wrong))]


def line_of(sample, file, part):
    return sample[file][: sample[file].index(part)].count("\n") + 1


def test_a_payment_entered_twice_is_named_with_the_way_to_tell_two_apart(sample):
    line = "    - {on: 2022-04-10, kind: payment, channel: budget, yuan: 250000}\n"
    small = line.replace("250000", "100000")
    (finding,) = twice(sample, WORKS, line, small + small)

    assert finding == (
        WORKS,
        line_of(sample, WORKS, line) + 1,
        7,
        "C675",
        "the same entry stands here a second time",
        "remove one of the two; where both happened, tell them apart by a note",
    )
    assert twice(sample, WORKS, line, small + small.replace("}", ", note: 第二笔}")) == []


@pytest.mark.parametrize(("file", "line"), LINES[1:])
def test_a_line_that_a_merge_kept_twice_is_named_in_every_list(sample, file, line):
    found = twice(sample, file, line, line + line)

    assert [each[:2] + each[3:5] for each in found] == [
        (file, line_of(sample, file, line) + 1, "C675", "the same entry stands here a second time")
    ]


@pytest.mark.parametrize(("file", "entry"), IN_A_ROW)
def test_an_entry_that_stands_twice_between_brackets_is_named_too(sample, file, entry):
    listed = (
        f"[{entry}" not in sample[file] and f", {entry}" not in sample[file] and f"- {entry}" in sample[file]
    )
    between = f"\n              - {entry}" if listed else f", {entry}"
    found = twice(sample, file, entry, entry + between)

    assert [each[3] for each in found] == ["C675"]


def test_three_of_a_kind_are_two_findings(sample):
    line = LINES[1][1]

    assert [each[3] for each in twice(sample, PROJECT, line, line * 3)] == ["C675", "C675"]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("[absent 2022-02-19, signed 2022-02-19]", []),
        ("[agree 2022-02-19, signed 2022-02-19]", []),
        ("[agree 2022-02-12, oppose 2022-02-19]", []),
        ("[agree 2022-02-19, oppose 2022-02-19]", ["C676"]),
        ("[abstain 2022-02-19, absent 2022-02-19, agree 2022-02-19]", ["C676"]),
    ],
)
def test_two_opinions_of_one_day_contradict_each_other(sample, said, codes):
    found = twice(sample, HOUSEHOLDS, "[absent 2022-02-12, signed 2022-02-19]", said)

    assert [each[3] for each in found] == codes


@pytest.mark.parametrize(
    ("file", "line", "other", "codes"),
    [
        (WORKS, LINES[5][1], "    - {on: 2022-07-10, asked: 30, satisfied: 26}\n", ["C676"]),
        (WORKS, LINES[5][1], "    - {on: 2022-07-11, asked: 30, satisfied: 26}\n", []),
        (WORKS, LINES[4][1], "    - {on: 2022-07-20, found: 垃圾堆放, resolved: 2022-07-22}\n", []),
        (WORKS, LINES[4][1], "    - {on: 2022-07-20, found: 路灯不亮}\n", ["C676"]),
        (WORKS, LINES[4][1], "    - {on: 2022-07-20, found: 路灯不亮, resolved: 2022-07-23}\n", ["C676"]),
        (WORKS, LINES[4][1], "    - {on: 2022-07-20}\n", []),
        (PROJECT, LINES[3][1], "  - {on: 2022-09-05, level: yellow, until: 2022-09-30}\n", ["C676"]),
        (PROJECT, LINES[3][1], "  - {on: 2022-09-05, level: red, until: 2022-09-30}\n", []),
    ],
)
def test_what_can_be_true_only_once_a_day_is_named_where_it_differs(sample, file, line, other, codes):
    assert [each[3] for each in twice(sample, file, line, line + other)] == codes
