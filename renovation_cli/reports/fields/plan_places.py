"""What is said of a rule of the plan where it stands: its clause, how it was read, and whose choice it is."""

from dataclasses import dataclass

from renovation_cli.compute.plan_places import PlacedRule
from renovation_cli.findings.text import say
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import FLAG, PLAN_DAY, TEXT
from renovation_cli.reports.wording.lag import Terms
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


def _reading(each: ExplainedRule) -> str | None:
    return getattr(each.placed.rule, "reading", None)


EXPLAINED_RULE = Fields[ExplainedRule](
    Field("place", TEXT, lambda each: each.placed.place, say("Place")),
    shown(say("Rule"), lambda each: name_of(each.placed.rule, each.terms)),
    Field("name", TEXT.or_none, lambda each: getattr(each.placed.rule, "name", None)),
    Field("clause", TEXT.or_none, lambda each: each.placed.rule.clause, say("Clause"), _clause),
    Field(
        "due",
        PLAN_DAY.or_none,
        lambda each: each.placed.due,
        say("Due"),
        lambda each: deadline_of(each.placed),
    ),
    Field("own", FLAG, lambda each: each.placed.rule.own, beneath(say("Whose choice")), _own),
    Field(
        "reading",
        TEXT.or_none,
        _reading,
        Column(say("Read as"), below=True),
        lambda each: _reading(each) or "",
    ),
)
"""A rule of the plan where it stands."""
