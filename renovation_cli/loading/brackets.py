"""Signs of YAML in a text that stands between brackets without quotation marks.

To YAML a comma begins the next entry, a colon ends a key, and a bracket begins a list. What was meant is
said where it can be told; where two readings are possible both are, and nothing is corrected.
"""

import re
from collections.abc import Iterator
from itertools import islice

from renovation_cli.findings.problem import Problem, Site, Span, fix_of
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_dialect
from renovation_cli.loading.ambiguity import quoted
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.scanner import Token, TokenKind, tokens
from renovation_cli.model.late import late

_LETTERS = str.maketrans(",:[]{}\"'", "，：［］｛｝＂＇")
"""Letters of the same width, to read on with."""
_MOST_A_LINE = 5
"""Said of one line, since each says the whole line as it should be; the rest is left to the parser."""
_FIRST_DIGITS = late(r"-?\d{1,3}", re.ASCII)
_THREE_DIGITS = late(r"\d{3}(?:\.\d{1,2})?", re.ASCII)
_FEW_DIGITS = late(r"\d{1,2}%?", re.ASCII)
_ANSWER = late(r"[^\s\d]+ \d{4}-\d{2}-\d{2}", re.ASCII)
_DAY = late(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_VALUES = ([TokenKind.PLAIN], [TokenKind.QUOTED], [TokenKind.BRACKET, TokenKind.BRACKET])
"""What a value is made of."""

Tokens = list[Token]
"""The parts of what stands between two commas, without what is within brackets in it."""


def settle(file: str, draft: Draft) -> Iterator[Problem]:
    """Say each such comma and colon, and put a letter in its place."""
    for index, line in enumerate(draft.lines):
        if "{" not in line:
            continue
        signs = list(line)
        for places, message, meant in islice(_found_in(line), _MOST_A_LINE):
            span = Span(index + 1, places[0] + 1, places[0] + 2)
            yield Problem(
                rule=rules_dialect.SIGN_IN_TEXT,
                site=Site(file, span=span),
                message=message,
                remedy=None if isinstance(meant, str) else meant,
                fix=fix_of(Site(file, span=Span.of_line(index + 1)), meant),
            )
            for place in places:
                signs[place] = signs[place].translate(_LETTERS)
        draft.lines[index] = "".join(signs)


Found = tuple[list[int], Text, Text | str]
"""Where the signs stand; the message; the line as it is meant, or what to do about it."""


def _found_in(line: str) -> Iterator[Found]:
    for entries in _mappings(line):
        for number, entry in enumerate(entries):
            run = _keyless_behind(entries, number)
            if found := _second_colon(line, entry) or _comma(line, entry, run) or _bracket(line, entry):
                yield found


def _mappings(line: str) -> Iterator[list[Tokens]]:
    """The entries of each mapping that begins and ends between braces on the line."""
    opened: list[tuple[str, list[Tokens]]] = []
    for token in tokens(line):
        sign = line[token.start]
        if token.kind is TokenKind.BRACKET and sign in "]}":
            opening, entries = opened.pop()
            if opened:
                opened[-1][1][-1].append(token)
            if opening + sign == "{}":
                yield entries
            continue
        if opened and token.kind is TokenKind.COMMA:
            opened[-1][1].append([])
        if opened:
            opened[-1][1][-1].append(token)
        if token.kind is TokenKind.BRACKET:
            opened.append((sign, [[]]))


def _second_colon(line: str, entry: Tokens) -> Found | None:
    """``problem: 照明: 三楼``: a colon in the text, or no comma before the second key."""
    entry = [token for token in entry if token.kind is not TokenKind.COMMA]
    if [token.kind for token in entry][:4] != [TokenKind.PLAIN, TokenKind.COLON] * 2:
        return None
    if entry[4:] and [token.kind for token in entry[4:]] != [TokenKind.PLAIN]:
        return None
    value, colon, last = entry[2], entry[3], entry[-1]
    text = line[: value.start] + quoted(line[value.start : last.end]) + line[last.end :]
    head, blank, key = line[value.start : value.end].rpartition(" ")
    message = say("a second “: ” stands in this entry")
    if not blank and _DAY.fullmatch(line, last.start, last.end):
        answer = f"{line[: value.end]} {line[last.start :]}"
        return [colon.start], message, answer
    if not blank:
        return [colon.start], message, text
    entries = f"{line[: value.start]}{head}, {key}{line[value.end :]}"
    return [colon.start], message, _either(text, entries)


def _either(text: str, entries: str) -> Text:
    return say(
        "if it is one text, write: {line}; if a new entry begins, write: {other}",
        line=text.strip(),
        other=entries.strip(),
    )


def _comma(line: str, entry: Tokens, run: list[Tokens]) -> Found | None:
    """``problem: 漏水,渗水`` or ``yuan: 1,250,000``: what stands behind the comma has no key."""
    kinds = [token.kind for token in entry if token.kind is not TokenKind.COMMA]
    if kinds != [TokenKind.PLAIN, TokenKind.COLON, TokenKind.PLAIN]:
        return None
    if not run:
        return None
    value, commas = entry[-1], [comma.start for comma, _ in run]
    parts = [line[token.start : token.end] for token in (value, *(text for _, text in run))]
    before, after = line[: value.start], line[run[-1][1].end :]
    whole = line[value.start : run[-1][1].end]
    message = say("the text ends at “,”, and “{part}” has no key", part=parts[1])
    if _FIRST_DIGITS.fullmatch(parts[0]) and all(map(_THREE_DIGITS.fullmatch, parts[1:])):
        return commas, message, f"{before}{''.join(parts)}{after}"
    if all(map(_ANSWER.fullmatch, parts)):
        return commas, message, f"{before}[{', '.join(parts)}]{after}"
    first = run[0][1]
    if ":" in parts[1] or (" " in parts[1] and first.start > commas[0] + 1):
        return None
    is_decimal = len(parts) == 2 and parts[0].isdigit() and _FEW_DIGITS.fullmatch(parts[1])  # noqa: PLR2004 - before and behind a point
    as_text = before + (".".join(parts) if is_decimal else quoted(whole)) + after
    return (
        commas,
        message,
        say(
            "if it is one text, write: {line}; if a new entry begins, write “{part}: …”",
            line=as_text.strip(),
            part=parts[1],
        ),
    )


def _bracket(line: str, entry: Tokens) -> Found | None:
    """``problem: 围挡[东]缺失``: a text with brackets in it, or one that begins with a quoted word."""
    parts = [token for token in entry if token.kind is not TokenKind.COMMA]
    kinds = [token.kind for token in parts]
    if kinds[:2] != [TokenKind.PLAIN, TokenKind.COLON] or not kinds[2:] or kinds[2:] in _VALUES:
        return None
    if not {TokenKind.PLAIN, TokenKind.QUOTED, TokenKind.BRACKET}.issuperset(kinds[2:]):
        return None
    start, end = parts[2].start, parts[-1].end
    places = [index for index in range(start, end) if line[index].translate(_LETTERS) != line[index]]
    if not places:
        return None
    meant = line[:start] + quoted(line[start:end]) + line[end:]
    sign = next(index for index in places if line[index] in "[{\"'")
    message = say("“{sign}” stands in a text between brackets without quotation marks", sign=line[sign])
    return [sign, *places], message, meant


def _keyless_behind(entries: list[Tokens], number: int) -> list[Tokens]:
    """The entries behind one that are a text alone, behind a comma, up to the first that is not."""
    end = number + 1
    if TokenKind.COLON not in (token.kind for token in entries[number]):
        return []
    while end < len(entries) and [token.kind for token in entries[end]] == [TokenKind.COMMA, TokenKind.PLAIN]:
        end += 1
    return entries[number + 1 : end]
