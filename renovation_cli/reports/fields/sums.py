"""What is said of the items of a list summed by street or by person."""

from collections.abc import Mapping
from dataclasses import replace

from renovation_cli.compute.sums import By, Sum
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, TEXT

COUNTS = Fields[Sum](
    Field("items", COUNT, lambda row: row.items, say("Items")),
    Field(
        "late",
        COUNT,
        lambda row: row.late,
        say("Late"),
        lambda row: Toned(row.late, Tone.BAD) if row.late else 0,
    ),
    Field("open", COUNT, lambda row: row.open, say("Open")),
    Field("unrecorded", COUNT, lambda row: row.unrecorded, say("No record")),
    Field("meetings_missing", COUNT, lambda row: row.gaps, say("Meetings not on file")),
)
"""Items counted."""
BY_STREET = Fields[Sum](
    Field(
        "name",
        TEXT.or_none,
        lambda row: row.name,
        say("Street"),
        lambda row: row.name or say("of no one street"),
    ),
    *COUNTS,
)
"""The items of a street."""
BY_PERSON = Fields[Sum](
    Field(
        "name",
        TEXT.or_none,
        lambda row: row.name,
        say("Who answers"),
        lambda row: row.name or say("nobody named"),
    ),
    *COUNTS,
)
"""The items for which a person answers."""
SUM: Mapping[By, Fields[Sum]] = {By.STREET: BY_STREET, By.PERSON: BY_PERSON}


def sum_of(of: str, by: By) -> Fields[Sum]:
    """The items of a report summed; dispatch orders are counted as such, and not as items."""
    if of != "orders":
        return SUM[by]
    return Fields(*(replace(each, title=say("Orders")) if each.key == "items" else each for each in SUM[by]))
