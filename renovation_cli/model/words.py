"""The words a field may hold, each with the Chinese label that is accepted in its place."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar

from pydantic import BeforeValidator, PlainValidator

from renovation_cli.model.record import fault


class Word(StrEnum):
    """One of a fixed set of words; ``label`` is its Chinese form."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:  # noqa: D102 - part of how an enum is made
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


class AnswerKind(Word):
    """What one visit to a household brought (plan 三(二)1)."""

    SIGNED = "signed", "签约"
    AGREE = "agree", "同意"
    OPPOSE = "oppose", "反对"
    ABSTAIN = "abstain", "弃权"
    ABSENT = "absent", "未遇"


class CountKind(Word):
    """What a requirement counts; each includes the next stricter kinds."""

    VISITED = "visited", "已入户"
    RECEIVED = "received", "已收取"
    AGREEING = "agreeing", "赞成"
    SIGNED = "signed", "已签约"


class BaseKind(Word):
    """Of what a requirement takes its share."""

    HOUSEHOLDS = "households", "户"
    OWNERS = "owners", "人数"
    AREA = "area", "面积"


class Among(Word):
    """Among whom a requirement counts."""

    ALL = "all", "全体"
    PARTICIPANTS = "participants", "参与者"


class Scope(Word):
    """Where a requirement must hold; every one of them must pass."""

    PROJECT = "project", "项目"
    BUILDING = "building", "幢"
    UNIT = "unit", "单元"


class Role(Word):
    """A place in the leading group (plan annex 1, 一)."""

    COMMANDER = "commander", "总指挥"
    DEPUTY = "deputy", "副总指挥"
    MEMBER = "member", "成员"


class PlaceKind(Word):
    """What kind of authority stands over a group of communities."""

    STREET = "street", "街道"
    TOWN = "town", "镇"


class Batch(Word):
    """The batch a project or candidate belongs to (plan 一, 三(三)2)."""

    IMPLEMENT = "implement", "实施一批"
    PLAN = "plan", "谋划一批"
    RESERVE = "reserve", "储备一批"


class Showcase(Word):
    """The kinds of showcase the plan promises (plan 二4)."""

    BLUEPRINT = "blueprint", "蓝图"
    UPGRADE = "upgrade", "提升"
    EXEMPLAR = "exemplar", "精品"


class Period(Word):
    """How often a report is due."""

    WEEK = "week", "每周"
    MONTH = "month", "每月"


class OrderSource(Word):
    """Who found the problem of a dispatch order (plan 四(三), 四(五))."""

    VISIT = "visit", "入户"
    INSPECTION = "inspection", "督查"
    RESIDENT = "resident", "居民反映"
    PATROL = "patrol", "巡查"


class OrderStep(Word):
    """What happens to a dispatch order on a day."""

    ACCEPTED = "accepted", "接单"
    RETURNED = "returned", "退单"
    REASSIGNED = "reassigned", "改派"
    REPORTED_UP = "reported-up", "上报"
    RESOLVED = "resolved", "办结"
    CONFIRMED = "confirmed", "确认"


class CareFact(Word):
    """What is on file after the works, as far as it can date a milestone (plan 四(五))."""

    SELF_RULE = "self-rule", "自治组织"
    PROPERTY = "property", "物业管理"
    AGREEMENT = "agreement", "物业协议"
    SATISFACTION = "satisfaction", "满意度"
    EVALUATION = "evaluation", "成果评估"


class PaceKind(Word):
    """How the share due by a date is found."""

    LINEAR = "linear", "按日均匀"
    MONTHS = "months", "按整月"
    TABLE = "table", "按表"


class Measure(Word):
    """What is held against the pace."""

    WORKS = "works", "形象进度"
    MONEY = "money", "资金支付"


class MoneyKind(Word):
    """What happens to money on a day."""

    COMMITMENT = "commitment", "落实"
    RECEIPT = "receipt", "到位"
    PAYMENT = "payment", "支付"


class Interval(Word):
    """What “times in a row” counts."""

    MONTH = "month", "月"
    REPORT = "report", "次报送"


class SelfRule(Word):
    """The body in which residents govern themselves after the works (plan 二3, 附2-区城管局-3)."""

    COMMITTEE = "owners-committee", "业主委员会"
    SELF_GOVERNING = "self-governing-body", "业主自治组织"


AnyWord = TypeVar("AnyWord", bound=Word)


def reader(words: type[AnyWord]) -> Callable[[Any], AnyWord]:
    """A function that reads one of ``words`` from its English or Chinese form.

    The function raises `PydanticCustomError` of kind ``unknown_word`` with what was given and expected.
    """
    known = {form: word for word in words for form in (word.value, word.label)}

    def read(value: Any) -> AnyWord:
        if not isinstance(value, str):
            raise fault("not_text", expected="word")
        word = known.get(value)
        if word is None:
            raise fault("unknown_word", given=value, expected=list(known))
        return word

    return read


def validator(words: type[AnyWord]) -> PlainValidator:
    """The pydantic annotation for a field that holds one of ``words``."""
    return PlainValidator(reader(words))


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
    words = {"true": True, "false": False, "是": True, "否": False}
    if isinstance(value, str) and value in words:
        return words[value]
    raise fault("unknown_word", given=str(value), expected=list(words))


Flag = Annotated[bool, PlainValidator(_parse_flag)]
"""Yes or no."""
