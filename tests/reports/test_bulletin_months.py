"""What a bulletin puts side by side: parts of a whole, streets, this month and others, three horizons."""

import re
from fractions import Fraction

import pytest

from renovation_cli.compute.month_money import ChannelMonth, FlowMonth
from renovation_cli.compute.totals import Total
from renovation_cli.model.calendar_month import Month
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.bulletin import bulletin
from renovation_cli.reports.extent import Extent
from tests.reports.test_bulletin import JULY, month_of

PLAN, TEAMS = "programme.yaml", "teams.yaml"
HONGQI, JIANSHE = "projects/hongqi/project.yaml", "projects/jianshe/project.yaml"
PROGRESS = "  - {on: 2022-07-31, works: 12%}\n  - {on: 2022-08-31, works: 30.5%}\n"


def replaced(files, *pairs):
    found = dict(files)
    for path, old, new in pairs:
        assert found[path].count(old) == 1, old
        found[path] = found[path].replace(old, new)
    return found


def row_of(found, project="hongqi"):
    return next(each for each in bulletin(found).data["projects"] if each["project"] == project)


EVERY = Extent(every=True)


def lines_of(found):
    return plain.render(bulletin(found, EVERY), Language("en")).splitlines()


ROUNDED = {
    "en": "Shares are rounded one by one, so that they may not add up to 100%.",
    "zh": "占比分别四舍五入，合计可能不等于100%。",
}


def paid_in(files, *amounts):
    """The sample with so much received from each of as many channels, and with no other project."""
    files = {
        path: text for path, text in files.items() if "/" not in path or path.startswith("projects/jian")
    }
    return received_in(files, *amounts)


def received_in(files, *amounts):
    """The sample with so much received from each of as many channels."""
    third = "    social: {name: 社会资金, clause: 四}\n    residents: {"
    entries = [
        f"    - {{on: 2022-05-06, kind: receipt, channel: {channel}, yuan: {yuan}}}\n"
        for channel, yuan in zip(("budget", "residents", "social"), amounts, strict=False)
    ]
    return replaced(
        files,
        (PLAN, "    residents: {", third),
        (JIANSHE, "    - {on: 2022-03-01, kind: receipt, channel: budget, yuan: 300000}\n", ""),
        (
            JIANSHE,
            "    - {on: 2022-05-05, kind: receipt, channel: residents, of: fund, yuan: 120000}\n",
            "".join(entries),
        ),
    )


@pytest.mark.parametrize("code", ROUNDED)
def test_shares_that_do_not_add_up_when_rounded_are_said_to_be_and_are_not_bent(sample, code):
    """Of three equal parts each is 33.3 %, which makes 99.9."""
    found = month_of(paid_in(sample, 100000, 100000, 100000), JULY)
    lines = plain.render(bulletin(found, EVERY), Language(code)).splitlines()
    last = lines.index(ROUNDED[code])
    shares = [[cell for cell in line.split()[1:] if "%" in cell][-1] for line in lines[last - 4 : last]]

    assert shares == ["33.3%", "33.3%", "33.3%", "100.0%"]
    assert [each.part for each in found.channels] == [*[Fraction(1, 3)] * 3, 1]


def test_shares_are_added_up_as_they_are_printed(sample):
    """36.7, 13.4 and 50.0 percent make 100.1; to whole tenths of the sum they would make it up."""
    assert ROUNDED["en"] in lines_of(month_of(paid_in(sample, 36660, 13360, 49980), JULY))


def test_without_every_project_on_file_no_channel_has_a_share_and_no_column_stands_for_it(sample):
    """Three others have neither a plan of money nor an entry: what they received can be of any channel."""
    found = month_of(received_in(sample, 300000, 0, 100000), JULY)
    (head,) = (line for line in lines_of(found) if line.startswith("Channel "))

    assert [each.in_all.received for each in found.channels] == [
        Total(300000, 3),
        Total(100000, 3),
        Total(0, 3),
        Total(400000, 3),
    ]
    assert [each.part for each in found.channels] == [None] * 4
    assert [each["part_of_received"] for each in bulletin(found, EVERY).data["channels"]] == [None] * 4
    assert re.split("  +", head) == [
        *("Channel", "Planned", "Received in the month", "Received in all", "Of the plan"),
        *("Paid in the month", "Paid in all"),
    ]


@pytest.mark.parametrize(
    ("received", "rate"),
    [
        (Total(0, 0), Fraction(0)),  # nothing came, and that is known
        (Total(0, 1), None),  # at least nothing says nothing
        (Total(1, 1), Fraction(1, 100)),  # at least
        (Total(None, 1), None),
    ],
)
def test_a_rate_of_at_least_nothing_is_none(received, rate):
    flow = FlowMonth(received, Total(None))
    row = ChannelMonth(
        id="budget", name="财政", plan=Total(100), month=flow, since_january=flow, in_all=flow, whole=received
    )

    assert row.rate == rate


@pytest.mark.parametrize(
    "amounts", [(100000, 100000), (125000, 100000, 775000), (250000, 250000, 500000), (420000,)]
)
def test_shares_that_add_up_are_not_talked_of(sample, amounts):
    assert ROUNDED["en"] not in lines_of(month_of(paid_in(sample, *amounts), JULY))


