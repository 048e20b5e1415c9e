"""The first screen on a terminal of 80 columns and 24 lines: what one reads at eight in the morning."""

import re
from functools import cache

import pytest

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from renovation_cli.render.visible import width

DATES = ("2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31")
LINES = 23
PROJECTS = dict(zip(DATES, (38, 38, 37, 36), strict=True))
"""Of the demo, without those that have been withdrawn."""
PARTS = {
    "en": {
        "stages": "Stages",
        "late": "Late",
        "due": "Due",
        "rounds": "Rounds",
        "progress": "Work",
        "levels": "Levels",
        "call": "Call",
    },
    "zh": {
        "stages": "阶段",
        "late": "逾期",
        "due": "期限",
        "rounds": "意见",
        "progress": "进度",
        "levels": "级别",
        "call": "致电",
    },
}


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def printed(district):
    """What ``renovation status`` prints where it is typed, in the folder above the data.

    The day and the language are those of the machine, or are typed, as for another day than today.
    """

    @cache
    def on(day, language, *words, columns=80, typed=False):
        import contextlib
        import io

        with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as paper:
            patch.chdir(district.parent)
            patch.setenv("RENOVATION_TODAY", "2024-02-29" if typed else day)
            patch.setenv("COLUMNS", str(columns))
            spoken = {"zh": "en", "en": "zh"}[language] if typed else language
            patch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[spoken])
            patch.setenv("LINES", "24")
            patch.setenv("NO_COLOR", "1")
            options = ["--as-of", day, "--lang", language] if typed else []
            with contextlib.suppress(SystemExit):
                main(["status", *options, *words, "--format", "table"])
        return paper.getvalue().splitlines()

    return on


@pytest.fixture(params=DATES)
def day(request):
    return request.param


@pytest.fixture(params=["zh", "en"])
def language(request):
    return request.param


@pytest.fixture(params=[False, True], ids=["today", "typed"])
def typed(request):
    """Whether the day and the language are typed."""
    return request.param


def parts(lines):
    """The lines that begin with a label, each with those that go on below it."""
    found, label = {}, None
    for line in lines[1:]:
        head = re.match(r"(\S+(?: \S+)?)  +\S", line)
        label = head[1] if head else label
        found.setdefault(label, []).append(line)
    return found


def rows_of(lines):
    """The heading of the projects by its number, and their lines."""
    head = next(n for n, line in enumerate(lines) if line.startswith(("项目  ", "Project  ")))
    return head, [line for line in lines[head + 1 :] if re.match(r"[\u4e00-\u9fff]{2}  ", line)]


def test_it_fits_the_screen_and_nothing_is_cut(printed, day, language, typed):
    lines = printed(day, language, typed=typed)

    assert len(lines) == LINES
    assert all(width(line) <= 80 for line in lines)
    assert not any("…" in line for line in lines)


def test_it_answers_what_is_asked_in_the_morning(printed, day, language, typed):
    """Three are named to be called, each on a line, and the works and the money stand in one."""
    found = parts(printed(day, language, typed=typed))

    assert set(PARTS[language].values()) <= found.keys()
    assert len(found[PARTS[language]["call"]]) == 3
    assert len(found[PARTS[language]["progress"]]) == len(found[PARTS[language]["rounds"]]) == 1


def test_five_projects_have_room(printed, day, language, typed):
    assert len(rows_of(printed(day, language, typed=typed))[1]) >= 5


def test_what_is_typed_changes_nothing_above_the_commands(printed, day, language):
    """Below them a project or two fewer have room where the commands carry the day and the language."""
    asked, by_itself = printed(day, language, typed=True), printed(day, language)
    head, rows = rows_of(asked)

    assert asked[:head] == by_itself[:head]
    assert 0 <= len(rows_of(by_itself)[1]) - len(rows) <= 2


def test_that_the_data_are_made_up_is_said(printed, day, language, typed):
    word = {"zh": "合成数据   ", "en": "Synthetic data   "}[language]

    assert [line for line in printed(day, language, typed=typed)[-2:] if line.startswith(word)]


def test_the_rest_is_a_count_with_the_command_that_lists_it(printed, day, language, typed):
    lines = printed(day, language, typed=typed)
    head, rows = rows_of(lines)

    number = re.search(r"\d+", lines[head + 1 + len(rows)])
    assert rows
    _, named = rows_of(printed(day, language, "--all"))
    assert len(rows) + int(number[0]) == len(named)
    carried = f" --as-of {day} --lang {language}" if typed else ""
    assert sum(f"renovation status --all{carried}" in line for line in lines) == 1
    assert sum(f"renovation overdue{carried}" in line for line in lines) == 1


def test_all_lists_every_project(printed, day, language):
    lines = printed(day, language, "--all")
    rows = [line for line in lines if re.match(r"[\u4e00-\u9fff]{2}  ", line)]

    assert len(rows) >= 36
    assert any("达" in line or "ok" in line for line in lines[-4:])
    assert not any("status --all" in line for line in lines)


@pytest.mark.parametrize("street", ["东样", "北样"])
def test_the_same_for_a_street_begins_with_its_own(printed, day, language, street):
    lines = printed(day, language, "--street", street)
    first = next(line for line in lines[1:] if re.match(r"\S+  +\S", line))

    assert len(lines) <= LINES
    assert street in first
    assert any(f"--street {street}" in line for line in lines) or "status --all" not in "\n".join(lines)


def test_no_date_or_figure_is_broken(printed, day, language):
    """What stands above the projects has the same dates and figures where every part has one line."""

    def figures(lines):
        head, _ = rows_of(lines)
        return re.findall(r"\d[\d,.-]*%?(?: (?:天|项|点|days?|items?|pts))?", "\n".join(lines[1:head]))

    assert figures(printed(day, language)) == figures(printed(day, language, columns=400))


def test_a_wide_terminal_shows_more_projects(printed, day, language):
    narrow, wide = printed(day, language), printed(day, language, columns=140)

    assert len(narrow) == len(wide) == LINES
