"""Chinese numerals, as plans write them."""

import re

from renovation_cli.model.late import late

DIGITS = "〇一二三四五六七八九"
BELOW_HUNDRED = f"(?:[{DIGITS}]|[{DIGITS[1:]}]?十[{DIGITS[1:]}]?)"
"""The pattern of a numeral from nought to ninety-nine, such as ``二十五``."""
_SHARE = late(rf"(百|{BELOW_HUNDRED})分之({BELOW_HUNDRED}|百)(?:点([{DIGITS}零]{{1,6}}))?")


def below_hundred(numeral: str) -> int:
    """What a numeral of the pattern `BELOW_HUNDRED` stands for."""
    tens, ten, ones = numeral.rpartition("十")
    return (DIGITS.index(tens or "一") * 10 if ten else 0) + (DIGITS.index(ones) if ones else 0)


def one_by_one(numeral: str) -> str:
    """The digits of a numeral that names one after another, such as ``二〇二二``."""
    return "".join(str(DIGITS.index(sign)) for sign in re.sub("[○零]", "〇", numeral))


def share_in_digits(text: str) -> str | None:
    """``2/3`` for ``三分之二`` and ``35%`` for ``百分之三十五``; None for any other text."""
    found = _SHARE.fullmatch(text)
    if not found:
        return None
    part = 100 if found[2] == "百" else below_hundred(found[2])
    if found[1] == "百":
        return f"{part}.{one_by_one(found[3])}%" if found[3] else f"{part}%"
    return None if found[3] else f"{part}/{below_hundred(found[1])}"
