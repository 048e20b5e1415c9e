"""The command line that is being carried out, and the language in which whoever typed it is answered."""

import os
from dataclasses import field
from typing import TYPE_CHECKING, Any

from renovation_cli.cli.settings import Settings
from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from datetime import date

    from renovation_cli.cli.pager import Terminal
    from renovation_cli.render.language import Language


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program. Every command is handed it; help and complaints find it on their context."""

    arguments: tuple[str, ...]
    program: str
    """The program as it was called: the word before the arguments."""
    language_code: str
    """``zh`` or ``en``, chosen once for everything that is printed."""
    terminal: "Terminal | None" = None
    """What a pager finds around it; None for what there is."""
    settings: Settings = field(default_factory=Settings)
    """What the user has settled for every call."""
    spoken: str | None = None
    """The language of the data that is asked about, where it has one and nobody has settled another."""

    def words(self, key: str, **values: Any) -> str:
        """A fixed sentence with its values, which are put in as they are."""
        from renovation_cli.render.catalogue import words

        form = words(self.language_code, key)
        return form.format(**values) if values else form

    def language(self, as_of: "date | None" = None, at: str | None = None, **surroundings: Any) -> "Language":
        """The language and the shell.

        Args:
            as_of: the day that was asked for, however it was said.
            at: the revision that was asked for, by a name that means the same later.
            surroundings: what the shell knows of a data folder.
        """
        from renovation_cli.cli import hints
        from renovation_cli.render.language import Language
        from renovation_cli.render.shell import Shell

        shell = Shell(
            program=hints.program(self.program),
            options=hints.carried(self.arguments, as_of, at),
            windows=os.name == "nt",
            **surroundings,
        )
        return Language(self.language_code, shell)
