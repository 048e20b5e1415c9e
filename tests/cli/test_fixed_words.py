"""The words of ``--by``, ``--only`` and ``--exit-code`` in Chinese, and what is said of other ones."""

import json

import pytest

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.fixed_words import CHINESE, near_word, shown, word_of
from renovation_cli.cli.narrow import REACH
from renovation_cli.cli.options import Lang, Summing
from renovation_cli.compute.narrowing import Only
from renovation_cli.reports.sign import Sign

DAY = ("--as-of", "2022-05-20")


def test_every_fixed_word_of_these_options_has_its_chinese_and_no_other_has():
    assert {*Only, *Sign, *Summing, *Lang} == CHINESE.keys()


def test_the_first_chinese_is_the_one_that_is_shown():
    assert {each.value: each.label for each in Only} == {each: CHINESE[each][0] for each in Only}
    assert shown(("street", "json")) == ("street 镇街", "json")


def test_no_chinese_means_two_words():
    every = [word for each in CHINESE.values() for word in each]

    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("given", "taken", "word", "near"),
    [
        ("late", Only, "late", "late"),
        ("LATE", Only, "late", "late"),
        ("Ｌate", Only, "late", "late"),
        (" 在办 ", Only, "open", "open"),
        ("滞后", Only, "behind", "behind"),
        ("滞后", ("late", "open"), None, None),
        ("lates", Only, None, "late"),
        ("未登", Only, None, "unrecorded"),
        ("人", Summing, "person", "person"),
        ("", Only, None, None),
        ("桃源", Only, None, None),
    ],
)
def test_a_word_is_taken_by_itself_or_in_chinese_and_a_near_one_is_suggested(given, taken, word, near):
    assert (word_of(given, taken), near_word(given, taken)) == (word, near)


def figures(run, district, *words):
    result = run(*words, "--data", district, *DAY, "--format", "json")
    assert result.err == ""
    return json.loads(result.out)


@pytest.mark.parametrize(("chinese", "word"), [("街道", "street"), ("责任人", "person"), ("人", "person")])
def test_items_are_summed_by_the_chinese_as_by_the_word(run, district, chinese, word):
    assert figures(run, district, "overdue", "--by", chinese) == figures(
        run, district, "overdue", "--by", word
    )


@pytest.mark.parametrize("word", list(Only))
def test_a_report_is_narrowed_by_the_chinese_as_by_the_word(run, district, word):
    expected = figures(run, district, "status", "--only", word)

    assert expected["narrowed_to"]["only"] == word
    for each in CHINESE[word]:
        assert figures(run, district, "status", "--only", each) == expected


def test_a_job_ends_by_the_chinese_as_by_the_word(run, district):
    where = ("--data", district, *DAY)

    assert run("overdue", *where, "--exit-code", "逾期") == run("overdue", *where, "--exit-code", "late")


@pytest.mark.parametrize(("lang", "more"), [("zh", "要看这些，请输入："), ("en", "That is shown by: ")])
@pytest.mark.parametrize("given", ["behind", "滞后"])
def test_a_word_of_another_report_is_told_where_it_is_taken_and_that_works(run, district, lang, more, given):
    where = ("--data", str(district), *DAY, "--lang", lang)
    result = run("overdue", "--street", "东街", "--only", given, *where)

    assert (result.status, result.out) == (2, "")
    said, command = result.err.splitlines()[0].split(more)
    listed = ("late 逾期", "unmet 未达到", "unrecorded 无记录")
    assert (
        said
        == {
            "zh": f"“overdue”没有“--only {given}”。可写：{'、'.join(listed)}。",
            "en": f"“overdue” does not take “--only {given}”. It takes: {', '.join(listed)}. ",
        }[lang]
    )
    _, *words = command.split()
    assert words[:5] == ["pace", "--street", "东街", "--only", "behind"]
    assert run(*words).status == 0


def test_where_a_word_is_taken_every_other_report_names_one_that_takes_it(run, district):
    for name, reach in REACH.items():
        for word in set(Only) - set(reach.only) if reach.only else ():
            said = run(name, "--only", word, "--data", district, *DAY).err.partition("by: renovation ")[2]
            assert word in REACH[said.split()[0]].only


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("unme", "“overdue” does not take “--only unme”. Did you mean unmet? It takes: {}\n"),
        ("桃源", "“overdue” does not take “--only 桃源”. It takes: {}\n"),
        ("", "“overdue” does not take “--only ”. It takes: {}\n"),
    ],
)
def test_a_word_of_no_report_is_told_what_is_taken(run, district, given, said):
    result = run("overdue", "--only", given, "--data", district, *DAY)

    assert (result.status, result.out) == (2, "")
    assert result.err == said.format("late 逾期, unmet 未达到, unrecorded 无记录")


def test_a_sign_of_another_report_is_told_where_it_is_taken(run, district):
    where = ("--data", district, *DAY, "--lang", "zh")
    result = run("consult", "--street", "东街", "--exit-code", "级别", *where)

    said, command = result.err.strip().split("要按此报警，请输入：")
    assert (result.status, said) == (
        2,
        "“consult”没有“--exit-code level”。可写：late 逾期、unmet 未达到。",
    )
    _, *words = command.split()
    assert words[:5] == ["escalations", "--street", "东街", "--exit-code", "level"]
    assert run(*words).status in {0, 1}


@pytest.mark.parametrize("name", sorted(name for name, each in COMMANDS.items() if each.is_report))
def test_a_command_in_the_place_of_a_project_is_told_how_it_is_typed(run, district, name):
    if not {"project", "name"} & COMMANDS[name].own.keys():
        return
    result = run(name, "demo", "--data", district, *DAY)

    assert result.status == 2
    assert result.err.startswith("“demo” is no project but a command, which is typed alone: renovation demo")
