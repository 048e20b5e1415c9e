"""The command line that is being carried out, and the language in which whoever typed it is answered."""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

    def words(self, key: str, **values: Any) -> str:
        """A fixed sentence with its values, which are put in as they are."""
        from renovation_cli.render.catalogue import words

        form = words(self.language_code, key)
        return form.format(**values) if values else form

    def language(self, **surroundings: Any) -> "Language":
        """The language and the shell; ``surroundings`` are what the shell knows of a data folder."""
        from renovation_cli.cli import hints
        from renovation_cli.render.language import Language
        from renovation_cli.render.shell import Shell

        shell = Shell(
            program=hints.program(self.program),
            options=hints.carried(self.arguments),
            windows=os.name == "nt",
            **surroundings,
        )
        return Language(self.language_code, shell)
