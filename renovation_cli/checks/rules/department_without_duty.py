"""R422: an order sent where nobody has the duty."""

from collections.abc import Iterator, Mapping

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.orders import department_of
from renovation_cli.compute.responsibility import known_leads
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE, Rulebook
from renovation_cli.model.leads import STREET, lead_of
from renovation_cli.model.order import Step
from renovation_cli.model.words import OrderStep

RULE = Rule(
    code="R422",
    name="department-without-duty",
    severity=Severity.ERROR,
    flags=mark(
        "A dispatch order sent or reassigned to a department that duties.yaml does not have or that has none"
        " of the duties of the order's kind, reassigned to nobody, or reported up to nobody on file."
    ),
    why=mark(
        "The plan sends a problem to the department whose duty it is; anybody else can only send it back."
    ),
    example=Example("projects/hongqi/orders.yaml", "to: 住建局, due", "to: 城发集团, due"),
    source=mark("plan 四(三)"),
)


@OrderCheck.of(RULE, PROGRAMME_FILE, TEAMS_FILE, DUTIES_FILE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """Each department of an order that cannot answer for it."""
    yield from _sent(filed, filed.order.to, ("to",), filed.around.rulebook)
    for index, step in enumerate(filed.order.steps):
        if step.step is OrderStep.REASSIGNED and step.to is not None:
            yield from _sent(filed, step.to, ("steps", index, "to"), filed.around.rulebook)
        elif step.step is OrderStep.REPORTED_UP and step.to is not None:
            yield from _reported(filed, step.to, index, filed.around.rulebook)
        elif _goes_nowhere(step, filed.around.rulebook):
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


def _sent(filed: FiledOrder, given: str, path: tuple[str | int, ...], book: Rulebook) -> Iterator[Problem]:
    department = department_of(given, book.duties)
    if department is None:
        streets = [each_id for each_id, each in book.duties.departments.items() if each.acts_as == STREET]
        if given in book.teams.streets and streets:
            yield _street(filed, given, path, streets[0])
        else:
            yield _nobody(filed, given, path, book.duties.departments)
        return
    kind = book.programme.orders.kinds.get(filed.order.kind) if book.programme.orders else None
    if kind is None or not kind.duties or any(duty in department.duties for duty in kind.duties):
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
    return say("one of: {known}", known=", ".join(departments)), remedy


def _reported(filed: FiledOrder, given: str, index: int, book: Rulebook) -> Iterator[Problem]:
    known = known_leads(book)
    if lead_of(given) not in known and given not in known:
        yield _nobody(filed, given, ("steps", index, "to"), known)


def _street(filed: FiledOrder, given: str, path: tuple[str | int, ...], department: str) -> Problem:
    return Problem(
        rule=RULE,
        site=filed.site(*path),
        message=say("“{given}” is a street, and orders are sent to departments of duties.yaml", given=given),
        expected=say("{department}", department=department),
        remedy=say(
            "write “{department}” in the orders.yaml of a project of that street: the street follows from the"
            " project",
            department=department,
        ),
    )


def _nobody(
    filed: FiledOrder, given: str, path: tuple[str | int, ...], known: Mapping[str, object]
) -> Problem:
    return unknown(
        RULE,
        filed.site(*path),
        say("there is no department “{given}” in duties.yaml", given=given),
        given=given,
        known=known,
    )
