"""Records by what is in the files that they were read from: what several states share is read once."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any, Protocol, runtime_checkable

from renovation_cli.model.book import Dossier
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.project import Project


@runtime_checkable
class Identified(Protocol):
    """A set of files of which it is known, without reading any, which are equal."""

    def identity(self, path: str) -> str | None:
        """The same for files with the same bytes, and for no others; None where there is no such file."""
        ...


class Shelf:
    """Records of files in which nothing was found wrong, the ones asked for last.

    Args:
        most: so many of them; memory does not grow with the district.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable) -> Any:
        """What was kept under a key; None where nothing is."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, thing: Any) -> None:
        """Keep something under a key."""
        self._kept[key] = thing
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def dossier(
        self, project_id: str, project: Project, households: Households | None, orders: Orders | None
    ) -> Dossier:
        """The dossier of some records; the same one for the same records, with what is worked out of it."""
        # An id may be given to another record once the one that had it is gone: what is kept holds its own.
        given = (project, households, orders)
        key = (project_id, *map(id, given))
        kept = self.get(key)
        if kept is None:
            kept = given, Dossier(project_id, project, households, orders or {})
            self.put(key, kept)
        dossier: Dossier = kept[1]
        return dossier
