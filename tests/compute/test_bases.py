"""Of how many households a share is taken, and where nobody can say."""

import pytest

from renovation_cli.compute.consultation import RoundStanding, consult
from renovation_cli.render.language import Language
from tests.compute.records import ROUND, asked, building, day, dossier, household, many, round_of

AS_OF = day("2022-03-10")
ENGLISH = Language("en")
YES = "agree 2022-02-20"
FILE = "projects/hongqi/project.yaml"
LIST = "projects/hongqi/households.yaml"


def judged(households, *requirements, **project):
    return consult(dossier(households, **project), ROUND, round_of(*requirements), AS_OF)


def verdict(households, requirement, **project):
    (result,) = judged(households, requirement, **project).requirements
    return result


def said(result):
    """Met or not, why not, and the line that would tell."""
    entries = result.unknown.entries if result.unknown else ()
    lines = [f"{entry.file}: {ENGLISH.value(entry)}" for entry in entries]
    return result.met, result.reason and ENGLISH.text(result.reason), "; ".join(lines) or None


TEN = {"1": building(*many(10, YES))}
NOT_STATED = (
    None,
    "the number of households is not stated",
    f"{FILE}: stated: {{households: <number>}}",
)
NOT_ON_FILE = f"{FILE}: buildings: {{<building>: {{households: <number>}}}}"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"stated": {}}, NOT_STATED),
        ({"stated": {"buildings": "1"}}, NOT_STATED),
        ({"buildings": {"1": {}}}, NOT_STATED),
        ({"buildings": {"1": {"households": "10"}, "2": {}}}, NOT_STATED),
        ({"stated": {"buildings": "5"}, "buildings": {"1": {"households": "10"}}}, NOT_STATED),
        ({"buildings": {"1": {"households": "10"}}}, (True, None, None)),
        ({"stated": {"buildings": "5", "households": "100"}}, (False, None, None)),
        ({"stated": {"households": "9"}}, (None, "10 households are listed, 9 are stated", None)),
        (
            {
                "stated": {"households": "12"},
                "buildings": {"1": {"households": "10"}, "2": {"households": "3"}},
            },
            (None, "households: 12 stated, 13 in the list of buildings", None),
        ),
    ],
)
def test_a_quota_of_households_needs_a_number_stated_of_all_of_them(facts, expected):
    assert said(verdict(TEN, asked(), **facts)) == expected


@pytest.mark.parametrize(("of", "area"), [("owners", None), ("area", "50")])
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"stated": {}}, NOT_STATED),
        (
            {"stated": {"households": "11"}},
            (None, "1 household is not listed", f"{LIST}: <building>: {{<unit>-<room>: {{}}}}"),
        ),
        ({"stated": {"households": "10"}}, (True, None, None)),
        ({"stated": {"households": "9"}}, (None, "10 households are listed, 9 are stated", None)),
    ],
)
def test_owners_and_area_need_as_many_listed_as_stated(of, area, facts, expected):
    homes = {"1": building(*many(10, YES, area=area))}

    assert said(verdict(homes, asked(of=of), **facts)) == expected


@pytest.mark.parametrize("among", ["all", "participants"])
@pytest.mark.parametrize("per", ["building", "unit"])
@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ({"buildings": "5", "households": "100"}, "4 buildings stated are not on file"),
        ({"buildings": "2"}, "1 building stated is not on file"),
        ({"households": "100"}, "90 households are in no building on file"),
    ],
)
def test_every_building_cannot_pass_while_one_is_known_to_be_missing(stated, reason, per, among):
    facts = {"stated": stated, "buildings": {"1": {"households": "10"}}}

    assert said(verdict(TEN, asked(per=per, among=among), **facts)) == (None, reason, NOT_ON_FILE)


def test_a_building_that_fails_outweighs_one_that_is_missing():
    facts = {"stated": {"buildings": "2"}, "buildings": {"1": {"households": "20"}}}

    assert verdict(TEN, asked(per="building"), **facts).met is False


@pytest.mark.parametrize("of", ["households", "owners"])
@pytest.mark.parametrize("among", ["all", "participants"])
@pytest.mark.parametrize("per", ["building", "unit"])
def test_a_building_known_to_have_no_households_is_left_out(of, among, per):
    facts = {"buildings": {"1": {"households": "10"}, "2": {"households": "0"}}}
    whole = {"stated": {"households": "10"}, "buildings": {"1": {}, "2": {}}}

    for known in (facts, whole):
        result = verdict(TEN, asked(of=of, among=among, per=per), **known)
        assert ([each.place for each in result.verdicts], result.met) == (
            ["1" if per == "building" else "1/1"],
            True,
        )


