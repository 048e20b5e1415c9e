"""Command lines that the tests of the command line run, and the program as a process of its own."""

import os
import subprocess
import sys

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.narrow import only_of

PROJECTS = {"funding": "jianshe"}
"""The project of the sample that is named to a report, hongqi where none stands here."""
MORE = {
    "status": (("--programme",),),
    "deadlines": (("--within", "14"),),
    "orders": (("--open",), ("--overdue", "--to", "城发")),
    "meetings": (("--open",), ("--overdue", "--to", "城发")),
    "bulletin": (("1900-01",),),
    "trend": (("--from", "1900-01", "--to", "1900-01"),),
    "weekly": (("--week", "1900-W01"), ("--minutes",)),
    "who": (("红旗",), ("施工", "--kind", "stage"), ("乙二三",)),
    "duties": (("城发",),),
    "consult": (("--pending", "before-design"),),
}
"""Further shapes of a report, and every shape of one that cannot be called by its name alone."""
NARROWED = (
    ("streets", "--street", "东街"),
    ("communities", "--community", "一马", "--community", "二龙"),
    ("projects", "--project", "红旗"),
    ("tracks", "--track", "实施"),
    ("holders", "--with", "城发"),
    ("holders", "--with", "东街", "--with", "乙二三"),
)
"""What narrows a report: a shared option of commands by its name, with a value as it is typed."""


def _needs_a_word(command):
    return any(each.default is each.empty for each in command.own.values())


def shapes(command):
    """The command lines of a report: by its name alone, of a project, and what else it has."""
    if not _needs_a_word(command):
        yield (command.name,)
    if "project" in command.own:
        yield (command.name, PROJECTS.get(command.name, "hongqi"))
    for words in MORE.get(command.name, ()):
        yield (command.name, *words)
    yield from _shared_shapes(command)


def _shared_shapes(command):
    """What it takes as others do: what narrows it, what sums it, how much of it is printed."""
    for shared, *words in NARROWED:
        if shared in command.shared:
            yield (command.name, *words)
    for shared, word in (("detail", "--detail"), ("every", "--all")):
        if shared in command.shared:
            first = MORE[command.name][0] if _needs_a_word(command) else ()
            yield (command.name, *first, word)
    for word in ("street", "person") if "by" in command.shared else ():
        yield (command.name, "--by", word)
    for word in only_of(command.name):
        yield (command.name, "--only", word)


REPORTS = tuple(line for each in COMMANDS.values() if each.is_report for line in shapes(each))
"""Every report, each in every shape it has."""
OTHERS = {"explain": ("explain", "tracks")}
"""How a command that is no report is called so that it reads data, where its name alone is not enough."""
WRITING = ("site",)
"""What reads data and writes into a folder that is named: it has its own tests."""
READING = (
    *REPORTS,
    *(
        OTHERS.get(name, (name,))
        for name, each in COMMANDS.items()
        if {"data", "as_of"} <= set(each.shared) and not each.is_report and name not in WRITING
    ),
)
"""Everything that reads data."""


PATIENCE = 900
"""Seconds after which a process is taken to hang, on a machine however busy."""


def named(command):
    """A command line as the name of a test."""
    return " ".join(command)


def without_options(text, district, *day):
    """A text in which the commands shown do not carry the options of the one that was run."""
    return text.replace(" ".join(("", "--data", str(district), *day)), "")


def environment(**changes):
    """The developer's environment without their language, with changes."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    kept.pop("RENOVATION_DATA", None)
    return {**kept, "RENOVATION_TODAY": "2023-01-31", **changes}


def process(*arguments, cwd=None, **changes):
    """``python -m renovation_cli`` with these arguments; output as bytes."""
    return subprocess.run(
        [sys.executable, "-m", "renovation_cli", *map(str, arguments)],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
