"""``--with`` and ``--only`` on the demo district, against a few lines over the JSON of the whole."""

from functools import cache
from itertools import combinations

import pytest

from renovation_cli.cli.narrow import REACH
from renovation_cli.compute.inspections import all_found, all_inspections
from renovation_cli.compute.narrowing import WHOLE, Narrowing, Only
from renovation_cli.compute.orders import all_orders
from renovation_cli.compute.sums import By
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.editing.demo import write_demo
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.evidence import evidence
from renovation_cli.reports.funding import funding
from renovation_cli.reports.inspections import inspections
from renovation_cli.reports.meetings import Narrowed, meetings
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.orders import Selection, orders
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.parts.meetings import decisions_left
from renovation_cli.reports.status import status
from renovation_cli.reports.sums import sums_of
from renovation_cli.reports.wants import wants
from tests.as_programs_read import positions_of, read

pytestmark = pytest.mark.figures
DATES = ("2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31")
PROJECTS = {"status": status, "consult": consult, "pace": pace, "funding": funding, "wants": wants}


def _orders(position):
    every = position.left(all_orders(position.states, position.rulebook, position.as_of))
    return orders(position, Selection(tuple(every)))


REPORTS = {
    **PROJECTS,
    "overdue": overdue,
    "deadlines": deadlines,
    "orders": _orders,
    "meetings": lambda position: meetings(position, Narrowed(tuple(decisions_left(position)))),
    "inspections": inspections,
    "escalations": escalations,
    "evidence": evidence,
}


@pytest.fixture(scope="module")
def positions(tmp_path_factory):
    return positions_of(write_demo(tmp_path_factory.mktemp("district")))


@pytest.fixture(scope="module")
def said(positions):
    @cache
    def on(name, day, narrowing=WHOLE):
        reach = REACH[name]
        items = Narrowing(
            holders=narrowing.holders if reach.with_of_items else (),
            only=narrowing.only if reach.only_of_items else (),
        )
        return read(REPORTS[name](narrowed(positions(day), narrowing, items)))

    return on


@pytest.fixture(scope="module")
def everybody(positions):
    """Every street, and every person who heads something, as somebody with whom things are."""
    teams = positions(DATES[0]).rulebook.teams
    heads = [*teams.streets.values(), *teams.groups.values()]
    names = sorted({each.head.name for each in heads if each.head})
    return [
        *(Entry(EntryKind.STREET, each, each) for each in teams.streets),
        *(Entry(EntryKind.PERSON, each, each) for each in names),
    ]


def held_by(entry, holder):
    """Whether one who answers, as JSON has it, is a street, or each of them together, or a person."""
    if entry.kind is EntryKind.PERSON:
        return entry.id in {person["name"] for person in holder["people"]}
    return holder["lead"] == "street" and holder["place"] in (entry.id, "各镇街")


def with_(entry, rows, *keys):
    return [
        row
        for row in rows
        if any(
            held_by(entry, holder)
            for key in keys
            for holder in (row[key] if isinstance(row[key], list) else [row[key]])
            if holder
        )
    ]


@pytest.mark.parametrize("day", DATES)
def test_items_are_with_whoever_answers_for_them(said, everybody, day):
    for entry in everybody:
        narrowing = Narrowing(holders=(entry,))
        whole, part = said("overdue", day), said("overdue", day, narrowing)
        for key in ("overdue", "unrecorded", "implied", "unjudged", "meetings_missing"):
            assert part[key] == with_(entry, whole[key], "answers"), (entry, key)
        assert part["programme_orders"] == with_(entry, whole["programme_orders"], "with")
        found = with_(entry, said("orders", day)["orders"], "with")
        assert said("orders", day, narrowing)["orders"] == found
        assert said("orders", day, narrowing)["counts"]["orders"] == len(found)
        found = with_(entry, said("meetings", day)["missing"], "answers")
        assert said("meetings", day, narrowing)["missing"] == found == part["meetings_missing"]
        found = with_(entry, said("inspections", day)["found"], "with")
        assert said("inspections", day, narrowing)["found"] == found
        found = with_(entry, said("evidence", day)["undocumented"], "answers")
        assert said("evidence", day, narrowing)["undocumented"] == found


