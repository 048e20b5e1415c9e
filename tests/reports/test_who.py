import pytest

from renovation_cli.compute.who.directory import entries
from renovation_cli.compute.who.entry import EntryKind
from renovation_cli.compute.who.query import find
from renovation_cli.render.language import Language
from renovation_cli.reports.document import Table
from renovation_cli.reports.duties import duties
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.parts.entry_pages import PAGES
from renovation_cli.reports.who import who
from tests.in_detail import status


def asked(position, query):
    (entry,) = find(query, entries(position.rulebook, position.states))
    return who(position, entry, extent=WHOLE)


def row(shown, first):
    (line,) = [line for line in shown.splitlines() if line.startswith(first)]
    return line.split()


def test_every_kind_of_entry_has_its_page():
    assert list(PAGES) == list(EntryKind)


def test_who_answers_for_a_person_with_places_duties_and_what_is_late(position, text):
    document = asked(position("2022-07-05"), "乙二三")

    assert [(each["body"], each["of"], each["seat"]) for each in document.data["people"]] == [
        ("leadership", None, "member"),
        ("group", "综合组", "head"),
    ]
    assert [each["id"] for each in document.data["duties"]] == ["design-guidance"]
    assert ("order", "派-2") in {(each["kind"], each["id"]) for each in document.data["overdue"]}
    assert "Posts held  2 posts\n" in text(document)


def test_who_shows_the_load_of_everybody_in_a_group(position, text):
    shown = text(asked(position("2022-05-20"), "综合组"))
    line = row(shown, "乙二三  住建局局长")

    assert line[2:] == ["leader", "综合组", "member", "of", "leading", "group"]
    assert "member of leading group" in shown


def test_who_shows_the_stage_that_status_shows_and_who_leads_it(position, text):
    on = position("2022-07-05")
    shown = text(asked(on, "东街街道"))
    (current,) = [each["stage"]["name"] for each in status(on).data["projects"] if each["id"] == "hongqi"]

    assert current == "设计"
    assert row(shown, "红旗新村 ")[2:9] == ["设计", "5", "days", "late", "施工", "住建局", "乙二三"]


def test_who_shows_what_is_late_for_the_entry_beside_the_total_of_the_project(position, text):
    on = position("2022-07-05")
    (total,) = [len(each["overdue"]) for each in status(on).data["projects"] if each["id"] == "hongqi"]
    street = text(asked(on, "东街街道"))
    project = text(asked(on, "hongqi"))

    assert "Late, theirs Late in all" in " ".join(street.split())
    assert total == 2
    assert row(street, "红旗新村 ")[-2:] == ["1", "2"]
    assert " ".join(row(street, "新丰大院 ")).endswith("庚九 1 +2 before plan 3 +3 before plan")
    assert "Late, theirs" not in project
    assert row(project, "红旗新村 ")[-1] == "2"
    assert "Late, of this Late in all" in " ".join(text(asked(on, "设计")).split())


def test_who_says_who_answers_for_each_late_item_and_of_an_order_who_has_it_now(position):
    document = asked(position("2022-07-05"), "hongqi")
    (late,) = [each for each in document.blocks if isinstance(each, Table) and _is_late(each)]
    answers = {cells[0]: cells[5] for cells in late.rows}
    english = Language("en")

    # Sent to 住建局 and reported up to 综合组 the day before.
    assert english.value(answers["管线图纸不符"]) == "综合组 乙二三"
    assert english.value(answers["方案出具后征求意见"]) == "东街街道 丁五六, 一马社区 己八"


def _is_late(table):
    return table.columns[0].name.key == "What is late"


def test_who_shows_the_tracks_of_a_milestone(position):
    rules = asked(position("2022-05-20"), "works-finished").data["rules"]

    assert [(each["track"], each["stage"], each["in_force"]) for each in rules] == [
        ("implementation", "construction", False),
        ("carry-over", "completion", True),
    ]


def test_who_names_nobody_where_nobody_is_named(position, sample, text):
    teams = sample["teams.yaml"].replace("一马社区: {contacts: [己八]}", "一马社区: {}")

    assert "Nobody is named." in text(asked(position("2022-05-20", teams=teams), "一马社区"))


