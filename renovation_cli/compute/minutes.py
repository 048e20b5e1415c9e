"""What the record of a meeting may hold: what waits for a decision, and what has been late for longest."""

from collections.abc import Iterable, Iterator

from renovation_cli.compute.matters import Matter
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.somebody import everybody
from renovation_cli.compute.weekly import Row
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import COMMUNITY, LEADERSHIP_LEADS, STREET
from renovation_cli.model.words import Period


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that a meeting may decide on."""

    row: Row
    """Whose it is."""
    matter: Matter
    to: str | None
    """Who would be charged with it, as a decision names them; None where nobody is known by an id."""


def weekly_kind(rulebook: Rulebook) -> str | None:
    """Which meeting of the plan is held every week; None where none is."""
    rules = rulebook.programme.reporting.items()
    return next((key for key, each in rules if each.every is Period.WEEK), None)


def to_decide(rows: Iterable[Row], rulebook: Rulebook) -> list[Proposal]:
    """The orders that were reported up, each with whoever is to decide."""
    return [_proposal(row, each, rulebook) for row in rows for each in row.reported_up]


def late_longest(rows: Iterable[Row], rulebook: Rulebook) -> list[Proposal]:
    """Of each project, street and of the programme what has been late for longest; the oldest first."""
    found = (_proposal(row, each, rulebook) for row in rows for each in _late(row))
    return sorted(found, key=lambda each: -each.matter.days_late)


def _late(row: Row) -> Iterator[Matter]:
    late = [each for each in row.problems if each.days_late and not each.reported_up]
    yield from sorted(late, key=lambda each: -each.days_late)[:1]


def _proposal(row: Row, matter: Matter, rulebook: Rulebook) -> Proposal:
    return Proposal(row, matter, next((id_of(each, rulebook) for each in matter.held), None))


def id_of(held: Answerable, rulebook: Rulebook) -> str | None:
    """How a decision names somebody: a street or community by its id, the leading group by its label."""
    if held.lead in LEADERSHIP_LEADS:
        return LEADERSHIP_LEADS[held.lead]
    name = held.place if held.lead in (STREET, COMMUNITY) else held.place or held.lead
    return name if name in everybody(rulebook) else None
