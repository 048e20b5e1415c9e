"""Reading a file that is not in order: say every fault of every line, and keep what can be kept."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from renovation_cli.findings.problem import Fix, Problem, Site, Span
from renovation_cli.findings.text import say
from renovation_cli.loading import ambiguity, brackets, nodes, rules_dialect
from renovation_cli.loading.characters import clean
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.indentation import depth_of, is_content, opens
from renovation_cli.loading.lines import as_meant, first_difference, half_width
from renovation_cli.loading.node import Node
from renovation_cli.loading.nodes import BrokenYaml
from renovation_cli.loading.parser import PARSER, Complaint, Parser
from renovation_cli.loading.scanner import TokenKind, bracket_beyond, tokens
from renovation_cli.loading.syntax import guilty_line, shifted_entry, shifted_problem, syntax_problem
from renovation_cli.loading.values import MAX_DEPTH, Irregular, values_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late

_EFFORT = 4_000_000
"""Characters parsed before a file with one fault after another is given up: dozens of readings of a
project, a handful of the largest file."""
_FEWEST = 4
_LOOK_BACK = 3
_MOST_DOCUMENTS = 10
_MARK = late(r"(?:---|\.\.\.)(?:\s|$)")
_IN_BRACKETS = tuple(",[]{}")
_GLUED_DASH = late(r"\s*+(?:- ++)*-(?=[^\s\d-])")
_BULLET = late(r"\s*+[－—–−‐·•●▪◦*+](?=\s)")
_END = late(r"\.\.\.(?:\s|$)")
_TOP_KEY = late(r"[^\s#:][^:]*(?=:(?:\s|$))")


def punctuation_problem(
    file: str, line_number: int, line: str, meant: str, written: str | None = None
) -> Problem:
    """Full-width signs where YAML's own were meant; ``line_number`` counts from 1.

    Args:
        file: the file's path.
        line_number: from 1.
        line: the line as it stands.
        meant: with YAML's signs.
        written: with the indentation it is to have, where that is another.
    """
    column = first_difference(line, meant)
    sign = line[column] if column < len(line) else line[-1:]
    return Problem(
        rule=rules_dialect.FULL_WIDTH_PUNCTUATION,
        site=Site(file, span=Span(line_number, column + 1, column + 2)),
        message=say("the full-width “{sign}” is not a YAML sign", sign=sign),
        expected=say(
            "“{sign}”, typed with the input method switched to half-width",
            sign=(meant[column : column + 1].strip() or half_width(sign).strip() or "[ ]"),
        ),
        fix=Fix(Site(file, span=Span.of_line(line_number)), written or meant),
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a file, and what is wrong with it."""

    root: Node | None
    """None if there is nothing that could be read."""
    draft: Draft
    problems: list[Problem]


