"""The program and its commands as the command-line library runs them, with help pages in the user's words.

The library words the fixed parts of its pages in English, and takes what is typed to pieces with pydantic.
Here the pages are put together by the same formatter in the words of the `Call` on the context, and values
are read by `renovation_cli.cli.values`. A sentence is looked up only when a page is shown.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from renovation_cli.cli import exit_status
from renovation_cli.cli.streams import note
from renovation_cli.cli.usage import Missing, Wrong, misspelt_command, placed
from renovation_cli.cli.values import Form
from renovation_cli.findings.text import mark


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
        _paragraphs(formatter, ctx.obj.words(self.help))

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):
            told = self._told_of(parameter, ctx.obj.words)
            if isinstance(parameter, TyperOption):
                options.append((_record(parameter, ctx), told))
            else:
                arguments.append((_argument(parameter), told))
        _section(formatter, ctx.obj.words(mark("Arguments")), arguments)
        _section(formatter, ctx.obj.words(mark("Options")), options)

    def _told_of(self, parameter: Any, words: Callable[..., str]) -> str:
        """The sentence about a parameter, and what else is to be known of it."""
        form = self.forms.get(parameter.name)
        more = []
        if form and form.kind is not bool and parameter.default is not None and not parameter.required:
            more.append(words(mark("default: {default}"), default=parameter.default))
        if form and form.highest is not None:
            more.append(f"{form.lowest}<=x<={form.highest}")
        if parameter.required:
            more.append(words(mark("required")))
        return words(parameter.help) + (f"  [{'; '.join(more)}]" if more else "")


class SpokenCommand(_Spoken, TyperCommand):
    """A command."""

    allow_extra_args = True
    examples: tuple[str, ...]

    def usage_pieces(self, ctx: Any) -> list[str]:
        """The options, then every argument by its name, in brackets where it need not be given."""
        arguments = [each for each in self.get_params(ctx) if not isinstance(each, TyperOption)]
        shown = (_argument(each, optional=not each.required) for each in arguments)
        return [str(self.options_metavar), *shown]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does, with words of our own for what is left over."""
        try:
            left = super().parse_args(ctx, args)
        except Wrong as wrong:
            raise placed(wrong, ctx) from None
        if left:
            ctx.fail(
                ctx.obj.words(mark("Got unexpected extra arguments: {arguments}"), arguments=" ".join(left))
            )
        return left

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """The examples, a line each."""
        _paragraphs(formatter, ctx.obj.words(mark("Examples:")), *self.examples)


class SpokenGroup(_Spoken, TyperGroup):
    """The program, whose commands are made when they are called for."""

    sentences: Mapping[str, str]
    """The commands by name, each with its sentence, in the order of the help page."""
    made: Callable[[str], Any]
    endings: tuple[str, ...]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the library's own signature
        """The names of the commands."""
        return list(self.sentences)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the library's own signature
        """The command of that name, None if there is none."""
        return self.made(cmd_name) if cmd_name in self.sentences else None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does; without any argument the help page is what is said."""
        if not args:
            note(ctx.get_help())
            raise typer.Exit(exit_status.USAGE)
        try:
            return super().parse_args(ctx, args)
        except Wrong as wrong:
            raise placed(wrong, ctx) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the library does, with words of our own where there is no such command."""
        if args[0] not in self.sentences:
            ctx.fail(misspelt_command(args[0], self.sentences, ctx.obj.words))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Every command with the whole of its sentence."""
        rows = [(name, ctx.obj.words(sentence)) for name, sentence in self.sentences.items()]
        _section(formatter, ctx.obj.words(mark("Commands")), rows)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """What holds for all commands."""
        _paragraphs(formatter, *map(ctx.obj.words, self.endings))


def _argument(parameter: Any, *, optional: bool = False) -> str:
    """An argument by its name alone: what versions of the library put around it differs."""
    name = f"[{parameter.metavar}]" if optional else str(parameter.metavar)
    return f"{name}..." if parameter.nargs < 0 else name


def _record(option: Any, ctx: Any) -> str:
    """An option as the library writes it."""
    written: str = option.get_help_record(ctx)[0]
    return written


def _processed(parameter: Any, form: Form, ctx: Any, given: Any) -> Any:
    """What the library makes of a value that was typed or was not, with its own complaints."""
    if parameter.required and not given and given != "":
        raise Missing(ctx, parameter)
    try:
        value = form.value_of(given)
    except ValueError:
        raise typer.BadParameter("", ctx=ctx, param=parameter) from None
    return parameter.callback(ctx, parameter, value) if parameter.callback else value


def _paragraphs(formatter: Any, *texts: str) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text("\n\n".join(texts))


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)
