"""What a commit changed is told in words: every key and section of the format has one."""

import re
from typing import get_args

import pytest
from pydantic import BaseModel

from renovation_cli.compute.facts import Change, Fact, facts_of
from renovation_cli.model.district import District
from renovation_cli.model.duties import Duties
from renovation_cli.model.household import Household
from renovation_cli.model.money import ChannelPlan
from renovation_cli.model.order import Order
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Teams
from renovation_cli.model.words import Batch, MoneyKind, OrderSource, Showcase
from renovation_cli.render.language import Language
from renovation_cli.reports.wording.recorded_changes import corrected, said, thing, which, which_of
from renovation_cli.reports.wording.rule_sections import section_name
from tests.compute.records import day

CHINESE = Language("zh")
LATIN = re.compile("[a-z]")
DAYS_BY_NAME = {"milestones", "notices"}
"""Facts with a day and no more, which are told by their names."""


def parts_of(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from parts_of(each)


def records(record, path):
    """A record of the files and those under it, each with the keys under which it stands."""
    yield path, record
    for name, field in record.model_fields.items():
        for part in parts_of(field.annotation):
            yield from records(part, (*path, field.alias or name))


def leaves():
    """Every key that bears a value itself."""
    tops = (("project", Project), ("district", District), ("orders", Order), ("households", Household))
    for section, top in tops:
        for path, record in records(top, (section,)):
            for name, field in record.model_fields.items():
                if name not in DAYS_BY_NAME and not list(parts_of(field.annotation)):
                    yield path, field.alias or name


LEAVES = sorted(set(leaves()))


@pytest.fixture
def programme(position):
    return position("2022-05-20").rulebook.programme


def test_there_are_keys_to_word():
    assert (("project", "care", "satisfaction"), "satisfied") in LEAVES
    assert len(LEAVES) > 90


@pytest.mark.parametrize("key", sorted({key for _, key in LEAVES}))
def test_a_key_has_a_word(key, programme):
    given = ("street",) if key == "met" else 1
    fact = Fact(("orders",), ("派-1",), (), {key: given})
    assert not LATIN.search(CHINESE.value(said(fact, (key,), programme)))


@pytest.mark.parametrize("section", sorted({path for path, _ in LEAVES}))
def test_an_entry_has_a_name(section, programme):
    fact = Fact(section, ("甲", "乙"), (), {"kind": "丙", "step": "丁"})
    assert not LATIN.search(CHINESE.text(thing(fact, programme)))


@pytest.mark.parametrize(
    ("key", "given", "words"),
    [
        ("to", day("2022-05-20"), "截止日 2022-05-20"),
        ("to", "区住建局", "责任单位 区住建局"),
        ("of", 12, "总数 12"),
        ("of", "供水", "资金种类 供水"),
        ("by", OrderSource.PATROL, "来源 巡查"),
        ("by", "区住建局", "办理单位 区住建局"),
        ("level", "red", "督查级别 红牌"),
        ("milestone", "scheme-issued", "节点 方案出具"),
        ("met", ("street", "区住建局"), "约见单位 街道、区住建局"),
    ],
)
def test_a_word_fits_what_it_stands_for(key, given, words, programme):
    assert CHINESE.value(said(Fact(("project",), (), (), {key: given}), (key,), programme)) == words


@pytest.mark.parametrize("key", sorted({*Programme.model_fields, *Teams.model_fields, *Duties.model_fields}))
def test_a_part_of_the_rules_has_a_name(key):
    assert not LATIN.search(CHINESE.text(section_name(key)))


MONEY = {"kind": MoneyKind.PAYMENT, "yuan": 5, "channel": "residents", "of": "fund"}


@pytest.mark.parametrize(
    ("section", "key", "values", "words"),
    [
        ("entries", "channel", MONEY, "渠道 居民自筹"),
        ("entries", "of", MONEY, "资金种类 维修基金"),
        ("entries", "of", MONEY | {"channel": "budget"}, "资金种类 fund"),
        ("entries", "kind", MONEY, "事项 支付"),
        (
            "plan",
            "plan",
            {"plan": ChannelPlan(300, {"fund": 100, "屋面": 200})},
            "计划（元） 维修基金 100、屋面 200",
        ),
        ("plan", "plan", {"plan": ChannelPlan(30000)}, "计划（元） 30,000"),
        ("meetings", "kind", {"kind": "weekly"}, "类别 周调度"),
        ("orders", "kind", {"kind": "site"}, "类别 工地问题"),
        ("orders", "kind", {"kind": "weekly"}, "类别 weekly"),
        ("orders", "blocks", {"blocks": "final-drawings"}, "所影响的节点 施工图确定"),
        ("inspections", "kind", {"kind": "on-site"}, "类别 不定期现场督查"),
        ("counted", "kind", {"kind": "sheds"}, "类别 柴火间拆除协议"),
        ("counted", "done", {"done": 3}, "已完成 3"),
        ("findings", "by", {"by": "street"}, "办理单位 街道"),
        ("decisions", "to", {"to": "leadership"}, "责任单位 领导小组"),
        ("extended", "milestone", {"milestone": "before-design"}, "节点 改造前征求意见"),
        ("project", "track", {"track": "carry-over"}, "类别 续建项目"),
        ("project", "batch", {"batch": Batch.IMPLEMENT}, "批次 实施一批"),
        ("project", "showcase", {"showcase": Showcase.EXEMPLAR}, "示范 精品"),
        ("households", "wants", {"wants": ("屋顶防水", "电梯")}, "需求 屋面防水翻新、电梯"),
        ("survey", "shortcomings", {"shortcomings": ("照明",)}, "短板 照明不足"),
    ],
)
def test_an_id_stands_by_its_name_and_an_unknown_one_by_itself(section, key, values, words, programme):
    fact = Fact((section,), ("residents",), (), values)

    assert CHINESE.value(said(fact, (key,), programme)) == words


def test_nothing_on_file_is_told_by_an_id_of_the_plan(position):
    """Every entry of every file of the sample, all that it says."""
    found = position("2022-12-31")
    plan = found.rulebook.programme
    ids = {
        *plan.tracks,
        *plan.milestones,
        *plan.milestones_by_id,
        *plan.rounds(),
        *plan.funding.channels,
        *(kind for channel in plan.funding.channels.values() for kind in channel.kinds),
        *plan.reporting,
        *plan.orders.kinds,
        *plan.inspections,
        *plan.counts,
        *plan.escalation.levels,
        "street",
        "community",
        "leadership",
    }
    entries = [each for state in found.on_file for each in facts_of(state.project, "project").values()]
    entries += facts_of(found.rulebook.district, "district").values()
    told = [
        CHINESE.value(cell)
        for fact in entries
        for cell in (said(fact, tuple(fact.values), plan), thing(fact, plan), which(fact, plan))
    ]

    assert len(told) > 150
    assert [words for words in told if ids & set(re.findall(r"[a-z][a-z-]+", words))] == []


@pytest.mark.parametrize(
    ("section", "owner", "values", "changed", "words"),
    [
        ("entries", (), MONEY, {"yuan": 6}, "居民自筹、维修基金：金额（元） 原为 5，现为 6"),
        ("entries", (), MONEY, {"channel": "budget"}, "维修基金：渠道 原为 居民自筹，现为 财政资金"),
        ("buildings", ("12幢",), {"households": 31}, {"households": 32}, "12幢：户数 原为 31，现为 32"),
        ("tallies", ("before-design",), {"agree": 3}, {"agree": 4}, "改造前征求意见：赞成 原为 3，现为 4"),
        ("counted", (), {"kind": "sheds", "done": 1}, {"done": 2}, "柴火间拆除协议：已完成 原为 1，现为 2"),
        (
            "work_items",
            ("roof",),
            {"name": "屋面", "officer": "甲"},
            {"officer": "乙"},
            "屋面：专人 原为 甲，现为 乙",
        ),
        ("meetings", (), {"kind": "weekly", "doc": "1"}, {"doc": "2"}, "周调度：文号 原为 1，现为 2"),
        (
            "decisions",
            ("2022-05-09",),
            {"what": "清障", "to": "甲"},
            {"to": "乙"},
            "2022-05-09、清障：责任单位 原为 甲，现为 乙",
        ),
        ("escalated", (), {"level": "red", "note": "a"}, {"note": "b"}, "红牌：备注 原为 a，现为 b"),
    ],
)
def test_what_is_corrected_says_which_of_several_it_is(section, owner, values, changed, words, programme):
    before, after = (Fact((section,), owner, (), each) for each in (values, values | changed))
    change = Change(before, after, corrected=True)
    of = CHINESE.value(which_of(change, programme))

    assert f"{of}：{CHINESE.value(corrected(change, programme))}" == words


def test_what_is_removed_names_each_thing_once(programme):
    change = Change(Fact(("entries",), (), (), {"on": day("2022-05-20")} | MONEY), None, corrected=True)

    assert CHINESE.value(corrected(change, programme)) == (
        "已删除：日期 2022-05-20、事项 支付、金额（元） 5、渠道 居民自筹、资金种类 维修基金"
    )