def read(file: str, text: str, parser: Parser = PARSER) -> Reading:
    """The document of a text that is not in order."""
    draft = Draft(text)
    problems = clean(file, draft)
    for settle in _SETTLE:
        problems.extend(_in_file(problem, draft) for problem in settle(file, draft))
    for _ in range(max(_FEWEST, _EFFORT // (len(text) + 1))):
        try:
            root, found = nodes.read(file, draft.text, parser)
        except BrokenYaml as broken:
            problem = _repair(file, draft, broken)
            if problem is None:
                problems = problems or [syntax_problem(file, draft.lines, 0, broken)]
                break
            problems.append(problem)
            continue
        problems.extend(_in_file(problem, draft) for problem in found if not _follows_loss(problem, draft))
        return Reading(root, draft, problems)
    return Reading(None, draft, problems)


def _settle_documents(file: str, draft: Draft) -> Iterator[Problem]:
    """Say each mark of a second document, and leave that document out, or join what the mark has torn."""
    lines = draft.lines
    marks = [index for index, line in enumerate(lines) if _MARK.match(line)]
    if marks and not any(map(is_content, lines[: marks[0]])):
        marks.pop(0)
    last = max(
        (index for index, line in enumerate(lines) if is_content(line) and not _END.match(line)), default=0
    )
    marks = [index for index in marks if index < last or not _END.match(lines[index])]
    for number, index in enumerate(marks[:_MOST_DOCUMENTS], start=1):
        yield Problem(
            rule=rules_dialect.SEVERAL_DOCUMENTS,
            site=Site(file, span=Span(index + 1, 1, 4)),
            message=say("a second document begins here; a data file holds one"),
            remedy=say("remove the line “---”, or move what follows into a file of its own"),
        )
        draft.lose(index)
        if number == _MOST_DOCUMENTS or _top_keys(lines[:index]) & _top_keys(lines[index:]):
            draft.lose(index, len(lines))
            return


def _top_keys(lines: list[str]) -> set[str]:
    return {found[0] for line in lines if (found := _TOP_KEY.match(line))}


def _settle_dashes(file: str, draft: Draft) -> Iterator[Problem]:
    """Put right what begins an item and is no dash with a space behind it."""
    for index, line in enumerate(draft.lines):
        if found := _GLUED_DASH.match(line):
            meant = f"{line[: found.end()]} {line[found.end() :]}"
            if line[found.end()] not in "[{" and not _is_beside_item(draft.lines, index):
                continue
            message = say("there is no space behind the dash")
        elif found := _BULLET.match(line):
            meant = f"{line[: found.end() - 1]}- {line[found.end() :].lstrip()}"
            if not is_entry(meant):
                continue
            message = say("an item begins with “- ”, not with “{sign}”", sign=found[0][-1])
        else:
            continue
        yield Problem(
            rule=rules_dialect.SYNTAX,
            site=Site(file, span=Span(index + 1, found.end(), found.end() + 1)),
            message=message,
            fix=Fix(Site(file, span=Span.of_line(index + 1)), meant),
        )
        draft.lines[index] = meant


def _is_beside_item(lines: list[str], index: int) -> bool:
    """Whether the line above or below stands at the same depth and begins with a dash too."""
    depth = depth_of(lines[index])
    beside = (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2])
    return any(depth_of(line) == depth and line[depth : depth + 1] == "-" for line in beside)


def _settle_colons(file: str, draft: Draft) -> Iterator[Problem]:
    """Put a space behind each colon between brackets that lacks it: not every parser takes it for one."""
    for index, line in enumerate(draft.lines):
        ends = [
            token.end
            for last, token in pairwise(tokens(line) if "{" in line or "[" in line else ())
            if last.kind is TokenKind.PLAIN and token.kind is TokenKind.COLON and token.level
            if line[token.end : token.end + 1] in _IN_BRACKETS
        ]
        for end in [end for end in ends if line[end] in "[{"][:1]:
            yield Problem(
                rule=rules_dialect.SYNTAX,
                site=Site(file, span=Span(index + 1, end, end + 1)),
                message=say("there is no space behind the colon"),
                remedy=say("write “key: value”, with a colon and a space"),
            )
        draft.lines[index] = " ".join(line[start:end] for start, end in pairwise((0, *ends, len(line))))


def _settle_punctuation(file: str, draft: Draft) -> Iterator[Problem]:
    """Put the full-width signs right in every line that is no entry as it stands, and is one as meant."""
    lines = draft.lines
    for index, line in enumerate(lines):
        meant = as_meant(line) if not line.isascii() else line
        if meant != line and ("＂" in line or not is_entry(line)) and is_entry(meant):
            aligned = _aligned(lines, index, meant)
            yield punctuation_problem(file, index + 1, line, meant, aligned)
            lines[index] = aligned


def is_entry(line: str) -> bool:
    """Whether a line by itself is an entry or an item."""
    if opens(line):
        return line.lstrip()[:1] not in ('"', "'", "[", "{")
    try:
        # Of a question mark between brackets the parsers think differently.
        value = values_of(line.replace("?", "？"), PARSER)
    except Irregular:
        return False
    return isinstance(value, list) or (
        isinstance(value, dict) and not any(sign in key for key in value for sign in "[]{}")
    )


def _aligned(lines: list[str], index: int, meant: str) -> str:
    """A freed key at the depth of the line above, under whose value it had slipped."""
    above = lines[index - 1] if index else ""
    deeper = is_content(above) and not opens(above) and depth_of(meant) > depth_of(above)
    return " " * depth_of(above) + meant.lstrip() if deeper else meant


def _settle_depth(file: str, draft: Draft) -> Iterator[Problem]:
    """Leave out each line whose brackets alone are nested too deep: no parser meets a limit of its own."""
    for index, line in enumerate(draft.lines):
        column = bracket_beyond(MAX_DEPTH, line)
        if column is not None:
            yield syntax_problem(file, draft.lines, index, BrokenYaml(Complaint.TOO_DEEP, index, column))
            draft.lose_entry(index)


def _repair(file: str, draft: Draft, broken: BrokenYaml) -> Problem | None:
    """Replace the cause of ``broken`` by what was meant, or leave its entry out; None if none is left."""
    lines = draft.lines
    for index in _candidates(lines, broken):
        meant = as_meant(lines[index])
        if meant != lines[index]:
            problem = _in_file(punctuation_problem(file, index + 1, lines[index], meant), draft)
            lines[index] = meant
            return problem
    shifted = shifted_entry(lines, broken)
    if shifted is not None:
        index, depth = shifted
        problem = _in_file(shifted_problem(file, index, lines[index], depth), draft)
        lines[index] = " " * depth + lines[index].lstrip(" ")
        return problem
    guilty = guilty_line(lines, broken)
    if guilty is None:
        return None
    problem = _in_file(syntax_problem(file, lines, guilty, broken), draft)
    draft.lose_entry(guilty)
    return problem


def _in_file(problem: Problem, draft: Draft) -> Problem:
    """A problem of the lines as they are read, at the places that these have in the file."""

    def placed(site: Site) -> Site:
        return replace(site, span=draft.in_file(site.span)) if site.span else site

    related = tuple((placed(site), text) for site, text in problem.related)
    problem = replace(problem, site=placed(problem.site), related=related)
    fix = problem.fix
    if fix and fix.site.span and _brings_in_letters(fix.text, draft.given[fix.site.span.line - 1]):
        return replace(problem, fix=None, remedy=problem.remedy or fix.remedy)
    return problem


def _brings_in_letters(text: str, given: str) -> bool:
    """Whether a line was made of one in which letters stand for signs that were said before."""
    return any(not sign.isascii() and sign not in given for sign in text)


def _candidates(lines: list[str], broken: BrokenYaml) -> list[int]:
    """Lines that may hold the cause, the likeliest first: the parser often complains one line late."""
    last = min(broken.line, len(lines) - 1)
    near = [last, *(index for index in range(last - 1, max(last - 1 - _LOOK_BACK, -1), -1))]
    if broken.opened and broken.opened.line not in near:
        near.append(broken.opened.line)
    return near


def _follows_loss(problem: Problem, draft: Draft) -> bool:
    """Whether a key has nothing behind it only because the line below it could not be read."""
    span = problem.site.span
    if problem.rule is not rules_dialect.EMPTY_VALUE or span is None or span.line > len(draft.lines):
        return False
    if not opens(draft.lines[span.line - 1]):
        return False
    index = span.line
    while index < len(draft.lines) and not draft.is_lost(index) and not is_content(draft.lines[index]):
        index += 1
    return draft.is_lost(index)


_SETTLE = (
    _settle_documents,
    _settle_dashes,
    _settle_punctuation,
    ambiguity.settle,
    brackets.settle,
    _settle_colons,
    _settle_depth,
)
"""What is put right before a parser sees the text, in this order."""
