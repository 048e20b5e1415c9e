import re
from datetime import date

import pytest

from renovation_cli.checks.inspection import Inspection
from renovation_cli.compute.happening import Span
from renovation_cli.compute.weekly import listen
from renovation_cli.loading.tree import MappingTree
from renovation_cli.model.iso_week import week_of
from renovation_cli.position import take_position
from renovation_cli.render import html, plain
from renovation_cli.render.language import Language
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.minutes import lines, minutes_of
from renovation_cli.reports.parts.sheet import weekly_of
from renovation_cli.reports.weekly import weekly
from tests.district import english

TODAY = date(2023, 1, 31)
PROJECT = "projects/hongqi/project.yaml"
HOMES = "projects/hongqi/households.yaml"
DISTRICT = "district.yaml"


def sheet_of(files, day):
    """The sheet of the week in which a day lies, as far as that day."""
    as_of = date.fromisoformat(day)
    week = week_of(as_of)
    heard = {}

    def visit(dossier, rulebook):
        heard[dossier.id] = listen(dossier, rulebook, Span(week.first, min(week.last, as_of)))

    position = take_position(MappingTree(files), as_of, TODAY, visit)
    return weekly_of(position, week, heard)


@pytest.fixture
def sheet(sample):
    """The sheet of the sample, with texts of its files replaced."""

    def of(day, *changes):
        files = dict(sample)
        for file, right, wrong in changes:
            assert right in files[file]
            files[file] = files[file].replace(right, wrong, 1)
        return sheet_of(files, day)

    return of


def row(found, project="hongqi"):
    data = weekly(found, WHOLE).data
    return next(each for each in data["rows"] if each["project"] == project)


def kinds(found, project="hongqi"):
    return [(each["kind"], each["on"]) for each in row(found, project)["happened"]]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-06-19", []),  # a Sunday: the week before
        ("2022-06-20", [("milestone", date(2022, 6, 20))]),  # the Monday itself
        ("2022-06-26", [("milestone", date(2022, 6, 20))]),
        ("2022-06-27", []),
    ],
)
def test_a_week_ends_on_sunday_and_begins_on_monday(sheet, day, told):
    found = [each for each in kinds(sheet(day)) if each[0] == "milestone"]
    assert found == told


@pytest.mark.parametrize(
    ("fact", "day", "told"),
    [
        ("2022-12-31", "2023-01-01", True),  # Saturday and Sunday of 2022-W52
        ("2023-01-01", "2023-01-01", True),
        ("2023-01-02", "2023-01-08", True),  # the first day of 2023-W01
        ("2023-01-01", "2023-01-02", False),
    ],
)
def test_a_week_goes_over_the_turn_of_the_year(sheet, fact, day, told):
    found = sheet(day, (PROJECT, "final-drawings: 2022-06-20", f"final-drawings: {fact}"))
    assert (("milestone", date.fromisoformat(fact)) in kinds(found)) is told


def test_a_week_is_told_as_far_as_the_day_judged_for(sheet):
    found = weekly(sheet("2022-07-14"), WHOLE).data["week"]
    assert (str(found["from"]), str(found["to"]), str(found["ends"])) == (
        "2022-07-11",
        "2022-07-14",
        "2022-07-17",
    )
    assert ("order-resolved", date(2022, 7, 12)) not in kinds(sheet("2022-07-11"))
    assert ("order-resolved", date(2022, 7, 12)) in kinds(sheet("2022-07-12"))


@pytest.mark.parametrize(
    ("day", "n"), [("2022-02-12", 1), ("2022-02-13", 3), ("2022-02-20", 1), ("2022-02-27", 0)]
)
def test_opinions_of_the_week_are_those_not_given_before(sheet, day, n):
    found = [each for each in row(sheet(day))["happened"] if each["kind"] == "answers"]
    assert sum(each["number"] - (each["number_before"] or 0) for each in found) == n


