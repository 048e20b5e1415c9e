"""The short page of a project: where it stands, what is late or comes next and with whom, its figures."""

import pytest

from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.project import project_in_short, project_page


def page(position, project_id, text):
    state = next(each for each in position.on_file if each.id == project_id)
    return text(project_in_short(position, state))


def rows(shown, heading):
    """The lines of the table below a heading, each as its words."""
    lines = shown.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(heading)) + 1
    last = next((number for number in range(first, len(lines)) if not lines[number]), len(lines))
    return [" ".join(line.split()) for line in lines[first:last]]


def test_it_says_where_the_project_stands_and_whom_to_call(position, text):
    lines = page(position("2022-09-10"), "hongqi", text).splitlines()

    assert lines[4:7] == [
        "Stage       施工",
        "Level       黄牌   since 2022-07-16   方案出具后征求意见 72 d late   mend in 10 d",
        "Call first  综合组 乙二三",
    ]


def test_programs_get_the_same_as_of_the_whole_page(position):
    at = position("2022-09-10")

    for state in at.on_file:
        assert project_in_short(at, state).data == project_page(at, state).data


@pytest.mark.parametrize("day", ["2022-03-11", "2022-07-14", "2022-09-10"])
def test_it_lists_all_that_is_late_the_longest_first(position, text, day):
    at = position(day)
    for state in at.on_file:
        late = project_page(at, state).data["project"]["overdue"]
        shown = page(at, state.id, text)
        if not late:
            assert "Late: " not in shown
            continue
        assert f"\nLate: {len(late)} item" in shown
        found = rows(shown, "What is late")
        longest = sorted((each["days_late"] for each in late), reverse=True)
        assert [int(line.split(" d ")[0].split()[-1]) for line in found] == longest


@pytest.mark.parametrize("day", ["2022-01-20", "2022-02-26", "2022-03-11"])
def test_what_falls_due_is_listed_or_counted(position, text, day):
    at = position(day)
    owed = [each["id"] for item in deadlines(at).data["deadlines"] for each in item["projects"]]
    every = owed.count("hongqi")
    shown = page(at, "hongqi", text)

    more = every - 6
    assert len(rows(shown, "Due ")) == (7 if more > 1 else every)
    assert (f"\n{more} more items fall due later\n" in shown) is (more > 1)


@pytest.mark.parametrize(
    ("further", "listed"),
    [
        ([], 5),
        (["works-started: 2022-07-01"], 6),
        (["works-started: 2022-07-01", "works-finished: 2022-09-05"], 5),
    ],
)
def test_what_was_recorded_before_the_last_is_counted(position, sample, text, further, listed):
    """Five facts are on record without the further ones; one more is no reason to cut the list."""
    facts = sample["projects/hongqi/project.yaml"]
    given = facts.replace("milestones:\n", "\n".join(["milestones:", *(f"  {each}" for each in further), ""]))
    shown = page(position("2022-09-10", projects__hongqi__project=given), "hongqi", text)

    counted = ["2 more are on record of before"] if listed < 5 + len(further) else []
    assert len(rows(shown, "On ")) == listed + len(counted)
    assert [line for line in shown.splitlines() if line.endswith("of before")] == counted


def test_what_was_recorded_last_stands_first_and_nothing_that_is_dated_later(position, text):
    assert rows(page(position("2022-08-30"), "hongqi", text), "On ")[0] == "2022-07-31 works 12.0%"
    assert rows(page(position("2022-08-31"), "hongqi", text), "On ")[0] == "2022-08-31 works 30.5%"


def test_of_a_project_without_records_nothing_is_called_late(position, text):
    bare = "name: 红旗新村\ntrack: implementation\nstreet: 东街街道\ncommunity: 一马社区\n"
    without = {"projects__hongqi__households": None, "projects__hongqi__orders": None}
    shown = page(position("2022-06-10", projects__hongqi__project=bare, **without), "hongqi", text)

    assert "Nothing at all is on record of it, so nothing that the plan asks is counted as late." in shown
    assert "Late: " not in shown


def test_it_ends_with_the_whole_page_and_the_consultation(position, text):
    *_, whole, consult = page(position("2022-09-10"), "hongqi", text).splitlines()

    assert whole.startswith("renovation status hongqi --detail  ")
    assert consult.startswith("renovation consult hongqi  ")
