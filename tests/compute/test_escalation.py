"""Levels of escalation that are written in YAML alone, read as the program reads them, and judged on days."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from renovation_cli.compute.conditions import History
from renovation_cli.compute.escalation import level_state, urgency
from renovation_cli.compute.progress import judge
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.loading.reader import Reader
from renovation_cli.loading.tree import MappingTree
from renovation_cli.render.language import Language
from renovation_cli.reports.wording.lag import asks, cause, terms_of
from tests.compute.records import day

PACE = (
    "{clause: 三, by: table, table: {2022-07: 20%, 2022-08: 40%, 2022-09: 60%, 2022-10: 80%, 2022-11: 100%}}"
)
EVEN = "{{clause: 三, by: {}, from: 2022-07, to: 2022-11}}"
PLAN_PACE = "    pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}\n"
PROJECT = "name: 红旗新村\ntrack: implementation\nstreet: 东街街道\n"
ENGLISH = Language("en")

POINTS = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{points_behind: 10%}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{points_behind_more_than: 30%}]}
"""
RATIO = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{ratio_below: 80%}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{ratio_below: 60%}]}
"""
IN_A_ROW = """
    red:
      name: 红牌
      action: 约谈
      clause: 四
      when: [{points_behind_more_than: 0%, in_a_row: 2, every: month}]
"""
THREE_REPORTS = """
    red: {name: 红牌, action: 约谈, clause: 四, when: [{points_behind: 80%, in_a_row: 3, every: report}]}
"""
REPEATED = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{points_behind: 10%}]}
    talk: {name: 约谈, action: 主任约谈, acts: [住建局], clause: 四, when: [{points_behind: 25%}]}
    higher-talk:
      name: 上级约谈
      action: 区长约谈
      acts: [领导小组]
      clause: 四
      when: [{repeats: yellow, times: 2}]
"""
OVERDUE = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{days_overdue: 10}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{days_overdue: 60}]}
"""


SILENT = "1:\n  1-101: {}\n"
VISITED = "1:\n  1-101: {before-design: absent 2022-02-12}\n"
"""A project that is kept on file from early on, and of which nothing else is known."""
EARLIER = "2022-02-01"
"""A day of issue before which nothing falls due."""


def answered(*days):
    """A list of households that agreed before the design, one on each day."""
    lines = (f"  1-10{number}: {{before-design: agree {on}}}\n" for number, on in enumerate(days, start=1))
    return "1:\n" + "".join(lines)


@pytest.fixture
def district(sample):
    """The sample district with other levels, and one of its projects made up anew."""

    def of(
        levels,
        project="",
        *works,
        pace=PACE,
        households=SILENT,
        stated="{households: 5}",
        issued="2022-04-29",
    ):
        plan = sample["programme.yaml"].replace("issued: 2022-04-29", f"issued: {issued}")
        assert PLAN_PACE in plan
        head, _, tail = plan.partition("escalation:\n")
        after = tail[tail.index("\ncare:") :]
        plan = f"{head}escalation:\n  clause: 四\n  levels:{levels.rstrip()}{after}"
        entries = "".join(f"  - {{on: {on}, works: {done}}}\n" for on, done in works)
        files = {
            "programme.yaml": plan.replace(PLAN_PACE, f"    pace: {pace}\n"),
            "teams.yaml": sample["teams.yaml"],
            "duties.yaml": sample["duties.yaml"],
            "projects/hongqi/project.yaml": f"{PROJECT}stated: {stated}\n"
            + (f"progress:\n{entries}" if works else "")
            + project,
        }
        files["projects/hongqi/households.yaml"] = households
        reader = Reader(MappingTree(files), ())
        rulebook = reader.rulebook()
        (dossier,) = reader.dossiers(rulebook)
        assert reader.findings == []

        def on(as_of):
            return level_state(judge(dossier, rulebook, day(as_of)), rulebook, day(as_of))

        return SimpleNamespace(
            on=on,
            state=lambda as_of: judge(dossier, rulebook, day(as_of)),
            level=lambda as_of: on(as_of).reached.level_id,
            why=lambda as_of: [
                ENGLISH.text(cause(each, terms_of(rulebook.programme))) for each in on(as_of).reached.causes
            ],
            programme=rulebook.programme,
            rulebook=rulebook,
        )

    return of


# --- Four rules of different shapes


@pytest.mark.parametrize(
    ("works", "level"),
    [
        ("40%", None),
        ("30.01%", None),
        ("30%", "yellow"),
        ("29.99%", "yellow"),
        ("10%", "yellow"),
        ("9.99%", "red"),
        ("0%", "red"),
    ],
)
def test_behind_by_10_to_30_points_is_yellow_and_by_more_is_red(district, works, level):
    assert district(POINTS, "", ("2022-08-31", works)).level("2022-08-31") == level


@pytest.mark.parametrize(
    ("works", "level"),
    [("32%", None), ("31.99%", "yellow"), ("24%", "yellow"), ("23.99%", "red"), ("0%", "red")],
)
def test_below_80_percent_of_pace_is_yellow_and_below_60_percent_is_red(district, works, level):
    assert district(RATIO, "", ("2022-08-31", works)).level("2022-08-31") == level


def test_a_ratio_is_not_judged_while_nothing_is_due(district):
    assert district(RATIO, "", ("2022-07-15", "0%")).level("2022-07-30") is None


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2022-07-31", None),  # the first month missed
        ("2022-08-30", None),
        ("2022-08-31", "red"),  # the second
        ("2022-09-24", "red"),
        ("2022-09-25", None),  # a report shows it on pace again
        ("2022-09-30", None),  # the month is not missed: the row is broken
        ("2022-10-31", None),  # the first of a new row
        ("2022-11-29", None),
        ("2022-11-30", "red"),
    ],
)
def test_two_missed_months_in_a_row_are_red(district, as_of, level):
    missed = district(
        IN_A_ROW,
        "",
        ("2022-07-25", "19.99%"),
        ("2022-08-25", "39%"),
        ("2022-09-25", "60%"),
        ("2022-10-25", "79%"),
        ("2022-11-25", "99%"),
    )

    assert missed.level(as_of) == level


def test_one_missed_month_between_two_good_ones_is_no_row(district):
    missed = district(
        IN_A_ROW,
        "",
        ("2022-07-25", "19%"),
        ("2022-08-25", "40%"),
        ("2022-09-25", "59%"),
        ("2022-10-25", "80%"),
    )

    assert {missed.level(f"2022-{month}-28") for month in ("08", "09", "10", "11")} == {None}


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2022-07-30", None),
        ("2022-07-31", "yellow"),
        ("2022-08-09", "yellow"),
        ("2022-08-10", None),  # caught up
        ("2022-08-31", "higher-talk"),  # yellow for the second time
        ("2022-09-05", None),
    ],
)
def test_two_yellows_make_a_talk_one_rank_higher(district, as_of, level):
    twice = district(
        REPEATED,
        "",
        ("2022-07-15", "10%"),
        ("2022-08-10", "20%"),
        ("2022-08-31", "29%"),
        ("2022-09-05", "40%"),
    )

    assert twice.level(as_of) == level


def test_a_talk_one_rank_higher_is_for_the_leading_group_and_its_commander_answers(district):
    twice = district(REPEATED, "", ("2022-07-15", "10%"), ("2022-08-10", "20%"), ("2022-08-31", "29%"))
    level = twice.on("2022-08-31").reached.level

    (held,) = [answers_for(actor, None, twice.rulebook) for actor in level.acts]
    assert (held.lead, [(each.name, each.post) for each in held.people]) == (
        "leadership",
        [("甲一", "示例区区长")],
    )


def test_one_long_yellow_is_one_time(district):
    once = district(REPEATED, "", ("2022-07-15", "10%"), ("2022-08-31", "28%"))

    assert [once.level(on) for on in ("2022-07-31", "2022-08-31")] == ["yellow", "yellow"]


# --- Lateness


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2022-03-19", None),
        ("2022-03-20", "yellow"),
        ("2022-05-08", "yellow"),
        ("2022-05-09", "red"),
    ],
)
def test_days_overdue_are_counted_from_the_deadline(district, as_of, level):
    assert district(OVERDUE, households=VISITED, issued=EARLIER).level(as_of) == level


def test_a_milestone_dated_late_ends_its_own_lateness_only(district):
    levels = "\n    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{days_overdue: 10}]}\n"
    late = district(
        levels,
        "milestones: {supervision-group: 2022-03-25}\nnotices: {before-design: 2022-03-09}\n",
        households=answered("2022-03-12", "2022-03-12", "2022-03-22", "2022-04-02"),
        issued=EARLIER,
    )

    # Four of five opinions are needed, and the fourth came on 2 April.
    assert [str(each.on) for each in late.on("2022-04-30").changes] == ["2022-03-20", "2022-04-02"]
    assert late.level("2022-04-01") == "yellow"
    assert late.level("2022-04-02") is None
    # The scheme was due in April.
    assert [late.level(on) for on in ("2022-05-09", "2022-05-10")] == [None, "yellow"]
    assert str(late.on("2022-05-20").reached.since) == "2022-05-10"


# --- Reasons


@pytest.mark.parametrize(
    ("levels", "works", "level", "says"),
    [
        (POINTS, "30.003%", None, None),
        (POINTS, "30%", "yellow", "works: 10.00 points"),
        (POINTS, "29.998%", "yellow", "works: 10.002 points"),
        (POINTS, "9.999%", "red", "works: 30.001 points"),
        (RATIO, "31.999%", "yellow", "works: 79.998% of pace"),
        (RATIO, "32%", None, None),
    ],
)
def test_the_figure_of_a_reason_stands_on_the_side_of_the_bound_that_was_judged(
    district, levels, works, level, says
):
    behind = district(levels, "", ("2022-08-31", works))

    assert behind.level("2022-08-31") == level
    assert [why.partition(" behind")[0].partition(" (")[0] for why in behind.why("2022-08-31")] == (
        [says] if says else []
    )


def test_a_bound_of_the_plan_is_said_with_all_its_digits(district):
    levels = """
    yellow:
      name: 黄牌
      action: 督查
      clause: 四
      when: [{points_behind: 5.125%}, {points_behind_more_than: 1/3}, {ratio_below: 79.5005%}]
