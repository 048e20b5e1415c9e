import ast
from pathlib import Path

import pytest

import renovation_cli

PACKAGE = Path(renovation_cli.__file__).parent
CLOCKS = {
    "date": {"today"},
    "datetime": {"now", "today", "utcnow"},
    "time": {"ctime", "gmtime", "localtime", "strftime", "time", "time_ns"},
}


def last_name(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def other_names(tree):
    """Names under which the clocks' owners were imported, to what they are."""
    return {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.asname and alias.name in CLOCKS
    }


def is_clock(node, names):
    if isinstance(node, ast.ImportFrom):
        return node.module == "time" and any(alias.name in CLOCKS["time"] for alias in node.names)
    if not isinstance(node, ast.Attribute):
        return False
    owner = last_name(node.value)
    return node.attr in CLOCKS.get(names.get(owner, owner), ())


def reads_clock(source):
    tree = ast.parse(source)
    names = other_names(tree)
    return any(is_clock(node, names) for node in ast.walk(tree))


@pytest.mark.parametrize(
    "source",
    [
        "date.today()",
        "datetime.date.today()",
        "datetime.now(UTC)",
        "today = date.today",
        "import time\ntime.time()",
        "from time import time_ns",
        "from datetime import date as day\nday.today()",
        "import datetime as dt\ndt.datetime.now()",
    ],
)
def test_a_look_at_the_clock_is_seen(source):
    assert reads_clock(source)


@pytest.mark.parametrize("source", ["session.today", "date(2022, 5, 20)", "time.perf_counter()", "today()"])
def test_what_is_no_look_at_the_clock_is_let_be(source):
    assert not reads_clock(source)


def test_only_the_session_of_the_command_line_reads_the_clock():
    readers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if reads_clock(path.read_text(encoding="utf-8"))
    }
    assert readers == {"cli/session.py"}
