"""A month of a programme: what it brought, how it stood at its end, and what is not known."""

import re
from datetime import date

import pytest

from renovation_cli.compute.happening import Span
from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.loading.tree import MappingTree
from renovation_cli.model.calendar_month import Month
from renovation_cli.positions import Reading, take_positions
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.plot import Plot
from renovation_cli.reports.trend import Trend, row_of, trend, untold

TODAY = date(2023, 1, 31)
HOMES, PROJECT = "projects/hongqi/households.yaml", "projects/hongqi/project.yaml"


@pytest.fixture
def told(sample):
    """The months of 2022 up to a day, of the sample with some files replaced, or left out where None."""

    def of(day, first=1, part=WHOLE, **changes):
        files = {**sample, **{path.replace("__", "/") + ".yaml": text for path, text in changes.items()}}
        tree = MappingTree({path: text for path, text in files.items() if text is not None})
        last = date.fromisoformat(day)
        months = [Month(2022, number) for number in range(first, last.month + 1)]
        reading = Reading(tree, last, [Span(each.first, min(each.last, last)) for each in months])
        (positions,) = take_positions([reading], TODAY)
        made = zip(months, positions, reading.judged, strict=True)
        return positions[-1], [row_of(month, found, part, judged.heard) for month, found, judged in made]

    return of


def data(found):
    position, rows = found
    return trend(position, Trend(rows)).data["months"]


def test_before_anything_is_recorded_nothing_is_known(told):
    january, february, *_ = data(told("2022-03-31"))

    assert january["unrecorded"] == january["projects"] == 4
    known = {key for key, value in january.items() if value is not None and not key.endswith("_unknown")}
    assert known - {"works", "works_of_all"} == {"month", "from", "to", "complete", "projects", "unrecorded"}
    assert (february["opinions_in_month"], february["orders_issued"], february["late"]) == (5, 0, 0)


def test_of_a_month_before_any_record_the_money_on_file_is_told_and_nothing_else(sample, told):
    entry = "    - {on: 2022-01-31, kind: receipt, channel: budget, yuan: 1000}\n"
    jianshe = "projects/jianshe/project.yaml"
    project = sample[jianshe].replace("  entries:\n", f"  entries:\n{entry}", 1)
    position, rows = told("2022-02-28", 1, projects__jianshe__project=project)
    january, february = trend(position, Trend(rows)).data["months"]

    figures = ("received_in_month_yuan", "received_yuan", "received_in_month_unknown")
    assert [january[key] for key in figures] == [1000, 1000, 3]
    assert [february[key] for key in figures] == [0, 1000, 3]
    assert [january[key] for key in ("late", "orders_issued", "milestones", "opinions")] == [None] * 4
    alone = trend(position, Trend(rows[:1]))
    lines = plain.render(alone, Language("en")).splitlines()
    (line,) = (each for each in lines if each.startswith("2022-01 "))
    assert [cell for cell in re.split(r"  +", line) if cell != "–"] == ["2022-01", "≥ 1,000"]
    assert [each for each in lines if "on record" in each] == [
        "Nothing is on record of 3 projects by 2022-01-31; they are in no figure.",
        "Of 1 project nothing but money is on record by 2022-01-31; it is in no other figure.",
    ]


def test_of_a_part_the_months_begin_with_the_first_of_which_money_is_on_file(sample, told):
    entry = "    - {on: 2022-02-01, kind: commitment, channel: budget, yuan: 1000}\n"
    jianshe = "projects/jianshe/project.yaml"
    project = sample[jianshe].replace("  entries:\n", f"  entries:\n{entry}", 1)
    part = Narrowing(projects=("jianshe",))
    position, rows = told("2022-03-31", 1, part, projects__jianshe__project=project)
    lines = plain.render(trend(narrowed(position, part), Trend(rows)), Language("en")).splitlines()

    assert [line[:7] for line in lines if re.match("2022-0", line)] == ["2022-02", "2022-03"]


def test_a_month_without_anything_new_is_nought_once_something_is_on_file(told):
    march = data(told("2022-03-31"))[2]
    assert (march["opinions_in_month"], march["milestones_in_month"], march["orders_closed"]) == (0, 0, 0)


