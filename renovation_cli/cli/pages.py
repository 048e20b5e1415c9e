"""The program and its commands as the command-line library runs them, with help pages in the user's words.

The library words the fixed parts of its pages in English, and takes what is typed to pieces with pydantic.
Here the pages are put together by the same formatter in the words of the `Call` on the context, and values
are read by `renovation_cli.cli.values`. A sentence is looked up only when a page is shown.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from renovation_cli.cli.groups import first_lines, group_lines
from renovation_cli.cli.lacking import refuse_lacking
from renovation_cli.cli.metavars import argument, bounds, record, sentence_of
from renovation_cli.cli.usage import Missing, Unreadable, Wrong, left_over, misspelt_command, placed
from renovation_cli.cli.values import Form
from renovation_cli.findings.text import mark
from renovation_cli.model.late import late
from renovation_cli.render.folding import fold
from renovation_cli.render.visible import pad, width

_MARGIN = 2
"""Columns that the library leaves free beside a page."""
_INDENT = "  "
_WIDEST_NAME = 20
"""Columns of the names beside which something is told; what is told of a longer one stands below it."""
_MEANINGS = late(r"[a-z]+ (?:\([^()]{1,32}\)|[\u4e00-\u9fff]{2,5}(?=[、，。；]))")
"""A fixed word with what it means, which stay on one line."""


def _show_help(ctx: Any, _: Any, wanted: bool) -> None:
    if wanted:
        sys.stdout.write(ctx.get_help() + "\n")
        ctx.exit()


class _Spoken:
    """What both have: values read without the library, and a page in the user's words."""

    forms: Mapping[str, Form]

    def read_by(self: Any, forms: Mapping[str, Form]) -> None:
        """Read the values of the parameters by these forms."""
        self.forms = forms
        for parameter in self.params:
            parameter.form = forms[parameter.name]
            parameter.process_value = partial(_processed, parameter, forms[parameter.name])

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = mark("Show this message and exit.")
            option.callback = _show_help
            option.process_value = partial(_processed, option, Form(bool))
        return option

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        pieces = [ctx.obj.words(piece) for piece in self.usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), ctx.obj.words(mark("Usage: ")))

    def usage_pieces(self: Any, ctx: Any) -> list[str]:
        """What may stand behind the command."""
        return list(self.collect_usage_pieces(ctx))

    def format_help_text(self: Any, ctx: Any, formatter: Any) -> None:
        _paragraph(formatter, ctx.obj.words(self.help))

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            told = self._told_of(parameter, ctx.obj.words)
            if isinstance(parameter, TyperOption):
                options.append((record(parameter, ctx.obj.words), told))
            else:
                arguments.append((argument(parameter, ctx.obj.words), told))
        _section(formatter, ctx.obj.words(mark("Arguments:")), arguments)
        _section(formatter, ctx.obj.words(mark("Options:")), options)

    def _told_of(self, parameter: Any, words: Callable[..., str]) -> str:
        """The sentence about a parameter, and what else is to be known of it."""
        form = self.forms.get(parameter.name)
        told = sentence_of(parameter.help, form, words)
        more = _more_of(parameter, form, words)
        return words(mark("{sentence} {more}"), sentence=told, more=more) if more else told


class SpokenCommand(_Spoken, TyperCommand):
    """A command."""

    allow_extra_args = True
    examples: tuple[str, ...]

    def usage_pieces(self, ctx: Any) -> list[str]:
        """The options, then every argument by its name, in brackets where it need not be given."""
        arguments = [each for each in self.get_params(ctx) if not isinstance(each, TyperOption)]
        shown = (argument(each, ctx.obj.words, optional=not each.required) for each in arguments)
        return [str(self.options_metavar), *shown]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does, with words of our own for what is left over."""
        refuse_lacking(ctx, args)
        try:
            left = super().parse_args(ctx, args)
        except Wrong as wrong:
            raise placed(wrong, ctx) from None
        if left:
            ctx.fail(left_over(left, ctx, ctx.obj.words))
        return left

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The examples, a line each."""
        lines = ("", ctx.obj.words(mark("Examples:")), *(f"  {example}" for example in self.examples))
        formatter.write("".join(f"{line}\n" for line in lines))


