"""What ``consult`` says in short of the demo district against the same worked out from its raw YAML."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

from collections import Counter, defaultdict
from itertools import groupby

import pytest

from renovation_cli.render.language import Language
from renovation_cli.reports.consult import consult, consult_project
from renovation_cli.reports.document import Ref, Table, Toned
from tests.raw_facts import days_between, last_day, quota, said
from tests.raw_plan import late
from tests.render.documents import columns_of, on_terminal
from tests.test_count_figures import rounds_in
from tests.test_figures import day, district, files, positions, raw  # noqa: F401 - fixtures
from tools.goldens import reports as documents_of

pytestmark = pytest.mark.figures

SCREENS = ("2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31")
HEADS = {
    "Met by": "met",
    "Unmet": "not-met",
    "No verdict": "no-verdict",
    "No record": "no-record",
    "Not due": "not-due",
    "Undated": "no-deadline",
    "Notice late": "notice-late",
}
NOT_HEARD = (None, "absent")


def plain(cell):
    """A cell as it is read."""
    if isinstance(cell, Toned):
        return plain(cell.value)
    return cell.name if isinstance(cell, Ref) else Language("en").value(cell)


def ids_by_name(raw):
    """The projects by their names, in full as a document has them."""
    return {project["name"]: key for key, project in raw.facts.items()}


def table_of(document, name):
    """The rows of a table by the heads of its columns; none where it is not there."""
    for block in document.blocks:
        if isinstance(block, Table) and block.name == name:
            heads = [column.name.key for column in block.columns]
            return [dict(zip(heads, map(plain, row), strict=True)) for row in block.rows]
    return []


def standing(raw, project_id, round_id, day):
    """How a round stands, by its quota, its deadline and whether its project has records."""
    bearer = raw.bearers["project", project_id]
    due = bearer.asked[("project", project_id), "round", round_id].due
    found = quota(raw, project_id, round_id, day)
    is_past = due is not None and last_day(due) < day  # nothing falls due of a suspended project
    if found["met"]:
        return "met"
    if is_past and (found["counted"] is None or not bearer.has_records(day)):
        return "no-record"
    if found["met"] is None and (is_past or found["counted"]):
        return "no-verdict"
    if is_past and found["met"] is False:
        return "not-met"
    return "not-due" if due else "no-deadline"


def late_of(raw, project_id, kind, day):
    """The rounds, or notices, of a project that are late: for how many days."""
    found = late(raw, raw.bearers["project", project_id], day)
    return {each.key[2]: days_between(last_day(each.due), day) for each in found if each.key[1] == kind}


def test_the_summary_counts_every_round_as_recomputed(positions, raw, day):
    rounds = list(rounds_in(raw))
    expected = defaultdict(Counter)
    for project_id, round_id in rounds:
        how = standing(raw, project_id, round_id, day)
        expected[round_id][how] += 1
        expected[round_id]["notice-late"] += how == "met" and round_id in late_of(
            raw, project_id, "notice", day
        )
    shown = table_of(consult(positions(day)), "summary")

    assert [
        {HEADS[head]: int(row[head]) for head in HEADS if row.get(head, "0") != "0"} for row in shown
    ] == [{how: number for how, number in counts.items() if number} for counts in expected.values()]


def test_each_round_that_is_late_has_a_line_with_its_figures_the_longest_first(positions, raw, day):
    shown = table_of(consult(positions(day)), "rounds")
    lines = [row for row in shown if row["Days"].endswith("late")]
    names = ids_by_name(raw)
    expected = set()
    for project_id, round_id in rounds_in(raw):
        found = quota(raw, project_id, round_id, day)
        if round_id in (days := late_of(raw, project_id, "round", day)):
            expected.add(
                (project_id, f"{found['counted']}/{found['needed']}", str(found["missing"]), days[round_id])
            )
        elif found["met"] and round_id in (days := late_of(raw, project_id, "notice", day)):
            expected.add((project_id, f"{found['counted']}/{found['needed']}", "notice", days[round_id]))
    days = [int(row["Days"].split()[0]) for row in lines]

    assert {
        (names[row["Project"]], row["Received/needed"], row["Missing"], number)
        for row, number in zip(lines, days, strict=True)
    } == expected
    assert days == sorted(days, reverse=True)
    assert shown[: len(lines)] == lines


@pytest.mark.parametrize("chosen", ["2022-02-20", "2022-03-11", "2022-05-11"])
@pytest.mark.parametrize("round_id", ["before-design", "on-scheme"])
def test_the_walk_names_every_room_not_heard_and_none_that_was(district, raw, round_id, chosen):
    raw = raw.on(chosen)
    projects = [key for key, each in rounds_in(raw) if each == round_id and raw.homes[key]]
    lines = {
        f"consult {each} --pending {round_id} --as-of {chosen}": each
        for each in (*projects[:4], "demo-peach", "demo-camphor")
    }
    for line, document in documents_of(list(lines), district.parent).items():
        shown = {
            (row["Building"], f"{row['Unit']}-{room}", head)
            for row in table_of(document, "walk")
            for head in ("Not visited", "Nobody met", "Opposed")
            for room in row.get(head, "").split()
        }
        words = {
            (building, room): said(visits.get(round_id, ()), chosen)
            for building, rooms in raw.homes[lines[line]].items()
            for room, visits in rooms.items()
        }
        assert shown == {
            (*door, {None: "Not visited", "absent": "Nobody met", "oppose": "Opposed"}[word])
            for door, word in words.items()
            if word in (*NOT_HEARD, "oppose")
        }
        units = [(row["Building"], row["Unit"]) for row in table_of(document, "walk")]
        assert len(units) == len(set(units))
        buildings = [building for building, _ in groupby(units, key=lambda unit: unit[0])]
        assert buildings == [each for each in raw.homes[lines[line]] if each in buildings]


@pytest.mark.parametrize("chosen", SCREENS)
def test_the_counts_of_every_project_are_those_of_its_rooms(district, raw, chosen):
    (document,) = documents_of([f"consult --pending on-scheme --as-of {chosen}"], district.parent).values()
    raw = raw.on(chosen)
    names = ids_by_name(raw)
    shown = table_of(document, "projects")

    assert shown
    for row in shown:
        homes = raw.homes[names[row["Project"]]]
        if homes is None:
            assert {row[head] for head in ("Not visited", "Nobody met", "Opposed")} == {"–"}
            continue
        words = Counter(
            said(visits.get("on-scheme", ()), chosen) for rooms in homes.values() for visits in rooms.values()
        )
        assert [int(row[head].replace(",", "")) for head in ("Not visited", "Nobody met", "Opposed")] == [
            words[None],
            words["absent"],
            words["oppose"],
        ]


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("chosen", SCREENS)
def test_the_whole_district_takes_at_most_a_hundred_lines_of_80_columns(district, chosen, code):
    rounds = ("改造前", "on-scheme", "调整后")
    lines = ["consult", *(f"consult --pending {each}" for each in rounds)]
    for document in documents_of([f"{line} --as-of {chosen}" for line in lines], district.parent).values():
        shown = on_terminal(document, colour=False, language=Language(code))
        assert len(shown.splitlines()) <= 100
        assert max(map(columns_of, shown.splitlines())) <= 80


def test_of_a_round_in_which_nobody_was_heard_every_building_is_named(positions):
    """Of begonia nobody was visited; of osmanthus nothing is on record, and nobody says that it fails."""
    position = positions("2022-08-31")
    shown = {
        state.id: on_terminal(consult_project(position, state), 300, colour=False)
        for state in position.states
        if state.id in ("demo-begonia", "demo-osmanthus", "demo-peach")
    }

    assert shown["demo-begonia"].count("Nobody visited in any building: 1幢, 2幢, 3幢, ") == 3
    assert "consult demo-begonia --pending before-design" in shown["demo-begonia"]
    assert "missing" not in shown["demo-osmanthus"]
    assert shown["demo-osmanthus"].count("no record") == 3
    assert "consult demo-osmanthus --pending before-design" in shown["demo-osmanthus"]
    assert "10 more buildings: " in shown["demo-peach"]