def test_a_closed_door_is_no_opinion_and_one_that_changes_its_mind_is_heard_once(told):
    homes = "1:\n  1-101: {before-design: [absent 2022-02-12, oppose 2022-03-31, agree 2022-04-01]}\n"
    found = data(told("2022-04-30", projects__hongqi__households=homes, projects__xinfeng__households=None))
    by_month = {row["month"]: (row["opinions_in_month"], row["opinions"], row["agreeing"]) for row in found}
    assert by_month["2022-02"] == (0, 0, 0)
    assert by_month["2022-03"] == (1, 1, 0)
    assert by_month["2022-04"] == (0, 1, 1)


def test_the_last_day_of_a_month_belongs_to_it_and_the_next_one_does_not(sample, told):
    project = sample[PROJECT].replace("scheme-issued: 2022-04-08", "scheme-issued: 2022-04-30")
    later = sample[PROJECT].replace("scheme-issued: 2022-04-08", "scheme-issued: 2022-05-01")
    counts = [
        [row["milestones_in_month"] for row in data(told("2022-05-31", 4, projects__hongqi__project=text))]
        for text in (project, later)
    ]
    (april, may), (april_later, may_later) = counts
    assert (april_later - april, may_later - may) == (-1, 1)


def test_a_month_that_is_not_over_is_told_up_to_the_day(told):
    position, rows = told("2022-05-20", 5)
    document = trend(position, Trend(rows))
    lines = plain.render(document, Language("en")).splitlines()

    assert "2022-05 is not over: it is told up to 2022-05-20." in lines
    assert document.data["months"][0]["to"] == date(2022, 5, 20)
    whole, last = told("2022-05-31", 5)
    assert "is not over" not in plain.render(trend(whole, Trend(last)), Language("en"))


def test_a_month_of_which_no_state_is_known_is_blank_and_no_fault_of_the_data(told):
    position, rows = told("2022-05-31", 5)
    found = trend(position, Trend([untold(Month(2022, 4), date(2022, 4, 30)), *rows], known=True))
    april = found.data["months"][0]

    assert {key for key, value in april.items() if value is not None} == {"month", "from", "to"}
    assert "INCOMPLETE" not in plain.render(found, Language("en"))


def test_a_plan_that_could_not_be_read_at_a_months_end_is_named(told):
    position, rows = told("2022-05-31", 5)
    _, unread = told("2022-04-30", 4, programme="name: [\n")
    found = trend(position, Trend([*unread, *rows], known=True))

    assert (found.data["months"][0]["late"], found.data["months"][0]["complete"]) == (None, False)
    text = "INCOMPLETE: there were errors in the data on file at the end of 2022-04."
    assert text in plain.render(found, Language("en")).splitlines()


def test_a_month_without_an_entry_is_a_gap_and_one_with_nothing_gained_is_a_nought(sample, told):
    """Figures of February and April alone, and that of April again at the end of May."""
    entries = "".join(
        f"  - {{on: 2022-{day}, works: 0%, invested_yuan: {yuan}}}\n"
        for day, yuan in (("02-28", 100_000), ("04-30", 150_000), ("05-31", 150_000))
    )
    project = sample[PROJECT].replace("progress:\n", f"progress:\n{entries}", 1)
    position, rows = told("2022-06-30", 1, Narrowing(projects=("hongqi",)), projects__hongqi__project=project)
    document = trend(position, Trend(rows))
    gained = [100_000, None, 50_000, 0, None]

    assert document.complete
    assert [row["invested_in_month_yuan"] for row in document.data["months"]] == [None, *gained]
    lines = plain.render(document, Language("en")).splitlines()
    cells = [line.split()[8] for line in lines if re.match(r"2022-0[1-6] ", line)]
    assert cells == ["–", "100,000", "–", "50,000", "0", "–"]
    (plot,) = (block for block in document.body if isinstance(block, Plot))
    assert [each.values for each in plot.series if each.name.key == "Invested, yuan"] == [(None, *gained)]


def test_what_is_at_least_nought_is_drawn_as_unknown_and_not_as_a_nought(sample, told):
    """One project gained nothing in August, and two others do not say what they did."""
    entry = "  - {on: 2022-08-31, works: 100%, invested_yuan: 780000}\n"
    jianshe = "projects/jianshe/project.yaml"
    project = sample[jianshe].replace("firms:", f"{entry}firms:")
    position, rows = told("2022-08-31", 7, projects__jianshe__project=project)
    document = trend(position, Trend(rows))
    august = document.data["months"][1]

    assert (august["invested_in_month_yuan"], august["invested_in_month_unknown"]) == (0, 2)
    (plot,) = (block for block in document.body if isinstance(block, Plot))
    (drawn,) = (each.values for each in plot.series if each.name.key == "Invested, yuan")
    assert drawn == (80_000, None)
