"""What is said of money by year, ahead by households, and by the ratio of the plan (plan 四(二))."""

from renovation_cli.compute.advance import Advance, AdvanceStanding
from renovation_cli.compute.money_years import Happened, MoneyYears
from renovation_cli.compute.ratios import Borne
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, Ref, Tone, Toned, Yuan
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, NUMBER, SHARE, TEXT, YUAN, one, word
from renovation_cli.reports.wording.amounts import amount, percent, unit_cost

HAPPENED = Fields[Happened](
    Field(
        "committed_yuan",
        YUAN.or_none,
        lambda each: each.committed.known,
        say("Committed"),
        lambda each: amount(each.committed, Yuan),
    ),
    Field(
        "received_yuan",
        YUAN.or_none,
        lambda each: each.received.known,
        say("Received"),
        lambda each: amount(each.received, Yuan),
    ),
    Field(
        "paid_yuan",
        YUAN.or_none,
        lambda each: each.paid.known,
        say("Paid"),
        lambda each: amount(each.paid, Yuan),
    ),
    Field("unknown", COUNT, lambda each: each.paid.unknown),
)
"""What happened to money in a stretch of time, and of how many projects nothing is known."""

YEARS = Fields[MoneyYears](
    Field("first", DAY, lambda years: years.first),
    Field("last", DAY, lambda years: years.last),
    Field("before", one(HAPPENED), lambda years: years.before),
    Field("in_year", one(HAPPENED), lambda years: years.in_year),
    Field("after", one(HAPPENED), lambda years: years.after),
)
"""Money of earlier years, of the programme's year and of later ones."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time by its name."""

    name: Text
    happened: Happened


STRETCH = Fields[Stretch](
    shown(say("When"), lambda row: row.name), *HAPPENED.without("unknown").under(lambda row: row.happened)
)

_STANDINGS: dict[AdvanceStanding, Cell] = {
    AdvanceStanding.IN_FULL: Toned(say("received in full"), Tone.GOOD),
    AdvanceStanding.IN_PART: Toned(say("received in part"), Tone.WARN),
    AdvanceStanding.NOT_YET: Toned(say("not received yet"), Tone.BAD),
    AdvanceStanding.SOME: say("received; how much is due is not on file"),
    AdvanceStanding.UNKNOWN: Toned(say("unknown: no money on file"), Tone.WARN),
}

ADVANCE = Fields[Advance](
    Field("name", TEXT, lambda advance: advance.name),
    Field("households", COUNT.or_none, lambda advance: advance.households, say("Households")),
    Field("due_yuan", YUAN.or_none, lambda advance: advance.due, say("Owed")),
    Field("received_yuan", YUAN.or_none, lambda advance: advance.received, beneath(say("Received"))),
    Field("missing_yuan", YUAN.or_none, lambda advance: advance.missing, say("Missing")),
    Field("yuan_per_household", NUMBER.or_none, lambda advance: unit_cost(advance.per_household)),
    Field("yuan_per_household_exact", SHARE.or_none, lambda advance: advance.per_household),
    Field(
        "standing",
        word(AdvanceStanding),
        lambda advance: advance.standing,
        say("What it means"),
        lambda advance: _STANDINGS[advance.standing],
    ),
)
"""Money received ahead."""


@dataclass(frozen=True, slots=True)
class AdvanceOf:
    """Money received ahead by a project."""

    project: Ref
    id: str
    advance: Advance


ADVANCE_OF = Fields[AdvanceOf](
    shown(say("Project"), lambda row: row.project),
    shown(beneath(say("Id")), lambda row: row.id),
    *ADVANCE.under(lambda row: row.advance),
)

BORNE = Fields[Borne](
    Field("channel", TEXT, lambda found: found.id),
    Field("name", TEXT, lambda found: found.name, say("Channel")),
    Field("clause", TEXT, lambda found: found.clause, beneath(say("Clause"))),
    Field("ratio", SHARE, lambda found: found.ratio, say("By the plan"), lambda found: percent(found.ratio)),
    Field("planned_yuan", YUAN.or_none, lambda found: found.planned.known, say("Planned from it")),
    Field("investment_yuan", YUAN.or_none, lambda found: found.investment.known, say("Of the investment")),
    Field(
        "share", SHARE.or_none, lambda found: found.share, say("Share"), lambda found: percent(found.share)
    ),
    Field(
        "projects_unknown",
        COUNT,
        lambda found: found.planned.unknown,
        Column(say("Projects unknown"), right=True),
    ),
)
"""What a channel bears of the investment, and what it should by the plan."""
