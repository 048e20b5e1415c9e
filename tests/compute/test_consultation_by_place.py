from renovation_cli.compute.consultation import consult
from renovation_cli.render.language import Language
from tests.compute.records import ROUND, asked, building, day, dossier, household, many, round_of

AS_OF = day("2022-03-10")
ENGLISH = Language("en")
YES = "agree 2022-02-20"


def judged(households, requirement, **project):
    result = consult(dossier(households, **project), ROUND, round_of(requirement), AS_OF)
    return result.requirements[0]


def by_place(requirement):
    return {verdict.place: (verdict.counted, verdict.needed, verdict.met) for verdict in requirement.verdicts}


def test_every_building_must_pass():
    homes = {"1": building(*many(3, YES)), "2": building(household(YES), *many(2))}
    requirement = judged(homes, asked(per="building"))

    assert by_place(requirement) == {"1": (3, 2, True), "2": (1, 2, False)}
    assert requirement.met is False
    assert (requirement.counted, requirement.base, requirement.needed, requirement.missing) == (4, 6, 4, 1)
    assert judged(homes, asked()).met is True


def test_all_buildings_passing_pass_the_requirement():
    homes = {"1": building(*many(3, YES)), "2": building(*many(2, YES), household())}

    assert judged(homes, asked(per="building")).met is True


def test_every_unit_must_pass():
    homes = {"1": {**building(*many(3, YES), unit="东"), **building(household(YES), *many(2), unit="西")}}
    requirement = judged(homes, asked(per="unit"))

    assert by_place(requirement) == {"1/东": (3, 2, True), "1/西": (1, 2, False)}
    assert requirement.met is False
    assert judged(homes, asked(per="building")).met is True


def test_units_of_the_same_name_in_two_buildings_are_two_units():
    homes = {"1": building(household(YES)), "2": building(household())}

    assert by_place(judged(homes, asked(per="unit"))) == {"1/1": (1, 1, True), "2/1": (0, 1, False)}


def test_nested_scopes_are_several_requirements():
    """A lift: two thirds of the households of the unit, and everybody's opinion in the building."""
    homes = {"1": {**building(*many(3, YES), unit="1"), **building(*many(3, "oppose 2022-02-20"), unit="2")}}
    result = consult(
        dossier(homes),
        ROUND,
        round_of(asked("agreeing", per="unit"), asked(per="building", at_least="100%")),
        AS_OF,
    )

    assert [requirement.met for requirement in result.requirements] == [False, True]
    assert result.met is False


def test_a_building_counts_the_households_its_own_facts_state():
    homes = {"1": building(*many(3, YES))}
    requirement = judged(homes, asked(per="building"), buildings={"1": {"households": "6"}})

    assert by_place(requirement) == {"1": (3, 4, False)}


def test_a_building_of_which_no_household_is_listed_does_not_pass():
    homes = {"1": building(*many(3, YES))}
    facts = {"1": {"households": "3"}, "2": {"households": "3"}}
    requirement = judged(homes, asked(per="building"), buildings=facts)

    assert by_place(requirement) == {"1": (3, 2, True), "2": (0, 2, False)}
    assert requirement.met is False


def test_a_building_without_a_list_and_of_unknown_size_leaves_no_verdict():
    homes = {"1": building(*many(3, YES))}
    requirement = judged(homes, asked(per="building"), buildings={"1": {"households": "3"}, "2": {}})

    assert requirement.met is None


def test_the_area_of_a_building_without_a_list_is_not_left_out():
    homes = {"1": building(*many(3, YES, area="50"))}
    facts = {"1": {"households": "3"}, "2": {"households": "3"}}

    assert judged(homes, asked(of="area", per="building"), buildings=facts).met is None


def test_the_units_of_a_building_without_a_list_are_not_left_out():
    homes = {"1": building(*many(3, YES))}
    facts = {"1": {"households": "3"}, "2": {"households": "3"}}

    assert judged(homes, asked(per="unit"), buildings=facts).met is None


def test_a_unit_in_a_building_with_unlisted_households_has_no_verdict():
    homes = {"1": building(*many(3, YES))}
    requirement = judged(homes, asked(per="unit"), buildings={"1": {"households": "4"}})

    assert requirement.met is None
    assert ENGLISH.text(requirement.reason) == "1 household is not listed"


def test_the_project_counts_the_households_its_buildings_state_where_it_states_none_itself():
    """As ``targets`` and ``status`` do, so that all reports go by one number of households."""
    homes = {"1": building(*many(3, YES))}
    requirement = judged(homes, asked(), buildings={"1": {"households": "3"}, "2": {"households": "30"}})

    assert (requirement.base, requirement.met) == (33, False)


def test_no_building_at_all_gives_no_verdict():
    requirement = judged({}, asked(per="building"), stated={})

    assert requirement.met is None
    assert ENGLISH.text(requirement.reason) == "the number of households is not stated"


def test_one_place_without_a_verdict_leaves_the_sums_unknown_and_the_others_standing():
    homes = {"1": building(*many(2, YES, area="50")), "2": building(household(YES))}
    requirement = judged(homes, asked(of="area", per="building"))

    assert [verdict.met for verdict in requirement.verdicts] == [True, None]
    assert (requirement.counted, requirement.base, requirement.met) == (None, None, None)
    assert ENGLISH.text(requirement.reason) == "the area of 1 household is unknown"


def test_one_place_that_fails_outweighs_one_without_a_verdict():
    homes = {"1": building(household(area="50")), "2": building(household(YES))}

    assert judged(homes, asked(of="area", per="building")).met is False
