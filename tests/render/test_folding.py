import pytest

from renovation_cli.render.folding import fold
from tests.render.documents import columns_of


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("红旗新村", 8, ["红旗新村"]),
        ("received ≥ 2/3 of households", 14, ["received ≥ 2/3", "of households"]),
        ("132 days late", 8, ["132 days", "late"]),
        ("4. 下样街道, 5. 中样街道", 15, ["4. 下样街道,", "5. 中样街道"]),
        ("They are 2. The other", 12, ["They are 2.", "The other"]),
        ("落后 18.04 点", 10, ["落后", "18.04 点"]),
        ("at least ≥ 180,000,000", 14, ["at least", "≥ 180,000,000"]),
        ("督查（2022-09-16 起）", 14, ["督查", "（2022-09-16", "起）"]),
        ("2022-09-21进入督办", 12, ["2022-09-21", "进入督办"]),
        ("楼道口违章搭盖（示例13）", 16, ["楼道口违章搭盖", "（示例13）"]),
        ("西样街道 示例甲戌，松样社区 示例甲申", 20, ["西样街道 示例甲戌，", "松样社区 示例甲申"]),
        ("示例栀子小区、示例丁香小区等 19 个", 15, ["示例栀子小区、", "示例丁香小区等", "19 个"]),
        ("demo-pomegranate的方案", 17, ["demo-pomegranate", "的方案"]),
        ("改造“红旗新村”一期", 12, ["改造", "“红旗新村”", "一期"]),
        ("", 5, [""]),
    ],
)
def test_a_text_is_folded_between_words_and_names_but_never_inside(text, columns, lines):
    assert fold(text, columns) == lines


def test_a_long_run_of_chinese_is_folded_anywhere_but_before_a_sign_that_closes():
    assert fold("改造要点明细与对比效果图一并，", 10) == ["改造要点明", "细与对比效", "果图一并，"]
    assert fold("改造要点明细与对比效果图一并公，", 10) == ["改造要点明", "细与对比效", "果图一并", "公，"]


def test_a_long_run_of_chinese_is_not_folded_beside_a_figure():
    assert fold("本期改造共涉及第300幢等楼宇居民家庭", 16) == ["本期改造共涉及", "第300幢等楼宇居", "民家庭"]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("met (示例戊辰), 城管局", 12, ["met", "(示例戊辰),", "城管局"]),
        ("with (住建局) and", 10, ["with", "(住建局)", "and"]),
        ("列表[一马社区]以外", 8, ["列表", "[一马社", "区]以外"]),
        ("施工指挥机构成立、工地问题", 18, ["施工指挥机构成立、", "工地问题"]),
        ("施工指挥机构成立, 工地问题", 18, ["施工指挥机构成立,", "工地问题"]),
    ],
)
def test_a_bracket_stays_with_what_it_holds_and_a_sign_that_closes_with_what_is_before(text, columns, lines):
    assert fold(text, columns) == lines


@pytest.mark.parametrize("columns", range(8, 40))
def test_no_line_ends_with_what_opens_or_begins_with_what_closes(columns):
    text = (
        "x（示例）工程慢序时（2022-09-16）由(demo-lotus)的“红旗新村”"
        "（300幢），以及：[一马社区，二龙社区]。完工"
    )

    lines = fold(text, columns, hang=1)

    assert not [line for line in lines[:-1] if line[-1] in "（(“["]
    assert not [line for line in lines[1:] if line.strip()[0] in "），。：”)]"]


def test_further_lines_are_set_in():
    assert fold("城管局 示例戊辰", 10, hang=2) == ["城管局", "  示例戊辰"]
    assert fold("each of 4 streets", 12, hang=2) == ["each of", "  4 streets"]


def test_only_what_is_wider_than_the_line_is_broken():
    assert fold("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]
    assert fold("is " + "x" * 12, 10) == ["is", "x" * 10, "xx"]


@pytest.mark.parametrize("columns", range(3, 40))
def test_nothing_is_lost_and_no_line_is_too_long(columns):
    text = "（示例）2022-09-16 由 demo-lotus 的 12 户、100.5 ㎡ e\u0301te\u0301，“红旗新村”300幢 is ≥ 3/4 "

    lines = fold(text, columns, hang=1)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns_of(line) <= columns for line in lines)
