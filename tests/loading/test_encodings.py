"""Files in other encodings than UTF-8, and line ends."""

import codecs

import pytest

from tests.district import HOUSEHOLDS, PROJECT, english, expectation, findings_in, inspected

SAVE_AGAIN = "open it in your editor and save it again with the encoding UTF-8"
SAVE_FILE_AGAIN = "open the file in your editor and save it again with the encoding UTF-8"


def test_gbk_file_is_said_once_at_its_first_chinese_sign_with_how_many_lines(sample):
    findings = findings_in({**sample, PROJECT: sample[PROJECT].encode("gbk")})
    assert [english(finding) for finding in findings] == [
        (PROJECT, 1, 7, "F102", "this line is not in UTF-8; it reads as GBK: name: 红旗新村", SAVE_FILE_AGAIN)
    ]
    chinese = sum(not line.isascii() for line in sample[PROJECT].splitlines())
    assert expectation(findings[0]) == f"UTF-8 in every line; {chinese} lines are not"


def test_one_line_of_gbk_is_said_at_its_line(sample):
    lines = sample[HOUSEHOLDS].encode().split(b"\n")
    lines[2] = lines[2].decode().encode("gbk")
    findings = findings_in({**sample, HOUSEHOLDS: b"\n".join(lines)})
    meant = sample[HOUSEHOLDS].split("\n")[2].strip()
    assert [english(finding) for finding in findings] == [
        (
            HOUSEHOLDS,
            3,
            87,
            "F102",
            f"this line is not in UTF-8; it reads as GBK: {meant}",
            SAVE_FILE_AGAIN,
        )
    ]
    assert findings[0].place.source == sample[HOUSEHOLDS].split("\n")[2]


def test_gbk_file_is_read_on_for_its_other_faults(sample):
    body = sample[PROJECT].replace("2022-02-25", "2022-02-30").encode("gbk")
    findings = findings_in({**sample, PROJECT: body})
    assert [(finding.rule.code, finding.place.line) for finding in findings] == [("F102", 1), ("S305", 11)]


def test_word_whose_bytes_in_gbk_are_letters_in_utf8_is_said(sample):
    # “约谈” in GBK is an Armenian letter and a combining stroke in UTF-8.
    findings = findings_in(
        {**sample, PROJECT: sample[PROJECT].encode().replace("红旗新村".encode(), "约谈".encode("gbk"))}
    )
    assert [english(finding) for finding in findings] == [
        (PROJECT, 1, 7, "F102", "this line is not in UTF-8; it reads as GBK: name: 约谈", SAVE_FILE_AGAIN)
    ]


@pytest.mark.parametrize("name", ["红旗·新村", "红旗αβ", "Öl", "Ёлка-Парк", "Αθήνα", "2×3±1°"])
def test_letters_of_other_scripts_are_no_misread_chinese(sample, name):
    assert findings_in({**sample, PROJECT: sample[PROJECT].replace("红旗新村", name)}) == []


def test_bytes_that_are_no_known_encoding_are_said(sample):
    findings = findings_in({**sample, PROJECT: sample[PROJECT].encode().replace("红".encode(), b"\xff\xff")})
    assert [english(finding) for finding in findings] == [
        (PROJECT, 1, 7, "F102", "this line is not in UTF-8", SAVE_FILE_AGAIN)
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"), id="LE with mark"),
        pytest.param(lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"), id="BE with mark"),
        pytest.param(lambda text: text.encode("utf-16-le"), id="LE"),
        pytest.param(lambda text: text.encode("utf-16-be"), id="BE"),
    ],
)
@pytest.mark.parametrize("file", [PROJECT, HOUSEHOLDS, "programme.yaml", "teams.yaml", "duties.yaml"])
def test_utf16_file_is_said_once(sample, file, body):
    inspection = inspected({**sample, file: body(sample[file])})
    assert [english(finding) for finding in inspection.findings] == [
        (file, 1, 1, "F102", "the file is in UTF-16; data files are in UTF-8", SAVE_AGAIN)
    ]
    assert not inspection.complete


def test_utf8_byte_order_mark_is_accepted(sample):
    assert findings_in({file: codecs.BOM_UTF8 + text.encode() for file, text in sample.items()}) == []


def test_line_ends_of_windows_are_accepted(sample):
    assert findings_in({file: text.replace("\n", "\r\n") for file, text in sample.items()}) == []


def test_line_numbers_and_columns_are_the_same_with_line_ends_of_windows(sample):
    wrong = {**sample, PROJECT: sample[PROJECT].replace("2022-03-08", "2022-3-8")}
    places = [
        [(finding.place.line, finding.place.column, finding.place.source) for finding in findings_in(files)]
        for files in (wrong, {file: text.replace("\n", "\r\n") for file, text in wrong.items()})
    ]
    assert places[0] == places[1] != []


@pytest.mark.parametrize("sign", ["\u0085", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_line_numbers_below_another_line_separator_are_those_of_git(sample, sign):
    text = sample[PROJECT].replace("红旗新村", f"红旗{sign}新村").replace("2022-03-08", "2022-3-8")
    assert [
        (finding.rule.code, finding.place.line, finding.place.column)
        for finding in findings_in({**sample, PROJECT: text})
    ] == [("Y207", 1, 9), ("S304", 15, 18)]


def test_last_line_needs_no_line_end(sample):
    assert findings_in({file: text.rstrip("\n") for file, text in sample.items()}) == []
