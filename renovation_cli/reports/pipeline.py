"""``pipeline``: the candidates for next year, rule by rule, and the load they bring (plan 三(三))."""

from fractions import Fraction
from typing import Any

from renovation_cli.compute.pipeline import (
    Candidacy,
    Load,
    RuleResult,
    candidacy,
    is_candidate,
    next_year,
)
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import over
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, mark, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.words import Batch
from renovation_cli.reports.amounts import amount, exact, percent
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.phrases import place_of
from renovation_cli.reports.position import Position
from renovation_cli.reports.targets import LABELS

_ELIGIBLE: dict[bool | None, Toned] = {
    True: Toned(say("meets every rule"), Tone.GOOD),
    False: Toned(say("fails a rule"), Tone.BAD),
    None: Toned(say("cannot be judged yet"), Tone.WARN),
}
_VERDICTS: dict[bool | None, tuple[str, Tone]] = {
    True: (mark("{value}: met"), Tone.GOOD),
    False: (mark("{value}: not met"), Tone.BAD),
    None: (mark("{value}: unknown"), Tone.WARN),
}


def pipeline(position: Position) -> Document:
    """The report over every candidate, track by track."""
    title = say("candidates for next year")
    rulebook = position.rulebook
    if rulebook is None:
        return framed("pipeline", title, position, [], {"candidates": [], "next_year": []})
    found = [candidacy(state, position.as_of) for state in position.states if is_candidate(state)]
    load = next_year(found, position.figures, rulebook.programme)
    blocks: list[Block] = [*outside_period(position)]
    if found:
        blocks += [
            *_tables(found, rulebook),
            Sentence(say("The batch is what the district decided; the rules do not decide it."), Tone.DIM),
            _summary(found),
            _load_table(load),
        ]
        blocks.append(Next(((renovation("status", "PROJECT"), say("one candidate's page")),)))
    else:
        blocks.append(Sentence(_none(rulebook)))
    data = {
        "candidates": [{"id": each.state.id} | candidate_data(each, position) for each in found],
        "next_year": [_load_data(each) for each in load],
    }
    return framed("pipeline", title, position, blocks, data)


def _none(rulebook: Rulebook) -> Text:
    """Why there is no candidate."""
    if any(track.chooses for track in rulebook.programme.tracks.values()):
        return say("No candidate is on file.")
    return say("No track of the plan chooses candidates, by rules of eligibility or by a decision.")


def _tables(found: list[Candidacy], rulebook: Rulebook) -> list[Table]:
    """A table a track: the rules are the track's own, and so the columns."""
    return [
        _table([each for each in found if each.state.project.track == track_id], track.name)
        for track_id, track in rulebook.programme.tracks.items()
        if any(each.state.project.track == track_id for each in found)
    ]


def _table(found: list[Candidacy], track: str) -> Table:
    rules = [result.rule for result in found[0].rules]
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Place"), beneath=True),
        *(Column(say("{name}", name=rule.name), beneath=index > 0) for index, rule in enumerate(rules)),
        Column(say("Rules")),
        Column(say("Last milestone"), beneath=True),
        Column(say("Verdict"), beneath=True),
    )
    rows = tuple(
        (
            each.state.project.name,
            each.state.id,
            place_of(each.state.project),
            *(_rule_cell(result, each) for result in each.rules),
            _eligible(each),
            _so_far(each),
            each.batch or Toned(say("no verdict yet"), Tone.DIM),
        )
        for each in found
    )
    return Table(columns, rows, title=say("{name}", name=track))


def _rule_cell(result: RuleResult, each: Candidacy) -> Toned:
    key, tone = _VERDICTS[result.met]
    return Toned(say(key, value=_judged_by(result.rule, each)), tone)


def _judged_by(rule: Eligibility, each: Candidacy) -> Cell:
    """What a rule judges by: the year, how many shortcomings, or how many are willing."""
    asked = each.willingness
    if rule.built_before is not None:
        return None if each.year_built is None else str(each.year_built)
    if rule.shortcomings_at_least is not None:
        named = each.shortcomings
        return None if named is None else say_n("{n} shortcoming", "{n} shortcomings", len(set(named)))
    return (
        None
        if asked is None
        else say("{willing} of {asked} willing", willing=asked.willing, asked=asked.asked)
    )


