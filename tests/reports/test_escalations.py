from datetime import date

import pytest

from renovation_cli.model.dates import PlanDate
from renovation_cli.reports.escalations import escalations, escalations_project
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page

AS_OF = "2022-09-01"
ORDER = "派-2"


def project(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def row(document, project_id="hongqi"):
    return next(each for each in document.data["escalations"] if each["project"] == project_id)


def test_a_project_in_words(position, text):
    found = position(AS_OF)

    assert text(escalations_project(found, project(found))).splitlines() == [
        "示例区2022年老旧小区改造 – escalation of 红旗新村 as of 2022-09-01",
        "Synthetic data: no real place, project or person.",
        "",
        "Level of escalation  黄牌 (四), since 2022-07-16",
        "Why                  方案出具后征求意见 is 63 days late (due 2022-06)",
        (
            "Why                  works: 10.68 points behind pace"
            " (30.50% done on 2022-08-31, 41.18% due by 2022-09-01)"
        ),
        (
            "Ends when            none of these holds any more: a milestone, round or notice 30 days late"
            " (orders and patrols do not count) (the district's own number); or works 10.00 points behind"
            " pace or more (the district's own number)"
        ),
        (
            "Who answers          东街街道 丁五六 (东街街道办事处主任), 一马社区 己八 (contact),"
            " 城发集团 丙四 (城发集团书记)"
        ),
        "Duty                 组织施工 (五)",
        "Who acts             住建局 乙二三 (住建局局长)",
        "Action               督查: outstanding for 47 days",
        "Recorded by          projects/hongqi/project.yaml:",
        "                       escalated:",
        "                         - {on: <date>, level: yellow}",
        (
            f"Held up by           order {ORDER}: 管线图纸不符 (holds up 开工),"
            " with 综合组 乙二三 (住建局局长) (sent to 住建局 乙二三 first), 63 days late"
        ),
        "What comes next      红牌 on 2022-10-01 if nothing more is done",
        (
            "Because by then      works: 30.28 points behind pace"
            " (30.50% done on 2022-08-31, 60.78% due by 2022-10-01)"
        ),
        (
            "Reached by           works more than 30.00 points behind pace (the district's own"
            " number); or 黄牌 reached 2 separate times (the district's own number)"
        ),
        "",
        "Every change of level",
        "From        Level",
        "2022-07-16  黄牌",
        "2022-08-01  suspended by an excuse",
        "2022-08-11  黄牌",
        "",
        "renovation status hongqi  # the project's whole page",
    ]


def test_the_row_of_a_project_says_who_answers_who_acts_and_what_holds_it_up(position):
    found = row(escalations(position(AS_OF), WHOLE))

    assert (found["level"], str(found["since"]), found["days"]) == ("yellow", "2022-07-16", 47)
    assert [person["name"] for each in found["answers"] for person in each["people"]] == [
        "丁五六",
        "己八",
        "丙四",
    ]
    assert [person["name"] for each in found["acts"] for person in each["people"]] == ["乙二三"]
    assert found["answerable"] == [
        {"kind": "round", "id": "on-scheme", "name": "方案出具后征求意见"},
        {"kind": "milestone", "id": "works-finished", "name": "完工"},
    ]
    assert found["duties"] == [{"id": "works", "title": "组织施工", "clause": "五"}]
    assert (found["works_wait_for"], found["action_due"]) == (None, None)
    assert found["next_due"] == {
        "kind": "milestone",
        "id": "works-started",
        "name": "开工",
        "due": PlanDate(date(2022, 11, 1), date(2022, 11, 30)),
    }
    assert found["held_up_by"] == [
        {
            "order": ORDER,
            "problem": "管线图纸不符",
            "milestone": "works-started",
            "with": [
                {
                    "lead": "综合组",
                    "place": "综合组",
                    "people": [{"name": "乙二三", "post": "住建局局长"}],
                    "phone": None,
                }
            ],
            "days_late": 63,
        }
    ]
    assert found["outstanding"]


def test_the_highest_level_comes_first_and_of_one_level_the_longest_reached(position):
    reached = [
        (each["level"], str(each["since"]))
        for each in escalations(position("2022-10-05")).data["escalations"]
    ]

    assert reached == [("red", "2022-08-15"), ("red", "2022-10-01")]


def test_only_projects_that_are_held_against_a_pace_have_a_level(position, text):
    found = position(AS_OF)

    assert [each["project"] for each in escalations(found).data["escalations"]] == ["xinfeng", "hongqi"]
    page = escalations_project(found, project(found, "jianshe"))
    assert page.data["escalations"] == []
    assert (
        "\nThe levels are of projects that are held against a pace; the track of this one has none.\n"
        in text(page)
    )


def test_what_was_done_is_no_longer_outstanding(position, text):
    before, after = position("2022-09-04"), position("2022-09-06")

    assert row(escalations(before, WHOLE))["outstanding"]
    assert not row(escalations(after, WHOLE))["outstanding"]
    shown = text(escalations_project(after, project(after)))
    assert (
        "Action               督查: done on 2022-09-05, to be put right by 2022-09-20: 14 days left" in shown
    )
    assert "2022-09-05  黄牌   2022-09-20          住建局" in shown


@pytest.mark.parametrize(
    ("day", "left"), [("2022-09-19", "1 day left"), ("2022-09-20", "due today"), ("2022-09-21", "1 day late")]
)
def test_the_day_that_an_action_set_is_counted_down_to(position, text, day, left):
    found = position(day)
    action = f"督查: done on 2022-09-05, to be put right by 2022-09-20: {left}"

    assert action in text(escalations_project(found, project(found)))
    assert action in text(escalations(found, WHOLE))


def test_an_action_that_set_no_day_says_how_long_the_level_has_lasted_since(position, sample, text):
    facts = sample["projects/hongqi/project.yaml"].replace(" until: 2022-09-20,", "")
    found = position("2022-09-06", projects__hongqi__project=facts)

    assert (
        "督查: done on 2022-09-05, no day set to put it right, and the level has lasted 1 day since"
        in text(escalations(found, WHOLE))
    )


@pytest.mark.parametrize(
    ("day", "left"), [("2022-10-07", "1 day left"), ("2022-10-08", "due today"), ("2022-10-09", "1 day late")]
)
def test_an_outstanding_action_is_due_within_the_days_of_its_level(position, text, day, left):
    shown = text(escalations(position(day), WHOLE))

    assert f"约谈: due by 2022-10-08, {left}" in shown
    assert "this is the highest; next due: 开工 2022-11" in shown


def test_on_the_day_a_level_is_reached_its_action_is_outstanding_since_today(position, text):
    assert "督查: outstanding since today" in text(escalations(position("2022-07-16"), WHOLE))


def test_works_that_have_not_begun_say_what_is_late_for_longest(position, sample, text):
    facts = sample["projects/hongqi/project.yaml"].replace("works: 12%", "works: 0%")
    found = position("2022-08-15", projects__hongqi__project=facts.replace("works: 30.5%", "works: 0%"))
    shown = text(escalations(found, WHOLE))

    assert (
        "the works have not begun, and 1 item before them is late: 方案出具后征求意见;"
        " order 派-2: 管线图纸不符" in shown
    )
    assert row(escalations(found, WHOLE))["works_wait_for"] == {
        "kind": "round",
        "id": "on-scheme",
        "name": "方案出具后征求意见",
    }


def test_the_report_says_how_it_is_sorted_whom_to_call_and_what_each_level_means(position, text):
    lines = text(escalations(position(AS_OF), WHOLE)).splitlines()
    (start,) = [number for number, line in enumerate(lines) if line.startswith("The levels; each ends")]

    assert (
        "The highest level comes first; in a level what is outstanding, then the oldest, then the farthest"
        " behind. Where an order holds a project up, call first whom the order is with; about all else that"
        " is late or lags call who answers, and about an action outstanding who acts."
    ) in lines
    assert lines[start + 1 : start + 4] == [
        "Level  Action  Who acts       Days to act  Reached by",
        (
            "红牌   约谈    综合组 乙二三            7  works more than 30.00 points behind pace (the"
            " district's own number); or 黄牌 reached 2 separate times (the district's own number)"
        ),
        (
            "黄牌   督查    住建局 乙二三            –  works 10.00 points behind pace or more (the"
            " district's own number); or a milestone, round or notice 30 days late (orders and patrols"
            " do not count) (the district's own number)"
        ),
    ]


def test_an_excuse_suspends_and_says_so(position, text):
    found = position("2022-08-05")
    assert row(escalations(found, WHOLE))["level"] is None
    assert "红旗新村: suspended from 2022-08-01 to 2022-08-10: 台风停工" in text(escalations(found, WHOLE))


def test_what_cannot_be_held_against_the_pace_is_said(position, sample, text):
    begun = sample["projects/xinfeng/project.yaml"] + "milestones: {works-started: 2022-07-10}\n"
    found = position(AS_OF, projects__xinfeng__project=begun)

    shown = text(escalations(found, WHOLE)).splitlines()
    assert any(line.startswith("1 project cannot be held against the pace") for line in shown)
    start = shown.index("Whom to ask for what is not on file")
    assert shown[start + 1 : start + 3] == [
        "Project   Id       No verdict                  Who leads the works",
        "新丰大院  xinfeng  works: no progress on file  城发集团 丙四 (城发集团书记)",
    ]
    (unjudged,) = row(escalations(found, WHOLE), "xinfeng")["no_verdict"]
    assert (unjudged["of"], unjudged["reason_key"]) == ("works", "no progress on file")


def test_a_plan_without_levels_says_so(position, sample, text):
    plan = sample["programme.yaml"]
    levels = plan[plan.index("escalation:") : plan.index("\ncare:") + 1]
    facts = sample["projects/hongqi/project.yaml"].partition("escalated:")[0]
    found = position(AS_OF, programme=plan.replace(levels, ""), projects__hongqi__project=facts)

    assert "The plan names no levels of escalation." in text(escalations(found, WHOLE))
    assert project_page(found, project(found)).data["project"]["escalation"] is None


def test_the_page_of_a_project_has_its_level(position, text):
    found = position(AS_OF)
    page = project_page(found, project(found))

    assert "Level of escalation  黄牌 (四), since 2022-07-16" in text(page)
    assert page.data["project"]["escalation"]["level"] == "yellow"


def test_overdue_says_what_of_escalation_waits_beside_it(position, text):
    def said(day):
        found = overdue(position(day), WHOLE)
        return found.data["actions_outstanding"], found.data["set_days_passed"], text(found)

    outstanding, passed, shown = said("2022-09-04")
    flagged = escalations(position("2022-09-04")).data["escalations"]
    assert outstanding == [each["project"] for each in flagged if each["level"] and not each["action"]]
    assert passed == []
    assert len(outstanding) == 2
    assert "\nBeside this: the action of the level reached is outstanding for 2 projects.\n" in shown
    assert [said(day)[1] for day in ("2022-09-20", "2022-09-21")] == [[], ["hongqi"]]
    today = "; the day by which an action wanted things put right is today for 红旗新村."
    assert [today in said(day)[2] for day in ("2022-09-19", "2022-09-20", "2022-09-21")] == [
        False,
        True,
        False,
    ]
    assert overdue(position("2022-09-20")).data["set_days_today"] == ["hongqi"]
    past = "; the day by which an action wanted things put right is past for 1 project."
    assert past in said("2022-09-21")[2]
    assert "Beside this" not in said("2022-02-01")[2]


def test_the_list_says_that_there_are_more_reasons_than_it_shows(position, sample, text):
    levels = sample["programme.yaml"].replace(
        "when: [{own: true, points_behind: 10%}, ",
        "when: [{own: true, ratio_below: 90%}, {own: true, points_behind: 10%}, ",
    )
    assert levels != sample["programme.yaml"]
    found = position("2022-09-01", programme=levels)
    (flagged,) = [each for each in escalations(found).data["escalations"] if each["project"] == "hongqi"]

    of_works = [each for each in flagged["why"] if each["of"] == "works"]
    assert len(of_works) == 2
    assert "; 1 more reason on the project's own page" in text(escalations(found, WHOLE))


def test_the_list_names_who_reaches_a_higher_level_within_a_week(position, text):
    def near(day):
        found = escalations(position(day), WHOLE)
        return found.data["rising"], text(found)

    days = ("2022-09-23", "2022-09-24", "2022-09-30", "2022-10-01")
    assert [near(day)[0] for day in days] == [[], ["hongqi"], ["hongqi"], []]
    assert "Within 7 days none reaches a higher level." in near("2022-09-23")[1]
    shown = near("2022-09-24")[1]
    assert "none reaches a higher level" not in shown
    assert "Within 7 days 1 reaches a higher level if nothing more is done." in shown
    title = "To reach a higher level within 7 days if nothing more is done"
    lines = shown.splitlines()
    assert lines[lines.index(title) + 1 : lines.index(title) + 3] == [
        (
            "Project   Id      On          Level now  Level then  Because by then"
            "                                                                        Who answers"
        ),
        (
            "红旗新村  hongqi  2022-10-01  黄牌       红牌        works: 30.28 points behind pace"
            " (30.50% done on 2022-08-31, 60.78% due by 2022-10-01)  城发集团 丙四 (城发集团书记)"
        ),
    ]
    assert title not in near("2022-09-23")[1]


def test_how_many_are_at_a_level_is_said_first_and_not_again_at_the_end(position, text):
    lines = text(escalations(position("2022-09-01"))).splitlines()
    *_, last = lines

    assert last == "Every reason, who acts, what the levels are: renovation escalations --detail"
    assert [line for line in lines if "2 " in line and "reached a level" in line] == [lines[2]]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2022-07-28", "方案出具 89 d late, +2"),
        ("2022-09-10", "works 47.1 pts behind"),
    ],
)
def test_the_main_reason_names_what_is_late_for_longest_and_counts_the_others(position, text, day, reason):
    (line,) = [each for each in text(escalations(position(day))).splitlines() if each.startswith("新丰大院")]

    assert f"  {reason}  " in line


@pytest.mark.parametrize(
    ("day", "words"),
    [("2022-09-05", "mend in 15 d"), ("2022-09-20", "mend by today"), ("2022-09-21", "mend 1 d late")],
)
def test_the_day_that_an_action_set_is_said_in_few_words(position, text, day, words):
    (line,) = [each for each in text(escalations(position(day))).splitlines() if each.startswith("红旗新村")]

    assert line.endswith(f"  {words}")
