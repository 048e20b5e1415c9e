"""What is said of a candidate for next year, and of the load that next year brings (plan 三(三))."""

from collections.abc import Iterable

from renovation_cli.compute.items import Item
from renovation_cli.compute.pipeline import Candidacy, Load, RuleResult
from renovation_cli.compute.targets import Figures
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Batch
from renovation_cli.reports.document import Cell, Several, Tone, Toned, Yuan
from renovation_cli.reports.fields.field import LEFT_OUT, Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import (
    AMOUNT,
    COUNT,
    DAY,
    FLAG,
    SHARE,
    TEXT,
    YEAR,
    YUAN,
    every,
    word,
)
from renovation_cli.reports.fields.projects import PLACES, project_ref
from renovation_cli.reports.fields.targets import LABELS
from renovation_cli.reports.wording.amounts import amount
from renovation_cli.reports.wording.phrases import place_of

ELIGIBLE: dict[bool | None, Toned] = {
    True: Toned(say("meets every rule"), Tone.GOOD),
    False: Toned(say("fails a rule"), Tone.BAD),
    None: Toned(say("cannot be judged yet"), Tone.WARN),
}
"""What the rules of its track say of a candidate."""
_VERDICTS: dict[bool | None, tuple[str, Tone]] = {
    True: (mark("{value}: met"), Tone.GOOD),
    False: (mark("{value}: not met"), Tone.BAD),
    None: (mark("{value}: unknown"), Tone.WARN),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate, with what its project's files say beside its candidacy."""

    candidacy: Candidacy
    figures: Figures
    wanting: tuple[str, ...] | None
    """What the survey found wanting, as the plan calls it; None where nobody has looked."""


def rule_cell(result: RuleResult, candidacy: Candidacy) -> Cell:
    """A rule with what it judges by and what comes of it."""
    key, tone = _VERDICTS[result.met]
    return Toned(say(key, value=_judged_by(result.rule, candidacy)), tone)


def _judged_by(rule: Eligibility, candidacy: Candidacy) -> Cell:
    """What a rule judges by: the year, how many shortcomings, or how many are willing."""
    if rule.built_before is not None:
        return YEAR.shown(candidacy.year_built)
    if rule.shortcomings_at_least is not None:
        named = candidacy.shortcomings
        return None if named is None else say("{n} found", n=len(set(named)))
    asked = candidacy.willingness
    if asked is None:
        return None
    return say("{willing} of {asked}", willing=asked.willing, asked=asked.asked)


def _so_far(candidate: Candidate) -> Cell:
    """The last milestone reached and its day."""
    reached = candidate.candidacy.reached
    if not reached:
        return Toned(say("nothing yet"), Tone.DIM)
    last = max(reached, key=lambda item: str(item.on))
    return say("{name} {day}", name=last.name, day=last.on)


def _eligible(candidate: Candidate) -> Cell:
    """Whether the rules let a candidate through; of a track without rules, that there are none."""
    candidacy = candidate.candidacy
    return ELIGIBLE[candidacy.eligible] if candidacy.rules else Toned(say("the track has no rules"), Tone.DIM)


def _wanting(candidate: Candidate) -> Cell:
    named = candidate.wanting
    if named is None:
        return None
    return Several(named) if named else say("none")


def _note(candidate: Candidate) -> Cell:
    survey = candidate.candidacy.survey
    return survey.note if survey and survey.note else LEFT_OUT


RULE = Fields[RuleResult](
    Field("id", TEXT, lambda result: result.id),
    Field("name", TEXT, lambda result: result.rule.name),
    Field("clause", TEXT, lambda result: result.rule.clause),
    Field("met", FLAG.or_none, lambda result: result.met),
)
"""A rule of eligibility and a candidate."""

MILESTONE = Fields[Item](
    Field("id", TEXT, lambda item: item.id),
    Field("name", TEXT, lambda item: item.name),
    Field("on", DAY.or_none, lambda item: item.on),
)
"""A milestone of a candidate's track."""

_NAME = Field[Candidate](
    "name",
    TEXT,
    lambda candidate: candidate.candidacy.state.project.name,
    say("Project"),
    lambda candidate: project_ref(candidate.candidacy.state.id, candidate.candidacy.state.project),
)
_ID = Field[Candidate]("id", TEXT, lambda candidate: candidate.candidacy.state.id, beneath(say("Id")))
_PLACE: Field[Candidate] = shown(
    beneath(say("Place")), lambda candidate: place_of(candidate.candidacy.state.project)
)
_SURVEYED = (
    Field[Candidate](
        "surveyed_on",
        DAY.or_none,
        lambda candidate: candidate.candidacy.survey and candidate.candidacy.survey.on,
        say("Surveyed"),
    ),
    Field[Candidate](
        "shortcomings",
        every(TEXT).or_none,
        lambda candidate: candidate.candidacy.shortcomings,
        say("Shortcomings"),
        _wanting,
    ),
)
_ELIGIBLE = Field[Candidate](
    "eligible", FLAG.or_none, lambda candidate: candidate.candidacy.eligible, say("Rules"), _eligible
)
_MILESTONES = Field[Candidate](
    "milestones",
    every(MILESTONE),
    lambda candidate: candidate.candidacy.milestones,
    beneath(say("Last milestone")),
    _so_far,
)
_BATCH = Field[Candidate](
    "batch",
    word(Batch).or_none,
    lambda candidate: candidate.candidacy.batch,
    beneath(say("Verdict")),
    lambda candidate: candidate.candidacy.batch or Toned(say("none yet"), Tone.DIM),
)

CANDIDATE = Fields[Candidate](
    _NAME,
    Field("track", TEXT, lambda candidate: candidate.candidacy.state.project.track),
    *PLACES.for_programs.under(lambda candidate: candidate.candidacy.state.project),
    Field("households", COUNT.or_none, lambda candidate: candidate.figures.households),
    Field("investment_yuan", YUAN.or_none, lambda candidate: candidate.figures.investment_yuan),
    Field("year_built", YEAR.or_none, lambda candidate: candidate.candidacy.year_built),
    *_SURVEYED,
    Field("asked", COUNT.or_none, lambda candidate: candidate.candidacy.asked),
    Field("willing", COUNT.or_none, lambda candidate: candidate.candidacy.willing),
    Field("willing_share", SHARE.or_none, lambda candidate: candidate.candidacy.willing_share),
    Field("rules", every(RULE), lambda candidate: candidate.candidacy.rules),
    _ELIGIBLE,
    _MILESTONES,
    _BATCH,
)
"""A candidate on a page of its own."""

CANDIDATE_AMONG_OTHERS = Fields[Candidate](_ID, *CANDIDATE)
"""A candidate among those of several projects."""

CANDIDACY = Fields[Candidate](_ELIGIBLE, *_SURVEYED, _BATCH, shown(say("Note"), _note))
"""What people read on a candidate's page after each rule."""


def with_rules(rules: Iterable[Eligibility]) -> Fields[Candidate]:
    """The candidates of one track as people read them, with a column for each of its rules."""

    def column(index: int, rule: Eligibility) -> Field[Candidate]:
        name = say("{name}", name=rule.name)
        return shown(
            beneath(name) if index else name,
            lambda candidate: rule_cell(candidate.candidacy.rules[index], candidate.candidacy),
        )

    columns = [column(index, rule) for index, rule in enumerate(rules)]
    return Fields(_NAME, _PLACE, *columns, _ELIGIBLE, _MILESTONES, _BATCH)


def rule_name(result: RuleResult) -> Text:
    """A rule by its name and clause."""
    return say("{name} ({clause})", name=result.rule.name, clause=result.rule.clause)


def _yuan_or_count(field: str, number: int) -> Cell:
    return Yuan(number) if field == "investment_yuan" else number


LOAD = Fields[Load](
    Field("field", TEXT, lambda load: load.field, say("Total"), lambda load: say(LABELS[load.field])),
    Field(
        "next_year",
        AMOUNT.or_none,
        lambda load: load.next_year.known,
        say("Next year"),
        lambda load: amount(load.next_year, lambda number: _yuan_or_count(load.field, number)),
    ),
    Field(
        "this_year",
        AMOUNT.or_none,
        lambda load: load.target,
        say("This year"),
        lambda load: None if load.target is None else _yuan_or_count(load.field, load.target),
    ),
    Field("share", SHARE.or_none, lambda load: load.share, say("Share")),
    Field("projects_unknown", COUNT, lambda load: load.next_year.unknown, say("Projects unknown")),
)
"""One figure of next year's projects against this year's target."""
