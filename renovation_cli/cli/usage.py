"""What is said of a wrong call, and the fixed words of help pages, in the user's language.

The command-line library words most of its errors in English only. What is wrong is read from the error's
class and attributes, never from its sentence; a kind of error unknown here is shown as the library words it.
"""

import gettext
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from renovation_cli.cli import exit_status
from renovation_cli.cli.streams import note
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark
from renovation_cli.render.visible import visible

Wrong: type[Exception] = [kind for kind in typer.BadParameter.__mro__ if issubclass(kind, Exception)][-2]
"""A call that cannot be carried out: what all the library's complaints descend from, under whatever name."""


def _words(key: str, **values: Any) -> str:
    return gettext.gettext(key).format(**values)


def _show_help(ctx: Any, _: Any, wanted: bool) -> None:
    if wanted:
        sys.stdout.write(ctx.get_help() + "\n")
        ctx.exit()


class _Spoken:
    """Help pages whose fixed words are the user's."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        pieces = (gettext.gettext(piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), _words(mark("Usage: ")))

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = _words(mark("Show this message and exit."))
            option.callback = _show_help
        return option


class Command(_Spoken, TyperCommand):
    """A command, whose line in the list of commands is never cut short."""

    allow_extra_args = True

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - the library's own signature
        """The whole of the help text."""
        return self.help or ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does, with words of our own for what is left over."""
        try:
            left = super().parse_args(ctx, args)
        except Wrong as wrong:
            raise _placed(wrong, ctx) from None
        if left:
            ctx.fail(_words(mark("Got unexpected extra arguments: {arguments}"), arguments=" ".join(left)))
        return left


class Group(_Spoken, TyperGroup):
    """The program with its commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the library does; without any argument the help page is what is said."""
        if not args:
            note(ctx.get_help())
            raise typer.Exit(exit_status.USAGE)
        try:
            return super().parse_args(ctx, args)
        except Wrong as wrong:
            raise _placed(wrong, ctx) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the library does, with words of our own where there is no such command."""
        name = args[0]
        if name not in self.commands:
            near = nearest(name, self.commands)
            if near:
                key = mark("No such command {name}. Did you mean {possibilities}?")
                ctx.fail(_words(key, name=name, possibilities=near))
            ctx.fail(_words(mark("No such command {name}."), name=name))
        return super().resolve_command(ctx, args)


def _placed(wrong: Exception, ctx: Any) -> Exception:
    """The complaint with the call that it is about; the library leaves that out of some."""
    if getattr(wrong, "ctx", None) is None:
        wrong.ctx = ctx  # type: ignore[attr-defined]
    return wrong


def complaint(wrong: Exception) -> str:
    """The usage, where to find help, and what is wrong."""
    context = getattr(wrong, "ctx", None)
    text = _words(mark("Error: {message}"), message=visible(_said_of(wrong, context)))
    if context is None:
        return text
    option = context.help_option_names[0]
    where = _words(mark("Try '{command} {option}' for help."), command=context.command_path, option=option)
    return f"{context.get_usage()}\n{where}\n\n{text}"


def _said_of(wrong: Any, context: Any) -> str:
    name = getattr(wrong, "option_name", None)
    if context is not None and name is not None:
        if hasattr(wrong, "possibilities"):
            near = _near(name, context)
            return _too_early(name, context) or _no_such_option(name, near)
        option = _option(name, context)
        if option is not None:
            return _bad_option(name, option)
    if context is not None and getattr(wrong, "param", None) is not None:
        return _bad_value(wrong, wrong.param, context)
    worded = getattr(wrong, "format_message", None)
    return str(worded() if worded else wrong) or type(wrong).__name__


def _option(name: str, context: Any) -> Any:
    """The option of that name which the command takes, None if it takes none."""
    takes = context.command.get_params(context)
    return next((each for each in takes if name in (*each.opts, *each.secondary_opts)), None)


def _bad_option(name: str, option: Any) -> str:
    if option.is_flag:
        return _words(mark("Option {name} does not take a value."), name=name)
    return _words(mark("Option {name} requires an argument."), name=name)


def _too_early(name: str, context: Any) -> str | None:
    """For an option of the commands that stands before the command."""
    commands = context.command.commands.items() if isinstance(context.command, Group) else ()
    takers = [command for command, each in commands for option in each.params if name in option.opts]
    if not takers:
        return None
    key = mark("Option {name} comes after the command: {example}")
    return _words(key, name=name, example=f"{context.command_path} {takers[0]} {name} …")


_MEANT = {"--on": "--as-of", "--date": "--as-of", "--day": "--as-of", "--json": "--format"}
"""Options that are asked for by other names."""


def _near(name: str, context: Any) -> list[str]:
    """The options that were probably meant."""
    meant = _MEANT.get(name)
    known = {each for option in context.command.params for each in option.opts}
    near = meant if meant in known else nearest(name, known)
    return [near] if near else []


def _no_such_option(name: str, near: list[str]) -> str:
    if not near:
        return _words(mark("No such option: {name}"), name=name)
    key = mark("No such option: {name} Did you mean {possibilities}?")
    return _words(key, name=name, possibilities=", ".join(near))


def _bad_value(wrong: Any, parameter: Any, context: Any) -> str:
    is_option = isinstance(parameter, TyperOption)
    name = parameter.opts[0] if is_option else parameter.metavar or parameter.name
    if hasattr(wrong, "param_type"):  # a value that is missing, of which the library would name the type
        key = mark("Missing option {name}.") if is_option else mark("Missing argument {name}.")
        return _words(key, name=name)
    form = (parameter.get_help_record(context) or (name,))[0]
    return _words(mark("Invalid value for {name}; expected {form}."), name=name, form=form)
