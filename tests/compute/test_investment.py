"""What is completed of the investment: in the year, since the start, and by several together."""

from fractions import Fraction

import pytest

from renovation_cli.compute.completed import completed, together, year_plan
from renovation_cli.compute.investment import gained, invested, share_invested, why_unknown
from renovation_cli.compute.progress import judge
from renovation_cli.compute.totals import Total
from renovation_cli.render.language import Language
from tests.compute.records import day, dossier, rulebook

ENGLISH = Language("en")
WORKS = {
    "construction": {
        "name": "施工",
        "clause": "三",
        "from": "2022-07",
        "to": "2022-11",
        "milestones": {
            "works-started": {"name": "开工", "clause": "三"},
            "works-finished": {"name": "完工", "clause": "三", "after": ["works-started"]},
        },
    }
}
TRACKS = {"implementation": {"name": "实施项目", "clause": "一", "stages": WORKS}}
OF_BOTH = {"investment_yuan": "1000", "year_investment_yuan": "400"}
STARTED = {"works-started": "2022-07-04"}


def judged(as_of, *entries, milestones=STARTED, stated=OF_BOTH):
    """A project with progress entries, each (day, share done, investment completed)."""
    progress = [
        {"on": on, "works": works, **({} if yuan is None else {"invested_yuan": str(yuan)})}
        for on, works, yuan in entries
    ]
    book = rulebook(tracks=TRACKS, works={"started": ["works-started"], "finished": ["works-finished"]})
    return judge(dossier(None, milestones=milestones, stated=stated, progress=progress), book, day(as_of))


def figures(as_of, *entries, **project):
    found = invested(judged(as_of, *entries, **project), day(as_of))
    return found and (str(found.on), found.in_all, found.before, found.in_year)


def test_what_is_completed_is_the_last_figure_by_the_day():
    entries = (("2022-07-29", "20%", 90), ("2022-08-31", "30%", 120), ("2022-09-30", "40%", None))

    assert figures("2022-07-28", *entries) is None
    assert figures("2022-07-29", *entries) == ("2022-07-29", 90, 0, 90)
    assert figures("2022-08-30", *entries) == ("2022-07-29", 90, 0, 90)
    assert figures("2022-10-01", *entries) == ("2022-08-31", 120, 0, 120)


def test_of_two_figures_of_one_day_the_lower_line_counts():
    assert figures("2022-08-01", ("2022-07-29", "20%", 90), ("2022-07-29", "20%", 80))[1] == 80


def test_the_year_is_what_came_since_the_last_figure_before_it():
    before = (("2021-11-30", "10%", 50), ("2021-12-31", "20%", 70))

    assert figures("2022-08-01", *before, ("2022-07-29", "30%", 100)) == ("2022-07-29", 100, 70, 30)


@pytest.mark.parametrize(
    ("entries", "milestones", "base"),
    [
        ((), {"works-started": "2022-01-01"}, 0),
        ((), {"works-started": "2021-12-31"}, None),
        ((), {"works-started": "2022-07-30"}, None),  # after the day: nobody knew
        ((), {}, None),
        ((), {"works-finished": "2022-07-01"}, None),  # shows a start, and not when it was
        ((("2022-01-01", "0%", None),), {}, 0),
        ((("2021-12-31", "0%", None),), {}, None),  # of the works on the last day, not of the year
        ((("2022-07-30", "0%", None),), {}, None),
    ],
)
def test_without_a_figure_from_before_the_year_something_must_say_that_nothing_had_begun(
    entries, milestones, base
):
    found = figures("2022-07-29", *entries, ("2022-07-29", "30%", 100), milestones=milestones)

    assert found[2:] == (base, None if base is None else 100)


def test_nothing_entered_in_the_year_is_unknown_and_not_nought():
    state = judged("2022-08-01", ("2021-12-31", "20%", 70))
    found = invested(state, day("2022-08-01"))

    assert (found.in_all, found.in_year, share_invested(state, day("2022-08-01"))) == (70, None, None)
    assert ENGLISH.text(why_unknown(state, found)) == "no completed investment on file since 2022-01-01"


def test_what_a_later_year_brings_is_not_of_this_one():
    found = figures("2023-01-20", ("2022-12-30", "80%", 300), ("2023-01-13", "90%", 350))

    assert found == ("2023-01-13", 350, 0, 300)


