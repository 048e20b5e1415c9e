"""Every mistake in the lines of the sample district.

Here each line gets one in sixteen of its corruptions, others from line to line;
``python -m tests.campaign tests/sample`` makes all of them, and takes any other data folder as well.
"""

import pytest

from tests.campaign import CORRUPTIONS, Case, Harmless, cases, harmless, is_found, main, missed
from tests.district import DUTIES, HOUSEHOLDS, PROGRAMME, PROJECT, SAMPLE, TEAMS, findings_in, texts_in

SHARE = 16
FILES = texts_in(SAMPLE)


@pytest.mark.parametrize("file", sorted(FILES))
def test_corrupting_any_line_gives_a_finding_on_that_line(file):
    faults = {}
    for line in range(1, FILES[file].count("\n") + 1):
        for number, case in enumerate(cases(FILES, file, line)):
            if (number + line) % SHARE == 0 and (fault := missed(FILES, case)):
                faults[str(case)] = fault
    assert faults == {}


@pytest.mark.parametrize("corruption", CORRUPTIONS, ids=lambda corruption: corruption.name)
def test_every_corruption_befalls_some_line_and_is_found_somewhere(corruption):
    if corruption.name == "full-width ＂":
        pytest.skip("the sample needs no quotation marks; “full-width quotation marks” puts them there")
    some = (
        is_found(findings_in({**FILES, file: case.body}), case)
        for file in (PROJECT, HOUSEHOLDS, TEAMS, PROGRAMME, DUTIES)
        for line in range(1, FILES[file].count("\n") + 1)
        for case in cases(FILES, file, line, (corruption,))
    )
    assert any(some)


def case_of(file, line, corrupted):
    lines = FILES[file].split("\n")
    lines[line - 1] = corrupted
    return Case(file, line, CORRUPTIONS[0], "\n".join(lines).encode(), 1, corrupted)


def test_change_of_a_free_text_alone_is_harmless():
    assert harmless(FILES, case_of(PROJECT, 1, "name: 红旗：新村")) is Harmless.FREE_TEXT


def test_change_behind_the_number_sign_is_harmless():
    assert harmless(FILES, case_of(PROJECT, 1, "name: 红旗新村 # 二〇二二年")) is Harmless.COMMENT


def test_new_name_of_a_room_is_harmless():
    assert harmless(FILES, case_of(HOUSEHOLDS, 7, "  东-1022: {before-design: absent 2022-02-13}")) is (
        Harmless.DEFINITION
    )


def test_another_word_that_the_files_know_is_harmless():
    assert harmless(FILES, case_of(PROJECT, 4, "community: 二龙社区")) is Harmless.ANOTHER_WORD


@pytest.mark.parametrize(
    "corrupted", ["street: 东衔街道", "stret: 东街街道", "street：东街街道", "street: [东街街道]", "street:"]
)
def test_no_reason_is_given_where_a_fact_has_changed(corrupted):
    assert harmless(FILES, case_of(PROJECT, 3, corrupted)) is None


def test_campaign_is_a_command(capsys):
    assert main([str(SAMPLE), "--only", "laojie", "--every", "2"]) == 0
    assert " 0 missed" in capsys.readouterr().out