class SpokenGroup(_Spoken, TyperGroup):
    """The program, whose commands are made when they are called for."""

    names: Sequence[str]
    """The commands, in the order of the registry."""
    made: Callable[[str], Any]
    asked: Mapping[str, Callable[[Any, list[str]], None]]
    """What is asked for like a command and is none: what it prints of the words behind it."""
    endings: tuple[str, ...]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the library's own signature
        """The names of the commands."""
        return list(self.names)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the library's own signature
        """The command of that name, None if there is none."""
        return self.made(cmd_name) if cmd_name in self.names else None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does."""
        refuse_lacking(ctx, args)
        try:
            return super().parse_args(ctx, args)
        except Wrong as wrong:
            raise placed(wrong, ctx) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the library does, with words of our own where there is no such command."""
        name, *rest = args
        if name == "help" and rest and not rest[0].startswith("-") and rest[0] not in self.asked:
            return self.resolve_command(ctx, [*rest, "--help"])
        if name in self.asked:
            self.asked[name](ctx, rest)
            ctx.exit()
        if name not in self.names:
            ctx.fail(misspelt_command(name, (*self.names, *self.asked), ctx.obj.words))
        return super().resolve_command(ctx, args)

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """What to begin with, then every command, in few enough lines for a screen."""
        words = ctx.obj.words
        lines = (
            words(mark("To begin with:")),
            *first_lines(words),
            "",
            *group_lines(words, formatter.width + _MARGIN),
        )
        formatter.write("".join(f"{line}\n" for line in lines))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options in one paragraph, since each says by its name what it does."""
        options = ", ".join(record(each, ctx.obj.words) for each in self.get_params(ctx))
        line = ctx.obj.words(mark("Options: {options}"), options=options)
        formatter.write(f"\n{line}\n")

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """What holds for all commands."""
        for ending in self.endings:
            for line in fold(ctx.obj.words(ending), formatter.width + _MARGIN):
                formatter.write(f"{line}\n")


def _processed(parameter: Any, form: Form, ctx: Any, given: Any) -> Any:
    """What the library makes of a value that was typed or was not, with its own complaints."""
    if parameter.required and not given and given != "":
        raise Missing(ctx, parameter)
    try:
        value = form.value_of(given)
    except ValueError:
        raise Unreadable(ctx, parameter, given if isinstance(given, str) else " ".join(given)) from None
    return parameter.callback(ctx, parameter, value) if parameter.callback else value


def _more_of(parameter: Any, form: Form | None, words: Callable[..., str]) -> str:
    """Whether a parameter has to be given, what holds if it is not, and between which numbers it is."""
    if parameter.required:
        return words(mark("Required."))
    default = parameter.default if form and form.kind is not bool else None
    between = bounds(form, words) if form else ""
    if default is None:
        return words(mark("May be {bounds}."), bounds=between) if between else ""
    if not between:
        return words(mark("Default: {default}."), default=default)
    return words(mark("Default: {default}; may be {bounds}."), default=default, bounds=between)


def _paragraph(formatter: Any, text: str) -> None:
    """A text in lines that the terminal holds, after an empty one."""
    columns = formatter.width + _MARGIN - len(_INDENT)
    formatter.write("".join(f"{line}\n" for line in ("", *(_INDENT + part for part in fold(text, columns)))))


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    """Names and what is told of each beside it, or below a name that is too long for that."""
    if not rows:
        return
    beside = [wide for name, _ in rows if (wide := width(name)) <= _WIDEST_NAME]
    start = len(_INDENT) + max(beside, default=_WIDEST_NAME) + len(_INDENT)
    lines = ["", title]
    for name, told in rows:
        parts = fold(told, formatter.width + _MARGIN - start, wholes=_MEANINGS.findall(told))
        head = _INDENT + name
        if width(head) + len(_INDENT) > start:
            lines.append(head)
            head = ""
        lines.extend(
            pad(each, start) + part for each, part in zip((head, *[""] * len(parts)), parts, strict=False)
        )
    formatter.write("".join(f"{line}\n" for line in lines))
