"""The share of the works done, and when a project without any entry is taken not to have begun."""

from fractions import Fraction

import pytest

from renovation_cli.compute.done import unbegun, works_done
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.progress import judge
from tests.compute.records import day, dossier, rulebook

LINEAR = {"clause": "三", "by": "linear", "from": "2022-07-01", "to": "2022-07-10"}
MONTHS = {"clause": "三", "by": "months", "from": "2022-07", "to": "2022-10"}
TABLE = {"clause": "三", "by": "table", "table": {"2022-06": "0%", "2022-07-15": "50%", "2022-08": "100%"}}
NO_TABLE = {"clause": "三", "by": "table", "table": {"2022-06": "0%", "2022-08": "0%"}}
WORKS = {"started": ["started"], "finished": ["finished"]}
EARLY = {"notices": {"any": "2022-03-01"}}
"""On record long before the pace begins."""


def state_on(as_of, pace=LINEAR, ids=("permit", "started", "finished"), **project):
    milestones = {each: {"name": each, "clause": "三", "by": "none", "reason": "未定"} for each in ids}
    asking = {"name": "征求意见", "short": "意见", "clause": "二"}
    stage = {"name": "施工", "clause": "三", "from": "2022-02", "to": "2022-11", "milestones": milestones}
    stage["rounds"] = {"any": asking}
    track = {"name": "实施", "clause": "一", "stages": {"works": stage}} | ({"pace": pace} if pace else {})
    book = rulebook(tracks={"implementation": track}, works=WORKS)
    return judge(dossier(None, **project), book, day(as_of))


def done(as_of, pace=LINEAR, **project):
    """The share, and whether it is assumed."""
    state = state_on(as_of, pace, **project)
    found = works_done(state, day(as_of), unbegun(state))
    return found.share, found.assumed


UNKNOWN, ASSUMED = (None, False), (0, True)


@pytest.mark.parametrize(
    ("pace", "before", "first"),
    [
        (LINEAR, "2022-06-30", "2022-07-01"),
        (MONTHS, "2022-07-30", "2022-07-31"),
        (TABLE, "2022-07-14", "2022-07-15"),  # a row of nought is no share
    ],
)
def test_nought_is_assumed_from_the_day_on_which_the_first_share_is_due(pace, before, first):
    assert done(before, pace, **EARLY) == UNKNOWN
    assert done(first, pace, **EARLY) == ASSUMED
    assert done("2023-03-01", pace, **EARLY) == ASSUMED


@pytest.mark.parametrize("pace", [None, NO_TABLE])
def test_without_a_pace_that_begins_nothing_is_assumed(pace):
    assert done("2022-12-01", pace, **EARLY) == UNKNOWN


def test_without_a_record_or_a_milestone_for_the_start_nothing_is_assumed():
    assert done("2022-12-01") == UNKNOWN
    assert done("2022-12-01", ids=("permit", "finished"), **EARLY) == UNKNOWN


@pytest.mark.parametrize(
    ("facts", "from_then_on"),
    [
        ({"progress": [{"on": "2022-07-06", "works": "0%"}]}, (0, False)),
        ({"progress": [{"on": "2022-07-06", "works": "35%"}]}, (Fraction(7, 20), False)),
        ({"milestones": {"started": "2022-07-06"}}, UNKNOWN),
        ({"milestones": {"finished": "2022-07-06"}}, (1, False)),
    ],
)
def test_it_ends_with_the_first_entry_or_the_recorded_start_or_finish(facts, from_then_on):
    days = unbegun(state_on("2022-07-31", **EARLY, **facts))

    assert [done(on, **EARLY, **facts) for on in ("2022-07-05", "2022-07-06")] == [ASSUMED, from_then_on]
    assert [days.covers(day(on)) for on in ("2022-06-30", "2022-07-01", "2022-07-05", "2022-07-06")] == [
        False,
        True,
        True,
        False,
    ]
    assert days.ends_within(day("2022-07-05"), day("2022-07-06"))
    assert not days.ends_within(day("2022-07-06"), day("2022-07-07"))
    assert not days.ends_within(day("2022-07-04"), day("2022-07-05"))


