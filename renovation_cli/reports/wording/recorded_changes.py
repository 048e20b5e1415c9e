"""What an entry of the files is called, and what it says, in the words of the programme."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.findings.text import Text, say
from renovation_cli.model.programme import Programme
from renovation_cli.model.recorded import Recordings
from renovation_cli.model.words import MoneyKind, OrderSource
from renovation_cli.reports.document import Area, Cell, Several, Share, Yuan
from renovation_cli.reports.wording.holders import lead_name

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
            return say("{name}", name=_milestone(owner[-1], programme))
        case "notices":
            return say("Notice of “{round}”", round=_round(owner[-1], programme))
        case "answers":
            return say("Opinions, “{round}”", round=_round(owner[-1], programme))
        case "entries":
            return say("{kind}", kind=fact.values.get("kind"))
        case "plan":
            return say("Money planned, {channel}", channel=_channel(owner[-1], programme))
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
        return say("“{round}”", round=_round(fact.owner[-1], programme))
    return thing(fact, programme)


def _milestone(identity: str, programme: Programme) -> str:
    own = programme.milestones.get(identity)
    found = own or programme.milestones_by_id.get(identity)
    return found.name if found else identity


def _round(identity: str, programme: Programme) -> str:
    found = programme.rounds().get(identity)
    return found.name if found else identity


def _channel(identity: str, programme: Programme) -> str:
    funding = programme.funding
    found = funding.channels.get(identity) if funding else None
    return found.name if found else identity


def which(fact: Fact) -> str | None:
    """Which of several things it is of: a flat, an item, a meeting."""
    if fact.section[-1] == "answers":
        return " ".join(fact.owner[:-1])
    if fact.section[-1] == "households":
        return " ".join(fact.owner)
    return None


_KEYS = {
    "abstain": say("abstaining"),
    "address": say("address"),
    "agree": say("agreeing"),
    "agreement": say("agreement of"),
    "answer": say("answer"),
    "asked_again": say("asked again on"),
    "batch": say("batch"),
    "blocks": say("what waits for it"),
    "builder": say("builder"),
    "building": say("building"),
    "buildings": say("number of buildings"),
    "clause": say("clause"),
    "community": say("community"),
    "design": say("designer"),
    "finished": say("finished on"),
    "form": say("form"),
    "found": say("found"),
    "from": say("from"),
    "investment_yuan": say("investment"),
    "level": say("level"),
    "mended": say("mended on"),
    "met": say("who was met"),
    "milestone": say("milestone"),
    "name": say("name"),
    "of": say("of"),
    "officer": say("officer in charge"),
    "oppose": say("opposing"),
    "order": say("order"),
    "owner": say("owner"),
    "plan": say("planned"),
    "planned": say("planned"),
    "reason": say("reason"),
    "received": say("opinions"),
    "reported_up": say("reported to"),
    "resolved": say("dealt with on"),
    "result": say("result"),
    "satisfied": say("satisfied"),
    "short": say("short name"),
    "showcase": say("showcase"),
    "started": say("started on"),
    "street": say("street"),
    "supervisor": say("supervisor"),
    "track": say("track"),
    "units": say("units"),
    "until": say("until"),
    "verified": say("verified on"),
    "year_built": say("year of building"),
    "year_investment_yuan": say("investment in the year"),
    "asked": say("asked"),
    "willing": say("willing"),
    "shortcomings": say("shortcomings"),
    "area_m2": say("area, ㎡"),
    "by": say("by"),
    "channel": say("channel"),
    "done": say("done on"),
    "doc": say("document"),
    "due": say("due on"),
    "households": say("households"),
    "invested_yuan": say("invested amount"),
    "kind": say("kind"),
    "month": say("of the month"),
    "note": say("remark"),
    "number": say("number"),
    "on": say("day"),
    "opened": say("opened on"),
    "outcome": say("outcome"),
    "problem": say("problem"),
    "step": say("step"),
    "to": say("to whom"),
    "wants": say("wants"),
    "what": say("what"),
    "where": say("where"),
    "works": say("works"),
    "yuan": say("yuan"),
}
"""Keys by the words that people know them by; one that a district made up stands as in the file."""


def _name(key: str, given: Any = None) -> Text:
    if key == "to" and not isinstance(given, str):
        return say("until")  # of an excuse or a deadline put off; of an order it is a body
    if key == "of" and isinstance(given, str):
        return say("kind")  # of money; of what is counted it is a number
    if key == "by" and not isinstance(given, OrderSource):
        return say("by whom")  # a body; of an order it is how the problem came up
    return _KEYS.get(key) or say("{key}", key=key)


def said(values: Mapping[str, Any], keys: tuple[str, ...], programme: Programme) -> Cell:
    """What an entry says under some of its keys."""
    return Several(
        tuple(
            say("{key} {value}", key=_name(key, values[key]), value=value(key, values[key], programme))
            for key in keys
            if key in values
        )
    )


def value(key: str, given: Any, programme: Programme) -> Cell:  # noqa: PLR0911 - a line a kind of value
    """A value as it is shown, an id by its name."""
    if key == "level":
        levels = programme.escalation.levels if programme.escalation else {}
        return levels[given].name if given in levels else str(given)
    if key in ("milestone", "blocks"):
        return _milestone(given, programme)
    if key == "met":
        return Several(tuple(map(lead_name, given)))
    if key == "yuan" or key.endswith("_yuan"):
        return Yuan(given)
    if key == "area_m2":
        return Area(given)
    if isinstance(given, Fraction):
        return Share(given)
    if isinstance(given, Recordings):
        return given.first
    if isinstance(given, tuple):
        return Several(tuple(map(str, given)))
    return given if isinstance(given, int | str) or hasattr(given, "isoformat") else str(given)


def corrected(change: Change, programme: Programme) -> Cell:
    """What was recorded before, and what is now."""
    assert change.before is not None
    old = change.before.values
    if change.after is None:
        return say("removed: {values}", values=said(old, tuple(old), programme))
    new = change.after.values
    parts = []
    for key in change.keys:
        name, before = _name(key, old[key]), value(key, old[key], programme)
        parts.append(
            say("{key} {before}, now {after}", key=name, before=before, after=value(key, new[key], programme))
            if key in new
            else say("{key} {before}, now left out", key=name, before=before)
        )
    return Several(tuple(parts))


def is_money(fact: Fact) -> bool:
    """Whether it is an entry of money."""
    return isinstance(fact.values.get("kind"), MoneyKind)
