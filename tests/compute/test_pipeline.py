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
            "decided": {"name": "确定批次", "clause": "一", "by": "2022-06"},
        },
    }
}
BOOK = rulebook(
    targets={"clause": "一", "track": "implementation", "projects": "20", "households": "900"},
    tracks={
        "implementation": {"name": "实施", "clause": "一", "stages": STAGES},
        "application": {
            "name": "申报",
            "clause": "一",
            "stages": SURVEY,
            "eligibility": RULES,
            "decided_by": "decided",
        },
    },
)
GOOD = {
    "year_built": "1990",
    "survey": {
        "on": "2022-04-10",
        "shortcomings": ["道路", "排水"],
        "willingness": {"asked": "9", "willing": "6"},
    },
}


def state(project_id="laojie", track="application", as_of="2022-06-30", **facts):
    project = Project.model_validate({"name": "老街", "track": track, **facts})
    return judge(Dossier(project_id, project, None), BOOK, day(as_of))


def of(as_of="2022-06-30", **candidate):
    return candidacy(state(as_of=as_of, candidate=candidate), day(as_of))


def verdict(rule, year_built=None, **found):
    test = Eligibility.model_validate(RULES[rule])
    known = Candidate.model_validate({"survey": {"on": "2022-04-10", **found}})
    return meets(test, year_built, known.survey)


@pytest.mark.parametrize(("year", "met"), [(2004, True), (2005, False), (2006, False)])
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
    assert meets(Eligibility.model_validate(RULES[rule]), None, None) is None


def test_a_share_of_nobody_asked_cannot_be_judged():
    assert verdict("willing", willingness={"asked": "0", "willing": "0"}) is None


def test_a_candidate_is_eligible_where_every_rule_is_met():
    assert of(**GOOD).eligible is True


def test_one_rule_that_fails_is_enough_although_another_is_unknown():
    assert of(year_built="2010").eligible is False


def test_an_unknown_rule_leaves_the_verdict_open():
    assert of(year_built="1990", survey={"on": "2022-04-10", "shortcomings": ["道路"] * 2}).eligible is False
    assert (
        of(year_built="1990", survey={"on": "2022-04-10", "shortcomings": ["道路", "排水"]}).eligible is None
    )
    assert of().eligible is None


@pytest.mark.parametrize(
    ("as_of", "eligible"), [("2022-04-09", None), ("2022-04-10", True), ("2022-04-11", True)]
)
def test_what_a_survey_found_counts_from_its_day_on(as_of, eligible):
    assert of(as_of, **GOOD).eligible is eligible
    assert of(as_of, **GOOD).year_built == 1990


@pytest.mark.parametrize(
    ("as_of", "reached"),
    [("2022-05-14", []), ("2022-05-15", ["surveyed"]), ("2022-06-20", ["surveyed", "verified"])],
)
def test_milestones_are_reached_on_their_day(as_of, reached):
    dated = {"surveyed": "2022-05-15", "verified": "2022-06-20"}
    found = candidacy(state(as_of=as_of, milestones=dated), day(as_of))

    assert [item.id for item in found.reached] == reached
    assert [item.id for item in found.milestones] == ["surveyed", "verified", "decided"]


@pytest.mark.parametrize(
    ("as_of", "batch"), [("2022-06-19", None), ("2022-06-20", Batch.PLAN), ("2022-06-21", Batch.PLAN)]
)
def test_a_batch_counts_from_the_day_it_was_decided_on(as_of, batch):
    found = state(as_of=as_of, batch="plan", milestones={"decided": "2022-06-20"})

    assert candidacy(found, day(as_of)).batch is batch


def test_a_batch_that_nobody_decided_on_does_not_count():
    assert state(batch="plan").batch is None
    assert state(batch="plan", track="implementation").batch is Batch.PLAN


def test_only_tracks_with_rules_have_candidates():
    assert is_candidate(state())
    assert not is_candidate(state(track="implementation"))


def figures(households=None, investment=None):
    return Figures(households, None, Decimal(1), investment, None)


def decided(project_id, batch):
    found = state(project_id, batch=batch, milestones={"decided": "2022-06-20"})
    return candidacy(found, day("2022-06-30"))


def load(*chosen, **rest):
    states = {f"p{number}": figures(*each) for number, each in enumerate(chosen)}
    found = [decided(each, "implement") for each in states]
    others = [decided(each, each) for each in rest]
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
