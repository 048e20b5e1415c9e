"""What is said of the conditions of a level of escalation, and of what made them hold (plan 四(四))."""

from dataclasses import dataclass

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.progress import Item, ItemKind
from renovation_cli.findings.text import say
from renovation_cli.model.escalation import Condition
from renovation_cli.model.words import Interval, Measure
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import (
    COUNT,
    DAY,
    DAYS,
    PLAN_DAY,
    SENTENCE,
    SHARE,
    TEXT,
    every,
    one,
    one_of,
    word,
)
from renovation_cli.reports.fields.pace import MEASURED
from renovation_cli.reports.wording.lag import AgainstPace, Terms, cause

CONDITION = Fields[Condition](
    Field("of", word(Measure), lambda condition: condition.of),
    Field("points_behind", SHARE.or_none, lambda condition: condition.points_behind),
    Field("points_behind_more_than", SHARE.or_none, lambda condition: condition.points_behind_more_than),
    Field("ratio_below", SHARE.or_none, lambda condition: condition.ratio_below),
    Field("days_overdue", DAYS.or_none, lambda condition: condition.days_overdue),
    Field("in_a_row", COUNT, lambda condition: condition.in_a_row),
    Field("every", word(Interval).or_none, lambda condition: condition.every),
    Field("repeats", TEXT.or_none, lambda condition: condition.repeats),
    Field("times", COUNT, lambda condition: condition.times),
)
"""A condition of a level, with exact shares; points as a share, as they are written."""

ITEM = Fields[Item](
    Field("kind", one_of(*(kind.value for kind in ItemKind)), lambda item: item.kind.value),
    Field("id", TEXT, lambda item: item.id),
    Field("name", TEXT, lambda item: item.name),
)
"""Something that a project owes, in short."""

ITEM_WITH_DUE = Fields(*ITEM, Field("due", PLAN_DAY, lambda item: item.due))


@dataclass(frozen=True, slots=True)
class LongestLate:
    """What is late for longest."""

    item: Item
    days: int
    others: int
    """How many other items are late."""


LONGEST_LATE = Fields[LongestLate](
    *ITEM_WITH_DUE.under(lambda late: late.item),
    Field("stage", TEXT, lambda late: late.item.stage_id),
    Field("days_late", DAYS, lambda late: late.days),
    Field("also_late", COUNT, lambda late: late.others),
)


@dataclass(frozen=True, slots=True)
class Reason:
    """What made a condition of a level hold."""

    cause: Cause
    terms: Terms

    @property
    def measured(self) -> AgainstPace | None:
        """The figure that lagged."""
        return AgainstPace(self.cause.measured, self.terms.bounds) if self.cause.measured else None

    @property
    def now(self) -> AgainstPace | None:
        """The figure on the day judged for, where another day counts."""
        return AgainstPace(self.cause.now, self.terms.bounds) if self.cause.now else None

    @property
    def late(self) -> LongestLate | None:
        """What was late for longest."""
        found = self.cause
        return LongestLate(found.late, found.days_late, found.also_late) if found.late else None


REASON = Fields[Reason](
    Field("reason", SENTENCE, lambda reason: cause(reason.cause, reason.terms), say("Why")),
    Field(
        "of",
        word(Measure).or_none,
        lambda reason: reason.cause.condition.of if reason.cause.measured else None,
    ),
    Field("measured", one(MEASURED).or_none, lambda reason: reason.measured),
    Field("late", one(LONGEST_LATE).or_none, lambda reason: reason.late),
    Field("ends", every(DAY), lambda reason: reason.cause.ends),
    Field("judged_on", DAY.or_none, lambda reason: reason.cause.judged_on),
    Field("now", one(MEASURED).or_none, lambda reason: reason.now),
    Field("repeated", every(DAY), lambda reason: reason.cause.repeated),
)
"""What made a condition of a level hold."""