def test_a_round_that_comes_to_be_met_says_so_once(sheet):
    met = {
        day: [each["became_met"] for each in row(sheet(day))["happened"] if each["kind"] == "answers"]
        for day in ("2022-02-13", "2022-02-20")
    }
    assert met == {"2022-02-13": [False], "2022-02-20": [True]}


def test_an_opinion_changed_in_the_week_is_no_new_one(sheet):
    again = (
        HOMES,
        "before-design: abstain 2022-02-13",
        "before-design: [abstain 2022-02-13, agree 2022-02-23]",
    )
    assert [each for each in kinds(sheet("2022-02-27", again)) if each[0] == "answers"] == []


def test_a_round_asked_again_counts_anew(sheet):
    again = (
        HOMES,
        "before-design: abstain 2022-02-13",
        "before-design: [abstain 2022-02-13, agree 2022-11-21]",
    )
    (found,) = [each for each in row(sheet("2022-11-27", again))["happened"] if each["kind"] == "answers"]
    assert (found["number_before"], found["number"]) == (0, 1)


@pytest.mark.parametrize(
    ("day", "told"), [("2022-05-15", False), ("2022-05-18", True), ("2022-05-23", False)]
)
def test_totals_in_the_place_of_answers_have_no_figure_before(sheet, day, told):
    tally = (
        "projects/xinfeng/project.yaml",
        "track:",
        "tallies: {on-scheme: {on: 2022-05-18, received: 3}}\ntrack:",
    )
    found = [each for each in row(sheet(day, tally), "xinfeng")["happened"] if each["kind"] == "answers"]
    assert [(each["number_before"], each["number"]) for each in found] == ([(None, 3)] if told else [])


def test_the_works_go_from_the_last_figure_before_to_the_last_within(sheet):
    two = (
        PROJECT,
        "  - {on: 2022-08-31, works: 30.5%}",
        "  - {on: 2022-08-30, works: 20%}\n  - {on: 2022-08-31, works: 30.5%}",
    )
    (found,) = [each for each in row(sheet("2022-09-04", two))["happened"] if each["kind"] == "works"]
    assert (found["works_before"], found["works"]) == ("3/25", "61/200")
    (first,) = [each for each in row(sheet("2022-07-31"))["happened"] if each["kind"] == "works"]
    assert (first["works_before"], first["works"]) == (None, "3/25")


def test_who_has_nothing_dated_in_the_week_has_not_reported(sheet, text):
    data = weekly(sheet("2022-07-15"), WHOLE).data

    assert {each["project"]: each["report"] for each in data["rows"] if each["project"]} == {
        "hongqi": "missing",
        "jianshe": "received",
        "laojie": "not-asked",
        "xinfeng": "missing",
    }
    screen = text(weekly(sheet("2022-07-15")))
    assert "week: order resolved: 围挡缺失" in screen
    assert "not reported this week; order resolved: 围挡缺失" in text(weekly(sheet("2022-07-15"), WHOLE))
    silent = screen.split("Not reported this week: nothing is dated in it\n")[1].split("\n\n")[0]
    assert [line.split()[:3] for line in silent.splitlines()[1:]] == [["东街街道", "2", "新丰大院,"]]


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        ("2022-12-25", True),
        ("2022-12-31", True),
        ("2023-01-01", True),  # the Sunday of the week in which the plan's time ends
        ("2023-01-02", False),
        ("2023-01-08", False),
    ],
)
def test_a_week_across_the_end_of_the_plan_asks_for_a_report_and_none_after_it(sheet, text, day, asked):
    found = weekly(sheet(day), WHOLE).data
    missing = ["hongqi", "jianshe", "xinfeng"] if asked else []

    assert [each["project"] for each in found["rows"] if each["report"] == "missing"] == missing
    assert found["whole"]["not_reported"] == missing
    assert found["summary"]["not_reported"] == (3 if asked else None)
    head = text(weekly(sheet(day))).split("\n\n")[1]
    assert re.findall("Not reported +(.*)", head) == (["3 projects"] if asked else [])


