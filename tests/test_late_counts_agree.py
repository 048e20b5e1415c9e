"""How much is late on a day: every page that says it says the same, and names what it counts apart."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

import re
from functools import cache

import pytest

from renovation_cli.cli.main import main
from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.compute.sums import By
from renovation_cli.compute.who.directory import entries
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.parts.entry_pages import PAGES
from renovation_cli.reports.status import status
from renovation_cli.reports.sums import sums_of
from renovation_cli.reports.wallchart import wallchart
from renovation_cli.reports.who import who
from tests.as_programs_read import read
from tests.test_figures import district, positions  # noqa: F401 - fixtures

pytestmark = pytest.mark.figures

DAYS = ("2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31")
ENGLISH = Language("en")


def text_of(document):
    return " ".join(plain.render(document, ENGLISH).split())


def number(pattern, text):
    """What a page says where the pattern stands; 0 where it says nothing of the kind."""
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


@pytest.fixture(scope="module")
def expected(positions):
    """From what programs get: what is late since there is a plan, what is older, what else is late."""

    @cache
    def on(day):
        found = read(overdue(positions(day)))
        late = found["overdue"]
        older = sum(each["before_issue"] for each in late)
        return len(late) - older, older, len(found["programme_orders"]), len(found["decisions"])

    return on


@pytest.mark.parametrize("day", DAYS)
def test_the_first_screen_overdue_deadlines_and_the_sums_count_the_same(positions, expected, day):
    position, (late, older, orders, decisions) = positions(day), expected(day)

    screen = text_of(status(position))
    assert number(r"Late (\d+) items? of", screen) == late
    assert number(r"(\d+) before plan", screen) == older
    assert number(r"(\d+) programme order", screen) == orders
    assert number(r"(\d+) decision", screen) == decisions

    page = text_of(overdue(position))
    assert number(r"(\d+) late in", page) == late
    assert number(r"Also:[^.]*?(\d+) before plan", page) == older
    assert number(r"(\d+) in all;", page) == late + older + orders + decisions

    ahead = text_of(deadlines(position))
    assert number(r"(\d+) items? (?:is|are) already late", ahead) == late
    assert number(r"already late[^:]*? (\d+) before plan", ahead) == older
    assert number(r"already late[^:]*? (\d+) programme order", ahead) == orders
    assert number(r"already late[^:]*? (\d+) decision", ahead) == decisions

    for by in By:
        sums = sums_of(position, "overdue", by)
        told = text_of(sums)
        assert read(sums)["total"]["late"] == late + older + orders + decisions
        assert number(r"among them [^.]*?(\d+) before plan", told) == older
        assert number(r"among them [^.]*?(\d+) programme order", told) == orders
        assert number(r"among them [^.]*?(\d+) decision", told) == decisions


@pytest.mark.parametrize("with_", [(), ("区住建局",)], ids=["all", "with one body"])
@pytest.mark.parametrize("day", DAYS)
def test_the_first_screen_of_what_is_late_counts_what_overdue_lists(positions, day, with_):
    position = positions(day)
    holders = tuple(each for each in entries(position.rulebook, position.states) if each.id in with_)
    late = Narrowing(only=(Only.LATE,), holders=holders)
    found = read(overdue(narrowed(position, late, late)))
    older = sum(each["before_issue"] for each in found["overdue"])

    screen = text_of(status(narrowed(position, late)))
    assert number(r"Late (\d+) items? of", screen) == len(found["overdue"]) - older
    assert number(r"(\d+) before plan", screen) == older
    assert number(r"(\d+) programme order", screen) == len(found["programme_orders"])
    assert number(r"(\d+) decision", screen) == len(found["decisions"])


@pytest.mark.parametrize("extent", [SCREEN, Extent(detail=True)], ids=["in lines", "in full"])
@pytest.mark.parametrize("day", DAYS)
def test_who_counts_apart_what_fell_due_before_there_was_a_plan(positions, day, extent):
    position = positions(day)
    counted = 0
    for entry in entries(position.rulebook, position.states):
        if not PAGES[entry.kind].owes:
            continue
        page = who(position, entry, extent)
        late = read(page)["overdue"]
        older = sum(each["before_issue"] for each in late)
        told = text_of(page)
        assert number(r"(\d+) items? (?:to answer for )?(?:is|are) late", told) == len(late) - older, entry
        assert number(r"(\d+) (?:more|items?)(?: fell)? due before the plan was issued", told) == older, entry
        counted += bool(older)
    assert counted, "nobody on this day has anything from before the plan"


@pytest.mark.parametrize("day", DAYS)
def test_what_falls_due_is_counted_in_things_as_the_sums_count_it(positions, day):
    position = positions(day)
    for by in By:
        assert (
            number(r"(\d+) items? falls? due", text_of(deadlines(position)))
            == (read(sums_of(position, "deadlines", by))["total"]["items"])
        )


@pytest.mark.parametrize("day", ["2022-08-31", "2022-12-31"])
def test_a_street_has_as_much_late_on_its_own_page_as_in_the_row_of_the_sums(positions, day):
    rows = {
        each["name"]: each["late"] for each in read(sums_of(positions(day), "overdue", By.STREET))["sums"]
    }
    for street in positions(day).rulebook.teams.streets:
        part = read(overdue(narrowed(positions(day), Narrowing(streets=(street,)))))
        assert len(part["overdue"]) + len(part["decisions"]) == rows.get(street, 0), street


@pytest.mark.parametrize("day", ["2022-08-31", "2022-12-31"])
def test_the_sheet_of_the_week_counts_the_same(district, expected, capsys, monkeypatch, day):
    monkeypatch.setenv("RENOVATION_TODAY", day)
    main(["weekly", "--data", str(district), "--format", "plain", "--lang", "en"])
    sheet = " ".join(capsys.readouterr().out.split())

    late, older, orders, decisions = expected(day)
    assert number(r"Late (\d+) items?", sheet) == late
    assert number(r"(\d+) before plan", sheet) == older
    assert number(r"(\d+) programme order", sheet) == orders
    assert number(r"also.*?(\d+) decision", sheet) == decisions


@pytest.mark.parametrize("day", DAYS)
def test_the_wall_chart_counts_the_same_before_a_row_and_in_the_words_of_its_tail(positions, expected, day):
    rows = {row["id"]: row for row in read(wallchart(positions(day)))["rows"]}
    listed = read(overdue(positions(day)))["overdue"]
    places = sum(each["project"] is None and not each["before_issue"] for each in listed)
    assert sum(row["late_since_issue"] for row in rows.values()) + places == expected(day)[0]

    for project, row in rows.items():
        own = [each for each in listed if each["project"] == project]
        older = sum(each["before_issue"] for each in own)
        words = " ".join(bar["words"] for bar in row["bars"] if bar["kind"] == "late")
        assert (row["late"], row["late_since_issue"]) == (len(own), len(own) - older), project
        assert number(r"^Late: (\d+) items?", words) == len(own) - older, project
        assert number(r"(\d+) before plan$", words) == (older if words else 0), project
