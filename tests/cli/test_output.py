import json
import shutil

import pytest

from tests.cli.commands import REPORTS, named

AS_OF = ("--as-of", "2022-03-11")


@pytest.mark.parametrize("command", [*REPORTS, ("check",)], ids=named)
def test_every_json_says_its_version_its_day_and_whether_it_is_complete(run, district, command):
    result = run(*command, "--data", district, *AS_OF, "--format", "json")
    found = json.loads(result.out)

    # A week or a month that is over is told as of its last day.
    of = found.get("month") or found.get("week") or {}
    if "months" in found:
        of = {"ends": found["months"][-1]["to"]}
    day = min(of.get("ends") or "2022-03-11", "2022-03-11")
    assert (found["schema_version"], found["as_of"], found["complete"]) == (1, day, True)
    assert next(iter(found)) == "schema_version"
    assert found["report"]


def test_json_judges_for_the_given_today_where_no_day_is_asked_for(run, district):
    found = json.loads(run("overdue", "--data", district, "--format", "json").out)

    assert found["as_of"] == "2023-01-31"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_the_keys_and_words_of_json_are_the_same_in_every_language(run, district, command, lang):
    def shape(value):
        if isinstance(value, dict):
            sentences = {key for key in value if f"{key}_key" in value} | {"recorded_by"}
            return {key: shape(each) for key, each in value.items() if key not in sentences}
        return [shape(each) for each in value] if isinstance(value, list) else value

    given = run(*command, "--data", district, *AS_OF, "--format", "json", "--lang", lang)
    english = run(*command, "--data", district, *AS_OF, "--format", "json", "--lang", "en")
    assert shape(json.loads(given.out)) == shape(json.loads(english.out))


def test_consult_has_these_keys_for_each_requirement(run, district):
    found = json.loads(run("consult", "--data", district, *AS_OF, "--format", "json").out)
    for project in found["projects"]:
        for round_ in project["rounds"]:
            assert {"id", "due", "visited", "received", "agreeing", "signed", "opposed", "buildings"} <= set(
                round_
            )
            for requirement in round_["requirements"]:
                assert {"counted", "base", "needed", "missing", "met"} <= set(requirement)


def test_pending_has_these_keys_for_each_household(run, district):
    where = ("--data", district, *AS_OF, "--format", "json")
    found = json.loads(run("consult", "--pending", "before-design", *where).out)
    heard = [(each["project"], each["building"], each["room"]) for each in found["pending"]]
    only = json.loads(run("consult", "hongqi", "--pending", "before-design", *where).out)

    assert heard == [("hongqi", "2", "东-102"), ("xinfeng", "A", "1-102")]
    assert [each["project"] for each in only["pending"]] == ["hongqi"]


def pending_with(run, district, *project, **texts):
    """What is said of the first round with other texts in some files, or without a file where None."""
    for name, text in texts.items():
        file = district / f"{name.replace('__', '/')}.yaml"
        file.unlink() if text is None else file.write_text(text, encoding="utf-8")
    result = run("consult", *project, "--pending", "before-design", "--data", district, *AS_OF)
    return [line for line in result.out.splitlines() if line and not line.startswith(("示例", "Synthetic"))]


def test_without_a_list_nobody_is_said_to_have_been_heard(run, district):
    assert pending_with(run, district, "xinfeng", projects__xinfeng__households=None) == [
        "新丰大院: no list of households is on file.",
        f"A list is begun by  {district}/projects/xinfeng/households.yaml:",
        "                      A:",
        "                        <unit>-<room>: {}",
    ]


@pytest.mark.parametrize("further", [(), ("--detail",)])
@pytest.mark.parametrize(
    "tallies", ["", "tallies:\n  before-design: {on: 2022-02-15, received: 1, agree: 1}\n"]
)
def test_a_project_without_a_list_is_told_how_one_is_begun_and_not_of_a_walk(run, district, tallies, further):
    facts = district / "projects/xinfeng/project.yaml"
    facts.write_text(facts.read_text(encoding="utf-8") + tallies, encoding="utf-8")
    (district / "projects/xinfeng/households.yaml").unlink()
    page = run("consult", "xinfeng", "--data", district, *AS_OF, *further).out

    assert "--pending" not in page
    assert "No list of households is on file." in page
    begun = pending_with(run, district, "xinfeng")[-3:]
    assert further or page.rstrip("\n").splitlines()[-3:] == begun


