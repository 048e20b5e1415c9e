"""What is on record of a project, and what that shows to have happened."""

import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.progress import judge
from tests.compute.records import ABOUT, ROUND, building, day, dossier, household, rulebook

STAGES = {
    "all": {
        "name": "全程",
        "clause": "一",
        "from": "2022-02-10",
        "to": "2022-06-30",
        "milestones": {
            "scheme": {"name": "方案", "clause": "二"},
            "drawings": {"name": "施工图", "clause": "二", "after": ["scheme"]},
            "started": {"name": "开工", "clause": "三", "after": ["drawings"]},
            "inspected": {"name": "抽检", "clause": "三"},
            "finished": {"name": "完工", "clause": "三", "after": ["inspected"]},
            "evaluation": {"name": "评估", "clause": "三", "dated_by": "evaluation"},
        },
        "rounds": ABOUT,
    }
}
WORKS = {"started": ["started"], "finished": ["finished"]}
TRACKS = {"implementation": {"name": "实施", "clause": "一", "stages": STAGES}}
LATE = day("2022-07-01")


def state_on(as_of, households=None, **project):
    return judge(dossier(households, **project), rulebook(tracks=TRACKS, works=WORKS), day(as_of))


def answered(answer):
    return {"1": building(household(answer), household())}


def implied(state):
    """What lacks its record, with what shows it and since when."""
    return {item.id: (item.implied.by[1], str(item.implied.on)) for item in state.items() if item.missing}


RECORDS = [
    {"milestones": {"inspected": "2022-03-01"}},
    {"notices": {ROUND: "2022-03-01"}},
    {"progress": [{"on": "2022-03-01", "works": "0%"}]},
    {"candidate": {"survey": {"on": "2022-03-01"}}},
    {"care": {"evaluation": {"on": "2022-03-01", "result": "好"}}},
    {"households": answered("absent 2022-03-01")},
    {"households": answered("agree 2022-03-01")},
]
NO_RECORDS = [
    {},
    {"stated": {"households": "9", "buildings": "2"}},
    {"money": {"entries": [{"on": "2022-03-01", "kind": "payment", "yuan": "5"}]}},
    {"excuses": [{"from": "2022-03-01", "to": "2022-03-01", "reason": "台风"}]},
    {"escalated": [{"on": "2022-03-01", "level": "yellow"}]},
    {"households": {"1": building(household())}},
]


@pytest.mark.parametrize("facts", RECORDS)
def test_a_project_has_records_from_the_day_of_the_first_on(facts):
    assert [state_on(on, **facts).first_record for on in ("2022-02-28", "2022-03-01", "2022-12-31")] == [
        None,
        day("2022-03-01"),
        day("2022-03-01"),
    ]


@pytest.mark.parametrize("facts", NO_RECORDS)
def test_what_is_stated_paid_excused_or_done_about_it_is_no_record(facts):
    state = state_on("2022-07-01", **facts)

    assert (state.first_record, state.late(LATE)) == (None, [])
    assert [item.id for item in state.past_due(LATE)] == [
        "scheme",
        "drawings",
        "started",
        "inspected",
        "finished",
        "evaluation",
    ] + ([ROUND, ROUND] if "households" in facts else [])


def test_with_the_first_record_everything_that_is_due_counts():
    facts = {"milestones": {"inspected": "2022-07-01"}}

    assert state_on("2022-06-30", **facts).late(day("2022-06-30")) == []
    assert [item.id for item in state_on("2022-07-01", **facts).late(LATE)] == [
        "scheme",
        "drawings",
        "started",
        "finished",
        "evaluation",
    ]


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        ("2022-05-19", {}),
        ("2022-05-20", {"scheme": ("started", "2022-05-20"), "drawings": ("started", "2022-05-20")}),
        ("2022-07-01", {"scheme": ("started", "2022-05-20"), "drawings": ("started", "2022-05-20")}),
    ],
)
def test_what_a_recorded_milestone_comes_after_is_implied_from_its_day_on(as_of, found):
    state = state_on(as_of, milestones={"started": "2022-05-20"})

    assert implied(state) == found
    assert {"scheme", "drawings"}.isdisjoint(item.id for item in state.late(day(as_of)))


def test_the_finish_of_the_works_shows_their_start_and_what_that_comes_after():
    state = state_on("2022-07-01", milestones={"finished": "2022-06-10"})

    assert implied(state) == dict.fromkeys(
        ("scheme", "drawings", "started", "inspected"), ("finished", "2022-06-10")
    )
    assert (state.works.started, state.works.finished) == (day("2022-06-10"), day("2022-06-10"))


def test_the_first_of_several_shows_it():
    both = {"started": "2022-05-20", "drawings": "2022-05-02"}

    assert implied(state_on("2022-07-01", milestones=both)) == {"scheme": ("drawings", "2022-05-02")}


def test_an_answer_shows_what_the_round_is_about_and_a_notice_shows_that_and_not_the_round():
    heard = state_on("2022-07-01", households=answered("oppose 2022-03-02"))
    posted = state_on("2022-07-01", answered(None), notices={ROUND: "2022-03-05"})

    assert implied(heard) == {"scheme": (ROUND, "2022-03-02")}
    assert (ItemKind.ROUND, ROUND) in {item.key for item in heard.late(LATE)}
    assert (ItemKind.ROUND, ROUND) in {item.key for item in posted.late(LATE)}


def test_what_is_recorded_itself_is_not_missing_however_late_it_was():
    state = state_on("2022-07-01", milestones={"scheme": "2022-06-01", "started": "2022-05-20"})
    (scheme, *_) = state.items()

    assert (scheme.done, scheme.missing, str(scheme.implied.on)) == (True, False, "2022-05-20")
    assert set(implied(state)) == {"drawings"}
