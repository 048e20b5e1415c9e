"""Rows of every report under every option of a place, against a few lines over the JSON of the whole."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

from functools import cache

import pytest

from renovation_cli.cli.narrow import REACH
from renovation_cli.compute.narrowing import WHOLE, Narrowing, Only
from renovation_cli.compute.weekly import Listened
from renovation_cli.model.calendar_month import month_of
from renovation_cli.model.iso_week import week_of
from renovation_cli.reports.bulletin import bulletin
from renovation_cli.reports.calendar import calendar
from renovation_cli.reports.lists import lists
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.parts.month import bulletin_of
from renovation_cli.reports.parts.sheet import weekly_of
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wallchart import wallchart
from renovation_cli.reports.weekly import weekly
from tests.as_programs_read import positions_of, read
from tests.raw_facts import load, placed_first
from tests.test_figures import district  # noqa: F401 - a fixture
from tests.test_narrowing_figures import REPORTS as LISTING

pytestmark = pytest.mark.figures
DATES = ("2022-05-11", "2022-08-31")


def _weekly(position):
    """The sheet as if nobody had been heard in the week."""
    silent = {each.id: Listened((), None) for each in position.states}
    return weekly(weekly_of(position, week_of(position.as_of), silent))


def _bulletin(position):
    """The bulletin as if nobody had been heard in the month, and nothing had been known before it."""
    silent = {each.id: Listened((), None) for each in position.states}
    return bulletin(bulletin_of(position, month_of(position.as_of), {}, silent, None))


REPORTS = {
    **LISTING,
    "bulletin": _bulletin,
    "calendar": calendar,
    "lists": lists,
    "pipeline": pipeline,
    "targets": targets,
    "wallchart": wallchart,
    "weekly": _weekly,
}
OF_PROJECTS = ("projects", "candidates", "rows")
"""The lists whose rows are of projects and say so by their id."""
STREETS, PROJECTS = ("东样街道", "西样街道"), ("demo-cypress", "demo-ginkgo")


def test_every_report_that_is_narrowed_is_here():
    # A trend is of several days: tests/test_trend_figures.py; of changes: tests/cli/test_changes.py.
    assert set(REPORTS) == set(REACH) - {"trend", "changes"}


@pytest.fixture(scope="module")
def said(district):
    positions = positions_of(district)

    @cache
    def on(name, day, narrowing=WHOLE):
        return read(REPORTS[name](narrowed(positions(day), narrowing)))

    return on


@pytest.fixture(scope="module")
def parts(district):
    """Some places by every option, and two options together, with the projects that lie there."""
    folders = sorted((district / "projects").iterdir())
    facts = {each.name: placed_first(load(each / "project.yaml")) for each in folders}
    communities = sorted({each for project in facts.values() for each in project["communities"]})

    def lying(key, *places):
        return {each for each, project in facts.items() if set(places) & set(project[key])}

    tracks = {
        track: {each for each, project in facts.items() if project["track"] == track}
        for track in load(district / "programme.yaml")["tracks"]
    }
    both = ("implementation", lying("streets", *STREETS) & tracks["implementation"])
    return [
        *((Narrowing(streets=(each,)), lying("streets", each)) for each in STREETS),
        (Narrowing(streets=STREETS), lying("streets", *STREETS)),
        *((Narrowing(communities=(each,)), lying("communities", each)) for each in communities),
        *((Narrowing(projects=(each,)), {each}) for each in PROJECTS),
        (Narrowing(projects=PROJECTS), set(PROJECTS)),
        *((Narrowing(tracks=(track,)), own) for track, own in tracks.items()),
        (Narrowing(streets=STREETS, tracks=(both[0],)), both[1]),
    ]


def _once(rows, of_place):
    """The row of each project, which stands once under each of its streets, and is the same but for that."""
    assert len({repr(row | of_place) for row in rows}) == len({row["id"] for row in rows})
    return list({row["id"]: (row["id"], row | of_place) for row in rows}.values())


def rows_of_projects(told):
    """Every list of a report whose rows are of projects: each row with its project, by the list's name."""
    if told["report"] == "lists":
        rows = [row for each in told["lists"] for street in each["streets"] for row in street["projects"]]
        return {"lists": _once(rows, {"number": "in its list", "street": "of its list"})}
    if told["report"] == "wallchart":
        return {"rows": _once(told["rows"], {"street": "under which it stands"})}
    found = {}
    for key, rows in told.items():
        if not isinstance(rows, list) or not rows or not isinstance(rows[0], dict):
            continue
        by = "project" if "project" in rows[0] else "id" if key in OF_PROJECTS else None
        if by:
            found[key] = [(row[by], row) for row in rows if row[by] is not None]
    return found


