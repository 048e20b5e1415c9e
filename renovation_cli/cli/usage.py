"""What is said of a wrong call, in the user's language.

The command-line library words most of its errors in English only. What is wrong is read from the error's
class and attributes, never from its sentence; a kind of error unknown here is shown as the library words it.
"""

from collections.abc import Iterable
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from renovation_cli.cli.metavars import Words, bounds, record, stands_for
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark
from renovation_cli.render.visible import visible

Wrong: type[Exception] = [kind for kind in typer.BadParameter.__mro__ if issubclass(kind, Exception)][-2]
"""A call that cannot be carried out: what all the library's complaints descend from, under whatever name."""


class Missing(typer.BadParameter):
    """A value that has to be given is not; as the library's own, it names no type."""

    def __init__(self, ctx: Any, param: Any) -> None:
        super().__init__("", ctx=ctx, param=param)
        self.param_type = None


def placed(wrong: Exception, ctx: Any) -> Exception:
    """The complaint with the call that it is about; the library leaves that out of some."""
    if getattr(wrong, "ctx", None) is None:
        wrong.ctx = ctx  # type: ignore[attr-defined]
    return wrong


def complaint(wrong: Exception, words: Words) -> str:
    """The usage, where to find help, and what is wrong."""
    context = getattr(wrong, "ctx", None)
    text = words(mark("Error: {message}"), message=visible(_said_of(wrong, context, words)))
    if context is None:
        return text
    option = context.help_option_names[0]
    where = words(mark("Try '{command} {option}' for help."), command=context.command_path, option=option)
    return f"{context.get_usage()}\n{where}\n\n{text}"


def misspelt_command(name: str, known: Iterable[str], words: Words) -> str:
    """What is said of a command that there is not."""
    near = nearest(name, known)
    if near:
        return words(
            mark("No such command {name}. Did you mean {possibilities}?"), name=name, possibilities=near
        )
    return words(mark("No such command {name}."), name=name)


def _said_of(wrong: Any, context: Any, words: Words) -> str:
    name = getattr(wrong, "option_name", None)
    if context is not None and name is not None:
        if hasattr(wrong, "possibilities"):
            return _too_early(name, context, words) or _no_such_option(name, _near(name, context), words)
        option = _option(name, context)
        if option is not None:
            return _bad_option(name, option, getattr(wrong, "instead", None), words)
    if context is not None and getattr(wrong, "param", None) is not None:
        return _bad_value(wrong, wrong.param, words)
    worded = getattr(wrong, "format_message", None)
    return str(worded() if worded else wrong) or type(wrong).__name__


def _option(name: str, context: Any) -> Any:
    """The option of that name which the command takes, None if it takes none."""
    takes = context.command.get_params(context)
    return next((each for each in takes if name in (*each.opts, *each.secondary_opts)), None)


def _bad_option(name: str, option: Any, instead: str | None, words: Words) -> str:
    """What is wrong with an option that has a value too many, or none; ``instead`` is what stands there."""
    if option.is_flag:
        return words(mark("Option {name} does not take a value."), name=name)
    value, form = words(stands_for(option)), record(option, words)
    if instead is None:
        return words(
            mark("Option {name} lacks its {value}; expected {form}."), name=name, value=value, form=form
        )
    key = mark("Option {name} lacks its {value}; expected {form}, or {exact} where it begins with dashes.")
    return words(key, name=name, value=value, form=form, exact=f"{name}={instead}")


def _too_early(name: str, context: Any, words: Words) -> str | None:
    """For an option of the commands that stands before the command."""
    program = context.command
    for command in program.list_commands(context) if isinstance(program, TyperGroup) else ():
        if any(name in option.opts for option in program.get_command(context, command).params):
            key = mark("Option {name} comes after the command: {example}")
            return words(key, name=name, example=f"{context.command_path} {command} {name} …")
    return None


_MEANT = {"--on": "--as-of", "--date": "--as-of", "--day": "--as-of", "--json": "--format"}
"""Options that are asked for by other names."""


def _near(name: str, context: Any) -> str | None:
    """The option that was probably meant."""
    meant = _MEANT.get(name)
    known = {each for option in context.command.params for each in option.opts}
    return meant if meant in known else nearest(name, known)


def _no_such_option(name: str, near: str | None, words: Words) -> str:
    if near is None:
        return words(mark("No such option: {name}"), name=name)
    return words(mark("No such option: {name} Did you mean {possibilities}?"), name=name, possibilities=near)


def _bad_value(wrong: Any, parameter: Any, words: Words) -> str:
    is_option = isinstance(parameter, TyperOption)
    name = parameter.opts[0] if is_option else words(parameter.metavar or parameter.name)
    if hasattr(wrong, "param_type"):  # a value that is missing, of which the library would name the type
        key = mark("Missing option {name}.") if is_option else mark("Missing argument {name}.")
        return words(key, name=name)
    form = record(parameter, words) if is_option else name
    of_value = getattr(parameter, "form", None)
    if of_value and (between := bounds(of_value, words)):
        key = mark("Invalid value for {name}; expected {form}, {bounds}.")
        return words(key, name=name, form=form, bounds=between)
    return words(mark("Invalid value for {name}; expected {form}."), name=name, form=form)
