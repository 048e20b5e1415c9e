"""``renovation calendar --output FILE.ics``: one file, the same bytes each time, of a part where asked."""

import re
from pathlib import Path

import pytest

from renovation_cli.cli.output import format_of
from renovation_cli.cli.refusal import Refusal
from renovation_cli.render.language import Language

AS_OF = ("--as-of", "2022-09-10")


def ids(file):
    return re.findall(rb"UID:(\S+)", file.read_bytes().replace(b"\r\n ", b""))


def test_the_same_data_on_the_same_day_is_the_same_file_also_taken_again(run, district, tmp_path):
    pytest.importorskip("icalendar", reason="the extra `documents` is not installed")
    first, second = tmp_path / "a.ics", tmp_path / "日历.ics"
    for file in (first, second, second):
        result = run("calendar", "--data", district, *AS_OF, "--output", file)
        assert (result.status, result.out, result.err) == (0, "", "")

    assert first.read_bytes() == second.read_bytes()
    assert len(ids(first)) == len(set(ids(first))) > 10


def test_a_file_of_a_body_has_what_that_body_answers_for(run, district, tmp_path):
    pytest.importorskip("icalendar", reason="the extra `documents` is not installed")
    whole, part = tmp_path / "a.ics", tmp_path / "b.ics"
    run("calendar", "--data", district, *AS_OF, "--output", whole)
    assert run("calendar", "--data", district, *AS_OF, "--with", "城发", "--output", part).status == 0

    assert set(ids(part)) < set(ids(whole))
    text = part.read_bytes().replace(b"\r\n ", b"").decode()
    described = re.findall(r"DESCRIPTION:(.*)\r", text)
    assert described
    assert [each for each in described if "城发集团" not in each] == []


def test_another_report_has_no_such_file(run, district, tmp_path):
    result = run("overdue", "--data", district, "--output", tmp_path / "a.ics")

    assert (result.status, result.err) == (
        2,
        (
            "--output: this report is not written as “.ics”."
            " It has: .txt, .json, .csv, .md, .html, .docx, .xlsx.\n"
        ),
    )


def test_where_the_library_is_missing_the_command_that_brings_it_is_named():
    with pytest.raises(Refusal) as caught:
        format_of(None, Path("a.ics"), ("ics",), installed=lambda _: None)

    assert Language("en").text(caught.value.message) == (
        "“.ics” needs libraries that are not installed here. They come with: pip install"
        " 'renovation[documents]'"
    )
    assert caught.value.status == 5
