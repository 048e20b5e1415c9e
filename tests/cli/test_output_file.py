"""Reports written to a file or a folder, and printed as comma-separated values."""

import csv
import io
import json
import os
import re

import pytest

from renovation_cli.render.formats import FORMATS
from tests.cli.commands import REPORTS, named

AS_OF = ("--as-of", "2022-05-20")
PHRASE = re.compile(r"-?\d{1,3}(,\d{3})+|[≥<>] ?\d.*|\d+/\d+|-?[\d.]+%|'?\+[\d.]+|'-[\d.]+")


def said_of(folder, said, names):
    """What is said of the files in a folder, which are named in the order of the report."""
    if not names:
        return f"The report has no table, so nothing was written into {folder}/.\n"
    named = said.rpartition(": ")[2].strip().split(", ")
    assert sorted(named) == names
    return f"{len(names)} {'file' if len(names) == 1 else 'files'} in {folder}/: {', '.join(named)}\n"


@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_every_report_is_tables_of_one_heading_row_each(run, district, tmp_path, command):
    folder = tmp_path / "tables"
    result = run(*command, "--data", district, *AS_OF, "--output", f"{folder}/")

    assert (result.status, result.out) == (0, "")
    files = sorted(folder.iterdir()) if folder.exists() else []
    assert result.err == said_of(folder, result.err, [each.name for each in files])
    for file in files:
        head, *rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""))
        assert all(head), file.name
        assert {len(row) for row in rows} <= {len(head)}, file.name
        # No number has its digits grouped, or a sign that a spreadsheet does not read or that guards a text.
        for cell in (cell for row in rows for cell in row):
            assert not PHRASE.fullmatch(cell), (file.name, cell)


def test_standard_output_takes_the_first_table_and_names_the_others(run, district):
    result = run("orders", "--data", district, "--as-of", "2022-07-14", "--format", "csv")

    assert result.status == 0
    head, *rows = csv.reader(io.StringIO(result.out))
    assert (head[0], len(rows)) == ("Project", 2)
    assert result.err == (
        "2 further tables: by_kind, by_department. Every table into a folder of its own: --output FOLDER\n"
    )


def test_the_ending_chooses_the_format(run, district, tmp_path):
    for ending in ("json", "txt"):
        file = tmp_path / "made" / f"overdue.{ending}"
        assert run("overdue", "--data", district, *AS_OF, "--output", file).out == ""
        assert file.read_bytes().count(b"\xef\xbb\xbf") == 0
    assert json.loads((tmp_path / "made" / "overdue.json").read_text("utf-8"))["report"] == "overdue"
    printed = run("overdue", "--data", district, *AS_OF, "--format", "plain").out
    assert (tmp_path / "made" / "overdue.txt").read_text("utf-8") == printed
    assert [each.name for each in (tmp_path / "made").iterdir() if each.name.startswith(".")] == []


def test_a_table_for_a_spreadsheet_begins_with_the_mark_that_it_needs(run, district, tmp_path):
    file = tmp_path / "消息.csv"
    run("deadlines", "--data", district, *AS_OF, "--output", file, "--lang", "zh")

    assert file.read_bytes().startswith(b"\xef\xbb\xbf\xe6")


def test_a_room_stands_byte_for_byte_though_a_spreadsheet_may_take_it_for_a_day(run, district, tmp_path):
    file = district / "projects" / "hongqi" / "households.yaml"
    listed = file.read_text(encoding="utf-8")
    assert "  1-102: {" in listed
    file.write_text(listed.replace("  1-102: {", "  1-2: {"), encoding="utf-8")
    line = (
        "consult",
        "hongqi",
        "--pending",
        "方案",
        "--data",
        district,
        *AS_OF,
        "--output",
        f"{tmp_path}/x/",
    )
    assert run(*line).status == 0

    rows = (tmp_path / "x" / "pending.csv").read_bytes().split(b"\r\n")
    assert rows[0] == b"\xef\xbb\xbfProject,Building,Room,So far"
    assert b"hongqi,1,1-2,not visited" in rows
    assert "hongqi,2,东-101,not visited".encode() in rows


def test_an_ending_of_no_format_is_wrong_usage(run, district, tmp_path):
    result = run("overdue", "--data", district, "--output", tmp_path / "x.doc")

    assert (result.status, result.out) == (2, "")
    endings = ", ".join(f".{each.ending}" for each in FORMATS if each.ending and each.name != "ics")
    assert result.err == (
        f"--output: no format ends in “.doc”. Known: {endings}; or name a format with --format.\n"
    )
    assert list(tmp_path.glob("x*")) == []


