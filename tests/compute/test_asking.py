"""A round begun anew: by the district, or since what it is about was issued once more; and totals."""

import pytest

from renovation_cli.compute.consultation import Consultation, RoundStanding, consult
from renovation_cli.compute.turns import turns
from renovation_cli.render.language import Language
from tests.compute.records import ROUND, asked, building, day, dossier, household, round_of

DUE = day("2022-03-10")
HOMES = {"1": building(*(household("agree 2022-02-20") for _ in range(2)), household())}
STATED = {"stated": {"households": "3"}}
ABOUT = {"about": "scheme"}


def found(as_of, homes=HOMES, round_=None, **facts):
    return consult(dossier(homes, **STATED, **facts), ROUND, round_ or round_of(asked()), day(as_of))


@pytest.mark.parametrize(
    ("as_of", "received", "older", "since", "met"),
    [
        ("2022-05-08", 2, 0, None, True),
        ("2022-05-09", 0, 2, "2022-05-09", False),
        ("2022-05-10", 0, 2, "2022-05-09", False),
    ],
)
def test_what_was_said_before_a_new_beginning_does_not_count(as_of, received, older, since, met):
    result = found(as_of, asked_again={ROUND: "2022-05-09"})

    assert (result.counts.received, result.older, result.met) == (received, older, met)
    assert result.since == (day(since) if since else None)


def test_an_answer_on_the_day_of_the_new_beginning_counts():
    homes = {
        "1": building(household(["agree 2022-02-20", "oppose 2022-05-09"]), household("agree 2022-02-20"))
    }
    result = found("2022-05-09", homes, asked_again={ROUND: ["2022-04-01", "2022-05-09"]})

    assert (result.counts.opposed, result.counts.received, result.older) == (1, 1, 1)


@pytest.mark.parametrize(
    ("as_of", "received", "older"), [("2022-04-30", 2, 0), ("2022-05-01", 0, 2), ("2022-05-02", 0, 2)]
)
def test_an_answer_to_an_older_scheme_does_not_count(as_of, received, older):
    issued = {"milestones": {"scheme": ["2022-02-01", {"on": "2022-05-01", "doc": "示例〔2022〕2号"}]}}
    result = found(as_of, round_=round_of(asked(), about="scheme"), **issued)

    assert (result.counts.received, result.older) == (received, older)
    assert result.asking.reissued == (older > 0)


def test_a_decision_to_ask_again_is_no_new_scheme():
    assert not found("2022-05-09", asked_again={ROUND: "2022-05-09"}).asking.reissued


def test_a_scheme_issued_once_leaves_every_answer():
    result = found(
        "2022-05-02", round_=round_of(asked(), about="scheme"), milestones={"scheme": "2022-05-01"}
    )

    assert (result.counts.received, result.since) == (2, None)


def test_a_round_that_was_met_is_not_late_when_it_is_asked_again_after_its_deadline():
    given = dossier(HOMES, **STATED, asked_again={ROUND: "2022-05-09"})
    stood = turns(Consultation(given, ROUND, round_of(asked())), DUE, day("2022-06-01"))

    assert stood == ((DUE, True), (day("2022-05-09"), None))


def test_a_round_that_was_never_met_stays_late_when_it_is_asked_again():
    homes = {"1": building(household("agree 2022-02-20"), household(), household())}
    given = dossier(homes, **STATED, asked_again={ROUND: "2022-05-09"})
    stood = turns(Consultation(given, ROUND, round_of(asked())), DUE, day("2022-06-01"))

    assert {met for _, met in stood} == {False}


VOTE = {"on": "2022-03-08", "received": "60", "asked": "84", "agree": "50", "oppose": "6", "abstain": "4"}


def by_totals(*requirements, as_of="2022-03-08", homes=None, stated="90", **changed):
    vote = {key: value for key, value in {**VOTE, **changed}.items() if value}
    facts = {"tallies": {ROUND: vote}, "stated": {"households": stated} if stated else {}}
    return consult(dossier(homes, **facts), ROUND, round_of(*requirements or (asked(),)), day(as_of))


@pytest.mark.parametrize(
    ("received", "stated", "standing"),
    [
        ("59", "90", RoundStanding.NOT_MET),
        ("60", "90", RoundStanding.MET),
        ("61", "90", RoundStanding.MET),
        ("60", None, RoundStanding.NO_VERDICT),
        ("60", "59", RoundStanding.NO_VERDICT),
    ],
)
def test_totals_judge_a_quota_of_the_households_stated(received, stated, standing):
    assert by_totals(received=received, stated=stated, asked="", abstain="").standing is standing


@pytest.mark.parametrize(("as_of", "known"), [("2022-03-07", False), ("2022-03-08", True)])
def test_totals_do_not_count_before_their_day(as_of, known):
    result = by_totals(as_of=as_of)

    assert (result.vote is not None, result.standing is RoundStanding.NO_RECORD) == (known, not known)


@pytest.mark.parametrize(
    "requirement",
    [
        {"of": "owners"},
        {"of": "area"},
        {"per": "building"},
        {"per": "unit"},
        {"count": "signed"},
    ],
)
def test_what_totals_do_not_tell_has_no_verdict(requirement):
    (result,) = by_totals(asked(**requirement)).requirements

    assert result.met is None
    assert Language("en").text(result.reason) == "the totals on file do not tell it"


def test_the_list_counts_as_soon_as_it_has_an_answer():
    assert by_totals(homes={"1": building(household())}).vote is not None
    listed = by_totals(homes={"1": building(household("agree 2022-03-01"))})

    assert (listed.vote, listed.counts.received) == (None, 1)


def test_totals_of_an_earlier_asking_do_not_count():
    facts = {"tallies": {ROUND: VOTE}, "stated": {"households": "90"}, "asked_again": {ROUND: "2022-05-09"}}
    result = consult(dossier(None, **facts), ROUND, round_of(asked()), day("2022-05-09"))

    assert result.standing is RoundStanding.NO_RECORD