@pytest.mark.parametrize(
    ("day", "missing"),
    [
        ("2022-01-30", None),
        ("2022-01-31", None),  # a Monday, the day before the plan's time
        ("2022-02-01", 3),
        ("2022-02-06", 3),
    ],
)
def test_a_week_across_the_beginning_asks_from_the_first_day_of_the_plan_on(sheet, day, missing):
    early = ("programme.yaml", "        from: 2022-02-10", "        from: 2022-01-10")

    assert weekly(sheet(day, early), WHOLE).data["summary"]["not_reported"] == missing


def test_where_every_project_that_was_asked_has_reported_nobody_is_said(sheet, text):
    found = sheet("2022-02-20")

    assert weekly(found, WHOLE).data["summary"]["not_reported"] == 0
    assert "Not reported  nobody\n" in text(weekly(found))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-01-31", "This programme begins on 2022-02-01; nothing is due yet."),
        ("2022-02-01", None),
        ("2023-01-01", None),
        ("2023-01-02", "This programme ended on 2022-12-31; how it stood then: --as-of 2022-12-31."),
    ],
)
def test_a_week_without_a_day_of_the_plan_says_that_it_lies_outside(sheet, text, day, said):
    lines = text(weekly(sheet(day))).splitlines()

    assert [line for line in lines if line.startswith("This programme")] == ([said] if said else [])


def test_what_others_do_to_a_project_is_no_report_of_it(sheet):
    found = row(sheet("2022-09-10"))
    assert [each["kind"] for each in found["happened"]] == ["action"]
    assert found["report"] == "missing"


def test_nothing_on_file_is_a_dash_and_nought_is_nought(sheet, text):
    line = next(
        each for each in text(weekly(sheet("2022-02-20"), WHOLE)).splitlines() if "老街候选小区" in each
    )
    assert re.findall(r"\s0\s|0\.00%", line) == []
    assert "–" in line
    begun = (PROJECT, "works: 12%", "works: 0%")
    assert row(sheet("2022-07-31", begun))["works"]["actual"] == "0"


def test_what_fell_due_before_the_plan_was_issued_is_counted_and_not_named(sheet, text):
    found = sheet("2022-05-22")
    data = weekly(found, WHOLE).data
    assert data["summary"]["late_before_issue"] == 3
    assert [each["name"] for each in row(found, "xinfeng")["problems"]] == ["方案出具"]
    assert "also 3 before plan" in text(weekly(found))


def test_an_order_reported_up_waits_for_whoever_decides(sheet, text):
    (before,) = [each for each in row(sheet("2022-07-03"))["problems"] if each["id"] == "派-2"]
    (after,) = [each for each in row(sheet("2022-07-04"))["problems"] if each["id"] == "派-2"]
    assert (before["reported_up"], before["with"][0]["place"]) == (False, "住建局")
    assert (after["reported_up"], after["with"][0]["place"]) == (True, "综合组")
    assert "to be decided: 管线图纸不符 (decision of 综合组, 4 days late)" in text(
        weekly(sheet("2022-07-04"))
    )


def test_what_falls_due_is_named_from_the_day_itself_for_two_weeks(sheet):
    due = {
        day: [each["id"] for each in row(sheet(day))["ahead"]]
        for day in ("2022-10-05", "2022-10-06", "2022-10-20", "2022-10-21")
    }
    assert {day: "stairs" in found for day, found in due.items()} == {
        "2022-10-05": False,
        "2022-10-06": True,
        "2022-10-20": True,
        "2022-10-21": False,
    }


def test_the_farthest_behind_comes_first_and_who_has_no_figure_last(sheet):
    (street,) = weekly(sheet("2022-09-10"), WHOLE).data["streets"]
    assert street["order"] == ["xinfeng", "hongqi", "jianshe", "laojie"]


# --- The record of the meeting


def printed(found, code):
    language = Language(code)
    return "".join(f"{''.join(map(language.value, line))}\n" for line in lines(minutes_of(found)))


