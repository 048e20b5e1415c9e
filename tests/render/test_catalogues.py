"""The Chinese catalogue is complete, fits the sources, and is compiled."""

import re

import pytest

from renovation_cli.render.catalogue import LOCALE
from tools import catalogues

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LETTERS = re.compile(r"[A-Za-z]")
IN_BRACES = re.compile(r"\{[^{}]*\}")
TYPED = re.compile(r"renovation [a-z]+|--[a-z][a-z-]+|\w+\.yaml|\b\d{4}-\d{2}-\d{2}\b")
SENTENCE_END = re.compile(r"(?<!\.)(?<!\bNo)[.?!]$")
"""What ends a sentence, and neither what is left out nor the abbreviation of a number."""
# English words that Chinese writes with a sign, or with nothing.
SIGNS = {
    "{seat} of {place}",
    "{willing} of {asked}",
    "{file}, care: {entry}",
    "{department}",
    "{name} of {of}",
}


def messages():
    return [message for message in catalogues.stored() if message.id]


def test_the_check_of_the_tool_passes(capsys):
    assert catalogues.main(["--check"]) == 0, capsys.readouterr().out


def test_the_compiled_catalogue_is_the_one_the_program_reads():
    assert LOCALE / "zh" / "LC_MESSAGES" / "renovation.mo" == catalogues.MO


def test_writing_twice_gives_the_same_bytes():
    once = catalogues.po_bytes(catalogues.updated(catalogues.stored(), catalogues.extracted()))
    assert once.decode() == catalogues.PO.read_text(encoding="utf-8")
    assert b"Date" not in once.split(b"\n\n")[0]


def test_every_placeholder_survives():
    for message in messages():
        english, chinese = catalogues.forms(message)
        for form in chinese:
            assert catalogues.placeholders(form) == catalogues.placeholders(english[-1]), english


def test_every_message_with_words_is_in_chinese():
    for message in messages():
        english, chinese = catalogues.forms(message)
        if LETTERS.search(IN_BRACES.sub("", english[0])) and english[0] not in SIGNS:
            assert all(CHINESE.search(form) for form in chinese), english


def test_a_message_ends_as_its_english_does():
    for message in messages():
        english, chinese = catalogues.forms(message)
        for form in chinese:
            assert bool(SENTENCE_END.search(english[0])) == form.endswith(("。", "？", "！")), english


def test_what_is_typed_stays_as_it_is():
    for message in messages():
        english, chinese = catalogues.forms(message)
        for literal in TYPED.findall(english[0]):
            assert all(literal in form for form in chinese), english


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('say(f"late: {day}")', ["not a text as it stands: a.py:1: f'late: {day}'"]),
        ('x = 1\nmark("late: %s" % day)', ["not a text as it stands: a.py:2: 'late: %s' % day"]),
        ('say_n("{n} day", f"{n} {days}", n)', ["not a text as it stands: a.py:1: f'{n} {days}'"]),
        ('call.words(f"{a}")', ["not a text as it stands: a.py:1: f'{a}'"]),
        ('say("late: {day}", day=f"{year}-05")', []),
        ('say("{n} day", n=f"{a}"), print(f"{a}"), say(key), say("one " "two")', []),
    ],
)
def test_a_message_that_is_put_together_is_a_fault_and_a_value_is_none(source, said):
    assert list(catalogues.unsayable(source, "a.py")) == said


def test_the_tool_is_quiet_about_values_that_are_put_together(capsys):
    assert [message.id for message in catalogues.extracted() if message.id]
    assert capsys.readouterr().err == ""


def fake(text, string, flags=()):
    catalogue = catalogues.Catalogue()
    catalogue.add(text, string, flags=flags)
    return catalogue


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        (fake("{n} day", ""), "untranslated: {n} day"),
        (fake("{n} day", "{m} 天"), "placeholders differ (m, n): {n} day"),
        (fake("{n} day", "{n 天"), "braces"),
        (fake("{n} day", "{n} 天", ["fuzzy"]), "fuzzy"),
        (catalogues.Catalogue(), "missing: {n} day"),
    ],
)
def test_what_is_wrong_is_said(stored, said):
    source = fake("{n} day", "")
    [fault] = catalogues.faults(stored, source, catalogues.mo_bytes(stored))
    assert fault.startswith(said)


def test_what_no_source_says_any_more_is_said():
    stored = fake("gone", "没有了")
    [fault] = catalogues.faults(stored, catalogues.Catalogue(), catalogues.mo_bytes(stored))
    assert fault == "obsolete: gone"


def test_a_catalogue_that_was_not_compiled_is_said():
    stored = fake("a day", "一天")
    assert list(catalogues.faults(stored, stored, b"")) == [
        "renovation.mo is not what renovation.po compiles to"
    ]


def test_a_message_with_new_words_keeps_its_translation_to_be_looked_at():
    old = fake("the file {file} is not there", "缺少文件 {file}")
    new = catalogues.updated(old, fake("the file {file} is missing there", ""))
    assert [(message.string, message.fuzzy) for message in new if message.id] == [("缺少文件 {file}", True)]


def test_a_short_message_takes_no_translation_of_another():
    new = catalogues.updated(fake("notice", "公示"), fake("nothing", ""))
    assert [(message.string, message.fuzzy) for message in new if message.id] == [("", False)]