"""
    plan = district(levels).programme
    assert ENGLISH.text(asks(plan.escalation.levels["yellow"].when, terms_of(plan))) == (
        "works 5.125 points behind pace or more; or works more than 33.333333 points behind pace;"
        " or works below 79.5005% of pace"
    )


def test_the_reason_names_the_figure(district):
    behind = district(POINTS, "", ("2022-08-25", "27.5%"))

    assert behind.why("2022-08-31") == [
        "works: 12.50 points behind pace (27.50% done on 2022-08-25, 40.00% due by 2022-08-31)"
    ]
    ratio = district(RATIO, "", ("2022-08-25", "27.5%"))
    assert ratio.why("2022-08-31") == [
        "works: 68.75% of pace (27.50% done on 2022-08-25, 40.00% due by 2022-08-31)"
    ]


def test_the_reason_names_the_deadline(district):
    assert district(OVERDUE, households=VISITED, issued=EARLIER).why("2022-03-20") == [
        "居民监督小组成立 is 10 days late (due 2022-03-10), and 2 more items are late"
    ]


def test_the_reason_names_the_month_ends_in_a_row(district):
    missed = district(IN_A_ROW, "", ("2022-07-25", "19%"), ("2022-08-25", "36%"), ("2022-09-10", "39%"))
    reason = (
        "2 month ends in a row (2022-07-31, 2022-08-31), the last time:"
        " works: 4.00 points behind pace (36.00% done on 2022-08-25, 40.00% due by 2022-08-31)"
    )

    assert missed.why("2022-08-31") == [reason]
    assert missed.why("2022-09-15") == [
        f"{reason}; 39.00% done on 2022-09-10, by 2022-09-15 1.00 behind; judged again on 2022-09-30"
    ]


@pytest.mark.parametrize(("works", "level"), [("39.99%", "red"), ("40%", None), ("40.01%", None)])
def test_a_row_of_month_ends_is_over_once_a_report_shows_the_pace_again(district, works, level):
    missed = district(IN_A_ROW, "", ("2022-07-25", "19%"), ("2022-08-25", "36%"), ("2022-09-10", works))

    assert missed.level("2022-09-09") == "red"
    assert missed.level("2022-09-10") == missed.level("2022-09-15") == level


def test_a_month_end_missed_after_that_continues_the_row(district):
    missed = district(IN_A_ROW, "", ("2022-07-25", "19%"), ("2022-08-25", "36%"), ("2022-09-10", "41%"))

    assert (missed.level("2022-09-29"), missed.level("2022-09-30")) == (None, "red")


def test_money_that_is_all_spent_lags_no_more(district):
    levels = IN_A_ROW.replace("points", "of: money, points")
    entries = "".join(
        f"    - {{on: {on}, kind: payment, yuan: {yuan}}}\n"
        for on, yuan in (("2022-07-25", 190), ("2022-09-10", 810))
    )
    missed = district(
        levels, f"money:\n  entries:\n{entries}", stated="{households: 5, investment_yuan: 1000}"
    )

    assert (missed.level("2022-09-09"), missed.level("2022-09-10")) == ("red", None)


def test_the_reason_names_the_times_a_lower_level_was_reached(district):
    twice = district(REPEATED, "", ("2022-07-15", "10%"), ("2022-08-10", "20%"), ("2022-08-31", "29%"))

    assert twice.why("2022-08-31") == ["黄牌 was reached 2 separate times (2022-07-31, 2022-08-31)"]


def test_every_part_of_a_condition_must_hold(district):
    levels = """
    red:
      name: 红牌
      action: 约谈
      clause: 四
      when: [{points_behind: 10%, ratio_below: 80%, days_overdue: 30}]
