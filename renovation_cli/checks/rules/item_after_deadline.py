"""D557: an item of work planned to be finished after the works are due."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.progress import judge
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.dates import PlanDate

RULE = Rule(
    code="D557",
    name="item-after-deadline",
    severity=Severity.WARNING,
    flags=mark("An item of work that is planned to be finished after the works as a whole are due."),
    why=mark(
        "The works are finished when the last item is. Either the day is wrong, or the project needs a later"
        " deadline, which stands under “extended”."
    ),
    example=Example(
        "projects/hongqi/project.yaml", "示例戊, planned: 2023-01-20", "示例戊, planned: 2022-10-20"
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each item planned beyond the deadline in force after the last change on file."""
    items = filed.project.work_items
    if not any(item.planned for item in items.values()):
        return
    due = _due(filed)
    if due is None:
        return
    for item_id, item in items.items():
        if item.planned is not None and item.planned.last > due.last:
            yield Problem(
                rule=RULE,
                site=filed.site("work_items", item_id, "planned"),
                message=say(
                    "“{name}” is planned to be finished by {day}, and the works are due by {due}",
                    name=item.name,
                    day=item.planned,
                    due=due,
                ),
                expected=say("{last} or earlier", last=due.last),
                remedy=say("check the date; a later deadline of the works is an entry of “extended”"),
            )


def _due(filed: FiledProject) -> PlanDate | None:
    """By when the works are due; None where nothing says so, or the project is suspended."""
    last = max((each.on for each in filed.project.extended), default=filed.around.as_of)
    project_on = judge(filed.dossier, filed.around.rulebook, max(last, filed.around.as_of))
    if project_on is None:
        return None
    finishes = filed.programme.works.finished
    return next((item.due for item in project_on.milestones() if item.id in finishes and item.due), None)
