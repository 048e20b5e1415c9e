"""C606: projects on file that contradict the showcases the plan promises."""

from collections import Counter
from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.compute.targets import AgainstTarget, Figures, against_targets
from renovation_cli.findings.command import renovation
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.words import Showcase

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


def check(
    showcases: Iterable[Showcase | None], figures: Iterable[tuple[str, Figures]], around: Circumstances
) -> Iterator[Problem]:
    """Each kind of showcase that the projects on file exceed, or miss although none is to be entered yet."""
    programme = around.rulebook.programme
    chosen = Counter(showcases)
    standings = {each.field: each.standing for each in against_targets(programme, figures)}
    complete = standings.get("projects") in (AgainstTarget.AGREES, AgainstTarget.EXCEEDS)
    for kind, promised in programme.showcases.items():
        if chosen[kind] > promised.count or (complete and chosen[kind] < promised.count):
            yield Problem(
                RULE,
                Site(PROGRAMME_FILE, ("showcases", kind.value, "count")),
                say(
                    "{name}: {promised} promised, {chosen} on file",
                    name=promised.name,
                    promised=promised.count,
                    chosen=chosen[kind],
                ),
                None,
                say("compare the lines “showcase” of the projects: {command}", command=renovation("targets")),
            )
