"""R422: an order sent where nobody has the duty."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.orders import department_of
from renovation_cli.compute.responsibility import is_somebody, known_leads, streets_with
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE, Rulebook
from renovation_cli.model.order import Step
from renovation_cli.model.words import OrderStep

RULE = Rule(
    code="R422",
    name="department-without-duty",
    severity=Severity.ERROR,
    flags=mark(
        "A dispatch order sent, reassigned, reported up or by a decision given to nobody on file; one sent or"
        " reassigned to a department, street or community that has none of the duties of the order's kind."
    ),
    why=mark("The plan sends a problem to the department whose duty it is; another can only send it back."),
    example=Example("projects/hongqi/orders.yaml", "to: 住建局, due", "to: 城发集团, due"),
    source=mark("plan 四(三)"),
)


@OrderCheck.of(RULE, PROGRAMME_FILE, TEAMS_FILE, DUTIES_FILE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """Each of those whom an order is sent to that is nobody on file or cannot answer for it."""
    book = filed.around.rulebook
    yield from _sent(filed, filed.order.to, ("to",), book)
    for index, step in enumerate(filed.order.steps):
        path = ("steps", index, "to")
        if step.step is OrderStep.REASSIGNED and step.to is not None:
            yield from _sent(filed, step.to, path, book)
        elif step.step in (OrderStep.REPORTED_UP, OrderStep.DECIDED) and step.to is not None:
            # Whoever is above may decide otherwise than by the duties.
            yield from _known(filed, step.to, path, book)
        elif _goes_nowhere(step, book):
            yield Problem(
                rule=RULE,
                site=filed.site("steps", index, "step"),
                message=say("this step names nobody who has the order from then on"),
                expected=say("“to: <department>” beside it"),
            )


def _goes_nowhere(step: Step, book: Rulebook) -> bool:
    rules = book.programme.orders
    if step.step is OrderStep.REPORTED_UP:
        return rules is None or rules.reports_up_to is None
    return step.step is OrderStep.REASSIGNED


def _known(filed: FiledOrder, given: str, path: tuple[str | int, ...], book: Rulebook) -> Iterator[Problem]:
    """The problem of a name that is nobody's, or that of communities of two streets, none the project's."""
    if not is_somebody(given, book):
        message = say("nobody is called “{given}” in teams.yaml or duties.yaml", given=given)
        known = known_leads(book)
        yield unknown(RULE, filed.site(*path), message, given=given, known=known)
        return
    streets = streets_with(given, book)
    own = filed.dossier.project.streets if filed.dossier else ()
    if len(streets) > 1 and not set(own).intersection(streets):
        yield Problem(
            rule=RULE,
            site=filed.site(*path),
            message=say("{n} streets have a community “{given}”", n=len(streets), given=given),
            expected=say("one of: {known}", known=tuple(streets)),
            remedy=say("send it to the street, and name the community under “where”"),
        )


def _sent(filed: FiledOrder, given: str, path: tuple[str | int, ...], book: Rulebook) -> Iterator[Problem]:
    problems = list(_known(filed, given, path, book))
    department = department_of(given, book)
    kind = book.programme.orders.kinds.get(filed.order.kind) if book.programme.orders else None
    if problems or department is None or kind is None or not kind.duties:
        yield from problems
        return
    if any(duty in department.duties for duty in kind.duties):
        return
    fit = [
        each_id
        for each_id, each in book.duties.departments.items()
        if any(duty in each.duties for duty in kind.duties)
    ]
    expected, remedy = _fitting(fit)
    yield Problem(
        rule=RULE,
        site=filed.site(*path),
        message=say("{department} has no duty for the kind “{kind}”", department=given, kind=kind.name),
        expected=expected,
        remedy=remedy,
    )


def _fitting(departments: list[str]) -> tuple[Text | None, Text | None]:
    if not departments:
        return say("none is listed"), None
    remedy = say("send it to {department}", department=departments[0]) if len(departments) == 1 else None
    return say("one of: {known}", known=tuple(departments)), remedy
