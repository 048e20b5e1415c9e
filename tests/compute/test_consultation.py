from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renovation_cli.compute.consultation import RoundStanding, consult
from renovation_cli.compute.hearing import hearing
from renovation_cli.compute.opinions import Counts, last_word
from renovation_cli.model.entries_of_homes import of_households
from renovation_cli.model.household import Answer
from renovation_cli.model.words import AnswerKind
from renovation_cli.render.language import Language
from tests.compute.records import ROUND, asked, at_leisure, building, day, dossier, household, many, round_of

AS_OF = day("2022-03-10")
ENGLISH = Language("en")
SMALL = st.integers(1, 9)
ANSWERS = st.lists(
    st.builds(Answer, st.sampled_from(list(AnswerKind)), st.dates(day("2022-02-01"), day("2022-04-30"))),
    max_size=5,
).map(lambda answers: tuple(sorted(answers, key=lambda answer: answer.day)))


def judged(households, *requirements, as_of=AS_OF, **project):
    return consult(dossier(households, **project), ROUND, round_of(*requirements or (asked(),)), as_of)


def only(result):
    (requirement,) = result.requirements
    return requirement


def figures(requirement):
    return requirement.counted, requirement.base, requirement.needed, requirement.missing, requirement.met


def reason(requirement):
    return requirement.reason and ENGLISH.text(requirement.reason)


@pytest.mark.parametrize(
    ("answered", "of", "expected"),
    [
        (369, 554, (369, 554, 370, 1, False)),
        (370, 554, (370, 554, 370, 0, True)),
        (369, 555, (369, 555, 370, 1, False)),
        (370, 555, (370, 555, 370, 0, True)),
        (371, 555, (371, 555, 370, 0, True)),
    ],
)
def test_two_thirds_of_the_households_pass_at_equality(answered, of, expected):
    homes = building(*many(answered, "agree 2022-02-20"), *many(of - answered))

    assert figures(only(judged({"1": homes}, stated={"households": str(of)}))) == expected


def test_two_thirds_exactly_are_not_more_than_two_thirds():
    homes = building(*many(370, "agree 2022-02-20"), *many(185))

    assert figures(only(judged({"1": homes}, asked(more_than="2/3")))) == (370, 555, 371, 1, False)


def test_an_opposing_and_an_abstaining_household_count_as_received_and_an_absent_one_does_not():
    homes = building(
        household("signed 2022-02-12"),
        household("agree 2022-02-12"),
        household("oppose 2022-02-12"),
        household("abstain 2022-02-12"),
        household("absent 2022-02-12"),
        household(),
    )
    result = judged({"1": homes})

    assert result.counts == Counts(listed=6, signed=1, agreed=1, opposed=1, abstained=1, absent=1)
    counts = result.counts
    assert (counts.signed, counts.agreeing, counts.received, counts.visited) == (1, 2, 4, 5)
    assert figures(only(result)) == (4, 6, 4, 0, True)


@pytest.mark.parametrize(
    ("count", "counted"), [("signed", 1), ("agreeing", 2), ("received", 4), ("visited", 5)]
)
@pytest.mark.parametrize("of", ["households", "owners", "area"])
def test_each_kind_of_count_includes_the_stricter_ones(count, counted, of):
    words = ("signed", "agree", "oppose", "abstain", "absent")
    homes = building(*(household(f"{word} 2022-02-12", area="1") for word in words), household(area="1"))

    assert only(judged({"1": homes}, asked(count, of))).counted == counted


def test_an_answer_counts_on_its_own_day_and_not_before():
    homes = {"1": building(household("agree 2022-02-20"))}

    assert only(judged(homes, as_of=day("2022-02-19"))).counted == 0
    assert only(judged(homes, as_of=day("2022-02-20"))).counted == 1


def test_a_later_visit_to_a_closed_door_does_not_take_back_an_opinion():
    homes = {"1": building(household(["oppose 2022-02-12", "absent 2022-02-20"]))}

    assert judged(homes).counts == Counts(listed=1, opposed=1)


