"""A line at which the parser gave up: which one it was, and what is wrong with it."""

import re

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.loading import rules_dialect
from renovation_cli.loading.indentation import depth_of, is_content, opens
from renovation_cli.loading.nodes import BrokenYaml
from renovation_cli.loading.parser import Complaint
from renovation_cli.loading.scanner import comment_start, unquoted
from renovation_cli.loading.values import MAX_DEPTH
from renovation_cli.model.late import late

_NO_SPACE = late(r"(?:^\s*(?:- )?|[{,] ?)[^\s:{\[\"',]+(:)[^\s:/]")
_NO_COLON = late(r"\s*+(?:- )?+([^\s:{}\[\]\"'#]++) ?[{\[]")
_NO_START = late(r"(?:^\s*|: |- |[\[{,] ?)([%@`])")
_SIMPLE = late(r"\s*+(?:- .+|[^\s:{}\[\]\"'#]++:(?: .+)?)")
_STEP = 2
"""Spaces by which what belongs to a line stands further to the right."""
_BLOCK_TEXT = late(r": [|>][-+0-9]*$")


def guilty_line(lines: list[str], broken: BrokenYaml) -> int | None:
    """The index of the line to point at; None if nothing stands there or above."""
    opened = broken.opened.line if broken.opened else None
    if opened is not None and broken.line > opened and _is_open(lines[opened]):
        return opened
    if opened is not None and broken.complaint is Complaint.NO_COLON:
        return opened
    index = _content_at(lines, min(broken.line, len(lines) - 1))
    above = None if index is None else _content_at(lines, index - 1)
    if above is not None and broken.complaint is Complaint.SECOND_COLON and not _has_key(lines[above]):
        # A line without a key runs on into the next, and the parser complains of that one.
        return above
    return index


def shifted_entry(lines: list[str], broken: BrokenYaml) -> tuple[int, int] | None:
    """A line that alone stands at another depth than its neighbours, and the depth of these.

    The parser complains of it, or of the good line behind it.
    """
    below = _content_at(lines, min(broken.line, len(lines) - 1))
    if below is None or below != broken.line:
        return None
    depth = depth_of(lines[below])
    at_start = broken.complaint is Complaint.SECOND_COLON or broken.column == depth
    if not at_start:
        return None
    return _first_alone(lines, below) or _out_dented(lines, below) or _between(lines, below)


def _out_dented(lines: list[str], below: int) -> tuple[int, int] | None:
    """The line above ``below`` that begins further to the left than what stands on both of its sides."""
    depth = depth_of(lines[below])
    index = below - 1
    while index >= 0 and not (is_content(lines[index]) and depth_of(lines[index]) <= depth):
        index -= 1
    above = _content_at(lines, index - 1)
    if index < 0 or above is None or depth_of(lines[index]) == depth:
        return None
    if opens(lines[index]):
        child = next(number for number in range(index + 1, below + 1) if is_content(lines[number]))
        stands_out = depth_of(lines[above]) >= depth == depth_of(lines[child]) - _STEP
    else:
        stands_out = depth_of(lines[above]) == depth and _content_at(lines, below - 1) == index
        stands_out = stands_out and _has_key(lines[index])
    return (index, depth) if stands_out else None


def _first_alone(lines: list[str], below: int) -> tuple[int, int] | None:
    """The first line of an entry or of the file, if what follows stands where it should, and it does not."""
    depth = depth_of(lines[below])
    top = next(index for index in range(below + 1) if is_content(lines[index]))
    if top < below and not depth < depth_of(lines[top]):
        index = _content_at(lines, below - 1)
        above = None if index is None else _content_at(lines, index - 1)
        if index is None or above is None or opens(lines[index]) or not opens(lines[above]):
            return None
        agree = depth_of(lines[above]) + _STEP == depth or _depth_behind(lines, below) == depth
        is_alone = agree and depth_of(lines[index]) != depth > depth_of(lines[above])
        is_alone = is_alone and _SIMPLE.fullmatch(_code(lines[index])) is not None
        return (index, depth) if is_alone else None
    return (top, 0) if not depth and depth_of(lines[top]) else None


def _depth_behind(lines: list[str], index: int) -> int | None:
    """The depth of the next line with something in it."""
    return next((depth_of(line) for line in lines[index + 1 :] if is_content(line)), None)


def _between(lines: list[str], index: int) -> tuple[int, int] | None:
    """The line itself, if those on both of its sides stand at one depth."""
    above = _content_at(lines, index - 1)
    if above is None or opens(lines[above]) or opens(lines[index]):
        return None
    depth = depth_of(lines[above])
    agree = depth == _depth_behind(lines, index) != depth_of(lines[index])
    return (index, depth) if agree and _SIMPLE.fullmatch(_code(lines[index])) else None


def shifted_problem(file: str, index: int, line: str, depth: int) -> Problem:
    """What is wrong with such a line."""
    span = Span(index + 1, depth_of(line) + 1, len(_code(line)) + 1)
    is_left = depth_of(line) < depth
    return Problem(
        rule=rules_dialect.SYNTAX,
        site=Site(file, span=span),
        message=say("this line begins further to the left than the lines around it")
        if is_left
        else say("this line begins further to the right than the lines around it"),
        remedy=say_n(
            "begin it with {n} space like them, or move it to the entry it belongs to",
            "begin it with {n} spaces like them, or move it to the entry it belongs to",
            depth,
        )
        if depth
        else say("begin it at the left margin like them"),
    )


