"""What the terminal says of a report in a file that ends with 1: nobody has to open it to know why."""

import pytest

DAY = ("--as-of", "2022-05-20")
WORDS = {
    "en": (
        "{file} is INCOMPLETE: 1 error in the data (1 file). Every error with its line: {command} --lang en\n"
    ),
    "zh": "{file} 中的数字不完整：数据中有 1 个错误（1 个文件）。逐行列出错误：{command} --lang zh\n",
}
REPORTS = (
    ("bulletin", "2022-04", "--output", "a.md"),
    ("weekly", "--output", "a.html"),
    ("weekly", "--minutes", "--output", "a.txt"),
    ("status", "--output", "a.json"),
    ("wallchart", "--output", "a.svg"),
    ("wallchart", "--output", "a.html"),
    ("site", "a"),
)


@pytest.fixture
def unmerged(district):
    """A district of which a file holds the marks that git leaves where it cannot merge."""
    file = district / "teams.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n", encoding="utf-8")
    return district


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize("words", REPORTS, ids=" ".join)
def test_why_a_report_in_a_file_is_incomplete_is_said(run, unmerged, tmp_path, words, lang):
    *line, name = words
    file = tmp_path / name
    result = run(*line, file, "--data", unmerged, *DAY, "--lang", lang)

    day = "2022-04-30" if "bulletin" in words else "2022-05-20"
    check = f"renovation check --data {unmerged} --as-of {day}"
    assert result.status == 1
    assert result.err == WORDS[lang].format(file=file, command=check)
    assert file.exists()
    assert run("check", "--data", unmerged, *DAY).status == 1


def test_a_screen_has_the_report_itself(run, unmerged):
    result = run("status", "--data", unmerged, *DAY)
    assert (result.status, result.err) == (1, "")


def test_without_a_plan_a_file_holds_no_figure_and_that_is_said(run, district, tmp_path):
    (district / "programme.yaml").write_text("name: [", encoding="utf-8")
    file = tmp_path / "a.md"
    result = run("overdue", "--data", district, *DAY, "--output", file)
    assert result.status == 1
    assert result.err.startswith(f"{file} is INCOMPLETE: programme.yaml cannot be read. Every error with its")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_was_asked_for_by_exit_code_is_said(run, district, tmp_path, lang):
    file = tmp_path / "a.md"
    line = ("overdue", "--data", district, *DAY, "--lang", lang, "--exit-code", "late", "--output", file)
    said = {
        "en": f"--exit-code: late (something is late); see {file}.\n",
        "zh": f"--exit-code：late 有逾期；详见 {file}。\n",
    }
    result = run(*line)
    assert (result.status, result.out, result.err) == (1, "", said[lang])
