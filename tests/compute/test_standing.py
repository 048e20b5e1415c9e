"""Where a project stands: the furthest stage that a dated record, or the works, show to have begun."""

import pytest

from renovation_cli.compute.progress import judge
from renovation_cli.compute.standing import Standing, stand_of, track_counts
from tests.compute.records import ROUND, STAGES, building, day, dossier, household, rulebook

WORKS = {"started": ["works-started"], "finished": ["works-finished"]}
CONSTRUCTION = {
    "name": "施工",
    "clause": "三",
    "from": "2022-07",
    "to": "2022-11",
    "lead": ["城发集团"],
    "milestones": {
        "tender": {"name": "招标", "clause": "三", "by": "none", "reason": "方案未写"},
        "works-started": {"name": "开工", "clause": "三", "by": "2022-07"},
        "works-finished": {"name": "完工", "clause": "三"},
    },
}
CLOSING = {
    "name": "收尾",
    "clause": "三",
    "from": "2022-11",
    "to": "2022-12",
    "lead": ["城发集团"],
    "milestones": {
        "owners-committee": {"name": "业委会", "clause": "三", "dated_by": "self-rule"},
        "acceptance": {"name": "验收", "clause": "三", "after": ["works-finished"]},
    },
}
TRACKS = {
    "implementation": {
        "name": "实施项目",
        "clause": "一",
        "stages": {
            "visits": STAGES["visits"],
            "design": STAGES["design"],
            "construction": CONSTRUCTION,
            "closing": CLOSING,
        },
    }
}
EMPTY = {"1": building(household())}


def stand_on(as_of, households=EMPTY, **project):
    book = rulebook(tracks=TRACKS, works=WORKS)
    state = judge(dossier(households, **project), book, day(as_of))
    found = stand_of(state, book.programme.works)
    return found.standing, found.stage and found.stage.id


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ({"milestones": {"supervision-group": "2022-03-01"}}, "visits"),
        ({"notices": {ROUND: "2022-03-01"}}, "visits"),
        ({"milestones": {"special-meeting": "2022-03-01"}}, "design"),
        ({"milestones": {"scheme-issued": "2022-03-01"}}, "design"),
        ({"milestones": {"works-started": "2022-03-01"}}, "construction"),
        ({"milestones": {"works-finished": "2022-03-01"}}, "construction"),
        ({"progress": [{"on": "2022-03-01", "works": "0.1%"}]}, "construction"),
        ({"milestones": {"acceptance": "2022-03-01"}}, "closing"),
        ({"milestones": {"supervision-group": "2022-02-20", "scheme-issued": "2022-03-01"}}, "design"),
    ],
)
def test_the_furthest_stage_that_has_begun(facts, stage):
    assert stand_on("2022-03-01", **facts) == (Standing.AT_STAGE, stage)
    assert stand_on("2022-02-28", **facts)[1] in (None, "visits")


def test_answers_begin_the_stage_of_their_round():
    heard = {"1": building(household("agree 2022-02-15"))}

    assert stand_on("2022-02-15", heard) == (Standing.AT_STAGE, "visits")
    assert stand_on("2022-02-14", heard) == (Standing.NOT_BEGUN, None)


@pytest.mark.parametrize(
    "facts",
    [
        {"milestones": {"tender": "2022-03-01"}},
        {"care": {"self_rule": {"form": "owners-committee", "on": "2022-03-01"}}},
        {"progress": [{"on": "2022-03-01", "works": "0%"}]},
    ],
    ids=["no deadline", "dated by care", "nothing done"],
)
def test_what_has_no_deadline_begins_nothing(facts):
    assert stand_on("2022-03-01", **facts) == (Standing.NOT_BEGUN, None)


def test_a_project_without_records_is_asked_for_from_the_day_on_which_something_is_past():
    assert stand_on("2022-03-10") == (Standing.NOT_BEGUN, None)
    assert stand_on("2022-03-11") == (Standing.UNRECORDED, None)


def test_a_suspended_project_keeps_its_stage():
    stopped = [{"on": "2022-04-01", "reason": "防汛"}]
    facts = {"milestones": {"scheme-issued": "2022-03-01"}, "extended": stopped}

    assert stand_on("2022-03-31", **facts) == (Standing.AT_STAGE, "design")
    assert stand_on("2022-04-01", **facts) == (Standing.SUSPENDED, "design")


def test_projects_of_a_track_are_counted_by_their_stages():
    book = rulebook(tracks=TRACKS, works=WORKS)
    facts = ({"milestones": {"scheme-issued": "2022-03-01"}}, {"notices": {ROUND: "2022-03-01"}}, {}, {})
    states = [judge(dossier(EMPTY, **each), book, day("2022-03-11")) for each in facts]

    (counts,) = track_counts(
        [(each, stand_of(each, book.programme.works)) for each in states], book.programme
    )

    assert (counts.track_id, counts.projects) == ("implementation", 4)
    assert counts.at == (("visits", 1), ("design", 1))
    assert counts.elsewhere == {Standing.UNRECORDED: 2}
