"""What an entry of the files is called, and what it says, in the words of the programme."""

from collections.abc import Iterator

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.findings.text import Text, say
from renovation_cli.model.programme import Programme
from renovation_cli.model.words import MoneyKind
from renovation_cli.reports.document import Cell, Several
from renovation_cli.reports.wording.recorded_values import (
    channel_name,
    key_name,
    milestone_name,
    round_name,
    value,
)

_SECTIONS = {
    "progress": say("Works done"),
    "escalated": say("Level of escalation"),
    "excuses": say("Excuse"),
    "extended": say("Deadline extended"),
    "inspections": say("Inspection"),
    "meetings": say("Meeting"),
    "bulletins": say("Bulletin"),
    "decisions": say("Decision of a meeting"),
    "tallies": say("Totals of a round"),
    "withdrawn": say("Withdrawn"),
    "work_items": say("Item of work"),
    "counted": say("Counted works"),
    "satisfaction": say("Survey of satisfaction"),
    "patrols": say("Patrol"),
    "property": say("Property management"),
    "self_rule": say("Self-government"),
    "buildings": say("Building"),
    "stated": say("Stated totals"),
    "survey": say("Survey of a candidate"),
    "willingness": say("Willingness to be renovated"),
    "candidate": say("Facts of a candidate"),
    "evaluation": say("Evaluation of the result"),
    "findings": say("Problem found on an inspection"),
    "asked_again": say("Round asked again"),
    "planned": say("The project's own plan"),
    "firms": say("Firms of the project"),
    "project": say("Facts of the project"),
}
"""What the entries of a section are called."""


def thing(fact: Fact, programme: Programme) -> Text:  # noqa: PLR0911 - a line a kind of entry
    """What an entry is about."""
    last, owner = fact.section[-1], fact.owner
    match fact.section[-1]:
        case "milestones":
            return say("{name}", name=milestone_name(owner[-1], programme))
        case "notices":
            return say("Notice of “{round}”", round=round_name(owner[-1], programme))
        case "answers":
            return say("Opinions, “{round}”", round=round_name(owner[-1], programme))
        case "entries":
            return say("{kind}", kind=fact.values.get("kind"))
        case "plan":
            return say("Money planned, {channel}", channel=channel_name(owner[-1], programme))
        case "households":
            return say("Household")
        case "orders":
            return say("Order {id}", id=owner[-1] if owner else "–")
        case "steps":
            return say("Order {id}: {step}", id=owner[0], step=fact.values.get("step"))
        case _ if found := next(
            (_SECTIONS[each] for each in reversed(fact.section) if each in _SECTIONS), None
        ):
            return found
        case _:
            return say("{key}", key=".".join(fact.section) or last)


def in_short(fact: Fact, programme: Programme) -> Text:
    """The same where what it says stands beside it: of opinions the round alone."""
    if fact.section[-1] == "answers":
        return say("“{round}”", round=round_name(fact.owner[-1], programme))
    return thing(fact, programme)


_OF_OWNER = {"buildings", "work_items"}
"""Sections whose entries are known by their own id."""
_OF_ROUND = {"tallies", "asked_again"}
_OF_HOMES = {"answers", "households"}
_BY_VALUES = {
    "entries": ("channel", "of"),
    "counted": ("kind",),
    "extended": ("milestone",),
    "meetings": ("kind",),
    "inspections": ("kind",),
    "bulletins": ("month",),
    "escalated": ("level",),
    "excuses": ("from", "to"),
    "decisions": ("what",),
    "findings": ("what",),
}
"""By what the entries of a section that bear one day are told apart, beside that day."""


def which(fact: Fact, programme: Programme, changed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Which of several things an entry is of: a flat, a building, a channel, a meeting.

    Args:
        fact: the entry.
        programme: the plan.
        changed: keys that are told by themselves: those that differ, of what is gone every one.
    """
    return (*of_owner(fact, programme), *_by_values(fact, programme, changed))


def which_of(change: Change, programme: Programme) -> tuple[str, ...]:
    """The same of what was corrected, as it was: what it is now may be of no kind that there is."""
    return which(change.before or change.fact, programme, change.keys)


def of_owner(fact: Fact, programme: Programme) -> tuple[str, ...]:
    """The same as far as what it says does not say it: what has it."""
    section, owner = fact.section[-1], fact.owner
    if not owner:
        return ()
    if section in _OF_HOMES:
        return (" ".join(owner[:-1] if section == "answers" else owner),)
    if section in _OF_ROUND:
        return (round_name(owner[-1], programme),)
    if section == "planned":
        return (milestone_name(owner[-1], programme),)
    if section in ("decisions", "findings"):
        return tuple(owner[:1]) if owner[0] else ()  # the day of the meeting or the inspection
    return (str(fact.values.get("name") or owner[-1]),) if section in _OF_OWNER else ()


def _by_values(fact: Fact, programme: Programme, changed: tuple[str, ...]) -> Iterator[str]:
    for key in _BY_VALUES.get(fact.section[-1], ()):
        if key in fact.values and key not in changed:
            yield str(value(key, fact, programme))


def what_of(change: Change, programme: Programme) -> Text:
    """What was changed, and of which of several things of a kind, as a sentence has it."""
    name, of = thing(change.fact, programme), which_of(change, programme)
    if not of:
        return name
    if change.fact.section[-1] in _OF_HOMES:
        return say("{name} of {of}", name=name, of=of)
    return say("{name} ({of})", name=name, of=of)


def said(fact: Fact, keys: tuple[str, ...], programme: Programme) -> Cell:
    """What an entry says under some of its keys."""
    return Several(
        tuple(
            say("{key} {value}", key=key_name(key, fact.values[key]), value=value(key, fact, programme))
            for key in keys
            if key in fact.values
        )
    )


def corrected(change: Change, programme: Programme) -> Cell:
    """What was recorded before, and what is now."""
    old, new = change.before, change.after
    assert old is not None
    if new is None:
        return say("removed: {values}", values=said(old, tuple(old.values), programme))
    parts = []
    for key in change.keys:
        name, before = key_name(key, old.values[key]), value(key, old, programme)
        parts.append(
            say("{key} {before}, now {after}", key=name, before=before, after=value(key, new, programme))
            if key in new.values
            else say("{key} {before}, now left out", key=name, before=before)
        )
    return Several(tuple(parts))


def is_money(fact: Fact) -> bool:
    """Whether it is an entry of money."""
    return isinstance(fact.values.get("kind"), MoneyKind)
