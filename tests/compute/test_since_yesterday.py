"""What became late since yesterday: only what is counted as late, around the day of the issue of the plan."""

import pytest

from renovation_cli.compute.glance import glances
from renovation_cli.compute.progress import judge
from renovation_cli.compute.since_yesterday import Turned
from tests.compute.records import building, day, dossier, household, rulebook

HEARD = {"1": building(household("agree 2022-02-15"))}
"""An answer, so that something is on record; it meets the round, whose notice is not posted."""


def glance_on(as_of, issued, households=HEARD, **project):
    """At a glance a project of which two things fall due on 10 March: the supervision group and a notice."""
    book = rulebook(**({"issued": issued} if issued else {}))
    (found,) = glances([judge(dossier(households, **project), book, day(as_of))], book, day(as_of))
    return found


@pytest.mark.parametrize(
    ("issued", "new", "before_issue"),
    [(None, 2, 0), ("2022-03-09", 2, 0), ("2022-03-10", 2, 0), ("2022-03-11", 0, 2), ("2022-04-29", 0, 2)],
)
def test_what_fell_due_before_the_plan_was_issued_is_not_new(issued, new, before_issue):
    found = glance_on("2022-03-11", issued)

    assert found.turned == Turned(became_late=new)
    assert (len(found.since_issue), len(found.late)) == (new, new + before_issue)


@pytest.mark.parametrize(("as_of", "new"), [("2022-03-10", 0), ("2022-03-11", 2), ("2022-03-12", 0)])
def test_it_is_new_on_the_day_after_its_deadline_alone(as_of, new):
    assert glance_on(as_of, "2022-03-10").turned == Turned(became_late=new)


@pytest.mark.parametrize(("issued", "settled"), [("2022-03-10", 1), ("2022-03-11", 0)])
def test_what_was_not_counted_is_not_settled_either(issued, settled):
    facts = {"milestones": {"supervision-group": "2022-03-20"}}

    assert glance_on("2022-03-19", issued, **facts).turned == Turned()
    assert glance_on("2022-03-20", issued, **facts).turned == Turned(settled=settled)
