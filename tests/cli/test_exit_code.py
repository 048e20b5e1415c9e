"""``--exit-code`` ends with 1 by what is late, at a level or unmet in what is shown; nothing else changes."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.exit_code import TAKEN
from renovation_cli.reports.sign import Sign
from tests.cli.commands import named, process

DAYS = ("2022-03-10", "2022-03-11", "2022-05-20", "2022-06-10", "2022-07-01", "2022-09-10")
DOCS = Path(__file__).parents[2] / "docs"


def late_of(run, command, district, day):
    """Whether anything is late, by what the report prints for programs."""
    found = json.loads(run(*command, "--data", district, "--as-of", day, "--format", "json").out)
    name = command[0]
    if name == "overdue":
        return bool(found["overdue"] or found["programme_orders"] or found["decisions"])
    if name == "orders":
        return any(each["overdue"] for each in found["orders"])
    rounds = [(each, round_) for each in found["projects"] for round_ in each["rounds"]]
    return any(round_["standing"] == "not-met" and (round_["days_left"] or 0) < 0 for _, round_ in rounds)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "command",
    [
        ("overdue",),
        ("overdue", "--street", "东街"),
        ("overdue", "--track", "续建"),
        ("orders",),
        ("orders", "--track", "续建"),
        ("consult",),
        ("consult", "xinfeng"),
        ("consult", "hongqi"),
        ("consult", "--track", "续建"),
    ],
    ids=named,
)
def test_it_ends_with_1_where_something_shown_is_late(run, district, command, day):
    where = ("--data", district, "--as-of", day)

    assert run(*command, *where).status == 0
    assert run(*command, *where, "--exit-code", "late").status == late_of(run, command, district, day)


@pytest.mark.parametrize(
    ("command", "last_fine", "first_ended"),
    [
        (("overdue", "--exit-code", "late"), "2022-03-10", "2022-03-11"),
        (("consult", "--exit-code", "late"), "2022-03-10", "2022-03-11"),
        (("consult", "--exit-code", "unmet"), "2022-03-10", "2022-03-11"),
        (("consult", "xinfeng", "--exit-code", "unmet"), "2022-03-10", "2022-03-11"),
        (("status", "--exit-code", "unmet"), "2022-03-10", "2022-03-11"),
        (("status", "xinfeng", "--exit-code", "late"), "2022-03-10", "2022-03-11"),
        (("status", "--street", "东街", "--exit-code", "unmet"), "2022-03-10", "2022-03-11"),
        (("status", "--street", "东街", "--detail", "--exit-code", "late"), "2022-03-10", "2022-03-11"),
    ],
    ids=str,
)
def test_the_day_of_the_deadline_ends_no_job_and_the_next_one_does(district, command, last_fine, first_ended):
    at, after = (
        process(*command, "--data", district, "--as-of", day, "--format", "json")
        for day in (last_fine, first_ended)
    )

    assert (at.returncode, after.returncode) == (0, 1)
    assert b'"complete": true' in after.stdout


@pytest.mark.parametrize("command", ["status", "escalations"])
def test_a_level_ends_a_job_from_the_day_on_which_it_is_reached(run, district, command):
    found = run("escalations", "--data", district, "--as-of", "2022-09-10", "--format", "json").out
    first = min(change["on"] for each in json.loads(found)["escalations"] for change in each["changes"])
    before = str(date.fromisoformat(first) - timedelta(days=1))
    statuses = [
        run(command, "--data", district, "--as-of", day, "--exit-code", "level").status
        for day in (before, first)
    ]

    assert statuses == [0, 1]


def test_what_is_not_known_ends_no_job(run, district):
    (district / "projects/xinfeng/households.yaml").unlink()
    facts = district / "projects/xinfeng/project.yaml"
    facts.write_text(f"{facts.read_text(encoding='utf-8')}milestones: {{supervision-group: 2022-03-01}}\n")
    where = ("xinfeng", "--data", district, "--as-of", "2022-03-20")

    for sign in ("late", "unmet"):
        assert run("consult", *where, "--exit-code", sign).status == 0


def test_a_project_without_records_ends_no_job(run, district):
    file = district / "projects/xinfeng/households.yaml"
    file.write_text("A:\n  1-101: {}\n  1-102: {}\n")
    where = ("xinfeng", "--data", district, "--as-of", "2022-03-20")

    for sign in ("late", "unmet"):
        assert run("consult", *where, "--exit-code", sign).status == 0


@pytest.mark.parametrize("words", [(), ("--exit-code", "unmet")])
def test_incomplete_figures_end_with_1_as_ever(run, district, words):
    (district / "projects/hongqi/households.yaml").write_text("A:\n  1-101: {before-design: maybe}\n")
    result = run("consult", "--data", district, "--as-of", "2022-02-20", *words)

    assert result.status == 1
    assert "INCOMPLETE" in result.out


def test_what_is_printed_is_the_same(run, district):
    where = ("overdue", "--data", district, "--as-of", "2022-05-20")

    assert run(*where).out == run(*where, "--exit-code", "late").out


def test_a_word_that_means_nothing_in_a_report_ends_with_2_and_names_those_that_do(run, district):
    result = run("consult", "--data", district, "--exit-code", "level")

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(
        "“consult” does not take “--exit-code level”. It takes: late 逾期, unmet 未达到."
        " That is told by: renovation escalations --exit-code level "
    )
    assert run("consult", "--data", district, "--exit-code", "soon").status == 2


def test_the_households_not_yet_heard_tell_of_nothing(run, district):
    where = ("--data", district, "--as-of", "2022-05-20")
    result = run("consult", "--pending", "before-design", *where, "--exit-code", "late")

    assert (result.status, result.out) == (2, "")
    assert result.err == "“--exit-code late” means nothing with the other options.\n"


def test_every_report_that_takes_it_says_so_and_no_other():
    assert {name for name, each in COMMANDS.items() if "exit_code" in each.shared} == set(TAKEN)


@pytest.mark.parametrize("page", ["nightly.md", "nightly.zh-CN.md"])
def test_the_pages_list_every_report_with_its_words(page):
    rows = [line.split("|") for line in (DOCS / page).read_text(encoding="utf-8").splitlines()]
    told = {
        row[1].strip(" `"): tuple(
            sign for sign, cell in zip(Sign, row[2:5], strict=True) if cell.strip() != "–"
        )
        for row in rows
        if len(row) == 6 and row[1].startswith(" `")
    }

    assert told == dict(TAKEN)