def test_a_household_may_change_its_mind_and_counts_once():
    homes = {"1": building(household(["absent 2022-02-11", "oppose 2022-02-12", "signed 2022-02-20"]))}

    assert judged(homes, as_of=day("2022-02-11")).counts == Counts(listed=1, absent=1)
    assert judged(homes, as_of=day("2022-02-19")).counts == Counts(listed=1, opposed=1)
    assert judged(homes, as_of=day("2022-02-20")).counts == Counts(listed=1, signed=1)


def test_an_answer_of_another_round_does_not_count():
    homes = {"1": building(household("agree 2022-02-20", round_id="on-scheme"))}

    assert judged(homes).counts == Counts(listed=1)


def test_households_that_are_stated_but_not_listed_are_in_the_base():
    result = judged({"1": building(*many(4, "agree 2022-02-20"))}, stated={"households": "7"})

    assert figures(only(result)) == (4, 7, 5, 1, False)
    assert result.counts == Counts(listed=4, agreed=4)


def test_a_list_without_a_stated_number_is_no_base():
    requirement = only(judged({"1": building(*many(2, "agree 2022-02-20"))}, stated={}))

    assert figures(requirement) == (2, None, None, None, None)
    assert reason(requirement) == "the number of households is not stated"
    assert requirement.unknown.entries == (of_households("hongqi"),)


def test_without_a_list_of_households_there_is_no_verdict():
    result = judged(None, stated={"households": "555"})

    assert result.counts is None
    assert (result.standing, result.met) == (RoundStanding.NO_RECORD, None)
    assert figures(only(result)) == (None, 555, None, None, None)
    assert reason(only(result)) == "no list of households on file"


def test_without_a_list_and_a_stated_number_nothing_is_made_up():
    assert figures(only(judged(None))) == (None, None, None, None, None)


def test_no_households_at_all_give_no_verdict():
    result = judged({}, stated={"households": "0"})

    assert result.met is None
    assert figures(only(result)) == (0, 0, None, None, None)
    assert reason(only(result)) == "the number of households is zero"


@pytest.mark.parametrize("households", [{"1": building(household())}, None])
def test_a_round_without_a_requirement_asks_for_nothing(households):
    result = consult(dossier(households), ROUND, round_of(), AS_OF)

    assert (result.standing, result.met, result.deciding) == (RoundStanding.NOTHING_ASKED, None, None)


def test_all_requirements_must_hold():
    homes = {"1": building(*many(2, "agree 2022-02-20"), household("oppose 2022-02-20"))}

    assert judged(homes, asked(), asked("agreeing")).met is True
    assert judged(homes, asked(), asked("signed")).met is False


def test_a_requirement_that_fails_outweighs_one_without_a_verdict():
    homes = {"1": building(household("agree 2022-02-20"), household())}

    assert judged(homes, asked(of="area"), asked()).met is False
    assert judged(homes, asked(of="area"), asked(at_least="1/2")).met is None


def test_participants_are_those_whose_opinion_was_received():
    homes = building(
        *many(2, "agree 2022-02-20"), household("oppose 2022-02-20"), household("absent 2022-02-20"), *many(9)
    )
    result = judged({"1": homes}, asked("agreeing", among="participants"))

    assert figures(only(result)) == (2, 3, 2, 0, True)


@pytest.mark.parametrize("of", ["households", "owners"])
@pytest.mark.parametrize("count", ["visited", "received", "agreeing"])
def test_before_anybody_has_answered_nothing_is_met_among_participants(count, of):
    """It is known that nobody has been heard, so the round can be late; a closed door takes no part."""
    result = judged({"1": building(household("absent 2022-02-20"))}, asked(count, of, among="participants"))

    assert figures(only(result)) == (0, 0, 1, 1, False)
    assert reason(only(result)) == "no opinion received yet"


def test_a_closed_door_takes_no_part_in_what_is_counted_among_participants():
    homes = {"1": building(household("agree 2022-02-20"), *many(2, "absent 2022-02-20"))}
    results = judged(homes, *(asked("visited", of, among="participants") for of in ("households", "owners")))

    assert [figures(each) for each in results.requirements] == [(1, 1, 1, 0, True)] * 2


