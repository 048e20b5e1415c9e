"""C681: a fact that was on record at another revision and is changed or gone here."""

from collections.abc import Iterator

from renovation_cli.checks.altered_facts import AlteredFact
from renovation_cli.checks.kinds import HistoryCheck
from renovation_cli.findings.command import Command, File, git
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say, say_n

RULE = Rule(
    code="C681",
    name="recorded-fact-changed",
    severity=Severity.WARNING,
    flags=mark(
        "A recorded fact that is changed or removed since the revision named with “--against”. What is new is"
        " none, nor is another order, layout or spelling."
    ),
    why=mark(
        "What was reported rests on it. A slip of the hand looks the same as a correction: somebody has to"
        " say which it is."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "{on: 2022-03-01, kind: receipt, channel: budget, yuan: 310000}",
        "{on: 2022-03-01, kind: receipt, channel: budget, yuan: 300000}",
        how="against",
    ),
    source=mark("data format, “Dates”"),
)


@HistoryCheck.of(RULE)
def check(fact: AlteredFact) -> Iterator[Problem]:
    """One that is not as it was."""
    message, remedy = _of_file(fact) if fact.number else _gone(fact) if fact.now is None else _changed(fact)
    yield Problem(rule=RULE, site=fact.site, message=message, remedy=remedy)


def _of_file(fact: AlteredFact) -> tuple[Text, Text]:
    message = say_n(
        "the file is gone, with {n} fact that was on record on {day}",
        "the file is gone, with {n} facts that were on record on {day}",
        fact.number,
        day=fact.day,
    )
    bring = git(f"checkout {fact.revision} --", File(fact.site.file))
    return message, say("{command} brings it back", command=bring)


def _gone(fact: AlteredFact) -> tuple[Text, Text]:
    message = say(
        "{what} was on record on {day} and is not any more: {was}", what=fact.what, day=fact.day, was=fact.was
    )
    remedy = say(
        "put the entry back ({command} shows it); if it was wrong, leave it out and say so in the commit",
        command=_compare(fact),
    )
    return message, remedy


def _changed(fact: AlteredFact) -> tuple[Text, Text]:
    message = say("{what} is not as on record on {day}: {now}", what=fact.what, day=fact.day, now=fact.now)
    remedy = say(
        "put back what it was ({command} shows both) and record what is new as an entry of its own; if it was"
        " wrong, leave the change and say so in the commit",
        command=_compare(fact),
    )
    return message, remedy


def _compare(fact: AlteredFact) -> Command:
    return git(f"diff {fact.revision} --", File(fact.site.file))
