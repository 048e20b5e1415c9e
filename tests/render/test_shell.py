import subprocess
import sys

import pytest

from renovation_cli.findings.command import File, git, renovation
from renovation_cli.render.language import Language
from renovation_cli.render.shell import Shell, quoted, quoted_program

POSIX = [
    ("hongqi", "hongqi"),
    ("红旗新村", "红旗新村"),
    ("2022-05-20", "2022-05-20"),
    ("data/projects/hongqi", "data/projects/hongqi"),
    ("", "''"),
    ("红旗 新村", "'红旗 新村'"),
    ("红旗$(touch PWN)新村", "'红旗$(touch PWN)新村'"),
    ("a;touch PWN", "'a;touch PWN'"),
    ("it's", "'it'\"'\"'s'"),
    ("households (1).yaml", "'households (1).yaml'"),
    ("红旗（新）村", "'红旗（新）村'"),
    ("“红旗”", "'“红旗”'"),
    ("~", "'~'"),
    ("=cat", "'=cat'"),
    ("a\\b", "'a\\b'"),
]
WINDOWS = [
    ("hongqi", "hongqi"),
    ("红旗新村", "红旗新村"),
    ("data\\projects", "data\\projects"),
    ("", '""'),
    ("红旗 新村", '"红旗 新村"'),
    ("a&calc", '"a&calc"'),
    ("a|b<c>d^e", '"a|b<c>d^e"'),
    ("it's", '"it\'s"'),
    ("households (1).yaml", '"households (1).yaml"'),
    ("C:\\my data\\", '"C:\\my data\\\\"'),
    ("a,b", '"a,b"'),
    ("@file", '"@file"'),
    ("红旗$(calc)", '"红旗`$(calc)"'),
    ("a`b", '"a``b"'),
    ('a"&calc', '"a""&calc"'),
    ("a”;calc;“b", '"a””;calc;““b"'),
    ("–x", '"–x"'),
]


@pytest.mark.parametrize(("word", "typed"), POSIX)
def test_a_word_is_quoted_for_a_posix_shell(word, typed):
    assert quoted(word) == typed


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_posix_shell_reads_the_words_that_were_meant():
    words = [word for word, _ in POSIX] + [word for word, _ in WINDOWS]
    line = "printf '%s\\0' " + " ".join(map(quoted, words))
    read = subprocess.run(["sh", "-c", line], capture_output=True, check=True)

    assert read.stdout.decode().split("\0")[:-1] == words


@pytest.mark.parametrize(("word", "typed"), WINDOWS)
def test_a_word_is_quoted_for_cmd_and_powershell_together(word, typed):
    assert quoted(word, windows=True) == typed


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        (".venv\\Scripts\\renovation.exe", ".venv\\Scripts\\renovation.exe"),
        (".venv/Scripts/renovation.exe", ".venv\\Scripts\\renovation.exe"),
        ("C:\\Program Files\\r\\renovation.exe", 'C:\\"Program Files"\\r\\renovation.exe'),
        ("My tools\\renovation.exe", '.\\"My tools"\\renovation.exe'),
    ],
)
def test_no_line_for_powershell_begins_with_a_quote(path, typed):
    assert quoted_program(path, windows=True) == typed


def test_the_options_given_stand_behind_a_command_that_takes_them():
    shell = Shell(options=(("--data", "my data"), ("--as-of", "2022-05-20")))

    assert shell.typed(renovation("status", "PROJECT")) == (
        "renovation status PROJECT --data 'my data' --as-of 2022-05-20"
    )
    assert shell.typed(renovation("status", as_of="2022-12-31")) == (
        "renovation status --as-of 2022-12-31 --data 'my data'"
    )
    assert shell.typed(renovation("explain", "D505")) == "renovation explain D505"


def test_a_name_that_begins_with_a_hyphen_is_no_option():
    shell = Shell(options=(("--data", "-d"),))

    assert shell.typed(renovation("who", "-x", kind="person")) == (
        "renovation who --kind person --data=-d -- -x"
    )
    assert shell.typed(renovation("orders", to="-x")) == "renovation orders --to=-x --data=-d"
    assert shell.typed(git("mv", File("-x.yaml"), File("x.yaml"))) == "git mv -- -x.yaml x.yaml"


@pytest.mark.parametrize(
    ("program", "windows", "typed"),
    [
        (("/opt/a b/renovation",), False, "'/opt/a b/renovation' overdue"),
        (("python3", "-m", "renovation_cli"), False, "python3 -m renovation_cli overdue"),
        ((".venv\\Scripts\\renovation.exe",), True, ".venv\\Scripts\\renovation.exe overdue"),
    ],
)
def test_the_program_is_called_as_it_was(program, windows, typed):
    assert Shell(program=program, windows=windows).typed(renovation("overdue")) == typed


