"""Parts of some kinds are, of whatever there is, those of any kind that are of these."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest

from renovation_cli.checks.inspection import Inspection
from renovation_cli.loading.tree import MappingTree
from renovation_cli.model.parts import HOLDING, parts_of
from renovation_cli.model.record import Record
from tests.district import AS_OF, SAMPLE, TODAY, texts_in

KINDS = [(object,), HOLDING, (*HOLDING, date), (date,), (Record,), (str,), (Decimal, tuple)]


class Part(Record):
    day: date | None = None


class Whole(Record):
    text: str
    number: Decimal | None
    part: Part | None
    days: dict[str, date]
    noted: Annotated[tuple[str, ...] | None, "note"]
    anything: Any
    something: object
    row: Sequence[str]
    table: Mapping[str, str]


WHOLE = Whole.model_construct(
    text="a",
    number=Decimal(1),
    part=Part(day=date(2022, 5, 1)),
    days={"a": date(2022, 5, 2)},
    noted=("b",),
    anything=("c",),
    something=Part(),
    row=("d",),
    table={"e": "f"},
)


def on_file():
    inspection = Inspection(MappingTree(texts_in(SAMPLE)), AS_OF, TODAY)
    for dossier in inspection.dossiers():
        yield from (dossier.project, dossier.orders, dossier.households)
    book = inspection.rulebook
    yield from (book.programme, book.teams, book.duties, book.orders, book.district)


def with_parts(value):
    yield value
    for _, part in parts_of(value):
        yield from with_parts(part)


@pytest.mark.parametrize("kinds", KINDS, ids=str)
def test_parts_of_some_kinds_are_left_of_all(kinds):
    everything = [each for value in (WHOLE, *on_file()) for each in with_parts(value)]
    assert len(everything) > 1000
    for value in everything:
        assert list(parts_of(value, kinds)) == [
            each for each in parts_of(value) if isinstance(each[1], kinds)
        ]


def test_nothing_has_no_parts():
    assert [*parts_of("ab"), *parts_of(None), *parts_of(Part())] == [("day", None)]
