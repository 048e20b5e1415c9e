import pytest

from renovation_cli.compute.consultation import Consultation
from renovation_cli.compute.turns import turns
from tests.compute.records import ROUND, asked, building, day, dossier, household, round_of

DUE = day("2022-03-10")


def turned(as_of, *answers, count="received"):
    found = dossier({"1": building(*(household(each) for each in answers))})
    since = turns(Consultation(found, ROUND, round_of(asked(count))), DUE, day(as_of))
    return [(str(on), met) for on, met in since]


def test_before_it_is_due_it_will_stand_as_if_nobody_answered_any_more():
    later = ("agree 2022-03-01", "agree 2022-03-10", None)

    assert turned("2022-03-09", *later) == [("2022-03-10", False)]
    assert turned("2022-03-10", *later) == [("2022-03-10", True)]
    assert turned("2022-03-01", "agree 2022-03-01") == [("2022-03-10", True)]


def test_a_round_met_in_time_stays_met():
    in_time = ("agree 2022-03-01", "agree 2022-03-10", None)

    assert turned("2022-05-01", *in_time) == [("2022-03-10", True)]


@pytest.mark.parametrize("as_of", ["2022-03-10", "2022-03-20"])
def test_a_round_not_met_is_open_since_it_was_due(as_of):
    assert turned(as_of, "agree 2022-03-01", "agree 2022-03-21", None) == [("2022-03-10", False)]


def test_a_late_round_is_met_on_the_day_of_the_answer_that_was_missing():
    late = ("agree 2022-03-12", "absent 2022-03-13", "oppose 2022-03-21", "agree 2022-04-02")

    assert turned("2022-05-01", *late) == [("2022-03-10", False), ("2022-04-02", True)]


def test_what_can_be_taken_back_is_looked_at_on_every_day_of_an_answer():
    wavering = (["agree 2022-03-12", "oppose 2022-03-20"], ["agree 2022-03-15"], ["agree 2022-04-01"])

    assert turned("2022-05-01", *wavering, count="agreeing") == [
        ("2022-03-10", False),
        ("2022-03-12", False),
        ("2022-03-15", True),
        ("2022-03-20", False),
        ("2022-04-01", True),
    ]


def test_a_round_without_a_record_or_a_verdict_has_none_on_any_day():
    for homes, facts in ((None, {}), ({"1": building(household("agree 2022-03-12"))}, {"stated": {}})):
        found = dossier(homes, **facts)
        assert turns(Consultation(found, ROUND, round_of(asked())), DUE, day("2022-05-01")) == ((DUE, None),)


def test_what_fails_goes_over_into_no_verdict_once_nothing_known_fails():
    found = dossier({"1": building(household("agree 2022-03-12"))})
    both = Consultation(found, ROUND, round_of(asked(), asked(of="area")))

    assert turns(both, DUE, day("2022-05-01")) == (
        (DUE, False),
        (day("2022-03-12"), None),
    )
