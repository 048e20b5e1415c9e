"""What ends a report with 1 for a nightly job: ``--exit-code late``, ``level`` or ``unmet``."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import mark, say
from renovation_cli.reports.sign import Sign

if TYPE_CHECKING:
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


def sign_of(command: str, given: Sign | None) -> Sign | None:
    """What a report is asked to end with 1 by; a word that means nothing in it is an error of usage."""
    if given is not None and given not in TAKEN[command]:
        text = say(
            "“{command}” takes no “--exit-code {given}”. It takes: {known}",
            command=command,
            given=given.value,
            known=tuple(each.value for each in TAKEN[command]),
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