"""
    both = district(levels, "", ("2022-08-25", "27.5%"), households=VISITED, issued=EARLIER)
    assert both.why("2022-08-31") == [
        (
            "works: 68.75% of pace (27.50% done on 2022-08-25, 40.00% due by 2022-08-31) and"
            " 居民监督小组成立 is 174 days late (due 2022-03-10), and 5 more items are late"
        )
    ]
    on_pace = district(levels, "", ("2022-08-25", "30.01%"), households=VISITED, issued=EARLIER)
    assert on_pace.level("2022-08-31") is None


@pytest.mark.parametrize(("yuan", "level"), [("300", "red"), ("301", None)])
def test_money_may_be_held_against_the_pace_as_well(district, yuan, level):
    levels = "\n    red: {name: 红牌, action: 约谈, clause: 四, when: [{of: money, points_behind: 10%}]}\n"
    money = f"money: {{entries: [{{on: 2022-07-05, kind: payment, yuan: {yuan}}}]}}\n"
    spent = district(levels, money, ("2022-08-25", "100%"), stated="{investment_yuan: 1000}")

    assert spent.level("2022-08-31") == level
    if level:
        assert spent.why("2022-08-31") == [
            "money: 10.00 points behind pace (30.00% done, 40.00% due by 2022-08-31)"
        ]
    unknown = district(levels, money, households=VISITED).on("2022-08-31")
    assert unknown.reached.level_id is None
    assert [ENGLISH.text(why) for _, why in unknown.unjudged] == ["no planned investment on file"]


def test_every_report_in_a_row_is_counted_by_the_entries(district):
    levels = """
    red:
      name: 红牌
      action: 约谈
      clause: 四
      when: [{points_behind: 10%, in_a_row: 2, every: report}]
"""
    reports = district(
        levels, "", ("2022-08-05", "10%"), ("2022-09-05", "30%"), ("2022-10-05", "60%"), ("2022-11-05", "80%")
    )

    # Due were 20, 40, 60 and 80 percent: the first two reports are 10 behind.
    assert [
        reports.level(on) for on in ("2022-08-31", "2022-09-04", "2022-09-05", "2022-10-04", "2022-10-05")
    ] == [
        None,
        None,
        "red",
        "red",
        None,
    ]
    assert reports.why("2022-09-30") == [
        (
            "2 reports in a row (2022-08-05, 2022-09-05), the last time:"
            " works: 10.00 points behind pace (30.00% done and 40.00% due on 2022-09-05)"
        )
    ]


# --- Since when, what was done, what comes next


def test_a_level_is_held_since_the_first_day_without_a_break(district):
    up_and_down = district(
        POINTS, "", ("2022-07-10", "5%"), ("2022-08-31", "9%"), ("2022-09-02", "20%"), ("2022-09-20", "40%")
    )

    assert str(up_and_down.on("2022-08-30").reached.since) == "2022-07-31"
    assert up_and_down.level("2022-08-31") == "red"
    assert str(up_and_down.on("2022-08-31").reached.since) == "2022-08-31"
    # Back to yellow, which it never fell below.
    assert (up_and_down.level("2022-09-02"), str(up_and_down.on("2022-09-02").reached.since)) == (
        "yellow",
        "2022-07-31",
    )
    assert (up_and_down.level("2022-09-20"), up_and_down.on("2022-09-20").reached.since) == (None, None)
    assert str(up_and_down.on("2022-09-30").reached.since) == "2022-09-30"


@pytest.mark.parametrize(
    ("pace", "first", "last"),
    [
        (EVEN.format("linear"), "2022-02-01", "2022-12-31"),
        (EVEN.format("months"), "2022-07-15", "2022-10-15"),
        (PACE, "2022-07-15", "2022-10-15"),
    ],
)
def test_every_day_judged_by_itself_is_what_later_days_say_of_it(district, pace, first, last):
    """Nothing entered later changes an earlier day, and no day on which something turns is passed over."""
    levels = (
        POINTS.rstrip()
        + IN_A_ROW.replace("red:", "purple:")
        + OVERDUE.replace("yellow", "a").replace("red", "b")
    )
    facts = """milestones: {supervision-group: 2022-03-25, scheme-issued: 2022-05-20}
