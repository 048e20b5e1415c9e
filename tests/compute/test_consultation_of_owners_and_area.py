from decimal import Decimal

import pytest

from renovation_cli.compute.consultation import consult
from renovation_cli.render.language import Language
from tests.compute.records import ROUND, asked, building, day, dossier, household, many, round_of

AS_OF = day("2022-03-10")
ENGLISH = Language("en")


def judged(households, *requirements, **project):
    return consult(dossier(households, **project), ROUND, round_of(*requirements), AS_OF)


def only(result):
    (requirement,) = result.requirements
    return requirement


def figures(requirement):
    return requirement.counted, requirement.base, requirement.needed, requirement.missing, requirement.met


def reason(requirement):
    return requirement.reason and ENGLISH.text(requirement.reason)


def test_several_flats_of_one_owner_are_one_head():
    homes = building(
        household("agree 2022-02-20", owner="o-1"),
        household("agree 2022-02-20", owner="o-1"),
        household(owner="o-1"),
        household("agree 2022-02-20"),
        household(),
    )

    assert figures(only(judged({"1": homes}, asked(of="owners")))) == (2, 3, 2, 0, True)


def test_the_flats_of_one_owner_are_one_head_across_buildings_too():
    homes = {
        "1": building(household("agree 2022-02-20", owner="o-1")),
        "2": building(household(owner="o-1"), household()),
    }

    assert figures(only(judged(homes, asked(of="owners")))) == (1, 2, 2, 1, False)
    by_building = only(judged(homes, asked(of="owners", per="building"))).verdicts
    assert [verdict.base for verdict in by_building] == [1, 2]


@pytest.mark.parametrize(
    ("one", "other", "agreeing"),
    [
        ("oppose 2022-02-12", "agree 2022-02-20", 1),  # the later answer stands
        ("agree 2022-02-12", "oppose 2022-02-20", 0),
        ("agree 2022-02-20", "oppose 2022-02-20", 0),  # of two on one day the weaker
        ("agree 2022-02-20", "abstain 2022-02-20", 0),
        ("agree 2022-02-12", "absent 2022-02-20", 1),  # a closed door takes nothing back
        ("agree 2022-02-20", "absent 2022-02-20", 1),
        ("agree 2022-02-12", "oppose 2022-03-11", 1),  # not yet said
    ],
)
def test_an_owner_of_two_flats_has_one_voice(one, other, agreeing):
    for first, second in ((one, other), (other, one)):
        homes = {"1": building(household(first, owner="o-1"), household(second, owner="o-1"))}

        assert only(judged(homes, asked("agreeing", "owners"))).counted == agreeing


def test_of_two_answers_of_an_owner_on_one_day_agreeing_is_weaker_than_signed():
    homes = building(household("signed 2022-02-20", owner="o-1"), household("agree 2022-02-20", owner="o-1"))

    assert only(judged({"1": homes}, asked("signed", "owners"))).counted == 0
    assert only(judged({"1": homes}, asked("agreeing", "owners"))).counted == 1


def test_an_owner_speaks_for_the_area_of_all_of_their_flats():
    """A developer's opposition is entered once and stands with all that it owns."""
    developer = [household("oppose 2022-02-20", owner="o-1", area="100"), *many(29, owner="o-1", area="100")]
    homes = {"1": building(*developer, *many(70, "agree 2022-02-20", area="100"))}
    opposed, agreeing = judged(
        homes, asked("received", "area"), asked("agreeing", "area", at_least="3/4")
    ).requirements

    assert figures(opposed) == (Decimal(10000), Decimal(10000), Decimal("6666.67"), Decimal(0), True)
    assert figures(agreeing) == (Decimal(7000), Decimal(10000), Decimal(7500), Decimal(500), False)
    assert figures(only(judged(homes, asked("agreeing", "area", among="participants", at_least="3/4")))) == (
        Decimal(7000),
        Decimal(10000),
        Decimal(9000),
        Decimal(2000),
        False,
    )


def test_an_owner_speaks_in_every_place_with_what_lies_there():
    homes = {
        "1": building(household("oppose 2022-02-20", owner="o-1", area="60"), household(area="40")),
        "2": building(household(owner="o-1", area="30"), household("agree 2022-02-21", area="70")),
    }
    by_area, by_head = judged(
        homes,
        asked("received", "area", per="building", at_least="1/2"),
        asked("agreeing", "owners", per="building", among="participants", at_least="1/2"),
    ).requirements

    assert [(each.place, each.counted, each.base) for each in by_area.verdicts] == [
        ("1", 60, 100),
        ("2", 100, 100),
    ]
    assert [(each.place, each.counted, each.base) for each in by_head.verdicts] == [("1", 0, 1), ("2", 1, 2)]


