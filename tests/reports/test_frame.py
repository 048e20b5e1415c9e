from datetime import date

import pytest

from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import NoPlan, take_position
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.frame import planless
from renovation_cli.reports.funding import funding
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wants import wants
from tests.in_detail import status
from tools.json_schema import kinds

REPORTS = {
    "status": status,
    "overdue": overdue,
    "deadlines": deadlines,
    "consult": consult,
    "targets": targets,
    "funding": funding,
    "pipeline": pipeline,
    "wants": wants,
}


@pytest.fixture(params=REPORTS.values(), ids=REPORTS)
def report(request):
    return request.param


def test_every_report_says_for_which_programme_and_day_it_is(report, position, text):
    document = report(position("2022-05-20"))

    assert text(document).startswith("示例区2022年老旧小区改造 – ")
    assert "as of 2022-05-20\n" in text(document).splitlines(keepends=True)[0]
    assert document.data["as_of"].isoformat() == "2022-05-20"
    assert document.data["programme"]["name"] == "示例区2022年老旧小区改造"


def test_every_report_on_made_up_data_says_so(report, position, sample, text):
    assert "Synthetic data: no real place, project or person." in text(report(position("2022-05-20")))
    real = sample["programme.yaml"].replace("synthetic: true\n", "")
    document = report(position("2022-05-20", programme=real))
    assert "Synthetic" not in text(document)
    assert document.data["programme"]["synthetic"] is False


def test_a_report_on_sound_data_is_complete(report, position, text):
    document = report(position("2022-05-20"))

    assert document.complete is document.data["complete"] is True
    assert "INCOMPLETE" not in text(document)


def test_a_report_on_data_with_an_error_says_that_its_figures_are_not_complete(report, position, text):
    document = report(
        position("2022-05-20", projects__hongqi__households="1:\n  1-101: {before-design: maybe}\n")
    )

    assert document.complete is document.data["complete"] is False
    assert "INCOMPLETE: 1 error in the data (1 file); the figures below may be too small or wrong." in text(
        document
    )
    assert "renovation check" in text(document)
    assert document.data["errors"] == 1


@pytest.mark.parametrize("programme", ["", "tracks: [\n", "format: 1\n", "name: 示例区\n"])
def test_a_plan_that_cannot_be_read_gives_no_position(sample, programme):
    files = MappingTree({**sample, "programme.yaml": programme})
    found = take_position(files, date(2022, 5, 20), date(2023, 1, 31))

    assert isinstance(found, NoPlan)
    assert found.errors > 0


@pytest.mark.parametrize(
    "kind", [each for found in kinds().values() for each in found], ids=lambda kind: kind.name
)
def test_without_a_plan_every_report_says_that_nothing_can_be_judged_and_keeps_its_keys(kind, text):
    document = planless(kind, NoPlan(date(2022, 5, 20), ()))

    assert document.complete is document.data["complete"] is False
    assert document.data["programme"] is None
    assert "INCOMPLETE: programme.yaml cannot be read, so nothing can be judged." in text(document)
    assert kind.fields.nothing().keys() <= document.data.keys()


@pytest.mark.parametrize("day", ["2023-01-01", "2024-12-31"])
@pytest.mark.parametrize("report", [status, overdue, deadlines, consult])
def test_after_the_programme_a_day_within_it_is_suggested_in_one_line(report, position, text, day):
    shown = text(report(position(day)))

    assert "This programme ended on 2022-12-31; how it stood then: --as-of 2022-12-31." in shown.splitlines()


@pytest.mark.parametrize("report", [status, overdue, deadlines, consult])
@pytest.mark.parametrize("day", ["2022-02-01", "2022-12-31"])
def test_within_the_programme_no_other_day_is_suggested(report, position, text, day):
    assert "--as-of" not in text(report(position(day)))


def test_before_the_programme_its_first_day_is_named(position, text):
    assert "This programme begins on 2022-02-01; nothing is due yet." in text(status(position("2022-01-31")))


def test_one_day_is_one_day(position, text):
    assert "1 days" not in text(status(position("2023-01-01")))