notices: {before-design: 2022-04-11}
excuses: [{from: 2022-08-10, to: 2022-08-20, reason: 台风}]
"""
    households = answered(*(f"2022-0{month}-05" for month in (2, 3, 4, 5, 6)))
    works = (("2022-07-20", "2%"), ("2022-08-25", "31%"), ("2022-10-04", "66%"))
    found = district(levels, facts, *works, pace=pace, households=households)
    changes = found.on("2022-12-31").changes
    for number in range((day(last) - day(first)).days + 1):
        each = day(first) + timedelta(days=number)
        said = [change for change in changes if change.on <= each]
        own = found.on(str(each))
        expected = (said[-1].level_id, said[-1].excused) if said else (None, False)
        assert (own.reached.level_id, own.excuse is not None) == expected, each


def test_an_excuse_suspends_on_each_of_its_days(district):
    excused = district(
        POINTS, "excuses: [{from: 2022-08-10, to: 2022-08-20, reason: 台风}]\n", ("2022-07-10", "5%")
    )

    assert [excused.level(on) for on in ("2022-08-09", "2022-08-10", "2022-08-20", "2022-08-21")] == [
        "yellow",
        None,
        None,
        "yellow",
    ]
    held = excused.on("2022-08-15")
    assert (held.excuse.reason, str(held.ahead.on)) == ("台风", "2022-08-21")
    assert excused.on("2022-08-25").reached.since == excused.on("2022-08-09").reached.since
    assert excused.on("2022-08-15").reached.since is None


def test_what_was_done_before_an_excuse_still_stands_behind_it(district):
    facts = (
        "excuses: [{from: 2022-08-10, to: 2022-08-20, reason: 台风}]\n"
        "escalated: [{on: 2022-08-02, level: yellow}]\n"
    )
    talked = district(POINTS, facts, ("2022-07-10", "5%"))

    assert [talked.on(on).outstanding for on in ("2022-08-01", "2022-08-02", "2022-08-25")] == [
        True,
        False,
        False,
    ]


def test_what_goes_on_behind_an_excuse_is_not_a_second_time(district):
    excuse = "excuses: [{from: 2022-08-10, to: 2022-08-20, reason: 台风}]\n"

    assert district(REPEATED, excuse, ("2022-07-10", "5%")).level("2022-08-25") == "yellow"


def test_a_month_end_that_is_excused_is_not_missed(district):
    missed = (("2022-07-25", "19%"), ("2022-08-25", "39%"), ("2022-09-25", "59%"))
    excuse = "excuses: [{from: 2022-08-31, to: 2022-08-31, reason: 台风}]\n"

    assert district(IN_A_ROW, "", *missed).level("2022-09-30") == "red"
    assert district(IN_A_ROW, excuse, *missed).level("2022-09-30") is None


BY_REPORTS = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{points_behind: 10%, every: report}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{repeats: yellow, times: 2}]}
"""
WEEK = "excuses: [{from: 2022-08-07, to: 2022-08-10, reason: 台风}]\n"
"""Over the report of the 8th, one of every seven days."""


def weekly(*shares):
    """Reports of the works from 1 August on, a week from each to the next."""
    first = day("2022-08-01")
    return tuple((str(first + timedelta(weeks=number)), each) for number, each in enumerate(shares))


def course(found, *days):
    return [(found.level(each), str(found.on(each).reached.since)) for each in days]


def test_behind_an_excused_report_the_level_waits_for_the_next_one_and_is_the_same_as_before(district):
    excused = district(BY_REPORTS, WEEK, *weekly("5%", "6%", "7%", "8%"))

    assert course(excused, "2022-08-06", "2022-08-10", "2022-08-14", "2022-08-15") == [
        ("yellow", "2022-08-01"),
        (None, "None"),
        (None, "None"),
        ("yellow", "2022-08-01"),  # and not for the second time, which would be red
    ]


@pytest.mark.parametrize(
    ("shares", "since"),
    [(("5%", "20%", "7%", "8%"), "2022-08-15"), (("5%", "6%", "20%", "8%"), "2022-08-22")],
)
def test_a_report_on_pace_within_an_excuse_or_behind_it_ends_the_level(district, shares, since):
    caught_up = district(BY_REPORTS, WEEK, *weekly(*shares))

    assert course(caught_up, "2022-08-22") == [("red", since)]  # reached again, so for the second time


def test_what_was_done_before_an_excused_report_still_stands_behind_it(district):
    talked = district(
        BY_REPORTS, WEEK + "escalated: [{on: 2022-08-03, level: yellow}]\n", *weekly("5%", "6%", "7%", "8%")
    )

    assert not talked.on("2022-08-15").outstanding


def test_a_row_of_month_ends_that_an_excuse_breaks_has_to_be_whole_again(district):
    missed = tuple((f"2022-{month}-25", "5%") for month in ("07", "08", "09", "10", "11"))
    excuse = "excuses: [{from: 2022-09-30, to: 2022-09-30, reason: 台风}]\n"
    found = district(IN_A_ROW, excuse, *missed)

    assert course(found, "2022-08-31", "2022-10-31", "2022-11-30") == [
        ("red", "2022-08-31"),
        (None, "None"),
        ("red", "2022-08-31"),
    ]


def test_a_level_without_an_action_on_file_is_outstanding(district):
    def acted(*lines):
        facts = "escalated:\n" + "".join(f"  - {{on: {on}, level: {level}}}\n" for on, level in lines)
        return district(POINTS, facts, ("2022-07-10", "5%"), ("2022-08-31", "9%")).on("2022-09-05")

    assert district(POINTS, "", ("2022-07-10", "5%")).on("2022-08-05").outstanding
    assert acted(("2022-08-02", "yellow")).outstanding  # red is reached, and only yellow was acted on
    assert acted(("2022-07-30", "red")).outstanding  # before it was reached
    assert acted(("2022-09-06", "red")).outstanding  # later than the day judged for
    done = acted(("2022-08-02", "yellow"), ("2022-09-01", "red"))
    assert (done.outstanding, str(done.action.on), len(done.actions)) == (False, "2022-09-01", 2)


def test_the_next_level_is_named_with_the_day_on_which_it_comes_if_nothing_changes(district):
    behind = district(POINTS, "", ("2022-07-25", "10%"))

    at = behind.on("2022-07-31")
    assert (at.reached.level_id, at.ahead.level_id, str(at.ahead.on)) == ("yellow", "red", "2022-09-30")
    assert behind.level("2022-09-29") == "yellow"
    assert behind.level("2022-09-30") == "red"
    assert (behind.on("2022-09-30").ahead.level_id, behind.on("2022-09-30").ahead.on) == (None, None)
    none_yet = district(POINTS, "", ("2022-07-25", "100%")).on("2022-07-31")
    assert (none_yet.reached.level_id, none_yet.ahead.level_id, none_yet.ahead.on) == (None, "yellow", None)


