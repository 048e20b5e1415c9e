"""Every closed word by what screens and offices call it: the finding names what is to be written."""

import pytest

from renovation_cli.model import words
from renovation_cli.model.words import Word, reader
from tests.district import DUTIES, HOUSEHOLDS, PROJECT, TEAMS, changed, english, expectation, findings_in

JIANSHE = "projects/jianshe/project.yaml"
LISTS = [kind for kind in Word.__subclasses__() if kind.__module__ == words.__name__]
PRINTED = {
    words.Measure: {"工程": "works", "资金": "money", "完成投资": "investment"},
    words.Scope: {"每幢": "building", "每单元": "unit"},
    words.BaseKind: {"户数": "households", "人数": "owners"},
    words.CountKind: {"签约": "signed", "同意": "agreeing"},
    words.MoneyKind: {"承诺": "commitment", "已收": "receipt", "已付": "payment", "付款": "payment"},
    words.OrderStep: {"已退单": "returned", "已改派": "reassigned", "已上报": "reported-up"},
    words.Showcase: {"提升项目": "upgrade", "精品项目": "exemplar"},
    words.PlaceKind: {"街道办事处": "street", "乡镇": "town"},
    words.Role: {"总指挥长": "commander", "组员": "member"},
}
"""What is printed of a word where that is not its Chinese form itself, or said of it in an office."""


def written(files, file, right, wrong):
    (finding,) = findings_in(changed(files, file, right, wrong))
    return english(finding)[3:], expectation(finding)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_every_word_is_taken_or_named_by_what_it_is_called(kind):
    read = reader(kind)
    for word in kind:
        assert read(word.label) is word
        for form in word.everyday:
            with pytest.raises(ValueError, match="unknown_word") as raised:
                read(form)
            assert raised.value.context["meant"] == [word.value, word.label]
    for form, value in PRINTED.get(kind, {}).items():
        assert form in kind(value).everyday or read(form) is kind(value)


@pytest.mark.parametrize(
    ("file", "right", "wrong", "meant"),
    [
        (JIANSHE, "kind: commitment", "kind: 承诺", "commitment"),
        (JIANSHE, "kind: receipt, channel: residents", "kind: 收款, channel: residents", "receipt"),
        (JIANSHE, "kind: payment", "kind: 付款", "payment"),
        (JIANSHE, "kind: refund", "kind: 退回", "refund"),
        (TEAMS, "kind: office", "kind: 机关", "office"),
        ("programme.yaml", "count: received", "count: 已收到", "received"),
        ("programme.yaml", "of: area", "of: 建筑面积", "area"),
        ("programme.yaml", "per: street", "per: 各镇街", "street"),
        ("programme.yaml", "every: week", "every: 周", "week"),
        (HOUSEHOLDS, "agree 2022-02-12", "赞成 2022-02-12", "agree"),
        # of these the file has no other word, so the Chinese form stands first
        (JIANSHE, "form: owners-committee", "form: 业委会", "业主委员会 or owners-committee"),
        (PROJECT, "showcase: exemplar", "showcase: 精品项目", "精品 or exemplar"),
        (DUTIES, "acts_as: street", "acts_as: 镇街", "街道 or street"),
        ("programme.yaml", "by: linear", "by: 按日", "按日均匀 or linear"),
        ("programme.yaml", "dated_by: evaluation", "dated_by: 评估", "成果评估 or evaluation"),
        ("projects/laojie/project.yaml", "batch: implement", "batch: 实施", "实施一批 or implement"),
    ],
)
def test_the_word_is_named_in_the_language_of_the_file_and_the_english_one_always(
    sample, file, right, wrong, meant
):
    given = wrong.partition(": ")[2].split()[0].strip(",") if ": " in wrong else wrong.split()[0]
    found = findings_in(changed(sample, file, right, wrong))

    assert [english(each)[3:] for each in found if each.rule.code == "S309"] == [
        ("S309", f"“{given}” is not one of the words allowed here", f"the word for it here: {meant}")
    ]


def test_a_file_of_chinese_words_is_told_the_chinese_one(sample):
    text = sample[JIANSHE]
    for word in words.MoneyKind:
        text = text.replace(f"kind: {word.value}", f"kind: {word.label}")
    text = text.replace("owners-committee", "业主委员会")

    assert written({**sample, JIANSHE: text}, JIANSHE, "kind: 落实", "kind: 承诺") == (
        ("S309", "“承诺” is not one of the words allowed here", "the word for it here: 落实 or commitment"),
        "one of: 落实, 到位, 支付, 退款",
    )


def test_where_no_word_is_meant_for_sure_all_of_them_are_shown_with_their_names(sample):
    assert written(sample, JIANSHE, "kind: payment", "kind: 拨款") == (
        ("S309", "“拨款” is not one of the words allowed here", None),
        "one of: commitment (落实), receipt (到位), payment (支付), refund (退款)",
    )
    assert written(sample, JIANSHE, "kind: payment", "kind: transfer")[1] == (
        "one of: commitment, receipt, payment, refund"
    )
