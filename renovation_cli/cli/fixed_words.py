"""The fixed words of options, and what is taken in their place: ``--by 街道``, ``--lang 中文``.

A word means the same in every option that takes it. Plain data: what has the words as an enum of the model
costs the start of every command.
"""

from collections.abc import Iterable, Mapping

_REGIONS = {
    code: tuple(f"{code}{joint}{place}" for place in places.split() for joint in "-_")
    for code, places in {"zh": "cn hans sg tw hk", "en": "us gb"}.items()
}
"""A language as systems name it, with its place."""
CHINESE: Mapping[str, tuple[str, ...]] = {
    "late": ("逾期", "超期", "过期", "已逾期"),
    "unmet": ("未达到", "未达标", "不达标", "没达到"),
    "behind": ("慢序时", "滞后", "落后", "进度滞后"),
    "open": ("未办结", "在办", "办理中", "未完成"),
    "unrecorded": ("无记录", "未登记", "没有记录", "缺登记", "未记录"),
    "level": ("级别", "督查督办", "达到级别"),
    "street": ("镇街", "街道", "按镇街", "按街道"),
    "person": ("责任人", "人", "人员", "负责人", "按责任人", "按人"),
    "zh": ("中文", "汉语", "简体中文", "中", "chinese", "cn", *_REGIONS["zh"]),
    "en": ("英文", "英语", "英", "english", *_REGIONS["en"]),
}
"""The first of each is the one that pages and messages show beside it."""


def word_of(given: str, taken: Iterable[str]) -> str | None:
    """The word that was typed, itself or in Chinese, in any case and width; None if it is none of these.

    Args:
        given: what was typed.
        taken: the words that may be meant.
    """
    from renovation_cli.model.lookalikes import fold

    form = fold(given).strip()
    return next((word for word in taken if form in _forms(word)), None)


def near_word(given: str, taken: Iterable[str]) -> str | None:
    """The word that what was typed is nearly, in either language; None if it is like none.

    Args:
        given: what was typed.
        taken: the words that may be meant.
    """
    from renovation_cli.findings.nearest import nearest

    owners = {form: word for word in taken for form in _forms(word)}
    near = nearest(given, owners)
    return owners[near] if near else None


def shown(words: Iterable[str]) -> tuple[str, ...]:
    """The words for a message, each with its Chinese where it has one."""
    return tuple(" ".join((word, *CHINESE.get(word, ())[:1])) for word in words)


def _forms(word: str) -> tuple[str, ...]:
    return (word, *CHINESE.get(word, ()))
