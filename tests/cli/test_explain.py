import re
from pathlib import Path

import pytest

from renovation_cli.checks.registry import RULES

PUBLISHED = Path(__file__).parents[2] / "data"
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
    assert "explain" in run("explain", "完全不同", "--data", PUBLISHED).err


def explained(run, place, lang="en"):
    result = run("explain", place, "--data", PUBLISHED, "--lang", lang)
    assert (result.status, result.err) == (0, "")
    return result.out


def test_a_place_of_the_plan_says_its_clause_its_reading_and_whose_choice_it_is(run):
    line = explained(run, "tracks.carry-over.stages.completion-drive.milestones.works-finished").splitlines()[
        3
    ]
    assert re.split("  +", line) == [
        "tracks.carry-over.stages.completion-drive.milestones.works-finished",
        "完工",
        "三(一) (2021年续建项目攻坚)",
        "2022-06",
        "“6月前”可读作5月底以前，也可读作6月底以前；阶段写到6月，取6月底，按从宽掌握。",
    ]
    levels = explained(run, "escalation", "zh")
    assert "escalation.levels.talk.when.2" in levels
    assert "节点、征求意见或公示逾期 30 天（派单和巡查不计）" in levels
    assert "其中 7 条的数字由区自定，不是方案的规定。" in levels


def test_of_what_has_no_deadline_it_says_why(run):
    assert "不设期限：方案没有写招标的时限，开工之前完成即可" in explained(run, "tender", "zh")


@pytest.mark.parametrize("place", ["tracks.carry-over.stages.completion-drive", "completion-drive"])
def test_the_end_of_a_place_is_enough_where_it_fits_only_one(run, place):
    assert explained(run, place).startswith(
        "三元区2022年老旧小区改造 – the plan, tracks.carry-over.stages.comp"
    )


def test_a_place_that_may_be_several_names_each_with_its_command(run):
    result = run("explain", "works-finished", "--data", PUBLISHED, "--lang", "en")

    assert (result.status, result.out) == (2, "")
    for track, stage in (("carry-over", "completion-drive"), ("implementation", "construction")):
        assert f"explain tracks.{track}.stages.{stage}.milestones.works-finished --data" in result.err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("complition-drive", "The plan has no place “complition-drive”. Did you mean completion-drive?"),
        (
            "zzz",
            (
                "There is neither a code nor a place of the plan called “zzz”. Codes: renovation explain"
                " --lang en; places begin with: targets, showcases, batches,"
                " construction_batches, milestones, tracks, counts, funding, reporting,"
                " inspections, orders, escalation, care"
            ),
        ),
    ],
)
def test_a_place_that_is_none_names_the_nearest_or_where_places_begin(run, given, told):
    result = run("explain", given, "--data", PUBLISHED, "--lang", "en")

    assert (result.status, result.out) == (2, "")
    assert told in result.err
