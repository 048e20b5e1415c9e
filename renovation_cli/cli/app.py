"""The commands, in the order in which ``--help`` lists them, and the program that is made of them."""

import inspect
import platform
import sys
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from renovation_cli.cli import (
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
    meetings,
    orders,
    overdue,
    pace,
    pipeline,
    status,
    targets,
    wants,
    who,
)
from renovation_cli.cli.command import Command
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
        inspections.INSPECTIONS,
        pace.PACE,
        escalations.ESCALATIONS,
        who.WHO,
        duties.DUTIES,
        consult.CONSULT,
        targets.TARGETS,
        funding.FUNDING,
        evidence.EVIDENCE,
        pipeline.PIPELINE,
        wants.WANTS,
        check.CHECK,
        explain.EXPLAIN,
        demo.DEMO,
    )
}
"""The registry: every command by its name."""


def _show_version(context: typer.Context, value: bool) -> None:
    if not value:
        return
    from renovation_cli import __version__

    sys.stdout.write(f"renovation {__version__}\n")
    if context.params.get("verbose"):
        from renovation_cli.loading.parser import description

        sys.stdout.write(f"Python {platform.python_version()}\n")
        sys.stdout.write(f"{description()}\n")
    raise typer.Exit


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
HELP = mark("Plain-text accounting for a district's programme of renovating old residential communities.")
EXIT_STATUS = mark(
    "Exit status: 0 fine; 1 findings, or a report whose figures are incomplete; 2 wrong usage; 3 no data;"
    " 4 a bug of ours; 5 the output cannot be written; 130 interrupted."
)


def build() -> Any:
    """The program. It is run with a `Call` as ``obj``, in whose language it answers."""
    app = _app()
    app.callback(
        cls=SpokenGroup,
        help=HELP,
        invoke_without_command=True,
        subcommand_metavar=mark("COMMAND [ARGS]..."),
        options_metavar=mark("[OPTIONS]"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )(_taking(ROOT, _ask_for_a_command))
    program: Any = typer.main.get_command(app)
    program.read_by({name: form_of(each) for name, each in ROOT.items()})
    program.sentences = {name: command.help for name, command in COMMANDS.items()}
    program.made = _made
    program.endings = (mark("Every command has its own --help with examples."), EXIT_STATUS)
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
    command.read_by({name: form_of(each) for name, each in row.parameters.items()})
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


def _ask_for_a_command(context: typer.Context, _: dict[str, Any]) -> None:
    """End with a complaint where no command is named."""
    if context.invoked_subcommand is None:
        context.fail(context.obj.words(mark("Missing command.")))
