"""How wide a text is at most, so that none runs into what stands beside it.

No font is at hand to measure by, and whoever prints may have another: a wide sign takes a whole em, and a
narrow one as much as in the widest of the usual fonts.
"""

import unicodedata

_EM = 1000
_USUAL, _CAPITAL = 640, 790
_GROUPS = (
    (300, "ijlI"),
    (340, " .,:;'|!/\\J"),
    (420, "()[]{}-frt"),
    (560, "cksvxyz"),
    (700, "EFLT"),
    (840, "+<>=~^#_w"),
    (880, "M&Q"),
    (1000, "W%@m"),
)
_NARROW = {sign: width for width, signs in _GROUPS for sign in signs}
ELLIPSIS = "…"


def width_of(content: str, size: int) -> int:
    """The most that a line of text takes at a size."""
    return -(-sum(map(_em, content)) * size // _EM)


def _em(sign: str) -> int:
    if sign.isascii():
        return _NARROW.get(sign, _CAPITAL if sign.isupper() else _USUAL)
    return 0 if unicodedata.combining(sign) else _EM


def shortened(content: str, size: int, room: int) -> str:
    """The text, or as much of its beginning as there is room for, with a sign that it goes on."""
    if width_of(content, size) <= room:
        return content
    left, kept = room - width_of(ELLIPSIS, size), 0
    total = 0
    for sign in content:
        total += _em(sign)
        if -(-total * size // _EM) > left:
            break
        kept += 1
    return content[:kept].rstrip() + ELLIPSIS if left >= 0 else ""


def folded(content: str, size: int, room: int, lines: int) -> list[str]:
    """The text in at most so many lines, the last of them shortened."""
    found: list[str] = []
    rest = content
    while rest and len(found) + 1 < lines:
        kept = next((n for n in range(len(rest), 0, -1) if width_of(rest[:n], size) <= room), 0)
        if not kept:
            break
        found.append(rest[:kept].strip())
        rest = rest[kept:].lstrip()
    return [*found, shortened(rest, size, room)] if rest else found
