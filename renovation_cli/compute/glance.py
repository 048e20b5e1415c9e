"""A programme at a glance: what of everybody is late, what falls due soon, at which level they are."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.escalation import LevelState, level_state
from renovation_cli.compute.items import BESIDE_THE_PLAN, Item, last_day
from renovation_cli.compute.owed import Bearer, bearer_of, owed
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.round_lines import Standing as RoundStands
from renovation_cli.compute.round_lines import by_round, round_lines
from renovation_cli.compute.since_yesterday import Turned, late_before, late_before_at, turned
from renovation_cli.compute.standing import Stand, Standing, stand_of
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Round

Takes = Callable[[Bearer, Item], bool]
"""Whether something that is owed is to be counted: what somebody answers for."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is to be said first of a project, a street or the programme on a date."""

    bearer: Bearer
    as_of: date
    late: tuple[Item, ...]
    """What is late, the longest first."""
    ahead: tuple[Item, ...]
    """What is still to be done and falls due from the day on, the next first."""
    turned: Turned
    """What differs from the day before."""
    stand: Stand | None = None
    """Of a project where it stands."""
    level: LevelState | None = None
    """Of a project that can reach levels how it stands to them."""
    rank: int = -1
    """The place of the level that it has reached, from 0 for the mildest; -1 for none."""
    others: int | None = None
    """How much more is late in a project for which others answer, where one's own alone is counted.

    As elsewhere, since the plan was issued. None where everything is counted.
    """

    @property
    def since_issue(self) -> tuple[Item, ...]:
        """What of that fell due since the plan was issued, the longest first."""
        return tuple(item for item in self.late if not item.before_issue)

    @property
    def days_late(self) -> int:
        """For how many days the longest of that is late; 0 if nothing is."""
        return max((item.days_late(self.as_of) for item in self.since_issue), default=0)

    @property
    def in_trouble(self) -> bool:
        """Whether anything of it is late, or it has reached a level."""
        return bool(self.late) or self.rank >= 0

    @property
    def next_due(self) -> Item | None:
        """What falls due next; None where nothing does any more."""
        return self.ahead[0] if self.ahead else None

    @property
    def urgency(self) -> tuple[bool, int, int, int]:
        """What to sort by: one's own late first, then the highest level, the longest late, the most items."""
        not_own = self.others is not None and not self.late
        return not_own, -self.rank, -self.days_late, -len(self.late)


def glances(
    states: Iterable[ProjectState], rulebook: Rulebook, as_of: date, takes: Takes | None = None
) -> list[Glance]:
    """The projects, those in trouble first; then who owes something, the next first; who is done last.

    Args:
        states: the projects.
        rulebook: the plan.
        as_of: the day judged for.
        takes: what of it is counted, if not all.
    """
    found = [_of_project(state, rulebook, as_of, takes) for state in states]
    return sorted(found, key=_order)


def place_glances(places: Iterable[PlaceState], takes: Takes | None = None) -> list[Glance]:
    """The programme and the streets, as far as anything is asked of them outside the stages."""
    return [_of_place(place, takes) for place in places]


def _of_place(place: PlaceState, takes: Takes | None) -> Glance:
    every, before = place.late(), late_before_at(place, later(place.as_of, -1))
    late = _taken(every, place.bearer, takes)
    ahead = [item for item in place.items if item.required]
    return Glance(
        bearer=place.bearer,
        as_of=place.as_of,
        late=tuple(sorted(late, key=last_day)),
        ahead=_ahead(_taken(ahead, place.bearer, takes), place.as_of),
        turned=_turned(late, _taken(before, place.bearer, takes)),
        others=0 if takes else None,
    )


def _taken(items: Iterable[Item], bearer: Bearer, takes: Takes | None) -> list[Item]:
    return [item for item in items if takes is None or takes(bearer, item)]


def _turned(late: Iterable[Item], before: Iterable[Item]) -> Turned:
    return turned((item for item in late if not item.before_issue), before)


_LAST = (Standing.UNRECORDED, Standing.SUSPENDED, Standing.DONE)
"""Who comes after those of whom something falls due, in this order."""


def _order(each: Glance) -> tuple[bool, tuple[bool, int, int, int], int, date]:
    standing = each.stand.standing if each.stand else None
    last = _LAST.index(standing) + 1 if standing in _LAST else 0
    return not each.in_trouble, each.urgency, last, last_day(each.next_due) if each.next_due else date.max


def _of_project(state: ProjectState, rulebook: Rulebook, as_of: date, takes: Takes | None) -> Glance:
    bearer, every = bearer_of(state), owed(state, rulebook, as_of)
    all_late = [
        item for item in every if item.is_late(as_of) and (state.is_recorded or item.kind in BESIDE_THE_PLAN)
    ]
    late = _taken(all_late, bearer, takes)
    before = late_before(state, rulebook, later(as_of, -1))
    level = level_state(state, rulebook, as_of, timedelta(days=SOON))
    levels = rulebook.programme.escalation.levels if rulebook.programme.escalation else {}
    reached = level.reached.level_id if level else None
    return Glance(
        bearer=bearer,
        as_of=as_of,
        late=tuple(sorted(late, key=last_day)),
        ahead=_ahead(_taken(every, bearer, takes), as_of),
        turned=_turned(late, _taken(before, bearer, takes)),
        stand=stand_of(state, rulebook.programme.works),
        level=level,
        rank=list(levels).index(reached) if reached else -1,
        others=sum(not (item.before_issue or takes(bearer, item)) for item in all_late) if takes else None,
    )


def _ahead(items: Iterable[Item], as_of: date) -> tuple[Item, ...]:
    found = (item for item in items if item.outstanding and item.due and item.due.last >= as_of)
    return tuple(sorted(found, key=last_day))


@dataclass(frozen=True, slots=True)
class RoundCounts:
    """In how many projects a round is met, is not, and has no verdict, of those in which it asks anything."""

    id: str
    round: Round
    met: int
    not_met: int
    unknown: int
    late: int
    """Of those in which it is not met, in how many its deadline is past."""
    undecided: int
    """In how many nobody can say how it stands though it is due, or somebody was heard in it."""
    not_due: int
    """In how many it is not met, and its deadline is not past."""

    @property
    def projects(self) -> int:
        """In how many projects something is asked in it."""
        return self.met + self.not_met + self.unknown


def round_counts(states: Iterable[ProjectState]) -> list[RoundCounts]:
    """Every round of some projects that asks anything, in the order of the plan."""
    found: list[RoundCounts] = []
    for each in by_round(round_lines(states)):
        verdicts = [line.round.result.met if line.project.is_recorded else None for line in each.lines]
        found.append(
            RoundCounts(
                id=each.id,
                round=each.lines[0].round.round,
                met=verdicts.count(True),
                not_met=verdicts.count(False),
                unknown=verdicts.count(None),
                late=each.number(RoundStands.NOT_MET),
                undecided=each.number(RoundStands.NO_VERDICT) + each.number(RoundStands.NO_RECORD),
                not_due=each.number(RoundStands.NOT_DUE),
            )
        )
    return found


SOON = 7
"""Days of the week ahead."""
FORTNIGHT = 14


def rising_within(found: Sequence[Glance], days: int) -> int:
    """How many projects reach a higher level within so many days if nothing more is done."""
    dates = ((each.as_of, each.level.ahead.on) for each in found if each.level)
    return sum(on is not None and (on - as_of).days <= days for as_of, on in dates)
