"""One line of a data file in parts: what is text, quoted, a sign of YAML, or a comment.

It knows the narrow dialect only, and reads every line in one pass from left to right, also one that no YAML
parser would take. Whether a text was meant otherwise is not its business.
"""

import re
from enum import Enum, auto
from typing import NamedTuple

from renovation_cli.model.late import late


class TokenKind(Enum):
    """What a part of a line is to YAML."""

    PLAIN = auto()
    QUOTED = auto()
    UNCLOSED = auto()
    """From a quotation mark that is not closed on its line to the end of the line."""
    BRACKET = auto()
    COMMA = auto()
    COLON = auto()
    DASH = auto()
    """The sign before an item of a list in block form."""
    COMMENT = auto()


class Token(NamedTuple):
    """A part of a line."""

    kind: TokenKind
    start: int
    end: int
    level: int
    """How many brackets are open where it begins."""


# Possessive, so that a quotation mark which is never closed costs one look along the line.
_QUOTED = {
    '"': late(r'"[^"\\]*+(?:\\.[^"\\]*+)*"'),
    "'": late(r"'[^']*+(?:''[^']*+)*'"),
}
_END_IN_BLOCK = late(r":(?=\s|$)|(?<=\s)#")
_END_IN_BRACKETS = late(r"[,\[\]{}]|:(?=[\s,\[\]{}]|$)|(?<=\s)#")
_BLANKS = late(r"\s*+")
_COLON_ENDS = late(r"[\s,\[\]{}]|$")


def tokens(line: str, level: int = 0) -> list[Token]:
    """The parts of a line that begins between ``level`` brackets."""
    found: list[Token] = []
    end = _end_of(_BLANKS, line, 0)
    while end < len(line):
        found.append(_token(line, end, level, found[-1] if found else None))
        kind, start, end, _ = found[-1]
        if kind is TokenKind.BRACKET:
            level = level + 1 if line[start] in "[{" else max(level - 1, 0)
        end = _end_of(_BLANKS, line, end)
    return found


def _token(line: str, start: int, level: int, last: Token | None) -> Token:
    """The part that begins at ``start``, behind ``last``."""
    sign = line[start]
    if sign == "#":
        return Token(TokenKind.COMMENT, start, len(line), level)
    if sign in _QUOTED and (last is None or last.kind not in (TokenKind.PLAIN, TokenKind.QUOTED)):
        closed = _QUOTED[sign].match(line, start)
        return Token(
            TokenKind.QUOTED if closed else TokenKind.UNCLOSED,
            start,
            closed.end() if closed else len(line),
            level,
        )
    kind = _in_brackets(line, start, last) if level else _in_block(line, start, last)
    if kind is not TokenKind.PLAIN:
        return Token(kind, start, start + 1, level)
    stop = (_END_IN_BRACKETS if level else _END_IN_BLOCK).search(line, start + 1)
    end = stop.start() if stop else len(line)
    return Token(kind, start, start + len(line[start:end].rstrip()), level)


def _in_brackets(line: str, start: int, last: Token | None) -> TokenKind:
    sign = line[start]
    if sign in "[]{}":
        return TokenKind.BRACKET
    if sign == ",":
        return TokenKind.COMMA
    beside_quotes = last is not None and last.kind is TokenKind.QUOTED and last.end == start
    if sign == ":" and (beside_quotes or _COLON_ENDS.match(line, start + 1)):
        return TokenKind.COLON
    return TokenKind.PLAIN


def _in_block(line: str, start: int, last: Token | None) -> TokenKind:
    sign = line[start]
    if sign in "[{" and (last is None or last.kind in (TokenKind.COLON, TokenKind.DASH)):
        return TokenKind.BRACKET
    if line[start + 1 : start + 2].strip():
        return TokenKind.PLAIN
    if sign == ":":
        return TokenKind.COLON
    if sign == "-" and (last is None or last.kind is TokenKind.DASH):
        return TokenKind.DASH
    return TokenKind.PLAIN


def _end_of(pattern: re.Pattern[str], line: str, start: int) -> int:
    found = pattern.match(line, start)
    return found.end() if found else start


def level_behind(line: str, level: int = 0) -> int:
    """How many brackets are open at the end of a line that begins between ``level``."""
    for token in tokens(line, level):
        if token.kind is TokenKind.BRACKET:
            level = token.level + 1 if line[token.start] in "[{" else token.level - 1
    return level


def comment_start(line: str, level: int = 0) -> int:
    """The index at which the line's comment begins, or its length."""
    parts = tokens(line, level)
    return parts[-1].start if parts and parts[-1].kind is TokenKind.COMMENT else len(line)


def unquoted(line: str) -> list[int]:
    """The indexes of the line that are neither in quotation marks nor in its comment."""
    hidden = (TokenKind.QUOTED, TokenKind.UNCLOSED, TokenKind.COMMENT)
    kept: list[int] = []
    start = 0
    for token in tokens(line):
        if token.kind in hidden:
            kept.extend(range(start, token.start))
            start = token.end
    kept.extend(range(start, len(line)))
    return kept


def bracket_beyond(depth: int, line: str) -> int | None:
    """The index of the first bracket deeper than ``depth`` levels of the line, its dashes and key counted."""
    above = 0
    for token in tokens(line):
        if token.level == 0 and token.kind in (TokenKind.DASH, TokenKind.COLON):
            above += 1
        elif token.kind is TokenKind.BRACKET and line[token.start] in "[{" and above + token.level >= depth:
            return token.start
    return None
