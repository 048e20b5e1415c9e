"""What is asked of the programme and of its streets, and what the records show of it."""

from datetime import date

import pytest

from renovation_cli.compute.empty_tracks import empty_tracks
from renovation_cli.compute.late_everywhere import late_in_full
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.unrecorded import missing, unrecorded
from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from tests.district import PROGRAMME, TEAMS, TODAY, changed

DISTRICT = "district.yaml"
CANDIDATE = "projects/laojie/project.yaml"
SURVEY = "      grid-survey: {on: 2022-04-20, doc: 示东〔2022〕3号, note: 4个小区}\n"
REPORT = "      list-reported: 2022-05-16\n"
OTHER_STREET = (
    "  西街街道: {head: {name: 辛一, post: 西街街道办事处主任}, communities: "
    "{三牛社区: {contacts: [壬二]}}}\n"
)


def at(files, day):
    return take_position(MappingTree(files), date.fromisoformat(day), TODAY)


def place(position, street=""):
    (found,) = (each for each in position.places if each.bearer.id == street)
    return found


def asked(position, street=""):
    return [item.id for item in place(position, street).items]


def late(position):
    book, as_of = position.rulebook, position.as_of
    found = late_in_full((), position.places, book, as_of)
    return [(each.bearer.id, each.item.id, each.days_late) for each in found]


def silent(position):
    book, as_of = position.rulebook, position.as_of
    found = unrecorded((), position.places, book, as_of)
    return [(each.bearer.id, [item.id for item in each.due], str(each.since)) for each in found]


def shown(position):
    found = missing((), position.places, position.rulebook)
    return [(each.bearer.id, each.item.id, _by(each), str(each.on)) for each in found]


def _by(each):
    return f"{each.by_project.project.name} {each.by}" if each.by_project else each.by


@pytest.fixture
def two_streets(sample):
    return {**sample, TEAMS: sample[TEAMS].rstrip("\n") + "\n" + OTHER_STREET}


def test_a_street_is_asked_by_what_is_in_it(two_streets):
    position = at(two_streets, "2022-07-01")

    assert asked(position) == ["works-command"]
    assert asked(position, "东街街道") == ["grid-survey", "list-reported", "rules-written"]
    assert asked(position, "西街街道") == ["grid-survey"]


def test_a_street_with_candidates_alone_has_no_projects(two_streets):
    files = changed(two_streets, CANDIDATE, "street: 东街街道", "street: 西街街道")
    position = at(files, "2022-07-01")

    assert asked(position, "东街街道") == ["grid-survey", "rules-written"]
    assert asked(position, "西街街道") == ["grid-survey", "list-reported"]


@pytest.mark.parametrize(("day", "days"), [("2022-05-31", None), ("2022-06-01", 1), ("2022-07-01", 31)])
def test_late_from_the_morrow_of_the_deadline(sample, day, days):
    files = {
        **sample,
        DISTRICT: sample[DISTRICT].replace(SURVEY, "").replace(REPORT, "      rules-written: 2022-03-01\n"),
    }

    assert late(at(files, day)) == ([("东街街道", "grid-survey", days)] if days else [])
    assert silent(at(files, day)) == []


def test_without_any_record_it_is_asked_for_and_not_late(two_streets):
    position = at(two_streets, "2022-07-01")

    assert late(position) == []
    assert silent(position) == [("西街街道", ["grid-survey"], "2022-06-01")]


def test_a_record_of_a_later_day_does_not_count_yet(sample):
    files = {**sample, DISTRICT: "streets: {东街街道: {milestones: {grid-survey: 2022-07-02}}}\n"}

    assert silent(at(files, "2022-07-01")) == [("东街街道", ["grid-survey"], "2022-06-01")]
    assert silent(at(files, "2022-07-02")) == []


def test_what_comes_after_it_shows_that_it_happened(sample):
    files = {**sample, DISTRICT: sample[DISTRICT].replace(SURVEY, "")}

    assert late(at(files, "2022-07-01")) == []
    assert shown(at(files, "2022-07-01")) == [("东街街道", "grid-survey", "上报改造计划", "2022-05-16")]


def test_a_project_shows_it_of_its_own_street_and_all_before_it(two_streets):
    plan = changed(
        two_streets,
        PROGRAMME,
        "survey-done: {name: 摸底完成",
        "survey-done: {after: [list-reported], name: 摸底完成",
    )
    files = {**plan, DISTRICT: "milestones: {works-command: 2022-06-28}\n"}
    position = at(files, "2022-07-01")

    assert shown(position) == [
        ("东街街道", "grid-survey", "老街候选小区 摸底完成", "2022-05-28"),
        ("东街街道", "list-reported", "老街候选小区 摸底完成", "2022-05-28"),
    ]
    assert silent(position) == [("西街街道", ["grid-survey"], "2022-06-01")]


