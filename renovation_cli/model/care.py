"""After the works: self-rule, property management, patrols, satisfaction, evaluation (plan 二3, 四(五))."""

from typing import Annotated

from renovation_cli.model.dates import Day
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import SelfRule, validator


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
    """To whom it was reported where the community could not deal with it."""


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
