"""How a list of households is begun where none is on file."""

from collections.abc import Iterator

from renovation_cli.findings.text import say
from renovation_cli.model.entries import Entry
from renovation_cli.reports.document import Pairs
from renovation_cli.reports.wording.phrases import recorded


def list_begun(entries: tuple[Entry, ...]) -> Iterator[Pairs]:
    """The lines by which it is begun; nothing where there is no household to be listed."""
    if entries:
        yield Pairs(((say("A list is begun by"), recorded(*entries)),))
