"""``renovation explain``."""

import sys
from typing import Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import command
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark, say


def _explain(
    call: Call,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help=mark("A code or its name; all of them if not given."))
    ] = None,
) -> None:
    from renovation_cli.checks.registry import RULES, rule_of
    from renovation_cli.render import rule_page

    reader = call.language()
    if code is None:
        for rule in RULES:
            sys.stdout.write(f"{rule.code}  {rule.name}  {reader.words(rule.flags)}\n")
        return
    found = rule_of(code)
    if found is None:
        near = nearest(code, [name for rule in RULES for name in (rule.code, rule.name)])
        fail(
            say("There is no code “{code}”. Did you mean {near}?", code=code, near=near)
            if near
            else say(
                "There is no code “{code}”. All of them: {command}",
                code=code,
                command=renovation("explain"),
            ),
            exit_status.USAGE,
        )
    sys.stdout.write(rule_page.render(found, reader))


EXPLAIN = command(
    "explain",
    mark("What a code of a finding means, with an example and its correction."),
    ("renovation explain D505", "renovation explain full-width-punctuation", "renovation explain"),
    _explain,
    ("lang",),
)
