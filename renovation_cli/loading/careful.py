"""Reading a file that is not in order: say every fault of every line, and keep what can be kept."""

import re

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import say
from renovation_cli.loading import nodes, rules_dialect
from renovation_cli.loading.characters import clean
from renovation_cli.loading.lines import as_meant, comment_start, first_difference, half_width
from renovation_cli.loading.nodes import BrokenYaml, Node

_MAX_REPAIRS = 100
_LOOK_BACK = 3


def punctuation_problem(file: str, line_number: int, line: str, meant: str) -> Problem:
    """Full-width signs where YAML's own were meant; ``line_number`` counts from 1."""
    column = first_difference(line, meant)
    sign = line[column] if column < len(line) else line[-1:]
    return Problem(
        rules_dialect.FULL_WIDTH_PUNCTUATION,
        Site(file, span=Span(line_number, column + 1, column + 2)),
        say("the full-width “{sign}” is not a YAML sign", sign=sign),
        say("“{sign}”, typed with the input method switched to half-width", sign=half_width(sign).strip() or "[ ]"),
        say("write: {line}", line=meant.strip()),
    )


def read(file: str, text: str) -> tuple[Node | None, str, list[Problem]]:
    """The document of a text that is not in order.

    Returns:
        The root node, None if the file cannot be read on; the text in which the nodes stand, repaired
        line for line; and the problems.
    """
    text, problems = clean(file, text)
    for _ in range(_MAX_REPAIRS):
        try:
            root, found = nodes.read(file, text)
        except BrokenYaml as broken:
            repaired = _repair(file, text, broken, problems)
            if repaired is None:
                return None, text, problems
            text = repaired
            continue
        suspicious = _repair_folded(file, text, found, problems)
        if suspicious is None:
            return root, text, problems + found
        text = suspicious
    return None, text, problems


def _candidates(lines: list[str], broken: BrokenYaml) -> list[int]:
    """Lines that may hold the cause, the likeliest first: the parser often complains one line late."""
    last = min(broken.line, len(lines) - 1)
    near = [last, *(index for index in range(last - 1, max(last - 1 - _LOOK_BACK, -1), -1))]
    if broken.opened and broken.opened.line not in near:
        near.append(broken.opened.line)
    return near


def _repair(file: str, text: str, broken: BrokenYaml, problems: list[Problem]) -> str | None:
    """The text with the cause of ``broken`` replaced by what was meant, or without its line."""
    lines = text.split("\n")
    for index in _candidates(lines, broken):
        meant = as_meant(lines[index])
        if meant != lines[index]:
            problems.append(punctuation_problem(file, index + 1, lines[index], meant))
            lines[index] = meant
            return "\n".join(lines)
    index = _guilty(lines, broken)
    problems.append(_syntax_problem(file, lines, index, broken))
    if not _is_leaf(lines, index):
        return None
    lines[index] = "#"
    return "\n".join(lines)


def _repair_folded(file: str, text: str, found: list[Problem], problems: list[Problem]) -> str | None:
    """The text with a key that was swallowed by the line above it set free, if there is one."""
    lines = text.split("\n")
    for problem in found:
        span = problem.site.span
        if problem.rule is not rules_dialect.MULTI_LINE or span is None:
            continue
        for index in (span.line - 1, span.line - 2):
            meant = as_meant(lines[index]) if index >= 0 else ""
            if index >= 0 and meant != lines[index]:
                problems.append(punctuation_problem(file, index + 1, lines[index], meant))
                lines[index] = _aligned(lines, index, meant)
                return "\n".join(lines)
    return None


def _aligned(lines: list[str], index: int, meant: str) -> str:
    """A freed key at the depth of the line above, under whose value it had slipped."""
    above = lines[index - 1] if index else ""
    depth = len(above) - len(above.lstrip())
    deeper = len(meant) - len(meant.lstrip()) > depth
    return " " * depth + meant.lstrip() if deeper and not above.rstrip().endswith(":") else meant


def _guilty(lines: list[str], broken: BrokenYaml) -> int:
    """The line to point at: the one that opened what is not closed, else the one complained of."""
    if broken.opened and broken.line > broken.opened.line and _opens(lines[broken.opened.line]):
        return broken.opened.line
    index = min(broken.line, len(lines) - 1)
    if "could not find expected ':'" in broken.problem and broken.opened:
        return broken.opened.line
    while index > 0 and not lines[index].strip():
        index -= 1
    return index


def _opens(line: str) -> bool:
    code = line[: comment_start(line)]
    return any(code.count(a) > code.count(b) for a, b in ("[]", "{}")) or code.count('"') % 2 == 1 or code.count("'") % 2 == 1


def _is_leaf(lines: list[str], index: int) -> bool:
    """Whether no line belongs below this one, so that leaving it out moves nothing else."""
    depth = len(lines[index]) - len(lines[index].lstrip())
    for line in lines[index + 1 :]:
        if line.strip() and not line.lstrip().startswith("#"):
            return len(line) - len(line.lstrip()) <= depth and not lines[index].rstrip().endswith(":")
    return True


def _syntax_problem(file: str, lines: list[str], index: int, broken: BrokenYaml) -> Problem:
    line = lines[index]
    code = line[: comment_start(line)].rstrip()
    if index == broken.line and broken.column < len(line):
        span = Span(index + 1, broken.column + 1, broken.column + 2)
    else:
        start = len(line) - len(line.lstrip())
        span = Span(index + 1, start + 1, max(len(code), start + 1) + 1)
    message, remedy = say("this line is not YAML"), say("compare it with the lines around it: key, colon, space, value")
    for opening, closing in ("[]", "{}"):
        if code.count(opening) != code.count(closing):
            message = say("“{opening}” and “{closing}” do not match on this line", opening=opening, closing=closing)
            remedy = say("close every bracket on its own line")
    if code.count('"') % 2 or (code.count("'") % 2 and '"' not in code):
        message = say("a quotation mark on this line is not closed")
        remedy = say("close it, or leave both away: most texts need none")
    elif _lacks_space(code):
        message = say("there is no space behind the colon")
        remedy = say("write “key: value”, with a space")
    elif "mapping values" in broken.problem and code.count(": ") > 1 and "{" not in code:
        message = say("there are two keys on this line")
        remedy = say("put a text that has “: ” in it between quotation marks, or write one key a line")
    elif code.lstrip().startswith("%"):
        message, remedy = say("a line cannot begin with “%”"), say("put the text between quotation marks")
    elif code.lstrip()[:1] in ("@", "`") or any(sign in code for sign in (": @", ": `")):
        message = say("a text cannot begin with “@” or “`”")
        remedy = say("put the text between quotation marks")
    elif any(sign in code for sign in (": |", ": >")):
        message, remedy = say("this text runs over several lines"), say("write it on one line")
    return Problem(rules_dialect.SYNTAX, Site(file, span=span), message, None, remedy)


def _lacks_space(code: str) -> bool:
    return re.fullmatch(r"\s*(?:- )?[^\s:]+:[^\s:/].*", code) is not None and ": " not in code
