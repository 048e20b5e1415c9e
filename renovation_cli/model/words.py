"""The words a field may hold, each with the Chinese label that is accepted in its place."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import PlainValidator

from renovation_cli.model.record import fault


class Word(StrEnum):
    """One of a fixed set of words; ``label`` is its Chinese form."""

    label: str

    def __new__(cls, value: str, label: str) -> "Word":
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
