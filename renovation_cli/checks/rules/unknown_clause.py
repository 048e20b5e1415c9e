"""R410: a clause that the programme does not list."""

from collections.abc import Iterable, Iterator
from typing import Any

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.plan_rules import rules_of
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE

RULE = Rule(
    code="R410",
    name="unknown-clause",
    severity=Severity.ERROR,
    flags=mark(
        "A clause cited by a rule, a group, another body, a duty or a project that is not under “clauses” in"
        " programme.yaml."
    ),
    why=mark("Every figure is traced to a clause; one that does not exist leads nowhere."),
    example=Example("duties.yaml", "{title: 组织施工, clause: 六}", "{title: 组织施工, clause: 五}"),
    source=mark("data format, “programme.yaml”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """Each clause cited in the three top files that is not listed, where any is."""
    known = around.programme.clauses
    if not known:
        return
    for file, path, cited in _citations(around):
        if cited not in known:
            yield _problem(Site(file, (*path, "clause")), cited, known)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The clause that a project cites, if it is not listed."""
    known, cited = filed.programme.clauses, filed.project.clause
    if known and cited is not None and cited not in known:
        yield _problem(filed.site("clause"), cited, known)


def _problem(site: Site, cited: str, known: Iterable[str]) -> Problem:
    message = say("there is no clause “{given}” under “clauses” in programme.yaml", given=cited)
    return unknown(RULE, site, message, given=cited, known=known)


def _citations(around: Circumstances) -> Iterator[tuple[str, DataPath, str]]:
    book = around.rulebook
    rules: list[tuple[str, DataPath, Any]] = [
        (PROGRAMME_FILE, path, rule) for path, rule in rules_of(book.programme)
    ]
    rules += [(TEAMS_FILE, ("groups", group_id), group) for group_id, group in book.teams.groups.items()]
    rules += [(TEAMS_FILE, ("bodies", body_id), body) for body_id, body in book.teams.bodies.items()]
    for department_id, department in book.duties.departments.items():
        path: DataPath = ("departments", department_id)
        rules.append((DUTIES_FILE, path, department))
        rules += [
            (DUTIES_FILE, (*path, "duties", duty_id), duty) for duty_id, duty in department.duties.items()
        ]
    for file, place, rule in rules:
        if rule.clause is not None:
            yield file, place, rule.clause
