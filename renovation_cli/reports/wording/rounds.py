"""A round in words and in cells: the same in every report."""

from renovation_cli.compute.bases import UnknownKind
from renovation_cli.compute.consultation import RequirementResult, RoundStanding
from renovation_cli.compute.hearing import opinions_a_day
from renovation_cli.compute.stages import RoundState
from renovation_cli.compute.verdict import Verdict
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among, BaseKind, CountKind, Scope
from renovation_cli.reports.document import Cell, OutOf, Tone, Toned
from renovation_cli.reports.wording.phrases import days_left, days_past, recorded, requirement_of

_UNREACHABLE = say("cannot be met by those not yet heard")


def verdict_of(result: RequirementResult | Verdict) -> Toned:
    """Whether a requirement is met; where that is not known, or nobody has been heard, why."""
    if result.met is None:
        no_record = result.unknown is not None and result.unknown.kind is UnknownKind.NO_LIST
        text = say("no record") if no_record else say("no verdict")
        return Toned(_because(text, result.reason), Tone.WARN)
    if result.met:
        return Toned(say("met"), Tone.GOOD)
    text = _because(say("not met"), result.reason)
    if result.out_of_reach:
        text = say("{verdict}, {reason}", verdict=text, reason=_UNREACHABLE)
    return Toned(text, Tone.BAD)


def _because(verdict: Text, reason: Text | None) -> Text:
    return say("{verdict}: {reason}", verdict=verdict, reason=reason) if reason else verdict


def figures_of(result: RequirementResult | Verdict) -> Cell:
    """Counted of needed; over several buildings or units how many of them meet it."""
    if isinstance(result, RequirementResult) and result.requirement.per is not Scope.PROJECT:
        if not result.verdicts:
            return None
        met, every = result.places_met, result.places
        if result.requirement.per is Scope.BUILDING:
            return say_n("{met} of {n} building", "{met} of {n} buildings", every, met=met)
        return say_n("{met} of {n} unit", "{met} of {n} units", every, met=met)
    if result.counted is None and result.needed is None:
        return None
    return OutOf(result.counted, result.needed)


def asks_for_opinions(requirement: Requirement) -> bool:
    """Whether it asks for so many opinions of the households of a project, whatever they say."""
    usual = (CountKind.RECEIVED, BaseKind.HOUSEHOLDS, Among.ALL, Scope.PROJECT)
    return (requirement.count, requirement.of, requirement.among, requirement.per) == usual


def missing_of(result: RequirementResult) -> Toned:
    """What a requirement still lacks in a few words."""
    if result.met is None or result.met or result.missing is None:
        return verdict_of(result)
    text = say("{n} missing", n=result.missing)
    if result.out_of_reach:
        text = say("{verdict}, {reason}", verdict=text, reason=_UNREACHABLE)
    return Toned(text, Tone.WARN)


def in_cells(state: RoundState) -> tuple[Cell, Cell]:
    """A round in two cells: the figures of the requirement that decides it, and what that lacks."""
    result, deciding = state.result, state.result.deciding
    if deciding is None:
        return (None if result.counts is None else result.counts.received), ""
    if result.standing is RoundStanding.NO_RECORD:
        return None, Toned(say("no record"), Tone.WARN)
    missing = Toned(say("no verdict"), Tone.WARN) if deciding.met is None else missing_of(deciding)
    if len(result.requirements) == 1:
        return figures_of(deciding), missing
    met = met_of_all(state)
    if deciding.met:
        return figures_of(deciding), Toned(met, Tone.GOOD)
    text = say(
        "{requirement}: {missing}; {met}",
        requirement=requirement_of(deciding.requirement),
        missing=missing.value,
        met=met,
    )
    return figures_of(deciding), Toned(text, missing.tone)


def in_words(state: RoundState) -> Text | None:
    """A round in words; None where nothing is asked and nothing known."""
    result, deciding = state.result, state.result.deciding
    if deciding is None:
        counts = result.counts
        if counts is None:
            return None
        return say_n("{n} opinion received", "{n} opinions received", counts.received)
    if result.standing is RoundStanding.NO_RECORD:
        return _text(verdict_of(deciding))
    counted, missing = figures_of(deciding), _text(missing_of(deciding))
    text = missing if counted is None else say("{counted}, {verdict}", counted=counted, verdict=missing)
    if len(result.requirements) == 1:
        return text
    met = met_of_all(state)
    if deciding.met:
        return met
    return say(
        "{met}; {requirement}: {figures}",
        met=met,
        requirement=requirement_of(deciding.requirement),
        figures=text,
    )


def _text(cell: Toned) -> Text:
    assert isinstance(cell.value, Text)
    return cell.value


def met_of_all(state: RoundState) -> Text:
    """How many of the requirements of a round are met."""
    met, every = state.result.requirements_met, len(state.result.requirements)
    return say_n("{met} of {n} met", "{met} of {n} met", every, met=met)


def days_of(state: RoundState) -> Toned:
    """How far the deadline of a round is away, how late it is, or that it is complete."""
    if state.complete:
        return Toned(say("complete"), Tone.GOOD)
    if state.due is None:
        return Toned(say("no deadline"), Tone.DIM)
    judged = not state.unjudged and state.result.requirements
    return (days_left if judged else days_past)(state.due.last, state.as_of)


def asked_for(state: RoundState) -> Text | None:
    """The lines that would give a verdict; None where there is one, or no line would."""
    deciding = state.result.deciding
    entries = deciding.unknown.entries if state.unjudged and deciding and deciding.unknown else ()
    return recorded(*entries) if entries else None


def a_day(result: RequirementResult, state: RoundState) -> int | None:
    """Opinions a day that would still meet a requirement in time; None where that cannot be said."""
    return None if result.out_of_reach else opinions_a_day(result.missing, state.answering_days)
