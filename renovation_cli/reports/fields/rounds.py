"""What is said of a round, its requirements, their places, and the households of it (plan 三(二)1)."""

from dataclasses import replace

from renovation_cli.compute.bases import UnknownKind
from renovation_cli.compute.consultation import BuildingCounts, RequirementResult, RoundStanding
from renovation_cli.compute.opinions import Said
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.stages import RoundState
from renovation_cli.compute.verdict import Verdict
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Requirement
from renovation_cli.model.vote import Vote
from renovation_cli.model.words import Among, BaseKind, CountKind, Scope
from renovation_cli.reports.document import Cell, Tone, Toned
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import (
    AMOUNT,
    COUNT,
    DAY,
    DAYS,
    FLAG,
    PLAN_DAY,
    SENTENCE,
    SHARE,
    TEXT,
    every,
    one,
    word,
)
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.phrases import joined, recorded, requirement_of
from renovation_cli.reports.wording.rounds import (
    a_day,
    asked_for,
    days_of,
    figures_of,
    met_of_all,
    verdict_of,
)

Judged = RequirementResult | Verdict


def _missing(result: Judged) -> Cell:
    return AMOUNT.shown(result.missing) if result.missing else ("" if result.met else None)


_COUNTED = Field[Judged]("counted", AMOUNT.or_none, lambda result: result.counted, say("Counted"), figures_of)
_MISSING = Field[Judged]("missing", AMOUNT.or_none, lambda result: result.missing, say("Missing"), _missing)
_MET = Field[Judged]("met", FLAG.or_none, lambda result: result.met, say("Verdict"), verdict_of)
_BEHIND = (
    Field[Judged]("base", AMOUNT.or_none, lambda result: result.base),
    Field[Judged]("needed", AMOUNT.or_none, lambda result: result.needed),
    Field[Judged]("out_of_reach", FLAG, lambda result: result.out_of_reach),
    Field[Judged](
        "unknown", word(UnknownKind).or_none, lambda result: result.unknown and result.unknown.kind
    ),
    Field[Judged]("reason", SENTENCE.or_none, lambda result: result.reason),
)


def _itself(verdict: Verdict) -> Judged:
    return verdict


PLACE = Fields[Verdict](
    Field("place", TEXT, lambda verdict: verdict.place, say("Place")),
    *Fields(_COUNTED, _MISSING, _MET, *_BEHIND).under(_itself),
)
"""A requirement at one of the places where it must hold."""


@dataclass(frozen=True, slots=True)
class PlaceOf:
    """A place of a requirement, in a list of the places of several."""

    requirement: Requirement
    verdict: Verdict


