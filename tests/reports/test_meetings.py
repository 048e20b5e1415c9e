import pytest

from renovation_cli.compute.decisions import decisions
from renovation_cli.compute.inspection_counts import KindHeld
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.extent import SCREEN, WHOLE
from renovation_cli.reports.fields.inspections import lines_of_kinds
from renovation_cli.reports.inspections import inspections, inspections_project
from renovation_cli.reports.meetings import Narrowed, meetings
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page


def narrowed(position, **which):
    return Narrowed(tuple(decisions(position.rulebook, position.as_of)), **which)


def what(found):
    return [each["what"] for each in found]


def test_open_and_overdue_limit_the_list_and_not_the_counts(position):
    at = position("2022-07-18")
    documents = [
        meetings(at, narrowed(at, **{which: True}), extent=WHOLE) for which in ("only_open", "only_overdue")
    ]

    assert [what(each.data["decisions"]) for each in documents] == [
        ["红旗新村管线先行迁改", "各社区张贴开工公告"],
        ["红旗新村管线先行迁改"],
    ]
    assert [each.data["counts"]["decisions"] for each in documents] == [3, 3]


@pytest.mark.parametrize("extent", [SCREEN, WHOLE], ids=["lines", "whole"])
def test_what_is_missing_is_shown_also_where_it_is_narrowed_to_whom_decisions_are_with(
    position, text, extent
):
    """It is of the whole programme, as in the data."""
    at = position("2022-09-10")
    document = meetings(at, narrowed(at, holder="丁五六"), extent=extent)

    assert document.data["missing"]
    assert "not on file, since the first that is" in text(document)
    assert "Meetings\n" not in text(document)


@pytest.mark.parametrize(("day", "late"), [("2022-07-15", []), ("2022-07-16", ["红旗新村管线先行迁改"])])
def test_overdue_has_the_decisions_that_are_late(position, day, late):
    assert what(overdue(position(day)).data["decisions"]) == late


def test_deadlines_have_the_decisions_that_fall_due(position):
    assert what(deadlines(position("2022-07-15"), within=5).data["decisions"]) == [
        "红旗新村管线先行迁改",
        "柴火间协议签完",
    ]
    assert what(deadlines(position("2022-07-15"), within=4).data["decisions"]) == ["红旗新村管线先行迁改"]


def test_a_district_that_records_no_meeting_is_told_of_none(position, text):
    at = position("2022-09-10", district="streets: {}\n")
    shown = text(overdue(at, WHOLE))

    assert "meeting" not in shown.casefold()
    assert overdue(at).data["meetings_missing"] == []
    assert "No meeting is on file." in text(meetings(at, narrowed(at), extent=WHOLE))


def test_a_project_says_what_inspections_found_and_what_became_of_it(position):
    at = position("2022-07-15")
    (state,) = [each for each in at.states if each.id == "hongqi"]
    page = project_page(at, state).data["project"]
    held = [(each["held"], each["kind"], len(each["findings"])) for each in page["inspections"]]

    assert [(str(on) if on else None, kind, found) for on, kind, found in held] == [
        ("2022-06-15", "on-site", 0),
        ("2022-07-06", "daily", 3),
        (None, "on-site", 0),
    ]


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2022-06-20", "1 inspection held, 1 to come."),
        (
            "2022-07-10",
            ("2 inspections held, 1 to come. 3 problems found: 2 not mended; 1 mended and not verified."),
        ),
        (
            "2022-10-01",
            (
                "2 inspections held, 1 planned and not held."
                " 3 problems found: 2 not mended, 1 of them overdue."
            ),
        ),
    ],
)
def test_inspections_are_summed_up_as_of_the_day(position, text, day, line):
    assert line in text(inspections(position(day), extent=WHOLE))


def test_a_planned_month_is_past_on_its_morrow(position):
    counts = [
        [(each["planned"], each["not_held"]) for each in inspections(position(day)).data["by_kind"]]
        for day in ("2022-09-30", "2022-10-01")
    ]

    assert counts == [[(0, 0), (1, 0)], [(0, 0), (0, 1)]]


def test_of_one_project_kinds_that_it_has_none_of_are_left_out(position):
    at = position("2022-09-10")
    (state,) = [each for each in at.states if each.id == "jianshe"]
    document = inspections_project(at, state)

    assert document.data["by_kind"] == []


def test_what_was_found_is_no_cause_of_a_level(position, text):
    shown = text(overdue(position("2022-09-10"), WHOLE))

    assert "Escalation does not count:" in shown
    assert "1 found on inspections" in shown


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-07-06", "2 decisions: 2 open, none overdue."),
        ("2022-07-18", "3 decisions: 2 open, 1 of them overdue."),
    ],
)
def test_of_decisions_counted_no_nought_is_said(position, text, day, said):
    at = position(day)

    assert said in text(meetings(at, narrowed(at)))


def test_kinds_of_which_there_is_nothing_and_figures_that_are_nought_of_all_are_left_out():
    quiet = {"rule": None, "by": (), "planned": 0, "not_held": 0, "open": 0, "overdue": 0, "gaps": None}
    held = KindHeld(id="daily", held=3, found=1, **quiet)
    none = KindHeld(id="on-site", held=0, found=0, **quiet)
    said, rows = lines_of_kinds([none, held])

    assert rows == [held]
    assert [field.name for field in said] == ["name", "held", "found"]
    assert lines_of_kinds([none])[1] == []


@pytest.mark.parametrize(("day", "heads"), [("2022-07-10", []), ("2022-10-01", ["Held"])])
def test_of_inspections_to_come_it_is_not_said_again_that_they_are_to_come(position, day, heads):
    """That one was not held on its day is said where there is such a one."""
    found = [
        block for block in inspections(position(day)).body if getattr(block, "name", "") == "inspections"
    ]

    assert [
        column.name.key for table in found for column in table.columns if column.name.key == "Held"
    ] == heads
    assert found