def test_two_answers_of_one_day_at_one_door_stand_as_they_follow_whether_or_not_the_owner_has_a_key():
    said = ["oppose 2022-02-12", "agree 2022-02-12"]

    for owner in (None, "o-1"):
        homes = {"1": building(household(said, owner=owner))}
        assert only(judged(homes, asked("agreeing", "owners"))).counted == 1


@pytest.mark.parametrize(("area", "met"), [("66.66", False), ("66.67", True), ("66.68", True)])
def test_a_threshold_that_is_no_finite_decimal_is_met_by_the_next_hundredth(area, met):
    rest = str(Decimal(100) - Decimal(area))
    homes = building(household("agree 2022-02-20", area=area), household(area=rest))

    assert only(judged({"1": homes}, asked(of="area"))).met is met


@pytest.mark.parametrize(("bound", "met"), [({"at_least": "2/3"}, True), ({"more_than": "2/3"}, False)])
def test_exactly_two_thirds_of_an_area_pass_at_least_only(bound, met):
    homes = building(household("agree 2022-02-20", area="66.66"), household(area="33.33"))

    assert only(judged({"1": homes}, asked(of="area", **bound))).met is met


def test_an_unknown_area_gives_no_verdict_and_says_how_many():
    homes = building(household("agree 2022-02-20", area="66.66"), household(), household("agree 2022-02-20"))
    requirement = only(judged({"1": homes}, asked(of="area")))

    assert figures(requirement) == (None, None, None, None, None)
    assert reason(requirement) == "the area of 2 households is unknown"


def test_the_area_of_a_household_that_takes_no_part_need_not_be_known_among_participants():
    homes = building(household("agree 2022-02-20", area="66.66"), household(), household("absent 2022-02-20"))
    requirement = only(judged({"1": homes}, asked("agreeing", "area", among="participants")))

    assert requirement.met is True
    assert requirement.base == Decimal("66.66")


@pytest.mark.parametrize("of", ["owners", "area"])
def test_households_that_are_known_not_to_be_listed_leave_heads_and_area_unknown(of):
    homes = building(household("agree 2022-02-20", area="66.66"))
    requirement = only(judged({"1": homes}, asked(of=of), stated={"households": "3"}))

    assert requirement.met is None
    assert reason(requirement) == "2 households are not listed"
    among_participants = asked("agreeing", of, among="participants")
    assert only(judged({"1": homes}, among_participants, stated={"households": "3"})).met is True


@pytest.mark.parametrize("among", ["all", "participants"])
def test_a_base_of_no_area_gives_no_verdict(among):
    homes = {"1": building(household("agree 2022-02-20", area="0"))}
    requirement = only(judged(homes, asked(of="area", among=among)))

    assert (requirement.met, reason(requirement)) == (None, "the area is zero")


DOUBLE_MAJORITY = (
    asked("received", "owners", at_least="2/3"),
    asked("received", "area", at_least="2/3"),
    asked("agreeing", "owners", among="participants", more_than="1/2"),
    asked("agreeing", "area", among="participants", more_than="1/2"),
)
"""Owners decide with two thirds of heads and area taking part, and more than half of both agreeing."""


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        (("agree", "agree", "oppose", None), (True, True, True, True)),
        (("agree", "oppose", "oppose", None), (True, True, False, True)),  # heads against, area in favour
        (("oppose", "agree", "agree", None), (True, True, True, False)),  # area against, heads in favour
        (("agree", None, None, None), (False, False, True, True)),  # no quorum
        (("agree", "oppose", None, None), (False, True, False, True)),  # one head of two is just half
    ],
)
def test_a_double_majority_of_heads_and_area_with_a_quorum_is_data(words, verdicts):
    areas = ("100", "40", "30", "20")
    homes = building(
        *(
            household(f"{word} 2022-02-20" if word else None, area=area)
            for word, area in zip(words, areas, strict=True)
        )
    )
    result = judged({"1": homes}, *DOUBLE_MAJORITY)

    assert tuple(requirement.met for requirement in result.requirements) == verdicts
    assert result.met is all(verdicts)
