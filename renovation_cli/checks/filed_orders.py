"""Every dispatch order with its place."""

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import Site
from renovation_cli.model.book import ORDERS_FILE, Dossier, orders_file
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.order import Order, Orders


@dataclass(frozen=True, slots=True)
class FiledOrder:
    """An order, its file, the project it is about (None: the programme), and what it is held against."""

    id: str
    order: Order
    file: str
    dossier: Dossier | None
    around: Circumstances

    def site(self, *path: str | int, part: str | None = None) -> Site:
        """The place of one of its entries."""
        return Site(self.file, (self.id, *path), part=part)


def of_project(dossier: Dossier, around: Circumstances) -> tuple[FiledOrder, ...]:
    """The orders of a project."""
    return _filed(dossier.orders, orders_file(dossier.id), dossier, around)


def of_programme(around: Circumstances) -> tuple[FiledOrder, ...]:
    """The orders about the programme as a whole."""
    return _filed(around.rulebook.orders, ORDERS_FILE, None, around)


def _filed(
    orders: Orders, file: str, dossier: Dossier | None, around: Circumstances
) -> tuple[FiledOrder, ...]:
    return tuple(FiledOrder(order_id, order, file, dossier, around) for order_id, order in orders.items())