def test_duties_say_which_are_in_force_and_by_which_rules(position, text):
    document = duties(position("2022-07-01"), extent=WHOLE)

    assert {each["id"]: each["in_force"] for each in document.data["duties"]} == {
        "design-guidance": True,  # a kind of order is under it as long as the programme runs
        "works": True,
        "household-visits": False,
    }
    assert "each of 1 street" in text(document)


def test_a_duty_that_no_rule_names_says_so_in_place_of_whether_it_is_in_force(position, sample, text):
    more = "      patience: {title: 耐心解释, clause: 五}\n"
    start = sample["duties.yaml"].index("    duties:\n", sample["duties.yaml"].index("城发集团")) + len(
        "    duties:\n"
    )
    found = position(
        "2022-07-01", duties=sample["duties.yaml"][:start] + more + sample["duties.yaml"][start:]
    )

    (line,) = [line for line in text(duties(found, extent=WHOLE)).splitlines() if "patience" in line]
    assert line.split() == ["城发集团", "丙四", "耐心解释", "patience", "五", "no", "rule", "0", "0"]


def test_duties_of_one_department_show_every_rule_under_them(position):
    (duty,) = duties(position("2022-07-01"), "城发集团").data["duties"]

    assert [(each["kind"], each["id"]) for each in duty["rules"]] == [
        ("stage", "construction"),
        ("milestone", "works-command"),
        ("order", "site"),
    ]
    assert duty["holders"] == [
        {
            "lead": "城发集团",
            "place": "城发集团",
            "people": [{"name": "丙四", "post": "城发集团书记"}],
            "phone": None,
        }
    ]


def test_who_lists_the_actions_outstanding_of_whoever_must_act(position, text):
    on = position("2022-07-05")
    shown = {query: asked(on, query) for query in ("住建局", "乙二三", "示例区住房和城乡建设局", "黄牌")}

    for document in shown.values():
        assert {each["level"] for each in document.data["escalations"]} == {"yellow"}
        assert all(each["outstanding"] for each in document.data["escalations"])
    printed = text(shown["住建局"])
    assert "Escalation actions for it to take, or to follow up where the day they set is past\n" in printed
    assert "Nothing to answer for is overdue." not in printed
    assert "督查: outstanding" in printed
    assert asked(on, "城发集团").data["escalations"] == []


def test_who_does_not_list_an_action_that_is_on_file(position, sample):
    project = sample["projects/xinfeng/project.yaml"] + "escalated: [{on: 2022-07-04, level: yellow}]\n"
    on = position("2022-07-05", projects__xinfeng__project=project)

    def projects(query):
        return {each["project"]: each["outstanding"] for each in asked(on, query).data["escalations"]}

    assert "xinfeng" not in projects("住建局")
    assert projects("黄牌")["xinfeng"] is False


def test_who_lists_an_action_whose_day_is_past_for_whoever_must_follow_it_up(position, text):
    def listed(day):
        found = asked(position(day), "住建局")
        passed = {each["project"] for each in found.data["escalations"] if each["set_day_passed"]}
        return passed, "1 project is past the day that the action set." in text(found)

    assert listed("2022-09-20") == (set(), False)
    assert listed("2022-09-21") == ({"hongqi"}, True)


def test_who_of_a_group_shows_what_its_people_answer_for_elsewhere(position, text):
    document = asked(position("2022-06-30"), "综合组")
    shown = text(document)
    (person,) = document.data["elsewhere"]

    assert person["name"] == "乙二三"
    assert document.data["overdue"] == []
    n = len(person["overdue"])
    assert f"Nothing of its own is overdue; its people answer for {n} item" in shown
    assert "renovation who 乙二三" in shown


@pytest.mark.parametrize(
    ("query", "rules", "leads"),
    [
        ("周调度", [("report", "weekly")], ["综合组"]),
        ("red", [("level", "red")], ["综合组"]),
        ("图纸问题", [("order", "drawing")], ["住建局"]),
        ("改造前公示", [("notice", "before-design")], ["street", "community"]),
        ("社区日常巡查", [("care", "care")], ["community"]),
    ],
)
def test_who_leads_what_stands_in_the_plan(position, query, rules, leads):
    found = asked(position("2022-05-20"), query).data["rules"]

    assert [(each["kind"], each["id"]) for each in found] == rules
    assert [each["lead"] for rule in found for each in rule["answers"]] == leads


def test_who_of_a_report_says_that_nothing_records_it(position, text):
    assert "Whether it was made is not on file, so it is never late here." in text(
        asked(position("2022-05-20"), "周调度")
    )