def test_a_format_and_an_ending_that_contradict_each_other_are_refused(run, district, tmp_path):
    result = run("overdue", "--data", district, "--format", "md", "--output", tmp_path / "x.docx")

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "--format md is not what a file ending in “.docx” holds. Leave out one of the two.\n"
    )


def test_several_tables_do_not_go_into_one_file(run, district, tmp_path):
    result = run("orders", "--data", district, "--as-of", "2022-07-14", "--output", tmp_path / "o.csv")

    assert result.status == 2
    assert result.err == (
        f"--output {tmp_path}/o.csv: the report has 3 tables (orders, by_kind, by_department)."
        f" Name a folder for them: --output {tmp_path}/o/\n"
    )
    assert not (tmp_path / "o.csv").exists()


def test_what_cannot_be_written_is_said_with_its_path(run, district, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("overdue", "--data", district, "--output", tmp_path / "file" / "x.json")

    assert (result.status, result.out) == (5, "")
    file = tmp_path / "file"
    assert result.err == f"{file}/x.json cannot be written: {file} is a file, not a folder.\n"


def test_what_a_link_stands_for_is_written_and_the_link_stays(run, district, tmp_path):
    (tmp_path / "link.json").symlink_to(tmp_path / "target.json")
    run("overdue", "--data", district, *AS_OF, "--output", tmp_path / "link.json")

    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "target.json").read_text("utf-8"))["report"] == "overdue"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_a_pipe_is_written_to_and_stays_one(run, district, tmp_path):
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    # Both of its ends are held, so that nobody waits for the other.
    held = os.open(pipe, os.O_RDWR)
    try:
        assert run("targets", "--data", district, *AS_OF, "--output", pipe).status == 0
        assert json.loads(os.read(held, 1 << 16))["report"] == "targets"
    finally:
        os.close(held)
    assert pipe.is_fifo()


ENDINGS = ".txt, .json, .csv, .md, .html"
NO_ENDING = {
    "en": (
        "--output {file}: the name has no ending, so its format is not known. Write --output {file}.html;"
        " there are {endings}. For every table as csv in a folder: --output {file}/\n"
    ),
    "zh": (
        "--output {file}：文件名没有扩展名，无法判断格式。请写 --output {file}.html；"
        "可用的扩展名：{endings}。"
        "要把全部表格以 csv 写入文件夹：--output {file}/\n"
    ),
}


@pytest.mark.parametrize("lang", NO_ENDING)
def test_a_name_without_an_ending_is_no_folder(run, district, tmp_path, lang):
    file = tmp_path / "a"
    for _ in range(2):
        result = run("targets", "--data", district, *AS_OF, "--lang", lang, "--output", file)
        assert (result.status, result.out) == (2, "")
        assert result.err == NO_ENDING[lang].format(file=file, endings=ENDINGS)
        assert not file.exists() or file.read_bytes() == b"old"
        file.write_bytes(b"old")


def test_a_name_without_an_ending_is_a_file_of_the_format_that_is_named(run, district, tmp_path):
    result = run("targets", "--data", district, *AS_OF, "--format", "md", "--output", tmp_path / "a")
    assert (result.status, result.err) == (0, "")
    assert (tmp_path / "a").read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("name", ["there", "new/", "2022.05/"])
def test_a_folder_is_one_that_there_is_or_that_ends_with_a_slash(run, district, tmp_path, name):
    (tmp_path / "there").mkdir()
    result = run("orders", "--data", district, "--as-of", "2022-07-14", "--output", f"{tmp_path}/{name}")

    folder = f"{tmp_path}/{name.rstrip('/')}/"
    assert (result.status, result.out) == (0, "")
    assert result.err == f"3 files in {folder}: orders.csv, by_kind.csv, by_department.csv\n"
    assert (tmp_path / name / "by_kind.csv").is_file()


def test_a_dash_is_standard_output_and_an_empty_name_is_wrong_usage(run, district):
    printed = run("targets", "--data", district, *AS_OF).out
    result = run("targets", "--data", district, *AS_OF, "--output", "-")
    assert (result.status, result.out, result.err) == (0, printed, "")
    result = run("targets", "--data", district, *AS_OF, "--output", "")
    assert (result.status, result.out) == (2, "")
    assert result.err == "--output is empty. Name a file, such as a.html.\n"


def test_an_ending_in_capitals_is_the_same_one(run, district, tmp_path):
    assert run("targets", "--data", district, *AS_OF, "--output", tmp_path / "A.JSON").status == 0
    assert json.loads((tmp_path / "A.JSON").read_text("utf-8"))["report"] == "targets"
