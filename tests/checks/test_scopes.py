"""What is asked of a project, of its street and of the district, each where it belongs."""

import json

import pytest

from renovation_cli.render.findings_data import finding_data
from renovation_cli.render.language import Language
from tests.district import PROGRAMME, PROJECT, TEAMS, changed, english, expectation, findings_in, inspected

DISTRICT = "district.yaml"
CANDIDATE = "projects/laojie/project.yaml"
LAST = "  scheme-issued: 2022-04-08\n"
STREET = "  东街街道:\n"
SURVEY = "      grid-survey: {on: 2022-04-20, doc: 示东〔2022〕3号, note: 4个小区}\n"
REPORT = "      list-reported: 2022-05-16\n"
VERIFIED = "survey-done: {name: 摸底完成, clause: 一"
COMMAND = "works-command: {name: 施工指挥机构成立, clause: 三, per: programme, lead: [城发集团], duty: works}"


def said(files):
    return [english(finding) for finding in findings_in(files)]


def codes(files):
    return [finding.rule.code for finding in findings_in(files)]


def only(files):
    (finding,) = findings_in(files)
    return finding


def chinese(finding, what):
    return "\n".join(Language("zh").lines(getattr(finding, what)))


# Of the programme, under a project


def without_command(sample):
    return {**sample, DISTRICT: sample[DISTRICT].replace("milestones:\n  works-command: 2022-06-28\n", "", 1)}


def test_a_milestone_of_the_programme_under_a_project_says_where_it_belongs(sample):
    files = changed(without_command(sample), PROJECT, LAST, LAST + "  works-command: 2022-06-28\n")

    finding = only(files)

    assert english(finding) == (
        PROJECT,
        13,
        3,
        "R414",
        "“施工指挥机构成立” is asked of the district once, not of each project",
        "take it out here, and add to district.yaml: milestones: {works-command: 2022-06-28}",
    )
    assert expectation(finding) == "a line in district.yaml"
    assert chinese(finding, "message") == "“施工指挥机构成立”全区办一次，不由各项目办理"
    assert chinese(finding, "remedy") == (
        "请从这里删去，写入 district.yaml：\n  milestones:\n    works-command: 2022-06-28"
    )


def test_what_has_moved_is_data_for_programs(sample):
    files = changed(without_command(sample), PROJECT, LAST, LAST + "  works-command: 2022-06-28\n")

    data = finding_data(only(files), Language("en"))

    assert data["fix"] is None
    assert data["move"] == {
        "file": PROJECT,
        "line": 13,
        "column": 3,
        "end_column": 16,
        "to": data["entry"],
    }
    assert json.loads(json.dumps(data["entry"], default=str)) == {
        "file": DISTRICT,
        "path": ["milestones", "works-command"],
        "template": "2022-06-28",
    }


def test_what_is_on_file_there_already_is_only_taken_out(sample):
    files = changed(sample, PROJECT, LAST, LAST + "  works-command: 2022-07-01\n")

    assert said(files) == [
        (
            PROJECT,
            13,
            3,
            "R414",
            "“施工指挥机构成立” is asked of the district once, not of each project",
            "take it out here: district.yaml has it, on 2022-06-28",
        )
    ]


# Of a street, under a project


def test_a_milestone_of_a_street_under_a_project_goes_to_its_own_street(sample):
    without = {**sample, DISTRICT: sample[DISTRICT].replace(REPORT, "", 1)}
    files = changed(without, CANDIDATE, "{survey-done", "{list-reported: 2022-05-16, survey-done")

    assert said(files) == [
        (
            CANDIDATE,
            5,
            14,
            "R414",
            "“上报改造计划” is asked of each street, not of each project",
            (
                "take it out here, and add to district.yaml: streets: {东街街道:"
                " {milestones: {list-reported: 2022-05-16}}}"
            ),
        )
    ]


TO_A_STREET_LEFT_OPEN = (
    "take it out here, and add to district.yaml: streets: {<street>:"
    " {milestones: {list-reported: 2022-05-16}}}"
)


