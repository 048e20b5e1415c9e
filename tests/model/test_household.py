from datetime import date
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from renovation_cli.model.household import Answer, Household, Households, parse_answers
from renovation_cli.model.words import AnswerKind
from tests.model.faults import fault_of


def test_answer_is_a_word_and_a_day():
    assert parse_answers("agree 2022-02-12") == (Answer(AnswerKind.AGREE, date(2022, 2, 12)),)
    assert parse_answers("同意 2022-02-12") == parse_answers("agree 2022-02-12")


def test_several_visits_are_read_from_the_oldest_to_the_newest():
    assert parse_answers(["absent 2022-02-12", "signed 2022-02-12", "oppose 2022-02-19"]) == (
        Answer(AnswerKind.ABSENT, date(2022, 2, 12)),
        Answer(AnswerKind.SIGNED, date(2022, 2, 12)),
        Answer(AnswerKind.OPPOSE, date(2022, 2, 19)),
    )


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("agree", None),
        ("2022-02-12", None),
        ("agree2022-02-12", "agree 2022-02-12"),
        ("同意2022-02-12", "同意 2022-02-12"),
        ("同意，2022-02-12", "同意 2022-02-12"),
        ("2022-02-12 agree", "agree 2022-02-12"),
        ("2022-02-12同意", "同意 2022-02-12"),
        ("2022年2月12日 没人", "没人 2022-02-12"),
        ("agree: 2022-02-12", "agree 2022-02-12"),
        ("absent 2022-02-12/agree 2022-02-20", "[absent 2022-02-12, agree 2022-02-20]"),
        ("未遇2022-02-12|反对2022-02-20", "[未遇 2022-02-12, 反对 2022-02-20]"),
        ("未遇 2022年2月12日；反对 2022年2月20日", "[未遇 2022-02-12, 反对 2022-02-20]"),
        ("absent 2022/2/12 agree 2022/2/20", "[absent 2022-02-12, agree 2022-02-20]"),
    ],
)
def test_answer_in_another_form_is_refused(given, corrected):
    assert fault_of(parse_answers, given) == ("answer_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    ("value", "given", "corrected"),
    [
        (["agree", "2022-02-12"], "[agree, 2022-02-12]", "agree 2022-02-12"),
        (
            ["absent", "2022-02-12", "agree", "2022-02-20"],
            "[absent, 2022-02-12, agree, 2022-02-20]",
            "[absent 2022-02-12, agree 2022-02-20]",
        ),
        ({"agree": "2022-02-12"}, "{agree: 2022-02-12}", "agree 2022-02-12"),
        (
            [{"absent": "2022-02-12"}, {"agree": "2022-02-20"}],
            "[{absent: 2022-02-12}, {agree: 2022-02-20}]",
            "[absent 2022-02-12, agree 2022-02-20]",
        ),
        ([["agree", "2022-02-12"]], "[[agree, 2022-02-12]]", "agree 2022-02-12"),
        ([["agree 2022-02-12"]], "[[agree 2022-02-12]]", "agree 2022-02-12"),
    ],
)
def test_word_and_day_that_stand_apart_are_refused_with_what_is_meant(value, given, corrected):
    assert fault_of(parse_answers, value) == ("answer_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize("given", ["", " 2022-02-12", "agree  2022-02-12", " agree 2022-02-12", "1", " "])
def test_answer_with_stray_spaces_is_refused(given):
    assert fault_of(parse_answers, given) is not None


def test_visits_out_of_order_are_refused_with_their_order():
    assert fault_of(parse_answers, ["signed 2022-02-19", "absent 2022-02-12"]) == (
        "answer_order",
        {
            "given": "signed 2022-02-19, absent 2022-02-12",
            "corrected": "[absent 2022-02-12, signed 2022-02-19]",
        },
    )


@pytest.mark.parametrize("given", [[], {}, None, [["agree", []]], {"agree": "last week"}])
def test_what_is_no_answer_is_refused(given):
    assert fault_of(parse_answers, given) == ("not_text", {"expected": "answer"})


def test_every_key_that_is_no_field_is_a_round():
    household = TypeAdapter(Household).validate_python(
        {"area_m2": "68.5", "owner": "o-1", "wants": ["屋顶防水"], "before-design": "agree 2022-02-12"}
    )
    assert household.area_m2 == Decimal("68.5")
    assert list(household.answers) == ["before-design"]


@pytest.mark.parametrize("room", ["101", "1_101", "1-", "-101", "1-101 ", "１-101", "1-101\n"])
def test_room_is_a_unit_and_a_room(room):
    with pytest.raises(ValidationError):
        TypeAdapter(Households).validate_python({"1": {room: {}}})


def test_record_is_frozen():
    household = TypeAdapter(Household).validate_python({})
    with pytest.raises(ValidationError):
        household.owner = "o-1"
