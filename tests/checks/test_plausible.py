"""Figures that are not likely: what is said of them, and that the programme may set the bounds."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, changed, english, expectation, findings_in

CODES = ("C604", "C641", "C642")


def about(files):
    return [finding for finding in findings_in(files) if finding.rule.code in CODES]


@pytest.mark.parametrize(
    ("file", "right", "wrong", "code", "message", "expected"),
    [
        (
            "projects/jianshe/project.yaml",
            "area_m2: 3200",
            "area_m2: 520",
            "C641",
            "520 ㎡ for 40 households is not likely",
            "20 to 400 ㎡ a household",
        ),
        (
            "projects/jianshe/project.yaml",
            "investment_yuan: 800000",
            "investment_yuan: 80",
            "C641",
            "80 yuan for 3,200 ㎡ is not likely",
            "10 to 20,000 yuan a ㎡",
        ),
        (
            "projects/jianshe/project.yaml",
            "households: 40,",
            "households: 40, buildings: 100,",
            "C641",
            "40 households in 100 buildings is not likely",
            "1 to 1,000 households a building",
        ),
        (
            "projects/xinfeng/project.yaml",
            "A: {households: 2, area_m2: 400",
            "A: {households: 2, area_m2: 4000",
            "C641",
            "4,000 ㎡ for 2 households is not likely",
            "20 to 400 ㎡ a household",
        ),
        (
            HOUSEHOLDS,
            "area_m2: 72",
            "area_m2: 0.5",
            "C641",
            "a flat of 0.5 ㎡ is not likely",
            "8 to 1,000 ㎡ a flat",
        ),
        (
            "projects/xinfeng/project.yaml",
            "stated: {households: 2, buildings: 1, area_m2: 400",
            "stated: {households: 2, buildings: 1, area_m2: 81",
            "C604",
            "the flats add up to 81.5 ㎡, the project has 81 ㎡",
            None,
        ),
        (HOUSEHOLDS, "1-201:", "3-201:", "C642", "unit 3, and the building has 1", None),
        (HOUSEHOLDS, "1-201:", "02单元-201:", "C642", "unit 2, and the building has 1", None),
    ],
)
def test_figure_that_is_not_likely_is_a_warning(sample, file, right, wrong, code, message, expected):
    (finding,) = about(changed(sample, file, right, wrong))
    assert (english(finding)[0], *english(finding)[3:5], expectation(finding)) == (
        file,
        code,
        message,
        expected,
    )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("area_m2: 3200", "area_m2: 800"), ("area_m2: 3200", "area_m2: 16000"), ("yuan: 800000", "yuan: 32000")],
)
def test_bounds_themselves_are_likely(sample, right, wrong):
    assert about(changed(sample, "projects/jianshe/project.yaml", right, wrong)) == []


def test_programme_may_set_the_bounds(sample):
    wide = "plausible: {m2_per_household: {at_least: 13, at_most: 400}}\nmenu:\n"
    files = changed(sample, PROGRAMME, "menu:\n", wide)
    files = changed(files, "projects/jianshe/project.yaml", "area_m2: 3200", "area_m2: 520")
    assert about(files) == []


def test_bounds_the_wrong_way_round_are_refused(sample):
    wrong = "plausible: {flat_m2: {at_least: 600, at_most: 8}}\nmenu:\n"
    (finding,) = findings_in(changed(sample, PROGRAMME, "menu:\n", wrong))
    assert english(finding)[3:] == (
        "S313",
        "the most (8) is less than the least (600)",
        "check both numbers, or exchange them",
    )


def test_unit_of_a_building_whose_units_are_not_known_is_not_judged(sample):
    files = changed(sample, "projects/xinfeng/households.yaml", "1-102:", "9-102:")
    assert about(files) == []
