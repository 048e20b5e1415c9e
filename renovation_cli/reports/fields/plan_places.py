"""What is said of a rule of the plan where it stands: its clause, how it was read, and whose choice it is."""

from renovation_cli.compute.plan_places import PlacedRule
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.recorded import RecordedRule
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Fields, beneath, shown
from renovation_cli.reports.wording.lag import Terms
from renovation_cli.reports.wording.phrases import in_turn
from renovation_cli.reports.wording.rules import deadline_of, name_of


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    """A rule with the plan that it is of."""

    placed: PlacedRule
    programme: Programme
    terms: Terms


def _clause(each: ExplainedRule) -> Cell:
    clause = each.placed.rule.clause
    if clause is None:
        return ""
    title = each.programme.clauses.get(clause)
    return say("{clause} ({title})", clause=clause, title=title) if title else clause


def _own(each: ExplainedRule) -> Cell:
    return Toned(say("the district's own numbers"), Tone.WARN) if each.placed.rule.own else ""


def is_recorded_so(each: ExplainedRule) -> bool:
    """Whether the rule says how what happens is recorded."""
    rule = each.placed.rule
    return isinstance(rule, RecordedRule) and (rule.repeats or rule.evidence)


def _recorded(each: ExplainedRule) -> Cell:
    rule = each.placed.rule
    if not isinstance(rule, RecordedRule):
        return ""
    said = ((rule.repeats, say("each time it happens")), (rule.evidence, say("with a document")))
    return in_turn(text for is_so, text in said if is_so) or ""


_RECORDED = say("Recorded")
RECORDED = _RECORDED.key
"""The name of the column of how it is recorded."""

EXPLAINED_RULE = Fields[ExplainedRule](
    shown(say("Place in the plan"), lambda each: each.placed.place),
    shown(say("Rule"), lambda each: name_of(each.placed.rule, each.terms)),
    shown(say("Clause"), _clause),
    shown(say("Due"), lambda each: deadline_of(each.placed)),
    shown(beneath(say("Whose choice")), _own),
    shown(beneath(_RECORDED), _recorded),
    shown(Column(say("Read as"), below=True), lambda each: getattr(each.placed.rule, "reading", None) or ""),
)
"""A rule of the plan where it stands. For people only: programs read the plan itself."""
