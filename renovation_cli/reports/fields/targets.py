"""What is said of what a plan declares and promises, against what is on file (plan 一, 二4)."""

from typing import TypeVar

from renovation_cli.compute.showcases import Showcases
from renovation_cli.compute.targets import AgainstTarget, Amount, TargetResult
from renovation_cli.findings.text import mark, say, say_n
from renovation_cli.model.words import Showcase
from renovation_cli.reports.document import Cell, Share, Tone, Toned, Yuan
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.kinds import AMOUNT, COUNT, SHARE, TEXT, every, one_of, word
from renovation_cli.reports.fields.projects import first_projects
from renovation_cli.reports.wording.amounts import at_least

T = TypeVar("T")

LABELS = {
    "projects": mark("Projects"),
    "households": mark("Households"),
    "buildings": mark("Buildings"),
    "area_m2": mark("Area, ㎡"),
    "investment_yuan": mark("Investment, yuan"),
    "year_investment_yuan": mark("In the year, yuan"),
}
_STANDINGS = {
    AgainstTarget.AGREES: Toned(say("agrees"), Tone.GOOD),
    AgainstTarget.PARTIAL: Toned(say("list not complete: a lower bound"), Tone.WARN),
    AgainstTarget.EXCEEDS: Toned(say("more on file than declared"), Tone.GOOD),
    AgainstTarget.FALLS_SHORT: Toned(say("less on file than declared"), Tone.BAD),
    AgainstTarget.NOT_DECLARED: Toned(say("not declared"), Tone.DIM),
}


def _known(result: TargetResult, value: T) -> T | None:
    """Something that is said of the sum, where any project says anything."""
    return value if result.any_known else None


def _amount(result: TargetResult, amount: Amount | None) -> Cell:
    return Yuan(int(amount)) if amount is not None and result.in_yuan else AMOUNT.shown(amount)


def _is_bound(result: TargetResult) -> bool:
    """Whether there is more of it than is known; the projects on file are counted, and nothing else is."""
    return result.any_known and result.standing is AgainstTarget.PARTIAL and result.field != "projects"


def _summed(result: TargetResult) -> Cell:
    return at_least(result.summed) if _is_bound(result) else _amount(result, _known(result, result.summed))


def _share(result: TargetResult) -> Cell:
    share = _known(result, result.share)
    if share is None:
        return None
    shown_share = Share(share, result.places)
    return at_least(shown_share) if _is_bound(result) else shown_share


def _difference(result: TargetResult) -> Cell:
    """By how much it differs; by how much a lower bound will nobody knows."""
    return None if _is_bound(result) else _amount(result, _known(result, result.difference))


def _meaning(result: TargetResult) -> Cell:
    if not result.any_known and result.standing is not AgainstTarget.NOT_DECLARED:
        return Toned(say("unknown"), Tone.WARN)
    if result.standing is AgainstTarget.AGREES and result.difference:
        return Toned(say("agrees: the plan rounds to {unit}", unit=result.to), Tone.GOOD)
    return _STANDINGS[result.standing]


TARGET = Fields[TargetResult](
    Field(
        "field",
        one_of(*LABELS),
        lambda result: result.field,
        say("Total"),
        lambda result: say(LABELS[result.field]),
    ),
    Field(
        "declared",
        AMOUNT.or_none,
        lambda result: result.declared,
        say("Declared"),
        lambda result: _amount(result, result.declared),
    ),
    Field("declared_to", AMOUNT.or_none, lambda result: result.to),
    Field("summed", AMOUNT.or_none, lambda result: _known(result, result.summed), say("On file"), _summed),
    Field("share", SHARE.or_none, lambda result: _known(result, result.share), say("Share"), _share),
    Field(
        "difference",
        AMOUNT.or_none,
        lambda result: _known(result, result.difference),
        say("Differs"),
        _difference,
    ),
    Field("projects_known", COUNT, lambda result: result.known),
    Field("projects_unknown", COUNT, lambda result: result.unknown, say("Unknown")),
    Field("projects_missing", COUNT.or_none, lambda result: result.missing),
    Field("standing", word(AgainstTarget), lambda result: result.standing, say("Result"), _meaning),
)
"""A declared total."""


def _as_promised(found: Showcases) -> Cell:
    if found.lacking > 0:
        text = say_n("{n} fewer than promised", "{n} fewer than promised", found.lacking)
    elif found.lacking < 0:
        text = say_n("{n} more than promised", "{n} more than promised", -found.lacking)
    else:
        return Toned(say("as promised"), Tone.GOOD)
    return Toned(text, Tone.WARN)


SHOWCASES = Fields[Showcases](
    Field("showcase", word(Showcase), lambda found: found.kind),
    Field("name", TEXT, lambda found: found.rule.name, say("Showcase")),
    Field("clause", TEXT, lambda found: found.rule.clause, say("Clause")),
    Field("promised", COUNT, lambda found: found.rule.count, say("Promised")),
    Field("on_file", COUNT, lambda found: len(found.projects), say("On file")),
    shown(say("What it means"), _as_promised),
    Field(
        "projects",
        every(TEXT),
        lambda found: [state.id for state in found.projects],
        say("Projects"),
        lambda found: first_projects(found.projects),
    ),
)
"""The showcases of a kind."""