def _so_far(each: Candidacy) -> Cell:
    """The last milestone reached and its day."""
    if not each.reached:
        return Toned(say("nothing yet"), Tone.DIM)
    last = max(each.reached, key=lambda item: str(item.on))
    return say("{name} {day}", name=last.name, day=last.on)


def _eligible(each: Candidacy) -> Toned:
    """Whether the rules let a candidate through; of a track without rules, that there are none."""
    return _ELIGIBLE[each.eligible] if each.rules else Toned(say("the track has no rules"), Tone.DIM)


def _summary(found: list[Candidacy]) -> Pairs:
    """How many there are of each verdict, and how many the rules let through."""
    rows: list[tuple[Text, Cell]] = [(say("Candidates"), len(found))]
    judged = [each for each in found if each.rules]
    rows += [
        (say("  {text}", text=toned), sum(each.eligible is eligible for each in judged))
        for eligible, toned in (_ELIGIBLE.items() if judged else ())
    ]
    rows += [
        (say("  verdict {batch}", batch=batch), sum(each.batch is batch for each in found)) for batch in Batch
    ]
    rows.append((say("  without a verdict"), sum(each.batch is None for each in found)))
    return Pairs(tuple(rows))


def _load_table(load: list[Load]) -> Table:
    columns = (
        Column(say("Total")),
        Column(say("Next year"), right=True),
        Column(say("This year"), right=True),
        Column(say("Share"), right=True),
        Column(say("Projects unknown"), right=True),
    )
    rows = tuple(
        (
            say(LABELS[each.field]),
            amount(each.next_year),
            each.target,
            percent(share_of(each)),
            each.next_year.unknown,
        )
        for each in load
    )
    return Table(
        columns,
        rows,
        title=say("Next year's load (batch “{batch}”) against this year's targets", batch=Batch.IMPLEMENT),
    )


def share_of(load: Load) -> Fraction | None:
    """Next year's figure over this year's target, None where either is not known in full."""
    return over(load.next_year.exact, load.target)


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about its candidacy."""
    if not is_candidate(state):
        return [], {}
    each = candidacy(state, position.as_of)
    rows: list[tuple[Text, Cell]] = [
        (
            say("{name} ({clause})", name=result.rule.name, clause=result.rule.clause),
            _rule_cell(result, each),
        )
        for result in each.rules
    ]
    rows.append((say("Rules"), _eligible(each)))
    rows.append((say("Surveyed"), each.survey.on if each.survey else None))
    rows.append((say("Shortcomings"), _shortcomings(each, position)))
    rows.append((say("Verdict"), each.batch or Toned(say("no verdict yet"), Tone.DIM)))
    if each.survey and each.survey.note:
        rows.append((say("Note"), each.survey.note))
    blocks: list[Block] = [Heading(say("Candidate for next year")), Pairs(tuple(rows))]
    return blocks, {"candidate": candidate_data(each, position)}


def _shortcomings(each: Candidacy, position: Position) -> Cell:
    named = each.shortcomings
    if named is None or position.rulebook is None:
        return None
    names = position.rulebook.programme.shortcomings
    return "、".join(names.get(shortcoming, shortcoming) for shortcoming in named) or say("none")


def candidate_data(each: Candidacy, position: Position) -> dict[str, Any]:
    """A candidate for programs."""
    asked = each.willingness
    figures = position.figures[each.state.id]
    return {
        "name": each.state.project.name,
        "track": each.state.project.track,
        "street": each.state.project.street,
        "community": each.state.project.community,
        "households": figures.households,
        "investment_yuan": figures.investment_yuan,
        "year_built": each.year_built,
        "surveyed_on": each.survey.on if each.survey else None,
        "shortcomings": each.shortcomings,
        "asked": asked and asked.asked,
        "willing": asked and asked.willing,
        "willing_share": exact(over(asked.willing, asked.asked) if asked else None),
        "rules": [
            {"id": result.id, "name": result.rule.name, "clause": result.rule.clause, "met": result.met}
            for result in each.rules
        ],
        "eligible": each.eligible,
        "milestones": [{"id": item.id, "name": item.name, "on": item.on} for item in each.milestones],
        "batch": each.batch,
    }


def _load_data(load: Load) -> dict[str, Any]:
    return {
        "field": load.field,
        "next_year": load.next_year.known,
        "projects_unknown": load.next_year.unknown,
        "this_year": load.target,
        "share": exact(share_of(load)),
    }
