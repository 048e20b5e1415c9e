"""Words of the first screen that depend on what it is about: the next report, what is late of one done."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.compute.standing import Stand, Standing
from renovation_cli.loading.tree import FolderTree
from renovation_cli.position import take_position
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.status import status
from renovation_cli.reports.wording.glance import stand_in_a_word
from tests.render.documents import CHINESE, ENGLISH, on_terminal

OWN = Path(__file__).parents[2] / "data"


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
    document = status(narrowed(found, Narrowing(only=(only,))) if only else found)

    assert on_terminal(document, colour=False).splitlines()[-1] == f"Synthetic data   renovation {report}"


def test_a_decision_of_a_meeting_is_of_the_whole_and_of_who_is_to_do_it(position):
    """How projects stand leaves no decision, which is of none of them, but that it is late itself."""
    found = position("2022-09-10")

    def decisions(position):
        return status(position).data["summary"]["late"]["decisions"]

    assert decisions(found) == 1
    left = {each: decisions(narrowed(found, Narrowing(only=(each,)))) for each in Only}
    assert left == dict.fromkeys(Only, 0) | {Only.LATE: 1}


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


def _work(position, sample, **changes):
    """The lines about the works and the money, and what is said of the year's plan below every project."""
    declared = sample["programme.yaml"].replace(
        "  investment_yuan: 1500000\n", "  investment_yuan: 1500000\n  year_investment_yuan: 900000\n", 1
    )
    found = position("2022-09-10", programme=declared, **changes)
    lines = on_terminal(status(found, Extent(every=True)), width=400, colour=False).splitlines()
    return [line for line in lines if line.startswith(("Work ", "Year plan: "))]


def test_the_share_of_the_years_plan_bears_its_name_and_says_of_which_projects_it_is(position, sample):
    own = sample["projects/hongqi/project.yaml"]
    said = own.replace("works: 30.5%}", "works: 30.5%, invested_yuan: 231000}")
    said = said.replace("2022-06-20\n", "2022-06-20\n  works-started: 2022-07-05\n")
    work, explained = _work(position, sample, projects__hongqi__project=said)

    assert "   invested " in work
    assert "year plan" not in work
    assert explained == (
        "Year plan: investment completed in the year of what the plan declares, of 实施项目 alone"
        " (at least 231,000 of 900,000 declared, 25.67%; unknown for 1 project);"
        " works, investment and money above are of every project with a pace."
    )


def test_where_nobody_says_what_is_completed_the_share_of_the_years_plan_is_unknown(position, sample):
    work, explained = _work(position, sample)

    assert "   year plan unknown" in work
    assert "(of none of them is on file what the year brought)" in explained


def test_a_plan_that_declares_nothing_for_the_year_is_silent_about_it(position):
    shown = on_terminal(status(position("2022-09-10"), Extent(every=True)), width=400, colour=False)

    assert "year plan" not in shown.lower()


@pytest.mark.parametrize(
    ("language", "late", "stages"),
    [
        (CHINESE, "逾期  尚无登记，不能判断是否逾期", "续建项目：没有在册项目"),
        (ENGLISH, "Late    nothing on record, not known", "续建项目: no project on file"),
    ],
)
def test_where_nothing_is_on_record_that_stands_in_the_place_of_what_is_late(language, late, stages):
    """The plan's own data: five projects without a fact, two tracks without a project."""
    found = take_position(FolderTree(OWN), date(2022, 8, 31), date(2022, 8, 31))
    lines = on_terminal(status(found), width=80, colour=False, language=language).splitlines()

    assert late in lines
    assert stages in "".join(lines[:5])
    assert not [line for line in lines[1:] if "2021年" in line or "2023年" in line]


def test_below_every_project_it_is_said_of_which_figure_each_number_of_unknown_ones_is(position):
    summary = status(position("2022-09-10")).data["summary"]
    shown = on_terminal(status(position("2022-09-10"), Extent(every=True)), width=400, colour=False)
    works, investment, money = (summary[each]["unknown"] for each in ("works", "investment", "money"))

    assert (
        f"Projects of which it is not known, though something is due: works {works}, completed investment"
        f" {investment}, money {money}.\n"
    ) in shown
