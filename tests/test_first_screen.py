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
        "progress": "Progress",
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
    """What ``renovation status`` prints where it is typed, in the folder above the data."""

    @cache
    def on(day, language, *words, columns=80):
        import contextlib
        import io

        with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as paper:
            patch.chdir(district.parent)
            patch.setenv("RENOVATION_TODAY", day)
            patch.setenv("COLUMNS", str(columns))
            patch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[language])
            patch.setenv("LINES", "24")
            patch.setenv("NO_COLOR", "1")
            with contextlib.suppress(SystemExit):
                main(["status", *words, "--format", "table"])
        return paper.getvalue().splitlines()

    return on


@pytest.fixture(params=DATES)
def day(request):
    return request.param


@pytest.fixture(params=["zh", "en"])
def language(request):
    return request.param


def parts(lines):
    """The lines that begin with a label, each with those that go on below it."""
    found, label = {}, None
    for line in lines[3:]:
        head = re.match(r"(\S+(?: \S+)?)  +\S", line)
        label = head[1] if head else label
        found.setdefault(label, []).append(line)
    return found


def test_it_fits_the_screen_and_nothing_is_cut(printed, day, language):
    lines = printed(day, language)

    assert len(lines) == LINES
    assert all(width(line) <= 80 for line in lines)
    assert not any("…" in line for line in lines)


def test_it_answers_what_is_asked_in_the_morning(printed, day, language):
    found = parts(printed(day, language))

    assert set(PARTS[language].values()) <= found.keys()
    assert len(found[PARTS[language]["call"]]) == 3


def test_the_rest_is_a_count_with_the_command_that_lists_it(printed, day, language):
    lines = printed(day, language)
    head = next(n for n, line in enumerate(lines) if line.startswith(("项目  ", "Project  ")))
    rows = [line for line in lines[head + 1 :] if re.match(r"[\u4e00-\u9fff]{2}  ", line)]

    number = re.search(r"\d+", lines[head + 1 + len(rows)])
    assert rows
    every = printed(day, language, "--all")
    below = next(n for n, line in enumerate(every) if line.startswith(("项目  ", "Project  ")))
    named = [line for line in every[below + 1 :] if re.match(r"[\u4e00-\u9fff]{2}  ", line)]
    assert len(rows) + int(number[0]) == len(named)
    assert any(line.startswith("renovation status --all") for line in lines)
    assert any("renovation overdue" in line for line in lines)


def test_all_lists_every_project(printed, day, language):
    lines = printed(day, language, "--all")
    rows = [line for line in lines if re.match(r"[\u4e00-\u9fff]{2}  ", line)]

    assert len(rows) >= 36
    assert any("达" in line or "ok" in line for line in lines[-4:])
    assert not any("status --all" in line for line in lines)


@pytest.mark.parametrize("street", ["东样", "北样"])
def test_the_same_for_a_street_begins_with_its_own(printed, day, language, street):
    lines = printed(day, language, "--street", street)
    body = lines[next(n for n, line in enumerate(lines) if not line) + 1 :]

    assert len(lines) <= LINES
    assert street in body[0]
    assert any(f"--street {street}" in line for line in lines) or "status --all" not in "\n".join(lines)


def test_no_date_or_figure_is_broken(printed, day, language):
    """What stands above the projects has the same dates and figures where every part has one line."""

    def figures(lines):
        head = next(n for n, line in enumerate(lines) if line.startswith(("项目  ", "Project  ")))
        return re.findall(r"\d[\d,.-]*%?(?: (?:天|项|点|days?|items?|pts))?", "\n".join(lines[3:head]))

    assert figures(printed(day, language)) == figures(printed(day, language, columns=400))


def test_a_wide_terminal_shows_more_projects(printed, day, language):
    narrow, wide = printed(day, language), printed(day, language, columns=140)

    assert len(narrow) == len(wide) == LINES