def test_works_that_have_not_begun_are_seen_to_fall_behind_a_pace_that_has_still_to_begin(district):
    waiting = district(POINTS, "milestones: {supervision-group: 2022-03-01}\n", pace=EVEN.format("linear"))

    at = waiting.on("2022-06-15")
    assert (at.reached.level_id, at.ahead.level_id, str(at.ahead.on)) == (None, "yellow", "2022-07-16")
    assert [each.measured.assumed for each in at.ahead.causes] == [True]
    assert (waiting.level("2022-07-15"), waiting.level("2022-07-16")) == (None, "yellow")


@pytest.mark.parametrize("as_of", ["2022-03-08", "2022-03-10", "2022-03-19"])
def test_a_round_that_is_not_yet_due_is_seen_to_become_late(district, as_of):
    done = "milestones: {supervision-group: 2022-03-01}\nnotices: {before-design: 2022-03-08}\n"
    two = answered("2022-03-01", "2022-03-02")
    begun = district(OVERDUE, done, households=two, stated="{households: 4}", issued=EARLIER)

    at = begun.on(as_of)
    assert (at.reached.level_id, at.ahead.level_id, str(at.ahead.on)) == (None, "yellow", "2022-03-20")
    assert [each.late.id for each in at.ahead.causes] == ["before-design"]
    assert begun.level("2022-03-20") == "yellow"


@pytest.mark.parametrize("ends", ["every: month", "in_a_row: 2", "in_a_row: 2, every: month"])
def test_days_overdue_at_month_ends_are_judged_long_after_the_last_deadline(district, ends):
    levels = f"\n    red: {{name: 红牌, action: 约谈, clause: 四, when: [{{days_overdue: 10, {ends}}}]}}\n"
    facts = (
        "milestones:\n  supervision-group: 2023-06-10\n  scheme-issued: 2022-04-30\n"
        "  final-drawings: 2022-06-30\n  works-started: 2022-07-01\n  works-finished: 2022-11-30\n"
    )
    listed = answered("2022-03-01").replace("}", ", on-scheme: agree 2022-05-01}")
    notices = "notices: {before-design: 2022-03-08}\n"
    late = district(levels, facts + notices, households=listed, stated="{households: 1}", issued=EARLIER)

    assert late.level("2023-06-29") == "red"  # done, and not yet seen to be at the end of a month
    assert late.level("2023-06-30") is None
    assert late.level("2025-02-03") is None
    ends = late.on("2023-06-02").reached.causes[0].ends
    assert (str(ends[0]), str(ends[-1]), len(ends)) == ("2022-03-31", "2023-05-31", 15)


def test_a_row_is_over_from_the_report_on_pace_until_the_next_end(district):
    back = district(IN_A_ROW, "", ("2022-07-25", "0%"), ("2022-09-05", "40%"), ("2022-09-20", "39%"))

    assert back.level("2022-09-04") == "red"
    assert back.level("2022-09-05") is None
    assert back.level("2022-09-29") is None  # the report of the 20th is behind, and no end has seen it
    assert back.level("2022-09-30") == "red"


def test_a_level_that_will_be_passed_over_is_not_named_as_the_next(district):
    steep = "{clause: 三, by: table, table: {2022-07: 20%, 2022-08: 60%}}"
    at = district(POINTS, "", ("2022-07-25", "15%"), pace=steep).on("2022-08-15")

    assert (at.reached.level_id, at.ahead.level_id, str(at.ahead.on)) == (None, "red", "2022-08-31")


@pytest.mark.parametrize("levels", [POINTS, IN_A_ROW, THREE_REPORTS])
def test_a_day_long_after_the_programme_looks_at_no_more_days_than_one_soon_after(district, levels):
    weekly = district(levels, "", ("2022-07-25", "15%"), ("2022-08-01", "16%"))

    def looked_at(as_of):
        conditions = [each for level in weekly.programme.escalation.levels.values() for each in level.when]
        history = History(weekly.state(as_of), conditions, day(as_of))
        return history.turning_days(weekly.programme.period.first, day(as_of))

    def up_to_2024(as_of):
        return [each for each in looked_at(as_of) if each.year < 2024]

    assert up_to_2024("2999-12-31") == up_to_2024("2024-12-31")
    assert len(looked_at("2999-12-31")) <= len(up_to_2024("2999-12-31")) + 3
    assert weekly.on("2999-12-31").changes == weekly.on("2024-12-31").changes
    assert weekly.level("2999-12-31") == list(weekly.programme.escalation.levels)[-1]


def test_a_long_row_is_named_by_its_ends(district):
    (reason,) = district(IN_A_ROW, "", ("2022-07-25", "1%")).why("2022-11-30")

    assert reason == (
        "5 month ends in a row (2022-07-31 to 2022-11-30), the last time: works: 99.00 points behind pace"
        " (1.00% done on 2022-07-25, 100.00% due by 2022-11-30)"
    )


def test_what_a_level_asks_is_said_in_words(district):
    def words(levels):
        plan = district(levels).programme
        return [ENGLISH.text(asks(level.when, terms_of(plan))) for level in plan.escalation.levels.values()]

    assert words(POINTS) == [
        "works 10.00 points behind pace or more",
        "works more than 30.00 points behind pace",
    ]
    assert words(RATIO) == ["works below 80.00% of pace", "works below 60.00% of pace"]
    assert words(IN_A_ROW) == [
        "works more than 0.00 points behind pace at 2 month ends in a row, until a report is on pace"
    ]
    assert words(REPEATED)[2] == "黄牌 reached 2 separate times"
    assert words(OVERDUE) == [
        f"a milestone, round or notice {days} days late (orders and patrols do not count)"
        for days in (10, 60)
    ]


