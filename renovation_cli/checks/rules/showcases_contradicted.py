"""C606: projects on file that contradict the showcases the plan promises."""

from collections import Counter
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
    code="C606",
    name="showcases-contradicted",
    severity=Severity.WARNING,
    flags=mark(
        "More projects of a kind of showcase than the plan promises, or fewer although all projects are on"
        " file."
    ),
    why=mark("The number was promised in public; the wrong projects would be shown, or one too few."),
    example=Example(
        "programme.yaml", "name: 精品, clause: 一, count: 2}", "name: 精品, clause: 一, count: 1}"
    ),
    source=mark("plan 二4"),
)


@ProgrammeCheck.of(RULE, EVERY_FILE)
def check(every: AllProjects) -> Iterator[Problem]:
    """Each kind of showcase that the projects on file exceed, or miss although none is to be entered yet."""
    chosen = Counter(project.showcase for project in every.projects if not project.withdrawn)
    standings = {each.field: each.standing for each in every.targets}
    complete = standings.get("projects") in (AgainstTarget.AGREES, AgainstTarget.EXCEEDS)
    for kind, promised in every.programme.showcases.items():
        if chosen[kind] > promised.count or (complete and chosen[kind] < promised.count):
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("showcases", kind.value, "count")),
                message=say(
                    "{name}: {promised} promised, {chosen} on file",
                    name=promised.name,
                    promised=promised.count,
                    chosen=chosen[kind],
                ),
                remedy=say(
                    "compare the lines “showcase” of the projects: {command}", command=renovation("targets")
                ),
            )
