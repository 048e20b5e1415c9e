"""Names that are nearly the same, and ids that look alike."""

import pytest

from renovation_cli.checks.rules.two_names_one_post import nearly_the_same
from tests.district import DUTIES, HOUSEHOLDS, PROJECT, TEAMS, changed, english, findings_in


@pytest.mark.parametrize(
    ("one", "other"),
    [("丁五六", "丁五陆"), ("丁五六", "丁六"), ("丁六", "丁五六"), ("丁五", "丁六"), ("王芳芳", "王芳")],
)
def test_names_that_differ_in_one_character_are_nearly_the_same(one, other):
    assert nearly_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("丁五六", "丁五六"), ("丁五六", "戊五七"), ("丁五六", "五丁六"), ("丁", "戊"), ("丁五六", "丁")],
)
def test_other_names_are_not(one, other):
    assert not nearly_the_same(one, other)


def test_two_holders_of_one_post_with_unlike_names_are_no_finding(sample):
    head = "    head: {name: 丁五六, post: 东街街道办事处主任}"
    assert findings_in(changed(sample, TEAMS, head, head.replace("丁五六", "辛十一"))) == []


def test_misspelt_name_points_to_its_other_spelling(sample):
    head = "    head: {name: 丁五六, post: 东街街道办事处主任}"
    (finding,) = findings_in(changed(sample, TEAMS, head, head.replace("丁五六", "丁五陆")))
    ((place, text),) = finding.related
    assert (place.file, place.line, text.values) == (TEAMS, 5, {"other": "丁五六"})


@pytest.mark.parametrize(
    ("file", "right", "wrong", "line", "column", "given", "other"),
    [
        (HOUSEHOLDS, "  东-102: {", "  A-1: {}\n  a-1: {", 8, 3, "a-1", "A-1"),
        (PROJECT, "  2: {units", "  a: {}\n  A: {}\n  2: {units", 10, 3, "A", "a"),
        (TEAMS, "      二龙社区:", "      A区: {}\n      a区: {}\n      二龙社区:", 20, 7, "a区", "A区"),
        (TEAMS, "  东街街道:", "  X街: {}\n  x街: {}\n  东街街道:", 16, 3, "x街", "X街"),
        (
            DUTIES,
            "      works: {",
            "      Works: {title: 施工, clause: 五}\n      works: {",
            12,
            7,
            "works",
            "Works",
        ),
    ],
)
def test_ids_that_differ_in_case_only_are_said(sample, file, right, wrong, line, column, given, other):
    findings = findings_in(changed(sample, file, right, wrong))
    said = [english(finding)[:5] for finding in findings if finding.rule.code == "R413"]
    assert said == [(file, line, column, "R413", f"“{given}” and “{other}” are the same id")]


def test_duty_of_two_departments_is_said_once(sample):
    again = "      works: {title: 指导施工, clause: 五}\n      design-guidance: {"
    findings = findings_in(changed(sample, DUTIES, "      design-guidance: {", again))
    assert [(finding.place.line, finding.rule.code) for finding in findings] == [(12, "R413")]
