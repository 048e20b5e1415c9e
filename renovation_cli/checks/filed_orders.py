"""Every dispatch order with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Site
from renovation_cli.model.book import ORDERS_FILE, Dossier, orders_file
from renovation_cli.model.order import Order, Orders


@dataclass(frozen=True, slots=True)
class FiledOrder:
    """An order, the file it stands in, and the project it is about (None: the programme)."""

    id: str
    order: Order
    file: str
    dossier: Dossier | None

    def site(self, *path: str | int, part: str | None = None) -> Site:
        """The place of one of its entries."""
        return Site(self.file, (self.id, *path), part=part)


def of_project(dossier: Dossier) -> Iterator[FiledOrder]:
    """The orders of a project."""
    yield from _filed(dossier.orders, orders_file(dossier.id), dossier)


def of_programme(around: Circumstances) -> Iterator[FiledOrder]:
    """The orders about the programme as a whole."""
    yield from _filed(around.rulebook.orders, ORDERS_FILE, None)


def _filed(orders: Orders, file: str, dossier: Dossier | None) -> Iterator[FiledOrder]:
    for order_id, order in orders.items():
        yield FiledOrder(order_id, order, file, dossier)