@pytest.mark.parametrize("begun", ["2022-06-30", "2022-07-01"])
def test_works_that_began_before_the_pace_or_with_it_were_never_taken_as_not_begun(begun):
    assert unbegun(state_on("2022-07-31", **EARLY, milestones={"started": begun})) is None
    assert unbegun(state_on("2022-07-31", **EARLY, milestones={"started": "2022-07-02"})) is not None


@pytest.mark.parametrize(
    ("recorded", "allowance"),
    [
        ("2022-06-30", 0),
        ("2022-07-01", Fraction(1, 10)),
        ("2022-07-04", Fraction(2, 5)),
        ("2022-07-10", 1),
        ("2022-08-20", 1),
    ],
)
def test_nobody_is_held_to_account_for_what_fell_due_before_the_first_record(recorded, allowance):
    state = state_on("2022-08-31", milestones={"permit": recorded})
    days, works = unbegun(state), project_pace(state, day("2022-08-31")).works

    assert (str(days.first), days.until) == (max(recorded, "2022-07-01"), None)
    assert (days.allowance, works.assumed, works.planned) == (allowance, True, 1)
    assert (works.counted, works.points) == (1 - allowance, (allowance - 1) * 100)


@pytest.mark.parametrize(
    ("pace", "recorded", "allowance"),
    [
        (TABLE, "2022-07-14", 0),
        (TABLE, "2022-07-15", Fraction(1, 2)),
        (TABLE, "2022-08-30", Fraction(1, 2)),
        (TABLE, "2022-08-31", 1),
        (MONTHS, "2022-07-30", 0),
        (MONTHS, "2022-07-31", Fraction(1, 4)),
        (MONTHS, "2022-08-30", Fraction(1, 4)),
        (MONTHS, "2022-08-31", Fraction(1, 2)),
    ],
)
def test_of_a_pace_by_months_or_by_a_table_the_steps_before_the_first_record_are_not_counted(
    pace, recorded, allowance
):
    assert unbegun(state_on("2022-12-31", pace, milestones={"permit": recorded})).allowance == allowance


def test_entered_progress_counts_in_full_at_once():
    late = {"milestones": {"permit": "2022-07-05"}, "progress": [{"on": "2022-07-06", "works": "10%"}]}
    before, after = (project_pace(state_on(on, **late), day(on)).works for on in ("2022-07-05", "2022-07-06"))

    assert (before.assumed, before.points) == (True, 0)
    assert (after.assumed, after.allowance, after.points) == (False, 0, -50)


def test_a_recorded_finish_is_the_whole_whatever_the_last_entry_said():
    facts = {"milestones": {"finished": "2022-07-06"}, "progress": [{"on": "2022-07-05", "works": "80%"}]}

    assert [done(on, **facts) for on in ("2022-07-05", "2022-07-06")] == [(Fraction(4, 5), False), (1, False)]


def test_a_later_look_at_a_day_gives_what_a_look_on_that_day_gave():
    facts = {**EARLY, "milestones": {"started": "2022-07-06"}}
    later = state_on("2022-12-31", **facts)

    for on in ("2022-06-30", "2022-07-01", "2022-07-05", "2022-07-06", "2022-07-31"):
        found = works_done(later, day(on), unbegun(later))
        assert (found.share, found.assumed) == done(on, **facts)


def test_that_nothing_will_have_begun_is_foreseen_before_the_pace_begins():
    before = state_on("2022-06-30", **EARLY)
    days = unbegun(before)

    found = [works_done(before, day(on), days) for on in ("2022-06-30", "2022-07-01", "2022-07-31")]
    assert [(each.share, each.assumed) for each in found] == [UNKNOWN, ASSUMED, ASSUMED]
    known = state_on("2022-06-30", **EARLY, progress=[{"on": "2022-07-02", "works": "50%"}])
    assert (
        works_done(known, day("2022-07-31"), unbegun(known)).share == 0
    )  # an entry to come is not known yet