def test_a_whole_list_is_the_number_of_each_of_its_buildings_and_units():
    homes = {
        "1": building(*many(3, YES)),
        "2": {**building(household(YES)), **building(household(), unit="2")},
    }

    by_building, by_unit = judged(homes, asked(per="building"), asked(per="unit")).requirements
    assert [(each.place, each.counted, each.base) for each in by_building.verdicts] == [
        ("1", 3, 3),
        ("2", 1, 2),
    ]
    assert [(each.place, each.counted, each.base) for each in by_unit.verdicts] == [
        ("1/1", 3, 3),
        ("2/1", 1, 1),
        ("2/2", 0, 1),
    ]


def test_a_building_whose_number_is_not_stated_says_which_line_would():
    facts = {"stated": {"households": "20"}, "buildings": {"1": {}}}

    assert said(verdict(TEN, asked(per="building"), **facts)) == (
        None,
        "the number of households of building 1 is not stated",
        f"{FILE}: buildings: {{1: {{…, households: <number>}}}}",
    )


@pytest.mark.parametrize("per", ["project", "building", "unit"])
def test_a_number_that_is_contradicted_is_named_at_every_place(per):
    result = verdict(TEN, asked(per=per), stated={"households": "9"})

    assert said(result) == (None, "10 households are listed, 9 are stated", None)


@pytest.mark.parametrize("among", ["all", "participants"])
@pytest.mark.parametrize(
    ("units", "reason"),
    [("1", None), ("2", "1 unit of building 1 is not listed"), ("3", "2 units of building 1 are not listed")],
)
def test_every_unit_cannot_pass_while_one_is_known_to_be_missing(units, reason, among):
    facts = {"buildings": {"1": {"households": "10", "units": units}}}
    met, why, _ = said(verdict(TEN, asked(per="unit", among=among), **facts))

    assert (met, why) == (None if reason else True, reason)


def test_one_unit_in_several_spellings_is_one_unit():
    rooms = ("1-101", "01-102", "1单元-103", "A-101", "a-102", "10-101")
    homes = {"1": dict.fromkeys(rooms, household(YES))}
    result = verdict(homes, asked(per="unit"))

    assert [(each.place, each.base) for each in result.verdicts] == [("1/1", 3), ("1/A", 2), ("1/10", 1)]


@pytest.mark.parametrize("facts", [{}, {"stated": {"households": "5"}}])
def test_among_participants_no_number_need_be_stated(facts):
    facts = {"stated": {}, **facts}

    assert (
        verdict({"1": building(*many(2, YES))}, asked("agreeing", among="participants"), **facts).met is True
    )


def test_an_empty_list_of_a_stated_number_is_not_met_and_of_none_has_no_verdict():
    assert judged({}, asked(), stated={"households": "3"}).standing is RoundStanding.NOT_MET
    assert judged({}, asked(), stated={}).standing is RoundStanding.NO_VERDICT
    assert judged({}, asked(), stated={"households": "0"}).standing is RoundStanding.NO_VERDICT


@pytest.mark.parametrize(
    ("answers", "standing"),
    [
        ((None,), RoundStanding.NOT_MET),
        (("absent 2022-02-20",), RoundStanding.NOT_MET),
        ((YES,), RoundStanding.MET),
        ((YES, None), RoundStanding.NOT_MET),
        ((YES, YES), RoundStanding.MET),
        ((YES, "oppose 2022-03-10"), RoundStanding.MET),
        ((YES, "oppose 2022-03-11"), RoundStanding.NOT_MET),
    ],
)
def test_districts_of_one_household_and_of_two(answers, standing):
    homes = {"1": building(*(household(each) for each in answers))}

    assert judged(homes, asked()).standing is standing
    assert judged(homes, asked(of="owners")).standing is standing


@pytest.mark.parametrize(
    ("requirements", "deciding", "met"),
    [
        ((asked(), asked("signed"), asked(of="area")), 1, 1),
        ((asked(), asked(of="area")), 1, 1),
        ((asked(), asked("visited")), 0, 2),
        ((asked(of="area"), asked("signed")), 1, 0),
    ],
)
def test_the_requirement_that_decides_fails_else_has_no_verdict_else_is_the_first(
    requirements, deciding, met
):
    result = judged({"1": building(*many(3, YES))}, *requirements)

    assert result.deciding is result.requirements[deciding]
    assert result.requirements_met == met
