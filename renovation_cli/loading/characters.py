"""Characters that no data file holds, and the marks that an unfinished merge leaves behind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from renovation_cli.findings.command import File, git
from renovation_cli.findings.problem import Fix, Problem, Site, Span
from renovation_cli.findings.text import say, say_n
from renovation_cli.loading import rules_dialect, rules_file
from renovation_cli.loading.decoding import not_utf8
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.indentation import Outline
from renovation_cli.loading.lines import lookalike_spaces, with_plain_spaces
from renovation_cli.loading.scanner import TokenKind, comment_start, tokens
from renovation_cli.model.late import late

_CONTROL = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff"
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0"
)
_FOREIGN = "\u0250-\u036f\u0400-\u07ff"
"""Combining signs, Cyrillic, Armenian, Hebrew, Arabic: what Chinese in GBK is at times taken for."""
_SUSPECT = late(f"[{_CONTROL}{_FOREIGN}\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uff02]")
_MERGE = late(r"^(?:<{7}|={7}|>{7}|\|{7})", re.MULTILINE)
_MERGE_SIGNS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_COMMA_IN_LIST = late(r"\[[^\[\]\n，]*+，")
_TWO_BYTES = late("[\u0080-\u07ff]++")
_OF_ANOTHER_SCRIPT = late(f"[{_FOREIGN}]")
_CHINESE = late(r"[\u4e00-\u9fff]+")
_CONTROLS = late(f"[{_CONTROL}]")
_MARKER = late(r"(<{7}|={7}|>{7}|\|{7})(?: .*)?$")


def is_suspect(text: str) -> bool:
    """Whether a text (without carriage returns at line ends) needs the careful reader."""
    # One set of signs by itself is looked for three times as fast as with anything beside it.
    return (
        _SUSPECT.search(text) is not None
        or (any(sign in text for sign in _MERGE_SIGNS) and _MERGE.search(text) is not None)
        or ("，" in text and _COMMA_IN_LIST.search(text) is not None)
    )


def clean(file: str, draft: Draft) -> list[Problem]:
    """Replace each such character by what was meant; what was wrong with the lines."""
    lines = draft.lines
    problems = [*_settle_merges(file, draft), *_settle_rows(file, draft)]
    outline = Outline(lines)
    for index in range(len(lines)):
        problems.extend(_clean_line(file, lines, index, outline))
        outline.pass_by(index)
    return problems


def _settle_merges(file: str, draft: Draft) -> Iterator[Problem]:
    """Say each unfinished merge once, and go on with the first of its versions."""
    marks = [(index, found[1][0]) for index, line in enumerate(draft.lines) if (found := _MARKER.match(line))]
    opened: int | None = None
    middle: int | None = None
    for index, sign in marks:
        if sign == "<" or opened is None:
            yield _conflict(file, index, draft.lines[index])
            opened, middle = (index, None) if sign == "<" else (None, None)
        elif sign in "=|":
            middle = index if middle is None else middle
        else:
            draft.lose(middle if middle is not None else index, index)
            opened = None
    for index, _ in marks:
        draft.lose(index)


def _conflict(file: str, index: int, line: str) -> Problem:
    return Problem(
        rule=rules_file.MERGE_CONFLICT,
        site=Site(file, span=Span(index + 1, 1, len(line) + 1)),
        message=say("an unfinished merge: git has left both versions here"),
        expected=say("the facts as they are, without the lines that begin with <<<<<<<, ======= and >>>>>>>"),
        remedy=say(
            "keep the right lines, remove the markers, then: {command}", command=git("add", File(file))
        ),
    )


def _settle_rows(file: str, draft: Draft) -> Iterator[Problem]:
    """Say each run of rows that were pasted from a spreadsheet once, and leave them out."""
    start = 0
    while start < len(draft.lines):
        end = start
        while end < len(draft.lines) and _is_row(draft.lines[end]):
            end += 1
        if end > start:
            line, rows = draft.lines[start], end - start
            tab = len(_indentation(line)) + line.lstrip().index("\t")
            yield Problem(
                rule=rules_dialect.TAB,
                site=Site(file, span=Span(start + 1, tab + 1, tab + 2)),
                message=say_n(
                    "a row of a spreadsheet stands here", "{n} rows of a spreadsheet stand here", rows
                ),
                expected=say("each row as an entry, its values between braces"),
                remedy=say("write each like the lines around it, such as: 1-101: {{area_m2: 68.5}}"),
            )
            draft.lose(start, end)
        start = end + 1


def _is_row(line: str) -> bool:
    """Whether a line holds cells with tabs between them, and no key."""
    return "\t" in line.strip() and all(
        token.kind in (TokenKind.PLAIN, TokenKind.QUOTED) for token in tokens(line)
    )


def _clean_line(file: str, lines: list[str], index: int, outline: Outline) -> list[Problem]:
    """Put a line's characters right, and say what was wrong with them."""
    given = lines[index]
    problems = [problem for clean_of in _CLEAN for problem in clean_of(file, lines, index)]
    line = lines[index].lstrip(" ")
    if _indentation(given) != _indentation(lines[index]) and line:
        indentation = " " * outline.settled_depth(index, len(_indentation(lines[index])))
        lines[index] = indentation + line
        problems = [_indented(problem, indentation) for problem in problems]
    return problems