AT_REPORTS = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{points_behind: 10%, every: report}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{points_behind: 20%, every: report}]}
"""


def test_reports_are_expected_as_far_apart_as_the_last_two(district):
    even = EVEN.format("linear")
    weekly = district(AT_REPORTS, "", ("2022-07-15", "0%"), ("2022-07-22", "0%"), pace=even)
    # Of 153 days 22 have passed; 31 will have on the 31st, which no report falls on, and 36 on 5 August.
    at = weekly.on("2022-07-25")

    assert (at.reached.level_id, str(at.ahead.on)) == ("yellow", "2022-08-05")
    assert [ENGLISH.text(cause(each, terms_of(weekly.programme))) for each in at.ahead.causes] == [
        "works: 23.53 points behind pace (0.00% done on 2022-07-22, 23.53% due by 2022-08-05)"
    ]


def test_a_report_that_does_not_come_is_judged_on_its_day(district):
    even = EVEN.format("linear")
    weekly = district(AT_REPORTS, "", ("2022-07-15", "0%"), ("2022-07-22", "0%"), pace=even)

    assert str(weekly.on("2022-08-04").ahead.on) == "2022-08-05"
    assert weekly.level("2022-08-05") == "red"


def test_one_report_alone_lets_none_be_expected(district):
    once = district(AT_REPORTS, "", ("2022-07-22", "0%"), pace=EVEN.format("linear")).on("2022-07-25")

    assert (once.reached.level_id, once.ahead.level_id, once.ahead.on, once.ahead.causes) == (
        "yellow",
        "red",
        None,
        (),
    )


def test_what_is_said_to_come_next_comes_though_no_report_does(district):
    weekly = district(AT_REPORTS, "", ("2022-07-15", "0%"), ("2022-07-22", "0%"), pace=EVEN.format("linear"))
    coming = weekly.on("2022-07-29")

    assert (coming.reached.level_id, coming.ahead.level_id) == ("yellow", "red")
    assert weekly.level(str(coming.ahead.on - timedelta(days=1))) == "yellow"
    assert weekly.level(str(coming.ahead.on)) == "red"


def test_a_report_that_comes_late_is_judged_by_itself_and_the_missing_ones_as_they_were(district):
    even = EVEN.format("linear")
    late = district(
        AT_REPORTS, "", ("2022-07-15", "0%"), ("2022-07-22", "0%"), ("2022-08-26", "90%"), pace=even
    )
    silent = district(AT_REPORTS, "", ("2022-07-15", "0%"), ("2022-07-22", "0%"), pace=even)

    assert late.level("2022-08-26") is None
    assert late.level("2022-08-25") == silent.level("2022-08-25")
    before = [(each.on, each.level_id) for each in late.on("2022-08-26").changes][:-1]
    assert before == [(each.on, each.level_id) for each in silent.on("2022-08-25").changes]


# --- Whose duty it is


def answerable(found):
    return [(item.kind.value, item.id) for item in found.reached.answerable]


def test_works_that_have_not_begun_wait_for_what_is_late_before_them(district):
    levels = POINTS.replace("{points_behind: 10%}", "{points_behind: 10%}, {days_overdue: 500}")
    late = district(levels, "", ("2022-08-25", "0%"), issued=EARLIER).on("2022-08-31")

    assert answerable(late) == [("milestone", "supervision-group")]
    assert late.reached.waits_for == late.reached.answerable[0]


@pytest.mark.parametrize(
    ("issued", "first"),
    [
        ("2022-03-10", "supervision-group"),
        ("2022-03-11", "scheme-issued"),
        ("2022-04-30", "scheme-issued"),
        ("2022-05-01", "final-drawings"),
        ("2022-06-30", "final-drawings"),
        ("2022-07-01", "works-finished"),
    ],
)
def test_nobody_answers_under_a_level_for_what_fell_due_before_the_plan_was_issued(district, issued, first):
    late = district(POINTS, "", ("2022-08-25", "0%"), issued=issued).on("2022-08-31")

    assert answerable(late) == [("milestone", first)]
    assert late.reached.waits_for.id == "supervision-group"  # that it holds the works up is no accusation


def test_of_a_chain_that_began_before_the_plan_what_is_late_itself_is_answered_for(district):
    levels = "\n    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{days_overdue: 10}]}\n"
    done = "notices: {before-design: 2022-03-08}\n"
    answers = "1:\n  1-101: {before-design: agree 2022-03-08}\n"

    def on(issued):
        rules = {"households": answers, "stated": "{households: 1}", "issued": issued}
        return answerable(district(levels, done, **rules).on("2022-07-10"))

    assert on("2022-04-30") == [("milestone", "scheme-issued")]
    assert on("2022-05-01") == [("milestone", "final-drawings")]


def test_what_the_plan_asks_for_from_the_start_of_the_works_on_is_not_before_them(district):
    found = district(POINTS, "", ("2022-11-25", "0%")).on("2022-12-05")

    assert {(item.stage_id, item.id) for item in found.reached.before_works} == {
        ("visits", "supervision-group"),
        ("visits", "before-design"),
        ("design", "scheme-issued"),
        ("design", "final-drawings"),
        ("design", "on-scheme"),
    }


def test_works_that_nothing_holds_back_wait_for_their_start(district):
    done = (
        "milestones: {supervision-group: 2022-03-01, scheme-issued: 2022-04-01, final-drawings: 2022-06-01}\n"
        "notices: {before-design: 2022-03-01, on-scheme: 2022-05-01}\n"
    )
    answers = "{before-design: agree 2022-03-01, on-scheme: agree 2022-05-01}"
    households = "1:\n" + "".join(f"  1-10{number}: {answers}\n" for number in range(1, 6))
    on = district(POINTS, done, ("2022-11-25", "0%"), households=households).on

    assert (answerable(on("2022-11-30")), on("2022-11-30").reached.waits_for) == (
        [("milestone", "works-finished")],
        None,
    )
    assert (answerable(on("2022-12-01")), on("2022-12-01").reached.waits_for) == (
        [("milestone", "works-started")],
        None,
    )


def test_works_of_which_something_is_done_have_begun_though_no_start_is_dated(district):
    found = district(POINTS, "", ("2022-08-25", "0.01%")).on("2022-08-31")

    assert (answerable(found), found.reached.waits_for) == ([("milestone", "works-finished")], None)


def test_works_that_have_begun_wait_for_their_end(district):
    begun = "milestones: {works-started: 2022-07-20}\n"

    lagging = district(POINTS, begun, ("2022-08-25", "0%")).on("2022-08-31")

    assert (answerable(lagging), lagging.reached.waits_for) == ([("milestone", "works-finished")], None)


def test_what_is_late_for_longest_and_what_the_works_wait_for_are_both_to_be_done(district):
    levels = POINTS.replace("{points_behind: 10%}", "{points_behind: 10%}, {days_overdue: 10}")
    begun = "milestones: {works-started: 2022-07-20}\n"

    assert answerable(district(levels, begun, ("2022-08-25", "28%"), issued=EARLIER).on("2022-08-31")) == [
        ("milestone", "supervision-group"),
        ("milestone", "works-finished"),
    ]


def test_without_a_level_nothing_is_to_be_done(district):
    assert district(POINTS, "", ("2022-08-25", "40%")).on("2022-08-31").reached.answerable == ()


@pytest.mark.parametrize(("as_of", "days", "since"), [("2022-08-01", 1, None), ("2022-08-05", 5, 3)])
def test_how_long_a_level_and_an_action_have_lasted(district, as_of, days, since):
    talked = district(POINTS, "escalated: [{on: 2022-08-02, level: yellow}]\n", ("2022-07-10", "5%"))
    found = talked.on(as_of)

    assert (found.days, found.days_since_action) == (days, since)


@pytest.mark.parametrize("as_of", ["2022-08-06", "2022-08-07", "2022-08-08"])
def test_an_outstanding_action_is_due_so_many_days_after_the_level_was_reached(district, as_of):
    within = POINTS.replace("action: 督查, ", "action: 督查, days: 7, ")
    found = district(within, "", ("2022-07-10", "5%")).on(as_of)

    assert (str(found.reached.since), str(found.action_due)) == ("2022-07-31", "2022-08-07")


def test_an_action_that_was_taken_or_has_no_days_is_not_due(district):
    within = POINTS.replace("action: 督查, ", "action: 督查, days: 7, ")
    taken = "escalated: [{on: 2022-08-02, level: yellow}]\n"

    assert district(within, taken, ("2022-07-10", "5%")).on("2022-08-05").action_due is None
    assert district(POINTS, "", ("2022-07-10", "5%")).on("2022-08-05").action_due is None


def test_the_next_thing_due_is_the_first_from_the_day_on(district):
    of = {on: district(POINTS).on(on).next_due for on in ("2022-03-10", "2022-03-11", "2022-11-30")}

    assert {on: (item.kind.value, item.id) for on, item in of.items()} == {
        "2022-03-10": ("milestone", "supervision-group"),  # before the stage that ends on that day
        "2022-03-11": ("milestone", "scheme-issued"),
        "2022-11-30": ("milestone", "works-started"),
    }
    assert district(POINTS).on("2022-12-31").next_due is None


def test_the_highest_level_is_the_most_urgent_then_what_is_outstanding_the_oldest_the_farthest(district):
    ids = ("yellow", "red")
    talked = "escalated: [{on: 2022-08-20, level: yellow}]\n"
    red = district(POINTS, "", ("2022-08-25", "1%")).on("2022-08-31")
    older = district(POINTS, "", ("2022-07-10", "10%")).on("2022-08-31")
    farther = district(POINTS, "", ("2022-08-25", "20%")).on("2022-08-31")
    nearer = district(POINTS, "", ("2022-08-25", "25%")).on("2022-08-31")
    done = district(POINTS, talked, ("2022-07-10", "10%")).on("2022-08-31")
    none = district(POINTS, "", ("2022-08-25", "40%")).on("2022-08-31")

    mixed = [nearer, none, red, done, farther, older]

    assert sorted(mixed, key=lambda found: urgency(found, ids)) == [red, older, farther, nearer, done, none]


# --- What is not known


def test_of_works_that_began_without_progress_on_file_nothing_is_behind(district):
    begun = district(POINTS, "milestones: {works-started: 2022-07-01}\n")
    silent = begun.on("2022-08-31")

    assert (silent.reached.level_id, [ENGLISH.text(why) for _, why in silent.unjudged]) == (
        None,
        ["no progress on file"],
    )
    assert begun.on("2022-07-30").unjudged == ()  # nothing is due yet


def test_without_any_record_no_level_is_reached_and_no_figure_is_missed(district):
    silent = district(POINTS + OVERDUE.replace("yellow", "green").replace("red", "black"))

    for as_of in ("2022-06-30", "2022-08-31", "2022-12-31"):
        assert (silent.level(as_of), silent.on(as_of).unjudged, silent.on(as_of).changes) == (None, (), ())


def test_before_the_programme_no_level_is_reached(district):
    assert (district(OVERDUE).level("2022-01-31"), district(OVERDUE).on("2022-01-31").changes) == (None, ())


# --- Before the plan, and before anything was on record


@pytest.mark.parametrize(
    ("issued", "level"),
    [("2022-03-10", "yellow"), ("2022-03-11", None), ("2022-02-01", "yellow"), ("2022-05-01", None)],
)
def test_what_fell_due_before_the_plan_was_issued_never_makes_a_level(district, issued, level):
    late = district(OVERDUE, "milestones: {scheme-issued: 2022-04-01}\n", households=VISITED, issued=issued)

    assert late.level("2022-05-08") == level


def test_no_level_is_reached_before_the_plan_was_issued(district):
    """Due on the day of issue in a pace that began long before."""
    early = "{clause: 三, by: table, table: {2022-02: 50%, 2022-11: 100%}}"
    behind = district(POINTS, "", ("2022-03-01", "0%"), pace=early)

    assert [behind.level(on) for on in ("2022-03-31", "2022-04-28", "2022-04-29")] == [None, None, "red"]
    assert [str(each.on) for each in behind.on("2022-05-20").changes] == ["2022-04-29"]
    assert str(behind.on("2022-04-28").ahead.on) == "2022-04-29"


@pytest.mark.parametrize(
    ("as_of", "level", "counted"),
    [("2022-05-29", None, 0), ("2022-05-30", "yellow", 10), ("2022-05-31", "yellow", 11)],
)
def test_the_days_of_a_level_begin_with_the_first_record_and_both_figures_are_said(
    district, as_of, level, counted
):
    late = district(OVERDUE, "milestones: {supervision-group: 2022-05-20}\n")

    assert late.level(as_of) == level
    if level:
        assert late.why(as_of) == [
            (
                f"方案出具 is {counted + 20} days late (due 2022-04), of which {counted} count:"
                " the first record came later"
            )
        ]


SILENCE = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{unrecorded_days: 60, own: true}]}
    red: {name: 红牌, action: 约谈, clause: 四, when: [{unrecorded_days: 90}]}
"""


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2022-04-29", None),
        ("2022-06-27", None),
        ("2022-06-28", "yellow"),
        ("2022-07-27", "yellow"),
        ("2022-07-28", "red"),
        ("2023-01-31", "red"),
    ],
)
def test_a_district_that_counts_silence_counts_it_from_the_issue_of_the_plan(district, as_of, level):
    assert district(SILENCE).level(as_of) == level