STREETS = {"戊街": "0%", "丙街": None, "甲街": "50%", "丁街": "0%", "乙街": "50%"}
"""Streets in the order of the plan, each with what the works of its one project stand at."""


@pytest.fixture
def ranked(sample):
    """A district of streets that are equal in twos, and one of which nothing is on file."""
    files = {path: text for path, text in sample.items() if not path.startswith("projects/")}
    files[TEAMS] += "".join(f"  {street}: {{}}\n" for street in STREETS)
    for number, (street, works) in enumerate(STREETS.items()):
        files[f"projects/p{number}/project.yaml"] = (
            f"name: {street}小区\ntrack: implementation\nstreet: {street}\n"
            "stated: {households: 2, buildings: 1, area_m2: 400, investment_yuan: 600000}\n"
            + (f"progress:\n  - {{on: 2022-07-31, works: {works}}}\n" if works else "")
        )
    return month_of(files, JULY)


def test_equal_streets_share_a_place_in_the_order_of_the_plan_and_nought_is_a_figure(ranked):
    lines = lines_of(ranked)

    assert (
        "By points against the pace, then by the share of the year's plan:"
        " 1. 甲街 (+29.74), 1. 乙街 (+29.74), 3. 戊街 (-20.26), 3. 丁街 (-20.26)."
    ) in lines


def test_a_street_without_figures_has_no_place_and_the_reason_is_said(ranked):
    found = bulletin(ranked).data["streets"]

    assert [each["rank"] for each in found] == [1, 1, 3, 3, None]
    assert "No figures, not ranked: 丙街 (no progress on file for 1 project)." in lines_of(ranked)


def test_equal_projects_stand_in_the_order_of_the_files_among_those_ahead_and_behind(ranked):
    lines = lines_of(ranked)

    assert "Ahead of the pace: 2 projects, foremost 甲街小区 (+29.74), 乙街小区 (+29.74)." in lines
    assert "Behind the pace: 2 projects, the farthest 戊街小区 (-20.26), 丁街小区 (-20.26)." in lines
    assert "No figures, so not compared: 1 project (丙街小区)." in lines


def test_january_is_compared_with_december(sample):
    """20 points behind at the end of December, 10 in January."""
    entries = "  - {on: 2022-12-30, works: 80%}\n  - {on: 2023-01-30, works: 90%}\n"
    found = month_of(replaced(sample, (HONGQI, PROGRESS, PROGRESS + entries)), Month(2023, 1))

    row = row_of(found)
    assert (row["works"]["points"], row["points_change"]) == (-10, "10")


def test_a_month_after_one_that_no_bulletin_was_issued_of_is_compared_all_the_same(sample):
    """The sample records the issue of June's bulletin alone."""
    assert row_of(month_of(sample, Month(2022, 9)))["points_change"] is not None


def test_nought_on_file_before_is_a_nought_to_compare_with(sample):
    """Works of 0 % at the end of July: August gained 30.5 % of works, and all that it invested."""
    files = replaced(
        sample,
        (HONGQI, "final-drawings: 2022-06-20\n", "final-drawings: 2022-06-20\n  works-started: 2022-07-11\n"),
        (HONGQI, "works: 12%}", "works: 0%, invested_yuan: 0}"),
        (HONGQI, "works: 30.5%}", "works: 30.5%, invested_yuan: 90000}"),
    )
    july, august, september = (row_of(month_of(files, Month(2022, number))) for number in (7, 8, 9))

    assert july["works"]["points_exact"] == str(-Fraction(3100, 153))
    assert [each["invested_in_month_yuan"] for each in (july, august, september)] == [0, 90000, None]
    change = Fraction(61, 200) - Fraction(62, 153) + Fraction(31, 153)
    assert august["points_change"] == str(change * 100)


YEARS = """\
  - {on: 2021-12-31, works: 0%, invested_yuan: 50000}
  - {on: 2022-02-28, works: 1%, invested_yuan: 150000}
  - {on: 2022-11-30, works: 60%, invested_yuan: 450000}
  - {on: 2022-12-31, works: 80%, invested_yuan: 600000}
  - {on: 2023-01-30, works: 90%, invested_yuan: 650000}
"""


@pytest.mark.parametrize("period", ["{from: 2022-02, to: 2022-12}", "{from: 2022-05, to: 2022-12}"])
def test_month_since_january_and_since_the_start_are_three_figures(sample, period):
    """Of a programme that begins in May too: January is the calendar's, and the two first of it are equal."""
    files = replaced(sample, (HONGQI, PROGRESS, YEARS), (PLAN, "{from: 2022-02, to: 2022-12}", period))
    december, january = (row_of(month_of(files, Month(*each))) for each in ((2022, 12), (2023, 1)))
    three = ("invested_in_month_yuan", "invested_since_january_yuan", "invested_in_all_yuan")

    assert [december[name] for name in three] == [150_000, 550_000, 600_000]
    assert [january[name] for name in three] == [50_000, 50_000, 650_000]
