"""After the works: self-rule, property management, patrols, satisfaction, evaluation (plan 二3, 四(五))."""

from datetime import date
from typing import Annotated, Any

from renovation_cli.model.dates import Day
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import CareFact, SelfRule, validator


class SelfRuleBody(Record):
    """The body in which the residents govern themselves."""

    on: Day
    form: Annotated[SelfRule, validator(SelfRule)]


class Property(Record):
    """Property management: since when, by whom (a firm or office, never a person), agreed on when."""

    on: Day
    by: Line
    agreement: Day | None = None


class Patrol(Record):
    """A patrol of the community and what it found."""

    on: Day
    found: Line | None = None
    order: Id | None = None
    """The dispatch order that came of it."""
    reported_up: Line | None = None
    """To whom it was reported where the community could not deal with it: a lead of the plan, or others."""
    resolved: Day | None = None
    """When what it found was dealt with; where an order came of it, the order says."""


class Satisfaction(Record):
    """A survey of satisfaction: households asked, and satisfied."""

    on: Day
    asked: Count
    satisfied: Count


class Evaluation(Record):
    """The evaluation of the result (plan 三(二)4)."""

    on: Day
    result: Line


class Care(Record):
    """What is on file after the works."""

    self_rule: SelfRuleBody | None = None
    property: Property | None = None
    patrols: tuple[Patrol, ...] = ()
    satisfaction: tuple[Satisfaction, ...] = ()
    evaluation: Evaluation | None = None

    def day_of(self, fact: CareFact) -> date | None:
        """The first day of a fact; None where it is not on file."""
        path = self.path_of(fact)
        value: Any = self
        for step in path or ():
            value = value[step] if isinstance(step, int) else getattr(value, step)
        return value if path else None

    def path_of(self, fact: CareFact) -> tuple[str | int, ...] | None:
        """Where the day of a fact stands below ``care``; None where it is not on file."""
        if fact is CareFact.SATISFACTION:
            days = [survey.on for survey in self.satisfaction]
            return ("satisfaction", days.index(min(days)), "on") if days else None
        if fact is CareFact.AGREEMENT:
            return ("property", "agreement") if self.property and self.property.agreement else None
        field = fact.value.replace("-", "_")
        return (field, "on") if getattr(self, field) else None