@pytest.mark.parametrize("day", DATES)
@pytest.mark.parametrize("name", sorted(REPORTS))
def test_the_rows_of_a_part_are_those_of_the_whole_in_it(said, parts, name, day):
    whole = rows_of_projects(said(name, day))
    assert whole or name in ("deadlines", "targets", "meetings")
    for narrowing, own in parts:
        part = rows_of_projects(said(name, day, narrowing))
        for key, rows in whole.items():
            expected = [(project, row) for project, row in rows if project in own]
            assert part.get(key, []) == expected, (key, narrowing)


@pytest.mark.parametrize("day", DATES)
def test_a_chart_for_the_wall_of_a_street_has_no_row_of_another(said, parts, day):
    every = [(row["id"], row["street"]) for row in said("wallchart", day)["rows"]]
    for narrowing, own in parts:
        streets = narrowing.streets or {street for _, street in every}
        expected = [(project, street) for project, street in every if project in own and street in streets]
        rows = said("wallchart", day, narrowing)["rows"]
        assert [(row["id"], row["street"]) for row in rows] == expected, narrowing


@pytest.mark.parametrize("day", DATES)
def test_meetings_that_are_missing_are_of_no_part_but_of_a_street_that_leads_them(said, parts, day):
    for name, key in (("overdue", "meetings_missing"), ("meetings", "missing")):
        whole = said(name, day)[key]
        for narrowing, _ in parts:
            streets = () if narrowing.is_below_street else narrowing.streets
            expected = [row for row in whole if {each["place"] for each in row["answers"]} & set(streets)]
            assert said(name, day, narrowing)[key] == expected, (name, narrowing)


@pytest.mark.parametrize("day", DATES)
def test_who_owes_a_deadline_is_in_the_part(said, parts, day):
    def owing(narrowing=WHOLE):
        return [
            (due["id"], due["due"], each["id"])
            for due in said("deadlines", day, narrowing)["deadlines"]
            for each in due["projects"]
            if each["scope"] == "project"
        ]

    for narrowing, own in parts:
        assert sorted(owing(narrowing)) == sorted(each for each in owing() if each[2] in own), narrowing


@pytest.mark.parametrize("day", DATES)
def test_candidates_are_listed_by_how_anything_in_them_stands(said, day):
    stands = {each["id"]: each for each in said("status", day)["projects"]}
    late = {key for key, each in stands.items() if each["overdue"]}
    listed = [each["id"] for each in said("pipeline", day)["candidates"]]
    part = [each["id"] for each in said("pipeline", day, Narrowing(only=(Only.LATE,)))["candidates"]]
    assert part == [each for each in listed if each in late]


@pytest.mark.parametrize("day", DATES)
def test_totals_are_summed_of_the_projects_that_are_left(said, district, day):
    late = {each["id"] for each in said("status", day)["projects"] if each["overdue"]}
    own = [
        load(district / "projects" / key / "project.yaml")
        for key in late
        if load(district / "projects" / key / "project.yaml")["track"] == "implementation"
    ]
    found = {each["field"]: each for each in said("targets", day, Narrowing(only=(Only.LATE,)))["targets"]}
    assert found["projects"]["summed"] == len(own)
