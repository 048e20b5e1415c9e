"""The user's own settings: what holds, where it comes from, and what is said of a file that is not right."""

import os
from pathlib import Path

import pytest

from renovation_cli.cli.locale_choice import chosen_language
from renovation_cli.cli.main import main
from renovation_cli.cli.pager import chosen_pager
from renovation_cli.cli.settings import Chosen, Source, own_file
from renovation_cli.loading.plan_language import WORDS, spoken_in
from renovation_cli.loading.tree import FolderTree
from renovation_cli.model.words import Spoken
from tests.cli.test_pager import FakeTerminal
from tests.cli.test_reading_never_writes import contents

AS_OF = ("--as-of", "2022-05-20")
posix = pytest.mark.skipif(os.name == "nt", reason="the folder is another there")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Write the user's file; gives its path."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def write(text, encoding="utf-8"):
        path = own_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return write


@pytest.fixture
def speaking(district):
    """Let the plan name a language."""

    def settle(line):
        file = district / "programme.yaml"
        file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")

    return settle


def is_chinese(result):
    return "红旗" in result.out and "截至" in result.out


def test_the_order_of_what_settles_the_language():
    def chosen(*arguments, settled=None, plan=None, **environment):
        return chosen_language(arguments, environment, settled, lambda: plan)

    everything = {"settled": "zh", "plan": "zh", "LANG": "zh_CN"}
    assert chosen("--lang", "en", RENOVATION_LANG="zh", **everything) == Chosen("en", Source.OPTION, "--lang")
    assert chosen(RENOVATION_LANG="en", **everything) == Chosen("en", Source.VARIABLE, "RENOVATION_LANG")
    assert chosen(**{**everything, "settled": "en"}) == Chosen("en", Source.FILE)
    assert chosen(**{**everything, "settled": None, "plan": "en"}) == Chosen("en", Source.PLAN)
    assert chosen(LANG="zh_CN") == Chosen("zh", Source.LOCALE, "LANG=zh_CN")


def test_the_data_is_not_asked_where_somebody_has_settled_the_language():
    def spoken():
        raise AssertionError

    assert chosen_language([], {"RENOVATION_LANG": "zh"}, None, spoken).value == "zh"
    assert chosen_language([], {}, "zh", spoken).value == "zh"


@pytest.mark.parametrize(
    ("no_pager", "settled", "environment", "expected"),
    [
        (True, "more", {"PAGER": "most"}, Chosen(None, Source.OPTION, "--no-pager")),
        (False, "more", {"RENOVATION_NO_PAGER": "1"}, Chosen(None, Source.VARIABLE, "RENOVATION_NO_PAGER")),
        (False, "more", {"PAGER": "most"}, Chosen("more", Source.FILE)),
        (False, "", {"PAGER": "most"}, Chosen(None, Source.FILE)),
        (False, None, {"PAGER": "most", "TERM": "dumb"}, Chosen("most", Source.VARIABLE, "PAGER")),
        (False, None, {"PAGER": " "}, Chosen(None, Source.VARIABLE, "PAGER")),
        (False, None, {"TERM": "xterm", "RENOVATION_NO_PAGER": ""}, Chosen("less -FRX", Source.DEFAULT)),
        (False, None, {"TERM": "dumb"}, Chosen(None, Source.DEFAULT)),
        (False, None, {}, Chosen(None, Source.DEFAULT)),
    ],
)
def test_the_order_of_what_settles_the_pager(no_pager, settled, environment, expected):
    assert chosen_pager(environment, settled, no_pager=no_pager) == expected


@posix
def test_the_language_of_the_file_holds_for_everything(run, own, district, speaking, monkeypatch):
    own('language = "zh"\n')
    assert is_chinese(run("status", "--data", district, *AS_OF))
    assert run("--help").out.startswith("用法")
    assert run("status", "--frobnicate").err.startswith("用法")
    assert not is_chinese(run("status", "--data", district, *AS_OF, "--lang", "en"))
    speaking("language: en")
    assert is_chinese(run("status", "--data", district, *AS_OF))
    monkeypatch.setenv("RENOVATION_LANG", "en")
    assert not is_chinese(run("status", "--data", district, *AS_OF))


@pytest.mark.parametrize("word", ["zh", "中文"])
def test_the_plan_speaks_for_who_has_settled_nothing(run, district, speaking, monkeypatch, word):
    speaking(f"language: {word}")
    assert is_chinese(run("status", "--data", district, *AS_OF))
    assert run("check", "--data", district, *AS_OF).status == 0
    assert not is_chinese(run("status", "--data", district, *AS_OF, "--lang", "en"))
    monkeypatch.chdir(district.parent)
    assert is_chinese(run())
    assert "programme.yaml" in run("settings").out.split("\n\n")[1]
    (district / "teams.yaml").write_text("x: [\n", encoding="utf-8")
    assert "错误" in run("check").out


