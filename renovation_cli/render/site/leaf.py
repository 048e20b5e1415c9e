"""What a site is made of: its home page, the chart on it, and a leaf for each thing that has a page."""

from enum import StrEnum

from renovation_cli.compute.chart import Chart
from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Document


class Kind(StrEnum):
    """What a page is about, in the order in which the table of contents has them."""

    REPORT = "report"
    BULLETIN = "bulletin"
    STREET = "street"
    PROJECT = "project"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page but the home page.

    Attributes:
        kind: what it is about.
        id: of the thing, or the name of the report.
        name: what people call it.
        document: what is on it.
        also: other names by which it is found and linked.
        under: what it stands under among its like.
    """

    kind: Kind
    id: str
    name: str | Text
    document: Document
    also: tuple[str, ...] = ()
    under: str | Text | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All that is on the pages, worked out already.

    Attributes:
        programme: its name.
        home: the first screen.
        rows: of the projects on it so many are listed.
        chart: the wall chart below it.
        leaves: every other page.
    """

    programme: str
    home: Document
    rows: int
    chart: Chart
    leaves: tuple[Leaf, ...]
