"""Reports in a text file: everything that a page has, and no excerpt as on a screen."""

import re

import pytest

from renovation_cli.editing.demo import write_demo
from tests.cli.commands import REPORTS, named
from tests.cli.test_at import FILES
from tests.history.repositories import Made, repository

DAY = ("--as-of", "2022-09-30")
SHORT = 2
"""Words of a command line that is not narrowed; the demo has other projects than the sample."""
RECORD = ("weekly", "--minutes")
"""Lines to be pasted into a file of the data, and no table: a page of them is another thing."""
SHAPES = [
    each
    for each in REPORTS
    if each != RECORD and (len(each) == 1 or (len(each) == SHORT and each[1].startswith("--")))
]
FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")


def figures(text):
    return set(FIGURE.findall(text))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("demo"))


def written(run, line, file, *more):
    result = run(*line, *more, "--lang", "zh", "--output", file)
    assert (result.out, result.err) == ("", "")
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", SHAPES, ids=named)
def test_a_text_file_has_every_figure_of_the_page_and_no_other(run, demo, tmp_path, command):
    line = (*command, "--data", demo, *DAY)
    text, page = (written(run, line, tmp_path / f"x.{ending}") for ending in ("txt", "md"))

    assert figures(text) == figures(page)


@pytest.mark.parametrize(
    ("command", "excerpt"),
    [
        (("bulletin", "2022-09"), "等，另有"),
        (("weekly",), "行有事项"),
        (("orders",), "--all"),
        (("status",), "renovation status --all"),
    ],
    ids=named,
)
def test_what_is_a_count_on_a_screen_and_in_a_pipe_is_listed_in_a_file(run, demo, tmp_path, command, excerpt):
    line = (*command, "--data", demo, *DAY)
    piped = run(*line, "--lang", "zh").out
    assert excerpt in piped
    assert run(*line, "--lang", "zh", "--output", "-").out == piped

    text = written(run, line, tmp_path / "x.txt")
    assert excerpt not in text
    assert len(text.splitlines()) > len(piped.splitlines())
    assert text == run(*line, "--lang", "zh", "--all").out
    # What settles it is the file and not its ending.
    assert written(run, line, tmp_path / "x", "--format", "plain") == text


def test_the_bulletin_in_a_text_file_is_as_it_is_sent(run, demo, tmp_path):
    text = written(run, ("bulletin", "2022-09", "--data", demo), tmp_path / "b.txt").splitlines()

    listed = text.index("附件：1.慢序时项目")
    titles = ["慢序时项目", "按序时、快序时项目", "各镇街情况", "分类情况", "各项目完成投资（元）"]
    titles.append("派单、督查和约谈")
    others = [f"{n}.{title}" for n, title in enumerate(titles[1:], 2)]
    assert text[listed : listed + len(titles)] == ["附件：1.慢序时项目", *others]
    annexed = [f"附件{n}　{title}" for n, title in enumerate(titles, 1)]
    assert [line for line in text if re.match("附件[1-6]　", line)] == annexed
    assert not [line for line in text if "renovation " in line]


@pytest.mark.git
def test_changes_in_a_text_file_are_all_of_them(run, tmp_path):
    repository(tmp_path / "r", [Made("one", "2023-01-28T10:00+08:00", FILES)])
    line = ("changes", "--data", tmp_path / "r")

    piped = run(*line, "--lang", "zh").out
    assert " 项：renovation changes --all" in piped
    text = written(run, line, tmp_path / "c.txt")
    assert "另有" not in text
    assert len(text.splitlines()) > len(piped.splitlines())
    assert figures(text) == figures(written(run, line, tmp_path / "c.md"))
