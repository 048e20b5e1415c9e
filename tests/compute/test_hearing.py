"""Who has not been heard, and the days that are left to hear them."""

import pytest

from renovation_cli.compute.hearing import answering_days, hearing
from renovation_cli.model.project import Project
from renovation_cli.model.track import Track
from renovation_cli.model.window import Window
from tests.compute.records import ROUND, asked, building, day, dossier, household, round_of

AS_OF = day("2022-03-10")
HOMES = {
    "1": building(household("agree 2022-02-20", owner="o-1"), household("absent 2022-02-20")),
    "2": building(household(owner="o-1"), household(owner="o-2")),
}


def pending(*requirements, homes=HOMES, **facts):
    found = hearing(dossier(homes, **facts), ROUND, round_of(*requirements), AS_OF)
    return [(building_id, room) for building_id, room, _ in found.pending], found.listed, found.not_listed


@pytest.mark.parametrize("of", ["owners", "area"])
def test_an_owner_heard_at_one_flat_is_not_pending_at_another(of):
    assert pending(asked(of=of))[0] == [("1", "1-102"), ("2", "1-102")]


@pytest.mark.parametrize("requirements", [(asked(),), (asked(of="owners"), asked()), ()])
def test_households_are_heard_door_by_door(requirements):
    assert pending(*requirements)[0] == [("1", "1-102"), ("2", "1-101"), ("2", "1-102")]


@pytest.mark.parametrize(
    ("homes", "facts", "listed", "not_listed"),
    [
        (HOMES, {"stated": {"households": "4"}}, 4, 0),
        (HOMES, {"stated": {"households": "9"}}, 4, 5),
        (HOMES, {"stated": {}}, 4, None),
        (HOMES, {"stated": {"households": "3"}}, 4, None),  # contradicted
        (None, {"stated": {"households": "9"}}, None, 9),
        (None, {}, None, None),
    ],
)
def test_what_the_list_says_nothing_of(homes, facts, listed, not_listed):
    assert pending(asked(), homes=homes, **facts)[1:] == (listed, not_listed)


def days(as_of, about=None, records=("2022-01", "2022-12"), until=None, **milestones):
    round_ = {"name": "征求意见", "short": "意见", "clause": "二"} | ({"about": about} if about else {})
    stage = {
        "name": "入户",
        "clause": "二",
        "from": "2022-02-10",
        "to": "2022-03-10",
        "milestones": {"scheme": {"name": "方案", "clause": "二"}},
        "rounds": {ROUND: round_},
    }
    track = Track.model_validate({"name": "实施", "clause": "一", "stages": {"visits": stage}})
    (own,) = track.stages.values()
    project = Project.model_validate({"name": "红旗", "track": "t", "milestones": milestones})
    window = Window.model_validate(dict(zip(("from", "to"), records, strict=True)))
    return answering_days(
        project, track, own, own.rounds[ROUND], until=until or own.last, records=window, as_of=day(as_of)
    )


@pytest.mark.parametrize(
    ("as_of", "left"),
    [
        ("2022-01-10", 29),  # from the first day of the stage on
        ("2022-02-10", 29),
        ("2022-02-11", 28),
        ("2022-03-10", 1),
        ("2022-03-11", 0),
    ],
)
def test_answers_are_counted_on_from_the_opening_of_the_round_to_its_deadline(as_of, left):
    assert days(as_of) == left


@pytest.mark.parametrize(
    ("milestones", "left"),
    [({}, 0), ({"scheme": "2022-03-02"}, 0), ({"scheme": "2022-03-01"}, 10), ({"scheme": "2022-02-01"}, 10)],
)
def test_nobody_answers_about_what_has_not_been_issued(milestones, left):
    assert days("2022-03-01", "scheme", **milestones) == left


def test_no_answer_is_dated_outside_the_records():
    assert days("2022-03-01", records=("2022-03-05", "2022-12")) == 6
    assert days("2022-03-01", records=("2022-01", "2022-03-05")) == 5


def test_the_last_day_for_an_answer_is_the_deadline_of_the_round_and_not_the_end_of_its_stage():
    assert days("2022-03-01", until=day("2022-03-04")) == 4
    assert days("2022-03-01", until=day("2022-04-30")) == 61
