"""R466: a firm of a project that teams.yaml does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import TEAMS_FILE
from renovation_cli.model.words import BodyKind

RULE = Rule(
    code="R466",
    name="unknown-firm",
    severity=Severity.ERROR,
    flags=mark("A firm of a project that is no body of the kind “firm” in teams.yaml."),
    why=mark("Nobody would know whom to call about the works, and the firm's page would lack the project."),
    example=Example(
        "projects/jianshe/project.yaml", "firms: {design: 示例设计所", "firms: {design: 示例设计院"
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, TEAMS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each firm that is none of the teams file's."""
    bodies = filed.around.rulebook.teams.bodies
    firms = {key: body for key, body in bodies.items() if body.kind is BodyKind.FIRM}
    for part in type(filed.project.firms).model_fields:
        given = getattr(filed.project.firms, part)
        if given is None or given in firms:
            continue
        message = (
            say("“{given}” is a body of another kind: {kind}", given=given, kind=bodies[given].kind)
            if given in bodies
            else say("there is no firm “{given}” under “bodies” in teams.yaml", given=given)
        )
        yield unknown(RULE, filed.site("firms", part), message, given=given, known=firms)