def test_of_a_project_without_a_street_the_street_is_left_open(sample):
    files = changed(sample, CANDIDATE, "{survey-done", "{list-reported: 2022-05-16, survey-done")
    files = changed(files, CANDIDATE, "street: 东街街道\n", "")

    finding = only(files)

    assert english(finding)[3:] == (
        "R414",
        "“上报改造计划” is asked of each street, not of each project",
        TO_A_STREET_LEFT_OPEN,
    )
    assert finding.move is None


# In district.yaml, the other way round


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            "milestones:\n",
            "milestones:\n  works-started: 2022-07-01\n",
            "“开工” is asked of each project, not of the district",
        ),
        (
            SURVEY,
            f"{SURVEY}      works-started: 2022-07-01\n",
            "“开工” is asked of each project, not of a street",
        ),
    ],
)
def test_a_milestone_of_a_project_in_the_file_of_the_district(sample, right, wrong, message):
    finding = only(changed(sample, DISTRICT, right, wrong))

    assert english(finding)[3:] == (
        "R414",
        message,
        "take it out here, and write it in the project.yaml of each project that it is true of",
    )
    assert expectation(finding) == "a line under “milestones” in the project.yaml of each project"
    assert finding.move is None


def test_a_milestone_of_the_programme_under_a_street_moves_with_all_that_is_written_of_it(sample):
    files = changed(
        without_command(sample),
        DISTRICT,
        REPORT,
        REPORT + "      works-command: {on: 2022-06-28, doc: 示〔2022〕9号}\n",
    )

    finding = only(files)

    assert english(finding)[3:] == (
        "R414",
        "“施工指挥机构成立” is asked of the district once, not of each street",
        (
            "take it out here, and add to district.yaml: milestones:"
            " {works-command: {on: 2022-06-28, doc: 示〔2022〕9号}}"
        ),
    )
    assert finding.move is not None


def test_a_milestone_of_a_street_above_the_streets_is_somebody_s(sample):
    finding = only(changed(sample, DISTRICT, "milestones:\n", "milestones:\n  list-reported: 2022-05-16\n"))

    assert english(finding)[3:] == (
        "R414",
        "“上报改造计划” is asked of each street, not of the district once",
        TO_A_STREET_LEFT_OPEN,
    )
    assert finding.move is None


# Of nobody


def test_a_street_that_does_not_exist(sample):
    assert said(changed(sample, DISTRICT, STREET, "  东街街到:\n")) == [
        (
            DISTRICT,
            4,
            3,
            "R401",
            "there is no street or town “东街街到” in teams.yaml",
            "did you mean 东街街道?",
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "line", "message", "remedy"),
    [
        (
            "works-command: 2022",
            "work-command: 2022",
            2,
            "the plan asks the district for no milestone “work-command”",
            "did you mean works-command?",
        ),
        (
            REPORT,
            "      list-report: 2022-05-16\n",
            7,
            "the plan asks its streets for no milestone “list-report”",
            "did you mean list-reported?",
        ),
        (
            REPORT,
            "      上报改造计划: 2022-05-16\n",
            7,
            "the plan asks its streets for no milestone “上报改造计划”",
            "the id of “上报改造计划”: list-reported",
        ),
    ],
)
def test_a_milestone_that_the_plan_does_not_have(sample, right, wrong, line, message, remedy):
    (finding,) = (each for each in said(changed(sample, DISTRICT, right, wrong)))

    assert finding[0] == DISTRICT
    assert finding[1] == line
    assert finding[3:] == ("R404", message, remedy)


def test_only_what_is_asked_of_the_same_is_offered(sample):
    (finding,) = findings_in(changed(sample, DISTRICT, "works-command: 2022", "xyz: 2022"))

    assert expectation(finding) == "one of: works-command"


# The plan


