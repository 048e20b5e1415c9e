"""Where a text may be folded: never inside a date, an id, a figure with its unit, or a short name."""

import unicodedata
from collections.abc import Collection, Iterator

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.render.visible import width

HANG = 2
"""Columns by which the further lines of a folded text are set in."""
_NAME = 16
"""Columns up to which a run of Chinese characters counts as a name and stays whole."""
_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
_CLOSING = "、，。；：？！）」』》】〉”’…"
_OPENING = "（「『《【〈“‘"
_MARKS = _CLOSING + _OPENING
_SHUT = _CLOSING + ",.;:)]}"
"""What no line begins with."""
_OPEN = _OPENING + "([{"
"""What no line ends with."""
_TOKEN = late(rf"(\s*)([{_MARKS}]|[{_WIDE}]|[^\s{_MARKS}{_WIDE}]+|$)")
_FIGURE = late(r"[^\w\s]?\d[\d.,/:]*%?|[A-Za-z\d]{1,3}|[≥≤><≈]")
_RANK = late(r"\d{1,3}\.")
"""A rank, which belongs to the name behind it: in Chinese signs, unlike the word after a full stop."""
_COUNT = late(r"[(]?[+−–≥≤><-]?\d[\d,]*(\.\d+)?|[≥≤><≈]")
"""What belongs to the word behind the space that follows: a number to its unit, a sign to its number."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that stays on one line, with the space before it."""

    gap: str
    text: str
    columns: int

    def then(self, after: "Piece") -> "Piece":
        """Both as one."""
        return Piece(
            self.gap, self.text + after.gap + after.text, self.columns + len(after.gap) + after.columns
        )


def pieces(text: str, wholes: Collection[str] = ()) -> list[Piece]:
    """The parts of a text that may stand on lines of their own.

    Args:
        text: what is folded.
        wholes: what in it is not broken, however long it is.
    """
    if text.isascii() and " " not in text:
        return [Piece("", text, len(text))]
    found = _pieces(text)
    return _joined(found, text, wholes) if wholes and len(found) > 1 else found


def _joined(parts: list[Piece], text: str, wholes: Collection[str]) -> list[Piece]:
    """The parts, those that stand in one of the wholes as one."""
    inside = {
        place
        for whole in wholes
        for start in _places(whole, text)
        for place in range(start + 1, start + len(whole))
    }
    joined: list[Piece] = []
    end = 0
    for part in parts:
        if end in inside:
            joined[-1] = joined[-1].then(part)
        else:
            joined.append(part)
        end += len(part.gap) + len(part.text)
    return joined


def _places(whole: str, text: str) -> Iterator[int]:
    start = text.find(whole)
    while start >= 0:
        yield start
        start = text.find(whole, start + len(whole))


def _pieces(text: str) -> list[Piece]:
    found: list[Piece] = []
    for phrase in _phrases(text):
        whole = phrase[0]
        for piece in phrase[1:]:
            whole = whole.then(piece)
        together = [whole] if width(whole.text.rstrip(_SHUT)) <= _NAME else phrase
        if found and _belong(found[-1], together[0]):
            found[-1] = found[-1].then(together[0])
            together = together[1:]
        found += together
    return found


def _phrases(text: str) -> Iterator[list[Piece]]:
    """Runs that only Chinese characters and the figures between them make up, each character a piece."""
    phrase: list[Piece] = []
    last = ""
    for gap, token in _TOKEN.findall(text):
        if not token:
            continue
        piece = Piece(gap, token, width(token))
        if phrase and not gap and _inseparable(last, token):
            phrase[-1] = phrase[-1].then(piece)
        elif phrase and not gap and _one_phrase(phrase[-1].text, token):
            phrase.append(piece)
        else:
            if phrase:
                yield phrase
            phrase = [piece]
        last = token
    if phrase:
        yield phrase


def _inseparable(left: str, right: str) -> bool:
    """Whether no line may end between two tokens without a space between them."""
    if right[0] in _CLOSING or left[-1] in _OPEN or unicodedata.combining(right[0]):
        return True
    if left[-1] in _CLOSING or right[0] in _OPENING:
        return False
    return bool(_FIGURE.fullmatch(right) or _FIGURE.fullmatch(left)) or all(sign in _SHUT for sign in right)


def _one_phrase(left: str, right: str) -> bool:
    return left[-1] not in _CLOSING and right[0] not in _OPENING and _is_wide(left[-1]) and _is_wide(right[0])


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _belong(left: Piece, right: Piece) -> bool:
    if right.gap != " " or right.columns > _NAME:
        return False
    return bool(_COUNT.fullmatch(left.text) or (_RANK.fullmatch(left.text) and _is_wide(right.text[0])))


def narrowest(parts: list[Piece], hang: int = 0) -> int:
    """The columns without which a piece would have to be broken."""
    further = max((part.columns + hang for part in parts[1:]), default=0)
    return max(parts[0].columns + len(parts[0].gap), further) if parts else 0


def fold(text: str, columns: int, hang: int = 0, wholes: Collection[str] = ()) -> list[str]:
    """The text in lines of so many columns, the further ones set in; only what is wider is broken."""
    if width(text) <= columns:
        return [text]
    return fold_pieces(pieces(text, wholes), columns, hang)


def fold_pieces(parts: list[Piece], columns: int, hang: int = 0) -> list[str]:
    """The same where the pieces are known."""
    lines: list[str] = []
    line, used = "", 0
    for part in parts:
        started = bool(line.strip())
        if started and used + len(part.gap) + part.columns > columns:
            lines.append(line)
            line, used, started = " " * hang, hang, False
        if started or not lines:
            line, used = line + part.gap, used + len(part.gap)
        if used + part.columns <= columns:
            line, used = line + part.text, used + part.columns
            continue
        for sign in part.text:
            wide = width(sign)
            if used + wide > columns and line.strip():
                line, carried = _broken_before(line, sign)
                lines.append(line)
                line = " " * hang + carried
                used = width(line)
            if sign == " " and not line.strip():
                continue
            line, used = line + sign, used + wide
    return [*lines, line]


def _broken_before(line: str, sign: str) -> tuple[str, str]:
    """The line and what of its end goes to the next, so that it ends with no bracket that opens.

    Args:
        line: what is full.
        sign: what comes next; one that closes takes along what it closes.
    """
    kept = line.rstrip(_SHUT)[:-1] if sign in _SHUT else line
    kept = kept.rstrip(_OPEN)
    return (kept, line[len(kept) :]) if kept.strip() else (line, "")
