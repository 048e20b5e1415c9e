"""What is said of the conditions of a level of escalation, and of what made them hold (plan 四(四))."""

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.items import Item
from renovation_cli.findings.text import say
from renovation_cli.model.escalation import Condition
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Interval, Measure
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.items_in_short import ITEM_WITH_DUE
from renovation_cli.reports.fields.kinds import (
    COUNT,
    DAY,
    DAYS,
    FLAG,
    SENTENCE,
    SHARE,
    TEXT,
    every,
    one,
    word,
)
from renovation_cli.reports.fields.measured import MEASURED
from renovation_cli.reports.wording.lag import AgainstPace, Terms, cause

CONDITION = Fields[Condition](
    Field("of", word(Measure), lambda condition: condition.of),
    Field("points_behind", SHARE.or_none, lambda condition: condition.points_behind),
    Field("points_behind_more_than", SHARE.or_none, lambda condition: condition.points_behind_more_than),
    Field("ratio_below", SHARE.or_none, lambda condition: condition.ratio_below),
    Field("days_overdue", DAYS.or_none, lambda condition: condition.days_overdue),
    Field("unrecorded_days", DAYS.or_none, lambda condition: condition.unrecorded_days),
    Field("in_a_row", COUNT, lambda condition: condition.in_a_row),
    Field("every", word(Interval).or_none, lambda condition: condition.every),
    Field("repeats", TEXT.or_none, lambda condition: condition.repeats),
    Field("times", COUNT, lambda condition: condition.times),
    Field("clause", TEXT.or_none, lambda condition: condition.clause),
    Field("own", FLAG, lambda condition: condition.own),
)
"""A condition of a level, with exact shares; points as a share, as they are written."""


@dataclass(frozen=True, slots=True)
class LongestLate:
    """What is late for longest."""

    item: Item
    days: int
    counted: int
    """How many of the days the level counts."""
    others: int
    """How many other items are late."""


LONGEST_LATE = Fields[LongestLate](
    *ITEM_WITH_DUE.under(lambda late: late.item),
    Field("stage", TEXT, lambda late: late.item.stage_id),
    Field("days_late", DAYS, lambda late: late.days),
    Field("days_counted", DAYS, lambda late: late.counted),
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
        if found.late is None:
            return None
        return LongestLate(
            item=found.late, days=found.days_late, counted=found.days_counted, others=found.also_late
        )


REASON = Fields[Reason](
    Field("reason", SENTENCE, lambda reason: cause(reason.cause, reason.terms), say("Why")),
    Field(
        "of",
        word(Measure).or_none,
        lambda reason: reason.cause.condition.of if reason.cause.measured else None,
    ),
    Field("measured", one(MEASURED).or_none, lambda reason: reason.measured),
    Field("late", one(LONGEST_LATE).or_none, lambda reason: reason.late),
    Field("unrecorded_days", DAYS.or_none, lambda reason: reason.cause.unrecorded_days),
    Field("ends", every(DAY), lambda reason: reason.cause.ends),
    Field("judged_on", DAY.or_none, lambda reason: reason.cause.judged_on),
    Field("now", one(MEASURED).or_none, lambda reason: reason.now),
    Field("repeated", every(DAY), lambda reason: reason.cause.repeated),
)
"""What made a condition of a level hold."""