def test_a_plan_in_english_is_read_in_english_under_a_chinese_locale(run, district, speaking, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "zh")
    assert is_chinese(run("status", "--data", district, *AS_OF))
    speaking("language: en # as we say")
    assert not is_chinese(run("status", "--data", district, *AS_OF))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language: zh\n", "zh"),
        ("\ufefflanguage: zh\r\nname: x\r\n", "zh"),
        ("a: 1\nlanguage:  'en'  # x\n", "en"),
        ('"language": "zh"\n', "zh"),
        ("language: 英文", "en"),
        ("language: fr\n", None),
        ("language:\n", None),
        ("language: [zh]\n", None),
        ("language: zh\nlanguage: en\n", None),
        ("x:\n  language: zh\n", None),
        ("# language: zh\n", None),
        ("language:zh\n", None),
        ("name: language: zh\n", None),
        ("language: zh\nx: [\n", "zh"),
        ("", None),
    ],
)
def test_the_language_of_a_plan_is_found_without_reading_it(tmp_path, text, expected):
    (tmp_path / "programme.yaml").write_bytes(text.encode())

    assert spoken_in(FolderTree(tmp_path)) == expected


def test_a_plan_that_is_no_text_or_not_there_names_no_language(tmp_path):
    assert spoken_in(FolderTree(tmp_path)) is None
    (tmp_path / "programme.yaml").mkdir()
    assert spoken_in(FolderTree(tmp_path)) is None
    (tmp_path / "programme.yaml").rmdir()
    (tmp_path / "programme.yaml").write_bytes("language: zh\n".encode("utf-16"))
    assert spoken_in(FolderTree(tmp_path)) is None
    (tmp_path / "programme.yaml").write_bytes("name: 三元\nlanguage: zh\n".encode("gbk"))
    assert spoken_in(FolderTree(tmp_path)) == "zh"


def test_the_words_for_a_language_are_those_of_the_format():
    assert {form: each.value for each in Spoken for form in (each.value, each.label)} == WORDS


