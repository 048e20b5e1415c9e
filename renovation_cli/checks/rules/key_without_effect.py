"""R458: what a milestone of the district or of its streets says of itself, and cannot be so."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.leads import PLACE_LEADS
from renovation_cli.model.track import DistrictMilestone
from renovation_cli.model.words import Streets

RULE = Rule(
    code="R458",
    name="key-without-effect",
    severity=Severity.ERROR,
    flags=mark(
        "A milestone asked of the district once with “streets”, or led"
        " by “street” or “community”; a milestone"
        " outside the stages with “dated_by”."
    ),
    why=mark("It has no street, no community and no facts of a project that could be meant."),
    example=Example(
        "programme.yaml",
        "per: programme, lead: [street], duty: works",
        "per: programme, lead: [城发集团], duty: works",
    ),
    source=mark("data format, “Scopes”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each key that means nothing where it stands."""
    for milestone_id, milestone in around.programme.milestones.items():
        for path, message in _idle(milestone):
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("milestones", milestone_id, *path)),
                message=message,
                remedy=say(
                    "take it out; what each street does has “per: street”, what"
                    " each project does stands in a stage"
                ),
            )


def _idle(milestone: DistrictMilestone) -> Iterator[tuple[DataPath, Text]]:
    if milestone.dated_by is not None:
        yield ("dated_by",), say("what dates a project dates nothing outside the stages")
    if milestone.of_streets:
        return
    if milestone.streets is not Streets.ALL:
        yield (
            ("streets",),
            say("“{name}” is asked of the district once, not of its streets", name=milestone.name),
        )
    for index, lead in enumerate(milestone.lead):
        if lead in PLACE_LEADS:
            yield (
                ("lead", index),
                say(
                    "“{name}” is asked of the district once, which is in no street or community",
                    name=milestone.name,
                ),
            )
