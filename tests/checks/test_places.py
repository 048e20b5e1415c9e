"""The streets and communities of a project: each known, and none named twice."""

import pytest

from renovation_cli.render.language import Language
from tests.district import PROJECT, TEAMS, changed, english, expectation, findings_in

PLACES = "street: 东街街道\ncommunity: 一马社区\n"
SECOND = """\
  西街镇:
    kind: town
    communities:
      三羊社区: {contacts: [辛十]}
      一马社区: {contacts: [壬十一]}
"""


@pytest.fixture
def two(sample):
    """The sample with a second street."""
    return {**sample, TEAMS: sample[TEAMS] + SECOND}


def with_places(files, places):
    return changed(files, PROJECT, PLACES, places)


def said(files):
    return [english(finding) for finding in findings_in(files) if finding.rule.code != "C643"]


def test_a_project_in_two_streets_is_in_order(two):
    assert said(with_places(two, "street: [东街街道, 西街镇]\ncommunity: [一马社区, 三羊社区]\n")) == []


def test_a_list_of_one_is_in_order(two):
    assert said(with_places(two, "street: [东街街道]\ncommunity: [一马社区]\n")) == []


def test_a_second_street_that_does_not_exist_stands_where_it_is_written(two):
    assert said(with_places(two, "street: [东街街道, 西街慎]\ncommunity: [一马社区, 三羊社区]\n")) == [
        (PROJECT, 3, 16, "R401", "there is no street or town “西街慎” in teams.yaml", "did you mean 西街镇?")
    ]


def test_the_only_street_of_a_list_that_does_not_exist(two):
    (finding,) = said(with_places(two, "street: [西街慎]\n"))

    assert finding[:4] == (PROJECT, 3, 9, "R401")


def test_a_community_of_none_of_its_streets(two):
    files = with_places(two, "street: [东街街道, 西街镇]\ncommunity: [一马社区, 三洋社区]\n")

    assert said(files) == [
        (
            PROJECT,
            4,
            19,
            "R402",
            "none of 东街街道, 西街镇 has a community “三洋社区”",
            "did you mean 三羊社区?",
        )
    ]


def test_a_community_of_another_street_than_the_one_named(two):
    assert said(with_places(two, "street: 东街街道\ncommunity: [一马社区, 三羊社区]\n")) == [
        (
            PROJECT,
            4,
            19,
            "R402",
            "东街街道 has no community “三羊社区”",
            "it is one of 西街镇; if the project lies there too, write: street: [东街街道, 西街镇]",
        )
    ]


def test_communities_without_a_street_may_be_anywhere(two):
    assert said(with_places(two, "community: [一马社区, 三羊社区]\n")) == []
    (finding,) = said(with_places(two, "community: [一马社区, 四牛社区]\n"))
    assert finding[3:5] == ("R402", "there is no community “四牛社区” in teams.yaml")


def test_a_place_that_is_named_twice(two):
    files = with_places(two, "street: [东街街道, 西街镇, 东街街道]\ncommunity: 一马社区\n")

    assert said(files) == [
        (PROJECT, 3, 21, "C675", "the same entry stands here a second time", "remove one of the two")
    ]


def test_several_in_one_text_are_put_into_a_list(two):
    (finding,) = findings_in(with_places(two, "street: 东街街道、西街镇\ncommunity: 一马社区\n"))

    assert english(finding)[:5] == (
        PROJECT,
        3,
        9,
        "S334",
        "“东街街道、西街镇” is more than one street or community",
    )
    assert expectation(finding) == "one id, or a list of ids between square brackets"
    assert finding.fix is not None
    assert "\n".join(Language("zh").lines(finding.message)) == "“东街街道、西街镇”不止一个镇街或社区"


def test_several_in_one_text_of_a_list_are_written_apart(two):
    files = with_places(two, 'street: ["东街街道/西街镇"]\ncommunity: 一马社区\n')

    assert said(files) == [
        (
            PROJECT,
            3,
            11,
            "S334",
            "“东街街道/西街镇” is more than one street or community",
            "in a list write: 东街街道, 西街镇",
        )
    ]


def test_an_empty_list_says_what_to_do(two):
    assert said(with_places(two, "street: []\n")) == [
        (
            PROJECT,
            3,
            9,
            "S334",
            "the list of streets or communities is empty",
            "write the id as in teams.yaml, or take the line out while it is not known",
        )
    ]