def _indented(problem: Problem, indentation: str) -> Problem:
    """A problem whose fix puts its line at the depth that was meant."""
    fix = problem.fix
    return replace(problem, fix=replace(fix, text=indentation + fix.text.lstrip())) if fix else problem


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _without_misreadings(file: str, lines: list[str], index: int) -> Iterator[Problem]:
    """A few Chinese words have bytes in GBK that are letters of another script in UTF-8."""
    for found in _TWO_BYTES.finditer(lines[index]):
        if not _OF_ANOTHER_SCRIPT.search(found[0]):
            continue
        # The older and smaller set: a word of another script nearly always has a letter outside it.
        meant = found[0].encode().decode("gb2312", "replace")
        if not _CHINESE.fullmatch(meant):
            continue
        line = lines[index].replace(found[0], meant)
        yield not_utf8(file, Span(index + 1, found.start() + 1, found.end() + 1), line)
        lines[index] = line
        return


def _without_controls(file: str, lines: list[str], index: int) -> Iterator[Problem]:
    control = _CONTROLS.search(lines[index])
    if not control:
        return
    yield Problem(
        rule=rules_dialect.CONTROL_CHARACTER,
        site=Site(file, span=Span(index + 1, control.start() + 1, control.end() + 1)),
        message=say(
            "an invisible control character (U+{number}) stands here", number=f"{ord(control[0]):04X}"
        ),
        remedy=say("delete it, or type the line again"),
    )
    lines[index] = _CONTROLS.sub("", lines[index])


def _without_tabs(file: str, lines: list[str], index: int) -> Iterator[Problem]:
    line = lines[index]
    tab = line.find("\t", 0, comment_start(line))
    if tab < 0:
        return
    indentation = _indentation(line)
    behind = line[len(indentation) :].replace("\t", " ")
    is_indentation = tab < len(indentation)
    yield Problem(
        rule=rules_dialect.TAB,
        site=Site(file, span=Span(index + 1, tab + 1, tab + 2)),
        message=say("a tab stands here; YAML indents with spaces")
        if is_indentation
        else say("a tab stands here, in the place of a space"),
        remedy=say("two spaces for each level: set the editor to “insert spaces”")
        if is_indentation
        else None,
        fix=None if is_indentation else Fix(Site(file, span=Span.of_line(index + 1)), indentation + behind),
    )
    lines[index] = indentation.expandtabs(2) + behind


def _without_lookalikes(file: str, lines: list[str], index: int) -> Iterator[Problem]:
    line = lines[index]
    spaces = lookalike_spaces(line)
    if not spaces:
        return
    lines[index] = with_plain_spaces(line)
    yield Problem(
        rule=rules_dialect.LOOKALIKE_SPACE,
        site=Site(file, span=Span(index + 1, spaces[0] + 1, spaces[0] + 2)),
        message=say(
            "this is not an ordinary space but U+{number}, which looks like one",
            number=f"{ord(line[spaces[0]]):04X}",
        ),
        fix=Fix(Site(file, span=Span.of_line(index + 1)), lines[index]),
    )


_CLEAN = (_without_misreadings, _without_controls, _without_tabs, _without_lookalikes)
"""What is put right in a line, in this order."""
