"""What a narrowing leaves by who answers and by how it stands: of lists of items, and of projects."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.compute.consultation import RoundStanding
from renovation_cli.compute.inspections import all_found, all_inspections
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.listed import Listable, Listed, listed
from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.compute.orders import orders_of
from renovation_cli.compute.owed import in_full, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.unrecorded import unrecorded
from renovation_cli.compute.who.entry import Entry
from renovation_cli.compute.who.kinds import KINDS, leads
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, STREET


def is_left(item: Listed, narrowing: Narrowing, rulebook: Rulebook) -> bool:
    """Whether an item is left: by any of those who answer, and by how it stands itself."""
    if narrowing.only and item.stands.isdisjoint(narrowing.only):
        return False
    return not narrowing.holders or any(item.answered_by(each, rulebook) for each in narrowing.holders)


def is_project_left(state: ProjectState, narrowing: Narrowing, rulebook: Rulebook, as_of: date) -> bool:
    """Whether a project is left: by those who answer for anything in it, and by how anything in it stands."""
    if narrowing.only and not any(_stands(state, each, rulebook, as_of) for each in narrowing.only):
        return False
    if not narrowing.holders:
        return True
    due = [listed(each) for each in _due(state, rulebook, as_of)]
    return any(
        _is_own(entry, state, rulebook) or any(each.answered_by(entry, rulebook) for each in due)
        for entry in narrowing.holders
    )


def _is_own(entry: Entry, state: ProjectState, rulebook: Rulebook) -> bool:
    """Whether a project is somebody's: its street, community, firm or officer, or who heads one of those."""
    return KINDS[entry.kind].owns(entry, state) or any(
        leads(entry, lead, state.project, rulebook) for lead in (STREET, COMMUNITY)
    )


def _due(state: ProjectState, rulebook: Rulebook, as_of: date) -> Iterator[Listable]:
    """What is late, open or without record in a project."""
    yield from in_full(late(state, rulebook, as_of), state, rulebook, as_of)
    yield from unrecorded((state,), (), rulebook, as_of)
    yield from (each for each in orders_of(state, rulebook, as_of) if each.is_open)
    found = all_found(all_inspections((state,), rulebook, as_of))
    yield from (each for each in found if each.is_open)


def _stands(state: ProjectState, only: Only, rulebook: Rulebook, as_of: date) -> bool:
    match only:
        case Only.LATE:
            return bool(late(state, rulebook, as_of))
        case Only.UNMET:
            # Nothing is said of one without records: that nobody agreed is then no verdict.
            verdicts = (each.result.standing for each in state.rounds if state.is_recorded)
            return any(each is RoundStanding.NOT_MET for each in verdicts)
        case Only.BEHIND:
            return _is_behind(state, as_of)
        case Only.OPEN:
            orders = (each.is_open for each in orders_of(state, rulebook, as_of))
            found = (each.is_open for each in all_found(all_inspections((state,), rulebook, as_of)))
            return any(orders) or any(found)
        case Only.UNRECORDED:
            return not state.is_recorded


def _is_behind(state: ProjectState, as_of: date) -> bool:
    """Whether the works, the money or the completed investment is known to be below the share due."""
    return state.track.pace is not None and project_pace(state, as_of).is_behind