def test_of_whom_a_milestone_outside_the_stages_is_asked_must_be_said(sample):
    assert said(changed(sample, PROGRAMME, COMMAND, COMMAND.replace("per: programme, ", "")))[0][3:] == (
        "S333",
        "nothing says of whom this milestone is asked",
        "add “per: …”, or move the milestone into a stage if each project does it",
    )


@pytest.mark.parametrize("key", ["per: street", "per: programme", "streets: all"])
def test_what_stands_in_a_stage_is_asked_of_each_project(sample, key):
    word = key.partition(":")[0]
    assert said(changed(sample, PROGRAMME, VERIFIED, f"{VERIFIED}, {key}"))[0][3:] == (
        "S333",
        f"“{word}” stands at a milestone of a stage, which each project does",
        "move the milestone there if it is asked of the district or of each street, else remove the key",
    )


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("streets: with-projects, ", "“施工指挥机构成立” is asked of the district once, not of its streets"),
        ("dated_by: evaluation, ", "what dates a project dates nothing outside the stages"),
    ],
)
def test_a_key_that_means_nothing_for_the_district(sample, more, message):
    files = changed(sample, PROGRAMME, COMMAND, COMMAND.replace("lead", f"{more}lead"))

    assert said(files)[0][3:5] == ("R458", message)


def test_the_district_lies_in_no_street(sample):
    files = changed(sample, PROGRAMME, COMMAND, COMMAND.replace("[城发集团]", "[城发集团, 社区]"))

    assert said(files) == [
        (
            PROGRAMME,
            125,
            75,
            "R458",
            "“施工指挥机构成立” is asked of the district once, which is in no street or community",
            "take it out; what each street does has “per: street”, what each project does stands in a stage",
        )
    ]


def test_one_id_is_asked_of_one_of_them(sample):
    files = changed(sample, PROGRAMME, "  works-command: {", "  scheme-issued: {")
    files = {**files, DISTRICT: files[DISTRICT].replace("works-command", "scheme-issued")}

    assert codes(files) == ["R413"]


# The order


def test_a_project_is_not_before_its_own_street(sample):
    plan = changed(sample, PROGRAMME, VERIFIED, f"{VERIFIED}, after: [list-reported]")
    assert codes(plan) == []

    assert said(changed(plan, DISTRICT, REPORT, REPORT.replace("05-16", "05-29"))) == [
        (
            CANDIDATE,
            5,
            27,
            "D503",
            "“摸底完成” (2022-05-28) comes after “上报改造计划” (2022-05-29)",
            "check both dates",
        )
    ]


def test_another_street_does_not_count(sample):
    plan = changed(sample, PROGRAMME, VERIFIED, f"{VERIFIED}, after: [list-reported]")
    plan = changed(plan, TEAMS, "  东街街道:\n", "  西街街道: {}\n  东街街道:\n")
    later = "  西街街道: {milestones: {grid-survey: 2022-05-29, list-reported: 2022-05-30}}\n"

    assert codes({**plan, DISTRICT: plan[DISTRICT].replace("meetings:\n", f"{later}meetings:\n")}) == []


def test_what_the_street_has_not_recorded_is_asked_for(sample):
    plan = changed(sample, PROGRAMME, VERIFIED, f"{VERIFIED}, after: [list-reported]")

    assert said({**plan, DISTRICT: plan[DISTRICT].replace(REPORT, "", 1)}) == [
        (
            CANDIDATE,
            5,
            14,
            "D504",
            "“摸底完成” is dated, but “上报改造计划”, which comes first, is not",
            "add to district.yaml: streets: {东街街道: {milestones: {list-reported: <date>}}}",
        )
    ]


