from renovation_cli.reports.escalations import escalations, escalations_project
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
        "Level of escalation  黄牌 (四), since 2022-07-30",
        "Why                  方案出具后征求意见 is 63 days late (due 2022-06), and 1 more item is late",
        (
            "Why                  works: 10.68 points behind pace"
            " (30.50% done on 2022-08-31, 41.18% due by 2022-09-01)"
        ),
        (
            "Ends when            none of these holds any more: a stage, milestone, round or notice 30 days"
            " late (orders and patrols do not count); or works 10.00 points behind pace or more"
        ),
        "Who answers          东街街道 丁五六, 一马社区 己八",
        "Who acts             住建局 乙二三",
        "Action               督查: outstanding for 34 days",
        "Recorded by          projects/hongqi/project.yaml, escalated: - {on: <date>, level: yellow}",
        f"Held up by           order {ORDER}: 管线图纸不符 (holds up 开工), with 综合组 乙二三, 63 days late",
        "Next level           红牌 on 2022-10-01 if nothing more is done",
        (
            "Because by then      works: 30.28 points behind pace"
            " (30.50% done on 2022-08-31, 60.78% due by 2022-10-01)"
        ),
        "Reached by           works more than 30.00 points behind pace; or 黄牌 reached 2 separate times",
        "",
        "Every change of level",
        "From        Level",
        "2022-07-30  黄牌",
        "2022-08-01  suspended",
        "2022-08-11  黄牌",
        "",
        "renovation status hongqi  # the project's whole page",
    ]


def test_the_row_of_a_project_says_who_answers_who_acts_and_what_holds_it_up(position):
    found = row(escalations(position(AS_OF)))

    assert (found["level"], str(found["since"]), found["days"]) == ("yellow", "2022-07-30", 34)
    assert [person["name"] for each in found["answers"] for person in each["people"]] == ["丁五六", "己八"]
    assert [person["name"] for each in found["acts"] for person in each["people"]] == ["乙二三"]
    assert found["answerable"] == [{"kind": "round", "id": "on-scheme", "name": "方案出具后征求意见"}]
    assert found["duties"] == []
    assert found["held_up_by"] == [
        {
            "order": ORDER,
            "problem": "管线图纸不符",
            "milestone": "works-started",
            "with": [
                {"lead": "综合组", "place": "综合组", "people": [{"name": "乙二三", "post": "住建局局长"}]}
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

    assert reached == [
        ("red", "2022-10-01"),
        ("yellow", "2022-04-09"),
        (None, "None"),
        (None, "None"),
    ]


def test_what_was_done_is_no_longer_outstanding(position, text):
    before, after = position("2022-09-04"), position("2022-09-06")

    assert row(escalations(before))["outstanding"]
    assert not row(escalations(after))["outstanding"]
    shown = text(escalations_project(after, project(after)))
    assert "Action               督查: done on 2022-09-05, and the level has lasted 1 day since" in shown
    assert "2022-09-05  黄牌   住建局" in shown


def test_an_excuse_suspends_and_says_so(position, text):
    found = position("2022-08-05")
    assert row(escalations(found))["level"] is None
    assert "红旗新村 (hongqi): suspended from 2022-08-01 to 2022-08-10: 台风停工" in text(escalations(found))


def test_what_cannot_be_held_against_the_pace_is_said(position, text):
    found = position(AS_OF)

    assert "1 project cannot be held against the pace" in text(escalations(found))
    assert row(escalations(found), "xinfeng")["no_verdict"] == [
        {"of": "works", "reason": row(escalations(found), "xinfeng")["no_verdict"][0]["reason"]}
    ]


def test_a_plan_without_levels_says_so(position, sample, text):
    plan = sample["programme.yaml"]
    levels = plan[plan.index("escalation:") : plan.index("\ncare:") + 1]
    facts = sample["projects/hongqi/project.yaml"].partition("escalated:")[0]
    found = position(AS_OF, programme=plan.replace(levels, ""), projects__hongqi__project=facts)

    assert "The plan names no levels of escalation." in text(escalations(found))
    assert project_page(found, project(found)).data["project"]["escalation"] is None


def test_the_page_of_a_project_has_its_level(position, text):
    found = position(AS_OF)
    page = project_page(found, project(found))

    assert "Level of escalation  黄牌 (四), since 2022-07-30" in text(page)
    assert page.data["project"]["escalation"]["level"] == "yellow"
