"""What the first screen says, for programs."""

from renovation_cli.compute.glance import FORTNIGHT, SOON, Glance, RoundCounts
from renovation_cli.compute.items import last_day
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.screen import Due, Screen
from renovation_cli.compute.standing import Standing, TrackCounts
from renovation_cli.compute.to_call import Call
from renovation_cli.model.escalation import Level
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, FLAG, TEXT, every, one, word
from renovation_cli.reports.fields.measured import KNOWN

_STAGE = Fields[tuple[TrackCounts, str, int]](
    Field("id", TEXT, lambda at: at[1]),
    Field("name", TEXT, lambda at: at[0].track.stages[at[1]].name),
    Field("projects", COUNT, lambda at: at[2]),
)
_TRACK = Fields[TrackCounts](
    Field("id", TEXT, lambda counts: counts.track_id),
    Field("name", TEXT, lambda counts: counts.track.name),
    Field("projects", COUNT, lambda counts: counts.projects),
    Field("stages", every(_STAGE), lambda counts: [(counts, *at) for at in counts.at]),
    Field("not_begun", COUNT, lambda counts: counts.elsewhere.get(Standing.NOT_BEGUN, 0)),
    Field("done", COUNT, lambda counts: counts.elsewhere.get(Standing.DONE, 0)),
    Field("suspended", COUNT, lambda counts: counts.elsewhere.get(Standing.SUSPENDED, 0)),
    Field("unrecorded", COUNT, lambda counts: counts.elsewhere.get(Standing.UNRECORDED, 0)),
)
"""How many projects of a track stand where: each at its furthest stage, or at none."""


def _late_in(screen: Screen, scope: Scope) -> int:
    return sum(each.bearer.scope is scope for each in screen.late)


_LATE = Fields[Screen](
    Field("items", COUNT, lambda screen: screen.items_late),
    Field("projects", COUNT, lambda screen: _late_in(screen, Scope.PROJECT)),
    Field("streets", COUNT, lambda screen: _late_in(screen, Scope.STREET)),
    Field("programme", FLAG, lambda screen: bool(_late_in(screen, Scope.PROGRAMME))),
    Field("longest_days", DAYS.or_none, lambda screen: screen.longest.days_late if screen.longest else None),
    Field(
        "longest_due",
        DAY.or_none,
        lambda screen: last_day(screen.longest.since_issue[0]) if screen.longest else None,
    ),
    Field("before_issue", COUNT, lambda screen: screen.before_issue),
    Field("became_late", COUNT, lambda screen: screen.turned.became_late),
    Field("settled", COUNT, lambda screen: screen.turned.settled),
    Field("programme_orders", COUNT, lambda screen: screen.orders),
    Field("decisions", COUNT, lambda screen: screen.decisions),
    Field("with_others", COUNT, lambda screen: screen.others),
)
"""What is late; ``items`` and the figures after it are of what fell due since the plan was issued.

Of who answers (``--with``) it is what they answer for; ``with_others`` is what else of theirs is late.
"""


def _id(each: Glance, scope: Scope) -> str | None:
    return each.bearer.id if each.bearer.scope is scope else None


_NEXT = Fields[Due](
    Field("scope", word(Scope), lambda due: due.scope),
    Field("project", TEXT.or_none, lambda due: due.of if due.scope is Scope.PROJECT else None),
    Field("street", TEXT.or_none, lambda due: due.of if due.scope is Scope.STREET else None),
    Field("kind", TEXT, lambda due: due.kind),
    Field("id", TEXT, lambda due: due.id),
    Field("name", TEXT, lambda due: due.name),
    Field("due_day", DAY, lambda due: due.day),
)
_DUE = Fields[Screen](
    Field("today", COUNT, lambda screen: screen.due_within(0)),
    Field("within_7_days", COUNT, lambda screen: screen.due_within(SOON)),
    Field("within_14_days", COUNT, lambda screen: screen.due_within(FORTNIGHT)),
    Field("next", every(_NEXT), lambda screen: screen.next_due),
)
_ROUND = Fields[RoundCounts](
    Field("id", TEXT, lambda counts: counts.id),
    Field("name", TEXT, lambda counts: counts.round.name),
    Field("met", COUNT, lambda counts: counts.met),
    Field("not_met", COUNT, lambda counts: counts.not_met),
    Field("unknown", COUNT, lambda counts: counts.unknown),
    Field("late", COUNT, lambda counts: counts.late),
    Field("undecided", COUNT, lambda counts: counts.undecided),
    Field("not_due", COUNT, lambda counts: counts.not_due),
)


_LEVEL = Fields[tuple[str, Level, int]](
    Field("id", TEXT, lambda at: at[0]),
    Field("name", TEXT, lambda at: at[1].name),
    Field("projects", COUNT, lambda at: at[2]),
)
_CALL = Fields[Call](
    Field("person", TEXT.or_none, lambda call: call.person),
    Field("lead", TEXT, lambda call: call.held.lead),
    Field("place", TEXT.or_none, lambda call: call.held.place),
    Field("scope", word(Scope), lambda call: call.about.bearer.scope),
    Field("project", TEXT.or_none, lambda call: _id(call.about, Scope.PROJECT)),
    Field("street", TEXT.or_none, lambda call: _id(call.about, Scope.STREET)),
    Field("item", TEXT.or_none, lambda call: call.item.id if call.item else None),
    Field("order", TEXT.or_none, lambda call: call.order.id if call.order else None),
    Field("days_late", DAYS, lambda call: call.days_late),
    Field("also_late", COUNT, lambda call: call.also_late),
)
"""Whom to call first; ``item`` is to be done, or ``order`` holds the project up."""
SUMMARY = Fields[Screen](
    Field("tracks", every(_TRACK), lambda screen: screen.tracks),
    Field("late", one(_LATE), lambda screen: screen),
    Field("due", one(_DUE), lambda screen: screen),
    Field("rounds", every(_ROUND), lambda screen: screen.rounds),
    Field("works", one(KNOWN), lambda screen: (screen.works.pace.works, screen.works)),
    Field("investment", one(KNOWN), lambda screen: (screen.investment.pace.investment, screen.investment)),
    Field("money", one(KNOWN), lambda screen: (screen.money.pace.money, screen.money)),
    Field(
        "levels",
        every(_LEVEL),
        lambda screen: [(key, level, screen.at_level(key)) for key, level in screen.levels.items()],
    ),
    Field("actions_outstanding", COUNT, lambda screen: screen.outstanding),
    Field("actions_overdue", COUNT, lambda screen: screen.outstanding_overdue),
    Field("set_days_passed", COUNT, lambda screen: screen.set_days_passed),
    Field("rising", COUNT, lambda screen: screen.rising),
    Field("call", every(_CALL), lambda screen: screen.calls),
)
"""The programme at a glance."""
