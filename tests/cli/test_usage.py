"""What is said of a wrong call, also by classes of the command-line library that do not exist yet."""

import re

import pytest
import typer
from typer.core import TyperOption

from renovation_cli.cli.app import COMMANDS, build
from renovation_cli.cli.call import Call
from renovation_cli.cli.usage import Wrong, complaint
from renovation_cli.render.formats import TEXTS

FORMS = ", ".join(each.name for each in TEXTS)
CALLS = {
    "status --data": "Option --data lacks its FOLDER; expected --data FOLDER.",
    "--lang": "Option --lang lacks its VALUE; expected --lang <zh|en>.",
    "status --data --as-of 2022-05-20": "Option --data lacks its FOLDER; expected --data FOLDER.",
    "status --street --lang=en": "Option --street lacks its NAME; expected --street NAME.",
    "status --with -h": "Option --with lacks its NAME; expected --with NAME.",
    "status --as-of --": "Option --as-of lacks its DATE; expected --as-of DATE.",
    "--lang --verbose": "Option --lang lacks its VALUE; expected --lang <zh|en>.",
    "status --project --lnag zh": "Option --project lacks its NAME; expected --project NAME,"
    " or --project=--lnag where it begins with dashes.",
    "status --help=x": "Option --help does not take a value.",
    "--version=2": "Option --version does not take a value.",
    "status a b c": "Got unexpected extra arguments: b c."
    " A further name takes an option: --project, --street, --community or --with.",
    "who a b": "Got unexpected extra arguments: b",
    "weekly orders": "Of two commands each is typed alone: renovation orders",
    "status a orders": "Of two commands each is typed alone: renovation orders",
    "status --as-off 2022": "There is no option --as-off. Did you mean --as-of?",
    "-x": "There is no option -x.",
    "deadlines --next 7": "There is no option --next.",
    "status --by street": "“status” does not take --by."
    " These do: deadlines, overdue, orders, meetings, inspections",
    "calendar --only late": "“calendar” does not take --only."
    " These do: status, deadlines, overdue, orders, meetings and more",
    "--as-of 2022 status": "Option --as-of comes after the command: renovation status --as-of …",
    "status --date 2022": "There is no option --date. Did you mean --as-of?",
    "status --format pdf": f"--format does not take “pdf”. It takes: {FORMS}",
    "status --format jsn": f"--format does not take “jsn”. Did you mean json? It takes: {FORMS}",
    "overdue --by stret": "--by does not take “stret”."
    " Did you mean street? It takes: street 镇街, person 责任人",
    "overdue --by 责任": "--by does not take “责任”."
    " Did you mean person? It takes: street 镇街, person 责任人",
    "demo": "FOLDER is missing. For example: renovation demo /tmp/district",
    "stats": "No such command stats. Did you mean status?",
    "zzzz": "No such command zzzz.",
}


@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_call_is_told_where_and_why(run, call):
    result = run(*call.split())

    command = call.split()[0] if call.split()[0] in COMMANDS else ""
    path = f"renovation {command}".strip()
    assert (result.status, result.out) == (2, "")
    usage, help_, empty, said = result.err.splitlines()
    assert usage.startswith(f"Usage: {path} [OPTIONS]")
    assert (help_, empty) == (f"Try '{path} -h' for help.", "")
    assert said == f"Error: {CALLS[call]}"


def test_the_same_in_chinese(run):
    assert run("--lang", "zh", "status", "a", "b").err.splitlines() == [
        "用法：renovation status [选项] [项目]",
        "查看说明：renovation status -h。",
        "",
        "错误：多写了参数：b。另有名称的，写在选项后：--project、--street、--community 或 --with。",
    ]


TAKING = {
    (name, option)
    for name in COMMANDS
    for each in build().get_command(None, name).params
    for option in each.opts
    if option.startswith("--") and not each.is_flag
}


