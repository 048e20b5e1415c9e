"""A screen is given the first findings of each code where there are a great many."""

from types import SimpleNamespace

import pytest

from renovation_cli.findings.command import renovation
from renovation_cli.render.findings_in_short import in_short, what_is_left_out
from renovation_cli.render.language import Language


def findings(*runs):
    """Findings of these codes, so many of each."""
    return [SimpleNamespace(rule=SimpleNamespace(code=code)) for code, n in runs for _ in range(n)]


@pytest.mark.parametrize(
    ("runs", "kept", "left"),
    [
        ([], [], {}),
        ([("D506", 40)], [("D506", 40)], {}),
        ([("D506", 41)], [("D506", 10)], {"D506": 31}),
        ([("D506", 30), ("C643", 10)], [("D506", 30), ("C643", 10)], {}),
        ([("D506", 30), ("C643", 10), ("D504", 1)], [("D506", 10), ("C643", 10), ("D504", 1)], {"D506": 20}),
        ([("C643", 11), ("D506", 30)], [("C643", 10), ("D506", 10)], {"C643": 1, "D506": 20}),
    ],
)
def test_the_first_ten_of_a_code_are_kept_where_there_are_more_than_forty(runs, kept, left):
    shown, more = in_short(findings(*runs))

    assert [each.rule.code for each in shown] == [each.rule.code for each in findings(*kept)]
    assert more == left


@pytest.mark.parametrize(
    ("left", "lang", "said"),
    [
        ({"D506": 1}, "en", "1 more finding (D506 ×1): renovation check --all"),
        (
            {"C643": 20, "D506": 6913},
            "en",
            "6,933 more findings (D506 ×6,913, C643 ×20): renovation check --all",
        ),
        (
            {"C643": 20, "D506": 6913},
            "zh",
            "另有 6,933 个问题（D506 ×6,913、C643 ×20）：renovation check --all",
        ),
    ],
)
def test_what_is_left_out_is_counted_by_code(left, lang, said):
    _, more = in_short(findings(*((code, n + 10) for code, n in left.items()), ("S301", 40)))
    del more["S301"]
    text = what_is_left_out(more, renovation("check", all=True))

    assert Language(lang).text(text) == said
