"""C603: projects on file that contradict a total the plan declares."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import AllProjects
from renovation_cli.checks.kinds import EVERY_FILE, ProgrammeCheck
from renovation_cli.compute.targets import AgainstTarget
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="C603",
    name="targets-contradicted",
    severity=Severity.WARNING,
    flags=mark("A declared total that the projects on file miss although all are on file and known."),
    why=mark("The plan and the list of projects are both published; they should tell one story."),
    example=Example("programme.yaml", "  households: 8\n", "  households: 7\n"),
    source=mark("plan 一"),
)


@ProgrammeCheck.of(RULE, EVERY_FILE)
def check(every: AllProjects) -> Iterator[Problem]:
    """Each target that the sum over the projects contradicts."""
    for result in every.targets:
        if result.standing is AgainstTarget.FALLS_SHORT:
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("targets", result.field)),
                message=say(
                    "{field}: {declared} declared, {summed} on file",
                    field=result.field,
                    declared=result.declared,
                    summed=result.summed,
                ),
                remedy=say("compare with the published list: {command}", command=renovation("targets")),
            )