def test_the_share_is_of_the_year_or_of_the_whole_where_that_is_all_that_is_stated():
    entries = (("2021-12-31", "20%", 100), ("2022-07-29", "30%", 300))
    on = day("2022-07-29")

    assert share_invested(judged("2022-07-29", *entries), on) == Fraction(200, 400)
    whole = judged("2022-07-29", *entries, stated={"investment_yuan": "1000"})
    assert share_invested(whole, on) == Fraction(300, 1000)
    assert share_invested(judged("2022-07-29", *entries, stated={}), on) is None


def test_why_there_is_no_figure_is_said():
    begun = judged("2022-07-29", ("2022-07-29", "30%", 100), milestones={})
    silent = judged("2022-07-29", ("2022-07-29", "30%", None))

    for state, reason in (
        (begun, "what had been invested before 2022-01-01 is not on file"),
        (silent, "no completed investment on file"),
    ):
        assert ENGLISH.text(why_unknown(state, invested(state, day("2022-07-29")))) == reason


def test_several_together_count_who_does_not_say():
    on = day("2022-07-29")
    says = completed(judged("2022-07-29", ("2022-07-29", "30%", 100)), on)
    silent = completed(judged("2022-07-29"), on)
    both = together([says, silent])

    assert (says.share, says.share_of_year) == (Fraction(1, 10), Fraction(1, 4))
    assert (both.in_all, both.in_year) == (Total(100, 1), Total(100, 1))
    assert (both.share, both.share_of_year) == (Fraction(100, 2000), Fraction(100, 800))
    assert not silent.any_known
    assert together([]).in_year == Total(None)


def test_a_share_needs_every_plan_that_it_is_of():
    on = day("2022-07-29")
    planless = completed(judged("2022-07-29", ("2022-07-29", "30%", 100), stated={}), on)
    both = together([planless, completed(judged("2022-07-29", ("2022-07-29", "30%", 100)), on)])

    assert (both.planned, both.share, both.share_of_year) == (Total(1000, 1), None, None)


def test_the_plan_of_the_year_counts_the_projects_of_its_track():
    on = day("2022-07-29")
    state = judged("2022-07-29", ("2022-07-29", "30%", 100))
    targets = {
        "clause": "一",
        "track": "implementation",
        "projects": "3",
        "year_investment_yuan": "0.1亿",
    }
    plan = rulebook(tracks=TRACKS, targets=targets).programme
    found = year_plan(plan, [(state, completed(state, on))])

    assert (found.declared, found.in_year, found.missing) == (10_000_000, Total(100), 2)
    assert (found.share, found.is_bound) == (Fraction(100, 10_000_000), True)
    assert year_plan(rulebook(tracks=TRACKS).programme, []) is None


FIGURES = (
    ("2022-07-10", "0%", 0),
    ("2022-07-28", "10%", 100),
    ("2022-09-30", "20%", 100),
    ("2022-11-30", "90%", 300),
    ("2023-01-20", "95%", 320),
)


@pytest.mark.parametrize(
    ("first", "last", "yuan"),
    [
        ("2022-07-01", "2022-07-31", 100),
        # A month without an entry is not known; one in which nothing was added is nought.
        ("2022-08-01", "2022-08-31", None),
        ("2022-09-01", "2022-09-30", 0),
        ("2022-11-01", "2022-11-30", 200),
        # Since January ends with the year: in January it is what the month brought.
        ("2022-01-01", "2022-12-31", 300),
        ("2023-01-01", "2023-01-31", 20),
    ],
)
def test_what_was_gained_in_a_span_is_from_the_last_figure_before_it(first, last, yuan):
    assert gained(judged(last, *FIGURES), day(first), day(last)) == yuan


def test_what_a_span_began_from_is_nought_only_where_that_is_on_record():
    entries = [("2022-08-20", "30%", 90)]
    assert gained(judged("2022-08-31", *entries), day("2022-08-01"), day("2022-08-31")) is None
    assert gained(judged("2022-08-31", *entries), day("2022-07-01"), day("2022-08-31")) == 90
    begun = {"works-started": "2022-08-03"}
    state = judged("2022-08-31", *entries, milestones=begun)
    assert gained(state, day("2022-08-01"), day("2022-08-31")) == 90
