"""Whether one word says the opposite of another that looks like it."""

from collections.abc import Iterable

from renovation_cli.model.late import late

_NEGATIONS = (*"不未没無无非勿否拒莫毋弗别禁免缺", "取消", "撤回", "撤销", "停止", "暂缓")
"""What makes a Chinese word say the contrary, wherever it stands in it."""
_PREFIXES = late(
    r"(?:^|(?<=[-_ ]))(?:without|never|anti|dont|don't|cannot|dis|des|non|not|mis|un|no|in|im|il|ir|de|ab|ex)"
)
"""What makes an English word, or a part of one, say the contrary."""
_PAIRS = (
    *(("before", "after"), ("start", "finish"), ("start", "stop"), ("start", "end"), ("begin", "end")),
    *(("open", "close"), ("least", "most"), ("more", "less"), ("more", "fewer"), ("ahead", "behind")),
    *(("first", "last"), ("accept", "reject"), ("accept", "return"), ("with", "without"), ("up", "down")),
    *(("前", "后"), ("上", "下"), ("东", "西"), ("南", "北"), ("左", "右"), ("新", "老"), ("新", "旧")),
    *(("开", "完"), ("开", "竣"), ("开", "停"), ("开", "关"), ("接", "退"), ("进", "退"), ("收", "付")),
    *(("收", "支"), ("内", "外"), ("增", "减"), ("大", "小"), ("男", "女")),
)
"""Stems of which each means the contrary of the other, or another place."""
_NUMBER = late(r"\d+|[一二三四五六七八九十百]+")


def undenied(text: str) -> list[str]:
    """A text without each of the negations in it: what it may be denying."""
    latin = [text[: found.start()] + text[found.end() :].lstrip("-_ ") for found in _PREFIXES.finditer(text)]
    return [
        *(rest.rstrip("-_ ") for rest in latin),
        *(text.replace(sign, "", 1) for sign in _NEGATIONS if sign in text),
    ]


def are_opposite(given: str, known: str) -> bool:
    """Whether ``known`` may say what ``given`` denies, or be another number or the other of a pair.

    Both are folded (`renovation_cli.model.text.fold`). It errs on the side of saying so: a suggestion that
    is not made costs a look at the list, one that turns a meaning round costs a resident's opinion.
    """
    return (
        sum(map(given.count, _NEGATIONS)) != sum(map(known.count, _NEGATIONS))
        or nearer_undenied(given, [known])
        or nearer_undenied(known, [given])
        or _another_number(given, known)
        or any(_parted(given, known, *pair) for pair in _PAIRS)
    )


def nearer_undenied(given: str, known: Iterable[str]) -> bool:
    """Whether ``given`` is more like one of ``known`` without its negation than it is like any with it."""
    words = list(known)
    whole = max((likeness(given, word) for word in words), default=0.0)
    return any(likeness(rest, word) > whole for rest in undenied(given) for word in words)


def likeness(one: str, other: str) -> float:
    """How like two texts are, from 0 to 1; `difflib` is imported only when something is not found."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio()


def _another_number(one: str, other: str) -> bool:
    numbers = [[part.lstrip("0") for part in _NUMBER.findall(text)] for text in (one, other)]
    return all(numbers) and numbers[0] != numbers[1]


def _parted(one: str, other: str, stem: str, contrary: str) -> bool:
    held = [(stem in text, contrary in text) for text in (one, other)]
    return held in ([(True, False), (False, True)], [(False, True), (True, False)])
