"""The words a field may hold, each with the Chinese label that is accepted in its place, and everyday words.

An everyday word is no word of the format; a message names the one that means it. It stands here only where
it has one meaning: what may mean two things (没意见 is no objection, or no opinion) or says what the format
has no word for (待签约, 拒绝) is left out on purpose.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import BeforeValidator

from renovation_cli.model.record import Read, fault


class Word(StrEnum):
    """One of a fixed set of words; ``label`` is its Chinese form."""

    label: str
    everyday: tuple[str, ...]
    """What people write in its place in either language; not accepted, but understood."""

    def __new__(cls, value: str, label: str, everyday: str = "") -> Self:  # noqa: D102 - part of an enum
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        word.everyday = tuple(everyday.split())
        return word


class AnswerKind(Word):
    """What one visit to a household brought (plan 三(二)1)."""

    SIGNED = (
        "signed",
        "签约",
        "已签 已签约 已经签约 签了 签好 签合同 已签合同 签协议 已签协议 签订 签署 contract contracted",
    )
    AGREE = (
        "agree",
        "同意",
        "赞成 赞同 支持 认可 愿意 已同意 完全同意 agreed agrees approve approved support yes",
    )
    OPPOSE = (
        "oppose",
        "反对",
        "不同意 不赞成 不赞同 不支持 不认可 不愿意 opposed opposes disagree disagreed against",
    )
    ABSTAIN = "abstain", "弃权", "中立 已弃权 abstained abstains neutral"
    ABSENT = (
        "absent",
        "未遇",
        "没人 无人 不在 不在家 没在家 家中无人 没人在家 没遇到 未遇到 没见到 away nobody not-home",
    )


class CountKind(Word):
    """What a requirement counts; each includes the next stricter kinds."""

    VISITED = "visited", "已入户", "入户 走访 已走访 上门 已上门 visit visits"
    RECEIVED = "received", "已收取", "收取 收到 已收到 已收 收回 已收回 receive"
    AGREEING = "agreeing", "赞成", "同意 赞同 支持 agree agreed"
    SIGNED = "signed", "已签约", "签约 已签 签了"


class BaseKind(Word):
    """Of what a requirement takes its share."""

    HOUSEHOLDS = "households", "户", "户数 住户 居民户 household"
    OWNERS = "owners", "人数", "业主 业主人数 人 owner heads"
    AREA = "area", "面积", "建筑面积 专有面积 专有部分面积 areas"


class Among(Word):
    """Among whom a requirement counts."""

    ALL = "all", "全体", "全部 所有 全体业主 everybody every"
    PARTICIPANTS = "participants", "参与者", "参与人 参加者 参加人 参与业主 participant participating"


class Scope(Word):
    """Where a requirement must hold; every one of them must pass."""

    PROJECT = "project", "项目", "整个项目 全项目 projects"
    BUILDING = "building", "幢", "栋 楼 楼栋 楼幢 每幢 每栋 buildings"
    UNIT = "unit", "单元", "每单元 每个单元 units"


class Per(Word):
    """Of whom a milestone outside the stages is asked."""

    PROGRAMME = "programme", "全区", "全市 全县 区级 district city county"
    STREET = "street", "镇街", "街道 乡镇 每个镇街 各镇街 streets town towns"


class Streets(Word):
    """Of which streets a milestone is asked."""

    ALL = "all", "全部", "所有 每个 every"
    WITH_PROJECTS = "with-projects", "有项目的", "有项目"
    WITH_CANDIDATES = "with-candidates", "有申报对象的", "有申报对象"


class Role(Word):
    """A place in the leading group (plan annex 1, 一)."""

    COMMANDER = "commander", "总指挥", "总指挥长 指挥长"
    DEPUTY = "deputy", "副总指挥", "副总指挥长 副指挥长"
    MEMBER = "member", "成员", "组员 成员单位 members"


class PlaceKind(Word):
    """What kind of authority stands over a group of communities."""

    STREET = "street", "街道", "街道办 街道办事处 办事处 streets"
    TOWN = "town", "镇", "乡镇 建制镇 镇政府 towns"


class BodyKind(Word):
    """What a body is that the plan names, or a project has, beside its departments (plan 三(二)3, 附1一)."""

    UTILITY = "utility", "管线单位", "管线 公用事业 公用事业单位 运营企业 管线部门 utilities"
    FIRM = "firm", "参建单位", "企业 公司 设计单位 施工单位 监理单位 参建企业 company firms"
    OFFICE = "office", "机关单位", "机关 部门 政府部门 职能部门 区直单位 bureau offices"


class Batch(Word):
    """The batch a project or candidate belongs to (plan 一, 三(三)2)."""

    IMPLEMENT = "implement", "实施一批", "实施 实施批 implementation"
    PLAN = "plan", "谋划一批", "谋划 谋划批 planned"
    RESERVE = "reserve", "储备一批", "储备 储备批 reserved"


class Showcase(Word):
    """The kinds of showcase the plan promises (plan 二4)."""

    BLUEPRINT = "blueprint", "蓝图", "形象蓝图 城区形象蓝图 blueprints"
    UPGRADE = "upgrade", "提升", "提升项目 提升小区 提升示范 upgrades upgraded"
    EXEMPLAR = "exemplar", "精品", "精品项目 精品小区 精品示范 exemplars"


class Period(Word):
    """How often a report is due."""

    WEEK = "week", "每周", "周 每星期 一周 weekly weeks"
    MONTH = "month", "每月", "月 每个月 monthly months"


class OrderSource(Word):
    """Who found the problem of a dispatch order (plan 四(三), 四(五))."""

    VISIT = "visit", "入户", "走访 入户走访 visits"
    INSPECTION = "inspection", "督查", "督查组 inspections"
    RESIDENT = "resident", "居民反映", "居民 群众 群众反映 residents"
    PATROL = "patrol", "巡查", "日常巡查 社区巡查 patrols"


class OrderStep(Word):
    """What happens to a dispatch order on a day."""

    ACCEPTED = "accepted", "接单", "签收 已签收 已接单 接收 accept"
    RETURNED = "returned", "退单", "退回 已退回 已退单 退件 return"
    REASSIGNED = "reassigned", "改派", "转派 转办 改办 另派 已改派 reassign"
    REPORTED_UP = "reported-up", "上报", "上交 呈报 已上报 report-up"
    DECIDED = "decided", "决定", "已决定 研究决定 议定 批示 decide decision"
    RESOLVED = "resolved", "办结", "已办结 办完 已办完 处理完毕 已解决 解决 resolve"
    CONFIRMED = "confirmed", "确认", "已确认 核实 已核实 confirm"


class CareFact(Word):
    """What is on file after the works, as far as it can date a milestone (plan 四(五))."""

    SELF_RULE = "self-rule", "自治组织", "业主自治 居民自治 自治"
    PROPERTY = "property", "物业管理", "物业 物业公司 物业服务"
    AGREEMENT = "agreement", "物业协议", "协议 物业合同 物业服务合同"
    SATISFACTION = "satisfaction", "满意度", "满意度调查 满意度测评"
    EVALUATION = "evaluation", "成果评估", "评估 成果评价 效果评估"


class PaceKind(Word):
    """How the share due by a date is found."""

    LINEAR = "linear", "按日均匀", "线性 按日 按天 均匀"
    MONTHS = "months", "按整月", "按月 month monthly"
    TABLE = "table", "按表", "表 表格"


class Measure(Word):
    """What is held against the pace."""

    WORKS = "works", "形象进度", "进度 工程 工程进度 施工进度 work"
    MONEY = "money", "资金支付", "资金 支付 付款 支付进度 payment payments"
    INVESTMENT = "investment", "完成投资", "投资 投资进度 投资完成 完成投资额 investments"


class MoneyKind(Word):
    """What happens to money on a day."""

    COMMITMENT = "commitment", "落实", "承诺 已承诺 已落实 资金落实 落实资金 committed pledge pledged"
    RECEIPT = (
        "receipt",
        "到位",
        "已到位 资金到位 到位资金 到账 已到账 已收 收款 收到 receive received receipts",
    )
    PAYMENT = "payment", "支付", "已支付 资金支付 支付资金 已付 付款 已付款 支出 paid payments"
    REFUND = "refund", "退款", "已退款 退回 退还 已退回 已退还 返还 refunded refunds"


class Interval(Word):
    """What “times in a row” counts."""

    MONTH = "month", "月", "每月 个月 months"
    REPORT = "report", "次报送", "报送 次 reports"


class SelfRule(Word):
    """The body in which residents govern themselves after the works (plan 二3, 附2-区城管局-3)."""

    COMMITTEE = "owners-committee", "业主委员会", "业委会"
    SELF_GOVERNING = "self-governing-body", "业主自治组织", "自治组织 自治会 业主自治会"


class Spoken(Word):
    """The language of what is reported of a programme."""

    ZH = "zh", "中文", "汉语 简体中文 chinese zh-cn zh_cn zh-hans"
    EN = "en", "英文", "英语 english en-us en_us en-gb en_gb"


AnyWord = TypeVar("AnyWord", bound=Word)


def reader(words: type[AnyWord]) -> Callable[[Any], AnyWord]:
    """A function that reads one of ``words`` from its English or Chinese form.

    The function raises `PydanticCustomError` of kind ``unknown_word`` with what was given and expected, and
    the word that it means, in both of its forms, where it is an everyday one.
    """
    known = {form: word for word in words for form in (word.value, word.label)}
    meant = {form: [word.value, word.label] for word in words for form in word.everyday}

    def read(value: Any) -> AnyWord:
        if not isinstance(value, str):
            raise fault("not_text", expected="word")
        word = known.get(value)
        if word is None:
            raise fault(
                "unknown_word", given=value, expected=list(known), meant=meant.get(value.strip().casefold())
            )
        return word

    return read


def validator(words: type[AnyWord]) -> Read:
    """The pydantic annotation for a field that holds one of ``words``."""
    return Read(reader(words))


def each_once(words: type[Word]) -> BeforeValidator:
    """The pydantic annotation for a mapping by ``words``: none of them stands there under both its forms.

    The validator raises `PydanticCustomError` of kind ``word_twice`` with the key given and the other one.
    """
    forms = {form: word for word in words for form in (word.value, word.label)}

    def check(value: Any) -> Any:
        first: dict[Word, str] = {}
        for key in value if isinstance(value, dict) else ():
            word = forms.get(key)
            if word is not None and first.setdefault(word, key) != key:
                raise fault("word_twice", given=key, other=first[word])
        return value

    return BeforeValidator(check)


def _parse_flag(value: object) -> bool:
    words = {"true": True, "是": True, "false": False, "否": False}
    if isinstance(value, str) and value in words:
        return words[value]
    means = {"yes": True, "no": False, "是的": True, "不是": False}.get(str(value).casefold())
    meant = [word for word, flag in words.items() if flag is means] or None
    raise fault("unknown_word", given=str(value), expected=list(words), meant=meant)


Flag = Annotated[bool, Read(_parse_flag)]
"""Yes or no."""
