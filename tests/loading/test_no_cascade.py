"""One bad record neither hides others nor cascades into them."""

import itertools

import pytest

from renovation_cli.loading import careful
from tests.district import (
    DUTIES,
    HOUSEHOLDS,
    PROGRAMME,
    PROJECT,
    TEAMS,
    changed,
    english,
    findings_in,
    inspected,
)

FAULTS = {
    "date": ("before-design: abstain 2022-02-13", "before-design: abstain 2022/2/13", 4, "S304"),
    "word": ("before-design: agree 2022", "before-design: agre 2022", 2, "S309"),
    "key": ("{area_m2: 72,", "{area: 72,", 3, "S301"),
    "brace": (
        "东-102: {before-design: absent 2022-02-13}",
        "东-102: {before-design: absent 2022-02-13",
        7,
        "Y201",
    ),
    "colon": ("东-101: {area_m2: 80.25", "东-101：{area_m2：80.25", 6, "Y210"),
    "quotation mark": ("owner: o-1, before-design: abs", 'owner: "o-1, before-design: abs', 4, "Y201"),
    "tab": ("  1-102:", "\t1-102:", 3, "Y208"),
    "wish": ("[屋顶防水,", "[屋项防水,", 3, "R409"),
    "area": ("东-102: {", "东-102: {area_m2: 八十, ", 7, "S307"),
}


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(FAULTS, 2)))
def test_two_faults_in_one_file_give_two_findings(sample, one, other):
    if FAULTS[one][2] == FAULTS[other][2] and "Y201" in (FAULTS[one][3], FAULTS[other][3]):
        pytest.skip("the line cannot be read beyond its first fault")
    files = sample
    for right, wrong, _, _ in (FAULTS[one], FAULTS[other]):
        files = changed(files, HOUSEHOLDS, right, wrong)
    expected = sorted((line, code) for _, _, line, code in (FAULTS[one], FAULTS[other]))
    assert sorted((finding.place.line, finding.rule.code) for finding in findings_in(files)) == expected


def test_many_faults_of_many_files_are_said_in_one_run_in_their_order(sample):
    files = changed(sample, HOUSEHOLDS, "agree 2022-02-12", "agree 2022年2月12日")
    files = changed(files, HOUSEHOLDS, "before-design: 同意", "before-design: 同义")
    files = changed(files, PROJECT, "community: 一马社区", "community：一马社区")
    files = changed(files, PROJECT, "final-drawings: 2022-06-20", "final-drawings: 2022-06-31")
    files = changed(files, TEAMS, "role: commander", "role: comander")
    files = changed(files, DUTIES, "acts_as: street", "acts_as: streets")
    findings = findings_in(files)
    assert [(finding.place.file, finding.place.line, finding.rule.code) for finding in findings] == [
        (DUTIES, 15, "S309"),
        (HOUSEHOLDS, 2, "S304"),
        (HOUSEHOLDS, 6, "S309"),
        (PROJECT, 4, "Y210"),
        (PROJECT, 13, "S305"),
        (TEAMS, 2, "S309"),
    ]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("            short: 改造前\n", ""),
        ("            short: 改造前\n", "            short: [改造前]\n"),
        ("          before-design:\n", "          before-design：\n"),
        ("          before-design:\n", "          before-design\n"),
        ("            name: 改造前征求意见\n", "            name:改造前征求意见\n"),
        ("            name: 改造前征求意见\n", '            name: "改造前征求意见\n'),
        ("        rounds:\n", "        round:\n"),
        ("      visits:\n", "      visits\n"),
        ("        to: 2022-03-10\n", "        to: 2022年3月10日\n"),
        ("  implementation:\n    name: 实施项目\n", "  implementation:\n"),
        ("tracks:\n", "tracks\n"),
        ("format: 1\n", "format: 2\n"),
        ("name: 示例区2022年老旧小区改造\n", ""),
    ],
)
def test_broken_plan_is_said_once_and_not_of_every_household(sample, right, wrong):
    findings = findings_in(changed(sample, PROGRAMME, right, wrong))
    assert [finding.place.file for finding in findings] == [PROGRAMME]


def test_bad_answer_is_said_where_a_broken_plan_has_lost_its_round(sample):
    files = changed(sample, PROGRAMME, "            short: 改造前\n", "")
    files = changed(files, HOUSEHOLDS, "abstain 2022-02-13", "abstain 2022-02-30")
    assert [(finding.place.file, finding.rule.code) for finding in findings_in(files)] == [
        (PROGRAMME, "S302"),
        (HOUSEHOLDS, "S305"),
    ]


