"""One thing under two spellings, and texts that read alike and are not the same."""

import pytest

from tests.district import HOUSEHOLDS, PROJECT, TEAMS, changed, english, findings_in

XINFENG = "projects/xinfeng/households.yaml"
ROOM = "  1-102: {area_m2: 81.5}"


@pytest.mark.parametrize("room", ["01-101", "1-0101", "001-00101"])
def test_room_under_two_spellings_of_its_number_is_said(sample, room):
    (finding,) = findings_in(changed(sample, XINFENG, ROOM, f"  {room}: {{area_m2: 81.5}}"))
    assert english(finding) == (
        XINFENG,
        3,
        3,
        "R471",
        f"“{room}” and “1-101” are the same number",
        "keep one spelling, with what is known of both; if they are two things, number them apart",
    )
    assert [(place.file, place.line) for place, _ in finding.related] == [(XINFENG, 2)]


def test_room_that_differs_in_case_and_zeros_is_said_once(sample):
    rooms = "  1-a1: {before-design: agree 2022-02-15}\n  1-A01: {area_m2: 81.5}"
    files = changed(sample, XINFENG, "  1-101: {before-design: agree 2022-02-15}\n" + ROOM, rooms)
    assert [finding.rule.code for finding in findings_in(files)] == ["R471"]


@pytest.mark.parametrize("owner", ["o-01", "O-1", "o-001"])
def test_owner_under_two_spellings_is_said(sample, owner):
    (finding,) = findings_in(
        changed(sample, HOUSEHOLDS, "area_m2: 80.25, owner: o-1", f"area_m2: 80.25, owner: {owner}")
    )
    assert english(finding)[:5] == (HOUSEHOLDS, 6, 34, "R471", f"“{owner}” and “o-1” are the same number")


@pytest.mark.parametrize("room", ["一-101", "1单元-101室", "1-1-01", "1-1O1"])
def test_room_that_is_most_likely_another_is_a_warning(sample, room):
    (finding,) = findings_in(changed(sample, XINFENG, ROOM, f"  {room}: {{area_m2: 81.5}}"))
    assert english(finding)[:5] == (XINFENG, 3, 3, "R472", f"“{room}” and “1-101” are most likely one")


def test_building_in_both_spellings_is_said_in_both_files(sample):
    sample = {
        path: text.replace("1: {units: 1, house", "1幢: {units: 1, house") for path, text in sample.items()
    }
    sample[PROJECT] = sample[PROJECT].replace("  2: {units", "  01幢: {units")
    sample[HOUSEHOLDS] = (
        sample[HOUSEHOLDS].replace("\n2:", "\n01幢:").replace("1:\n  1-101", "1幢:\n  1-101", 1)
    )
    said = [(finding.place.file, finding.rule.code) for finding in findings_in(sample)]
    assert [each for each in said if each[1] != "R423"] == [(HOUSEHOLDS, "R471"), (PROJECT, "R471")]


@pytest.mark.parametrize("given", ["2022-01-12", "Jan-12", "12-Jan", "1月12日", "44573", "2022/1/12"])
def test_room_that_a_spreadsheet_has_made_a_date_is_said(sample, given):
    (finding,) = findings_in(changed(sample, XINFENG, ROOM, f"  {given}: {{area_m2: 81.5}}"))
    assert english(finding) == (
        XINFENG,
        3,
        3,
        "S331",
        f"“{given}” looks like 1-12, which a spreadsheet has made a date",
        "write: 1-12; in the spreadsheet, set the column to text first",
    )


def test_building_that_a_spreadsheet_has_made_a_date_is_said(sample):
    files = changed(sample, PROJECT, "  2: {units", "  1月12日: {units")
    files[HOUSEHOLDS] = sample[HOUSEHOLDS].replace("\n2:", "\n1月12日:")
    found = [(finding.place.file, finding.rule.code) for finding in findings_in(files)]
    assert (PROJECT, "S331") in found
    assert (HOUSEHOLDS, "S331") in found


@pytest.mark.parametrize("name", ["红旗新村", " 红旗 新村", "红旗新 村"])
def test_second_project_of_one_name_in_a_track_is_said(sample, name):
    files = changed(sample, "projects/xinfeng/project.yaml", "name: 新丰大院", f'name: "{name}"')
    (finding,) = findings_in(files)
    assert english(finding) == (
        "projects/xinfeng/project.yaml",
        1,
        7,
        "R473",
        "another project of this track is called “红旗新村”",
        "if this folder is a copy, remove it; else add to the name what sets it apart, such as 一期, 二期",
    )


def test_same_name_in_another_track_is_another_project(sample):
    assert findings_in(changed(sample, "projects/laojie/project.yaml", "name: ", "name: 红旗新村 # ")) == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "column", "sign", "meant", "corrected"),
    [
        (PROJECT, "street: 东街街道", "street: 东街街\u2ecc", 12, "\u2ecc", "辶", "东街街辶"),
        (PROJECT, "name: 红旗新村", "name: 红旗\uf90a村", 9, "\uf90a", "金", "红旗金村"),
        (PROJECT, "name: 红旗新村", 'name: "红旗\\u2F6F村"', 7, "\u2f6f", "石", "红旗石村"),
        (TEAMS, "name: 甲一", "name: 甲\u2f00", 13, "\u2f00", "一", "甲一"),
        (XINFENG, "  1-102:", "  1-\u04102:", 5, "\u0410", "A", "1-A2"),
    ],
)
def test_character_that_only_looks_like_another_is_named(
    sample, file, right, wrong, column, sign, meant, corrected
):
    findings = [
        finding for finding in findings_in(changed(sample, file, right, wrong)) if finding.rule.code != "R402"
    ]
    assert english(findings[0])[2:] == (
        column,
        "S330",
        f"“{sign}” (U+{ord(sign):04X}) only looks like “{meant}”",
        f"write: {corrected}",
    )


def test_name_in_full_width_letters_is_said(sample):
    (finding,) = findings_in(changed(sample, TEAMS, "members: [戊七]", "members: [戊Ａ]"))
    assert english(finding)[3:] == ("S315", "“戊Ａ” is written with full-width characters", "write: 戊A")


@pytest.mark.parametrize("sign", "\u200b\u2060\ufeff\u3164\u115f\ufe00\U000e0101\u034f\u180e\u2800\u00ad")
def test_sign_that_cannot_be_seen_is_said_of_a_name_and_of_an_id(sample, sign):
    for file, right in ((TEAMS, "name: 甲一"), (XINFENG, "  1-102")):
        (finding,) = findings_in(changed(sample, file, right, right + sign))
        assert english(finding)[3:5] == (
            "Y207",
            f"an invisible control character (U+{ord(sign):04X}) stands here",
        )
