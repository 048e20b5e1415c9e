"""A reader such as ``less`` for what is longer than the terminal; nothing beside data is ever started."""

import os
import shlex
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from renovation_cli.cli import data_folder, work_tree
from renovation_cli.cli.door import harmless
from renovation_cli.cli.settings import Chosen, Source
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.render.visible import width

if TYPE_CHECKING:
    from renovation_cli.cli.call import Call

USUAL = ("less", "-FRX")
"""The pager of whoever names none."""
PAGER_VARIABLE = "PAGER"
NONE_VARIABLE = "RENOVATION_NO_PAGER"
_COLOUR = late(r"\x1b\[[0-9;]*m")


def size_of_screen() -> os.terminal_size | None:
    """Columns and lines of the terminal that standard output is; None if it is none, or will not say."""
    try:
        number = sys.stdout.fileno()
        found = os.get_terminal_size(number) if os.isatty(number) else None
    except OSError:
        return None
    return found if found and found.columns and found.lines else None


def started(words: Sequence[str], text: bytes, environment: Mapping[str, str]) -> int:
    """Run a pager without a shell, and wait until whoever reads has enough.

    Returns:
        The status with which it ended, below zero for the signal that ended it.

    Raises:
        OSError: it cannot be started.
    """
    import subprocess

    with (
        _interrupts_are_the_readers(),
        subprocess.Popen(words, stdin=subprocess.PIPE, env=dict(environment)) as run,  # noqa: S603 - the user's own
    ):
        # What one that leaves early does not read goes nowhere.
        run.communicate(text)
        return run.wait()


@contextmanager
def _interrupts_are_the_readers() -> Iterator[None]:
    """Ctrl-C is for the pager, which may go on; ending before it would leave it on a terminal without owner.

    A function that does nothing, since what is ignored would be ignored by the pager, too.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        yield
        return
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(frozen=True, slots=True)
class Terminal:
    """What paging asks of the surroundings; tests hand in another."""

    size: Callable[[], os.terminal_size | None] = size_of_screen
    run: Callable[[Sequence[str], bytes, Mapping[str, str]], int] = started


@dataclass(frozen=True, slots=True)
class Pager:
    """The pager that is to be used, if what is printed needs one."""

    terminal: Terminal
    words: tuple[str, ...]
    """Its path and its options; none if there is to be no pager."""

    def print(self, text: str) -> None:
        """Print a text on standard output, through the pager where the terminal is too short for it.

        Raises:
            KeyboardInterrupt: the pager was ended by an interrupt.
        """
        if not (self._is_needed(text) and self._shows(text)):
            sys.stdout.write(text)

    def _is_needed(self, text: str) -> bool:
        size = self.terminal.size() if self.words else None
        # The last line of the screen is the shell's prompt.
        return size is not None and rows(text, size.columns) >= size.lines

    def _shows(self, text: str) -> bool:
        """Whether the pager has shown it; one that cannot be started or fails has not."""
        sys.stdout.flush()
        encoding = sys.stdout.encoding or "utf-8"
        made = harmless(text).encode(encoding, "backslashreplace")
        try:
            status = self.terminal.run(self.words, made, _environment(encoding))
        except OSError:
            return False
        if status == -signal.SIGINT:
            raise KeyboardInterrupt
        return status <= 0


def pager_of(call: "Call", folder: Path | None = None, *, no_pager: bool = False) -> Pager:
    """The pager of whoever typed a command line.

    Args:
        call: the command line.
        folder: the data folder; None for the one that is found from here, if there is one.
        no_pager: whether none is wanted.
    """
    wanted = chosen_pager(os.environ, call.settings.pager, no_pager=no_pager).value
    return pager(call.terminal or Terminal(), wanted, folder or _found_here())


def _found_here() -> Path | None:
    with suppress(OSError):
        return data_folder.found_from(Path.cwd())
    return None


def chosen_pager(environment: Mapping[str, str], settled: str | None, *, no_pager: bool) -> Chosen:
    """The command line of the pager, None for none, and where it comes from.

    Args:
        environment: the variables.
        settled: what the user's file says, empty for none.
        no_pager: whether the option says that there is to be none.
    """
    if no_pager:
        return Chosen(None, Source.OPTION, "--no-pager")
    if environment.get(NONE_VARIABLE):
        return Chosen(None, Source.VARIABLE, NONE_VARIABLE)
    if settled is not None:
        return Chosen(settled or None, Source.FILE)
    named = environment.get(PAGER_VARIABLE)
    if named is not None:
        return Chosen(named.strip() or None, Source.VARIABLE, PAGER_VARIABLE)
    # The usual one asks at a terminal that cannot do much whether it is to go on.
    dumb = environment.get("TERM", "dumb") == "dumb"
    return Chosen(None if dumb else shlex.join(USUAL), Source.DEFAULT)


def pager(terminal: Terminal, wanted: str | None, folder: Path | None) -> Pager:
    """The pager to print with.

    Args:
        terminal: the surroundings.
        wanted: the command line of a pager; None for none at all.
        folder: the data folder. Nothing in it, beside it or in its work tree is started.
    """
    if wanted is None or os.name == "nt":
        return Pager(terminal, ())
    try:
        name, *options = shlex.split(wanted)
    except ValueError:  # nothing between its quotes, or no second quote
        return Pager(terminal, ())
    path = found(name, os.environ.get("PATH", ""), folder)
    return Pager(terminal, (path, *options) if path else ())


def found(name: str, path: str, folder: Path | None) -> str | None:
    """The program of that name, None if there is none that may be started.

    Args:
        name: a name, or a path from the root; any other path would depend on where one stands.
        path: the folders in which programs are, as in ``PATH``; of them only those by a path from the root.
        folder: the data folder.
    """
    # “./less” is no path of its own to pathlib.
    named, name = os.path.split(name)
    for place in _places(named or path):
        program = shutil.which(name, path=place)
        if program and not _belongs_to_data(Path(program), folder):
            return program
    return None


def _belongs_to_data(program: Path, folder: Path | None) -> bool:
    """Whether a program stands where data does, by its own path or by that of what it is a link to."""
    if folder is None:
        return False
    data = folder.resolve()
    top = work_tree.top_of(data) or data
    ways = (Path(os.path.normpath(program)), program.parent.resolve() / program.name, program.resolve())
    return any(way.is_relative_to(top) or way.parent == data.parent for way in ways)


def rows(text: str, columns: int) -> int:
    """How many rows of a terminal a text takes."""
    lines = _COLOUR.sub("", text).splitlines()
    return sum(max(1, -(-width(line) // columns)) for line in lines)


def _environment(encoding: str) -> dict[str, str]:
    """The environment of a pager: ``less`` keeps colours, and shows the characters that it is sent.

    What the pager itself starts is not looked for where one stands either.
    """
    more = {"LESS": "R"}
    if encoding.lower().replace("-", "") == "utf8":
        more["LESSCHARSET"] = "utf-8"
    return more | dict(os.environ) | {"PATH": os.pathsep.join(_places(os.environ.get("PATH", "")))}


def _places(path: str) -> list[str]:
    """The folders of a ``PATH`` that are the same wherever one stands."""
    return [place for place in path.split(os.pathsep) if Path(place).is_absolute()]