@pytest.mark.parametrize("file", [PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
def test_file_that_is_no_yaml_at_all_gives_findings_about_itself_only(sample, file):
    findings = findings_in({**sample, file: "Sehr geehrte Damen und Herren\n\n\tanbei\n"})
    assert {finding.place.file for finding in findings} == {file}


def test_other_rooms_are_kept_where_one_cannot_be_read(sample):
    inspection = inspected(changed(sample, HOUSEHOLDS, "1-102: {area_m2: 72,", "1-102: {area_m2: 72"))
    (dossier,) = [dossier for dossier in inspection.dossiers() if dossier.id == "hongqi"]
    assert list(dossier.households["1"]) == ["1-101", "1-201"]


def test_other_facts_of_a_room_are_kept_where_one_cannot_be_read(sample):
    inspection = inspected(changed(sample, HOUSEHOLDS, "area_m2: 72,", "area_m2: 七十二,"))
    (dossier,) = [dossier for dossier in inspection.dossiers() if dossier.id == "hongqi"]
    household = dossier.households["1"]["1-102"]
    assert household.area_m2 is None
    assert list(household.answers) == ["before-design"]
    assert household.wants == ("屋顶防水", "加装扶手")


def test_checks_across_records_leave_out_what_a_damaged_file_may_have_held(sample):
    # The building list is short of a building, so that its households belong to none.
    findings = findings_in(changed(sample, PROJECT, "  2: {units: 1,", "  2: {units: 一,"))
    assert [finding.rule.code for finding in findings] == ["S307"]
    findings = findings_in(changed(sample, PROJECT, "  2: {units: 1,", "  2 {units: 1,"))
    assert [finding.rule.code for finding in findings] == ["Y201"]


def test_misspelt_milestone_is_not_called_missing_as_well(sample):
    findings = findings_in(changed(sample, PROJECT, "scheme-issued:", "scheme-isued:"))
    assert [finding.rule.code for finding in findings] == ["R404"]


def test_misspelt_department_does_not_leave_its_lead_without_holder_as_well(sample):
    findings = findings_in(changed(sample, TEAMS, "department: 住建局", "department: 住建居"))
    assert [finding.rule.code for finding in findings] == ["R411"]


def test_round_that_is_missing_from_the_plan_is_said_once_a_project(sample):
    rooms = "".join(f"  1-{room}: {{mid-term: agree 2022-02-12}}\n" for room in range(101, 131))
    files = changed(sample, HOUSEHOLDS, "1:\n", f"1:\n{rooms}")
    files = {path: text for path, text in files.items() if path != PROJECT}
    files[PROJECT] = "name: 红旗新村\ntrack: implementation\nmilestones: {scheme-issued: 2022-04-08}\n"
    found = [english(finding) for finding in findings_in(files) if finding.rule.code == "R405"]
    assert found == [
        (
            HOUSEHOLDS,
            2,
            11,
            "R405",
            "the project's track has no round “mid-term”, which 30 households have answered",
            None,
        )
    ]


def test_list_typed_wholly_in_full_width_mode_is_said_line_by_line(sample):
    lines = [f"  1-{room}：｛area_m2：60.5，before-design：agree 2022-02-12｝" for room in range(101, 401)]
    text = "\n".join(["1：", *lines, ""])
    project = "name: 红旗新村\ntrack: implementation\n"
    findings = findings_in({**sample, HOUSEHOLDS: text, PROJECT: project})
    assert [finding.place.line for finding in findings] == list(range(1, 302))
    assert {finding.rule.code for finding in findings} == {"Y210"}


def test_list_indented_wholly_with_tabs_is_said_line_by_line(sample):
    text = sample[HOUSEHOLDS].replace("\n  ", "\n\t")
    findings = findings_in({**sample, HOUSEHOLDS: text})
    assert [(finding.place.line, finding.rule.code) for finding in findings] == [
        (line, "Y208") for line in (2, 3, 4, 6, 7)
    ]


def test_plan_indented_wholly_with_tabs_is_said_line_by_line(sample):
    lines = sample[PROGRAMME].split("\n")
    for index, line in enumerate(lines):
        depth = len(line) - len(line.lstrip(" "))
        lines[index] = "\t" * (depth // 2) + line.lstrip(" ")
    findings = findings_in({**sample, PROGRAMME: "\n".join(lines)})
    assert {finding.rule.code for finding in findings} == {"Y208"}


def test_file_with_one_fault_after_another_is_given_up_in_the_end():
    text = "1:\n" + "".join(f"  1-{room}: {{area_m2: 60\n" for room in range(100, 2000))
    reading = careful.read(HOUSEHOLDS, text)
    assert reading.root is None
    assert len(reading.problems) > 50
