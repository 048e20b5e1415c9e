from fractions import Fraction

import pytest

from renovation_cli.compute.care import care_of, patrol_problems_due, patrols_due, satisfied
from renovation_cli.compute.owed import late
from renovation_cli.compute.progress import judge
from renovation_cli.model.book import Dossier
from renovation_cli.model.care import Satisfaction
from renovation_cli.model.project import Project
from tests.compute.records import day, rulebook

CLOSING = {
    "closing": {
        "name": "收尾",
        "clause": "三",
        "from": "2022-05",
        "to": "2022-12",
        "milestones": {
            "finished": {"name": "完工", "clause": "三"},
            "handover": {"name": "移交", "clause": "三"},
        },
    }
}
CARE = {
    "clause": "五",
    "name": "社区巡查",
    "patrol_every_days": "30",
    "lead": ["community"],
}


def book(**care):
    tracks = {"implementation": {"name": "实施", "clause": "一", "stages": CLOSING}}
    return rulebook(
        tracks=tracks,
        clauses={"五": "长效管理"},
        works={"finished": ["finished"], "handed_over": ["handover"]},
        care={**CARE, **care},
    )


BOOK = book()


def state(as_of, *, handover="2022-06-01", rules=BOOK, **care):
    dated = {"finished": "2022-05-20", "handover": handover} if handover else {"finished": "2022-05-20"}
    facts = {"name": "红旗新村", "track": "implementation", "milestones": dated, "care": care}
    return judge(Dossier("hongqi", Project.model_validate(facts), None), rules, day(as_of))


def late_patrols(as_of, rules=BOOK, **facts):
    found = late(state(as_of, rules=rules, **facts), rules, day(as_of))
    return [
        (item.name, str(item.due), -item.days_left(day(as_of)))
        for item in found
        if item.kind.value == "patrol"
    ]


@pytest.mark.parametrize(
    ("as_of", "days"), [("2022-06-30", None), ("2022-07-01", None), ("2022-07-02", 1), ("2022-07-31", 30)]
)
def test_the_first_patrol_is_due_so_many_days_after_the_handover(as_of, days):
    assert late_patrols(as_of) == ([] if days is None else [("社区巡查", "2022-07-01", days)])


@pytest.mark.parametrize(("as_of", "days"), [("2022-07-20", None), ("2022-07-21", 1)])
def test_the_next_patrol_is_counted_from_the_last(as_of, days):
    patrols = [{"on": "2022-06-20"}, {"on": "2022-06-10"}]

    assert late_patrols(as_of, patrols=patrols) == (
        [] if days is None else [("社区巡查", "2022-07-20", days)]
    )


def test_a_patrol_still_to_come_does_not_count_yet():
    assert late_patrols("2022-07-05", patrols=[{"on": "2022-07-06"}]) == [("社区巡查", "2022-07-01", 4)]


def test_a_patrol_before_the_handover_does_not_bring_the_next_one_forward():
    assert care_of(
        state("2022-06-10", patrols=[{"on": "2022-05-25"}]), BOOK.programme, day("2022-06-10")
    ).patrol_due == day("2022-07-01")


@pytest.mark.parametrize("handover", [None, "2022-08-01"])
def test_nothing_is_due_before_the_handover(handover):
    assert late_patrols("2022-07-31", handover=handover) == []


def test_a_plan_without_an_interval_asks_for_no_patrol():
    rules = rulebook(
        tracks={"implementation": {"name": "实施", "clause": "一", "stages": CLOSING}},
        works={"handed_over": ["handover"]},
        care={"clause": "五"},
    )

    assert late_patrols("2022-12-31", rules) == []


def test_a_plan_without_care_asks_for_no_patrol():
    rules = rulebook(tracks={"implementation": {"name": "实施", "clause": "一", "stages": CLOSING}})

    assert late_patrols("2022-12-31", rules) == []
    assert list(patrols_due(state("2022-12-31"), rules, day("2022-12-31"))) == []


def test_a_patrol_without_a_name_of_its_own_is_called_by_its_clause():
    unnamed = {key: value for key, value in CARE.items() if key != "name"}
    tracks = {"implementation": {"name": "实施", "clause": "一", "stages": CLOSING}}
    rules = rulebook(
        tracks=tracks, clauses={"五": "长效管理"}, works={"handed_over": ["handover"]}, care=unnamed
    )

    assert late_patrols("2022-07-02", rules) == [("长效管理", "2022-07-01", 1)]


