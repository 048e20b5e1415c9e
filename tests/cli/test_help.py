"""The program's help page is one screen, and every word of a page is the reader's."""

import re

import pytest

from renovation_cli import __version__
from renovation_cli.cli.app import COMMANDS, WORDS
from renovation_cli.cli.exit_code import TAKEN
from renovation_cli.cli.groups import FIRST, GROUPS
from renovation_cli.cli.metavars import KNOWN
from renovation_cli.cli.narrow import only_of
from renovation_cli.cli.values import form_of
from renovation_cli.compute.narrowing import Only
from renovation_cli.render.visible import width
from renovation_cli.reports.sign import Sign

GROUPED = [name for group in GROUPS for name, _ in group.commands]
PAGES = ["", *COMMANDS]


@pytest.fixture
def page(run, monkeypatch):
    """The help page of a command, or of the program, at a terminal of some columns."""

    def shown(command, lang, columns=80):
        monkeypatch.setenv("COLUMNS", str(columns))
        return run(*command.split(), "--help", "--lang", lang).out

    return shown


def test_every_command_stands_in_one_group():
    named = [*GROUPED, *(name for name, _ in FIRST)]
    assert sorted(named) == sorted([*COMMANDS, *WORDS]), "add it to GROUPS in cli/groups.py"
    assert {name for name, _ in FIRST} <= set(COMMANDS)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_programs_page_fits_a_screen_with_the_prompt_below(page, lang):
    lines = page("", lang).splitlines()

    assert len(lines) <= 23
    assert max(map(width, lines)) <= 80
    for name in GROUPED:
        assert re.search(rf"\b{name}\b", "\n".join(lines))


@pytest.mark.parametrize("columns", [70, 80, 100])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", PAGES)
def test_a_page_keeps_to_the_terminal(page, command, lang, columns):
    told, _, examples = page(command, lang, columns).partition("\n示例" if lang == "zh" else "\nExamples")

    assert all(width(line) <= columns for line in told.splitlines())
    assert not command or len(examples.splitlines()) > 1


@pytest.mark.parametrize("command", PAGES)
def test_what_stands_for_a_value_is_chinese_in_chinese(page, command):
    """What is typed as it stands (an option, a fixed word, an example) is so in every language."""
    told = page(command, "zh").partition("\n示例")[0]

    assert not re.search(r"\b[A-Z]{2,}\b", re.sub(r"RENOVATION_\w+|TOML", "", told))
    assert "<" not in re.sub(r"<[a-z|-]+>", "", told)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_what_stands_for_a_value_is_a_known_word(command):
    for each in command.parameters.values():
        metavar = each.annotation.__metadata__[0].metavar
        assert metavar in {None, *KNOWN}, "add it to KNOWN in cli/metavars.py"
        assert metavar or form_of(each).kind not in {str, int}, "give it a metavar"


def options_of(told):
    """What a page says of each option, by its name, in one line."""
    lines = re.split(r"^(?:选项：|Options:)\n", told, flags=re.MULTILINE)[1].partition("\n\n")[0]
    parts = re.split(r"^  (?=-)", lines, flags=re.MULTILINE)[1:]
    return {part.split()[0]: " ".join(part.split()) for part in parts}


ONLY = {each.value: each.label for each in Only}
"""The words of ``--only`` with the Chinese that is taken in their place."""


@pytest.mark.parametrize("command", [name for name in COMMANDS if "only" in COMMANDS[name].shared])
def test_a_page_tells_the_words_that_the_report_takes_and_no_other(page, command):
    zh, en = (options_of(page(command, lang, 200)) for lang in ("zh", "en"))
    words = only_of(command)

    said = "、".join(f"{word} {ONLY[word]}" for word in words)
    assert re.sub("(?<=[、。]) ", "", zh["--only"]) == f"--only 状态 只列：{said}。可多次使用。"
    assert [word for word in ONLY if re.search(rf"\b{word} \(", en["--only"])] == list(words)
    if command in TAKEN:
        signs = TAKEN[command]
        for each in (zh, en):
            assert each["--exit-code"].startswith(f"--exit-code <{'|'.join(signs)}> ")
            assert [sign for sign in Sign if re.search(rf"{sign.value}[ (]", each["--exit-code"])] == list(
                signs
            )


def test_a_wrong_word_is_told_those_that_the_report_takes(run, district):
    where = ("--data", district, "--lang", "zh")

    said = run("consult", "--exit-code", "soon", *where).err.splitlines()[-1]
    assert said == "错误：--exit-code 不能写“soon”。可写：late 逾期、unmet 未达到"


def test_a_number_is_told_its_bounds(page):
    assert "--within 天数" in page("deadlines", "zh")
    assert "0 表示只看今天。可填 0 到 36525。" in page("deadlines", "zh")
    assert "。默认 1，可填 1 到 100。" in page("demo", "zh")
    assert "Default: 1; may be 1 to 100." in " ".join(page("demo", "en").split())
    assert "Required." in page("demo", "en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_wrong_value_is_told_in_the_same_words(run, lang):
    said = run("deadlines", "--within", "many", "--lang", lang).err.splitlines()[-1]

    assert (
        said
        == {
            "zh": "错误：--within 不能写“many”，应为天数，0 到 36525。",
            "en": "Error: --within does not take “many”; expected DAYS, 0 to 36525.",
        }[lang]
    )


def test_help_and_version_work_as_words(run):
    assert run("help").out == run("--help").out
    assert run("help").status == 0
    for command in COMMANDS:
        assert run("help", command).out == run(command, "--help").out
    assert run("help", "status", "--lang", "zh").out == run("status", "--help", "--lang", "zh").out
    assert run("--lang", "zh", "help", "status").out == run("status", "--help", "--lang", "zh").out
    assert (
        run("help", "--lang", "zh").out
        == run("help", "help", "--lang", "zh").out
        == run("-h", "--lang", "zh").out
    )
    assert run("version").out == f"renovation {__version__}\n"
    assert run("version", "--verbose").out == run("--version", "--verbose").out


def test_help_on_what_is_no_command_says_so(run):
    result = run("help", "stats")

    assert (result.status, result.out) == (2, "")
    assert result.err.endswith("Error: No such command stats. Did you mean status?\n")
    assert "Did you mean help?" in run("hepl").err


def test_the_program_alone_shows_the_first_screen_where_there_is_data(run, district, monkeypatch):
    monkeypatch.chdir(district.parent)

    assert run() == run("status")
    assert "status as of" in run().out
    assert run("--lang", "zh") == run("status", "--lang", "zh")
    (district / "programme.yaml").write_text("x: [\n", encoding="utf-8")
    assert run().status == 1


def test_the_program_alone_says_elsewhere_how_to_begin(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run()

    assert (result.status, result.out) == (3, "")
    assert result.err.splitlines() == [
        "A district to try everything on: renovation demo FOLDER",
        "Data of your own: renovation status --data FOLDER",
        "What there is: renovation help",
    ]
    assert run("--lang", "zh").err.splitlines()[0] == "先试用示例数据：renovation demo 文件夹 --lang zh"
    assert not list(tmp_path.iterdir())


def test_the_program_alone_goes_by_the_data_that_is_named(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENOVATION_DATA", str(tmp_path / "nowhere"))

    assert run() == run("status")
    assert run().err.startswith("There is no programme.yaml in ")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", PAGES)
def test_no_line_of_a_page_begins_with_what_belongs_to_the_line_above(page, command, lang):
    told = page(command, lang).partition("：\n" if lang == "zh" else ":\n")[2]

    assert [line for line in told.splitlines() if re.match(r"\s+[（(，。；、)）]", line)] == []
