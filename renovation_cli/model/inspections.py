"""Inspections of a project: which the plan has, and what they found (plan 四(四), 附1二(五))."""

from typing import Annotated

from pydantic import model_validator

from renovation_cli.model.cited import Cited, Named
from renovation_cli.model.dates import Day, DayOrMonth
from renovation_cli.model.leads import Lead
from renovation_cli.model.record import Record, fault
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import Period, validator


class InspectionRule(Cited, Named):
    """A kind of inspection, and who holds it."""

    by: tuple[Lead, ...] = ()
    every: Annotated[Period, validator(Period)] | None = None
    """How often, in the district as a whole; None where the plan does not say."""
    duty: Id | None = None


class FoundProblem(Record):
    """What an inspection found, followed until it is mended."""

    what: Line
    by: Lead | None = None
    """Who is to mend it."""
    due: Day | None = None
    mended: Day | None = None
    verified: Day | None = None
    """When somebody saw that it is mended."""


class Inspection(Record):
    """An inspection that is planned, or was held."""

    kind: Id
    planned: DayOrMonth | None = None
    on: Day | None = None
    """When it was held."""
    by: Lead | None = None
    """Who held it, where that is not those of its kind together."""
    met: tuple[Lead, ...] = ()
    """Whom it met: bodies, never persons."""
    doc: Line | None = None
    note: Line | None = None
    findings: tuple[FoundProblem, ...] = ()

    @model_validator(mode="after")
    def _dated(self) -> "Inspection":
        if self.planned is None and self.on is None:
            raise fault("inspection_undated")
        return self
