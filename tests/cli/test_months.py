import json

import pytest

from renovation_cli.cli.main import main
from tests.district import SAMPLE

LATER = "after the day judged for, 2022-09-10. The last month that is over is 2022-08."


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
    ("month", "complaint"),
    [
        ("2022-13", "bulletin: There is no month 13: those of 2022 go from 2022-01 to 2022-12."),
        ("2022-00", "bulletin: There is no month 0: those of 2022 go from 2022-01 to 2022-12."),
        ("0000-05", "bulletin: “0000-05” is not a month. Write its year and number like 2022-05."),
        ("may", "bulletin: “may” is not a month. Write its year and number like 2022-05."),
        ("1850-10", "bulletin: 1850-10 is before 1900-01-01, the first day there is."),
        (
            "2022-10",
            f"bulletin: 2022-10 begins on 2022-10-01, {LATER}",
        ),
    ],
)
def test_what_is_no_month_that_can_be_told_of_is_an_error_of_usage(run, month, complaint):
    assert run("bulletin", month) == ("", complaint, 2)


@pytest.mark.parametrize(
    ("words", "days", "draft"),
    [
        ((), ("2022-08", "2022-08-31", "2022-08-31"), True),
        (("--as-of", "2022-08-31"), ("2022-07", "2022-07-31", "2022-07-31"), True),
        (("2022-09",), ("2022-09", "2022-09-10", "2022-09-30"), True),
        (("2022-06",), ("2022-06", "2022-06-30", "2022-06-30"), False),
        # The day before its issue it is a draft still.
        (("2022-06", "--as-of", "2022-07-05"), ("2022-06", "2022-06-30", "2022-06-30"), False),
        (("2022-06", "--as-of", "2022-07-04"), ("2022-06", "2022-06-30", "2022-06-30"), True),
        (("2021-12",), ("2021-12", "2021-12-31", "2021-12-31"), True),
    ],
)
def test_a_month_ends_on_its_last_day_or_on_the_day_judged_for(run, words, days, draft):
    told = json.loads(run("bulletin", *words, "--format", "json")[0])
    month = told["month"]
    assert ((month["id"], month["to"], month["ends"]), told["draft"]) == (days, draft)
    assert told["as_of"] == days[1]
    # Outside a repository nobody knows what was on file when one was issued, and that is said.
    assert not any(each["known"] for each in told["corrections"] or ())


def test_number_and_day_are_those_of_the_record(run):
    shown = run("bulletin", "2022-06")[0]
    assert shown.splitlines()[1] == "第1期"
    assert "5 July 2022" in shown.splitlines()