def test_silence_ends_with_the_first_record_and_who_is_asked_answers(district):
    silent = district(SILENCE, "milestones: {supervision-group: 2022-07-05}\n")
    last = silent.on("2022-07-04").reached

    assert [silent.level(on) for on in ("2022-06-27", "2022-06-28", "2022-07-04", "2022-07-05")] == [
        None,
        "yellow",
        "yellow",
        None,
    ]
    assert silent.why("2022-07-04") == ["66 days after the plan was issued nothing is on record"]
    assert [cause.unrecorded_days for cause in last.causes] == [66]
    assert answerable(silent.on("2022-07-04")) == [("milestone", "supervision-group")]
    assert [str(each.on) for each in silent.on("2022-12-31").changes] == ["2022-06-28", "2022-07-05"]
    assert silent.on("2022-12-31").changes[1].level_id is None


def test_silence_is_said_in_words_and_as_the_district_s_own(district):
    plan = district(SILENCE).programme
    found = [ENGLISH.text(asks(level.when, terms_of(plan))) for level in plan.escalation.levels.values()]

    assert found == [
        "nothing on record 60 days after the plan was issued (the district's own number)",
        "nothing on record 90 days after the plan was issued",
    ]


# --- Works that are taken not to have begun


WEEKLY = """
    yellow: {name: 黄牌, action: 督查, clause: 四, when: [{points_behind: 10%, every: report}]}
"""


