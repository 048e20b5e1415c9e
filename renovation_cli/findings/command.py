"""Commands that a message names, in words not yet quoted: `renovation_cli.render.shell` types them."""

from dataclasses import dataclass

RENOVATION = "renovation"
GIT = "git"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file or folder inside the data folder; its path is shown as it is typed from where one stands."""

    path: str


class Placeholder(str):
    """What a reader puts a name in the place of: a key of the catalogues, which a help page has, too."""

    __slots__ = ()


PLACEHOLDERS = {
    word: Placeholder(word) for word in ("PROJECT", "ROUND", "DEPARTMENT", "STREET", "NAME", "FOLDER")
}
"""The words that stand for a name in the commands that are shown. No name of a district is written so."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command to be typed or copied.

    Arguments and the values of options may be names out of files: whoever shows the command quotes them.
    """

    program: str
    verb: str
    """What is done, empty for the program alone."""
    arguments: tuple[str | File, ...] = ()
    options: tuple[tuple[str, str | None], ...] = ()
    """Options by their names, None for one without a value."""


def renovation(verb: str, *arguments: str | File, **options: str | bool) -> Command:
    """A command of this program: ``renovation("orders", to="城管局", open=True)``."""
    given = tuple(
        (f"--{name.replace('_', '-')}", None if value is True else PLACEHOLDERS.get(str(value), str(value)))
        for name, value in options.items()
        if value is not False
    )
    named = (PLACEHOLDERS.get(each, each) if isinstance(each, str) else each for each in arguments)
    return Command(RENOVATION, verb, tuple(named), given)


def git(verb: str, *files: File) -> Command:
    """A command of git about files of the data folder."""
    return Command(GIT, verb, files)
