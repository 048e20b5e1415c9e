import re

import pytest

from renovation_cli.checks.registry import RULES

HAN = re.compile("[一-鿿]")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_code_has_a_page_in_both_languages(run, rule, lang):
    result = run("explain", rule.code, "--lang", lang)

    assert result.status == 0
    assert result.err == ""
    first, blank, *rest = result.out.splitlines()
    assert first.startswith(f"{rule.code} {rule.name} ")
    assert blank == ""
    assert len([line for line in rest if line and not line.startswith(" ")]) == 5
    assert len([line for line in rest if line.startswith("  ")]) >= 5


def test_every_page_is_translated(run):
    def sentences(code, lang):
        lines = run("explain", code, "--lang", lang).out.splitlines()
        return [lines[0], *lines[2:6]]  # its weight, what it flags, why it matters

    english_only = [
        rule.code for rule in RULES if not all(HAN.search(line) for line in sentences(rule.code, "zh"))
    ]
    assert english_only == []
    assert sentences("P701", "zh") != sentences("P701", "en")


def test_a_code_may_be_given_in_any_case_or_by_its_name(run):
    page = run("explain", "P701").out

    assert run("explain", "p701").out == page
    assert run("explain", "two-names-one-post").out == page


def test_without_a_code_all_of_them_are_listed(run):
    result = run("explain")

    assert result.status == 0
    assert [line.split()[0] for line in result.out.splitlines()] == [rule.code for rule in RULES]


def test_a_code_that_is_none_names_the_nearest(run):
    result = run("explain", "two-names-one-pots")

    assert (result.status, result.out) == (2, "")
    assert "two-names-one-post" in result.err
    assert "renovation explain" in run("explain", "完全不同").err
