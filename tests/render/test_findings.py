import json
import re
from dataclasses import replace

import pytest

from renovation_cli.findings.command import File
from renovation_cli.findings.finding import Finding, Place, Replacement
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import say
from renovation_cli.model.entries import of_milestone
from renovation_cli.render import findings_concise, findings_github, findings_text, json_v1
from renovation_cli.render.findings_data import finding_data, summary
from renovation_cli.render.findings_text import excerpt
from renovation_cli.render.language import Language
from renovation_cli.render.shell import Shell
from tests.render.documents import ENGLISH, STEERING, columns_of


def rule(severity=Severity.ERROR):
    return Rule("X101", "made-up", severity, "flags", "why", Example("a.yaml", "wrong", "right"), "source")


HERE = Language("en", Shell(path_of=lambda file: f"data/{file}"))
"""English, where the data folder is below the working directory."""


def place(source, marked, file="teams.yaml", line=72):
    """The place of a passage in its line."""
    start = source.index(marked)
    return Place(file, line, start + 1, start + len(marked) + 1, source)


def finding(message="no street “{street}”", at=None, severity=Severity.ERROR, **more):
    at = at or place("  street: 东街街道  # 东街街道办事处", "东街街道")
    return Finding(rule(severity), at, say(message, street="东街街道"), **more)


FULL = {
    "expected": say("a street of {file}", file="teams.yaml"),
    "remedy": say("did you mean {near}?", near="东街"),
    "related": ((place("  东街: {}", "东街", line=4), say("“{other}” stands here", other="东街")),),
}


def test_a_finding_is_shown_with_its_line_the_related_place_what_was_expected_and_what_to_do():
    assert findings_text.render([finding(**FULL)], HERE) == (
        "data/teams.yaml:72:11: X101 error: no street “东街街道”\n"
        "  72 |   street: 东街街道  # 东街街道办事处\n"
        "     |           ^^^^^^^^\n"
        "  see data/teams.yaml:4:3: “东街” stands here\n"
        "  4 |   东街: {}\n"
        "    |   ^^^^\n"
        "  expected: a street of teams.yaml\n"
        "  do this:  did you mean 东街?\n"
        "\n"
    )


def test_a_finding_takes_one_line_in_the_concise_form():
    found = [finding(**FULL), finding(severity=Severity.WARNING)]

    assert findings_concise.render(found, HERE) == (
        "data/teams.yaml:72:11: X101 error: no street “东街街道”\n"
        "data/teams.yaml:72:11: X101 warning: no street “东街街道”\n"
    )


def drawn(at):
    """The lines of an excerpt without their tones."""
    return ["".join(text for text, _ in line) for line in excerpt(at)]


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("name: hongqi", "hongqi"),
        ("  1-101: {before-design: 同意 2022-02-13}  # 备注", "2022-02-13"),
        ("红旗新村：ＡＢＣ", "："),
        ("东街街道", "道"),
        ("e\u0301cole: 红旗", "红旗"),
        ("\tname: x", "name"),
        ("name: a\u202eb 红旗", "红旗"),
        ("name: \x1b[31m红旗", "红旗"),
        ("红" * 300 + "旗" + "村" * 300, "旗"),
        ("x" * 500 + "红旗", "红旗"),
        ("红旗" + "x" * 500, "红旗"),
    ],
)
def test_the_caret_stands_under_what_is_meant(source, marked):
    line, caret = drawn(place(source, marked))
    start = columns_of(caret[: caret.index("^")])

    assert caret.strip(" |") == "^" * columns_of(marked)
    assert columns_of(line[: line.rindex(marked) if source.startswith("x") else line.index(marked)]) == start


def test_a_stretch_that_cannot_be_seen_is_marked_as_it_is_spelt_out():
    line, caret = drawn(place("name: 红旗\u200b新村", "\u200b"))

    assert line == "  72 | name: 红旗\\u200b新村"
    assert caret == "     |           " + "^" * len("\\u200b")


def test_an_empty_stretch_has_one_caret():
    line, caret = drawn(Place("teams.yaml", 3, 8, 8, "street:"))

    assert line == "  3 | street:"
    assert caret == "    |        ^"


def test_a_very_long_line_is_cut_round_the_place_and_says_so():
    source = "a" * 5000 + "旗" + "b" * 5000
    line, caret = drawn(place(source, "旗"))

    assert line.startswith("  72 | …a")
    assert line.endswith("b…")
    assert "旗" in line
    assert columns_of(line) < 130
    assert columns_of(caret) < 130


def test_a_stretch_longer_than_the_excerpt_has_carets_under_what_is_shown():
    source = "name: " + "红" * 1000
    line, caret = drawn(place(source, "红" * 1000))

    assert columns_of(caret) <= columns_of(line)
    assert caret.count("^") == 2 * line.count("红")


@pytest.mark.parametrize("source", ["", "   ", "\t"])
def test_a_place_without_text_has_no_excerpt(source):
    assert list(excerpt(Place("teams.yaml", 1, 1, 1, source))) == []


