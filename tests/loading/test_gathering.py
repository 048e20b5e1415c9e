"""A key that is wrong in the same way in many entries is one finding."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, changed, english, findings_in


def rooms(count, key):
    return "".join(f"  2-{room}: {{{key}: agree 2022-02-12}}\n" for room in range(101, 101 + count))


def about(files, code):
    return [finding for finding in findings_in(files) if finding.rule.code == code]


@pytest.mark.parametrize(("count", "findings"), [(1, 1), (2, 2), (3, 1), (10, 1)])
def test_unknown_round_is_one_finding_from_the_third_household_on(sample, count, findings):
    assert (
        len(about(changed(sample, HOUSEHOLDS, "1:\n", f"1:\n{rooms(count, 'before')}"), "R405")) == findings
    )


def test_the_other_places_are_shown_and_counted(sample):
    (finding,) = about(changed(sample, HOUSEHOLDS, "1:\n", f"1:\n{rooms(10, 'before')}"), "R405")
    assert english(finding)[1:3] == (2, 11)
    assert [(place.line, text.key, text.values) for place, text in finding.related] == [
        (3, "the same here", {}),
        (4, "the same here", {}),
        (5, "the same here, and in {n} more entry", {"n": 6}),
    ]


def test_keys_that_are_wrong_in_different_ways_stay_apart(sample):
    wrong = rooms(3, "before") + rooms(6, "onscheme")[len(rooms(3, "onscheme")) :]
    assert len(about(changed(sample, HOUSEHOLDS, "1:\n", f"1:\n{wrong}"), "R405")) == 2


def test_name_that_is_unknown_in_many_entries_is_one_finding(sample):
    text = sample[PROGRAMME].replace("  三: 设计与施工\n", "", 1)
    (finding,) = about({**sample, PROGRAMME: text}, "R410")
    assert english(finding)[4] == "there is no clause “三” under “clauses” in programme.yaml"
    assert [(text.key, text.values) for _, text in finding.related] == [
        ("the same here", {}),
        ("the same here", {}),
        ("the same here, and in {n} more entry", {"n": 10}),
    ]
