"""A report narrowed to a street or a track: of what is left, and of nothing else."""

from datetime import date

import pytest

from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.funding import funding
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wants import wants
from tests.district import PROJECT, TEAMS
from tests.in_detail import status

EAST, WEST = "东街街道", "西街镇"
LISTS = {
    "status": (status, "projects"),
    "consult": (consult, "projects"),
    "escalations": (escalations, "escalations"),
    "funding": (funding, "projects"),
    "pace": (pace, "projects"),
    "pipeline": (pipeline, "candidates"),
    "wants": (wants, "projects"),
}
ORDERS = """\
z-1: {problem: 全区问题, kind: site, opened: 2022-07-02, by: patrol, to: 城发集团}
z-2: {problem: 各街道问题, kind: site, opened: 2022-07-02, by: patrol, to: 各街道}
"""


@pytest.fixture
def two(position, sample):
    """The position of the sample where one project lies in a second street too, and another there alone."""
    teams = sample[TEAMS] + "  西街镇: {kind: town, communities: {三羊社区: {contacts: [辛十]}}}\n"
    both = sample[PROJECT].replace("street: 东街街道\ncommunity: 一马社区", "street: [东街街道, 西街镇]")
    alone = sample["projects/xinfeng/project.yaml"].replace(
        "street: 东街街道\ncommunity: 二龙社区", "street: 西街镇"
    )

    def on(day, **changes):
        files = {"teams": teams, "projects__hongqi__project": both, "projects__xinfeng__project": alone}
        return position(day, **{**files, **changes})

    return on


def ids(found, key):
    return {each.get("project") or each["id"] for each in found.data[key]}


def told(document):
    return document.data


@pytest.mark.parametrize(("report", "key"), LISTS.values(), ids=LISTS)
def test_the_streets_together_list_what_the_programme_lists(two, report, key):
    whole = two("2022-09-10")
    by_street = [ids(report(narrowed(whole, Narrowing(streets=(each,)))), key) for each in (EAST, WEST)]

    assert by_street[0] | by_street[1] == ids(report(whole), key)
    assert by_street[0] & by_street[1] == ids(report(whole), key) & {"hongqi"}


@pytest.mark.parametrize(("report", "key"), LISTS.values(), ids=LISTS)
def test_the_tracks_together_list_what_the_programme_lists_none_twice(two, report, key):
    whole = two("2022-09-10")
    found = [
        each
        for track in whole.rulebook.programme.tracks
        for each in ids(report(narrowed(whole, Narrowing(tracks=(track,)))), key)
    ]

    assert sorted(found) == sorted(ids(report(whole), key))


def test_nothing_is_narrowed_by_nothing(two):
    whole = two("2022-09-10")

    assert narrowed(whole, WHOLE) is whole
    assert told(status(whole))["narrowed_to"] is None


def test_what_a_street_owes_itself_stays_with_it_and_what_the_programme_owes_with_none(two):
    found = two("2022-09-10")

    def scopes(narrowing):
        rows = told(overdue(narrowed(found, narrowing)))
        return {(each["scope"], each["street"]) for each in rows["unrecorded"] if each["scope"] != "project"}

    assert scopes(WHOLE) == {("street", WEST)}
    assert scopes(Narrowing(streets=(WEST,))) == {("street", WEST)}
    assert scopes(Narrowing(streets=(EAST,))) == set()
    assert scopes(Narrowing(streets=(WEST,), tracks=("implementation",))) == set()


def test_an_order_about_no_project_stays_with_the_streets_that_have_it(two):
    found = two("2022-09-10", orders=ORDERS)

    def orders(narrowing):
        return list(narrowed(found, narrowing).rulebook.orders)

    assert orders(WHOLE) == ["z-1", "z-2"]
    assert orders(Narrowing(streets=(WEST,))) == ["z-2"]
    assert orders(Narrowing(tracks=("implementation",))) == []
    assert orders(Narrowing(streets=(WEST,), tracks=("implementation",))) == []


def test_a_decision_stays_with_the_street_that_is_to_do_it_under_its_own_number(two, sample):
    meeting = """\
meetings:
  - on: 2022-07-04
    kind: weekly
    decisions:
      - {what: 城发集团的事, to: 城发集团, due: 2022-07-10}
      - {what: 西街镇的事, to: 西街镇, due: 2022-07-10}
      - {what: 各街道的事, to: 各街道, due: 2022-07-10}
"""
    found = two("2022-09-10", district=sample["district.yaml"].split("meetings:")[0] + meeting)

    def late(narrowing):
        rows = told(overdue(narrowed(found, narrowing)))["decisions"]
        return {each["number"]: each["what"] for each in rows}

    assert late(WHOLE) == {1: "城发集团的事", 2: "西街镇的事", 3: "各街道的事"}
    assert late(Narrowing(streets=(WEST,))) == {2: "西街镇的事", 3: "各街道的事"}
    assert late(Narrowing(streets=(EAST,))) == {3: "各街道的事"}
    assert late(Narrowing(tracks=("implementation",))) == {}