def test_who_of_a_level_says_what_reaches_it(position, text):
    assert (
        "Reached by  works 10.00 points behind pace or more (the district's own number); or a milestone,"
        " round or notice 30 days late (orders and patrols do not count) (the district's own number)\n"
        in text(asked(position("2022-05-20"), "黄牌"))
    )


def test_who_of_an_order_lists_every_order_of_that_id(position):
    order = "派-2: {problem: 渗水, kind: site, opened: 2022-06-20, by: visit, to: 城发集团}\n"
    on = position("2022-07-05", projects__xinfeng__orders=order)

    assert [(each["project"], each["with"]["lead"]) for each in asked(on, "派-2").data["orders"]] == [
        ("hongqi", "综合组"),
        ("xinfeng", "城发集团"),
    ]
    assert [each["project"] for each in asked(on, "渗水").data["orders"]] == ["xinfeng"]


def test_who_of_an_order_not_yet_opened_says_so(position, text):
    assert "No such order was opened by that day." in text(asked(position("2022-06-01"), "派-2"))


def test_who_of_a_kind_of_order_lists_the_open_ones(position):
    assert [each["id"] for each in asked(position("2022-07-05"), "图纸问题").data["orders"]] == ["派-2"]
    assert [each["id"] for each in asked(position("2022-07-12"), "工地问题").data["orders"]] == []


def test_who_of_a_clause_shows_the_duties_and_rules_under_it(position):
    data = asked(position("2022-05-20"), "五").data

    assert [each["id"] for each in data["duties"]] == ["design-guidance", "works", "household-visits"]
    assert [each["id"] for each in data["rules"]] == ["rules-written", "care"]


def test_who_of_a_role_and_of_the_leading_group_lists_the_people(position):
    def people(query):
        return [(each["name"], each["body"]) for each in asked(position("2022-05-20"), query).data["people"]]

    assert people("组长") == [("乙二三", "group"), ("丁五六", "street"), ("辛十", "body")]
    assert people("总指挥") == [("甲一", "leadership")]
    assert [name for name, _ in people("领导小组")] == ["甲一", "乙二三", "丙四", "丁五六"]


def test_who_of_a_track_lists_its_stages_and_its_projects(position):
    data = asked(position("2022-05-20"), "续建项目").data

    assert [each["id"] for each in data["rules"]] == ["completion"]
    assert {each["overdue"] == each["overdue_in_all"] for each in data["projects"]} == {True}


def test_duties_say_how_much_is_late_under_each(position):
    on = position("2022-07-05")
    late = [item["duty"]["id"] for item in overdue(on).data["overdue"] if item["duty"]]

    found = {each["id"]: each["overdue"] for each in duties(on).data["duties"]}

    assert found == {duty: late.count(duty) for duty in found}
    assert found["design-guidance"] > 0
    assert {each["overdue"] for each in duties(position("2022-02-01")).data["duties"]} == {0}


PROGRAMME_ORDER = (
    "z-1: {problem: 全区问题, kind: site, opened: 2022-07-02, by: patrol, to: 住建局, due: 2022-07-04}\n"
)


@pytest.mark.parametrize("day", ["2022-02-01", "2022-07-05", "2022-09-01"])
def test_duties_say_what_is_late_under_none_of_them(position, text, day):
    on = position(day, orders=PROGRAMME_ORDER)
    order = int(day > "2022-07-04")  # drawn up for a department that has no duty of its kind

    def beside(own, late):
        return sum((item["duty"] or {"id": None})["id"] not in own for item in late)

    for department in ("住建局", "城发集团"):
        shown = duties(on, department, extent=WHOLE)
        own = {each["id"] for each in shown.data["duties"]}
        expected = beside(own, asked(on, department).data["overdue"]) + order * (department == "住建局")
        assert shown.data["late_beside"] == expected
        said = f"it answers for {expected} late item{'s' if expected > 1 else ''} under no duty of its own."
        assert (said in text(shown)) is bool(expected)
    every = {each["id"] for each in duties(on).data["duties"]}
    assert duties(on).data["late_beside"] == beside(every, overdue(on).data["overdue"]) + order


def test_who_names_the_project_of_an_officer(position, sample, text):
    project = sample["projects/hongqi/project.yaml"] + "officer: 戊七\n"
    shown = text(asked(position("2022-05-20", projects__hongqi__project=project), "戊七"))

    assert "officer  红旗新村" in shown