def test_half_a_list_says_what_it_lacks(run, district):
    half = "A:\n  1-101: {before-design: agree 2022-02-15}\n"

    assert pending_with(run, district, "xinfeng", projects__xinfeng__households=half) == [
        "新丰大院: 1 household is not listed and has not been heard.",
        "Every household listed has been heard.",
    ]
    facts = (district / "projects/xinfeng/project.yaml").read_text(encoding="utf-8")
    unknown = facts.replace("households: 2, ", "")
    assert pending_with(run, district, "xinfeng", projects__xinfeng__project=unknown)[0] == (
        "新丰大院: how many households there are is not known, so others may be missing from the list."
    )


def test_nobody_is_said_to_have_been_heard_of_a_list_without_households(run, district):
    assert pending_with(run, district, "xinfeng", projects__xinfeng__households="{}\n") == [
        "新丰大院: 2 households are not listed and have not been heard.",
        "No household is listed.",
    ]


def test_a_round_that_the_track_does_not_have_is_refused(run, district):
    result = run("consult", "jianshe", "--pending", "before-design", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert result.err == "The track of 建设里 has no round “before-design”. Its rounds: 回访\n"


def test_a_round_that_no_project_on_file_has_is_said(run, district):
    shutil.rmtree(district / "projects" / "jianshe")
    result = run("consult", "--pending", "on-completion", "--data", district, *AS_OF)

    assert "No project on file has this round." in result.out
    assert "been heard" not in result.out


def test_every_household_heard_is_said(run, district):
    file = district / "projects/hongqi/households.yaml"
    text = file.read_text(encoding="utf-8").replace("absent 2022-02-13", "agree 2022-02-13")
    file.write_text(text, encoding="utf-8")
    where = ("--data", district, *AS_OF)

    out = run("consult", "hongqi", "--pending", "before-design", *where).out

    assert "Every household has been heard." in out


@pytest.mark.parametrize("form", ["table", "plain", "json"])
@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_a_report_goes_to_standard_output_alone(run, district, command, form):
    result = run(*command, "--data", district, *AS_OF, "--format", form)

    assert result.out
    assert result.err == ""


@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_in_a_pipe_a_report_is_plain_and_has_no_escape_code(run, district, command):
    result = run(*command, "--data", district, *AS_OF)

    assert "\x1b" not in result.out
    assert "─" not in result.out
    assert result.out == run(*command, "--data", district, *AS_OF, "--format", "plain").out


@pytest.mark.parametrize("command", REPORTS, ids=named)
def test_a_table_that_is_not_for_a_terminal_has_no_escape_code(run, district, command):
    assert "\x1b" not in run(*command, "--data", district, *AS_OF, "--format", "table").out


def test_deadlines_within_days_are_limited(run, district):
    def ids(*more):
        result = run("deadlines", "--data", district, "--as-of", "2022-03-10", "--format", "json", *more)
        return [each["days_left"] for each in json.loads(result.out)["deadlines"]]

    assert set(ids("--within", "0")) == {0}
    assert max(ids("--within", "112")) == 112
    assert max(ids("--within", "111")) < 112
    assert len(ids()) > len(ids("--within", "112"))


def test_nothing_in_a_name_takes_effect(run, district):
    file = district / "projects/hongqi/project.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.startswith("name: 红旗新村\n")
    file.write_text(text.replace("name: 红旗新村", "name: '[bold]x[/] ::error::no'"), encoding="utf-8")
    for form in ("plain", "table", "json"):
        result = run("status", "--data", district, *AS_OF, "--format", form)
        assert result.status == 0
        assert "[bold]x[/]" in result.out
        assert not any(line.startswith("::") for line in result.out.splitlines())


def test_no_name_becomes_a_command_among_the_annotations(run, district):
    file = district / "projects/hongqi/project.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("street: 东街街道", 'street: "a\\n::set-output name=x::y"'), encoding="utf-8"
    )
    result = run("check", "--data", district, *AS_OF, "--format", "github")

    assert result.status == 1
    assert all(line.startswith("::error file=") for line in result.out.splitlines())
    assert "::set-output name" not in [line[:17] for line in result.out.splitlines()]
