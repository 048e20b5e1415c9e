"""Characters that look like others: two texts that read alike and are not the same.

Text copied out of a PDF holds radicals (U+2E80 to U+2FDF) and compatibility ideographs in place of the
characters; an input method left in another language types Cyrillic or Greek letters.
"""

import re
import unicodedata
from collections.abc import Iterator

from renovation_cli.model.late import late

# Normalization knows the radicals of Kangxi but hardly any of the supplement, where the simplified ones
# stand, and it makes of two of Kangxi's the traditional character.
_RADICALS = (
    "⺁⺅⺇⺉⺊⺌⺍⺎⺒⺓⺖⺘⺙⺛⺜⺝⺞⺟⺠⺡⺣⺤⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼾⾭",
    "厂亻几刂卜小小兀巳幺忄扌攵旡日月歹母民氵灬爫爫牛犭王疋罒示礻竹糹纟罒羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟户青",
)
_LETTERS = (
    "АВЕЅІЈКМНОРСТУХЗаеорсухѕіјԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοаԁһ",
    "ABESIJKMHOPCTYX3aeopcyxsijqwABEZHIKMNOPTYXoadh",
)
# Signs, kana and strokes that stand rightly in a text, and for another where only an id may stand.
_SIGNS = ("○◯㇐㇑ロニエカタトハ‐‑‒–—―−﹣⁃", "〇〇一丨口二工力夕卜八---------")
_TABLE = str.maketrans(
    "".join((_RADICALS[0], _LETTERS[0], _SIGNS[0])), "".join((_RADICALS[1], _LETTERS[1], _SIGNS[1]))
)

# Twelve ideographs stand among the compatibility ones and are the only form of their character.
_LOOKALIKE = late(
    f"[\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff"
    f"\U0002f800-\U0002fa1f{_LETTERS[0]}]"
)
_LOOKALIKE_IN_ID = late(f"{_LOOKALIKE.pattern}|[{_SIGNS[0]}]")
_WORD = late("[A-Za-z\u0370-\u052f]+")
_OTHER_LETTER = late(f"[^A-Za-z{_LETTERS[0]}]")
_WIDE = {code + 0xFEE0: chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}


def lookalike(text: str, *, in_id: bool = False) -> str | None:
    """The first character of a text that only looks like another; None if there is none.

    Args:
        text: any text.
        in_id: whether it was meant to be an id, in which signs such as ``○`` have no place.
    """
    if text.isascii():
        return None
    return next((found[0] for found in _found(text, in_id=in_id)), None)


def _found(text: str, *, in_id: bool) -> Iterator[re.Match[str]]:
    if in_id:
        yield from _LOOKALIKE_IN_ID.finditer(text)
        return
    # A word that has other letters of its script is one of that language.
    foreign = [found.span() for found in _WORD.finditer(text) if _OTHER_LETTER.search(found[0])]
    for found in _LOOKALIKE.finditer(text):
        if not any(start <= found.start() < end for start, end in foreign):
            yield found


def narrow(text: str) -> str:
    """The text with its full-width letters and digits half as wide; full-width signs stay."""
    return text if text.isascii() else text.translate(_WIDE)


def as_it_looks(text: str, *, in_id: bool = False) -> str:
    """The text with the characters in place of which such ones stand; other characters stay as they are."""
    if text.isascii():
        return text
    signs = list(text)
    for found in _found(text, in_id=in_id):
        signs[found.start()] = _meant(found[0])
    return "".join(signs)


def _meant(sign: str) -> str:
    known = sign.translate(_TABLE)
    return unicodedata.normalize("NFKC", sign) if known == sign else known


def fold(text: str) -> str:
    """A text without case, width and look-alikes, to compare ids that read alike."""
    if text.isascii():
        return text.lower()  # asked of every room there is
    return unicodedata.normalize("NFKC", as_it_looks(text, in_id=True)).casefold()
