"""The commands by what one wants, each with a few words: the program's own help page, on one screen."""

from collections.abc import Iterator

from renovation_cli.cli.metavars import Words
from renovation_cli.findings.text import mark
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.visible import pad, width


@dataclass(frozen=True, slots=True)
class Group:
    """What one wants, and the commands that answer it."""

    wish: str
    """A few words, a key of the catalogues."""
    commands: tuple[tuple[str, str], ...]
    """Each by its name, with a few words that are keys of the catalogues."""


FIRST = (
    ("status", mark("where every project stands, and what to do first")),
    ("overdue", mark("what is late, since when, and who answers")),
    ("check", mark("what is wrong in the files, with file and line")),
)
"""The three to begin with."""
GROUPS = (
    Group(
        mark("Look"),
        (
            ("deadlines", mark("what falls due")),
            ("pace", mark("works against plan")),
            ("consult", mark("what homes say")),
            ("targets", mark("the year's totals")),
        ),
    ),
    Group(
        mark("Whom to call"),
        (
            ("who", mark("who answers for it")),
            ("duties", mark("duties of a body")),
            ("orders", mark("orders dispatched")),
            ("escalations", mark("levels reached")),
        ),
    ),
    Group(
        mark("Lists, money"),
        (
            ("lists", mark("the annexes' lists")),
            ("funding", mark("planned and paid")),
            ("pipeline", mark("next year's")),
            ("wants", mark("what homes want")),
        ),
    ),
    Group(
        mark("Paper"),
        (
            ("weekly", mark("the weekly sheet")),
            ("bulletin", mark("monthly bulletin")),
            ("wallchart", mark("all on one wall")),
            ("site", mark("all as web pages")),
            ("meetings", mark("what was decided")),
            ("inspections", mark("found and mended")),
        ),
    ),
    Group(
        mark("Files"),
        (
            ("explain", mark("a code or a rule")),
            ("trend", mark("month by month")),
            ("changes", mark("recorded of late")),
            ("evidence", mark("documents missing")),
            ("calendar", mark("days for a phone")),
        ),
    ),
    Group(
        mark("Set up"),
        (
            ("demo", mark("a district to try")),
            ("settings", mark("language and pager")),
            ("help", mark("help on a command")),
            ("version", mark("which one this is")),
        ),
    ),
)
"""Every other command, each under one wish; what is no command and is typed like one, too."""
_GAP = 2
_INDENT = "  "


def every_command() -> tuple[str, ...]:
    """The commands by their names."""
    return tuple(name for name, _ in (*FIRST, *(each for group in GROUPS for each in group.commands)))


def first_lines(words: Words) -> Iterator[str]:
    """The three commands to begin with, a line each."""
    widest = max(len(name) for name, _ in FIRST)
    for name, gloss in FIRST:
        yield f"{_INDENT}renovation {name:<{widest}}  {words(gloss)}"


def group_lines(words: Words, columns: int) -> Iterator[str]:
    """Every command under what one wants, as many beside each other as the columns hold."""
    label = max(width(words(group.wish)) for group in GROUPS) + _GAP
    names = max(len(name) for group in GROUPS for name, _ in group.commands) + 1
    glosses = max(width(words(gloss)) for group in GROUPS for _, gloss in group.commands)
    cell = names + glosses + _GAP
    beside = max(1, (columns - len(_INDENT) - label + _GAP) // cell)
    for group in GROUPS:
        head = words(group.wish)
        for start in range(0, len(group.commands), beside):
            cells = (
                pad(f"{name:<{names}}{words(gloss)}", cell)
                for name, gloss in group.commands[start : start + beside]
            )
            yield f"{_INDENT}{pad(head, label)}{''.join(cells)}".rstrip()
            head = ""
