"""The wall chart into files: by their ending, whole or not at all, a sheet a file where there are several."""

import pytest

from renovation_cli.cli.wallchart import files_of

DAY = ("--as-of", "2022-09-10")


@pytest.mark.parametrize(
    ("name", "begins"), [("a.svg", "<svg "), ("a.SVG", "<svg "), ("图.html", "<!DOCTYPE html>")]
)
def test_the_ending_says_what_is_drawn(run, district, tmp_path, name, begins):
    result = run("wallchart", "--data", district, *DAY, "--output", tmp_path / "new" / name)

    assert (result.status, result.out, result.err) == (0, "", "")
    assert (tmp_path / "new" / name).read_text(encoding="utf-8").startswith(begins)
    assert [each.name for each in (tmp_path / "new").iterdir()] == [name]


def test_any_other_ending_is_a_report_like_the_others(run, district, tmp_path):
    assert run("wallchart", "--data", district, *DAY, "--output", tmp_path / "a.json").status == 0
    assert '"report": "wallchart"' in (tmp_path / "a.json").read_text(encoding="utf-8")
    assert run("wallchart", "--data", district, *DAY, "--output", f"{tmp_path}/tables/").status == 0
    assert [each.name for each in (tmp_path / "tables").iterdir()] == ["projects.csv"]


def test_a_format_that_is_named_goes_before_the_ending(run, district, tmp_path):
    assert (
        run("wallchart", "--data", district, *DAY, "--format", "json", "--output", tmp_path / "a.svg").status
        == 0
    )
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("{")


def test_an_ending_that_no_format_has_is_an_error_of_usage(run, district, tmp_path):
    result = run("wallchart", "--data", district, "--output", tmp_path / "a.pdf")

    assert (result.status, result.out) == (2, "")
    assert "no format ends in “.pdf”. Known: .svg, .html, .txt, .json, .csv" in result.err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("name", ["a.xlsx", "my chart"])
def test_what_is_not_written_names_the_endings_of_the_chart(run, district, tmp_path, name):
    """What is to be typed instead works when it is typed, whatever is in the name."""
    file = tmp_path / name
    told = {
        "a.xlsx": "--output: this report is not written as “.xlsx”. It has: {known}.\n",
        "my chart": (
            f"--output {file}: the name has no ending, so its format is not known. Write --output"
            f" '{file}.html'; there are {{known}}. For every table as csv in a folder: --output '{file}/'\n"
        ),
    }[name]
    result = run("wallchart", "--data", district, *DAY, "--output", file)

    assert (result.status, result.out) == (2, "")
    assert result.err == told.format(known=".svg, .html, .txt, .json, .csv, .md")


def test_without_a_file_it_is_a_line_a_project_and_how_it_is_drawn(run, district):
    result = run("wallchart", "--data", district, *DAY, "--format", "plain")

    assert result.status == 0
    assert "红旗新村" in result.out
    assert "wallchart --output chart.html" in result.out


def test_it_is_narrowed_like_other_reports(run, district, tmp_path):
    file = tmp_path / "a.svg"
    assert run("wallchart", "红旗", "--data", district, *DAY, "--output", file).status == 0
    text = file.read_text(encoding="utf-8")
    assert "wall chart, only 红旗新村" in text
    assert "新丰大院" not in text
    assert (
        run(
            "wallchart", "--only", "late", "--track", "续建", "--data", district, *DAY, "--output", file
        ).status
        == 0
    )
    text = file.read_text(encoding="utf-8")
    assert "建设里" in text
    assert "红旗新村" not in text


def test_a_street_that_there_is_not_leaves_no_file(run, district, tmp_path):
    result = run("wallchart", "--street", "北街", "--data", district, "--output", tmp_path / "a.svg")
    assert result.status == 2
    assert not (tmp_path / "a.svg").exists()


def test_without_a_plan_nothing_is_drawn_and_the_old_file_stays(run, district, tmp_path):
    (district / "programme.yaml").write_text("name: [", encoding="utf-8")
    (tmp_path / "a.svg").write_text("old", encoding="utf-8")
    result = run("wallchart", "--data", district, "--output", tmp_path / "a.svg")

    assert result.status == 1
    assert "INCOMPLETE: programme.yaml cannot be read" in result.out
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("name", ["a.svg", "a.html"])
def test_a_chart_of_data_with_errors_says_so_and_ends_with_1(run, district, tmp_path, name):
    file = district / "projects" / "hongqi" / "project.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("works: 12%", "works: zwölf"), encoding="utf-8")
    assert run("wallchart", "--data", district, *DAY, "--output", tmp_path / name).status == 1
    assert "INCOMPLETE: 1 error in the data" in (tmp_path / name).read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_said(run, district, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("wallchart", "--data", district, *DAY, "--output", tmp_path / "file" / "a.svg")
    assert result.status == 5
    assert "cannot be written" in result.err


def test_several_sheets_are_numbered_and_one_keeps_its_name(tmp_path):
    assert files_of(tmp_path / "挂图.svg", 1) == [tmp_path / "挂图.svg"]
    assert files_of(tmp_path / "挂图.svg", 3) == [tmp_path / f"挂图-{n}.svg" for n in (1, 2, 3)]


def test_several_sheets_are_named_when_they_are_written(run, district, tmp_path):
    source = district / "projects" / "jianshe" / "project.yaml"
    for n in range(30):
        folder = district / "projects" / f"more{n}"
        folder.mkdir()
        text = source.read_text(encoding="utf-8").replace("name: 建设里", f"name: 建设里{n}")
        (folder / "project.yaml").write_text(text, encoding="utf-8")
    result = run("wallchart", "--data", district, *DAY, "--output", tmp_path / "a.svg")

    files = sorted(each.name for each in tmp_path.glob("*.svg"))
    assert files == ["a-1.svg", "a-2.svg"]
    assert result.err == f"2 sheets: {tmp_path / 'a-1.svg'}, {tmp_path / 'a-2.svg'}\n"