def test_a_meeting_that_is_missing_is_with_whoever_leads_it(said, everybody):
    missing = {
        entry.id
        for entry in everybody
        if said("overdue", DATES[2], Narrowing(holders=(entry,)))["meetings_missing"]
    }
    (gap,) = said("overdue", DATES[2])["meetings_missing"]
    assert missing == {each["name"] for holder in gap["answers"] for each in holder["people"]} != set()


@pytest.mark.parametrize("day", DATES)
def test_what_falls_due_is_with_whoever_still_owes_it(said, everybody, day):
    for entry in everybody:
        part = said("deadlines", day, Narrowing(holders=(entry,)))["deadlines"]
        whole = [
            (due["id"], due["due"], owing["id"])
            for due in said("deadlines", day)["deadlines"]
            for owing in with_(entry, due["projects"], "answers")
        ]
        assert [(due["id"], due["due"], each["id"]) for due in part for each in due["projects"]] == whole


@pytest.mark.parametrize("day", DATES)
def test_items_are_listed_by_how_they_stand(said, day):
    whole = said("overdue", day)
    late, silent = (said("overdue", day, Narrowing(only=(each,))) for each in (Only.LATE, Only.UNRECORDED))
    assert (late["overdue"], late["unrecorded"]) == (whole["overdue"], [])
    assert (silent["overdue"], silent["unrecorded"]) == ([], whole["unrecorded"])
    assert (silent["implied"], silent["unjudged"]) == (whole["implied"], whole["unjudged"])
    assert (late["meetings_missing"], silent["meetings_missing"]) == ([], whole["meetings_missing"])
    unmet = said("overdue", day, Narrowing(only=(Only.UNMET,)))["overdue"]
    assert unmet == [row for row in whole["overdue"] if row["kind"] == "round"]
    for name, key in (("orders", "orders"), ("meetings", "decisions"), ("inspections", "found")):
        rows = said(name, day)[key]
        for only, flag in ((Only.LATE, "overdue"), (Only.OPEN, "open")):
            part = said(name, day, Narrowing(only=(only,)))
            assert part[key] == [row for row in rows if row[flag]], (name, only)
            assert part["narrowed_to"]["only"] == only.value
    due = said("deadlines", day, Narrowing(only=(Only.UNMET,)))["deadlines"]
    verdicts = {
        (project["id"], each["id"]): each["standing"]
        for project in said("consult", day)["projects"]
        for each in project["rounds"]
    }
    silent = {row["project"] for row in whole["unrecorded"]}
    assert [(row["id"], owing["id"]) for row in due for owing in row["projects"]] == [
        (row["id"], owing["id"])
        for row in said("deadlines", day)["deadlines"]
        for owing in row["projects"]
        if row["kind"] == "round"
        and verdicts.get((owing["id"], row["id"])) == "not-met"
        and owing["id"] not in silent
    ]


def standing(said, day):
    """The projects that stand so, by word."""
    projects = said("status", day)["projects"]
    behind = {
        row["id"]
        for row in said("pace", day)["projects"]
        for key in ("works", "money", "investment")
        if (row.get(key) or {}).get("points") is not None and str(row[key]["points"]).startswith("-")
    }
    open_ = [*said("orders", day)["orders"], *said("inspections", day)["found"]]
    silent = {each["project"] for each in said("overdue", day)["unrecorded"]}
    return {
        Only.LATE: {each["id"] for each in projects if each["overdue"]},
        Only.UNMET: {
            each["id"]
            for each in projects
            if each["id"] not in silent and any(round_["standing"] == "not-met" for round_ in each["rounds"])
        },
        Only.BEHIND: behind,
        Only.OPEN: {row["project"] for row in open_ if row["open"] and row["project"]},
    }


@pytest.mark.parametrize("day", DATES)
@pytest.mark.parametrize("name", sorted(PROJECTS))
def test_projects_are_listed_by_how_anything_in_them_stands(said, name, day):
    listed = [each["id"] for each in said(name, day)["projects"]]
    for only, expected in standing(said, day).items():
        part = [each["id"] for each in said(name, day, Narrowing(only=(only,)))["projects"]]
        assert sorted(part) == sorted(each for each in listed if each in expected), only


