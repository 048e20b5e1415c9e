from fractions import Fraction

from renovation_cli.compute.lag import group_pace, project_pace
from renovation_cli.compute.progress import judge
from renovation_cli.render.language import Language
from tests.compute.records import day, dossier, rulebook

MILESTONES = {
    "works-started": {"name": "开工", "clause": "三"},
    "works-finished": {"name": "完工", "clause": "三"},
    "handover": {"name": "移交", "clause": "三", "required": "false"},
}
WORKS = {
    "construction": {
        "name": "施工",
        "clause": "三",
        "from": "2022-07",
        "to": "2022-11",
        "milestones": MILESTONES,
    }
}
PACE = {"clause": "三", "by": "table", "table": {"2022-07": "40%", "2022-08": "50%"}}
ENGLISH = Language("en")


def found(as_of, *, pace=PACE, works=None, paid=None, yuan="1000", **project):
    tracks = {"implementation": {"name": "实施项目", "clause": "一", "stages": WORKS, "pace": pace}}
    values = {"stated": {"investment_yuan": yuan} if yuan else {}, **project}
    if works:
        values["progress"] = [{"on": "2022-07-20", "works": works}]
    if paid:
        values["money"] = {"entries": [{"on": "2022-07-20", "kind": "payment", "yuan": paid}]}
    state = judge(dossier(None, **values), rulebook(tracks=tracks), day(as_of))
    return project_pace(state, day(as_of))


def reason(measured):
    return measured.reason and ENGLISH.text(measured.reason)


def test_behind_in_points_and_as_a_ratio_for_works_and_for_money_apart():
    pace = found("2022-08-31", works="35%", paid="600")

    assert (pace.works.points, pace.works.ratio) == (-15, Fraction(7, 10))
    assert (pace.money.points, pace.money.ratio) == (10, Fraction(6, 5))


def test_points_are_not_rounded():
    assert found("2022-08-31", works="1/3").works.points == Fraction(-50, 3)


def test_a_ratio_needs_something_planned_and_points_do_not():
    pace = found("2022-07-30", works="5%")

    assert (pace.planned, pace.works.points, pace.works.ratio) == (0, 5, None)


def test_rates_above_the_whole_are_kept():
    pace = found("2022-08-31", works="104%", paid="1500")

    assert (pace.works.actual, pace.works.ratio) == (Fraction(26, 25), Fraction(52, 25))
    assert pace.money.ratio == 3


def test_what_is_not_on_file_gives_no_verdict_and_says_why():
    pace = found("2022-08-31", yuan=None)

    assert (pace.works.points, pace.works.ratio, pace.money.points) == (None, None, None)
    assert (reason(pace.works), reason(pace.money)) == (
        "no progress on file",
        "no planned investment on file",
    )
    assert reason(found("2022-08-31").money) == "no payment on file"
    assert reason(found("2022-08-31", yuan="0", paid="5").money) == "the planned investment is zero"
    assert reason(found("2022-08-31", pace=None, works="5%").works) == "the track has no pace"


def test_projects_together_weigh_as_much_as_their_planned_money():
    small = found("2022-08-31", works="80%", paid="900", yuan="1000")
    large = found("2022-08-31", works="40%", paid="900", yuan="3000")
    both = group_pace([small, large])

    assert both.works.actual == Fraction(1, 2)
    assert both.works.points == 0
    assert both.money.actual == Fraction(1800, 4000)
    assert (both.projects, both.planned_yuan, both.paid_yuan) == (2, 4000, 1800)


def test_together_there_is_no_figure_where_one_is_unknown():
    known = found("2022-08-31", works="80%", paid="900")
    both = group_pace([known, found("2022-08-31", paid="100")])

    assert (both.works.points, reason(both.works)) == (None, "no progress on file for 1 project")
    assert both.money.actual == Fraction(1, 2)
    without_money = group_pace([known, found("2022-08-31", works="10%")])
    assert reason(without_money.money) == "no payment on file for 1 project"
    without_weight = group_pace([known, found("2022-08-31", works="10%", yuan=None)])
    assert reason(without_weight.works) == "no planned investment on file for 1 project"
    assert without_weight.works.planned is None


def test_a_project_of_which_nothing_is_due_yet_moves_no_figure_of_the_others():
    late = {"clause": "三", "by": "table", "table": {"2022-10": "50%"}}
    begun = found("2022-08-31", works="35%", paid="100")
    for early in ({}, {"paid": "10"}, {"works": "8%"}, {"works": "8%", "paid": "10"}, {"yuan": None}):
        both = group_pace([begun, found("2022-08-31", pace=late, **early)])
        assert (both.projects, both.waiting) == (1, 1)
        assert (both.works, both.money) == (begun.works, begun.money)
        assert (both.planned_yuan, both.paid_yuan) == (1000, 100)
    assert reason(group_pace([found("2022-07-30", works="8%", paid="10")]).works) == "nothing is due yet"
    assert group_pace([found("2022-08-31", pace=None, works="5%")]).projects == 0


def test_a_project_with_no_money_planned_weighs_nothing_and_takes_no_figure_away():
    known = found("2022-08-31", works="35%", paid="100")
    for nothing in ({}, {"works": "90%"}, {"paid": "70"}):
        both = group_pace([known, found("2022-08-31", yuan="0", **nothing)])
        assert (both.projects, both.works, both.money) == (2, known.works, known.money)
        assert (both.planned_yuan, both.paid_yuan) == (1000, 100)
    alone = group_pace([found("2022-08-31", yuan="0", works="90%")])
    assert (alone.works.points, reason(alone.works)) == (None, "the planned investment is zero")


def test_money_of_another_year_is_not_held_against_the_year():
    stated = {"stated": {"investment_yuan": "9000", "year_investment_yuan": "300"}}
    entries = [
        {"on": "2021-11-03", "kind": "payment", "yuan": "900"},
        {"on": "2022-08-03", "kind": "payment", "yuan": "30"},
    ]
    carried_over = found("2022-08-31", **stated, money={"entries": entries})

    assert (carried_over.money.actual, carried_over.paid_yuan) == (Fraction(1, 10), 30)
    assert (carried_over.paid.before, carried_over.paid.after) == (900, 0)
