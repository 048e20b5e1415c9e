"""A candidacy as a part of a project's page, and the candidates of a programme (plan 三(三))."""

from renovation_cli.compute.pipeline import candidacy, is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.model.book import Rulebook
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Heading, Pairs
from renovation_cli.reports.fields.candidates import CANDIDACY, Candidate, rule_cell, rule_name


def candidate_of(state: ProjectState, position: Position, rulebook: Rulebook) -> Candidate | None:
    """A project as a candidate; None where its track chooses none."""
    if not is_candidate(state):
        return None
    found = candidacy(state, position.as_of)
    names, named = rulebook.programme.shortcomings, found.shortcomings
    wanting = None if named is None else tuple(names.get(each, each) for each in named)
    return Candidate(found, position.figures[state.id], wanting)


def candidate_blocks(candidate: Candidate) -> list[Block]:
    """A candidate rule by rule, and what the survey found."""
    found = candidate.candidacy
    rules = ((rule_name(result), rule_cell(result, found)) for result in found.rules)
    return [
        Heading(say("Candidate for next year")),
        Pairs((*rules, *CANDIDACY.pairs(candidate).rows)),
    ]
