"""A round known in totals alone: which totals count, and what they say of a requirement (plan 三(二)1).

Totals are of the project as a whole and of its households. What goes by building, unit, owner or area has no
verdict by them, nor has what they leave open.
"""

from renovation_cli.compute.bases import JudgedPlace, Unknown, UnknownKind
from renovation_cli.compute.opinions import Asking, Totals
from renovation_cli.compute.verdict import Verdict, Weights, verdict_at
from renovation_cli.findings.text import say
from renovation_cli.model.book import Dossier
from renovation_cli.model.entries_of_homes import of_household, of_households
from renovation_cli.model.track import Requirement
from renovation_cli.model.vote import Vote
from renovation_cli.model.words import BaseKind, Scope


def vote_of(dossier: Dossier, asked: Asking) -> Vote | None:
    """The totals of a round on a date; none of an earlier asking, and none of a later day."""
    vote = dossier.project.tallies.get(asked.round_id)
    return vote if vote and asked.since <= vote.on <= asked.as_of else None


def totals_of(vote: Vote) -> Totals:
    """Totals under the names that counts have."""
    return Totals(
        received=vote.received,
        visited=vote.asked,
        agreeing=vote.agree,
        opposed=vote.oppose,
        abstained=vote.abstain,
    )


def verdict_by_totals(dossier: Dossier, vote: Vote, requirement: Requirement) -> Verdict:
    """A requirement by totals; no verdict where they do not tell what it counts."""
    counted = getattr(totals_of(vote), requirement.count.value)
    if requirement.of is not BaseKind.HOUSEHOLDS or requirement.per is not Scope.PROJECT or counted is None:
        reason = say("the totals on file do not tell it")
        unknown = Unknown(UnknownKind.TOTALS, reason, (of_household(dossier.id),))
        return Verdict(None, reason=reason, unknown=unknown)
    weights = Weights(counted, vote.received, vote.received, vote.received)
    return verdict_at(requirement, _project(dossier, vote), weights, dossier.id)


def _project(dossier: Dossier, vote: Vote) -> JudgedPlace:
    """The project as one place, of which as many are listed as were heard."""
    stated = dossier.project.stated_households
    unknown = None
    if stated is None:
        reason = say("the number of households is not stated")
        unknown = Unknown(UnknownKind.NUMBER, reason, (of_households(dossier.id),))
    elif max(vote.received, vote.asked or 0) > stated:
        reason = say("the totals on file are of more households than the {stated} stated", stated=stated)
        unknown = Unknown(UnknownKind.CONTRADICTED, reason)
    number = None if unknown else stated
    return JudgedPlace(
        name=None, building=None, unit=None, number=number, listed=vote.received, unknown=unknown
    )
