"""What is in the calendar: each thing once, and known again however it is worded or moved."""

import json

import pytest

from renovation_cli.compute.calendar import EventKind
from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.render import json_v1
from renovation_cli.render.language import Language
from renovation_cli.reports.calendar import calendar
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.status import status
from tests.render.documents import on_terminal

XINFENG = """\
name: {name}
track: implementation
street: 东街街道
milestones: {{supervision-group: 2022-02-25{more}}}
extended: {extended}
"""
MOVED = "{on: 2022-05-10, milestone: final-drawings, to: 2022-08-15, reason: 图纸重审}"


def events(found):
    """Everything for programs by its id."""
    return {each["uid"]: each for each in listed(found)}


def listed(found):
    return json.loads(json_v1.render(calendar(found, WHOLE), Language("en")))["events"]


def project(name="新丰大院", more="", extended="[]"):
    return XINFENG.format(name=name, more=more, extended=extended)


@pytest.fixture
def with_xinfeng(position):
    """The events on a day with another file of one project."""
    return lambda day, text: events(position(day, projects__xinfeng__project=text))


def changed(before, after):
    """What has another sequence afterwards, by its name, with both."""
    assert set(before) <= set(after)
    return {
        (each["name"], before[uid]["sequence"], each["sequence"])
        for uid, each in after.items()
        if uid in before and before[uid]["sequence"] != each["sequence"]
    }


def test_a_deadline_that_is_moved_is_the_same_event_on_another_day_with_a_higher_sequence(with_xinfeng):
    before = with_xinfeng("2022-05-20", project())
    after = with_xinfeng("2022-05-20", project(extended=f"[{MOVED}]"))

    (drawings,) = [each["name"] for each in after.values() if each["on"] == "2022-08-15"]
    assert changed(before, after) == {(drawings, 0, 1)}
    assert set(before) == set(after)
    uid = next(uid for uid, each in after.items() if each["on"] == "2022-08-15")
    assert (before[uid]["first_day"], after[uid]["first_day"]) == ("2022-06-30", "2022-08-15")


def test_a_change_that_moves_nothing_is_none(with_xinfeng):
    nearer = MOVED.replace("2022-08-15", "2022-06-01")
    before = with_xinfeng("2022-05-20", project())
    assert changed(before, with_xinfeng("2022-05-20", project(extended=f"[{nearer}]"))) == set()


def test_before_the_day_of_a_change_the_event_is_as_it_was(with_xinfeng):
    found = project(extended=f"[{MOVED}]")
    before, after = (with_xinfeng(day, found) for day in ("2022-05-09", "2022-05-10"))

    assert {(first, then) for _, first, then in changed(before, after)} == {(0, 1)}


def test_another_name_is_the_same_event(with_xinfeng):
    before = with_xinfeng("2022-05-20", project())
    after = with_xinfeng("2022-05-20", project(name="新丰花园"))

    assert versions_of(before) == versions_of(after)
    assert {each["of"] for each in after.values() if each["project"] == "xinfeng"} == {"新丰花园"}


def versions_of(found):
    return {uid: each["sequence"] for uid, each in found.items()}


def test_another_project_changes_nothing_of_the_others(position):
    before = events(position("2022-05-20"))
    after = events(position("2022-05-20", projects__aaa__project=project(name="第一个项目")))

    assert changed(before, after) == set()
    assert {each["project"] for uid, each in after.items() if uid not in before} == {"aaa"}


def test_what_is_done_has_a_higher_sequence_and_stays(with_xinfeng):
    before = with_xinfeng("2022-06-19", project(more=", final-drawings: 2022-06-20"))
    after = with_xinfeng("2022-06-20", project(more=", final-drawings: 2022-06-20"))

    done = [
        each for each in after.values() if each["project"] == "xinfeng" and each["done_on"] == "2022-06-20"
    ]
    assert [(each["done"], each["sequence"], before[each["uid"]]["sequence"]) for each in done] == [
        (True, 1, 0)
    ]


def test_a_suspension_takes_deadlines_off_and_its_end_brings_them_back(with_xinfeng):
    off = "{on: 2022-05-10, reason: 等待拆迁}"
    on = "{on: 2022-06-01, to: 2022-11-30, reason: 复工}"
    found = project(extended=f"[{off}, {on}]")
    days = [with_xinfeng(day, found) for day in ("2022-05-09", "2022-05-10", "2022-06-01")]
    (uid,) = [
        uid for uid, each in days[0].items() if each["project"] == "xinfeng" and each["name"] == "施工图确定"
    ]

    told = [(each[uid]["on"], each[uid]["cancelled"], each[uid]["sequence"]) for each in days]
    assert told == [("2022-06", False, 0), ("2022-06", True, 1), ("2022-11-30", False, 2)]


def test_of_a_withdrawn_project_everything_that_was_not_done_is_off(with_xinfeng):
    found = project() + "withdrawn: {on: 2022-05-20, reason: 拆迁}\n"
    before, after = (with_xinfeng(day, found) for day in ("2022-05-19", "2022-05-20"))
    own = [each for each in after.values() if each["project"] == "xinfeng"]

    assert set(before) == set(after)
    assert {each["cancelled"] for each in own if not each["done"]} == {True}
    assert {each["sequence"] - before[each["uid"]]["sequence"] for each in own if not each["done"]} == {1}
    assert {each["cancelled"] for each in own if each["done"]} == {False}


