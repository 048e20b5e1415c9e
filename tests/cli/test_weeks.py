import json

import pytest

from renovation_cli.cli.main import main
from tests.district import SAMPLE

WEEKS_OF_2022 = "its weeks go from 2022-W01 to 2022-W52, which ends on 2023-01-01."
LATER = "after the day judged for, 2022-09-10. That day is of 2022-W36."


@pytest.fixture
def run(capsys, monkeypatch):
    """What a command line prints on the sample, what it says on standard error, and its exit status."""
    monkeypatch.setenv("RENOVATION_TODAY", "2022-09-10")

    def by(*words):
        status = main([*words, "--data", str(SAMPLE), "--lang", "en"])
        told = capsys.readouterr()
        return told.out, told.err.strip(), status

    return by


@pytest.mark.parametrize(
    ("week", "complaint"),
    [
        (
            "2022-W53",
            f"--week: There is no week 53 in 2022: {WEEKS_OF_2022}",
        ),
        (
            "2022-W00",
            f"--week: There is no week 0 in 2022: {WEEKS_OF_2022}",
        ),
        ("2022-20", "--week: “2022-20” is not a week. Write its year and number like 2022-W20."),
        ("--week", "--week: “--week” is not a week. Write its year and number like 2022-W20."),
        ("0000-W01", "--week: “0000-W01” is not a week. Write its year and number like 2022-W20."),
        ("1850-W10", "--week: 1850-W10 is before 1900-01-01, the first day there is."),
        (
            "2022-W37",
            f"--week: 2022-W37 begins on 2022-09-12, {LATER}",
        ),
    ],
)
def test_what_is_no_week_that_can_be_told_of_is_an_error_of_usage(run, week, complaint):
    assert run("weekly", f"--week={week}") == ("", complaint, 2)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ((), ("2022-W36", "2022-09-05", "2022-09-10")),
        (("--week", "2022-W36"), ("2022-W36", "2022-09-05", "2022-09-10")),
        (("--week", "2022-W20"), ("2022-W20", "2022-05-16", "2022-05-22")),
        (("--week", "2022-W20", "--as-of", "2022-05-18"), ("2022-W20", "2022-05-16", "2022-05-18")),
        (("--week", "2022-W20", "--as-of", "2022-08-31"), ("2022-W20", "2022-05-16", "2022-05-22")),
        (("--as-of", "2022-05-22"), ("2022-W20", "2022-05-16", "2022-05-22")),
        (("--as-of", "2022-05-23"), ("2022-W20", "2022-05-16", "2022-05-22")),
        (("--as-of", "2022-05-24"), ("2022-W21", "2022-05-23", "2022-05-24")),
        (("--week", "2022-W21", "--as-of", "2022-05-23"), ("2022-W21", "2022-05-23", "2022-05-23")),
    ],
)
def test_a_week_ends_on_its_sunday_or_on_the_day_judged_for(run, words, days):
    told = json.loads(run("weekly", *words, "--format", "json")[0])
    assert (told["week"]["id"], told["week"]["from"], told["week"]["to"]) == days
    assert told["as_of"] == days[2]


def test_the_commands_shown_carry_the_day_that_was_judged_for(run):
    shown = run("weekly", "--week", "2022-W20")[0]
    assert "renovation weekly --week 2022-W20 --all" in shown
    assert shown.count("--as-of 2022-05-22") == 2


def test_on_a_monday_the_record_too_is_of_the_week_that_is_over(run):
    lines = run("weekly", "--minutes", "--as-of", "2022-05-23")[0].splitlines()
    assert "# The meeting on the week from 2022-05-16 to 2022-05-22." in lines


def test_the_record_is_lines_of_a_file_and_nothing_else(run, tmp_path):
    lines, said, status = run("weekly", "--minutes", "--as-of", "2022-07-15")
    assert (said, status) == ("", 0)
    assert lines.splitlines()[:2] == [
        "# Synthetic data: no real place, project or person.",
        "# The meeting on the week from 2022-07-11 to 2022-07-15.",
    ]
    assert {line[:2] for line in lines.splitlines()} == {"# ", "  "}

    file = tmp_path / "record.txt"
    assert run("weekly", "--minutes", "--as-of", "2022-07-15", "--output", str(file)) == ("", "", 0)
    assert file.read_text("utf-8") == lines


def test_the_record_for_programs_has_what_may_be_decided(run):
    told = json.loads(run("weekly", "--minutes", "--as-of", "2022-07-15", "--format", "json")[0])
    assert [(each["project"], each["name"], each["to"]) for each in told["to_decide"]] == [
        ("hongqi", "管线图纸不符", "综合组")
    ]
    assert (told["file"], told["kind"]) == ("district.yaml", "weekly")


def test_every_table_is_written_into_a_folder(run, tmp_path):
    folder = tmp_path / "sheet"
    said = f"5 files in {folder}/: facts.csv, sheet.csv, decisions.csv, orders_by_body.csv, not_reported.csv"
    assert run("weekly", "--as-of", "2022-07-15", "--output", f"{folder}/")[1:] == (said, 0)
    assert {each.name for each in folder.iterdir()} == {
        "facts.csv",
        "sheet.csv",
        "decisions.csv",
        "orders_by_body.csv",
        "not_reported.csv",
    }