RENAMED = git("mv", File("projects/h/households (1).yaml"), File("projects/h/households.yaml"))


def test_a_file_is_renamed_from_where_the_user_stands():
    shell = Shell(path_of=lambda file: f"data/{file}")

    assert shell.typed(RENAMED) == (
        "git mv 'data/projects/h/households (1).yaml' data/projects/h/households.yaml"
    )


def test_outside_the_work_tree_git_is_told_of_the_folder():
    assert Shell(path_of=lambda file: f"/d/{file}", git_folder="/d").typed(RENAMED) == (
        "git -C /d mv 'projects/h/households (1).yaml' projects/h/households.yaml"
    )


def test_a_file_that_git_does_not_know_is_renamed_without_git():
    asked = []
    shell = Shell(path_of=lambda file: f"data/{file}", is_tracked=asked.append)
    windows = Shell(path_of=lambda file: f"data/{file}", is_tracked=asked.append, windows=True)

    assert shell.typed(RENAMED) == "mv 'data/projects/h/households (1).yaml' data/projects/h/households.yaml"
    assert windows.typed(RENAMED) == (
        'move "data\\projects\\h\\households (1).yaml" data\\projects\\h\\households.yaml'
    )
    assert set(asked) == {"projects/h/households (1).yaml"}


NOT_FOR_BOTH = ("$", "`", "“", "”", "„")
"""Signs for which PowerShell and cmd have no common way of writing."""
DOUBLE_QUOTES = ('"', "“", "”", "„")
"""What PowerShell takes for one."""


def read_by_programs(line):
    """The words that a program on Windows makes of its command line."""
    words, word, quoted_, index = [], None, False, 0
    while index < len(line):
        run = len(line[index:]) - len(line[index:].lstrip("\\"))
        index += run
        sign = line[index : index + 1]
        word = (word or "") + "\\" * (run // 2 if sign == '"' else run) if run else word
        if sign == '"' and run % 2:
            word = (word or "") + sign
        elif sign == '"' and quoted_ and line[index + 1 : index + 2] == '"':
            word, index = (word or "") + sign, index + 1
        elif sign == '"':
            word, quoted_ = word or "", not quoted_
        elif sign == " " and not quoted_:
            words, word = ([*words, word] if word is not None else words), None
        elif sign:
            word = (word or "") + sign
        index += 1
    return [*words, word] if word is not None else words


def read_by_cmd(line):
    """The words that a program called by cmd gets; outside quotes cmd's own signs would take effect."""
    outside = "".join(line.split('"')[::2])
    assert not set(outside) & set("&|<>^()%!;,="), line
    return read_by_programs(line)


def read_by_powershell(line):
    """The words that a program called by PowerShell gets."""
    words, word, index, in_quotes = [], None, 0, False
    while index < len(line):
        sign, following = line[index], line[index + 1 : index + 2]
        if (in_quotes and sign == "`") or (
            in_quotes and sign in '"“”„' and following and following in '"“”„'
        ):
            word, index = word + following, index + 1
        elif sign in DOUBLE_QUOTES:
            word, in_quotes = word or "", not in_quotes
        elif in_quotes:
            assert sign != "$", line
            word += sign
        elif sign == " ":
            words, word = ([*words, word] if word is not None else words), None
        else:
            assert sign not in "$`;,@(){}|&<>#'‘’–—", line
            word = (word or "") + sign
        index += 1
    assert not in_quotes, line
    return [*words, word] if word is not None else words


@pytest.mark.parametrize("word", [word for word, _ in POSIX + WINDOWS])
def test_cmd_and_powershell_read_the_word_that_was_meant(word):
    line = f"renovation who {quoted(word, windows=True)} --lang zh"
    (read,) = read_by_powershell(line)[2:-2]

    # A word that ends in backslashes is handed on between quotes, where the program halves them.
    assert (read[:-1] if word.endswith("\\") else read) == word
    if not set(word) & set(NOT_FOR_BOTH):
        assert read_by_cmd(line)[2:-2] == [word]


def test_what_a_name_is_put_in_the_place_of_is_in_the_readers_language():
    command = renovation("consult", "PROJECT", pending="ROUND")
    shown = {code: Language(code).value(command) for code in ("en", "zh")}

    assert shown == {
        "en": "renovation consult PROJECT --pending ROUND",
        "zh": "renovation consult 项目 --pending 轮次",
    }
    assert Language("zh").value(renovation("who", "DATA", kind="stage")) == "renovation who DATA --kind stage"
