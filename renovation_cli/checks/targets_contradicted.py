"""C603: projects on file that contradict a total the plan declares."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.compute.targets import AgainstTarget, Figures, against_targets
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


def check(figures: Iterable[tuple[str, Figures]], around: Circumstances) -> Iterator[Problem]:
    """Each target that the sum over the projects contradicts."""
    for result in against_targets(around.rulebook.programme, figures):
        if result.standing is AgainstTarget.FALLS_SHORT:
            yield Problem(
                RULE,
                Site(PROGRAMME_FILE, ("targets", result.field)),
                say(
                    "{field}: {declared} declared, {summed} on file",
                    field=result.field,
                    declared=result.declared,
                    summed=result.summed,
                ),
                None,
                say("compare with the published list: {command}", command=renovation("targets")),
            )
