"""C621: a verdict on a candidate that fails a rule of eligibility."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.compute.pipeline import meets, verdict_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file

RULE = Rule(
    code="C621",
    name="verdict-despite-rule",
    severity=Severity.WARNING,
    flags=mark("A candidate that was given a batch although it fails a rule of eligibility."),
    why=mark("It would be put forward, and sent back by those who examine the list."),
    example=Example("projects/laojie/project.yaml", "year_built: 2008", "year_built: 1994"),
    source=mark("plan 三(三)"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each rule that a candidate with a verdict fails; what cannot be judged fails nothing."""
    track = dossier.track(around.rulebook.programme)
    candidate = dossier.project.candidate
    verdict = verdict_of(dossier.project)
    if track is None or candidate is None or verdict is None:
        return
    path = ("batch",) if candidate.verdict is None else ("candidate", "verdict")
    for rule in track.eligibility.values():
        if meets(rule, candidate) is False:
            yield Problem(
                RULE,
                Site(project_file(dossier.id), path),
                say(
                    "the verdict is “{verdict}”, and the rule “{rule}” ({clause}) is not met",
                    verdict=verdict,
                    rule=rule.name,
                    clause=rule.clause,
                ),
                None,
                say("check what the survey found; all candidates: renovation pipeline"),
            )
