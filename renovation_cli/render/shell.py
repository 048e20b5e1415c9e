"""The shell that a command is copied into: how words are quoted there, and what is put before and behind."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from renovation_cli.findings.command import GIT, RENOVATION, Command, File, Placeholder
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late

_PLAIN = "-_./:=+"
"""Signs besides letters and digits that no shell takes for anything else, inside a word."""
_WINDOWS_PATH = late(r"[^\\]+")
_FIRST_SIGNS = "-./"
# Inside double quotes PowerShell expands “$” and “`”, and takes the curly quotes for quotes.
_POWERSHELL = late("[$`]")
_QUOTES = late('["\u201c\u201d\u201e]')
TAKES = {
    "changes": ("--data", "--at", "--lang"),
    "explain": ("--lang",),
    "demo": ("--lang",),
    "help": ("--lang",),
    "settings": ("--data", "--lang"),
}
"""Commands of this program that do not take all of them, with the options that others hand on to them."""


def quoted(word: str, *, windows: bool = False) -> str:
    """A word as it is typed, so that it is one word and nothing in it takes effect.

    On Windows the same line is for cmd and for PowerShell. Where no way of writing serves both (``$``, a
    backtick, curly quotes), PowerShell is given the word and cmd a wrong one, which does no harm.
    """
    if word and (word[0].isalnum() or word[0] in _FIRST_SIGNS) and all(map(_is_plain(windows), word)):
        return word
    if not windows:
        return "'" + word.replace("'", "'\"'\"'") + "'"
    inside = _QUOTES.sub(r"\g<0>\g<0>", _POWERSHELL.sub(r"`\g<0>", word))
    # A backslash before the closing quote would make it part of the word.
    return f'"{inside}{_trailing_backslashes(inside)}"'


def _is_plain(windows: bool) -> Callable[[str], bool]:
    signs = _PLAIN + "\\" if windows else _PLAIN
    return lambda sign: sign.isalnum() or sign in signs


def _trailing_backslashes(text: str) -> str:
    return text[len(text.rstrip("\\")) :]


def quoted_program(path: str, *, windows: bool = False) -> str:
    """A program's path as the first word of a line.

    PowerShell takes a line that begins with a quote for a text, so on Windows only the parts of the path that
    need quotes have them.
    """
    if not windows:
        return quoted(path)
    path = path.replace("/", "\\")
    typed = _WINDOWS_PATH.sub(lambda part: quoted(part[0], windows=True), path)
    return f".\\{typed}" if typed.startswith('"') else typed


def _filled(command: Command, words: Callable[[str], str]) -> Command:
    """The command with its placeholders in the reader's language."""

    def filled(each: Any) -> Any:
        return words(each) if isinstance(each, Placeholder) else each

    arguments = tuple(map(filled, command.arguments))
    options = tuple((name, filled(value)) for name, value in command.options)
    return replace(command, arguments=arguments, options=options)


@dataclass(frozen=True)
class Shell:
    """Where the user stands, and what was typed there to call the program."""

    program: tuple[str, ...] = (RENOVATION,)
    """How this program is called: its name, its path, or an interpreter and what it runs."""
    options: Sequence[tuple[str, str]] = ()
    """Options given that hold for the next command too."""
    narrowing: Callable[[str], Sequence[tuple[str, str]]] = lambda _: ()
    """Of a report, by its name, the options that narrow it as the one is that was asked for."""
    spoken: Callable[[Command], Command] = lambda command: command
    """A command in the words that its reader says for what it is about."""
    windows: bool = False
    path_of: Callable[[str], str] = str
    """From a path inside the data folder to one that can be opened from here."""
    is_tracked: Callable[[str], bool] = lambda _: True
    """Whether git knows a file of the data folder."""
    git_folder: str | None = None
    """The data folder, where git must be told of it since the user stands outside its work tree."""

    def typed(self, command: Command, words: Callable[[str], str] = str) -> str:
        """The command as it can be copied.

        Args:
            command: the command.
            words: from a placeholder to what stands for it in the reader's language.
        """
        command = _filled(self.spoken(command), words)
        if command.program == RENOVATION:
            taken = TAKES.get(command.verb)
            given = [each for each in self.options if taken is None or each[0] in taken]
            named = {name for name, _ in command.options}
            narrowing = () if command.arguments else self.narrowing(command.verb)
            more = tuple(each for each in (*narrowing, *given) if each[0] not in named)
            program, *rest = self.program
            first = quoted_program(program, windows=self.windows)
            return self._line(
                [first, *map(self._quoted, rest), command.verb], command.arguments, command.options + more
            )
        if command.program == GIT:
            return self._git(command)
        return self._line([command.program, command.verb], command.arguments, command.options)

    def _git(self, command: Command) -> str:
        files = [each.path if isinstance(each, File) else each for each in command.arguments]
        if command.verb == "mv" and not self.is_tracked(files[0]):
            typed = [self.path_of(file) for file in files]
            # cmd takes a slash for an option.
            paths = [path.replace("/", "\\") for path in typed] if self.windows else typed
            return self._line(["move" if self.windows else "mv"], paths, ())
        if self.git_folder is not None:
            return self._line(["git", "-C", self._quoted(self.git_folder), command.verb], files, ())
        return self._line(["git", command.verb], command.arguments, command.options)

    def _quoted(self, word: str) -> str:
        return quoted(word, windows=self.windows)

    def _line(
        self,
        first: Iterable[str],
        arguments: Iterable[str | File],
        options: Iterable[tuple[str, str | None]],
    ) -> str:
        words = [self.path_of(each.path) if isinstance(each, File) else each for each in arguments]
        typed = [word for name, value in options for word in self._option(name, value)]
        positional = [self._quoted(word) for word in words]
        if any(word.startswith("-") for word in words):
            return " ".join([*filter(None, first), *typed, "--", *positional])
        return " ".join([*filter(None, first), *positional, *typed])

    def _option(self, name: str, value: str | None) -> tuple[str, ...]:
        if value is None:
            return (name,)
        return (self._quoted(f"{name}={value}"),) if value.startswith("-") else (name, self._quoted(value))
