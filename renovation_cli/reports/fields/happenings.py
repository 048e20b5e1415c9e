"""What is said for programs of a thing that happened, and of what is to be seen to."""

from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.matters import Matter
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.kinds import (
    COUNT,
    DAY,
    DAYS,
    FLAG,
    SENTENCE,
    SHARE,
    TEXT,
    YUAN,
    word,
)
from renovation_cli.reports.wording.happenings import in_a_phrase

_YUAN = {
    HappeningKind.INVESTED,
    HappeningKind.COMMITTED,
    HappeningKind.RECEIVED,
    HappeningKind.PAID,
    HappeningKind.REFUNDED,
}
_NUMBERS = {HappeningKind.ANSWERS, HappeningKind.COUNTED}


def _if(kinds: set[HappeningKind], each: Happening, value: object) -> object:
    """A figure of the kinds that have it."""
    return value if each.kind in kinds else None


HAPPENING = Fields[Happening](
    Field("kind", word(HappeningKind), lambda each: each.kind),
    Field("on", DAY, lambda each: each.on),
    Field("id", TEXT, lambda each: each.id),
    Field("name", TEXT, lambda each: each.name),
    Field("number_before", COUNT.or_none, lambda each: _if(_NUMBERS, each, each.before)),
    Field("number", COUNT.or_none, lambda each: _if(_NUMBERS, each, each.after)),
    Field("works_before", SHARE.or_none, lambda each: _if({HappeningKind.WORKS}, each, each.before)),
    Field("works", SHARE.or_none, lambda each: _if({HappeningKind.WORKS}, each, each.after)),
    Field("yuan_before", YUAN.or_none, lambda each: _if(_YUAN, each, each.before)),
    Field("yuan", YUAN.or_none, lambda each: _if(_YUAN, each, each.after)),
    Field("became_met", FLAG, lambda each: each.met),
    Field("days_late", DAYS.or_none, lambda each: each.days_late),
    Field("to_higher_level", FLAG.or_none, lambda each: each.rank > 0 if each.rank else None),
    Field("doc", TEXT.or_none, lambda each: each.doc),
    Field("note", TEXT.or_none, lambda each: each.note),
    Field("sentence", SENTENCE, in_a_phrase),
)
"""One thing that happened; figures before are those before the first of the days, null for none."""

MATTER = Fields[Matter](
    Field("kind", word(ItemKind).or_none, lambda each: each.kind),
    Field("id", TEXT, lambda each: each.id),
    Field("name", TEXT, lambda each: each.name),
    Field("since", DAY.or_none, lambda each: each.since),
    Field("due", DAY.or_none, lambda each: each.due),
    Field("days_late", DAYS, lambda each: each.days_late),
    Field("with", HOLDERS, lambda each: each.held),
    Field("reported_up", FLAG, lambda each: each.reported_up),
)
"""Something late, an open order, or what falls due; of no kind where a project has planned it itself."""
