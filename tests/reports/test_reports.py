import re

import pytest

from renovation_cli.reports.consult import consult, consult_project
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.document import Next, Table
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page
from renovation_cli.reports.targets import targets
from tests.in_detail import status


def project(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def keys(items):
    return {(each["kind"], each["stage"], each["id"]) for each in items}


def line_of(shown, start):
    (line,) = [line for line in shown.splitlines() if line.startswith(start)]
    return line.split()


def test_status_has_a_row_for_each_project_in_the_order_of_the_tracks(position, text):
    shown = text(status(position("2022-05-20")))
    rows = [
        line.split()[1]
        for line in shown.splitlines()
        if line.startswith(("红旗新村", "新丰大院", "老街候选小区"))
    ]

    assert rows == ["hongqi", "xinfeng", "laojie"]


def test_status_shows_received_and_needed_of_each_round(position):
    (row,) = [each for each in status(position("2022-03-10")).data["projects"] if each["id"] == "hongqi"]
    before_design = row["rounds"][0]

    assert (before_design["received"], before_design["requirements"][0]["needed"]) == (4, 4)
    assert row["stage"] == {
        "id": "design",
        "name": "设计",
        "phase": "under-way",
        "due": row["stage"]["due"],
        "due_day": row["stage"]["due_day"],
        "days_left": 112,
    }
    assert str(row["stage"]["due"]) == "2022-06"
    assert str(row["stage"]["due_day"]) == "2022-06-30"


def test_status_says_how_much_of_the_plan_is_on_file(position, text):
    shown = text(status(position("2022-05-20")))

    assert line_of(shown, "Projects ") == ["Projects", "2", "on", "file,", "of", "2", "planned"]
    assert line_of(shown, "Households ") == ["Households", "7", "on", "file,", "of", "7", "planned"]


def test_a_page_says_how_late_a_milestone_was_when_it_was_done(position, sample, text):
    def done(on):
        changed = sample["projects/laojie/project.yaml"].replace("2022-05-28", on)
        found = position("2022-07-31", projects__laojie__project=changed)
        page = text(project_page(found, project(found, "laojie")))
        (line,) = [line for line in page.splitlines() if line.startswith("摸底完成 ")]
        return line

    assert "  2022-05-31  " in done("2022-05-31")
    assert "  2022-06-01, 1 day late  " in done("2022-06-01")
    assert "  2022-06-20, 20 days late  " in done("2022-06-20")


def test_an_unknown_total_is_not_shown_as_zero(position, sample, text):
    unknown = sample["projects/hongqi/project.yaml"].replace(", investment_yuan: 900000", "")
    other = sample["projects/xinfeng/project.yaml"].replace(", investment_yuan: 600000", "")
    found = status(
        position("2022-05-20", projects__hongqi__project=unknown, projects__xinfeng__project=other)
    )
    (investment,) = [each for each in found.data["targets"] if each["field"] == "investment_yuan"]

    assert (investment["summed"], investment["difference"], investment["projects_unknown"]) == (None, None, 2)
    assert "Investment, yuan  – on file, of 1,500,000 planned; unknown for 2 projects" in text(found)


def test_a_district_without_projects_has_a_status(position, sample, text):
    gone = {path.removesuffix(".yaml").replace("/", "__") for path in sample if path.startswith("projects/")}
    document = status(position("2022-05-20", **dict.fromkeys(gone)))

    assert document.complete
    assert document.data["projects"] == []
    assert "No project." in text(document)
    assert line_of(text(document), "Projects ")[:2] == ["Projects", "0"]


def test_overdue_lists_the_longest_overdue_first(position):
    items = overdue(position("2022-07-05")).data["overdue"]

    assert [each["days_late"] for each in items] == sorted(
        (each["days_late"] for each in items), reverse=True
    )
    assert all(each["days_late"] == -each["days_left"] > 0 for each in items)


def test_overdue_says_who_answers_by_which_duty_and_what_records_it(position):
    items = {
        (each["project"], each["kind"], each["id"]): each
        for each in overdue(position("2022-03-11")).data["overdue"]
    }
    group = items["xinfeng", "milestone", "supervision-group"]

    assert (group["days_late"], str(group["due_day"])) == (1, "2022-03-10")
    assert group["answers"] == [
        {"lead": "community", "place": "二龙社区", "people": [{"name": "庚九", "post": None}], "phone": None}
    ]
    round_ = items["xinfeng", "round", "before-design"]
    assert round_["duty"] == {"id": "household-visits", "title": "入户征求意见", "clause": "五"}
    assert [each["place"] for each in round_["answers"]] == ["东街街道", "二龙社区"]


def test_overdue_names_the_line_or_the_command_that_records_each_kind(position, text):
    shown = text(overdue(position("2022-03-11"), WHOLE))

    assert "projects/xinfeng/project.yaml: milestones: {supervision-group: <date>}" in shown
    assert "projects/xinfeng/project.yaml: notices: {before-design: <date>}" in shown
    assert "renovation consult xinfeng --pending before-design" in shown
    assert "by 3 items" not in shown  # the stage that they stand in is no item


def test_overdue_says_how_far_a_late_round_is(position, text):
    shown = [
        line for line in text(overdue(position("2022-09-01"), WHOLE)).splitlines() if "  round, " in line
    ]

    assert [re.search("round, .+ missing", line).group() for line in shown] == [
        "round, 二; 1/4, 3 missing",
        "round, 二; 0/2, 2 missing",
        "round, 二; 1/2, 1 missing",  # fell due before the plan was issued, and stands apart
    ]


def test_nothing_overdue_is_said(position, text):
    found = overdue(position("2022-03-10"), WHOLE)

    assert found.data["overdue"] == []
    assert "Nothing is overdue." in text(found)


def test_deadlines_are_in_order_of_their_date_and_none_lies_in_the_past(position):
    found = deadlines(position("2022-03-10")).data["deadlines"]
    days = [each["days_left"] for each in found]

    assert days == sorted(days)
    assert days[0] == 0


def test_deadlines_within_a_number_of_days_include_the_last_of_them(position):
    def ids(within):
        return keys(deadlines(position("2022-03-09"), within=within).data["deadlines"])

    assert ids(0) == set()
    assert ids(1) == ids(2)
    assert ("round", "visits", "before-design") in ids(1)
    assert ids(None) > ids(1)


def test_orders_and_patrols_fall_due_too_each_project_by_itself(position):
    order = "o: {problem: 围挡缺失, kind: site, opened: 2022-07-01, by: patrol, to: 城发集团, due: %s}\n"
    on = position(
        "2022-07-10",
        projects__hongqi__orders=order % "2022-07-10",
        projects__xinfeng__orders=order % "2022-07-12",
        orders=order % "2022-07-13",
    )

    def due(within):
        data = deadlines(on, within=within).data
        orders = [each for each in data["deadlines"] if each["kind"] == "order"]
        shown = [(str(each["due"]), [project["id"] for project in each["projects"]]) for each in orders]
        return shown, [each["id"] for each in data["programme_orders"]]

    assert due(0) == ([("2022-07-10", ["hongqi"])], [])
    assert due(2) == ([("2022-07-10", ["hongqi"]), ("2022-07-12", ["xinfeng"])], [])
    assert due(3)[1] == ["o"]
    patrols = [
        each for each in deadlines(position("2022-07-10")).data["deadlines"] if each["kind"] == "patrol"
    ]
    assert [(str(each["due"]), each["projects"][0]["id"]) for each in patrols] == [("2022-07-25", "jianshe")]


def test_what_is_done_is_no_deadline_and_the_rest_says_how_many_still_owe_it(position):
    found = {(each["kind"], each["id"]): each for each in deadlines(position("2022-03-10")).data["deadlines"]}
    notice = found["notice", "before-design"]

    assert (notice["done"], [each["id"] for each in notice["projects"]]) == (1, ["xinfeng"])


def test_deadlines_say_how_much_is_already_late(position, text):
    late = overdue(position("2022-07-05")).data["overdue"]

    before = sum(each["before_issue"] for each in late)
    since = len(late) - before

    assert f"{since} items are already late, also {before} before plan." in text(
        deadlines(position("2022-07-05"), WHOLE)
    )


def test_deadlines_and_overdue_share_nothing_and_leave_nothing_out(position):
    """What is still open stands in one of them on every day."""
    for day in ("2022-02-01", "2022-03-11", "2022-07-05"):
        found = position(day)
        ahead = {
            (each["id"], *key)
            for item in deadlines(found).data["deadlines"]
            for each in item["projects"]
            for key in keys([item])
        }
        behind = {(item["project"], *key) for item in overdue(found).data["overdue"] for key in keys([item])}
        still_open = {
            (state.id, item.kind.value, item.stage_id, item.id)
            for state in found.states
            for item in state.items()
            if not item.done
        }
        unjudged = {
            (state.id, item.kind.value, item.stage_id, item.id)
            for state in found.states
            for item in state.items()
            if not item.may_be_late and item.days_left(found.as_of) < 0
        }
        assert not ahead & behind
        assert ahead | behind | unjudged >= still_open


def test_consult_tells_what_a_day_would_still_meet_the_quota(position):
    (xinfeng,) = [
        each for each in consult(position("2022-03-08")).data["projects"] if each["id"] == "xinfeng"
    ]
    (requirement,) = xinfeng["rounds"][0]["requirements"]

    assert {name: requirement[name] for name in ("counted", "base", "needed", "missing", "met", "a_day")} == {
        "counted": 1,
        "base": 2,
        "needed": 2,
        "missing": 1,
        "met": False,
        "a_day": 1,
    }


def test_consult_of_a_project_counts_each_building(position, text):
    found = position("2022-03-10")
    shown = text(consult_project(found, project(found), WHOLE))

    assert "4 of 5; 4 needed, 0 missing" in shown
    assert line_of(shown.split("Building", 1)[1].split("Building")[0], "together") == [
        "together", "5", "5", "5", "4", "3", "1", "0", "1", "1",
    ]  # fmt: skip


def test_a_project_without_consultation_says_so_and_is_not_in_the_report(position, text):
    found = position("2022-05-20")

    assert "The track of this project has no consultation." in text(
        consult_project(found, project(found, "laojie"), WHOLE)
    )
    assert "laojie" not in {each["id"] for each in consult(found).data["projects"]}


def test_targets_show_a_partial_list_as_a_lower_bound(position, sample, text):
    more = sample["programme.yaml"].replace(
        "  projects: 2\n  households: 7\n", "  projects: 3\n  households: 70\n"
    )
    shown = text(targets(position("2022-05-20", programme=more)))

    assert "≥ 7" in shown
    assert "list not complete: a lower bound" in shown
    assert "1 project that the plan declares is not on file; the sums are without it." in shown


def test_targets_show_a_contradiction(position, sample, text):
    less = sample["programme.yaml"].replace("  households: 7\n", "  households: 6\n")
    document = targets(position("2022-05-20", programme=less))

    assert "more on file than declared" in text(document)
    assert document.complete  # it is a warning: no fact is missing from the sum


def test_the_page_of_a_project_has_every_stage_of_its_track(position, text):
    found = position("2022-05-20")
    document = project_page(found, project(found))
    shown = text(document)

    for stage in (
        "入户 (二), 2022-02-10 to 2022-03-10: complete",
        "设计 (三), 2022-03 to 2022-06: under way",
    ):
        assert stage in shown
    for milestone in ("居民监督小组成立", "方案出具", "施工图确定", "开工", "完工"):
        assert milestone in shown
    assert document.data["project"]["id"] == "hongqi"


def test_every_report_that_lists_a_problem_names_the_next_command(position):
    found = position("2022-07-05")
    for document in (status(found), overdue(found, WHOLE), consult(found), deadlines(found, WHOLE)):
        assert any(isinstance(block, Next) for block in document.blocks), document.name


def test_every_row_has_a_cell_for_each_column(position):
    found = position("2022-07-05")
    documents = [
        status(found),
        overdue(found, WHOLE),
        consult(found),
        deadlines(found, WHOLE),
        targets(found),
    ]
    documents.append(consult(found, WHOLE))
    for state in found.states:
        documents += [project_page(found, state), consult_project(found, state)]
        documents.append(consult_project(found, state, WHOLE))
    for document in documents:
        for table in document.blocks:
            if isinstance(table, Table):
                assert {len(row) for row in table.rows} <= {len(table.columns)}, document.name


@pytest.mark.parametrize(
    ("promised", "row"),
    [
        (1, "精品      一             1        1  as promised    红旗新村"),
        (2, "精品      一             2        1  1 fewer than promised  红旗新村"),
        (0, "精品      一             0        1  1 more than promised  红旗新村"),
    ],
)
def test_showcases_say_whether_there_are_as_many_as_promised_and_which(position, sample, text, promised, row):
    plan = sample["programme.yaml"].replace("clause: 一, count: 1}", f"clause: 一, count: {promised}}}")
    document = targets(position("2022-05-20", programme=plan))

    assert row in [line.rstrip() for line in text(document).splitlines()]
    assert [each["projects"] for each in document.data["showcases"]] == [["hongqi"]]


NOTHING_DATED = (
    "No fact dated by this day is on file for any project, so nothing can be said to be late. "
    "Facts are added in"
)
BARE = "name: 红旗新村\ntrack: implementation\n"


@pytest.mark.parametrize(
    ("facts", "file"),
    [
        ("milestones: {supervision-group: 2022-03-01}\n", "project"),
        ("notices: {before-design: 2022-03-01}\n", "project"),
        ("progress: [{on: 2022-03-01, works: 0%}]\n", "project"),
        ("money: {entries: [{on: 2022-03-01, kind: payment, yuan: 5}]}\n", "project"),
        ("excuses: [{from: 2022-03-01, to: 2022-03-01, reason: 台风}]\n", "project"),
        ("escalated: [{on: 2022-03-01, level: yellow}]\n", "project"),
        ("candidate: {survey: {on: 2022-03-01}}\n", "project"),
        ("care: {property: {on: 2022-03-01, by: 物业}}\n", "project"),
        ("1号楼: {1-101: {before-design: absent 2022-03-01}}\n", "households"),
        ("d-1: {problem: 漏水, kind: shed, opened: 2022-03-01, by: visit, to: 各镇街}\n", "orders"),
    ],
)
def test_status_says_that_nothing_is_dated_until_the_day_of_the_first_fact_of_any_kind(
    position, sample, text, facts, file
):
    others = {
        path[: -len(".yaml")].replace("/", "__"): None for path in sample if path.startswith("projects/")
    }
    own = BARE + facts if file == "project" else BARE
    changes = {**others, "projects__hongqi__project": own}
    if file != "project":
        changes[f"projects__hongqi__{file}"] = facts

    def silent(day):
        return NOTHING_DATED in text(status(position(day, **changes)))

    assert (silent("2022-02-28"), silent("2022-03-01"), silent("2022-12-31")) == (True, False, False)


def test_a_list_of_households_is_no_dated_fact(position, sample, text):
    others = {
        path[: -len(".yaml")].replace("/", "__"): None for path in sample if path.startswith("projects/")
    }
    changes = {
        **others,
        "projects__hongqi__project": BARE,
        "projects__hongqi__households": "1: {1-101: {}}\n",
    }

    assert NOTHING_DATED in text(status(position("2022-12-31", **changes)))
