"""What is said of a wrong call, and the fixed words of help pages, in the user's language.

The command-line library passes only a few of its sentences through gettext; the others are said here.
"""

import gettext
from typing import Any

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperCommand, TyperGroup

from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark

Wrong = ClickException
"""A call that cannot be carried out."""

_EXTRA = "Got unexpected extra argument(s) ("


def _words(key: str, **values: Any) -> str:
    return gettext.gettext(key).format(**values)


class _Spoken:
    """Help pages whose fixed words are the user's."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        pieces = (gettext.gettext(piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), _words(mark("Usage: ")))

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = _words(mark("Show this message and exit."))
        return option


class Command(_Spoken, TyperCommand):
    """A command, whose line in the list of commands is never cut short."""

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - the library's own signature
        """The whole of the help text."""
        return self.help or ""


class Group(_Spoken, TyperGroup):
    """The program with its commands."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As the library does, with words of our own where there is no such command."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = nearest(name, self.commands)
            if near:
                key = mark("No such command {name}. Did you mean {possibilities}?")
                ctx.fail(_words(key, name=name, possibilities=near))
            ctx.fail(_words(mark("No such command {name}."), name=name))
        return super().resolve_command(ctx, args)


def complaint(wrong: ClickException) -> str:
    """The usage, where to find help, and what is wrong."""
    if isinstance(wrong, NoArgsIsHelpError):
        return wrong.format_message()
    text = _words(mark("Error: {message}"), message=_said_of(wrong))
    context = wrong.ctx if isinstance(wrong, UsageError) else None
    if context is None:
        return text
    option = context.help_option_names[0]
    where = _words(mark("Try '{command} {option}' for help."), command=context.command_path, option=option)
    return f"{context.get_usage()}\n{where}\n\n{text}"


def _said_of(wrong: ClickException) -> str:
    if isinstance(wrong, NoSuchOption):
        return _too_early(wrong) or _no_such_option(wrong.option_name, _near(wrong))
    if isinstance(wrong, BadOptionUsage):
        if "does not take" in wrong.message:
            return _words(mark("Option {name} does not take a value."), name=wrong.option_name)
        return _words(mark("Option {name} requires an argument."), name=wrong.option_name)
    if isinstance(wrong, BadParameter) and wrong.param is not None and wrong.ctx is not None:
        return _bad_value(wrong, wrong.param, wrong.ctx)
    message = wrong.format_message()
    if message.startswith(_EXTRA):
        extra = message.removeprefix(_EXTRA).removesuffix(")")
        return _words(mark("Got unexpected extra arguments: {arguments}"), arguments=extra)
    return message


def _too_early(wrong: NoSuchOption) -> str | None:
    """For an option of the commands that stands before the command."""
    program = wrong.ctx.command if wrong.ctx else None
    commands = program.commands.items() if isinstance(program, Group) else ()
    takers = [name for name, command in commands for each in command.params if wrong.option_name in each.opts]
    if not takers or wrong.ctx is None:
        return None
    key = mark("Option {name} comes after the command: {example}")
    example = f"{wrong.ctx.command_path} {takers[0]} {wrong.option_name} …"
    return _words(key, name=wrong.option_name, example=example)


_MEANT = {"--on": "--as-of", "--date": "--as-of", "--day": "--as-of", "--json": "--format"}
"""Options that are asked for by other names."""


def _near(wrong: NoSuchOption) -> list[str]:
    """The options that were probably meant."""
    meant = _MEANT.get(wrong.option_name)
    known = {name for each in wrong.ctx.command.params for name in each.opts} if wrong.ctx else set()
    if meant in known:
        return [meant]
    near = nearest(wrong.option_name, known)
    return [near] if near else []


def _no_such_option(name: str, near: list[str]) -> str:
    if not near:
        return _words(mark("No such option: {name}"), name=name)
    key = mark("No such option: {name} Did you mean {possibilities}?")
    return _words(key, name=name, possibilities=", ".join(near))


def _bad_value(wrong: BadParameter, parameter: Any, context: Any) -> str:
    is_option = parameter.param_type_name == "option"
    name = parameter.opts[0] if is_option else parameter.metavar or parameter.name
    if isinstance(wrong, MissingParameter):
        key = mark("Missing option {name}.") if is_option else mark("Missing argument {name}.")
        return _words(key, name=name)
    form = (parameter.get_help_record(context) or (name,))[0]
    return _words(mark("Invalid value for {name}; expected {form}."), name=name, form=form)
