"""R471: one building, room or owner under two spellings of its number."""

from collections.abc import Iterator

from renovation_cli.checks.alike import Entry, alike, places_of
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import households_file
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.spellings import number_form

RULE = Rule(
    code="R471",
    name="same-number-twice",
    severity=Severity.ERROR,
    flags=mark(
        "Two buildings of a project, rooms of a building, or owners of a project whose ids are equal when"
        " leading zeros are left aside."
    ),
    why=mark("1-101 and 01-0101 are one flat: it would be counted twice, and so would its voice."),
    example=Example(
        "projects/xinfeng/households.yaml",
        "  1-101: {before-design: agree 2022-02-15}\n  01-0101: {area_m2: 81.5}",
        "  1-101: {before-design: agree 2022-02-15}\n  1-102: {area_m2: 81.5}",
    ),
    source=mark("data format, “Ids”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each spelling of a number that is there in another."""
    for entries in places_of(filed.dossier, number_form):
        yield from alike(RULE, entries, number_form, _wording, unless=fold)
    yield from alike(RULE, _owners(filed), number_form, _wording)


def _owners(filed: FiledProject) -> Iterator[Entry]:
    """Each owner once: the same key at two flats is what the key is for."""
    file, seen = households_file(filed.dossier.id), set()
    for building, rooms in (filed.dossier.households or {}).items():
        for room, household in rooms.items():
            if household.owner and household.owner not in seen:
                seen.add(household.owner)
                yield household.owner, Site(file, (building, room, "owner"))


def _wording(given: str, other: str) -> tuple[Text, Text, Text]:
    return (
        say("“{given}” and “{other}” are the same number", given=given, other=other),
        say("one spelling for one thing"),
        say("keep one spelling, with what is known of both; if they are two things, number them apart"),
    )