def test_a_street_keeps_the_order_too(sample):
    assert said(changed(sample, DISTRICT, "{on: 2022-04-20", "{on: 2022-05-17")) == [
        (
            DISTRICT,
            7,
            22,
            "D503",
            "“上报改造计划” (2022-05-16) comes after “网格化摸底” (2022-05-17)",
            "check both dates",
        )
    ]
    assert said({**sample, DISTRICT: sample[DISTRICT].replace(SURVEY, "", 1)}) == [
        (
            DISTRICT,
            6,
            7,
            "D504",
            "“上报改造计划” is dated, but “网格化摸底”, which comes first, is not",
            "add to district.yaml: streets: {东街街道: {milestones: {grid-survey: <date>}}}",
        )
    ]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2021-01-01", []),
        ("2020-12-31", ["D501"]),
        ("2023-01-31", []),
        ("2023-02-01", ["D506"]),
        ("2023-07-01", ["D501"]),
    ],
)
def test_a_day_of_the_district_lies_in_the_records_and_not_ahead(sample, day, found):
    assert codes(changed(sample, DISTRICT, "works-command: 2022-06-28", f"works-command: {day}")) == found


def test_a_deadline_of_a_street_lies_in_the_period(sample):
    assert codes(changed(sample, PROGRAMME, "by: 2022-05, lead: [street", "by: 2023-05, lead: [street")) == [
        "D546"
    ]


def test_a_street_cannot_be_due_before_what_it_comes_after(sample):
    files = changed(
        sample, PROGRAMME, "per: street, by: none, reason: 何时上报未写", "per: street, by: 2022-04"
    )

    assert said(files)[0][3:5] == (
        "D545",
        "“上报改造计划” is due by 2022-04, and comes after “网格化摸底”, due by 2022-05",
    )


def test_a_project_cannot_be_due_before_its_street(sample):
    plan = changed(sample, PROGRAMME, VERIFIED, f"{VERIFIED}, by: 2022-04, after: [grid-survey]")

    assert said(plan)[0][3:5] == (
        "D545",
        "“摸底完成” is due by 2022-04, and comes after “网格化摸底”, due by 2022-05",
    )


# The file


@pytest.mark.parametrize(
    "text",
    [
        "milestones: [",
        "milestones:\n  works-command: 2022-13-01\n",
        "streets: 东街街道\n",
        "",
        "milestons: {}\n",
    ],
)
def test_where_the_file_cannot_be_read_nothing_of_it_is_known(sample, text):
    inspection = inspected({**sample, DISTRICT: text})

    assert inspection.rulebook.district is None
    assert not inspection.complete
    assert {finding.place.file for finding in inspection.findings} == {DISTRICT}


@pytest.mark.parametrize("name", ["distrct.yaml", "district.yml", "District.yaml"])
def test_under_another_name_it_cannot_be_read_either(sample, name):
    files = {name if file == DISTRICT else file: text for file, text in sample.items()}
    inspection = inspected(files)

    assert inspection.rulebook.district is None
    assert [finding.rule.code for finding in inspection.findings] == ["F105"]


def test_without_the_file_nothing_is_on_file(sample):
    inspection = inspected({file: text for file, text in sample.items() if file != DISTRICT})

    assert inspection.rulebook.district.milestones == {}
    assert inspection.complete
    assert inspection.findings == []


@pytest.mark.parametrize(
    ("wrong", "code", "message"),
    [
        ("{on: 2022-06-28, doc: 9号, what: 1}", "S301", "there is no key “what” here"),
        ("{doc: 9号}", "S340", "a document stands here, and no day"),
        ("2022-06", "S306", None),
        ("[]", "S303", "a list stands here"),
        ("[[2022-06-28]]", "S303", "a list stands here"),
        ("[2022-06]", "S306", None),
        ("[2022-06-28, {on: 2022-06-29, what: 1}]", "S301", "there is no key “what” here"),
    ],
)
def test_a_fact_is_a_day_or_a_record(sample, wrong, code, message):
    finding = only(changed(sample, DISTRICT, "works-command: 2022-06-28", f"works-command: {wrong}"))

    assert finding.rule.code == code
    assert message in (None, english(finding)[4])


def test_a_key_of_a_fact_is_one_of_three(sample):
    finding = only(changed(sample, DISTRICT, "{on: 2022-04-20, doc:", "{on: 2022-04-20, docs:"))

    assert expectation(finding) == "one of: on, doc, note"
    assert english(finding)[5] == "did you mean doc?"