def test_what_meetings_are_missing_is_said_of_the_whole_alone(two, sample):
    meeting = "meetings:\n  - {on: 2022-07-04, kind: weekly}\n"
    found = two("2022-09-10", district=sample["district.yaml"].split("meetings:")[0] + meeting)

    assert told(overdue(found))["meetings_missing"] != []
    assert told(overdue(narrowed(found, Narrowing(streets=(WEST,)))))["meetings_missing"] == []


def test_what_is_completed_by_street_is_of_that_street_alone(two):
    rows = told(targets(narrowed(two("2022-09-10"), Narrowing(streets=(WEST,)))))["streets"]

    assert [each["street"] for each in rows] == [WEST]


def test_a_project_withdrawn_is_listed_in_its_own_streets(two, sample):
    both = sample[PROJECT].replace("street: 东街街道\ncommunity: 一马社区", "street: [东街街道, 西街镇]")
    found = two("2022-09-10", projects__hongqi__project=both + "withdrawn: {on: 2022-09-01, reason: 拆迁}\n")

    def withdrawn(narrowing):
        return [state.id for state in narrowed(found, narrowing).withdrawn]

    assert [withdrawn(each) for each in (WHOLE, Narrowing((EAST,)), Narrowing((WEST,)))] == [["hongqi"]] * 3
    assert withdrawn(Narrowing(tracks=("carry-over",))) == []
    assert "hongqi" not in ids(status(narrowed(found, Narrowing(streets=(WEST,)))), "projects")


def test_what_is_declared_of_the_whole_is_declared_of_no_part(two, text):
    found = two("2022-09-10")
    part = targets(narrowed(found, Narrowing(streets=(WEST,))))

    assert [(each["declared"], each["share"], each["difference"]) for each in told(part)["targets"]] == [
        (None, None, None)
    ] * 6
    assert {each["standing"] for each in told(part)["targets"]} == {"not-declared"}
    assert told(part)["showcases"] == []
    assert "The plan declares no totals for this part (clause 一); here is what is on file." in text(part)
    assert told(part)["targets"][0]["summed"] == 2


def test_the_track_for_which_totals_are_declared_keeps_them(two):
    found = two("2022-09-10")

    assert (
        told(targets(narrowed(found, Narrowing(tracks=("implementation",)))))["targets"]
        == told(targets(found))["targets"]
    )


def test_another_track_is_summed_by_itself(two):
    found = told(targets(narrowed(two("2022-09-10"), Narrowing(tracks=("carry-over",)))))["targets"]

    assert [(each["field"], each["summed"]) for each in found[:2]] == [("projects", 1), ("households", 40)]


def test_that_a_street_has_no_project_of_a_track_is_no_silence(position):
    found = position("2022-07-01", projects__laojie__project=None)

    def empty(narrowing):
        return [each["track"] for each in told(status(narrowed(found, narrowing)))["empty_tracks"]]

    assert empty(WHOLE) == ["application"]
    assert empty(Narrowing(tracks=("application",))) == ["application"]
    assert empty(Narrowing(tracks=("implementation",))) == []
    assert empty(Narrowing(streets=(EAST,))) == []


def test_errors_anywhere_make_a_part_incomplete(two):
    found = two("2022-09-10", projects__jianshe__project="name: 建设里\n")
    part = narrowed(found, Narrowing(streets=(WEST,)))

    assert (part.complete, told(status(part))["complete"]) == (False, False)


def test_the_heading_says_of_which_part_it_is(two, text):
    part = narrowed(two("2022-09-10"), Narrowing(streets=(WEST,), tracks=("implementation",)))

    first = text(deadlines(part)).splitlines()[0]
    assert first == "示例区2022年老旧小区改造 – deadlines, only 西街镇, 实施项目 as of 2022-09-10"
    assert told(deadlines(part))["narrowed_to"] == {
        "streets": [WEST],
        "communities": [],
        "projects": [],
        "tracks": ["implementation"],
        "with": [],
        "only": None,
        "only_any": [],
    }


def test_a_street_has_its_own_share_of_the_pace_alone(two):
    whole = two("2022-09-10")
    part = narrowed(whole, Narrowing(streets=(WEST,)))
    by_street = {each["street"]: each for each in told(pace(whole))["streets"]}

    assert list(by_street) == [EAST, WEST]
    assert told(pace(part))["streets"] == [by_street[WEST]]
    assert {key: value for key, value in by_street[WEST].items() if key != "street"} == told(pace(part))[
        "programme_pace"
    ]


def test_a_project_of_two_streets_counts_under_each_and_once_in_all(two):
    found = told(pace(two("2022-09-10")))

    assert [each["projects"] for each in found["streets"]] == [1, 2]
    assert found["programme_pace"]["projects"] == 2


def test_the_position_is_left_as_it_was(two):
    whole = two("2022-09-10")
    narrowed(whole, Narrowing(streets=(WEST,)))

    assert len(whole.states) == 4
    assert whole.rulebook.programme.targets.projects == 2
    assert whole.as_of == date(2022, 9, 10)