PLACE_OF_A_REQUIREMENT = Fields[PlaceOf](
    shown(say("Requirement"), lambda row: requirement_of(row.requirement)),
    *PLACE.under(lambda row: row.verdict),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement in its round."""

    result: RequirementResult
    round: RoundState

    @property
    def requirement(self) -> Requirement:
        """What the plan asks."""
        return self.result.requirement

    @property
    def judged(self) -> RequirementResult:
        """What comes of it, without any verdict where nothing at all is on record of the project."""
        return self.result if self.round.is_recorded else self.result.unjudged

    @property
    def entry(self) -> Text | None:
        """The lines that would give a verdict; None where there is one, or no line would."""
        entries = self.result.unknown.entries if self.result.unknown else ()
        return recorded(*entries) if entries else None

    @property
    def a_day(self) -> int | None:
        """Opinions a day that would still meet it in time; None where that cannot be said."""
        return a_day(self.result, self.round)


def asked_in(state: RoundState) -> list[Asked]:
    """The requirements of a round."""
    return [Asked(result, state) for result in state.result.requirements]


REQUIREMENT = Fields[Asked](
    Field("count", word(CountKind), lambda asked: asked.requirement.count),
    Field("of", word(BaseKind), lambda asked: asked.requirement.of),
    Field("among", word(Among), lambda asked: asked.requirement.among),
    Field("per", word(Scope), lambda asked: asked.requirement.per),
    Field("at_least", SHARE.or_none, lambda asked: asked.requirement.at_least),
    Field("more_than", SHARE.or_none, lambda asked: asked.requirement.more_than),
    Field("clause", TEXT, lambda asked: asked.requirement.clause),
    *Fields(_MET.beneath, _COUNTED, _MISSING.beneath, *_BEHIND).under(lambda asked: asked.judged),
    Field("recorded_by", SENTENCE.or_none, lambda asked: asked.entry),
    Field(
        "a_day",
        COUNT.or_none,
        lambda asked: asked.a_day,
        beneath(say("A day")),
        lambda asked: asked.a_day or "",
    ),
    Field(
        "places",
        every(PLACE),
        lambda asked: [verdict for verdict in asked.judged.verdicts if verdict.place],
    ),
)
"""A requirement over all its places."""


def _counted_needed_missing(asked: Asked) -> Cell:
    """What is counted, needed and missing; among participants every further answer enlarges the base."""
    result, requirement = asked.result, asked.requirement
    if not result.base or result.needed is None or requirement.per is not Scope.PROJECT:
        return LEFT_OUT
    known = {
        "counted": result.counted,
        "base": result.base,
        "needed": result.needed,
        "missing": result.missing,
    }
    if result.missing and requirement.among is Among.PARTICIPANTS:
        return say(
            "{counted} of {base}; {missing} more would make {needed} of {then}",
            then=result.base + result.missing,
            **known,
        )
    return say("{counted} of {base}; {needed} needed, {missing} missing", **known)


def _met_in(asked: Asked) -> Cell:
    by_place = asked.result.verdicts and asked.requirement.per is not Scope.PROJECT
    return figures_of(asked.result) if by_place else LEFT_OUT


def _opinions_a_day(asked: Asked) -> Cell:
    number = asked.a_day
    return say_n("{n} opinion a day", "{n} opinions a day", number) if number else LEFT_OUT


REQUIREMENT_FACTS = Fields[Asked](
    shown(say("  counted, needed, missing"), _counted_needed_missing),
    shown(say("  met in"), _met_in),
    shown(say("  what would give a verdict"), lambda asked: asked.entry or LEFT_OUT),
    shown(say("  to meet it in time"), _opinions_a_day),
)
"""A requirement, a fact a line, under its name."""


def _count(name: str, title: Text) -> Field[Said | None]:
    return Field(name, COUNT.or_none, lambda counts: None if counts is None else getattr(counts, name), title)


COUNTS = Fields(
    _count("listed", say("Listed")),
    _count("visited", say("Visited")),
    _count("received", say("Received")),
    _count("agreeing", say("Agreeing")),
    _count("signed", say("Signed")),
    _count("opposed", say("Opposed")),
    _count("abstained", say("Abstained")),
    _count("absent", say("Not met")),
)
"""Households by what they say; None where nothing is on file, and what totals alone do not tell."""

BUILDING = Fields[BuildingCounts](
    Field("building", TEXT, lambda part: part.building, say("Building")),
    Field("stated", COUNT.or_none, lambda part: part.stated, say("Stated")),
    *COUNTS.under(lambda part: part.counts),
)
"""A building in a round."""

_BENEATH = {"visited": False, "received": True, "agreeing": False, "signed": True, "opposed": True}
"""The counts that are shown of a round among others, and whether each stands below the one before it."""


def _of_a_round(count: Field[RoundState]) -> Field[RoundState]:
    assert count.key is not None
    if count.key not in _BENEATH:
        return replace(count, title=None)
    return count.beneath if _BENEATH[count.key] else count


TALLY = one(
    Fields[Vote](
        Field("on", DAY, lambda vote: vote.on),
        Field("doc", TEXT.or_none, lambda vote: vote.doc),
        Field("note", TEXT.or_none, lambda vote: vote.note),
    )
)
"""Totals on paper that stand for the answers of a round."""

ROUND = Fields[RoundState](
    Field("id", TEXT, lambda state: state.id),
    Field("name", TEXT, lambda state: state.round.name, say("Round")),
    Field("stage", TEXT, lambda state: state.stage_id),
    Field("clause", TEXT, lambda state: state.round.clause),
    Field(
        "due",
        PLAN_DAY.or_none,
        lambda state: state.due,
        beneath(say("Deadline")),
        lambda state: state.due or "",
    ),
    Field("due_day", DAY.or_none, lambda state: state.due and state.due.last),
    Field("days_left", DAYS.or_none, lambda state: state.days_left, beneath(say("Days")), days_of),
    *map(_of_a_round, COUNTS.under(lambda state: state.result.counts)),
    Field("notice", DAY.or_none, lambda state: state.notice_on),
    Field("since", DAY.or_none, lambda state: state.result.since),
    Field("reissued", FLAG, lambda state: state.result.asking.reissued),
    Field("older", COUNT.or_none, lambda state: state.result.older),
    Field("tally", TALLY.or_none, lambda state: state.result.vote),
    Field("standing", word(RoundStanding), lambda state: state.standing),
    Field("met", FLAG.or_none, lambda state: state.met),
    Field("complete", FLAG, lambda state: state.complete),
    Field("requirements_met", COUNT, lambda state: state.result.requirements_met),
    Field("recorded_by", SENTENCE.or_none, asked_for),
    Field("requirements", every(REQUIREMENT), asked_in),
)
"""A round of a project."""


def _notice(state: RoundState) -> Cell:
    if not state.round.notice:
        return LEFT_OUT
    return state.notice_on or Toned(say("not posted"), Tone.WARN)


def _deadline(state: RoundState) -> Cell:
    left = days_of(state).value
    return left if state.due is None else say("{due}, {left}", due=state.due, left=left)


def _asked_anew(state: RoundState) -> Cell:
    result = state.result
    if result.since is None:
        return LEFT_OUT
    since = say("since {day}", day=result.since)
    if result.asking.reissued:
        since = say("since {day}, when what it asks about was issued once more", day=result.since)
    if not result.older:
        return since
    return say_n(
        "{since}; what {n} household said before does not count",
        "{since}; what {n} households said before does not count",
        result.older,
        since=since,
    )


def _totals(state: RoundState) -> Cell:
    vote = state.result.vote
    if vote is None:
        return LEFT_OUT
    on = say("as of {day}", day=vote.on)
    return joined(each for each in (on, vote.doc, vote.note) if each) or LEFT_OUT


ROUND_FACTS = Fields[RoundState](
    shown(say("Deadline"), _deadline),
    shown(say("Asked anew"), _asked_anew),
    shown(say("Known in totals alone"), _totals),
    shown(say("Public notice"), _notice),
    shown(
        say("Requirements"),
        lambda state: met_of_all(state) if len(state.result.requirements) > 1 else LEFT_OUT,
    ),
)
"""A round, a fact a line."""

CONSULTED = Fields[ProjectState](
    Field("id", TEXT, lambda state: state.id),
    Field("name", TEXT, lambda state: state.project.name),
    Field("track", TEXT, lambda state: state.project.track),
    Field(
        "rounds",
        every(
            Fields(*ROUND, Field("buildings", every(BUILDING), lambda state: state.result.buildings)),
        ),
        lambda state: state.rounds,
    ),
)
"""A project with what its households have said, building by building."""


@dataclass(frozen=True, slots=True)
class RoundOf:
    """A round with one of its requirements, in a list of the rounds of several projects."""

    project: ProjectState
    round: RoundState
    asked: Asked | None
    """None where nothing is asked."""


def _where_asked(field: Field[Asked]) -> Field[RoundOf]:
    def show(row: RoundOf) -> Cell:
        return "" if row.asked is None else field.cell(row.asked)

    return shown(field.column, show)


ROUND_OF_A_PROJECT = Fields[RoundOf](
    shown(say("Project"), lambda row: project_ref(row.project.id, row.project.project)),
    shown(beneath(say("Id")), lambda row: row.project.id),
    *ROUND.under(lambda row: row.round),
    shown(
        say("Requirement"), lambda row: requirement_of(row.asked.requirement) if row.asked else say("none")
    ),
    *(_where_asked(field) for field in REQUIREMENT if field.title),
)
