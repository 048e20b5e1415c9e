from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from renovation_cli.model.programme import Programme
from renovation_cli.model.track import Milestone, Requirement, Round
from renovation_cli.model.window import Window
from renovation_cli.model.words import Among, Scope


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


def faults(kind, value):
    with pytest.raises(ValidationError) as raised:
        read(kind, value)
    return [(entry["type"], entry["loc"]) for entry in raised.value.errors()]


def test_window_of_months_runs_from_a_first_to_a_last_day():
    window = read(Window, {"from": "2022-03", "to": "2022-06"})
    assert (window.first, window.last) == (date(2022, 3, 1), date(2022, 6, 30))


def test_window_of_one_day_is_one():
    assert read(Window, {"from": "2022-03-10", "to": "2022-03-10"}).first == date(2022, 3, 10)


def test_window_that_ends_before_it_begins_is_refused():
    assert faults(Window, {"from": "2022-06", "to": "2022-03"}) == [("window_reversed", ())]


def test_window_that_begins_within_the_month_it_ends_in_is_in_order():
    assert read(Window, {"from": "2022-06-15", "to": "2022-06"}).last == date(2022, 6, 30)


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (("2022-02", "2022-12"), (date(2022, 1, 1), date(2022, 12, 31))),
        (("2022-05-03", "2022-06-20"), (date(2022, 1, 1), date(2022, 12, 31))),
        (("2022-07", "2023-06"), (date(2022, 7, 1), date(2023, 6, 30))),
    ],
)
def test_the_year_of_a_plan_is_the_calendar_year_of_its_period_or_the_period_itself(period, year):
    window = {"from": period[0], "to": period[1]}
    plan = {
        "format": "1",
        "name": "改造",
        "place": "示例区",
        "period": window,
        "records": window,
        "tracks": {},
    }
    assert read(Programme, plan).year == year


REQUIREMENT = {"count": "received", "of": "households", "clause": "二"}


def test_requirement_counts_among_all_of_a_project_unless_it_says_otherwise():
    requirement = read(Requirement, {**REQUIREMENT, "at_least": "2/3"})
    assert (requirement.among, requirement.per) == (Among.ALL, Scope.PROJECT)


@pytest.mark.parametrize("bounds", [{}, {"at_least": "2/3", "more_than": "1/2"}])
def test_requirement_has_exactly_one_bound(bounds):
    assert faults(Requirement, {**REQUIREMENT, **bounds}) == [("one_bound", ())]


def test_lead_may_be_named_in_chinese():
    assert read(Milestone, {"name": "成立", "clause": "二", "lead": ["街道", "社区", "住建局"]}).lead == (
        "street",
        "community",
        "住建局",
    )


@pytest.mark.parametrize(
    ("written", "required"), [("true", True), ("是", True), ("false", False), ("否", False)]
)
def test_flag_is_a_word(written, required):
    assert read(Milestone, {"name": "成立", "clause": "二", "required": written}).required is required


@pytest.mark.parametrize("written", ["yes", "no", "1", "True", ""])
def test_other_flag_is_refused(written):
    assert faults(Milestone, {"name": "成立", "clause": "二", "required": written}) == [
        ("unknown_word", ("required",))
    ]


def test_key_that_the_schema_does_not_know_is_refused():
    assert faults(Round, {"name": "一", "short": "一", "clause": "二", "quota": "2/3"}) == [
        ("extra_forbidden", ("quota",))
    ]
