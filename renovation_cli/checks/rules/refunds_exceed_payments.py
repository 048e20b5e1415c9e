"""C661: more paid back by a day than had been paid."""

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
    code="C661",
    name="refunds-exceed-payments",
    severity=Severity.WARNING,
    flags=mark("Refunds to a channel and kind of money that by some day exceed what had been paid from it."),
    why=mark(
        "Only what was paid can come back: the payment is missing, the refund is of another channel, or a"
        " digit is too many. What was paid would be said too low."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "kind: refund, channel: budget, yuan: 2000000,",
        "kind: refund, channel: budget, yuan: 20000,",
        as_of="2022-07-20",
    ),
    source=mark("plan 四(二)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first refund of each channel and kind that exceeds its payments."""
    entries = list(enumerate(filed.project.money.entries))
    refunded = [entry for _, entry in entries if entry.kind is MoneyKind.REFUND]
    for channel, of in dict.fromkeys((entry.channel, entry.of) for entry in refunded):
        yield from _first(filed, [each for each in entries if (each[1].channel, each[1].of) == (channel, of)])


def _first(filed: FiledProject, entries: list[tuple[int, MoneyEntry]]) -> Iterator[Problem]:
    """The refund with which the sum of refunds first passes the sum of payments, day by day."""
    # What was paid and what came back on one day is not in any order, so payments of the day count first.
    paid = refunded = 0
    for index, entry in sorted(entries, key=lambda each: (each[1].on, each[1].kind is MoneyKind.REFUND)):
        if entry.kind is MoneyKind.PAYMENT:
            paid += entry.yuan
        elif entry.kind is MoneyKind.REFUND:
            refunded += entry.yuan
            if refunded > paid:
                yield _problem(filed, index, entry, (refunded, paid))
                return


def _problem(filed: FiledProject, index: int, entry: MoneyEntry, sums: tuple[int, int]) -> Problem:
    refunded, paid = sums
    return Problem(
        rule=RULE,
        site=filed.site("money", "entries", index, "yuan"),
        message=say(
            "by {day} refunds {of} come to {refunded} yuan and payments to {paid}",
            day=entry.on,
            of=_whose(entry),
            refunded=refunded,
            paid=paid,
        ),
        expected=say("refunds of at most what has been paid by then"),
        remedy=say("enter the missing payment, or check the amount, the day, the channel and the kind"),
    )


def _whose(entry: MoneyEntry) -> Text:
    """Of which payments the refund is: those that name what it names."""
    if entry.channel is None:
        return say("that name no channel")
    if entry.of is None:
        return say("of {channel} without a kind", channel=entry.channel)
    return say("of {channel}, {kind}", channel=entry.channel, kind=entry.of)
