import pytest

from renovation_cli.loading.lines import (
    as_meant,
    lookalike_spaces,
    with_plain_spaces,
)


def test_spaces_of_a_comment_are_left_alone():
    line = "name:\u3000红旗 #\u3000旧名"
    assert lookalike_spaces(line) == [5]
    assert with_plain_spaces(line) == "name: 红旗 #\u3000旧名"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("name：红旗", "name: 红旗"),
        ("name： 红旗", "name: 红旗"),
        ("  - name：红旗", "  - name: 红旗"),
        ("buildings：", "buildings: "),
        ("1-101：｛area_m2：72，owner：o-1｝", "1-101: {area_m2: 72, owner: o-1}"),
        ("lead: ［street，community］", "lead: [street, community]"),
        ("lead: 【street、community】", "lead: [street, community]"),
        ("lead： [a， b]", "lead: [a, b]"),
        ("name: ＂红旗＂", 'name: "红旗"'),
        ('name: ＂红旗"', 'name: "红旗"'),
        ("{name: ＂红，旗＂，track: x}", '{name: "红，旗", track: x}'),
        ("｛a：1｝ # 注：｛｝", "{a: 1} # 注：｛｝"),
        ("＃ 注", "# 注"),
    ],
)
def test_full_width_signs_that_can_only_mean_yaml_are_replaced(line, meant):
    assert as_meant(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "name: 红旗：新村",
        "post: 区委副书记、区长，兼主任",
        "name: 红旗［新村］",
        "name: 红旗（新村）",
        'title: "指导设计，监督：施工"',
        '{title: "指导设计，监督：施工", clause: 五}',
        "name: “红旗”",
        "name: 他说＂好＂呀",
        "# 注：｛｝",
        "",
    ],
)
def test_full_width_signs_of_a_sentence_are_left_alone(line):
    assert as_meant(line) == line
