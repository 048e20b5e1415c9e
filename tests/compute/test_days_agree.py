"""What is said of a day is the same on whichever later day it is asked, and however days are gone through."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.escalation import AHEAD, level_state
from renovation_cli.compute.ladder import Ladder
from renovation_cli.compute.progress import judge
from renovation_cli.model.book import Dossier
from tests.compute.records import ROUND, STAGES, at_leisure, building, dossier, household, rulebook

FIRST, LAST = date(2022, 2, 1), date(2022, 9, 10)
"""The programme begins on the first; every fact stands between both."""
PACES = (
    {"by": "linear", "from": "2021-11-20", "to": "2022-05-10"},
    {"by": "linear", "from": "2022-03-05", "to": "2022-03-05"},
    {"by": "months", "from": "2022-02-15", "to": "2022-06-10"},
    {"by": "table", "table": {"2022-04": "60%"}},
    {"by": "table", "table": {"2022-02": "0%", "2022-03-15": "40%", "2022-06": "100%"}},
)
WORKS = {
    "name": "施工",
    "clause": "三",
    "from": "2022-04",
    "to": "2022-08",
    "milestones": {
        "tender": {"name": "招标", "clause": "三", "by": "none", "reason": "方案未写"},
        "works-started": {
            "name": "开工",
            "clause": "三",
            "by": "2022-06",
            "after": ["scheme-issued", "tender"],
        },
        "works-finished": {"name": "完工", "clause": "三", "after": ["works-started"]},
        "accounts": {
            "name": "决算",
            "clause": "三",
            "after": ["works-finished"],
            "within": {"days": "21", "of": "works-finished"},
        },
    },
}
DAY = timedelta(days=1)
days = st.integers(0, (LAST - FIRST).days).map(lambda number: FIRST + timedelta(days=number))
rates = st.sampled_from(["0%", "5%", "10%", "35.5%", "60%", "100%", "1/3"])


def texts(of):
    return of.map(str)


conditions = st.fixed_dictionaries(
    {},
    optional={
        "of": st.sampled_from(["works", "money", "investment"]),
        "points_behind": rates,
        "points_behind_more_than": rates,
        "ratio_below": rates,
        "days_overdue": texts(st.sampled_from([0, 1, 7, 40, 400])),
        "unrecorded_days": texts(st.sampled_from([0, 30, 100])),
        "in_a_row": texts(st.integers(1, 4)),
        "every": st.sampled_from(["month", "report"]),
    },
)


@st.composite
def levels(draw):
    """Three levels; a higher one may ask for how often a lower one was reached, and nothing else."""
    found = {}
    for place in range(3):
        given_ = draw(st.lists(conditions, min_size=1, max_size=2))
        if place and draw(st.booleans()):
            lower = {
                "repeats": f"level-{draw(st.integers(0, place - 1))}",
                "times": str(draw(st.integers(1, 3))),
            }
            given_.append(draw(st.sampled_from([{}, {"every": "month", "in_a_row": "2"}])) | lower)
        found[f"level-{place}"] = {"name": str(place), "action": "督查", "clause": "四", "when": given_}
    return {"clause": "四", "levels": found}


@st.composite
def answers(draw):
    on = sorted(draw(st.lists(days, min_size=1, max_size=3)))
    kinds = [draw(st.sampled_from(["agree", "oppose", "absent"])) for _ in on]
    return [f"{kind} {day}" for kind, day in zip(kinds, on, strict=True)]


@st.composite
def projects(draw):
    entry = st.fixed_dictionaries(
        {"on": texts(days), "works": rates},
        optional={"invested_yuan": st.sampled_from(["0", "12", "35", "90", "140"])},
    )
    entries = draw(st.lists(entry, max_size=6))
    kinds = st.sampled_from(["payment", "payment", "refund"])
    payments = draw(st.lists(st.tuples(texts(days), st.sampled_from(["10", "35", "90"])), max_size=3))
    excuses = draw(st.lists(st.tuples(days, days).map(sorted), max_size=2))
    every = ("supervision-group", "scheme-issued", "tender", "works-started", "works-finished", "accounts")
    milestones = {each: draw(days) for each in every}
    planned = sorted(draw(st.lists(days, max_size=2)))
    facts = {
        "stated": {"households": "3", "year_investment_yuan": "100"},
        "milestones": {each: str(on) for each, on in milestones.items() if draw(st.booleans())},
        "planned": dict(zip(("works-started", "works-finished"), map(str, planned), strict=False)),
        "notices": {ROUND: str(draw(days))} if draw(st.booleans()) else {},
        "progress": entries,
        "money": {"entries": [{"on": on, "kind": draw(kinds), "yuan": yuan} for on, yuan in payments]},
        "excuses": [{"from": str(from_), "to": str(to), "reason": "台风"} for from_, to in excuses],
    }
    listed = [household(draw(st.none() | answers())) for _ in range(3)] if draw(st.booleans()) else None
    return dossier(listed and {"1": building(*listed)}, **facts)


@st.composite
def plans(draw):
    """Rules with a chain of works, some of which have no deadline or one that runs from another fact."""
    asked = {"count": draw(st.sampled_from(["received", "agreeing"])), "of": "households", "clause": "二"}
    visits = STAGES["visits"] | {
        "rounds": {ROUND: STAGES["visits"]["rounds"][ROUND] | {"requirements": [asked | {"at_least": "2/3"}]}}
    }
    track = {
        "name": "实施项目",
        "clause": "一",
        "stages": STAGES | {"visits": visits, "works": WORKS},
        "pace": {"clause": "三", **draw(st.sampled_from(PACES))},
    }
    return rulebook(
        tracks={"implementation": track},
        works={"started": draw(st.sampled_from([[], ["works-started"]])), "finished": ["works-finished"]},
        escalation=draw(levels()),
        **draw(st.sampled_from([{}, {"issued": "2022-01-05"}, {"issued": "2022-03-25"}])),
    )


def every_day(first=FIRST, last=date(2022, 12, 20)):
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def said_of(changes, day):
    """The level that stands in a list of changes for a day, and whether an excuse held."""
    found = [each for each in changes if each.on <= day]
    return (found[-1].level_id, found[-1].excused) if found else (None, False)


@at_leisure
@given(plans(), projects(), st.data())
def test_a_day_is_judged_alike_on_that_day_and_on_any_later_one(plan, project, data):
    last = level_state(judge(project, plan, date(2023, 3, 5)), plan, date(2023, 3, 5))
    long_after = level_state(judge(project, plan, date(2060, 7, 1)), plan, date(2060, 7, 1))

    assert [each for each in long_after.changes if each.on <= date(2023, 3, 5)] == list(last.changes)
    for day in data.draw(st.lists(st.sampled_from(every_day()), min_size=12, max_size=12)):
        on_it = level_state(judge(project, plan, day), plan, day)
        assert (on_it.reached.level_id, on_it.excuse is not None) == said_of(last.changes, day)
        assert list(on_it.changes) == [each for each in last.changes if each.on <= day]


@at_leisure
@given(plans(), projects(), st.sampled_from([date(2022, 5, 31), date(2022, 12, 20), date(2025, 1, 31)]))
def test_going_through_the_days_that_turn_something_is_going_through_every_day(plan, project, as_of):
    state = judge(project, plan, as_of)
    ladder = Ladder(state, plan.programme, as_of, as_of)
    rung = [ladder.step(day) for day in every_day(state.levels_from, as_of)][-1]
    found = level_state(state, plan, as_of).reached

    ids = list(plan.programme.escalation.levels)
    assert found.level_id == (ids[rung.rank] if rung.rank >= 0 else None)
    assert found.since == rung.since
    assert [without_ends(each) for each in found.causes] == [without_ends(each) for each in rung.causes]
    assert [each.ends for each in found.causes] == [each.ends for each in rung.causes]


def without_ends(cause: Cause):
    return {name: getattr(cause, name) for name in Cause.__slots__ if name != "ends"}


def nothing_after(day, given_):
    """The same files with only what is dated by a day."""
    project = given_.project
    entries = tuple(each for each in project.money.entries if each.on <= day)
    cut = project.model_copy(
        update={
            "milestones": {each: on for each, on in project.milestones.items() if on.first <= day},
            "notices": {each: on for each, on in project.notices.items() if on.first <= day},
            "progress": tuple(each for each in project.progress if each.on <= day),
            "money": project.money.model_copy(update={"entries": entries}),
            "excuses": tuple(each for each in project.excuses if each.from_ <= day),
        }
    )
    rooms = given_.households and {
        building_id: {room: heard_by(day, each) for room, each in households.items()}
        for building_id, households in given_.households.items()
    }
    return Dossier(given_.id, cut, rooms)


def heard_by(day, given_):
    said = [f"{kind.value} {on}" for kind, on in given_.answers.get(ROUND, ()) if on <= day]
    return household(said or None)


@at_leisure
@given(plans(), projects(), st.sampled_from(every_day(last=date(2022, 7, 31))))
def test_the_next_level_comes_on_the_day_named_if_nothing_more_is_on_file(plan, project, as_of):
    ids = [None, *plan.programme.escalation.levels]
    now = level_state(judge(project, plan, as_of), plan, as_of)
    last = max(as_of, now.state.levels_from) + AHEAD
    left = nothing_after(as_of, project)
    then = level_state(judge(left, plan, last), plan, last)

    level, _ = said_of(then.changes, as_of)
    higher = [
        each for each in then.changes if as_of < each.on and ids.index(each.level_id) > ids.index(level)
    ]
    assert now.reached.level_id == level
    assert now.ahead.on == (higher[0].on if higher else None)
    assert not higher or now.ahead.level_id == higher[0].level_id


def test_month_ends_are_gone_through_from_the_issue_on_where_all_else_was_settled_before():
    never_paid = {"points_behind_more_than": "0%", "of": "money", "in_a_row": "3"}
    pace = {"clause": "三", "by": "linear", "from": "2021-12", "to": "2022-04"}
    level = {"name": "一", "action": "督查", "clause": "四", "when": [never_paid]}
    plan = rulebook(
        tracks={"implementation": {"name": "实施项目", "clause": "一", "stages": STAGES, "pace": pace}},
        escalation={"clause": "四", "levels": {"one": level}},
        issued="2022-11-25",
    )
    spent = {"entries": [{"on": "2022-03-01", "kind": "payment", "yuan": "10"}]}
    project = dossier(None, stated={"year_investment_yuan": "100"}, money=spent)
    long_after = date(2025, 7, 1)

    found = level_state(judge(project, plan, long_after), plan, long_after)
    assert [str(each.on) for each in found.changes] == ["2023-01-31"]
