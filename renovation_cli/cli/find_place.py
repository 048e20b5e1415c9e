"""What a name that stands alone behind a report means: a project, else a street or a community."""

from dataclasses import replace
from typing import TYPE_CHECKING

from renovation_cli.cli.narrow import Asked

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.position import Position


def place_asked(session: "Session", name: str) -> Asked | None:
    """What is asked for where a name means one street or community and no project; None where it does not.

    A whole name or id goes before a part of one; of either a project goes before a street, and that before a
    community.
    """
    asked = session.narrowing
    if asked is None or not name.strip():
        return None
    position = session.whole_position()
    streets, communities = _places(position, name)
    if streets:
        return replace(asked, streets=(*asked.streets, name))
    return replace(asked, communities=(*asked.communities, name)) if communities else None


def place_or_project(session: "Session", name: str | None) -> str | None:
    """A name, if it is not that of a place: to such a one the report is narrowed, and None comes back."""
    if name is not None and (place := place_asked(session, name)):
        session.narrowing, name = place, None
    return name


def narrow_by_name(session: "Session", name: str | None) -> None:
    """Narrow a report to what a name means: a place, or one project; a name of none is an error of usage."""
    if name is None or session.narrowing is None:
        return
    from renovation_cli.cli.find_project import find_project

    found = place_asked(session, name)
    if found is None:
        asked, position = session.narrowing, session.whole_position()
        state = find_project(position, name)
        word = name if _is_meant_by_option(position, name, state.id) else state.id
        found = replace(asked, projects=(*asked.projects, word))
    session.narrowing = found


def _is_meant_by_option(position: "Position", name: str, project_id: str) -> bool:
    """Whether ``--project`` takes a name for the same project."""
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.query import find

    known = [each for each in entries(position.rulebook, position.states) if each.kind == "project"]
    return [each.id for each in find(name, known)] == [project_id]


def _places(position: "Position", name: str) -> tuple[bool, bool]:
    """Whether a name means streets, and communities; neither where it rather means a project."""
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.compute.who.query import find
    from renovation_cli.model.lookalikes import fold

    wanted = fold(name.strip())
    found = find(name, [each for each in entries(position.rulebook, position.on_file) if each.kind in _KINDS])
    whole = {each.kind for each in found if wanted in (fold(each.id), fold(each.name))}
    kinds = whole or {each.kind for each in found}
    if EntryKind.PROJECT in kinds:
        return False, False
    return EntryKind.STREET in kinds, EntryKind.COMMUNITY in kinds


_KINDS = ("project", "street", "community")