def test_a_street_shows_it_of_the_programme(sample):
    plan = changed(
        sample, PROGRAMME, "per: street, by: 2022-05,", "per: street, by: 2022-05, after: [works-command],"
    )
    files = {**plan, DISTRICT: sample[DISTRICT].replace("milestones:\n  works-command: 2022-06-28\n", "", 1)}

    assert shown(at(files, "2022-05-20")) == [("", "works-command", "网格化摸底", "2022-04-20")]


def test_the_street_and_every_community_of_it_answer(two_streets):
    position = at(two_streets, "2022-07-01")
    (found,) = unrecorded((), position.places, position.rulebook, position.as_of)

    assert [(each.lead, each.place, [person.name for person in each.people]) for each in found.answers] == [
        ("street", "西街街道", ["辛一"]),
        ("community", "三牛社区", ["壬二"]),
    ]


def test_a_term_runs_from_what_the_street_or_the_programme_has_done(sample):
    plan = changed(sample, PROGRAMME, "by: none, reason: 何时上报未写", "within: {days: 20, of: grid-survey}")
    files = {**plan, DISTRICT: sample[DISTRICT].replace(REPORT, "")}

    assert late(at(files, "2022-05-10")) == []
    assert late(at(files, "2022-05-11")) == [("东街街道", "list-reported", 1)]


def test_where_the_file_cannot_be_read_nothing_is_judged(sample):
    position = at(
        {**sample, DISTRICT: "streets: {东街街道: {milestones: {grid-survey: 2022-13-01}}}\n"}, "2022-07-01"
    )

    assert position.places == ()
    assert not position.complete


def test_a_plan_that_asks_nothing_outside_its_stages_has_no_places(sample):
    plan = sample[PROGRAMME]
    start, end = plan.index("milestones:\n  works-command"), plan.index("works:\n  started")
    files = {**sample, PROGRAMME: plan[:start] + plan[end:]}
    del files[DISTRICT]

    assert at(files, "2022-07-01").places == ()


def test_the_first_thing_undone_that_may_be_late_is_named(sample):
    plan = changed(sample, PROGRAMME, "by: none, reason: 何时上报未写", "by: 2022-06")
    files = {**plan, DISTRICT: "streets: {东街街道: {milestones: {rules-written: 2022-03-01}}}\n"}
    position = at(files, "2022-07-03")

    found = late_in_full((), position.places, position.rulebook, position.as_of)

    assert [(each.item.id, each.gate and each.gate.id) for each in found] == [
        ("grid-survey", None),
        ("list-reported", "grid-survey"),
    ]
    assert {each.bearer.scope for each in found} == {Scope.STREET}


@pytest.fixture
def waiting(sample):
    """What a late candidate waits for, by what is on record of the streets, as (id, gate)."""

    def of(streets):
        plan = changed(
            sample,
            PROGRAMME,
            "{name: 摸底完成, clause: 一",
            "{name: 摸底完成, clause: 一, after: [list-reported]",
        )
        files = changed(plan, CANDIDATE, "milestones: {survey-done: 2022-05-28}", "milestones: {}")
        position = at({**files, DISTRICT: f"streets: {streets}\n"}, "2022-07-03")
        found = late_in_full(position.states, (), position.rulebook, position.as_of)
        return [(each.item.id, each.gate and each.gate.id) for each in found if each.bearer.id == "laojie"]

    return of


def test_a_project_waits_for_what_its_own_street_has_still_to_do(waiting):
    assert waiting("{东街街道: {milestones: {rules-written: 2022-03-01}}}") == [
        ("survey-done", "grid-survey")
    ]
    assert waiting("{东街街道: {milestones: {grid-survey: 2022-05-01}}}") == [("survey-done", None)]
    assert waiting("{}") == [("survey-done", None)]  # nobody knows whether it has been done


@pytest.mark.parametrize(
    ("day", "stages"), [("2022-02-28", None), ("2022-03-01", ["survey"]), ("2022-12-31", ["survey"])]
)
def test_a_track_without_a_project_is_said_once_a_stage_has_begun(sample, day, stages):
    files = {path: text for path, text in sample.items() if path != CANDIDATE}
    position = at(files, day)

    found = empty_tracks(position.rulebook.programme, position.states, position.as_of)

    assert [(each.id, [begun.id for begun in each.begun]) for each in found] == (
        [("application", stages)] if stages else []
    )