def _content_at(lines: list[str], index: int) -> int | None:
    """The nearest line with something in it, at ``index`` or above."""
    return next((number for number in range(index, -1, -1) if is_content(lines[number])), None)


def _code(line: str) -> str:
    return line[: comment_start(line)].rstrip()


def _is_open(line: str) -> bool:
    """Whether a bracket or a quotation mark is not closed on its line."""
    code = _code(line)
    brackets = any(code.count(one) > code.count(other) for one, other in ("[]", "{}"))
    return brackets or _has_open_quote(code)


def _has_open_quote(code: str) -> bool:
    return code.count('"') % 2 == 1 or (code.count("'") % 2 == 1 and '"' not in code)


def _has_key(line: str) -> bool:
    code = _code(line)
    return code.endswith(":") or ": " in code or code.lstrip().startswith(("- ", "]", "}"))


def syntax_problem(file: str, lines: list[str], index: int, broken: BrokenYaml) -> Problem:
    """What is wrong with ``lines[index]``, as far as can be told."""
    line = lines[index]
    code = _code(line)
    if broken.complaint is Complaint.TOO_DEEP:
        return Problem(
            rule=rules_dialect.TOO_DEEP,
            site=Site(file, span=Span(index + 1, broken.column + 1, broken.column + 2)),
            message=say("entries are nested more than {limit} deep", limit=MAX_DEPTH),
            remedy=say("check the indentation and the brackets of this line"),
        )
    column, message, remedy = _diagnosis(code, broken)
    if column is None and index == broken.line and broken.column < len(code):
        column = broken.column
    if column is not None:
        span = Span(index + 1, column + 1, column + 2)
    else:
        span = Span(index + 1, depth_of(line) + 1, max(len(code), depth_of(line) + 1) + 1)
    return Problem(rule=rules_dialect.SYNTAX, site=Site(file, span=span), message=message, remedy=remedy)


Diagnosis = tuple[int | None, Text, Text]
"""Where in the line the fault stands, if it stands in one place; the message and the remedy."""


def _diagnosis(code: str, broken: BrokenYaml) -> Diagnosis:
    found = filter(None, (diagnose(code, broken) for diagnose in _DIAGNOSES))
    remedy = say("compare it with the lines around it: key, colon, space, value")
    return next(found, (None, say("this line is not YAML"), remedy))


def _open_quote(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    if not _has_open_quote(code):
        return None
    alone = code.count('"') + code.count("'") == 1
    return (
        max(code.rfind('"'), code.rfind("'")) if alone else None,
        say("a quotation mark on this line is not closed"),
        say("close it, or leave both away: most texts need none"),
    )


def _reserved_sign(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    found = _NO_START.search(code)
    if not found:
        return None
    if found[1] == "%" and not code[: found.start(1)].strip():
        message = say("a line cannot begin with “%”")
    else:
        message = say("a text cannot begin with “%”, “@” or “`”")
    return found.start(1), message, say("put the text between quotation marks")


def _uneven_brackets(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    for opening, closing in ("[]", "{}"):
        if code.count(opening) != code.count(closing):
            message = say(
                "“{opening}” and “{closing}” do not match on this line", opening=opening, closing=closing
            )
            return None, message, say("close every bracket on its own line")
    return None


def _no_space(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    found = _NO_SPACE.search(code)
    if not found:
        return None
    message = say("there is no space behind the colon")
    return found.start(1), message, say("write “key: value”, with a colon and a space")


def _no_colon(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    remedy = say("write “key: value”, with a colon and a space")
    if found := _NO_COLON.match(code):
        return found.end(1), say("there is no colon behind “{key}”", key=found[1]), remedy
    if ":" not in (code[index] for index in unquoted(code)) or not re.search(r":(?:\s|$)", code):
        # Not where the parser complains: each does so elsewhere.
        return depth_of(code), say("there is no colon on this line"), remedy
    return None


def _no_key(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    if not code.lstrip().startswith(":"):
        return None
    return (
        None,
        say("there is no key before the colon"),
        say("write “key: value”, with a colon and a space"),
    )


def _two_keys(code: str, broken: BrokenYaml) -> Diagnosis | None:
    if broken.complaint is not Complaint.SECOND_COLON or code.count(": ") < 2 or "{" in code:  # noqa: PLR2004 - two
        return None
    remedy = say("put a text that has “: ” in it between quotation marks, or write one key a line")
    return None, say("there are two keys on this line"), remedy


def _another_depth(code: str, broken: BrokenYaml) -> Diagnosis | None:
    """A line that is in order by itself, and stands at a depth at which nothing stands above it."""
    at_start = broken.complaint is Complaint.SECOND_COLON or broken.column == depth_of(code)
    if not at_start or not _SIMPLE.fullmatch(code):
        return None
    return (
        depth_of(code),
        say("this line is indented in another way than the lines around it"),
        say("begin it as far to the right as the line it belongs beside"),
    )


def _block_text(code: str, _broken: BrokenYaml) -> Diagnosis | None:
    if not _BLOCK_TEXT.search(code):
        return None
    return None, say("this text runs over several lines"), say("write it on one line")


_DIAGNOSES = (
    _open_quote,
    _reserved_sign,
    _uneven_brackets,
    _no_space,
    _no_colon,
    _two_keys,
    _no_key,
    _another_depth,
    _block_text,
)
"""The likeliest first; the first that fits is said."""
