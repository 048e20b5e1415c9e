from fractions import Fraction

import pytest

from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.pace import pace, pace_project
from renovation_cli.reports.project import project_page

AS_OF = "2022-09-01"
WORKS = "progress:\n  - {on: 2022-08-20, works: 65%}\n"
MONEY = "money: {plan: {budget: 600000}, entries: [{on: 2022-08-20, kind: payment, yuan: 780000}]}\n"


def project(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def row(document, project_id):
    return next(each for each in document.data["projects"] if each["id"] == project_id)


def test_points_and_ratio_are_those_of_the_days_of_the_window(position):
    works = row(pace(position(AS_OF), WHOLE), "hongqi")["works"]
    planned, actual = Fraction(63, 153), Fraction(305, 1000)  # 1 July to 1 September of 153 days

    assert (works["planned"], works["actual"]) == (str(planned), str(actual))
    assert works["points_exact"] == str((actual - planned) * 100)
    assert str(works["points"]) == "-10.68"
    assert works["ratio"] == str(actual / planned)
    assert str(works["on"]) == "2022-08-31"


def test_a_project_in_words(position, text):
    shown = text(pace_project(position(AS_OF), project(position(AS_OF)))).splitlines()

    assert shown[3:] == [
        "Due by the pace                        41.18%",
        "Works                                  30.50%, 10.68 behind, 74.07% of pace",
        "Money                                  no verdict: no payment on file",
        "Paid, yuan                             –",
        "Planned investment of all years, yuan  900,000",
        (
            "Pace                                   实施项目 (三): 41.18% due, evenly "
            "from 2022-07-01 to 2022-11-30; 63 of 153 days have passed."
        ),
        "Works entered on                       2022-08-31",
        "Started                                not yet",
        "Finished                               not yet",
        "",
        "Progress entries",
        "Date         Works",
        "2022-07-31  12.00%",
        "2022-08-31  30.50%",
        "",
        "renovation escalations hongqi  # what follows from being behind",
    ]


PACES = (
    (
        "{by: linear, from: 2022-07, to: 2022-11}",
        "evenly from 2022-07-01 to 2022-11-30; 63 of 153 days have passed.",
    ),
    ("{by: months, from: 2022-07, to: 2022-11}", "by full months from 2022-07-01 to 2022-11-30."),
    ("{by: table, table: {2022-07: 20%, 2022-09: 50%}}", "by the plan's table."),
)


@pytest.mark.parametrize(("pace_of", "rule"), PACES)
def test_the_rule_by_which_a_share_is_due_is_said(position, sample, text, pace_of, rule):
    own = "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}"
    plan = sample["programme.yaml"].replace(own, f"pace: {pace_of.replace('{by', '{clause: 三, by', 1)}")
    (line,) = [
        line for line in text(pace(position(AS_OF, programme=plan), WHOLE)).splitlines() if "(三)" in line
    ]

    assert line.partition(" due")[2].lstrip(", ") == rule


def test_streets_and_the_programme_weigh_projects_by_their_planned_money(position, sample):
    other = sample["projects/xinfeng/project.yaml"] + WORKS + MONEY
    document = pace(position(AS_OF, projects__xinfeng__project=other), WHOLE)
    together = document.data["programme_pace"]

    # 900,000 and 600,000 yuan are planned.
    assert together["works"]["actual"] == str((Fraction("0.305") * 9 + Fraction("0.65") * 6) / 15)
    assert (together["projects"], together["not_yet_due"]) == (2, 0)
    assert together["money"]["actual"] is None
    assert [each["street"] for each in document.data["streets"]] == ["东街街道"]
    assert document.data["streets"][0]["works"] == together["works"]


def test_a_rate_above_the_whole_is_shown(position, sample, text):
    other = sample["projects/xinfeng/project.yaml"] + WORKS + MONEY
    found = position(AS_OF, projects__xinfeng__project=other)

    assert "Money                                  130.00%, 88.82 ahead, 315.71% of pace" in text(
        pace_project(found, project(found, "xinfeng"))
    )


def test_unknown_progress_is_no_figure_and_says_so(position, sample, text):
    begun = sample["projects/xinfeng/project.yaml"] + "milestones: {works-started: 2022-07-10}\n"
    shown = text(pace(position(AS_OF, projects__xinfeng__project=begun), WHOLE))

    assert (
        "1 of 2 projects is behind with its works. For 1 there is no verdict: no progress is on file."
        in shown
    )
    assert "no progress on file for 1 project, no payment on file for 2 projects" in shown


def test_before_anything_is_due_nothing_is_called_behind_or_unknown(position, text):
    shown = text(pace(position("2022-06-30"), WHOLE))

    assert "behind with" not in shown
    assert shown.count("not yet due") == 2
    assert "nothing is due yet" in shown


def test_a_track_without_a_pace_is_not_in_the_list(position, text):
    found = position(AS_OF)

    assert [each["id"] for each in pace(found).data["projects"]] == ["hongqi", "xinfeng"]
    assert "The track has no pace." in text(pace_project(found, project(found, "laojie")))


def test_the_page_of_a_project_has_its_pace_once_something_is_due(position, text):
    early, late = position("2022-06-30"), position(AS_OF)

    assert "Due by the pace" not in text(project_page(early, project(early)))
    page = project_page(late, project(late))
    (works,) = [line for line in text(page).splitlines() if line.startswith("Works  ")]
    assert works.removeprefix("Works").strip() == "30.50%, 10.68 behind, 74.07% of pace"
    assert str(page.data["project"]["pace"]["works"]["points"]) == "-10.68"


@pytest.mark.parametrize(
    ("works", "words", "behind"),
    [
        ("41.176470%", " 0.000001 behind ", True),
        ("41.173%", " 0.003 behind ", True),
        ("41.17%", " 0.01 behind ", True),
        ("41.18%", " 0.004 ahead ", False),
        ("7/17", " on pace ", False),
    ],
)
def test_a_lag_that_counts_never_prints_as_nought(position, sample, text, works, words, behind):
    near = sample["projects/hongqi/project.yaml"].replace("works: 30.5%", f"works: {works}")
    document = pace(position(AS_OF, projects__hongqi__project=near), WHOLE)

    assert words in next(line for line in text(document).splitlines() if "hongqi" in line)
    assert f"{1 + behind} of 2 projects" in text(document)  # the other has not begun, and counts as behind
    assert (row(document, "hongqi")["works"]["points"] < 0) is behind


def test_points_just_short_of_a_level_do_not_print_as_the_level(position, sample, text):
    near = sample["projects/hongqi/project.yaml"].replace("works: 30.5%", "works: 31.178%")
    shown = text(pace(position(AS_OF, projects__hongqi__project=near), WHOLE))

    assert "points_behind: 10%" in sample["programme.yaml"]
    assert " 9.998 behind " in next(line for line in shown.splitlines() if "hongqi" in line)


PAID_IN_THREE_YEARS = """
money:
  entries:
    - {on: 2021-11-20, kind: payment, yuan: 2600000}
    - {on: 2022-02-20, kind: payment, yuan: 100000}
    - {on: 2023-01-05, kind: payment, yuan: 70000}
"""


def test_money_of_other_years_is_kept_apart_and_said(position, sample, text):
    stated = "investment_yuan: 900000}"
    own = sample["projects/hongqi/project.yaml"]
    assert stated in own
    carried = (
        own.replace(stated, "investment_yuan: 900000, year_investment_yuan: 1000000}") + PAID_IN_THREE_YEARS
    )
    then = position("2023-01-31", projects__hongqi__project=carried)
    money = row(pace(then, WHOLE), "hongqi")["money"]

    assert (money["actual"], money["paid_yuan"]) == ("1/10", 100000)
    assert (money["paid_before_yuan"], money["paid_after_yuan"]) == (2600000, 70000)
    assert (
        "1 project paid 2,670,000 yuan before 2022-01-01 or after 2022-12-31, which are not held against the"
        " year: 红旗新村. In detail: renovation pace PROJECT"
    ) in text(pace(then, WHOLE)).splitlines()
    shown = [" ".join(line.split()) for line in text(pace_project(then, project(then))).splitlines()]
    assert "Paid before 2022-01-01, yuan 2,600,000" in shown
    assert "Paid after 2022-12-31, yuan 70,000" in shown
    assert "Paid, yuan 100,000" in shown


TOWN = """  西街镇:
    head: {name: 示例寅, post: 镇长}
    communities:
      三羊社区: {head: {name: 示例卯, post: 书记}}
"""


def test_projects_and_streets_stand_in_the_order_of_the_plan_and_not_of_their_ids(position, sample, text):
    of_town = f"track: implementation\nstreet: 西街镇\ncommunity: 三羊社区\n{WORKS}"
    document = pace(
        position(
            AS_OF,
            teams=sample["teams.yaml"].replace("streets:\n", f"streets:\n{TOWN}", 1),
            projects__z1__project=f"name: 丙苑\n{of_town}",
            projects__z2__project=f"name: 甲苑\n{of_town}",
        ),
        WHOLE,
    )
    names = ("丙苑", "甲苑", "新丰大院", "红旗新村", "西街镇", "东街街道")
    first = [line.partition(" ")[0] for line in text(document).splitlines()]

    assert [each["id"] for each in document.data["projects"]] == ["hongqi", "xinfeng", "z1", "z2"]
    assert [each["street"] for each in document.data["streets"]] == ["西街镇", "东街街道"]
    listed = [each for each in first if each in names]
    assert listed[:6] == ["丙苑", "甲苑", "新丰大院", "红旗新村", "西街镇", "东街街道"]
