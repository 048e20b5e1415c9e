"""Reports through git equal those of a work tree that was checked out, whatever the two days."""

import random
import re
from datetime import date, timedelta

import pytest

from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.history.writing import write
from tests.history.repositories import git

pytestmark = [pytest.mark.git, pytest.mark.figures]
# Not the first screen, which gives the line of its head up for a row of its table.
COMMANDS = (
    ("status", "--all"),
    ("overdue", "--detail", "--all"),
    ("consult",),
    ("funding", "--format", "json"),
    ("check", "--format", "json"),
    ("escalations",),
    ("orders", "--format", "json"),
    ("status", "--all", "--format", "json"),
    ("evidence",),
    ("targets", "--lang", "zh"),
    ("bulletin", "--format", "json"),
)


def pairs():
    """Twenty pairs of days, the same every time: for which, and as known when."""
    rng = random.Random("as-of, at")  # noqa: S311 - any days will do
    for number in range(20):
        as_of, at = (date(2022, 1, 7) + timedelta(days=rng.randrange(380)) for _ in range(2))
        yield COMMANDS[number % len(COMMANDS)], as_of.isoformat(), at.isoformat()


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    write(folder, demo_commits())
    return folder


@pytest.mark.parametrize(("command", "as_of", "at"), list(pairs()), ids=str)
def test_a_report_through_git_is_that_of_a_checked_out_tree(run, demo, tmp_path, command, as_of, at):
    git(demo, "worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"), chosen(demo, at))
    committed = run(*command, "--as-of", as_of, "--at", at, "--data", demo / "data")
    files = run(*command, "--as-of", as_of, "--data", tmp_path / "tree" / "data")

    assert (committed.status, files.status) in ((0, 0), (1, 1))
    assert body(committed.out, demo / "data") == body(files.out, tmp_path / "tree" / "data")


def chosen(demo, day):
    """The commit of a day by git's own walk over the main line, its times compared as texts."""
    rows = git(
        demo, "log", "--first-parent", "--format=%H %cd", "--date=format-local:%Y-%m-%d", TZ="Asia/Shanghai"
    )
    return next(row.split()[0] for row in rows.splitlines() if row.split()[1] <= day)


def body(text, data):
    """A report without its head and the commands it names, which have the revision."""
    text = re.sub(r'"at": (null|\{[^}]*\})', '"at"', text.replace(data.as_posix(), "DATA"))
    head = ("As committed on ", "数据版本：")
    # What has to be known of the revision stands below the head.
    commands = re.compile(
        r'^ *renovation |"command": |: renovation .*--data|only later and (is|are) not in it|后来才合并'
    )
    kept = [line for line in text.splitlines() if not line.startswith(head) and not commands.search(line)]
    return re.sub(r" --at \S+", "", "\n".join(kept))
