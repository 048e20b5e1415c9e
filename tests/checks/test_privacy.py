"""Personal data that must not be in the files at all."""

import pytest

from renovation_cli.checks.rules import personal_number, resident_name
from tests.district import HOUSEHOLDS, PROJECT, changed, english, findings_in

REMEDY = "remove it; if it has been committed, ask for help before you push"
TELEPHONE, IDENTITY = "this looks like a telephone number", "this looks like an identity number"


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("13800000000", TELEPHONE),
        ("138 0000 0000", TELEPHONE),
        ("138-0000-0000", TELEPHONE),
        ("１３８００００００００", TELEPHONE),
        ("1３8-00000000", TELEPHONE),
        ("350402199001011234", IDENTITY),
        ("35040219900101123X", IDENTITY),
        ("35040219900101123x", IDENTITY),
    ],
)
@pytest.mark.parametrize("before", ["name: 红旗新村 # ", "# ", "note: "])
def test_number_of_a_person_is_found_in_texts_and_in_comments(sample, number, message, before):
    findings = findings_in(
        changed(sample, PROJECT, "street: 东街街道", f"street: 东街街道\n{before}{number}")
    )
    assert (PROJECT, 4, len(before) + 1, "P703", message, REMEDY) in map(english, findings)


@pytest.mark.parametrize(
    "text",
    [
        "12800000000",
        "138000000001",
        "1380000000",
        "3.13800000000",
        "investment_yuan: 13800000000",
        "{households: 5, investment_yuan: 13800000000}",
        "350402199013011234",
        "2022-02-12 2022-02-13",
        "示例〔2022〕13号",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert list(personal_number.check.run(PROJECT, text)) == []


def test_every_number_of_a_file_is_said_at_its_place():
    text = "# 13800000000\n\n红旗 13800000001, 13800000002\n"
    spans = [problem.site.span for problem in personal_number.check.run(PROJECT, text)]
    assert [(span.line, span.column, span.end_column) for span in spans] == [
        (1, 3, 14),
        (3, 4, 15),
        (3, 17, 28),
    ]


@pytest.mark.parametrize(
    "field",
    [
        *("name", "Name", "names", "resident", "phone", "tel", "telephone", "mobile", "contact", "id-card"),
        *("姓名", "户主", "业主", "住户", "电话", "手机", "联系方式", "身份证", "身份证号"),
    ],
)
def test_field_for_a_person_is_found_in_a_list_of_households(field):
    for line in (f"  1-101: {{{field}: 甲}}", f"  1-101: {{area_m2: 72, {field}: 甲}}", f"    {field}: 甲"):
        (problem,) = resident_name.check.run(HOUSEHOLDS, f"1:\n{line}\n")
        assert (problem.site.span.line, problem.message.values) == (2, {"given": field})


@pytest.mark.parametrize("file", [PROJECT, "teams.yaml", "duties.yaml"])
def test_names_of_officials_and_places_are_left_alone(file):
    assert list(resident_name.check.run(file, "name: 红旗新村\ncontact: 己八\n")) == []


@pytest.mark.parametrize("owner", ["张三", "欧阳三丰"])
def test_owner_key_that_reads_like_a_name_is_found(owner):
    (problem,) = resident_name.check.run(HOUSEHOLDS, f"1:\n  1-101: {{owner: {owner}, area_m2: 72}}\n")
    assert problem.message.values == {"given": owner}


@pytest.mark.parametrize("owner", ["o-12", "公-1", "业主12", "甲"])
def test_opaque_owner_key_is_left_alone(owner):
    assert list(resident_name.check.run(HOUSEHOLDS, f"1:\n  1-101: {{owner: {owner}}}\n")) == []
