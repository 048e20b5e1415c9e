"""R473: two projects of one track with one name."""

import re
from collections.abc import Iterator

from renovation_cli.checks.alike import alike
from renovation_cli.checks.filed_projects import AllProjects
from renovation_cli.checks.kinds import ProgrammeCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import project_file
from renovation_cli.model.lookalikes import fold

RULE = Rule(
    code="R473",
    name="same-name-twice",
    severity=Severity.ERROR,
    flags=mark("Two project folders of one track with the same name, case, width and spaces left aside."),
    why=mark(
        "A folder that was copied counts its households and its money twice; and nobody could tell the two"
        " apart in a report."
    ),
    example=Example("projects/xinfeng/project.yaml", "name: 红旗 新村", "name: 新丰大院"),
    source=mark("data format, “project.yaml”"),
)


@ProgrammeCheck.of(RULE)
def check(every: AllProjects) -> Iterator[Problem]:
    """Each project whose name an earlier one of its track bears."""
    by_track: dict[str, list[tuple[str, Site]]] = {}
    for project in every.projects:
        site = Site(project_file(project.id), ("name",))
        by_track.setdefault(project.track, []).append((project.name, site))
    for entries in by_track.values():
        yield from alike(RULE, entries, _form, _wording)


def _form(name: str) -> str:
    return re.sub(r"\s", "", fold(name))


def _wording(given: str, other: str) -> tuple[Text, Text, Text]:
    return (
        say("another project of this track is called “{other}”", other=other, given=given),
        say("a name by which it can be told apart"),
        say(
            "if this folder is a copy, remove it; else add to the name what sets it apart, such as 一期, 二期"
        ),
    )
