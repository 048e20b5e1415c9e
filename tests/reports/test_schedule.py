"""Suspended and withdrawn projects in the reports, items of work, and what the plan counts."""

import pytest

from renovation_cli.reports.escalations import escalations, escalations_project
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.funding import funding
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.project import project_page
from renovation_cli.reports.targets import targets
from tests.in_detail import status

SUSPENDED = "  - {on: 2022-09-05, reason: 管线迁改, doc: 示指办〔2022〕8号}\n"
WITHDRAWN = "withdrawn: {on: 2022-09-05, reason: 并入片区, doc: 示指办〔2022〕8号}\n"


@pytest.fixture
def stopped(sample, position):
    """The sample with hongqi suspended, or withdrawn, from 5 September on."""
    facts = sample["projects/hongqi/project.yaml"]
    head, _, _ = facts.partition("extended:\n")

    def on(day, what):
        more = f"extended:\n{SUSPENDED}" if what == "suspended" else WITHDRAWN
        return position(day, projects__hongqi__project=head + more)

    return on


def of(document, key, project_id="hongqi"):
    return [each for each in document.data[key] if project_id in (each.get("id"), each.get("project"))]


def test_a_suspended_project_counts_in_the_totals_and_is_listed_apart(stopped, text):
    before, after = stopped("2022-09-04", "suspended"), stopped("2022-09-05", "suspended")

    assert status(before).data["suspended"] == []
    assert status(after).data["targets"] == status(before).data["targets"]
    assert of(status(after), "suspended") == [
        {
            "project": "hongqi",
            "name": "红旗新村",
            "since": after.as_of,
            "reason": "管线迁改",
            "doc": "示指办〔2022〕8号",
        }
    ]
    assert (
        "1 of these projects is suspended: nothing of it falls due, and it is judged by no pace"
        in text(status(after)).splitlines()
    )


def test_nothing_of_it_is_late_and_it_reaches_no_level(stopped):
    before, after = stopped("2022-09-04", "suspended"), stopped("2022-09-05", "suspended")

    late = [each["kind"] for each in of(overdue(after, WHOLE), "overdue")]
    assert [each["kind"] for each in of(overdue(before, WHOLE), "overdue")] != late
    assert not {"milestone", "round", "notice"} & set(late)
    assert of(escalations(before), "escalations")[0]["level"]
    assert of(escalations(after), "escalations")[0]["level"] is None


def test_it_is_left_out_of_the_pace_of_its_street(stopped):
    before, after = stopped("2022-09-04", "suspended"), stopped("2022-09-05", "suspended")
    groups = [pace(each).data["programme_pace"] for each in (before, after)]

    assert [each["suspended"] for each in groups] == [0, 1]
    assert groups[0]["projects"] - groups[1]["projects"] == 1
    (row,) = of(pace(after), "projects")
    assert (row["planned"], row["works"]["points"]) == (None, None)
    assert row["works"]["reason_key"] == "suspended since {day}"


def test_the_levels_of_the_days_before_stay(stopped):
    page = escalations_project(*_with_state(stopped("2022-09-10", "suspended")))
    (row,) = page.data["escalations"]

    assert row["level"] is None
    assert [(str(each["on"]), each["suspended"]) for each in row["changes"]][-1] == ("2022-09-05", True)


def test_a_withdrawn_project_is_in_no_total_and_no_list_but_has_its_page(stopped, text):
    before, after = stopped("2022-09-04", "withdrawn"), stopped("2022-09-05", "withdrawn")

    assert [state.id for state in before.withdrawn] == []
    assert [state.id for state in after.withdrawn] == ["hongqi"]
    for report in (status, pace, funding):
        assert of(report(before), "projects")
        assert of(report(after), "projects") == []
    assert of(overdue(after, WHOLE), "overdue") == of(escalations(after), "escalations") == []
    counted = [
        {each["field"]: each["summed"] for each in targets(at).data["targets"]} for at in (before, after)
    ]
    assert counted[0]["projects"] - counted[1]["projects"] == 1
    assert counted[0]["households"] - counted[1]["households"] == 5
    assert of(targets(after), "withdrawn")[0]["reason"] == "并入片区"
    page = text(project_page(*_with_state(after)))
    assert "since 2022-09-05: 并入片区 (示指办〔2022〕8号)" in page


def _with_state(position):
    return position, next(state for state in position.on_file if state.id == "hongqi")


def test_an_item_of_work_is_late_from_the_day_after_its_own(position):
    def days(day):
        page = project_page(*_with_state(position(day))).data["project"]
        return {each["id"]: each["days_late"] for each in page["work_items"]}

    assert days("2022-10-20") == {"roof": 0, "stairs": 0}
    assert days("2022-10-21") == {"roof": 0, "stairs": 1}


def test_an_item_of_work_is_not_waited_for_once_the_works_are_finished_or_suspended(sample, position):
    facts = sample["projects/hongqi/project.yaml"]
    finished = facts.replace("  final-drawings: 2022-06-20\n", "  works-finished: 2022-10-25\n")
    suspended = facts.replace("extended:\n", "extended:\n  - {on: 2022-10-25, reason: 雨}\n")
    for changed in (finished, suspended):
        page = project_page(*_with_state(position("2022-10-26", projects__hongqi__project=changed)))
        assert [each["days_late"] for each in page.data["project"]["work_items"]] == [0, 0]


@pytest.mark.parametrize(
    ("day", "found"),
    [("2022-07-30", []), ("2022-07-31", [2, 2]), ("2022-08-30", [2, 2]), ("2022-08-31", [3, 3])],
)
def test_counts_stand_by_street_and_in_all_from_their_day_on(position, day, found):
    counted = targets(position(day)).data["counted"]

    assert [each["done"] for each in counted] == found
    assert [each["street"] for each in counted] == (["东街街道", None] if found else [])


def test_how_much_there_is_is_a_lower_bound_where_one_does_not_say(sample, position):
    more = sample["projects/xinfeng/project.yaml"] + "counted:\n  - {on: 2022-08-31, kind: sheds, done: 4}\n"
    counted = targets(position("2022-09-10", projects__xinfeng__project=more)).data["counted"]

    assert [(each["projects"], each["done"], each["of"], each["of_unknown"]) for each in counted] == [
        (2, 7, 5, 1),
        (2, 7, 5, 1),
    ]
