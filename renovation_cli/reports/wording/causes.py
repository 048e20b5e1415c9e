"""What keeps a project back in words: not only what it is, but what is wrong with it."""

from renovation_cli.compute.causes import Cause, cause_of
from renovation_cli.compute.items import ItemKind
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import Cell

_CAUSES = {
    Cause.LATE: say("not done in time: {name}"),
    Cause.ORDER: say("order open: {name}"),
    Cause.INSPECTED: say("found on inspection: {name}"),
    Cause.PATROLLED: say("found on patrol: {name}"),
}


def caused(kind: ItemKind | None, name: Cell) -> Text:
    """A cause by its kind and its name, such as a milestone that is not done in time."""
    return say(_CAUSES[cause_of(kind)].key, name=name)
