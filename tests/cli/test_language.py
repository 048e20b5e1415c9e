import gettext
import os
import re

import pytest

from renovation_cli.cli.locale_choice import language_of
from tests.cli.commands import REPORTS, named

HAN = re.compile("[一-鿿]")
CHINESE = ("zh", "ZH", "中文", "汉语", "chinese", "Chinese", "zh_CN", "zh-CN", "zh-Hans", "cn", "ｚｈ")
ENGLISH = ("en", "EN", "英文", "英语", "english", "English", "en-US", "en_GB")


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_TW"}, "zh"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "C"}, "en"),
        ([], {"LC_ALL": "zh_CN.GBK", "LANG": "en_GB"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN"}, "en"),
        ([], {"LC_MESSAGES": "zh_CN", "LANG": "en_GB"}, "zh"),
        ([], {"LANGUAGE": "zh:en", "LC_ALL": "en_GB"}, "zh"),
        ([], {"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
        (["--lang", "en"], {"LANG": "zh_CN"}, "en"),
        (["status", "--lang=zh"], {"LANG": "en_GB"}, "zh"),
        (["status", "--lang", "fr"], {"LANG": "zh_CN"}, "zh"),
        (["status", "--lang"], {"LANG": "zh_CN"}, "zh"),
        *((["status", "--lang", word], {"LANG": "en_GB"}, "zh") for word in CHINESE),
        *((["status", f"--lang={word}"], {"LANG": "zh_CN"}, "en") for word in ENGLISH),
        ([], {"RENOVATION_LANG": "中文"}, "zh"),
        ([], {"RENOVATION_LANG": "English", "LANG": "zh_CN"}, "en"),
        (["status", "--", "--lang", "zh"], {"LANG": "en_GB"}, "en"),
    ],
)
def test_the_language_is_that_of_the_option_else_of_the_locale(arguments, environment, expected):
    assert language_of(arguments, environment) == expected


@pytest.fixture
def speaking(monkeypatch):
    """Settle the language of the environment."""

    def settle(**environment):
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.setenv(name, environment.get(name, ""))

    return settle


def test_the_messages_are_in_the_language_of_the_locale(run, tmp_path, monkeypatch, speaking):
    monkeypatch.chdir(tmp_path)
    speaking(LANG="zh_CN.UTF-8")
    chinese = run("status").err
    speaking(LANG="en_GB.UTF-8")
    english = run("status").err

    assert HAN.search(chinese)
    assert not HAN.search(english)


def test_the_option_wins_over_the_locale(run, tmp_path, monkeypatch, speaking):
    monkeypatch.chdir(tmp_path)
    speaking(LANG="en_GB.UTF-8")
    assert HAN.search(run("status", "--lang", "zh").err)
    speaking(LANG="zh_CN.UTF-8")
    assert not HAN.search(run("status", "--lang", "en").err)


@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_a_report_is_written_in_chinese(run, district, command):
    where = ("--data", district, "--as-of", "2022-03-11")
    chinese = run(*command, *where, "--lang", "zh")

    assert chinese.status == 0
    assert HAN.search(next(filter(None, chinese.out.splitlines()[1:])))
    for english_only in ("Synthetic", " as of ", " late", "missing"):
        # What is typed is the same in every language.
        assert english_only not in chinese.out.replace("--only late", "")
    assert "Synthetic" in run(*command, *where, "--lang", "en").out


def test_help_is_written_in_chinese(run):
    chinese = run("status", "--help", "--lang", "zh").out

    assert HAN.search(chinese)
    assert chinese != run("status", "--help", "--lang", "en").out
    assert "renovation status" in chinese


def test_a_usage_error_is_written_in_chinese(run):
    assert HAN.search(run("frobnicate", "--lang", "zh").err)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Error: Option --as-of comes after the command: renovation status --as-of …"),
        ("zh", "错误：选项 --as-of 须写在命令之后：renovation status --as-of …"),
    ],
)
def test_an_option_before_its_command_is_told_where_it_goes(run, lang, said):
    assert said in run("--lang", lang, "--as-of", "2022-05-20", "status").err


def test_an_option_that_no_command_has_is_not_said_to_go_anywhere(run):
    assert "Error: There is no option --asof.\n" in run("--lang", "en", "--asof", "2022-05-20", "status").err


def test_the_language_is_handed_on_and_not_left_in_the_process(run, district, monkeypatch):
    monkeypatch.delenv("LANGUAGE")
    before = dict(os.environ)
    assert HAN.search(run("status", "--help", "--lang", "zh").out)
    assert run("status", "--lang", "zh", "--data", district).status == 0

    assert dict(os.environ) == before
    assert gettext.textdomain() == "messages"
    assert gettext.gettext("Options") == "Options"


@pytest.mark.parametrize(("words", "is_chinese"), [(CHINESE, True), (ENGLISH, False)])
def test_a_language_is_taken_by_whatever_it_is_called(run, words, is_chinese):
    pages = {run("targets", "--help", "--lang", word).out for word in words}

    assert [bool(HAN.search(page)) for page in pages] == [is_chinese]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("fr", "--lang does not take “fr”. It takes: zh 中文, en 英文"),
        ("中國語", "--lang does not take “中國語”. It takes: zh 中文, en 英文"),
        ("englisch", "--lang does not take “englisch”. Did you mean en? It takes: zh 中文, en 英文"),
        ("chinesse", "--lang does not take “chinesse”. Did you mean zh? It takes: zh 中文, en 英文"),
    ],
)
def test_what_is_no_language_is_told_the_two_that_are(run, speaking, given, said):
    speaking(LANG="en_GB.UTF-8")

    assert f"Error: {said}\n" in run("status", "--lang", given).err