def test_who_patrols_is_the_plans_choice():
    (item,) = patrols_due(state("2022-07-02"), BOOK, day("2022-07-02"))

    assert (item.lead, item.clause, item.duty) == (("community",), "五", None)


FACTS = {
    "self_rule": {"on": "2022-06-05", "form": "owners-committee"},
    "property": {"on": "2022-06-05", "by": "示例物业", "agreement": "2022-06-07"},
    "patrols": [{"on": "2022-06-05"}],
    "satisfaction": [{"on": "2022-06-05", "asked": "3", "satisfied": "2"}],
    "evaluation": {"on": "2022-06-05", "result": "好"},
}


@pytest.mark.parametrize(("as_of", "on_file"), [("2022-06-04", False), ("2022-06-05", True)])
def test_facts_count_from_their_day_on(as_of, on_file):
    found = care_of(state(as_of, **FACTS), BOOK.programme, day(as_of))
    facts = (found.self_rule, found.managed, found.patrols, found.satisfaction, found.evaluation)

    assert [bool(fact) for fact in facts] == [on_file] * 5


@pytest.mark.parametrize(("as_of", "agreed"), [("2022-06-06", None), ("2022-06-07", "2022-06-07")])
def test_an_agreement_counts_from_its_own_day_on(as_of, agreed):
    found = care_of(state(as_of, **FACTS), BOOK.programme, day(as_of))

    assert found.managed.agreement == (day(agreed) if agreed else None)


def test_there_is_nothing_to_show_before_the_handover_or_a_fact():
    assert not care_of(state("2022-05-31"), BOOK.programme, day("2022-05-31")).on_file
    assert care_of(state("2022-06-01"), BOOK.programme, day("2022-06-01")).on_file
    assert care_of(state("2022-06-05", handover=None, **FACTS), BOOK.programme, day("2022-06-05")).on_file


@pytest.mark.parametrize(("asked", "number", "share"), [("3", "2", Fraction(2, 3)), ("0", "0", None)])
def test_satisfaction_is_an_exact_share_of_those_asked(asked, number, share):
    survey = Satisfaction.model_validate({"on": "2022-06-05", "asked": asked, "satisfied": number})

    assert satisfied(survey) == share


FOUND = {"on": "2022-06-10", "found": "楼道堆物"}
IN_TIME = book(problem_days="15")


def problems(as_of, *patrols, rules=IN_TIME):
    found = patrol_problems_due(state(as_of, rules=rules, patrols=list(patrols)), rules, day(as_of))
    return [(item.name, str(item.due), item.done, item.lead) for item in found]


@pytest.mark.parametrize(
    ("as_of", "late"), [("2022-06-24", False), ("2022-06-25", False), ("2022-06-26", True)]
)
def test_what_a_patrol_found_is_late_after_its_days(as_of, late):
    (item,) = patrol_problems_due(state(as_of, rules=IN_TIME, patrols=[FOUND]), IN_TIME, day(as_of))

    assert (str(item.due), item.days_left(day(as_of)) < 0, item.done) == ("2022-06-25", late, False)


@pytest.mark.parametrize(("as_of", "done"), [("2022-06-29", False), ("2022-06-30", True)])
def test_what_a_patrol_found_is_done_from_the_day_it_is_dealt_with(as_of, done):
    ((_, _, is_done, _),) = problems(as_of, {**FOUND, "resolved": "2022-06-30"})

    assert is_done is done


def test_who_patrols_answers_for_it_unless_it_was_reported_up_to_a_lead():
    leads = {
        up: problems("2022-06-11", {**FOUND, "reported_up": up})[0][3]
        for up in ("街道", "street", "领导小组", "物业公司")
    }

    assert leads == {
        "街道": ("street",),
        "street": ("street",),
        "领导小组": ("leadership",),
        "物业公司": ("community",),
    }
    assert problems("2022-06-11", FOUND)[0][3] == ("community",)


def test_a_patrol_that_found_nothing_or_led_to_an_order_leaves_nothing_to_do():
    assert problems("2022-12-31", {"on": "2022-06-10"}, {**FOUND, "order": "p-1"}) == []


def test_without_days_in_the_plan_nothing_that_a_patrol_found_falls_due():
    assert problems("2022-12-31", FOUND, rules=BOOK) == []
