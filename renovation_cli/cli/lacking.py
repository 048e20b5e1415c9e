"""An option behind which the next option stands where its value belongs, such as ``--street --lang zh``.

The command-line library takes the second for the value of the first, and what is then said is of another
thing. A value that begins with one dash, such as ``-7d``, is none of the command's options and stays a value;
one that begins with two is written behind an equals sign.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import typer


class Lacking(typer.BadParameter):
    """An option stands without its value."""

    def __init__(self, ctx: Any, option_name: str, instead: str | None) -> None:
        super().__init__("", ctx=ctx)
        self.option_name = option_name
        self.instead = instead
        """The word that stands in the place of the value and is no option that is known; None else."""


def refuse_lacking(ctx: Any, arguments: Sequence[str]) -> None:
    """Refuse a command line of which an option has another option, or nothing, for its value.

    Args:
        ctx: the call; where its command takes no options behind the first word, nothing there is looked at.
        arguments: the words behind the command.

    Raises:
        Lacking: so it is.
    """
    takes = _takes_value(ctx.command.get_params(ctx))
    words = iter(arguments)
    for word in words:
        if word == "--" or not (word.startswith("-") or ctx.allow_interspersed_args):
            return
        if not takes.get(word):
            continue
        value = next(words, None)
        if value is None or value.partition("=")[0] in takes or value == "--":
            raise Lacking(ctx, word, None)
        if value.startswith("--"):
            raise Lacking(ctx, word, value)


def _takes_value(parameters: Iterable[Any]) -> dict[str, bool]:
    """Every option by each of its names, and whether it takes a value."""
    return {
        name: not getattr(each, "is_flag", False)
        for each in parameters
        for name in (*each.opts, *each.secondary_opts)
        if name.startswith("-")
    }