EVIL = "a\x1b[31m\u202e\n::error::x"


@pytest.mark.parametrize("form", [findings_text, findings_concise, findings_github])
def test_nothing_in_a_file_takes_effect(form):
    source = f"name: {EVIL}"
    evil = Finding(
        rule(),
        place(source, EVIL, file=f"projects/{EVIL}/project.yaml"),
        say("no street “{street}”", street=EVIL),
        say("{street}", street=EVIL),
        say("{street}", street=EVIL),
        ((place(source, EVIL, file=EVIL), say("{street}", street=EVIL)),),
    )
    text = form.render([evil], HERE)

    assert not STEERING.search(text)
    assert sum(line.startswith("::") for line in text.splitlines()) == (form is findings_github)


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_github_shows_a_finding_on_its_line(severity, level):
    assert findings_github.render([finding(severity=severity, **FULL)], HERE) == (
        f"::{level} file=data/teams.yaml,line=72,endLine=72,col=11,endColumn=15,title=X101 made-up"
        "::no street “东街街道”%0Aexpected: a street of teams.yaml%0Ado this: did you mean 东街?\n"
    )


def test_a_file_name_cannot_break_out_of_its_property():
    at = place("x: y", "y", file="projects/100%,line=1::a\n::b/project.yaml")
    text = findings_github.render([finding(at=at)], HERE)

    assert text.startswith(
        "::error file=data/projects/100%25%2Cline=1%3A%3Aa\\n%3A%3Ab/project.yaml,line=72,"
    )
    assert text.count("\n") == 1


def test_a_message_cannot_become_a_command():
    message = Finding(rule(), place("x: y", "y"), say("{name}", name="100%\r\n::set-output name=a::b"))
    (line,) = findings_github.render([message], HERE).splitlines()

    assert line.endswith("::100%25\\r\\n::set-output name=a::b")
    assert re.findall(r"^::\w+", line) == ["::error"]


def test_a_finding_has_these_keys_in_json():
    data = json.loads(json_v1.dump({"findings": [finding_data(finding(**FULL), HERE)]}, ENGLISH))

    assert data == {
        "schema_version": 1,
        "findings": [
            {
                "code": "X101",
                "name": "made-up",
                "severity": "error",
                "file": "data/teams.yaml",
                "line": 72,
                "column": 11,
                "end_column": 15,
                "message": "no street “东街街道”",
                "expected": "a street of teams.yaml",
                "remedy": "did you mean 东街?",
                "fix": None,
                "move": None,
                "entry": None,
                "source": "  street: 东街街道  # 东街街道办事处",
                "related": [
                    {
                        "file": "data/teams.yaml",
                        "line": 4,
                        "column": 3,
                        "end_column": 5,
                        "message": "“东街” stands here",
                    }
                ],
            }
        ],
    }


def test_a_finding_without_more_says_null():
    data = json.loads(json_v1.dump(finding_data(finding(), HERE), ENGLISH))

    assert (data["expected"], data["remedy"], data["related"]) == (None, None, [])


def test_text_that_is_no_unicode_is_written_as_json_all_the_same():
    at = Place("teams.yaml", 1, 1, 2, "\udcff")

    assert json.loads(
        json_v1.dump(finding_data(finding(at=at), HERE), ENGLISH).encode("utf-8", "surrogatepass")
    )


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ((), "No findings in 3 files."),
        ((Severity.ERROR,), "1 error."),
        ((Severity.ERROR, Severity.ERROR, Severity.NOTE), "2 errors, 1 note."),
        ((Severity.NOTE, Severity.WARNING, Severity.ERROR), "1 error, 1 warning, 1 note."),
    ],
)
def test_the_summary_counts_by_weight(severities, expected):
    assert ENGLISH.text(summary([finding(severity=each) for each in severities], 3)) == expected


def test_a_fix_is_a_place_and_a_text_for_programs():
    at = place("  street: 东衔街道", "东衔街道")
    found = replace(finding(at=at), fix=Replacement(at, "东街街道"))

    assert json.loads(json_v1.dump(finding_data(found, HERE), HERE))["fix"] == {
        "file": "data/teams.yaml",
        "line": 72,
        "column": 11,
        "end_column": 15,
        "text": "东街街道",
    }


def test_what_is_to_be_added_stands_on_lines_of_its_own_and_is_data_for_programs():
    entry = of_milestone("hongqi", "works-started")
    remedy = say("add to {file}: {entry}", file=File(entry.file), entry=entry)
    found = replace(finding(), remedy=remedy)

    assert findings_text.render([found], HERE).splitlines()[-4:] == [
        "  do this:  add to data/projects/hongqi/project.yaml:",
        "    milestones:",
        "      works-started: <date>",
        "",
    ]
    data = json.loads(json_v1.dump(finding_data(found, HERE), HERE))
    assert (data["remedy"], data["entry"]) == (
        "add to data/projects/hongqi/project.yaml: milestones: {works-started: <date>}",
        {
            "file": "projects/hongqi/project.yaml",
            "path": ["milestones", "works-started"],
            "template": "<date>",
        },
    )
