"""What happened, as a file has it: a day, a record, or a list of them."""

from datetime import date

import pytest
from pydantic import ValidationError

from renovation_cli.model.entries import with_documents
from renovation_cli.model.project import Project
from renovation_cli.model.recorded import parse_recordings


def day(text):
    return date.fromisoformat(text)


def read(value):
    return Project.model_validate({"name": "红旗", "track": "t", "milestones": {"talk": value}}).milestones[
        "talk"
    ]


def test_a_day_alone_is_one_time():
    found = read("2022-02-18")

    assert (found.first, found.last, found.days) == (day("2022-02-18"),) * 2 + ((day("2022-02-18"),),)
    assert (found.is_list, found.as_written) == (False, day("2022-02-18"))


def test_a_record_has_its_document_and_a_note():
    found = read({"on": "2022-06-20", "doc": "元招〔2022〕5号", "note": "电子标"})

    assert [(each.doc, each.note) for each in found.every] == [("元招〔2022〕5号", "电子标")]
    assert found.as_written == {"on": day("2022-06-20"), "doc": "元招〔2022〕5号", "note": "电子标"}


SEVERAL = ["2022-03-04", {"on": "2022-02-18", "doc": "纪要1"}, "2022-05-01"]


def test_of_several_times_the_first_counts_whatever_the_order():
    found = read(SEVERAL)

    assert (found.first, found.last) == (day("2022-02-18"), day("2022-05-01"))
    assert found.days == (day("2022-02-18"), day("2022-03-04"), day("2022-05-01"))
    assert found.first_place == (1, "on")
    assert [below for below, _ in found.placed()] == [(0,), (1, "on"), (2,)]


@pytest.mark.parametrize(
    ("as_of", "times", "latest"),
    [
        ("2022-02-17", 0, None),
        ("2022-02-18", 1, "2022-02-18"),
        ("2022-03-03", 1, "2022-02-18"),
        ("2022-03-04", 2, "2022-03-04"),
        ("2022-05-01", 3, "2022-05-01"),
    ],
)
def test_only_what_had_happened_by_a_day_is_there(as_of, times, latest):
    found = read(SEVERAL)

    assert [each.on for each in found.by(day(as_of))] == list(found.days[:times])
    assert found.latest(day(as_of)) == (latest and day(latest))


@pytest.mark.parametrize(
    ("value", "kind", "place"),
    [
        ("2022-06", "day_missing", ()),
        ("元招〔2022〕5号", "document_without_day", ()),
        ("2022-06-20 元招〔2022〕5号", "document_beside_day", ()),
        ({"doc": "元招〔2022〕5号"}, "document_without_day", ()),
        ({"note": "已办"}, "document_without_day", ()),
        ({}, "missing", ("on",)),
        ({"on": "2022-06"}, "day_missing", ("on",)),
        ({"on": "2022-06-20", "document": "1"}, "extra_forbidden", ("document",)),
        ({"on": "2022-06-20", "doc": "待补"}, "no_document", ("doc",)),
        ([], "not_text", ()),
        (["2022-06-20", "2022-06"], "day_missing", (1,)),
        (["2022-06-20", {"on": "2022-06"}], "day_missing", (1, "on")),
        (["2022-06-20", ["2022-06-21"]], "not_text", (1,)),
    ],
)
def test_what_cannot_be_read_is_a_fault_at_its_place(value, kind, place):
    with pytest.raises(ValidationError) as refused:
        read(value)

    (error,) = refused.value.errors()
    assert (error["type"], error["loc"]) == (kind, ("milestones", "talk", *place))


@pytest.mark.parametrize(
    "word", ["无", "（无）", "待补", "同上。", "-", "N/A", "2022-06-20", "2022年6月20日"]
)
def test_a_word_for_no_document_is_none(word):
    with pytest.raises(ValidationError):
        read({"on": "2022-06-20", "doc": word})


@pytest.mark.parametrize("doc", ["元招〔2022〕5号", "会议纪要", "无障碍设施验收表", "5"])
def test_a_number_or_a_title_is_one(doc):
    assert read({"on": "2022-06-20", "doc": doc}).every[0].doc == doc


def test_what_is_to_be_written_has_a_blank_where_a_document_is_wanting_by_the_day():
    found = parse_recordings(["2022-03-04", {"on": "2022-02-18", "note": "在三楼"}, "2022-05-01"])

    assert with_documents(found, day("2022-03-04")) == (
        {"on": day("2022-03-04"), "doc": "<number of the document>"},
        {"on": day("2022-02-18"), "doc": "<number of the document>", "note": "在三楼"},
        day("2022-05-01"),
    )
