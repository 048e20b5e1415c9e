"""Findings about rounds asked again and rounds known in totals, as a clerk reads them."""

import pytest

from tests.district import HOUSEHOLDS, PROJECT, changed, english, findings_in


def found(sample, totals):
    lines = f"tallies: {{before-design: {totals}}}\nasked_again:\n"
    return [
        english(finding)[3:] for finding in findings_in(changed(sample, PROJECT, "asked_again:\n", lines))
    ]


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ("{on: 2022-03-08, received: 4, agree: 4}", None),
        (
            "{on: 2022-03-08, received: 4, agree: 5}",
            ("C655", "4 opinions were received, 5 are told apart", "check the numbers against the paper"),
        ),
        (
            "{on: 2022-03-08, received: 4, agree: 3, oppose: 0, abstain: 0}",
            ("C655", "4 opinions were received, 3 are told apart", "check the numbers against the paper"),
        ),
        (
            "{on: 2022-03-08, asked: 3, received: 4}",
            ("C655", "4 opinions were received of 3 households asked", "check the numbers against the paper"),
        ),
        (
            "{on: 2022-03-08, asked: 6, received: 4}",
            ("C655", "6 households, and 5 are stated", "check the numbers against the paper"),
        ),
        (
            "{on: 2022-03-08, received: 3}",
            (
                "C656",
                "3 opinions by 2022-03-08 in the totals, 4 in the list",
                "the list counts; remove the totals, or complete the list: renovation consult hongqi",
            ),
        ),
        (
            "{on: 2022-03-08, received: 5}",
            (
                "C656",
                "5 opinions by 2022-03-08 in the totals, 4 in the list",
                "the list counts; remove the totals, or complete the list: renovation consult hongqi",
            ),
        ),
    ],
)
def test_totals_that_cannot_be_right(sample, totals, expected):
    assert found(sample, totals) == ([expected] if expected else [])


def test_a_mobile_number_in_the_paper_of_the_totals_is_refused(sample):
    totals = "{on: 2022-03-08, received: 4, doc: 汇总第1号, note: 电话 13800000000}"

    assert [code for code, *_ in found(sample, totals)] == ["P703"]


@pytest.mark.parametrize(("begun", "codes"), [("2022-07-09", ["D543"]), ("2022-07-08", [])])
def test_an_answer_to_a_round_begun_anew_is_not_too_late_for_it(sample, begun, codes):
    files = changed(
        sample,
        PROJECT,
        "  final-drawings: 2022-06-20",
        "  final-drawings: 2022-06-20\n  works-started: 2022-07-01",
    )
    files = changed(files, PROJECT, "asked_again:\n", f"asked_again:\n  on-scheme: {begun}\n")
    files = changed(files, HOUSEHOLDS, "oppose 2022-04-20", "[oppose 2022-04-20, agree 2022-07-08]")

    assert [english(finding)[3] for finding in findings_in(files)] == codes
