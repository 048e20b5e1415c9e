"""Every rule of a plan that has a clause, with its place in programme.yaml."""

from collections.abc import Iterator
from typing import Any

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.parts import HOLDING, parts_of
from renovation_cli.model.programme import Programme
from renovation_cli.model.record import Record


def rules_of(programme: Programme) -> Iterator[tuple[DataPath, Record]]:
    """Each rule as (path in programme.yaml, rule), in the order of the schema.

    Every record with a clause is one, so that a new kind of rule is held to the same checks unasked.
    """
    for path, record in records_of(programme):
        if getattr(record, "clause", None) is not None:
            yield path, record


def records_of(programme: Programme) -> Iterator[tuple[DataPath, Record]]:
    """Each record of the plan, of those that are parts of a rule too, in the order of the schema."""
    return _below((), programme)


def _below(path: DataPath, value: Any) -> Iterator[tuple[DataPath, Record]]:
    for step, child in parts_of(value, HOLDING):
        place = (*path, step)
        if isinstance(child, Record):
            yield place, child
        yield from _below(place, child)
