"""C632: more on file than the plan declares."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import AllProjects
from renovation_cli.checks.kinds import EVERY_FILE, ProgrammeCheck
from renovation_cli.compute.targets import AgainstTarget
from renovation_cli.compute.totals import rounded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="C632",
    name="targets-exceeded",
    severity=Severity.NOTE,
    flags=mark("A declared total that the projects on file exceed."),
    why=mark(
        "A district may do more than it planned. It may also count a project twice, or in the wrong track."
    ),
    example=Example("programme.yaml", "  households: 6\n", "  households: 7\n"),
    source=mark("plan 一"),
)


@ProgrammeCheck.of(RULE, EVERY_FILE)
def check(every: AllProjects) -> Iterator[Problem]:
    """Each target that the sum over the projects exceeds, with the share."""
    for result in every.targets:
        if result.standing is not AgainstTarget.EXCEEDS:
            continue
        message = say(
            "{field}: {declared} declared, {summed} on file",
            field=result.field,
            declared=result.declared,
            summed=result.summed,
        )
        if result.share is not None:
            message = say(
                "{what} ({share})", what=message, share=f"{rounded(result.share * 100, result.places)}%"
            )
        yield Problem(
            rule=RULE,
            site=Site(PROGRAMME_FILE, ("targets", result.field)),
            message=message,
            remedy=say(
                "nothing need be done if that is so; what is counted: {command}",
                command=renovation("targets"),
            ),
        )