def test_a_round_that_is_begun_anew_never_falls_back_to_an_older_sequence(position):
    last = {}
    for day in ("2022-03-01", "2022-03-09", "2022-11-19", "2022-11-20", "2022-12-10"):
        found = versions_of(events(position(day)))
        assert all(found[uid] >= number for uid, number in last.items())
        last = found


def test_inspections_orders_decisions_meetings_and_set_days_are_in_it(position):
    found = events(position("2022-09-10")).values()

    assert {each["kind"] for each in found} >= {
        "deadline",
        "order",
        "decision",
        "meeting",
        "inspection",
        "found-problem",
        "work-item",
        "set-day",
    }
    (planned,) = [each for each in found if each["kind"] == "inspection" and each["on"] == "2022-09"]
    assert (planned["first_day"], planned["last_day"]) == ("2022-09-01", "2022-09-30")
    (set_day,) = [each for each in found if each["kind"] == "set-day"]
    assert (set_day["project"], set_day["first_day"]) == ("hongqi", "2022-09-20")


def test_no_two_events_have_one_id_and_two_that_are_alike_are_told_apart(position, sample):
    twice = sample["district.yaml"].replace(
        "meetings:\n",
        "meetings:\n  - {on: 2022-05-01, kind: weekly}\n  - {on: 2022-05-01, kind: weekly}\n",
        1,
    )
    found = listed(position("2022-09-10", district=twice))

    assert len({each["uid"] for each in found}) == len(found)
    assert sum(each["kind"] == "meeting" and each["on"] == "2022-05-01" for each in found) == 2


def test_another_district_and_another_year_have_other_ids(position, sample):
    plan = sample["programme.yaml"]
    place = next(line for line in plan.splitlines() if line.startswith("place:"))
    before = events(position("2022-05-20"))
    assert not set(before) & set(events(position("2022-05-20", programme=plan.replace(place, "place: 别区"))))


def test_the_streets_have_every_event_once_beside_those_of_no_street(position, sample):
    teams = sample["teams.yaml"] + "  西街街道: {}\n"
    other = project().replace("东街街道", "西街街道")
    whole = position("2022-09-10", teams=teams, projects__xinfeng__project=other)
    every, of_streets = events(whole), {}
    for street in ("东街街道", "西街街道"):
        part = events(narrowed(whole, Narrowing(streets=(street,))))
        assert not set(part) & set(of_streets)
        of_streets |= part

    assert all(every[uid] == each for uid, each in of_streets.items())
    assert {each["of"] for uid, each in every.items() if uid not in of_streets} == {None}


def test_on_a_screen_stands_what_is_ahead(position, text):
    shown = text(calendar(position("2022-09-10")))

    assert "more entries are past, done or off; a file has them too, so that calendars keep up.\n" in shown
    assert (
        "renovation calendar --output calendar.ics  # a file for the calendar of a phone or computer" in shown
    )
    assert "2022-08" not in shown


ACTION = "{on: 2022-09-05, level: yellow, until: 2022-09-20, by: 住建局}"


@pytest.mark.parametrize(
    ("actions", "day", "told"),
    [
        (["2022-09-20"], "2022-09-20", [(False, 0)]),
        (["2022-10-05"], "2022-09-30", [(False, 0)]),
        (["2022-10-05"], "2022-10-01", [(True, 1)]),  # the level above is reached
        (["2022-09-30"], "2022-10-01", [(False, 0)]),  # and was past by then
        (["2022-09-20", "2022-09-28"], "2022-09-06", [(True, 1), (False, 0)]),  # another took its place
    ],
)
def test_a_set_day_is_off_once_something_took_its_place(position, sample, actions, day, told):
    written = "\n  - ".join(ACTION.replace("2022-09-20", until) for until in actions)
    own = sample["projects/hongqi/project.yaml"]
    assert ACTION in own
    at = position(day, projects__hongqi__project=own.replace(ACTION, written))
    found = [each for each in listed(at) if each["kind"] == "set-day"]
    today = [each["project"] for each in found if each["on"] == day and not each["cancelled"]]

    assert [(each["cancelled"], each["sequence"]) for each in found] == told
    assert overdue(at).data["set_days_today"] == today
    shown = on_terminal(status(at), width=400, colour=False)
    assert ("1 set day today" in shown) is bool(today)


def test_what_is_of_one_day_stands_by_kind_and_by_the_streets_of_the_plan(position, sample):
    teams = sample["teams.yaml"] + "  西街街道: {}\n"
    west = project("阿房小区").replace("东街街道", "西街街道")
    found = listed(
        position("2022-05-20", teams=teams, projects__aaa__project=west, projects__bbb__project=project())
    )
    one_day = [(each["kind"], each["of"]) for each in found if each["on"] == "2022-06"]

    assert [kind for kind, _ in one_day] == sorted((kind for kind, _ in one_day), key=list(EventKind).index)
    streets = [of for kind, of in one_day if kind == "deadline"]
    assert streets.index("新丰大院") < streets.index("阿房小区")
    assert streets[-1] == "阿房小区"