@posix
def test_the_folder_of_the_file_is_for_where_no_data_is_found(run, own, district, tmp_path, monkeypatch):
    own(f'data = "{district.parent}"\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert "红旗" in run("status", *AS_OF).out
    assert run().out == run("status").out
    (tmp_path / "elsewhere/data").mkdir()
    (tmp_path / "elsewhere/data/programme.yaml").write_text("x: [\n", encoding="utf-8")
    assert "红旗" not in run("status", *AS_OF).out
    monkeypatch.setenv("RENOVATION_DATA", str(district))
    assert "红旗" in run("status", *AS_OF).out


@posix
def test_a_folder_of_the_file_without_data_is_named(run, own, tmp_path, monkeypatch):
    own(f'data = "{tmp_path / "gone"}"\n')
    monkeypatch.chdir(tmp_path)
    result = run("status")

    assert result.status == 3
    assert result.err.startswith(f"There is no programme.yaml in {tmp_path / 'gone'}.")


@posix
@pytest.mark.parametrize("settled", ["false", '"{program} -x"'])
def test_the_pager_of_the_file_is_used(own, district, tmp_path, monkeypatch, capsys, settled):
    program = tmp_path / "reads"
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGER", "cat")
    own(f"pager = {settled.format(program=program)}\n")
    fake = FakeTerminal()
    assert main(["overdue", "--detail", "--data", str(district), *AS_OF], terminal=fake.terminal) == 0

    assert fake.calls == ([] if settled == "false" else [(str(program), "-x")])
    assert bool(capsys.readouterr().out) is (settled == "false")


FAULTS = {
    'language = "fr"\n': (1, 'language: expected "zh" or "en"'),
    "language = 1\n": (1, 'language: expected "zh" or "en"'),
    '\n# x\nlang = "zh"\n': (
        3,
        "there is no setting “lang”; did you mean language? Expected one of: language, data, pager",
    ),
    'colour = "zh"\n': (1, "there is no setting “colour”; expected one of: language, data, pager"),
    "[pages]\na = 1\n": (
        1,
        "there is no setting “pages”; did you mean pager? Expected one of: language, data, pager",
    ),
    'language = "zh"\n[data]\nx = 1\n': (
        2,
        'data: expected a folder by its whole path, such as "/srv/district/data"',
    ),
    'data = "data"\n': (1, 'data: expected a folder by its whole path, such as "/srv/district/data"'),
    'data = ""\n': (1, 'data: expected a folder by its whole path, such as "/srv/district/data"'),
    'language = "zh"\npager = true\n': (
        2,
        'pager: expected a command such as "less -FRX", or false for none',
    ),
    'pager = "less \'"\n': (1, 'pager: expected a command such as "less -FRX", or false for none'),
    'pager = ""\n': (1, 'pager: expected a command such as "less -FRX", or false for none'),
    'language = "zh"\nlanguage = "en"\n': (
        2,
        "language stands here a second time; expected: each setting once",
    ),
    'pager = "less"\nlanguage = zh\n': (2, 'cannot be read as TOML; expected: language = "zh"'),
    "language: zh\n": (1, 'cannot be read as TOML; expected: language = "zh"'),
    'language = "zh': (1, 'cannot be read as TOML; expected: language = "zh"'),
    "a = 1\n# 中文\n".encode("gbk"): (2, "is not UTF-8; expected: UTF-8"),
}


@posix
@pytest.mark.parametrize("text", FAULTS)
def test_a_file_that_is_not_right_ends_with_2_and_the_line(run, own, district, text):
    path = own(text)
    line, fault = FAULTS[text]
    for command in (("status", "--data", district), ("settings",), ("demo", district)):
        result = run(*command)
        assert (result.status, result.out) == (2, "")
        assert result.err == f"{path}, line {line}: {fault}\nMend that line, or remove it.\n"
    assert run("--help").status == run("help", "status").status == run("version").status == 0


@posix
def test_a_message_about_the_file_is_in_the_language_of_the_option(run, own):
    path = own("language = 1\n")

    assert (
        run("settings", "--lang", "zh").err
        == f'{path} 第 1 行：language：应为 "zh" 或 "en"\n请改正或删去该行。\n'
    )


@posix
@pytest.mark.parametrize("text", ["\ufefflanguage = 'zh'\r\n", "language='zh' # x", '"language" = "zh"'])
def test_a_file_is_read_as_editors_write_it(run, own, text):
    own(text)

    assert run("help").out.startswith("用法")


@posix
def test_a_file_that_cannot_be_opened_is_named(run, own):
    path = own("")
    path.unlink()
    path.mkdir()
    result = run("settings")

    assert result.status == 2
    assert result.err == f"{path} cannot be read: Is a directory\n"


def test_a_variable_that_names_no_language_is_refused(run, monkeypatch):
    monkeypatch.setenv("RENOVATION_LANG", "fr")
    result = run("settings")

    assert (result.status, result.out) == (2, "")
    assert result.err == "RENOVATION_LANG: “fr”; expected zh or en.\n"
    assert run("help").status == 0


@posix
@pytest.mark.parametrize("place", ["", "config", "./config"])
def test_a_folder_of_settings_that_hangs_on_where_one_stands_is_none(monkeypatch, place, district):
    folder = district / "config" / "renovation"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("pager = 'sh evil'\n", encoding="utf-8")
    monkeypatch.chdir(district)
    monkeypatch.setenv("XDG_CONFIG_HOME", place)

    assert own_file() is None or district not in own_file().parents


@posix
def test_reading_makes_no_folder_for_settings(run, district, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(district.parent)
    before = contents(tmp_path)
    for command in ((), ("settings",), ("status",), ("check",), ("help",), ("explain", "P701")):
        run(*command)
        assert contents(tmp_path) == before


@posix
def test_the_page_says_what_holds_and_why(run, own, district, monkeypatch, tmp_path):
    path = own(f'data = "{district}"\npager = false\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setenv("RENOVATION_LANG", "en")

    assert run("settings").out.splitlines() == [
        f"Settings file: {path}",
        "",
        "language: en",
        "  from: the environment variable RENOVATION_LANG",
        '  set by: --lang zh  RENOVATION_LANG=zh  language = "zh"',
        "  or by the data, for who has settled none: language: zh in programme.yaml",
        "",
        f"data: {district}",
        "  from: the settings file",
        '  set by: --data FOLDER  RENOVATION_DATA=FOLDER  data = "/srv/district/data"',
        "  what the file says is for where no data is found from here",
        "",
        "pager: none",
        "  from: the settings file",
        '  set by: --no-pager  RENOVATION_NO_PAGER=1  pager = "less -FRX"  pager = false',
        "  where none of these is set, the variable PAGER of all programs",
    ]


@posix
def test_the_page_of_whoever_has_settled_nothing(run, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PAGER", "nowhere-to-be-found")
    monkeypatch.chdir(tmp_path)
    lines = run("settings", "--lang", "zh").out.splitlines()

    assert lines[0] == f"设置文件：{Path(tmp_path, 'config/renovation/settings.toml')}（尚未建立）"
    assert lines[2:4] == ["语言 language：zh", "  来源：选项 --lang"]
    assert lines[7:9] == ["数据 data：无", "  来源：从当前位置逐级向上查找"]
    assert lines[12:14] == [
        "分页 pager：无（数据文件夹以外找不到 nowhere-to-be-found）",
        "  来源：环境变量 PAGER",
    ]


@posix
def test_they_are_told_from_a_folder_that_is_gone(run, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = run("settings")

    assert result.status == 0
    assert "data: none\n" in result.out
