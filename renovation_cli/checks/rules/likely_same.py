"""R472: two buildings or rooms that are most likely one."""

from collections.abc import Iterator

from renovation_cli.checks.alike import alike, places_of
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.spellings import number_form, spoken_form

RULE = Rule(
    code="R472",
    name="likely-same",
    severity=Severity.WARNING,
    flags=mark(
        "Two buildings of a project or rooms of a building that differ only in words such as 号楼, 幢, 单元"
        " or 室, in how a number is written, in hyphens, or in o for 0 and l for 1."
    ),
    why=mark("Most likely they are one, entered by two people, and counted twice."),
    example=Example(
        "projects/xinfeng/households.yaml",
        "  1-101: {before-design: agree 2022-02-15}\n  一单元-101室: {area_m2: 81.5}",
        "  1-101: {before-design: agree 2022-02-15}\n  1-102: {area_m2: 81.5}",
    ),
    source=mark("data format, “Ids”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building or room that reads like another."""
    for entries in places_of(filed.dossier, spoken_form):
        yield from alike(RULE, entries, spoken_form, _wording, unless=number_form)


def _wording(given: str, other: str) -> tuple[Text, Text, Text]:
    return (
        say("“{given}” and “{other}” are most likely one", given=given, other=other),
        say("one spelling for one thing"),
        say("ask; if they are one, keep one spelling with what is known of both"),
    )
