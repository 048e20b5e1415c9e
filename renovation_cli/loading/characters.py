"""Characters that no data file holds, and the marks that an unfinished merge leaves behind."""

import re

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import say
from renovation_cli.loading import rules_dialect, rules_file
from renovation_cli.loading.lines import comment_start, lookalike_spaces, with_plain_spaces

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
_SUSPECT = re.compile(f"[{_CONTROL}\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uff02]|^(?:<{{7}}|={{7}}|>{{7}}|\\|{{7}})", re.MULTILINE)
_CONTROLS = re.compile(f"[{_CONTROL}]")
_MARKER = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: .*)?$")


def is_suspect(text: str) -> bool:
    """Whether a text (without carriage returns at line ends) needs `clean`."""
    return _SUSPECT.search(text) is not None


def clean(file: str, text: str) -> tuple[str, list[Problem]]:
    """The text with each such character replaced by what was meant, and what was wrong with it."""
    problems: list[Problem] = []
    lines = text.split("\n")
    _settle_merges(file, lines, problems)
    for index, line in enumerate(lines):
        lines[index] = _clean_line(file, index, line, problems)
    return "\n".join(lines), problems


def _settle_merges(file: str, lines: list[str], problems: list[Problem]) -> None:
    """Say each unfinished merge once, and go on with the first of its versions."""
    marks = [(index, found[1][0]) for index, line in enumerate(lines) if (found := _MARKER.match(line))]
    opened: int | None = None
    middle: int | None = None
    for index, sign in marks:
        if sign == "<" or opened is None:
            problems.append(_conflict(file, index, lines[index]))
            opened, middle = (index, None) if sign == "<" else (None, None)
        elif sign in "=|":
            middle = index if middle is None else middle
        else:
            for other in range(middle if middle is not None else index, index):
                lines[other] = "#"
            opened = None
    for index, _ in marks:
        lines[index] = "#"


def _conflict(file: str, index: int, line: str) -> Problem:
    return Problem(
        rules_file.MERGE_CONFLICT,
        Site(file, span=Span(index + 1, 1, len(line) + 1)),
        say("an unfinished merge: git has left both versions here"),
        say("the facts as they are, without the lines that begin with <<<<<<<, ======= and >>>>>>>"),
        say("keep the right lines, remove the markers, then: git add {file}", file=file),
    )


def _clean_line(file: str, index: int, line: str, problems: list[Problem]) -> str:
    control = _CONTROLS.search(line)
    if control:
        problems.append(
            Problem(
                rules_dialect.CONTROL_CHARACTER,
                Site(file, span=Span(index + 1, control.start() + 1, control.end() + 1)),
                say("an invisible control character (U+{number}) stands here", number=f"{ord(control[0]):04X}"),
                remedy=say("delete it, or type the line again"),
            )
        )
        line = _CONTROLS.sub("", line)
    tab = line.find("\t", 0, comment_start(line))
    if tab >= 0:
        problems.append(
            Problem(
                rules_dialect.TAB,
                Site(file, span=Span(index + 1, tab + 1, tab + 2)),
                say("a tab stands here; YAML indents with spaces"),
                remedy=say("two spaces for each level: set the editor to “insert spaces”"),
            )
        )
        line = line.expandtabs(2)
    spaces = lookalike_spaces(line)
    if spaces:
        number = f"{ord(line[spaces[0]]):04X}"
        line = with_plain_spaces(line)
        problems.append(
            Problem(
                rules_dialect.LOOKALIKE_SPACE,
                Site(file, span=Span(index + 1, spaces[0] + 1, spaces[0] + 2)),
                say("this is not an ordinary space but U+{number}, which looks like one", number=number),
                remedy=say("write: {line}", line=line.strip()),
            )
        )
    return line
