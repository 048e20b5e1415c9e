"""The commands, in the order in which ``--help`` lists them."""

import platform
import sys
from collections.abc import Callable
from typing import Any

import typer

from renovation_cli.cli import (
    check,
    consult,
    deadlines,
    demo,
    duties,
    escalations,
    explain,
    funding,
    orders,
    overdue,
    pace,
    pipeline,
    status,
    targets,
    wants,
    who,
)
from renovation_cli.cli.options import LangOption
from renovation_cli.cli.usage import Command, Group
from renovation_cli.findings.text import mark

COMMANDS: tuple[tuple[Callable[..., None], str, tuple[str, ...]], ...] = (
    (status.status, status.HELP, status.EXAMPLES),
    (deadlines.deadlines, deadlines.HELP, deadlines.EXAMPLES),
    (overdue.overdue, overdue.HELP, overdue.EXAMPLES),
    (orders.orders, orders.HELP, orders.EXAMPLES),
    (pace.pace, pace.HELP, pace.EXAMPLES),
    (escalations.escalations, escalations.HELP, escalations.EXAMPLES),
    (who.who, who.HELP, who.EXAMPLES),
    (duties.duties, duties.HELP, duties.EXAMPLES),
    (consult.consult, consult.HELP, consult.EXAMPLES),
    (targets.targets, targets.HELP, targets.EXAMPLES),
    (funding.funding, funding.HELP, funding.EXAMPLES),
    (pipeline.pipeline, pipeline.HELP, pipeline.EXAMPLES),
    (wants.wants, wants.HELP, wants.EXAMPLES),
    (check.check, check.HELP, check.EXAMPLES),
    (explain.explain, explain.HELP, explain.EXAMPLES),
    (demo.demo, demo.HELP, demo.EXAMPLES),
)
HELP = mark("Plain-text accounting for a district's programme of renovating old residential communities.")

EXIT_STATUS = mark(
    "Exit status: 0 fine; 1 findings, or a report whose figures are incomplete; 2 wrong usage; 3 no data;"
    " 4 a bug of ours; 5 the output cannot be written; 130 interrupted."
)


def build(words: Callable[[str], str]) -> Callable[..., Any]:
    """The command-line application, with its help in the language of ``words``."""
    app = typer.Typer(
        cls=Group,
        help=words(HELP),
        epilog=words(mark("Every command has its own --help with examples.")) + "\n\n" + words(EXIT_STATUS),
        add_completion=False,
        suggest_commands=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(invoke_without_command=False)(_root(words))
    for function, help_text, examples in COMMANDS:
        epilog = words(mark("Examples:")) + "\n\n" + "\n\n".join(f"  {example}" for example in examples)
        app.command(cls=Command, help=words(help_text), epilog=epilog)(function)
    command = typer.main.get_command(app)
    _translate(command, words)
    return command


def _root(words: Callable[[str], str]) -> Callable[..., None]:
    def show_version(context: typer.Context, value: bool) -> None:
        if not value:
            return
        from renovation_cli import __version__

        sys.stdout.write(f"renovation {__version__}\n")
        if context.params.get("verbose"):
            from renovation_cli.loading.parser import description

            sys.stdout.write(f"Python {platform.python_version()}\n")
            sys.stdout.write(f"{description()}\n")
        raise typer.Exit

    def root(
        version: bool = typer.Option(
            False,  # noqa: FBT003
            "--version",
            callback=show_version,
            help=words(mark("Print the version and stop.")),
        ),
        # Eager, so that it is known by when the version is printed.
        verbose: bool = typer.Option(
            False,  # noqa: FBT003
            "--verbose",
            is_eager=True,
            help=words(mark("With --version: also Python, and which YAML parser reads the files.")),
        ),
        lang: LangOption = None,
    ) -> None:
        pass

    return root


def _translate(command: Any, words: Callable[[str], str]) -> None:
    """Put every option's help into the reader's language."""
    for parameter in command.params:
        text = getattr(parameter, "help", None)
        if text:
            parameter.help = words(text)
    for each in getattr(command, "commands", {}).values():
        _translate(each, words)
