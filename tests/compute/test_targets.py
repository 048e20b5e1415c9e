from decimal import Decimal
from fractions import Fraction

import pytest

from renovation_cli.compute.targets import AgainstTarget, Figures, against_targets, figures_of
from renovation_cli.compute.totals import rounded
from renovation_cli.model.project import Project
from tests.compute.records import programme

TRACK = "implementation"


def figures(households=None, buildings=None, area=None, yuan=None, year=None):
    return Figures(households, buildings, None if area is None else Decimal(area), yuan, year)


def result(field, projects, /, **declared):
    totals = {name: str(value) for name, value in declared.items()}
    plan = programme(targets={"clause": "一", "track": TRACK, **totals})
    found = against_targets(plan, [(TRACK, each) for each in projects])
    return next(each for each in found if each.field == field)


def standing(projects, households, declared_projects=2):
    return result("households", projects, projects=declared_projects, households=households).standing


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(499, AgainstTarget.EXCEEDS), (500, AgainstTarget.AGREES), (501, AgainstTarget.FALLS_SHORT)],
)
def test_a_full_list_agrees_exceeds_or_falls_short(declared, expected):
    assert standing([figures(200), figures(300)], declared) is expected


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(199, AgainstTarget.EXCEEDS), (200, AgainstTarget.PARTIAL), (201, AgainstTarget.PARTIAL)],
)
def test_a_project_that_does_not_say_makes_the_sum_a_bound(declared, expected):
    assert standing([figures(200), figures(None)], declared) is expected


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(199, AgainstTarget.EXCEEDS), (201, AgainstTarget.PARTIAL)],
)
def test_a_project_that_is_not_on_file_makes_the_sum_a_bound(declared, expected):
    assert standing([figures(200)], declared) is expected


def test_what_is_summed_missing_and_unknown_is_counted_apart():
    found = result("households", [figures(200), figures(None)], projects=5, households=1000)

    assert (found.declared, found.summed, found.difference) == (1000, 200, 800)
    assert (found.known, found.unknown, found.missing) == (1, 1, 3)


def test_the_number_of_projects_is_a_target_too():
    assert result("projects", [figures()], projects=2).standing is AgainstTarget.PARTIAL
    assert result("projects", [figures(), figures()], projects=2).standing is AgainstTarget.AGREES
    found = result("projects", [figures(), figures(), figures()], projects=2)
    assert (found.standing, found.missing) == (AgainstTarget.EXCEEDS, 0)


def test_without_a_declared_number_of_projects_a_smaller_sum_is_a_bound():
    found = result("households", [figures(200)], households=201)

    assert (found.standing, found.missing) == (AgainstTarget.PARTIAL, None)


def test_what_the_plan_does_not_declare_is_summed_all_the_same():
    found = result("buildings", [figures(buildings=3), figures(buildings=4)], projects=2)

    assert (found.standing, found.declared, found.summed, found.difference) == (
        AgainstTarget.NOT_DECLARED,
        None,
        7,
        None,
    )


def test_areas_are_summed_exactly():
    found = result("area_m2", [figures(area="0.10"), figures(area="0.20")], projects=2, area_m2="0.3")

    assert (found.summed, found.standing) == (Decimal("0.30"), AgainstTarget.AGREES)


def test_projects_of_another_track_are_not_in_the_sums():
    plan = programme(targets={"clause": "一", "track": TRACK, "projects": "1", "households": "200"})
    found = against_targets(plan, [(TRACK, figures(200)), ("application", figures(300))])

    assert [(each.field, each.summed) for each in found[:2]] == [("projects", 1), ("households", 200)]


def test_a_plan_without_targets_has_no_results():
    assert against_targets(programme(), [(TRACK, figures(200))]) == []


def test_no_project_on_file_sums_to_nothing_and_is_partial():
    found = result("households", [], projects=2, households=500)

    assert (found.summed, found.known, found.missing, found.standing) == (0, 0, 2, AgainstTarget.PARTIAL)


def of(**facts):
    return figures_of(Project.model_validate({"name": "红旗新村", "track": TRACK, **facts}))


def test_a_stated_total_goes_before_the_buildings():
    found = of(
        stated={"households": "10", "buildings": "3", "area_m2": "99.5"},
        buildings={"1": {"households": "8"}},
    )

    assert (found.households, found.buildings, found.area_m2) == (10, 3, Decimal("99.5"))


def test_buildings_that_are_all_known_are_summed():
    found = of(
        buildings={"1": {"households": "8", "area_m2": "0.1"}, "2": {"households": "7", "area_m2": "0.2"}}
    )

    assert (found.households, found.buildings, found.area_m2) == (15, 2, Decimal("0.3"))


def test_one_building_that_does_not_say_leaves_the_sum_unknown():
    found = of(buildings={"1": {"households": "8", "area_m2": "0.1"}, "2": {}})

    assert (found.households, found.buildings, found.area_m2) == (None, 2, None)


def test_buildings_that_are_stated_and_not_on_file_leave_the_sums_unknown():
    found = of(stated={"buildings": "2"}, buildings={"1": {"households": "8", "area_m2": "0.1"}})

    assert (found.households, found.buildings, found.area_m2) == (None, 2, None)


def test_nothing_on_file_is_unknown_and_not_zero():
    assert of() == Figures(None, None, None, None, None)


def test_money_is_only_known_as_stated():
    found = of(stated={"investment_yuan": "0", "year_investment_yuan": "5"})

    assert (found.investment_yuan, found.year_investment_yuan) == (0, 5)


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("56749.99", AgainstTarget.FALLS_SHORT),
        ("56750", AgainstTarget.AGREES),
        ("56824", AgainstTarget.AGREES),
        ("56850", AgainstTarget.AGREES),
        ("56850.01", AgainstTarget.EXCEEDS),
    ],
)
def test_a_total_that_the_plan_rounds_agrees_with_what_rounds_to_it(area, expected):
    found = result("area_m2", [figures(area=area)], projects=1, area_m2="5.68万")

    assert (found.standing, found.declared, found.to) == (expected, 56800, 100)


@pytest.mark.parametrize(
    ("households", "share"),
    [(5, Fraction(1, 2)), (10, Fraction(1)), (20, Fraction(2)), (669, Fraction(669, 10))],
)
def test_the_share_of_what_is_declared(households, share):
    assert result("households", [figures(households)], projects=1, households=10).share == share


@pytest.mark.parametrize(
    ("households", "percent"),
    [
        (1_000_000, "100.00"),
        (1_000_001, "100.0001"),
        (999_999, "99.9999"),
        (999_960, "99.996"),
        (999_900, "99.99"),
        (666_667, "66.67"),
    ],
)
def test_a_share_prints_as_the_whole_only_where_it_is_the_whole(households, percent):
    found = result("households", [figures(households)], projects=1, households=1_000_000)

    assert str(rounded(found.share * 100, found.places)) == percent


def test_there_is_no_share_of_nothing():
    assert result("households", [figures(5)], projects=1, households=0).share is None
    assert result("households", [figures(5)], projects=1).share is None