def test_works_without_any_word_of_a_start_are_judged_every_week_from_the_pace_on(district):
    even = EVEN.format("linear")
    silent = district(WEEKLY, households=VISITED, pace=even)

    # Of 153 days, one in ten has passed on the sixteenth; the weeks end on the 1st, 8th, 15th and 22nd.
    assert [silent.level(f"2022-07-{on}") for on in ("15", "16", "21", "22")] == [None, None, None, "yellow"]
    assert silent.why("2022-07-22") == [
        (
            "works: 14.38 points behind pace"
            " (no start of the works on file, taken as 0%; 14.38% due by 2022-07-22)"
        )
    ]


def test_a_level_on_an_assumed_nought_ends_on_the_day_of_the_start(district):
    even = EVEN.format("linear")
    begun = district(WEEKLY, "milestones: {works-started: 2022-07-25}\n", households=VISITED, pace=even)

    assert [begun.level(f"2022-07-{on}") for on in ("22", "24", "25", "31")] == [
        "yellow",
        "yellow",
        None,
        None,
    ]


def test_of_an_assumed_nought_only_what_fell_due_since_the_first_record_is_behind(district):
    even = EVEN.format("linear")
    late = district(POINTS, "milestones: {final-drawings: 2022-08-01}\n", pace=even)

    assert [late.level(on) for on in ("2022-08-01", "2022-08-16", "2022-08-17")] == [None, None, "yellow"]
    assert late.why("2022-08-17") == [
        (
            "works: 10.46 points behind pace (no start of the works on file, taken as 0%,"
            " 10.46% fallen due since the first record; 31.37% due by 2022-08-17)"
        )
    ]


# --- By the investment completed

INVESTED = """
    yellow:
      name: 黄牌
      action: 督查
      clause: 四
      when: [{of: investment, points_behind: 10%, every: month}]
"""
OF_ALL = "{households: 5, investment_yuan: 1000}"


@pytest.mark.parametrize(("yuan", "level"), [(301, None), (300, "yellow"), (299, "yellow")])
def test_the_investment_completed_is_held_against_the_pace(district, yuan, level):
    entry = ("2022-08-31", f"40%, invested_yuan: {yuan}")

    assert district(INVESTED, "", entry, stated=OF_ALL).level("2022-08-31") == level


def test_without_a_figure_of_it_no_level_is_reached(district):
    found = district(INVESTED, "", ("2022-08-31", "0%"), stated=OF_ALL)

    assert found.level("2022-08-31") is None
    ((measure, reason),) = found.on("2022-08-31").unjudged
    assert (measure, ENGLISH.text(reason)) == ("investment", "no completed investment on file")


@pytest.mark.parametrize(("yuan", "level"), [(399, "yellow"), (400, None)])
def test_a_later_figure_on_pace_ends_it_before_the_next_month_end(district, yuan, level):
    entries = (("2022-08-31", "40%, invested_yuan: 300"), ("2022-09-05", f"40%, invested_yuan: {yuan}"))
    found = district(INVESTED, "", *entries, stated=OF_ALL)

    assert found.level("2022-09-04") == "yellow"
    assert found.level("2022-09-05") == level


def test_a_report_that_does_not_say_it_leaves_the_last_figure(district):
    entries = (("2022-08-31", "40%, invested_yuan: 300"), ("2022-09-05", "60%"))

    assert district(INVESTED, "", *entries, stated=OF_ALL).level("2022-09-06") == "yellow"


def test_why_is_said_with_the_day_of_the_figure(district):
    entries = (("2022-08-26", "40%, invested_yuan: 300"), ("2022-08-31", "60%"))
    found = district(INVESTED, "", *entries, stated=OF_ALL)

    (why,) = found.why("2022-08-31")
    assert why == (
        "at the end of the month (2022-08-31): completed investment: 10.00 points behind pace"
        " (30.00% done on 2022-08-26, 40.00% due by 2022-08-31)"
    )
