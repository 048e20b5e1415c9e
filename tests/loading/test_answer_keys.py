"""A round's name where its id belongs: what is wrong with its answer is said beside it, nothing is to go."""

import pytest

from renovation_cli.loading.answer_keys import AnswerKeys
from tests.district import HOUSEHOLDS, changed, english, expectation, findings_in

GIVEN = "before-design: agree 2022-02-12"
KEYS = "one of: area_m2, owner, wants, before-design, on-scheme, on-completion"
ROUNDS = AnswerKeys(
    (("before-design", ("改造前征求意见", "改造前")), ("on-scheme", ("方案出具后征求意见", "方案")))
)


def written(sample, wrong):
    found = findings_in(changed(sample, HOUSEHOLDS, GIVEN, wrong))
    return [(each.rule.code, english(each)[4:], expectation(each)) for each in found]


@pytest.mark.parametrize("name", ["改造前征求意见", "改造前"])
def test_the_id_is_named_and_what_is_wrong_with_the_answer_as_well(sample, name):
    assert written(sample, f"{name}: 赞成 2022-02-12")[:2] == [
        (
            "S301",
            (f"there is no key “{name}” here", "the id of “改造前征求意见”: before-design"),
            KEYS,
        ),
        (
            "S309",
            ("“赞成” is not one of the words allowed here", "the word for it here: agree"),
            "one of: signed, agree, oppose, abstain, absent",
        ),
    ]


def test_an_answer_in_order_under_a_name_is_told_the_id_alone(sample):
    assert [code for code, *_ in written(sample, "改造前: agree 2022-02-12")] == ["R405"]


def test_a_key_that_is_nearly_the_id_has_its_answer_looked_at_too(sample):
    found = written(sample, "before-desing: 赞成 2022-02-12")

    assert [code for code, *_ in found[:2]] == ["S301", "S309"]
    assert found[0][1][1] == "did you mean before-design?"


def test_what_means_no_round_is_not_to_be_removed_unread(sample):
    assert written(sample, "第一轮: 同意")[:1] == [
        (
            "S301",
            (
                "there is no key “第一轮” here",
                "check how it is written and its indentation; remove only what is no fact",
            ),
            KEYS,
        )
    ]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("方案出具后", ("on-scheme", "方案出具后征求意见")),
        ("方案", ("on-scheme", "方案出具后征求意见")),
        ("征求意见", None),
        ("area", None),
    ],
)
def test_a_part_of_a_name_means_the_round_where_it_is_of_one_alone(given, meant):
    assert ROUNDS.meant(given) == meant
    assert list(ROUNDS) == ["before-design", "on-scheme"]