@pytest.mark.parametrize(("command", "option"), sorted(TAKING))
def test_no_option_takes_the_next_one_for_its_value(run, command, option):
    result = run(command, option, "--lang", "zh", "--street")

    said = result.err.splitlines()[-1]
    assert (result.status, result.out) == (2, "")
    lacks = rf"错误：选项 {option} 缺少\S+，应为 {option} \S+。"
    assert re.fullmatch(lacks, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("overdue --street", "选项 --street 缺少名称，应为 --street 名称。"),
        ("overdue --street --community 桃源", "选项 --street 缺少名称，应为 --street 名称。"),
        ("overdue --as-of --street 列东", "选项 --as-of 缺少日期，应为 --as-of 日期。"),
        ("overdue --by --all", "选项 --by 缺少内容，应为 --by <street|person>。"),
        (
            "overdue --with --lnag",
            "选项 --with 缺少名称，应为 --with 名称；名称本身以“--”开头的，写作 --with=--lnag。",
        ),
    ],
)
def test_what_an_option_lacks_is_said_in_chinese(run, words, said):
    assert run("--lang", "zh", *words.split()).err.splitlines()[-1] == f"错误：{said}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--street", "-x"), "There is no “-x”."),
        (("--street=--lang",), "There is no “--lang”."),
        (("--as-of", "-7d", "--street", "zz"), "There is no “zz”."),
    ],
)
def test_a_value_may_begin_with_a_dash(run, district, words, said):
    assert run("overdue", "--data", district, *words).err.splitlines()[0] == said


def test_behind_two_dashes_nothing_is_an_option(run, district):
    result = run("overdue", "--data", district, "--", "--street")

    assert result.err.startswith("There is no project “--street”.")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_fixed_words_of_a_help_page_are_chinese(run, command):
    page = run(*command.split(), "--help", "--lang", "zh").out

    assert page.startswith("用法：renovation")
    for word in ("Usage", "OPTIONS", "Arguments", "Options", "Commands", "default", "required", "Show this"):
        assert word not in page


CALL = Call((), "renovation", "en")


def a_context(name="status"):
    program = build()
    above = typer.Context(program, info_name="renovation", obj=CALL)
    return typer.Context(program.get_command(above, name), info_name=name, parent=above)


class OfTomorrow(Wrong):
    """A complaint of a kind that the library does not have yet."""

    def __init__(self, sentence, **attributes):
        super().__init__(sentence)
        vars(self).update(attributes)


def said_of(sentence, **attributes):
    return complaint(OfTomorrow(sentence, **attributes), CALL.words)


def test_a_complaint_of_a_new_kind_is_shown_in_the_words_of_the_library():
    assert said_of("The moon is full.") == "Error: The moon is full."
    assert said_of("The moon is full.", ctx=None) == "Error: The moon is full."
    with_call = said_of("The moon is full.", ctx=a_context())
    assert with_call.endswith("\n\nError: The moon is full.")
    assert with_call.startswith("Usage: renovation status [OPTIONS] ")


def test_a_complaint_without_a_sentence_is_shown_by_the_name_of_its_kind():
    assert said_of("") == "Error: OfTomorrow"


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ({"option_name": "--as-off", "possibilities": ["--as-of"]}, CALLS["status --as-off 2022"]),
        ({"option_name": "-x", "possibilities": None}, CALLS["-x"]),
        ({"option_name": "--data"}, CALLS["status --data"]),
        ({"option_name": "--help"}, CALLS["status --help=x"]),
        ({"option_name": "--moon"}, "ours is another sentence"),
        ({"param": None, "param_type": None}, "ours is another sentence"),
    ],
)
def test_what_is_wrong_is_read_from_attributes_and_not_from_the_sentence(attributes, said):
    worded = said_of("ours is another sentence", ctx=a_context(), **attributes)

    assert worded.endswith(f"\n\nError: {said}")


def test_a_value_of_a_new_kind_is_told_by_its_parameter():
    ctx = a_context()
    option = next(each for each in ctx.command.params if each.name == "form")
    assert isinstance(option, TyperOption)

    said = said_of("ours is another sentence", ctx=ctx, param=option)
    expected = FORMS.replace(", ", "|")
    assert said.endswith(f"\n\nError: Invalid value for --format; expected --format <{expected}>.")
    missing = said_of("ours is another sentence", ctx=ctx, param=option, param_type=None)
    assert missing.endswith("\n\nError: Missing option --format.")


def test_only_a_complaint_is_taken_for_one():
    assert issubclass(typer.BadParameter, Wrong)
    assert not any(issubclass(kind, Wrong) for kind in (typer.Exit, typer.Abort, KeyboardInterrupt, OSError))
    assert Wrong is not Exception


def test_nothing_in_an_argument_steers_the_terminal(run):
    said = run("who", "a", "\x1b[31mb", "--lang", "en").err.splitlines()[-1]

    assert said == "Error: Got unexpected extra arguments: \\x1b[31mb"
