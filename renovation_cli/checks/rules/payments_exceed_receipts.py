"""C611: more paid by a day than had come in."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import project_file
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.words import MoneyKind

RULE = Rule(
    code="C611",
    name="payments-exceed-receipts",
    severity=Severity.WARNING,
    flags=mark(
        "Payments of a project, from one channel or of one kind of its money, that by some day exceed what"
        " had been received."
    ),
    why=mark("Nobody can pay with money that has not come: a receipt is missing, or a digit is too many."),
    example=Example(
        "projects/jianshe/project.yaml", "channel: budget, yuan: 350000}", "channel: budget, yuan: 250000}"
    ),
    source=mark("plan 四(二)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first payment of each channel that exceeds its receipts; if none does, of a kind or the project."""
    entries = list(enumerate(filed.project.money.entries))
    found = False
    for channel in dict.fromkeys(entry.channel for _, entry in entries if entry.channel is not None):
        its = [each for each in entries if each[1].channel == channel]
        whole = say("{channel}", channel=channel)
        for problem in [*_first(filed, its, whole)] or _of_kinds(filed, its, channel):
            found = True
            yield problem
    if not found:
        yield from _first(filed, entries, None)


def _of_kinds(filed: FiledProject, entries: list[tuple[int, MoneyEntry]], channel: str) -> Iterator[Problem]:
    """The same of each kind of money, where every receipt and payment of the channel says which it is."""
    moved = [each for each in entries if each[1].kind is not MoneyKind.COMMITMENT]
    if any(entry.of is None for _, entry in moved):
        return
    for kind in dict.fromkeys(entry.of for _, entry in moved):
        its = [each for each in moved if each[1].of == kind]
        yield from _first(filed, its, say("{channel}, {kind}", channel=channel, kind=kind))


def _first(
    filed: FiledProject, entries: list[tuple[int, MoneyEntry]], channel: Text | None
) -> Iterator[Problem]:
    """The payment with which the sum of payments first passes the sum of receipts, day by day."""
    # What came and what was paid on one day is not in any order, so what came or came back is counted first.
    dated = sorted(entries, key=lambda each: (each[1].on, each[1].kind is MoneyKind.PAYMENT))
    received = paid = 0
    for index, entry in dated:
        if entry.kind is MoneyKind.RECEIPT:
            received += entry.yuan
        elif entry.kind is MoneyKind.REFUND:
            paid -= entry.yuan
        elif entry.kind is MoneyKind.PAYMENT:
            paid += entry.yuan
            if paid > received:
                yield _problem(filed, index, entry, channel, (paid, received))
                return


def _problem(
    filed: FiledProject, index: int, entry: MoneyEntry, channel: Text | None, sums: tuple[int, int]
) -> Problem:
    paid, received = sums
    message = (
        say(
            "by {day} payments come to {paid} yuan and receipts to {received}",
            day=entry.on,
            paid=paid,
            received=received,
        )
        if channel is None
        else say(
            "by {day} payments from {channel} come to {paid} yuan and receipts to {received}",
            day=entry.on,
            paid=paid,
            channel=channel,
            received=received,
        )
    )
    return Problem(
        rule=RULE,
        site=filed.site("money", "entries", index, "yuan"),
        message=message,
        expected=say("payments of at most what has come by then"),
        remedy=say("enter the missing receipt, or check the amounts, days and channels"),
    )
