"""Rules of the plan in words: what each is called, and by when what it asks is due."""

from renovation_cli.compute.plan_places import PlacedRule
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.cited import Cited, Timed
from renovation_cli.model.dates import NoDeadline
from renovation_cli.model.escalation import Condition
from renovation_cli.model.track import Milestone, Requirement
from renovation_cli.model.window import Window
from renovation_cli.reports.document import Cell
from renovation_cli.reports.wording.lag import Terms, asks
from renovation_cli.reports.wording.phrases import in_turn, requirement_of


def name_of(rule: Cited | Condition, terms: Terms) -> Cell:
    """What a rule is called, or what it asks where it has no name."""
    if isinstance(rule, Condition):
        return asks((rule,), terms)
    if isinstance(rule, Requirement):
        return requirement_of(rule)
    return getattr(rule, "name", None) or ""


def deadline_of(placed: PlacedRule) -> Cell:
    """By when it is due, or why there is no deadline; blank for what is not due by a day."""
    rule = placed.rule
    if isinstance(rule, Window):
        return say("{start} to {end}", start=rule.from_, end=rule.to)
    if not isinstance(rule, Timed):
        return ""
    if isinstance(rule, Milestone) and not rule.required:
        return say("optional")
    first = rule.not_before
    parts: list[Cell] = [_due(placed, rule)]
    if first is not None:
        parts.append(
            say_n(
                "no earlier than {n} day after {fact}",
                "no earlier than {n} days after {fact}",
                first.days,
                fact=first.of,
            )
        )
    return in_turn(parts)


def _due(placed: PlacedRule, rule: Timed) -> Cell:
    if rule.by is NoDeadline.NONE and rule.reason:
        return say("no deadline: {reason}", reason=rule.reason)
    if rule.within is not None and rule.by is None:
        return say_n(
            "within {n} day of {fact}", "within {n} days of {fact}", rule.within.days, fact=rule.within.of
        )
    return placed.due or say("no deadline")
