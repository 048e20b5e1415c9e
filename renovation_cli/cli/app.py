"""The commands, in the order in which ``--help`` lists them, and the program that is made of them."""

import inspect
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import typer

from renovation_cli.cli import (
    bulletin,
    calendar,
    changes,
    check,
    consult,
    deadlines,
    demo,
    duties,
    escalations,
    evidence,
    explain,
    funding,
    inspections,
    lists,
    meetings,
    orders,
    overdue,
    pace,
    pipeline,
    settled,
    site,
    status,
    targets,
    trend,
    wallchart,
    wants,
    weekly,
    who,
)
from renovation_cli.cli.command import Command
from renovation_cli.cli.locale_choice import language_called
from renovation_cli.cli.options import SHARED, option
from renovation_cli.cli.pages import SpokenCommand, SpokenGroup
from renovation_cli.cli.values import form_of
from renovation_cli.findings.text import mark

COMMANDS: Mapping[str, Command] = {
    command.name: command
    for command in (
        status.STATUS,
        deadlines.DEADLINES,
        overdue.OVERDUE,
        orders.ORDERS,
        meetings.MEETINGS,
        weekly.WEEKLY,
        bulletin.BULLETIN,
        inspections.INSPECTIONS,
        pace.PACE,
        trend.TREND,
        escalations.ESCALATIONS,
        who.WHO,
        duties.DUTIES,
        consult.CONSULT,
        targets.TARGETS,
        lists.LISTS,
        calendar.CALENDAR,
        funding.FUNDING,
        evidence.EVIDENCE,
        pipeline.PIPELINE,
        wants.WANTS,
        changes.CHANGES,
        wallchart.WALLCHART,
        site.SITE,
        check.CHECK,
        explain.EXPLAIN,
        demo.DEMO,
        settled.SETTINGS,
    )
}
"""The registry: every command by its name."""


WORDS = ("help", "version")
"""What is no command and is asked for like one."""


def _show_version(context: typer.Context, value: bool) -> None:
    if value:
        _print_version(verbose=bool(context.params.get("verbose")))
        raise typer.Exit


def _print_version(*, verbose: bool) -> None:
    from renovation_cli import __version__

    sys.stdout.write(f"renovation {__version__}\n")
    if verbose:
        import platform

        from renovation_cli.loading.parser import description

        sys.stdout.write(f"Python {platform.python_version()}\n")
        sys.stdout.write(f"{description()}\n")


def _show_version_of(_context: typer.Context, words: list[str]) -> None:
    _print_version(verbose="--verbose" in words)


def _show_page(context: typer.Context, _words: list[str]) -> None:
    sys.stdout.write(context.get_help() + "\n")


_Version = Annotated[
    bool, typer.Option("--version", callback=_show_version, help=mark("Print the version and stop."))
]
# Eager, so that it is known by when the version is printed.
_Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        is_eager=True,
        help=mark("With --version: also Python, and which YAML parser reads the files."),
    ),
]
ROOT: Mapping[str, inspect.Parameter] = {
    "version": option("version", _Version, default=False),
    "verbose": option("verbose", _Verbose, default=False),
    "lang": SHARED["lang"],
}
"""What the program takes before a command."""
EXIT_STATUS = mark("Exit: 0 fine, 1 findings, 2 usage, 3 no data, 4 a bug, 5 not written, 130 ended.")


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Whether a command line asks only what the program is and how it is called."""
    first = next((word for word in arguments if not word.startswith("-") and not language_called(word)), "")
    return first in WORDS or any(word in ("-h", "--help", "--version") for word in arguments)


def build() -> Any:
    """The program. It is run with a `Call` as ``obj``, in whose language it answers."""
    app = _app()
    app.callback(
        cls=SpokenGroup,
        invoke_without_command=True,
        subcommand_metavar=mark("COMMAND [ARGS]..."),
        options_metavar=mark("[OPTIONS]"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )(_taking(ROOT, _begin))
    program: Any = typer.main.get_command(app)
    program.read_by({name: form_of(each) for name, each in ROOT.items()})
    program.names = tuple(COMMANDS)
    program.made = _made
    program.asked = {"help": _show_page, "version": _show_version_of}
    program.endings = (EXIT_STATUS,)
    return program


def _made(name: str) -> Any:
    """A command as the library runs it."""
    row = COMMANDS[name]

    def run(context: typer.Context, given: dict[str, Any]) -> None:
        given.pop("lang")  # chosen before anything could be said
        row.run(context.obj, **given)

    app = _app()
    app.command(name, cls=SpokenCommand, help=row.help, options_metavar=mark("[OPTIONS]"))(
        _taking(row.parameters, run)
    )
    command: Any = typer.main.get_command(app)
    command.read_by({name: form_of(each, row.words.get(name)) for name, each in row.parameters.items()})
    command.examples = row.examples
    return command


def _app() -> typer.Typer:
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _taking(
    parameters: Mapping[str, inspect.Parameter], run: Callable[[typer.Context, dict[str, Any]], None]
) -> Callable[..., None]:
    """A function by whose signature the library knows the parameters; ``run`` gets them by name."""

    def function(context: typer.Context, **given: Any) -> None:
        run(context, given)

    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    function.__signature__ = inspect.Signature([context, *parameters.values()])  # type: ignore[attr-defined]
    return function


def _begin(context: typer.Context, _: dict[str, Any]) -> None:
    """Where no command is named: the first screen where there is data, else how to begin."""
    if context.invoked_subcommand is not None:
        return
    from renovation_cli.cli.begin import begin

    begin(context.obj, COMMANDS["status"])
