"""Git as a process: the one place where it is started, so that nothing of a repository acts on its own.

Only plumbing is called, with fixed formats. Its exit status is the answer; what it writes for people is shown
as it is and never read for a meaning.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from renovation_cli.findings.text import say
from renovation_cli.history.trouble import closed, none

OLDEST = "2.30"
"""The oldest git with every option that is used here."""
_USAGE = 129
"""With which git ends where it does not know an option."""
_KEPT = frozenset(
    {
        "GIT_CEILING_DIRECTORIES",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_NOSYSTEM",
        "GIT_CONFIG_SYSTEM",
        "GIT_DISCOVERY_ACROSS_FILESYSTEM",
        "GIT_EXEC_PATH",
        # With which git itself tests how a repository of somebody else is met.
        "GIT_TEST_ASSUME_DIFFERENT_OWNER",
    }
)
"""The variables of git that say where git and its user's configuration are, and nothing of a repository."""
_SET = {
    "LC_ALL": "C",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.commitGraph=false"),
    # Older ones than know of GIT_NO_LAZY_FETCH fetch nothing over a transport that is not allowed.
    *("-c", "protocol.allow=never"),
    *("-c", "core.quotePath=false"),
)
_OWNER = b"safe.directory"
"""The key, the same in every language, that git names where a repository belongs to somebody else."""


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """The variables for git: none that a hook or a user has set for another repository, and no language."""
    kept = {name: value for name, value in given.items() if not name.startswith("GIT_") or name in _KEPT}
    kept.pop("LANGUAGE", None)
    return kept | _SET


def program(path: str) -> str:
    """The program, from a folder that is the same wherever one stands.

    Args:
        path: the folders in which programs are, as in ``PATH``.

    Raises:
        Trouble: there is none.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for place in path.split(os.pathsep):
        file = Path(place) / name
        if file.is_absolute() and file.is_file() and os.access(file, os.X_OK):
            return str(file)
    raise closed(
        say(
            "git is not installed, or not in one of the folders of PATH. --at and what tells of changes need"
            " git {oldest} or newer; every report on the files as they are does without.",
            oldest=OLDEST,
        )
    )


def typed(folder: Path, arguments: Iterable[str], options: Sequence[str] = ()) -> list[str]:
    """A command line of git in a folder."""
    start = [program(os.environ.get("PATH", "")), *_OPTIONS, *options]
    return [*start, "-C", str(folder), *arguments]


def run(
    folder: Path,
    arguments: Sequence[str],
    body: bytes = b"",
    options: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run git once, whatever its status.

    Args:
        folder: where.
        arguments: the command and its words.
        body: for its standard input.
        options: settings of this call.
        more: variables of this call.

    Raises:
        Trouble: there is no git, or one that does not know the command.
    """
    line = typed(folder, arguments, options)
    done = _started(line, body, environment(os.environ) | dict(more or {}))
    if done.returncode == _USAGE:
        raise too_old(done.stderr)
    return done


def _started(line: list[str], body: bytes, variables: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(line, input=body, env=variables, capture_output=True, check=False)  # noqa: S603 - by its path
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise closed(say("git cannot be started: {reason}", reason=reason)) from error


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a git that is asked again and again.

    Raises:
        Trouble: there is no git, or it cannot be started.
    """
    try:
        return subprocess.Popen(  # noqa: S603 - by its path
            typed(folder, arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(os.environ),
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise closed(say("git cannot be started: {reason}", reason=reason)) from error


def too_old(told: bytes = b"") -> Exception:
    """What is said of a git that does not know what it is asked."""
    return closed(
        say(
            "This git does not know what it is asked ({told}). git {oldest} or newer is needed; it tells its"
            " version by: git --version",
            told=first_line(told),
            oldest=OLDEST,
        )
    )


def refuse(folder: Path, told: bytes) -> NoReturn:
    """End where git will not open what is in a folder."""
    shown = folder.as_posix()
    if _OWNER in told:
        raise closed(
            say(
                "The repository of {folder} belongs to another user of this machine, so git does not open it."
                " If you trust it: git config --global --add safe.directory {top}",
                folder=shown,
                top=_top(folder),
            )
        )
    raise (closed if _above(folder) else none)(
        say(
            "{folder} is in no git repository that can be read, so there is no earlier state of it."
            " git says: {told}",
            folder=shown,
            told=first_line(told) or "–",
        )
    )


def _top(folder: Path) -> str:
    """The folder that git means: the nearest above with its ``.git``, else the folder itself."""
    return (_above(folder) or folder.resolve()).as_posix()


def _above(folder: Path) -> Path | None:
    """The nearest folder with its ``.git`` from a folder upwards; None where none has one."""
    folder = folder.resolve()
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def first_line(told: bytes) -> str:
    """What git says first, for people."""
    return told.decode("utf-8", "replace").strip().partition("\n")[0]