def test_what_cannot_be_met_by_those_not_yet_heard_is_said():
    homes = {"1": building(*many(6, "agree 2022-02-20"), *many(10, "oppose 2022-02-20"), *many(4))}

    def out_of_reach(homes, *bound, **more):
        return only(judged(homes, asked("agreeing", **dict(bound), **more))).out_of_reach

    half = ("more_than", "1/2")
    assert out_of_reach(homes, half, among="participants")  # five are missing, four are left
    assert out_of_reach(homes, half)  # five are missing of eleven
    more = {"1": {**homes["1"], "2-101": household()}}
    assert not out_of_reach(more, half, among="participants")
    assert not out_of_reach(more, half)
    assert out_of_reach(more, ("at_least", "100%"), among="participants")


def test_a_share_above_all_there_are_has_no_number_that_would_meet_it():
    homes = {"1": building(*many(12, "agree 2022-02-20"))}
    requirement = only(judged(homes, asked("received", more_than="100%"), stated={"households": "12"}))

    assert figures(requirement) == (12, 12, None, None, False)
    assert requirement.out_of_reach
    assert figures(only(judged(homes, asked("received", at_least="100%"), stated={"households": "12"}))) == (
        *(12, 12, 12, 0, True),
    )


def test_nobody_says_what_cannot_be_met_where_the_number_of_households_is_not_known():
    homes = {"1": building(household("agree 2022-02-20"), *many(3, "oppose 2022-02-20"))}
    requirement = only(judged(homes, asked("agreeing", among="participants"), stated={}))

    assert figures(requirement) == (1, 4, 6, 5, False)
    assert not requirement.out_of_reach


def test_the_households_not_yet_heard_are_listed_with_those_visited_in_vain():
    homes = {
        "2": building(household("agree 2022-02-20"), household("absent 2022-02-20")),
        "1": building(household(), household("oppose 2022-03-11")),
    }

    assert hearing(dossier(homes), ROUND, round_of(asked()), AS_OF).pending == (
        ("2", "1-102", AnswerKind.ABSENT),
        ("1", "1-101", None),
        ("1", "1-102", None),
    )
    assert hearing(dossier(None), ROUND, round_of(asked()), AS_OF).pending == ()


@at_leisure
@given(answers=ANSWERS, as_of=st.dates(day("2022-02-01"), day("2022-04-30")))
def test_a_household_says_what_its_last_opinion_of_the_day_said(answers, as_of):
    seen = [answer.kind for answer in answers if answer.day <= as_of]
    opinions = [kind for kind in seen if kind is not AnswerKind.ABSENT]

    assert last_word(answers, as_of) == (opinions[-1] if opinions else seen[0] if seen else None)


@at_leisure
@given(lines=st.lists(ANSWERS, max_size=12), as_of=st.dates(day("2022-02-01"), day("2022-04-30")))
def test_the_kinds_of_count_lie_within_each_other(lines, as_of):
    homes = {"1": building(*(household(_written(line)) for line in lines))}
    counts = judged(homes, as_of=as_of).counts

    assert counts.signed <= counts.agreeing <= counts.received <= counts.visited <= counts.listed
    assert counts.listed == len(lines)


def _written(answers):
    return [f"{answer.kind.value} {answer.day}" for answer in answers] or None


@at_leisure
@given(answered=st.integers(0, 60), silent=st.integers(0, 60), top=SMALL, bottom=SMALL)
def test_a_verdict_says_what_the_exact_fraction_says(answered, silent, top, bottom):
    share = Fraction(min(top, bottom), max(top, bottom))
    written = f"{share.numerator}/{share.denominator}"
    homes = {"1": building(*many(answered, "agree 2022-02-20"), *many(silent))}
    total = answered + silent
    at_least, more_than = judged(homes, asked(at_least=written), asked(more_than=written)).requirements

    if not total:
        assert at_least.met is more_than.met is None
        return
    assert at_least.met is (Fraction(answered, total) >= share)
    assert more_than.met is (Fraction(answered, total) > share)
    assert at_least.met is (at_least.missing == 0)
    assert at_least.counted + at_least.missing == max(at_least.needed, answered)