def test_a_level_that_names_a_duty_counts_as_a_rule_under_it(position, sample):
    programme = sample["programme.yaml"].replace(
        "      action: 督查\n", "      action: 督查\n      duty: works\n"
    )
    on = position("2022-07-05", programme=programme)
    (duty,) = duties(on, "城发集团").data["duties"]

    assert ("level", "yellow") in [(each["kind"], each["id"]) for each in duty["rules"]]
    assert asked(on, "城发集团").data["escalations"] == asked(on, "住建局").data["escalations"]


def test_duties_show_what_somebody_leads_under_no_duty(position, text):
    on = position("2022-07-05")

    def bare(*department):
        return [(each["kind"], each["id"]) for each in duties(on, *department).data["without_duty"]]

    throughout = [
        ("milestone", "grid-survey"),
        ("milestone", "list-reported"),
        ("milestone", "rules-written"),
        ("report", "weekly"),
        ("report", "bulletin"),
        ("inspection", "daily"),
        ("inspection", "on-site"),
        ("level", "yellow"),
        ("level", "red"),
    ]
    assert bare() == [
        ("milestone", "supervision-group"),  # its stage has a duty, and another leads it
        ("round", "on-scheme"),
        ("stage", "survey"),  # stands for its milestones
        ("stage", "completion"),
        ("round", "on-completion"),
        *throughout,
        ("care", "care"),
    ]
    # 综合组 is headed by the leader of 住建局.
    assert bare("住建局") == throughout[3:]
    assert bare("城发集团") == [("stage", "completion")]
    assert "Led by somebody, under no duty that programme.yaml names\n" in text(duties(on, extent=WHOLE))


def test_a_group_made_of_the_groups_of_the_streets_names_their_people(position, sample, text):
    group = "groups:\n  群众组: {clause: 一, duties: [协调群众], of_streets: true}\n"
    found = position("2022-05-20", teams=sample["teams.yaml"].replace("groups:\n", group))
    (head,) = [each for each in asked(found, "东街街道").data["people"] if each["seat"] == "head"]

    assert head in asked(found, "群众组").data["people"]
    assert "协调群众" in text(asked(found, head["name"]))


def test_whoever_answers_for_what_is_late_sees_the_level_it_brought(position, text):
    on = position("2022-09-01")
    shown = {
        query: asked(on, query) for query in ("丁五六", "东街街道", "城发集团", "综合组", "住建局", "甲一")
    }
    held = {query: [each["project"] for each in found.data["held_against"]] for query, found in shown.items()}

    assert {query: "hongqi" in projects for query, projects in held.items()} == {
        "丁五六": True,
        "东街街道": True,
        "城发集团": True,
        "综合组": True,  # an order that holds the project up is with it
        "住建局": False,  # a stage is a heading: what is late in it has leads of its own
        "甲一": False,
    }
    n = len(held["丁五六"])
    said = text(shown["丁五六"])
    assert (
        f"{n} project{'s' if n > 1 else ''} ha{'ve' if n > 1 else 's'} reached a level of escalation" in said
    )
    assert "Levels of escalation over items to answer for, or works held up by orders with it\n" in said
    assert "方案出具后征求意见 is 63 days late (due 2022-06); works: 10.68" in said


def test_a_project_says_why_it_has_its_level(position, text):
    document = asked(position("2022-09-06"), "hongqi")  # the action was taken the day before
    (level,) = document.data["escalations"]

    assert (level["level"], level["outstanding"]) == ("yellow", False)
    assert "督查: done on 2022-09-05, to be put right by 2022-09-20: 14 days left" in text(document)
    assert "renovation escalations hongqi  # why, and every change of level" in text(document)


def test_an_order_to_the_streets_as_a_whole_is_for_each_of_them(position, text):
    order = (
        "z-1: {problem: 线路迁改, kind: site, opened: 2022-06-01, by: inspection, to: 各街道,"
        " due: 2022-06-20}\n"
    )
    on = position("2022-07-05", orders=order)

    for query in ("东街街道", "丁五六", "各街道"):
        assert [each["id"] for each in asked(on, query).data["orders"]] == ["z-1"], query
        assert "1 order about the programme as a whole is late." in text(asked(on, query))
    assert asked(on, "城发集团").data["orders"] == []
