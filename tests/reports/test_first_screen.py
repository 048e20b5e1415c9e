"""Words of the first screen that depend on what it is about: the next report, what is late of one done."""

from dataclasses import replace

import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.compute.standing import Stand, Standing
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.status import status
from renovation_cli.reports.wording.glance import stand_in_a_word
from tests.render.documents import CHINESE, ENGLISH, on_terminal


@pytest.mark.parametrize(
    ("only", "report"),
    [
        (None, "overdue"),
        (Only.LATE, "overdue"),
        (Only.UNMET, "overdue"),
        (Only.UNRECORDED, "overdue"),
        (Only.OPEN, "orders"),
        (Only.BEHIND, "pace"),
    ],
)
def test_the_report_that_goes_on_lists_what_the_screen_is_narrowed_to(position, only, report):
    found = position("2022-09-10")
    document = status(narrowed(found, Narrowing(only=only)) if only else found)

    assert on_terminal(document, colour=False).splitlines()[-1] == f"Synthetic data   renovation {report}"


def test_a_decision_of_a_meeting_is_of_the_whole_and_of_who_is_to_do_it(position):
    """How projects stand leaves no decision, which is of none of them."""
    found = position("2022-09-10")

    def decisions(position):
        return status(position).data["summary"]["late"]["decisions"]

    assert decisions(found) == 1
    assert [decisions(narrowed(found, Narrowing(only=each))) for each in Only] == [0] * len(Only)


@pytest.mark.parametrize(
    ("kind", "chinese", "english"),
    [
        (ItemKind.PATROL, "完成；巡查", "done; patrol"),
        (ItemKind.PATROL_PROBLEM, "完成；巡查", "done; patrol"),
        (ItemKind.ORDER, "完成；派单", "done; order"),
        (ItemKind.FOUND, "完成；督查发现", "done; defect"),
    ],
)
def test_who_has_completed_every_stage_is_late_with_what_comes_beside_the_plan(
    position, kind, chinese, english
):
    item = replace(position("2022-09-10").states[0].items()[0], kind=kind)
    done = Stand(Standing.DONE, None)

    assert CHINESE.value(stand_in_a_word(done, (item,))) == chinese
    assert ENGLISH.value(stand_in_a_word(done, (item,))) == english
    assert CHINESE.value(stand_in_a_word(done)) == "全部完成"
