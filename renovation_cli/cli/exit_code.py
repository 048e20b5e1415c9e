"""What ends a report with 1 for a nightly job: ``--exit-code late``, ``level`` or ``unmet``."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.fixed_words import shown
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark, say
from renovation_cli.reports.sign import Sign

if TYPE_CHECKING:
    from renovation_cli.cli.narrow import Asked
    from renovation_cli.reports.document import Document

TAKEN: Mapping[str, tuple[Sign, ...]] = {
    "status": (Sign.LATE, Sign.LEVEL, Sign.UNMET),
    "overdue": (Sign.LATE,),
    "orders": (Sign.LATE,),
    "meetings": (Sign.LATE,),
    "inspections": (Sign.LATE,),
    "escalations": (Sign.LEVEL,),
    "consult": (Sign.LATE, Sign.UNMET),
}
"""The reports that can end so, each with the words that mean something in it; also in `docs/nightly.md`."""


TOLD = {
    Sign.LATE: mark("late (something is late)"),
    Sign.LEVEL: mark("level (a project is at a level)"),
    Sign.UNMET: mark("unmet (a round is not met)"),
}
"""What a help page says of each word."""


_TOLD_BY = {Sign.LATE: "overdue", Sign.LEVEL: "escalations", Sign.UNMET: "consult"}
"""The report that ends so, for who asks another one."""


def sign_of(asked: "Asked", given: Sign | None) -> Sign | None:
    """What a report is asked to end with 1 by; a word that means nothing in it is an error of usage."""
    if given is not None and given not in TAKEN[asked.command]:
        other = _TOLD_BY[given]
        options = (*asked.options_of(other), ("--exit-code", given.value))
        text = say(
            "“{command}” does not take “--exit-code {given}”. It takes: {known}. That is told by: {other}",
            command=asked.command,
            given=given.value,
            known=shown(each.value for each in TAKEN[asked.command]),
            other=replace(renovation(other), options=options),
        )
        fail(text, exit_status.USAGE)
    return given


def needs_sign(document: "Document", sign: Sign | None) -> None:
    """End with an error of usage where a report of this shape cannot tell of what is asked for.

    Where no plan can be read nothing is told of anything, and that is said instead.
    """
    if sign is not None and document.programme is not None and sign not in document.signs:
        text = say("“--exit-code {given}” means nothing with the other options.", given=sign.value)
        fail(text, exit_status.USAGE)