@pytest.mark.parametrize("day", DATES)
def test_of_several_words_any_is_enough(said, day):
    whole = standing(said, day)
    for pair in combinations(whole, 2):
        told = said("status", day, Narrowing(only=pair))
        assert {each["id"] for each in told["projects"]} == whole[pair[0]] | whole[pair[1]], pair
        assert (told["narrowed_to"]["only"], told["narrowed_to"]["only_any"]) == (None, [*pair])
    overdue = said("overdue", day)
    pair = said("overdue", day, Narrowing(only=(Only.UNMET, Only.UNRECORDED)))
    assert pair["overdue"] == [row for row in overdue["overdue"] if row["kind"] == "round"]
    assert [pair[key] for key in ("unrecorded", "implied", "unjudged", "meetings_missing")] == [
        overdue[key] for key in ("unrecorded", "implied", "unjudged", "meetings_missing")
    ]
    both = said("orders", day, Narrowing(only=(Only.LATE, Only.OPEN)))
    assert both["orders"] == [row for row in said("orders", day)["orders"] if row["open"]]


@pytest.mark.parametrize("day", DATES)
@pytest.mark.parametrize("name", sorted(PROJECTS))
def test_projects_of_a_street_or_with_something_for_it_are_with_it(said, everybody, name, day):
    rows = said("status", day)["projects"]
    open_ = [
        row for row in (*said("orders", day)["orders"], *said("inspections", day)["found"]) if row["open"]
    ]
    for entry in everybody:
        if entry.kind is not EntryKind.STREET:
            continue
        own = {each["id"] for each in rows if entry.id in each["streets"]}
        own |= {each["id"] for each in rows if with_(entry, each["overdue"], "answers")}
        own |= {each["project"] for each in with_(entry, open_, "with")}
        own |= {each["project"] for each in with_(entry, said("overdue", day)["unrecorded"], "answers")}
        listed = {each["id"] for each in said(name, day)["projects"]}
        part = {each["id"] for each in said(name, day, Narrowing(holders=(entry,)))["projects"]}
        assert part == listed & own, entry


@pytest.mark.parametrize("day", DATES)
def test_sums_by_person_are_of_the_items(positions, said, day):
    told = read(sums_of(positions(day), "overdue", By.PERSON))
    rows = {each["name"]: each for each in told["sums"]}
    for name, row in rows.items():
        if name is None:
            continue
        entry = Entry(EntryKind.PERSON, name, name)
        part = said("overdue", day, Narrowing(holders=(entry,)))
        late = len(part["overdue"]) + len(part["programme_orders"]) + len(part["decisions"])
        silent = len(part["unrecorded"]) + len(part["implied"]) + len(part["unjudged"])
        gaps = sum(each["number"] for each in part["meetings_missing"])
        assert (row["late"], row["unrecorded"], row["meetings_missing"]) == (late, silent, gaps), name
        assert row["items"] == late + silent, name
    whole = said("overdue", day)
    assert told["total"]["unrecorded"] == sum(
        len(whole[each]) for each in ("unrecorded", "implied", "unjudged")
    )
    assert told["total"]["meetings_missing"] == sum(each["number"] for each in whole["meetings_missing"])


def test_sums_by_street_are_of_open_findings(positions):
    position = positions(DATES[-2])
    found = [
        each
        for each in all_found(all_inspections(position.states, position.rulebook, position.as_of))
        if each.is_open
    ]
    assert read(sums_of(position, "inspections", By.STREET))["total"]["items"] == len(found)


def test_nobody_is_behind_for_want_of_a_record_and_as_many_are_as_the_pace_lists(positions):
    """Elm and osmanthus have no record for months, apricot neither progress nor a payment."""
    whole = positions("2022-08-31")
    part = narrowed(whole, Narrowing(only=(Only.BEHIND,)))
    behind = {state.id for state in part.states}

    assert behind.isdisjoint({"demo-elm", "demo-osmanthus", "demo-apricot"})
    (table,) = [block for block in pace(whole).blocks if getattr(block, "name", None) == "projects"]
    together = 1
    assert len(table.rows) - together == len(behind) == 23
