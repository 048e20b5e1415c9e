"""What several checks say: sentences that they end with, and how a value is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.findings.command import File
from renovation_cli.findings.nearest import exactly, named, nearest, nearest_first
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.model.entries import Entry

_SHOWN = 12
_NEAREST = 6
"""Ids that are shown with their names where there are more than those above."""
_ONE_BY_ONE = 20
"""More facts of one round than this are not so many slips, and are said once."""


def add_to_file(entry: Entry) -> Text:
    """The remedy where something is missing: what is to be written where."""
    return say("add to {file}: {entry}", file=File(entry.file), entry=entry)


def did_you_mean(
    given: str, known: Iterable[str], beside: Mapping[str, Any] | None = None
) -> tuple[Text | None, Text | None]:
    """What was expected in place of ``given``, and which of it was probably meant.

    Args:
        given: what stands where an id belongs.
        known: the ids; of a mapping to records, a name of one or a part of it is understood too.
        beside: records that have another place, where the next finding says so; only a whole name is
            understood of them.
    """
    ids = list(known)
    if not ids:
        return say("none is listed"), None
    expected = _expected(given, known, ids)
    records = {**(beside or {}), **known} if isinstance(known, Mapping) else {}
    meant = probably_meant(given, known, beside)
    if meant is None:
        return expected, None
    if meant in records and _is_nearer_by_name(given, meant, records[meant]):
        return expected, say("the id of “{name}”: {id}", name=names_of(records[meant])[0], id=meant)
    return expected, say("did you mean {near}?", near=meant)


def _expected(given: str, known: Iterable[str], ids: Sequence[str]) -> Text:
    """The ids, all of them where they are few; else those nearest to ``given``, with their names."""
    if len(ids) <= _SHOWN:
        return say("one of: {known}", known=tuple(ids))
    if not isinstance(known, Mapping):
        return say("one of: {known} and {more} more", known=tuple(ids[:_SHOWN]), more=len(ids) - _SHOWN)
    names = {key: names_of(each) for key, each in known.items()}
    near = nearest_first(given, names)[:_NEAREST]
    shown = tuple(say("{id} ({name})", id=key, name=names[key][0]) if names[key] else key for key in near)
    return say("one of: {known} and {more} more", known=shown, more=len(ids) - len(shown))


def unknown(
    rule: Rule,
    site: Site,
    message: Text,
    *,
    given: str,
    known: Iterable[str],
    beside: Mapping[str, Any] | None = None,
) -> Problem:
    """The problem that something given is none of what is known; ``beside`` as of `did_you_mean`."""
    expected, remedy = did_you_mean(given, known, beside)
    return Problem(rule=rule, site=site, message=message, expected=expected, remedy=remedy)


def probably_meant(given: str, known: Iterable[str], beside: Mapping[str, Any] | None = None) -> str | None:
    """The id that `did_you_mean` names: what is so called, else the nearest; none where two are so called."""
    if not isinstance(known, Mapping):
        return nearest(given, known)
    names = {key: names_of(each) for key, each in known.items()}
    whole = exactly(given, {key: names_of(each) for key, each in (beside or {}).items()} | names)
    if whole:
        return whole[0] if len(whole) == 1 else None
    return nearest(given, names) or named(given, names)


def _is_nearer_by_name(given: str, meant: str, record: Any) -> bool:
    """Whether an id was found by a name of its record and not by its own letters."""
    return bool(exactly(given, {"": names_of(record)})) or nearest(given, [meant]) is None


def names_of(entry: Any) -> list[str]:
    """The names that a record has beside its id; a text is itself one."""
    if isinstance(entry, str):
        return [entry]
    fields = (getattr(entry, field, None) for field in ("name", "short", "title"))
    return [*(name for name in fields if name), *getattr(entry, "also", ())]


def each_or_all(
    rule: Rule, facts: Sequence[DatedFact], what: Text, expected: Text, remedy: Text
) -> Iterator[Problem]:
    """A finding for each fact of one round, or one for all of them where they have a cause in common.

    Args:
        rule: what is found.
        facts: the facts it is found of.
        what: what is said of their days, as the end of a sentence.
        expected: the days that were expected.
        remedy: what to do.
    """
    if len(facts) > _ONE_BY_ONE:
        days = sorted(fact.day for fact in facts)
        many = say(
            "{n} entries, from {first} to {last}: each {what}",
            n=len(facts),
            first=days[0],
            last=days[-1],
            what=what,
        )
        yield Problem(rule=rule, site=facts[0].site(), message=many, expected=expected, remedy=remedy)
        return
    for fact in facts:
        yield Problem(
            rule=rule,
            site=fact.site(),
            message=say("{day} {what}", day=fact.day, what=what),
            expected=expected,
            remedy=remedy,
        )


def percent_of(share: Fraction) -> str:
    """A share as it may be written: in percent where that is exact, else as a fraction."""
    hundredths = share * 10_000
    return f"{float(hundredths) / 100:g}%" if hundredths.denominator == 1 else str(share)