def findings_of(files):
    inspection = Inspection(MappingTree(files), date(2022, 7, 18), TODAY)
    inspection.run()
    return [(each.place.file, each.rule.code) for each in inspection.findings]


def pasted(sample, record):
    text = sample[DISTRICT]
    if "meetings:" not in text or record.splitlines()[3] == "meetings:":
        return {**sample, DISTRICT: text + record}
    return {**sample, DISTRICT: text.replace("bulletins:", f"{record}bulletins:", 1)}


def filled(record):
    """The record with every blank filled in, and what is a comment decided on."""
    record = record.replace("      # - {what", "      - {what").replace("# doc: ", "doc: ")
    for words, value in (
        ("<date>|<日期>", "2022-07-18"),
        ("<number of the document>|<文号>", "示纪〔2022〕8号"),
        ("<department>|<单位>", "综合组"),
        ("<text>|<内容>", "再议"),
        ("<kind>|<会议种类>", "weekly"),
    ):
        record = re.sub(words, value, record)
    return record


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("day", ["2022-02-20", "2022-07-17"])
def test_a_record_that_is_filled_in_passes_the_check(sample, sheet, code, day):
    record = printed(sheet(day), code)
    assert findings_of(pasted(sample, filled(record))) == findings_of(sample)


@pytest.mark.parametrize("code", ["en", "zh"])
def test_a_record_that_is_not_filled_in_is_found_at_every_blank(sample, sheet, code):
    word = {"en": "<date>", "zh": "<日期>"}[code]
    record = printed(sheet("2022-07-17"), code)
    inspection = Inspection(MappingTree(pasted(sample, record)), date(2022, 7, 18), TODAY)
    inspection.run()

    of_blanks = [english(each)[4] for each in inspection.findings if word in english(each)[4]]
    assert of_blanks == [f"“{word}” is not a date in the form of this format"] * 2
    assert len(inspection.findings) == len(findings_of(sample)) + 2


def test_without_an_order_reported_up_what_was_decided_is_a_blank_line(sheet):
    assert printed(sheet("2022-02-20"), "en").splitlines()[3:] == [
        "  - on: <date>",
        "    kind: weekly",
        "    # doc: <number of the document>",
        "    decisions:",
        "      - {what: <text>, to: <department>, due: <date>}",
    ]


def test_where_no_meeting_is_on_file_the_record_begins_the_list(sample):
    text = sample[DISTRICT]
    first, rest = text.split("meetings:\n")
    files = {**sample, DISTRICT: first + rest[rest.index("bulletins:") :]}
    record = printed(sheet_of(files, "2022-07-17"), "en")

    assert record.splitlines()[3] == "meetings:"
    assert findings_of({**files, DISTRICT: files[DISTRICT] + filled(record)}) == findings_of(files)


def test_a_name_that_means_something_to_yaml_stays_a_name(sample, sheet):
    hostile = (
        "projects/hongqi/orders.yaml",
        "problem: 管线图纸不符",
        "problem: '图纸: {不符}, # [急] \"甲\"'",
    )
    record = printed(sheet("2022-07-17", hostile), "zh")
    assert "- {what: '红旗新村 图纸: {不符}, # [急] \"甲\"', to: 综合组, due: <日期>}" in record
    assert findings_of(pasted(sample, filled(record))) == findings_of(sample)


def test_the_sheet_is_the_same_in_words_of_both_languages(sheet):
    found = weekly(sheet("2022-07-15"))
    assert "本周：派单办结：围挡缺失" in plain.render(found, Language("zh"))


def test_one_heading_stands_over_works_pace_and_points_on_paper(sheet):
    page = html.render(weekly(sheet("2022-07-15"), WHOLE), Language("zh"))
    upper, lower = (re.findall(r">([^<]+)</th>", row) for row in re.findall(r"<tr>(?:<th.*?)</tr>", page)[:2])

    assert upper[4:8] == ["年度计划投资（万元）", "形象进度", "进度", "本周进展"]
    assert page.count('colspan="3"') == 1
    assert lower == ["工程", "应完成", "偏差（百分点）"]
