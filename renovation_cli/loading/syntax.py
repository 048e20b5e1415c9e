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

_NO_SPACE = re.compile(r"(?:^\s*(?:- )?|[{,] ?)[^\s:{\[\"',]+(:)[^\s:/]")
_NO_COLON = re.compile(r"\s*(?:- )?([^\s:{}\[\]\"'#]+) ?[{\[]")
_NO_START = re.compile(r"(?:^\s*|: |- |[\[{,] ?)([%@`])")
_SIMPLE = re.compile(r"\s*[^\s:{}\[\]\"'#]+:(?: .+)?")
_BLOCK_TEXT = re.compile(r": [|>][-+0-9]*$")


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


def out_dented_line(lines: list[str], broken: BrokenYaml) -> tuple[int, int] | None:
    """A line that alone begins further to the left than those above and below it, and the depth of these."""
    below = _content_at(lines, min(broken.line, len(lines) - 1))
    index = None if below is None else _content_at(lines, below - 1)
    above = None if index is None else _content_at(lines, index - 1)
    if below is None or index is None or above is None or below != broken.line:
        return None
    depth = depth_of(lines[below])
    at_start = broken.complaint is Complaint.SECOND_COLON or broken.column == depth
    stands_out = depth_of(lines[index]) < depth == depth_of(lines[above])
    return (index, depth) if at_start and stands_out and not opens(lines[index]) else None


def out_dented_problem(file: str, index: int, line: str, depth: int) -> Problem:
    """What is wrong with such a line."""
    span = Span(index + 1, depth_of(line) + 1, len(_code(line)) + 1)
    return Problem(
        rule=rules_dialect.SYNTAX,
        site=Site(file, span=span),
        message=say("this line begins further to the left than the lines above and below it"),
        remedy=say_n(
            "begin it with {n} space like them, or move it to the entry it belongs to",
            "begin it with {n} spaces like them, or move it to the entry it belongs to",
            depth,
        ),
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
