"""Passages of a page in another language than the page: whoever reads them out, or draws them, is told so.

The names of the data are Chinese; on an English page they are marked, sign by sign, so that it does not
matter where they come from. On a Chinese page nothing is: Latin letters are read out there as they are.
"""

import re

from markupsafe import Markup

_CHINESE = "zh-CN"
_SIGN = "[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff]"
_WORD = rf"\d{{0,4}}{_SIGN}(?:\S*{_SIGN})?\d{{0,4}}"
"""From one Chinese sign to the last before a space, with what stands between and the figures beside them."""
_PASSAGE = re.compile(rf"{_WORD}(?: {_WORD})*")


def marked(text: str, lang: str) -> Markup:
    """A text as a page shows it, each Chinese passage marked where the page itself is not Chinese.

    Args:
        text: what is to be read; it is escaped unless it is Markup.
        lang: the language of the page as it stands on it.
    """
    escaped = Markup.escape(text)
    if lang == _CHINESE or escaped.isascii():
        return escaped
    return Markup(_PASSAGE.sub(rf'<span lang="{_CHINESE}">\g<0></span>', str(escaped)))  # noqa: S704 - escaped


def lang_of_whole(text: str, lang: str) -> Markup:
    """The attribute of an element that takes no marks within: it is Chinese if a sign of it is."""
    if lang == _CHINESE or text.isascii() or not _PASSAGE.search(text):
        return Markup()
    return Markup(f' lang="{_CHINESE}"')  # noqa: S704 - ours
