"""What is on file as evidence: each time that something happened, and the document of it."""

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.recorded import Recorded


def times_of(state: ProjectState, item: Item) -> tuple[Recorded, ...]:
    """Each time that something of a project happened by the day judged for, the earliest first.

    None of what is dated by a fact under ``care``, or is no milestone and no notice.
    """
    match item.kind:
        case ItemKind.MILESTONE if item.dated_by is None:
            found = state.project.milestones.get(item.id)
        case ItemKind.NOTICE:
            found = state.project.notices.get(item.id)
        case _:
            found = None
    return found.by(state.as_of) if found else ()
