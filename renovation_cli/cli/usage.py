"""What is said of a wrong call, in the user's language.

The command-line library words most of its errors in English only. What is wrong is read from the error's
class and attributes, never from its sentence; a kind of error unknown here is shown as the library words it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import typer
from typer.core import TyperGroup, TyperOption

from renovation_cli.cli.fixed_words import near_word, shown
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


class Unreadable(typer.BadParameter):
    """A value is of another form than its option or argument takes."""

    def __init__(self, ctx: Any, param: Any, given: str) -> None:
        super().__init__("", ctx=ctx, param=param)
        self.given = given


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
            return _too_early(name, context, words) or _no_such_option(name, context, words)
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


_MOST = 5
"""How many commands are named that take an option."""


def _no_such_option(name: str, context: Any, words: Words) -> str:
    """The option that was probably meant, or the commands that take this one."""
    known = {each.lstrip("-"): each for option in context.command.params for each in option.opts}
    meant = _MEANT.get(name)
    near = meant if meant in known.values() else None
    if near is None and (others := _takers(name, context)):
        key = mark("“{command}” does not take {name}. These do: {others}")
        return words(key, command=context.info_name, name=name, others=_some(others, words))
    if near is None and (found := nearest(name.lstrip("-"), known)):
        near = known[found]
    if near is None:
        return words(mark("There is no option {name}."), name=name)
    return words(mark("There is no option {name}. Did you mean {near}?"), name=name, near=near)


def _takers(name: str, context: Any) -> list[str]:
    """The other commands that take an option."""
    program: Any = context.parent.command if context.parent else None
    if not isinstance(program, TyperGroup):
        return []
    commands = program.list_commands(context.parent)
    made: dict[str, Any] = {each: program.get_command(context.parent, each) for each in commands}
    return [each for each in commands if any(name in option.opts for option in made[each].params)]


def _listed(names: Sequence[str], words: Words) -> str:
    """Names in a line."""
    first, *others = names
    for each in others:
        first = words(mark("{words}, {word}"), words=first, word=each)
    return first


def _some(names: Sequence[str], words: Words) -> str:
    """The first of many names in a line."""
    listed = _listed(names[:_MOST], words)
    return words(mark("{words} and more"), words=listed) if len(names) > _MOST else listed


def _bad_value(wrong: Any, parameter: Any, words: Words) -> str:
    is_option = isinstance(parameter, TyperOption)
    name = parameter.opts[0] if is_option else words(parameter.metavar or parameter.name)
    if hasattr(wrong, "param_type"):  # a value that is missing, of which the library would name the type
        return words(mark("Missing option {name}."), name=name) if is_option else _missing(wrong, name, words)
    form = getattr(parameter, "form", None)
    given = getattr(wrong, "given", None)
    if form is None or given is None:
        key = mark("Invalid value for {name}; expected {form}.")
        return words(key, name=name, form=record(parameter, words))
    if taken := tuple(form.words) or form.taken:
        return _no_such_word(name, given, taken, words)
    expected = words(stands_for(parameter))
    if between := bounds(form, words):
        key = mark("{name} does not take “{given}”; expected {value}, {bounds}.")
        return words(key, name=name, given=given, value=expected, bounds=between)
    key = mark("{name} does not take “{given}”; expected {value}.")
    return words(key, name=name, given=given, value=expected)


def _no_such_word(name: str, given: str, taken: Sequence[str], words: Words) -> str:
    """What is said of a word that is none of the few that an option takes."""
    known = _listed(shown(taken), words)
    if near := near_word(given, taken):
        key = mark("{name} does not take “{given}”. Did you mean {near}? It takes: {known}")
        return words(key, name=name, given=given, near=near, known=known)
    key = mark("{name} does not take “{given}”. It takes: {known}")
    return words(key, name=name, given=given, known=known)


def _missing(wrong: Any, name: str, words: Words) -> str:
    """What is said of an argument that is not given, with a call that has it."""
    examples = getattr(wrong.ctx.command, "examples", ())
    if not examples:
        return words(mark("Missing argument {name}."), name=name)
    return words(mark("{name} is missing. For example: {example}"), name=name, example=examples[0])


def left_over(arguments: Sequence[str], context: Any, words: Words) -> str:
    """What is said of arguments that are too many: another command, or names that need an option."""
    program = context.parent.command if context.parent else None
    first = arguments[0]
    if isinstance(program, TyperGroup) and first in program.list_commands(context.parent):
        key = mark("Of two commands each is typed alone: {example}")
        return words(key, example=f"{context.parent.command_path} {first}")
    said = words(mark("Got unexpected extra arguments: {arguments}"), arguments=" ".join(arguments))
    if not any("--project" in each.opts for each in context.command.params):
        return said
    key = mark("{said}. A further name takes an option: --project, --street, --community or --with.")
    return words(key, said=said)
