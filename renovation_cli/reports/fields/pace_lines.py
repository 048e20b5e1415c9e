"""A project, or all of them, against the pace in one line on a screen."""

from typing import TypeVar

from renovation_cli.findings.text import say
from renovation_cli.reports.document import Column
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.measured import Paced
from renovation_cli.reports.fields.pace import GROUP_OF_A_STREET, PACE_OF_ONE, PacedGroup, PacedProject
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import points_number, share

P = TypeVar("P", bound=Paced)


def _figures() -> tuple[Field[P], ...]:
    """Works and money, each done and ahead or behind."""
    return (
        shown(Column(say("Works"), right=True), lambda row: share(row.works.measured.actual)),
        shown(Column(say("Works, points"), right=True), lambda row: signed(points_number(row.works))),
        shown(Column(say("Money"), right=True), lambda row: share(row.money.measured.actual)),
        shown(Column(say("Money, points"), right=True), lambda row: signed(points_number(row.money))),
    )


PACE_LINE = Fields[PacedProject](
    *PACE_OF_ONE.only("Project"),
    shown(Column(say("Due now"), right=True), lambda row: share(row.pace.planned)),
    *_figures(),
)
"""A project against the pace."""

GROUP_LINE = Fields[PacedGroup](*GROUP_OF_A_STREET.only("street", "Due now"), *_figures())
"""All of them together, under the same headings."""
