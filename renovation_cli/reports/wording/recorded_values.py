"""The values of an entry of the files, and the keys they stand under, in the words of the programme."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from renovation_cli.compute.facts import Fact
from renovation_cli.findings.text import Text, say
from renovation_cli.model.money import ChannelPlan
from renovation_cli.model.programme import Programme
from renovation_cli.model.recorded import Recordings
from renovation_cli.model.words import Batch, MoneyKind, OrderSource, Showcase
from renovation_cli.reports.document import Area, Cell, Several, Share, Yuan
from renovation_cli.reports.wording.holders import lead_name

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


def key_name(key: str, given: Any = None) -> Text:  # noqa: PLR0911 - a line a key of two meanings
    """What people call a key, by what stands under it."""
    if key == "to" and not isinstance(given, str):
        return say("until")  # of an excuse or a deadline put off; of an order it is a body
    if key == "of" and isinstance(given, str):
        return say("kind of money")  # of what is counted it is a number
    if key == "kind" and isinstance(given, MoneyKind):
        return say("entry")  # of money, which has a kind within its channel too
    if key == "by" and not isinstance(given, OrderSource):
        return say("by whom")  # a body; of an order it is how the problem came up
    if key == "done" and not isinstance(given, date):
        return say("done so far")  # of what is counted; of a decision it is a day
    if key == "plan":
        return say("planned, yuan")
    return _KEYS.get(key) or say("{key}", key=key)


def milestone_name(identity: str, programme: Programme) -> str:
    """A milestone, or the round or the notice of one, by its name; its id where the plan has none of it."""
    own = programme.milestones.get(identity)
    found = own or programme.milestones_by_id.get(identity) or programme.rounds().get(identity)
    return found.name if found else identity


def round_name(identity: str, programme: Programme) -> str:
    """A round by its name; its id where the plan has none of it."""
    found = programme.rounds().get(identity)
    return found.name if found else identity


def channel_name(identity: str, programme: Programme) -> str:
    """A channel by its name; its id where the plan has none of it."""
    funding = programme.funding
    found = funding.channels.get(identity) if funding else None
    return found.name if found else identity


def value(key: str, fact: Fact, programme: Programme) -> Cell:  # noqa: PLR0911 - a line a kind of value
    """What an entry says under a key, as it is shown: an id by its name, one that is unknown as it is."""
    given = fact.values[key]
    if key in ("milestone", "blocks"):
        return milestone_name(given, programme)
    if isinstance(given, ChannelPlan):
        return _planned(given, fact.owner[-1] if fact.owner else "", programme)
    if key == "yuan" or key.endswith("_yuan"):
        return Yuan(given)
    if key == "area_m2":
        return Area(given)
    if isinstance(given, Fraction):
        return Share(given)
    if isinstance(given, Recordings):
        return given.first
    if isinstance(given, tuple):
        return Several(tuple(_named(key, each, fact, programme) for each in given))
    if isinstance(given, str):
        return _named(key, given, fact, programme)
    return given if isinstance(given, int) or hasattr(given, "isoformat") else str(given)


def _named(key: str, given: Any, fact: Fact, programme: Programme) -> Cell:
    """A word or an id by its name."""
    if key in _LEADS:
        return lead_name(given) if isinstance(given, str) else str(given)
    if isinstance(given, Batch | Showcase):
        known: Mapping[Any, Any] = programme.batches if isinstance(given, Batch) else programme.showcases
        return known[given].name if given in known else given
    if not isinstance(given, str):
        return str(given)
    found = _names(key, fact, programme).get(given, given)
    return found if isinstance(found, str) else str(found.name)


_LEADS = frozenset(("to", "by", "met", "reported_up"))
"""Keys under which a body stands, or one of the few words for the project's own."""


def _names(key: str, fact: Fact, programme: Programme) -> Mapping[str, Any]:  # noqa: PLR0911 - a line a key
    """What the ids under a key are called by the plan: a name each, or something that has one."""
    match key:
        case "track":
            return programme.tracks
        case "level":
            return programme.escalation.levels if programme.escalation else {}
        case "channel":
            return programme.funding.channels if programme.funding else {}
        case "of":
            return _kinds_of(fact.values.get("channel"), programme)
        case "wants":
            return programme.menu
        case "shortcomings":
            return programme.shortcomings
        case "kind":
            return _kinds(fact.section[-1], programme)
        case _:
            return {}


def _kinds(section: str, programme: Programme) -> Mapping[str, Any]:
    """What the kinds of the entries of a section are called."""
    match section:
        case "orders":
            return programme.orders.kinds if programme.orders else {}
        case "inspections":
            return programme.inspections
        case "meetings":
            return programme.reporting
        case "counted":
            return programme.counts
        case _:
            return {}


def _kinds_of(channel: Any, programme: Programme) -> Mapping[str, str]:
    """The kinds of money of a channel."""
    channels = programme.funding.channels if programme.funding else {}
    return channels[channel].kinds if channel in channels else {}


def _planned(plan: ChannelPlan, channel: str, programme: Programme) -> Cell:
    """What is planned from a channel: one amount, or one of each kind."""
    if plan.kinds is None:
        return Yuan(plan.yuan)
    names = _kinds_of(channel, programme)
    parts = ((names.get(kind, kind), Yuan(yuan)) for kind, yuan in plan.kinds.items())
    return Several(tuple(say("{name} {yuan}", name=name, yuan=yuan) for name, yuan in parts))
