"""Commands that are shown name things as one says them: what was typed, in Chinese by name, else by id."""

import shlex
from types import SimpleNamespace

import pytest

from renovation_cli.cli.spoken_names import SpokenNames
from renovation_cli.findings.command import File, renovation

DAY = ("--as-of", "2022-05-20")


def a_position(projects, streets=(), rounds=()):
    """A programme with projects (id, what it is called, whole name), streets and rounds (id, short, name)."""
    called = {key: short for key, short, _ in projects}
    return SimpleNamespace(
        on_file=[
            SimpleNamespace(id=key, project=SimpleNamespace(name=name, short=short))
            for key, short, name in projects
        ],
        called=called.get,
        rulebook=SimpleNamespace(
            teams=SimpleNamespace(
                streets={each: SimpleNamespace(communities={f"{each}社区": None}) for each in streets}
            ),
            programme=SimpleNamespace(
                rounds=lambda: {key: SimpleNamespace(short=short, name=name) for key, short, name in rounds}
            ),
        ),
    )


def spoken(command, position, *, in_names=True, typed=()):
    names = SpokenNames(in_names=in_names)
    names.know(position)
    for each in typed:
        names.took(*each)
    found = names.spoken(command)
    return (*found.arguments, *found.options)


@pytest.mark.parametrize(
    ("projects", "streets", "word"),
    [
        ([("a", "红旗", "红旗新村")], [], "红旗"),
        ([("a", "红旗", "红旗新村"), ("b", "红旗", "红旗大院")], [], "红旗新村"),
        ([("a", "红旗", "红旗新村"), ("b", "红旗新村", "红旗新村")], [], "红旗"),
        ([("a", "", "红旗新村"), ("b", "二", "红旗新村")], [], "a"),
        ([("a", "红旗", "红旗新村"), ("b", "红旗二期", "红旗二期")], [], "红旗"),  # a whole name goes first
        ([("a", "新村", "红旗新村"), ("b", "新", "新村")], [], "红旗新村"),
        ([("a", "红旗", "红旗新村")], ["红旗街道"], "红旗"),
        ([("a", "红旗", "红旗新村")], ["红旗"], "红旗新村"),
        ([("a", "红 旗", "红旗新村")], [], "红旗新村"),  # no quotes for what nobody typed
        ([("a", "红(旗)", "$(红旗)")], [], "a"),
    ],
)
def test_a_name_stands_where_it_means_one_thing_and_needs_no_quotes(projects, streets, word):
    position = a_position(projects, streets)

    assert spoken(renovation("consult", "a"), position) == (word,)
    assert spoken(renovation("overdue", project="a"), position) == (("--project", word),)
    assert spoken(renovation("consult", "a"), position, in_names=False) == ("a",)


def test_a_round_is_named_too():
    rounds = [("r1", "改造前", "改造前征求意见"), ("r2", "方案", "方案一"), ("r3", "方案", "方案二")]
    position = a_position([("a", "红旗", "红旗新村")], rounds=rounds)

    for each, word in (("r1", "改造前"), ("r2", "方案一"), ("r3", "方案二"), ("r4", "r4")):
        assert spoken(renovation("consult", "a", pending=each), position) == ("红旗", ("--pending", word))


def test_what_was_typed_stands_in_any_language():
    position = a_position([("a", "红旗", "红旗新村")], rounds=[("r1", "改造前", "改造前征求意见")])
    typed = (("project", "a", " 旗新 "), ("round", "r1", "造前"))

    for in_names in (True, False):
        found = spoken(renovation("consult", "a", pending="r1"), position, in_names=in_names, typed=typed)
        assert found == ("旗新", ("--pending", "造前"))


@pytest.mark.parametrize(
    "command",
    [
        renovation("who", "a"),
        renovation("explain", "a"),
        renovation("consult", "PROJECT", pending="ROUND"),
        renovation("consult", File("a")),
        renovation("status", street="a", track="a"),
    ],
    ids=lambda each: each.verb,
)
def test_what_is_no_project_of_a_report_stays_as_it_is(command):
    position = a_position([("a", "红旗", "红旗新村"), ("PROJECT", "甲", "甲")])

    assert spoken(command, position) == (*command.arguments, *command.options)


def shown(text):
    for line in text.splitlines():
        start = line.find("renovation ")
        if start >= 0:
            yield line[start:].partition("  # ")[0].rstrip("。")


NARROWED = (
    ("status", "红旗"),
    ("status", "红旗", "--detail"),
    ("status", "--project", "旗新村"),
    ("status", "--track", "续建"),
    ("status", "--street", "东街"),
    ("status", "东街"),
    ("overdue", "旗新"),
    ("overdue", "--detail"),
    ("deadlines", "红旗"),
    ("consult", "红旗"),
    ("consult", "红旗新村", "--pending", "造前"),
    ("consult", "--pending", "改造前"),
    ("orders", "红旗", "--open"),
    ("inspections", "红旗"),
    ("meetings", "--project", "红旗"),
    ("pace", "红旗"),
    ("escalations", "红旗"),
    ("evidence", "红旗"),
    ("funding", "红旗"),
    ("wants", "红旗"),
)


@pytest.mark.parametrize("command", NARROWED, ids=" ".join)
def test_no_command_shown_in_chinese_has_an_id_and_each_does_what_it_says(run, district, command):
    result = run(*command, "--data", district, *DAY, "--lang", "zh")
    assert result.status == 0, result.err

    for line in shown(result.out):
        words = shlex.split(line)[1:]
        ids = {"hongqi", "xinfeng", "jianshe", "before-design", "on-scheme", "carry-over", "implementation"}
        assert not ids & set(words), line
        if not {"项目", "轮次", "部门", "名称"} & set(words):
            again = run(*words)
            assert again.status == 0, (line, again.err)


@pytest.mark.parametrize(
    ("name", "word", "project"), [("deadlines", "旗新", "hongqi"), ("overdue", "丰大", "xinfeng")]
)
def test_the_command_for_the_rest_carries_the_word_that_was_typed(run, district, name, word, project):
    out = run(name, word, "--data", district, *DAY, "--lang", "en").out

    (line,) = [each for each in shown(out) if each.startswith(f"renovation {name} --detail")]
    assert f" --project {word} --data" in line
    found = run(*shlex.split(line)[1:], "--format", "json").out
    assert found == run(name, "--project", project, "--data", district, *DAY, "--format", "json").out


def test_programs_get_ids(run, district):
    out = run("overdue", "红旗", "--data", district, *DAY, "--lang", "zh", "--format", "csv").out

    assert "--pending 改造前" not in out
