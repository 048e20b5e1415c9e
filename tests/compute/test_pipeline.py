from decimal import Decimal

import pytest

from renovation_cli.compute.pipeline import candidacy, is_candidate, meets, next_year
from renovation_cli.compute.progress import judge
from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import Total
from renovation_cli.model.book import Dossier
from renovation_cli.model.candidate import Candidate, Eligibility
from renovation_cli.model.project import Project
from renovation_cli.model.words import Batch
from tests.compute.records import STAGES, day, rulebook

RULES = {
    "built": {"name": "建成早", "clause": "一", "built_before": "2005"},
    "facilities": {"name": "设施落后", "clause": "一", "shortcomings_at_least": "2"},
    "willing": {"name": "愿意", "clause": "一", "willing_at_least": "2/3"},
}
SURVEY = {
    "survey": {
        "name": "摸底",
        "clause": "一",
        "from": "2022-03",
        "to": "2022-05",
        "milestones": {
            "surveyed": {"name": "摸底完成", "clause": "一"},
            "verified": {"name": "现场核查", "clause": "一", "by": "2022-06"},
        },
    }
}
BOOK = rulebook(
    targets={"clause": "一", "track": "implementation", "projects": "20", "households": "900"},
    tracks={
        "implementation": {"name": "实施", "clause": "一", "stages": STAGES},
        "application": {"name": "申报", "clause": "一", "stages": SURVEY, "eligibility": RULES},
    },
)
GOOD = {"year_built": "1990", "shortcomings": ["道路", "排水"], "willingness": {"asked": "9", "willing": "6"}}


def state(project_id="laojie", track="application", as_of="2022-06-30", **facts):
    project = Project.model_validate({"name": "老街", "track": track, **facts})
    return judge(Dossier(project_id, project, None), BOOK, day(as_of))


def of(**candidate):
    return candidacy(state(candidate=candidate))


def verdict(rule, **found):
    test = Eligibility.model_validate(RULES[rule])
    return meets(test, Candidate.model_validate(found))


@pytest.mark.parametrize(("year", "met"), [("2004", True), ("2005", False), ("2006", False)])
def test_built_before_a_year_is_not_in_it(year, met):
    assert verdict("built", year_built=year) is met


@pytest.mark.parametrize(
    ("named", "met"), [(["道路"], False), (["道路", "排水"], True), (["道路", "道路"], False), ([], False)]
)
def test_shortcomings_are_counted_once_each(named, met):
    assert verdict("facilities", shortcomings=named) is met


@pytest.mark.parametrize(("willing", "met"), [("5", False), ("6", True), ("7", True)])
def test_two_thirds_of_those_asked_are_enough_at_equality(willing, met):
    assert verdict("willing", willingness={"asked": "9", "willing": willing}) is met


@pytest.mark.parametrize("rule", RULES)
def test_what_was_not_found_out_cannot_be_judged(rule):
    assert verdict(rule) is None


def test_a_share_of_nobody_asked_cannot_be_judged():
    assert verdict("willing", willingness={"asked": "0", "willing": "0"}) is None


def test_a_candidate_is_eligible_where_every_rule_is_met():
    assert of(**GOOD).eligible is True


def test_one_rule_that_fails_is_enough_although_another_is_unknown():
    assert of(year_built="2010").eligible is False


def test_an_unknown_rule_leaves_the_verdict_open():
    assert of(year_built="1990", shortcomings=["道路", "排水"]).eligible is None
    assert candidacy(state()).eligible is None


@pytest.mark.parametrize(
    ("as_of", "reached"),
    [("2022-05-14", []), ("2022-05-15", ["surveyed"]), ("2022-06-20", ["surveyed", "verified"])],
)
def test_milestones_are_reached_on_their_day(as_of, reached):
    dated = {"surveyed": "2022-05-15", "verified": "2022-06-20"}
    found = candidacy(state(as_of=as_of, milestones=dated))

    assert [item.id for item in found.reached] == reached
    assert [item.id for item in found.milestones] == ["surveyed", "verified"]


def test_the_candidates_verdict_goes_before_the_projects_batch():
    assert candidacy(state(batch="plan", candidate={"verdict": "reserve"})).verdict is Batch.RESERVE
    assert candidacy(state(batch="plan", candidate={})).verdict is Batch.PLAN
    assert candidacy(state(candidate={})).verdict is None


def test_only_tracks_with_rules_have_candidates():
    assert is_candidate(state())
    assert not is_candidate(state(track="implementation"))


def figures(households=None, investment=None):
    return Figures(households, None, Decimal(1), investment, None)


def load(*chosen, **rest):
    states = {f"p{number}": figures(*each) for number, each in enumerate(chosen)}
    found = [candidacy(state(each, candidate={"verdict": "implement"})) for each in states]
    others = [candidacy(state(each, candidate={"verdict": each})) for each in rest]
    everything = states | {name: figures(*each) for name, each in rest.items()}
    return {each.field: each for each in next_year(found + others, everything, BOOK.programme)}


def test_next_years_load_is_of_the_candidates_to_be_implemented():
    found = load((100, 5000), (200, 7000), reserve=(900, 9000))

    assert found["projects"].next_year == Total(2)
    assert found["households"].next_year == Total(300)
    assert found["investment_yuan"].next_year == Total(12000)


def test_the_load_stands_beside_this_years_targets():
    found = load((100, 5000))

    assert [each.target for each in found.values()] == [20, 900, None]


def test_a_candidate_that_does_not_say_makes_the_load_a_bound():
    assert load((100, None), (None, None))["households"].next_year == Total(100, 1)
    assert load((100, None), (None, None))["investment_yuan"].next_year == Total(None, 2)


def test_no_candidate_to_implement_is_no_load():
    assert [each.next_year for each in load(plan=(9, 9)).values()] == [Total(0), Total(0), Total(0)]
