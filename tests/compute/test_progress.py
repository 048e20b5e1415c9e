import pytest

from renovation_cli.compute.consultation import RoundStanding
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.lateness import late_when_done, stretches
from renovation_cli.compute.progress import judge
from renovation_cli.compute.stages import Phase
from renovation_cli.model.dates import PlanDate
from tests.compute.records import ROUND, STAGES, asked, building, day, dossier, household, many, rulebook

HEARD = {"1": building(*many(2, "agree 2022-02-20"), household())}
SILENT = {"1": building(*many(3))}
VISITS_DONE = {"milestones": {"supervision-group": "2022-02-25"}, "notices": {ROUND: "2022-03-05"}}


KEPT = {"progress": [{"on": "2022-01-05", "works": "0%"}]}
"""A project that is kept on file: without a record nothing of it is late."""


def state_on(as_of, households=None, stages=None, **project):
    tracks = {"implementation": {"name": "实施项目", "clause": "一", "stages": stages or STAGES}}
    return judge(dossier(households, **{**KEPT, **project}), rulebook(tracks=tracks), day(as_of))


def late(state, as_of):
    on = day(as_of)
    return {(item.kind.value, item.stage_id, item.id): -item.days_left(on) for item in state.late(on)}


def stage(state, stage_id):
    return next(each for each in state.stages if each.id == stage_id)


def one_stage(**more):
    return {"visits": {"name": "入户", "clause": "二", "from": "2022-02-10", "to": "2022-03-10", **more}}


def test_what_is_due_today_is_not_overdue():
    state = state_on("2022-03-10", SILENT)

    assert late(state, "2022-03-10") == {}
    assert stage(state, "visits").phase is Phase.UNDER_WAY


def test_the_day_after_the_deadline_is_one_day_late():
    state = state_on("2022-03-11", SILENT)

    assert stage(state, "visits").phase is Phase.LATE
    assert late(state, "2022-03-11") == {
        ("milestone", "visits", "supervision-group"): 1,
        ("round", "visits", ROUND): 1,
        ("notice", "visits", ROUND): 1,
    }


@pytest.mark.parametrize(
    ("as_of", "days"), [("2022-06-29", None), ("2022-06-30", None), ("2022-07-01", 1), ("2022-07-11", 11)]
)
def test_a_month_as_a_deadline_is_its_last_day(as_of, days):
    drawings = {"final-drawings": {"name": "施工图确定", "clause": "三"}}
    state = state_on(as_of, HEARD, {"design": {**STAGES["design"], "milestones": drawings}})

    assert late(state, as_of).get(("milestone", "design", "final-drawings")) == days
    assert str(stage(state, "design").items[0].due) == "2022-06"


def test_a_month_as_a_start_is_its_first_day():
    assert stage(state_on("2022-02-28"), "design").phase is Phase.NOT_BEGUN
    assert stage(state_on("2022-03-01"), "design").phase is Phase.UNDER_WAY


@pytest.mark.parametrize(("as_of", "days"), [("2022-04-30", None), ("2022-05-01", 1)])
def test_a_milestone_falls_due_on_its_own_day_where_it_has_one(as_of, days):
    assert late(state_on(as_of), as_of).get(("milestone", "design", "scheme-issued")) == days


@pytest.mark.parametrize("as_of", ["2022-04-16", "2023-06-30"])
def test_an_optional_milestone_is_never_late(as_of):
    state = state_on(as_of)

    assert not any("special-meeting" in key for key in late(state, as_of))
    assert not any(item.id == "special-meeting" for item in state.items())


def test_an_optional_milestone_does_not_hold_up_its_stage():
    state = state_on("2022-05-20", milestones={"scheme-issued": "2022-04-08"})

    assert stage(state, "design").phase is Phase.COMPLETE


def test_a_round_that_demands_nothing_is_never_late_and_does_not_hold_up_its_stage():
    asking = {"household-survey": {"name": "入户调查", "short": "入户", "clause": "二"}}
    formed = {"team-formed": {"name": "小组成立", "clause": "二"}}
    stages = one_stage(rounds=asking, milestones=formed)

    assert set(late(state_on("2022-04-01", None, stages), "2022-04-01")) == {
        ("milestone", "visits", "team-formed")
    }
    done = state_on("2022-04-01", None, stages, milestones={"team-formed": "2022-02-11"})
    assert late(done, "2022-04-01") == {}
    assert stage(done, "visits").phase is Phase.COMPLETE


POSTED = {"name": "公示", "clause": "二"}


@pytest.mark.parametrize(
    ("as_of", "notice", "complete"),
    [
        ("2022-02-01", None, False),
        ("2022-03-10", None, False),
        ("2022-03-11", None, True),
        ("2022-02-01", POSTED, False),
        ("2022-04-01", POSTED, False),
    ],
)
def test_a_round_that_demands_nothing_is_complete_once_its_time_is_over_or_its_notice_posted(
    as_of, notice, complete
):
    asking = {
        ROUND: {"name": "入户调查", "short": "入户", "clause": "二"} | ({"notice": notice} if notice else {})
    }
    stages = one_stage(rounds=asking)

    assert state_on(as_of, SILENT, stages).rounds[0].complete is complete
    assert late(state_on(as_of, SILENT, stages), as_of) == {}
    assert state_on(as_of, SILENT, stages, notices={ROUND: as_of}).rounds[0].complete is (
        complete or bool(notice)
    )


def test_a_stage_is_complete_when_milestones_rounds_and_notices_are():
    parts = ({"households": SILENT}, {"milestones": {}}, {"notices": {}})
    whole = {"households": HEARD, **VISITS_DONE}

    assert stage(state_on("2022-03-10", **whole), "visits").phase is Phase.COMPLETE
    for part in parts:
        assert stage(state_on("2022-03-10", **{**whole, **part}), "visits").phase is Phase.UNDER_WAY


def test_a_round_is_complete_when_it_is_met_and_its_notice_is_posted():
    met = state_on("2022-03-10", HEARD).rounds[0]
    posted = state_on("2022-03-10", HEARD, notices={ROUND: "2022-03-05"}).rounds[0]

    assert (met.result.met, met.notice_on, met.complete) == (True, None, False)
    assert (posted.result.met, posted.notice_on, posted.complete) == (True, day("2022-03-05"), True)


NUMBER_UNKNOWN = {"households": SILENT, "stated": {}}


@pytest.mark.parametrize(
    ("project", "standing"),
    [({"households": None}, RoundStanding.NO_RECORD), (NUMBER_UNKNOWN, RoundStanding.NO_VERDICT)],
)
def test_a_round_without_a_record_or_a_verdict_is_neither_done_nor_late_and_its_notice_waits(
    project, standing
):
    state = state_on("2022-03-11", milestones={"supervision-group": "2022-02-25"}, **project)

    assert state.rounds[0].result.standing is standing
    assert late(state, "2022-03-11") == {}
    assert [(item.kind, item.done) for item in stage(state, "visits").items[1:]] == [
        (ItemKind.ROUND, False),
        (ItemKind.NOTICE, False),
    ]
    assert stage(state, "visits").phase is Phase.OPEN
    assert [each for each in stretches(state) if each.item.stage_id == "visits"] == []


def test_a_stage_that_waits_for_a_verdict_is_late_with_what_else_is_late_in_it():
    state = state_on("2022-03-15", **NUMBER_UNKNOWN)

    assert stage(state, "visits").phase is Phase.LATE
    assert late(state, "2022-03-15") == {
        ("milestone", "visits", "supervision-group"): 5,
    }


def test_a_round_without_a_verdict_fails_where_another_requirement_is_known_to_fail():
    rounds = STAGES["visits"]["rounds"]
    both = {ROUND: {**rounds[ROUND], "requirements": [asked(of="area"), asked()]}}
    stages = {"visits": {**STAGES["visits"], "rounds": both}}

    assert late(state_on("2022-03-11", SILENT, stages), "2022-03-11")["round", "visits", ROUND] == 1


BY_APRIL = {"works-list": {"name": "明细", "clause": "三", "by": "2022-04"}}


@pytest.mark.parametrize(
    ("as_of", "phase", "days"),
    [
        ("2022-03-10", Phase.UNDER_WAY, None),
        ("2022-03-11", Phase.OPEN, None),
        ("2022-04-30", Phase.OPEN, None),
        ("2022-05-01", Phase.LATE, 1),
        ("2022-05-31", Phase.LATE, 31),
    ],
)
def test_a_stage_is_not_late_before_what_falls_due_in_it_after_its_end(as_of, phase, days):
    state = state_on(as_of, None, one_stage(milestones=BY_APRIL))
    (found,) = stretches(state)

    assert stage(state, "visits").phase is phase
    assert late(state, as_of).get(("milestone", "visits", "works-list")) == days
    assert found.days(day(as_of)) == (days or 0)


def test_a_stage_is_a_heading_and_owes_nothing_itself():
    state = state_on("2022-06-30", None, one_stage(milestones=BY_APRIL, lead=["住建局"]))

    assert [(item.kind, item.id, item.lead) for item in state.items()] == [
        (ItemKind.MILESTONE, "works-list", ("住建局",))
    ]
    assert stage(state, "visits").phase is Phase.LATE


def test_what_fell_due_after_the_end_of_its_stage_was_as_late_as_it_was_done():
    stages = one_stage(milestones=BY_APRIL)
    state = state_on("2022-06-30", None, stages, milestones={"works-list": "2022-05-03"})
    (own,) = state.items()

    assert (own.done, late_when_done(own, state)) == (True, 3)
    assert stage(state, "visits").phase is Phase.COMPLETE


@pytest.mark.parametrize(
    ("as_of", "phase"), [("2022-03-04", Phase.UNDER_WAY), ("2022-03-05", Phase.COMPLETE)]
)
def test_facts_dated_after_the_day_judged_for_do_not_count_yet(as_of, phase):
    assert stage(state_on(as_of, HEARD, **VISITS_DONE), "visits").phase is phase


def test_a_notice_falls_due_with_its_round_unless_it_has_a_day_of_its_own():
    notice = {"name": "公示", "clause": "二"}
    round_ = {
        "name": "征求意见",
        "short": "意见",
        "clause": "二",
        "by": "2022-02-20",
        "requirements": [asked()],
    }

    def due(notice):
        stages = one_stage(rounds={ROUND: {**round_, "notice": notice}})
        items = {item.kind: item.due for item in stage(state_on("2022-02-01", None, stages), "visits").items}
        return str(items[ItemKind.ROUND]), str(items[ItemKind.NOTICE])

    assert due(notice) == ("2022-02-20", "2022-02-20")
    assert due({**notice, "by": "2022-03"}) == ("2022-02-20", "2022-03")


def test_an_item_is_led_by_whom_it_names_else_by_the_lead_of_its_stage():
    items = {(item.kind, item.id): item for item in stage(state_on("2022-02-01"), "visits").items}
    own = items[ItemKind.MILESTONE, "supervision-group"]
    inherited = items[ItemKind.ROUND, ROUND]

    assert (own.lead, own.duty) == (("community",), None)  # the duty of the stage is that of its own lead
    assert (inherited.lead, inherited.duty) == (("street", "community"), "household-visits")


@pytest.mark.parametrize(
    ("as_of", "project", "current"),
    [
        ("2022-02-01", {}, "visits"),  # nothing has begun: the next to come
        ("2022-02-10", {}, "visits"),
        ("2022-04-01", {}, "visits"),  # late comes before under way
        ("2022-04-01", {"households": HEARD, **VISITS_DONE}, "design"),
        ("2022-03-05", {"households": HEARD, **VISITS_DONE}, "design"),
        ("2022-02-20", {"milestones": {"scheme-issued": "2022-02-15"}}, "visits"),
    ],
)
def test_the_current_stage_is_the_earliest_begun_and_not_complete(as_of, project, current):
    assert state_on(as_of, **project).current.id == current


FINISHED = {
    "households": HEARD,
    "milestones": {"supervision-group": "2022-02-25", "scheme-issued": "2022-04-08"},
    "notices": {ROUND: "2022-03-05"},
}


@pytest.mark.parametrize(
    ("as_of", "current"),
    [("2022-10-31", "closing"), ("2022-11-01", "closing"), ("2022-12-31", "closing"), ("2023-01-01", None)],
)
def test_a_stage_in_which_nothing_can_be_recorded_follows_the_calendar(as_of, current):
    state = state_on(as_of, **FINISHED)

    assert (state.current and state.current.id) == current
    assert late(state, as_of) == {}


def test_a_stage_with_only_optional_items_is_not_complete_before_it_begins():
    meeting = {"special-meeting": {"name": "专题会议", "clause": "三", "required": "false"}}
    stages = one_stage(milestones=meeting)

    assert stage(state_on("2022-02-09", None, stages), "visits").phase is not Phase.COMPLETE


def test_an_early_milestone_begins_its_stage_early():
    early = {"milestones": {"works-started": "2022-02-01"}, "progress": []}
    stages = one_stage(
        milestones={
            "works-started": {"name": "开工", "clause": "三"},
            "works-finished": {"name": "完工", "clause": "三"},
        }
    )

    assert stage(state_on("2022-01-31", None, stages, **early), "visits").phase is Phase.NOT_BEGUN
    assert stage(state_on("2022-02-01", None, stages, **early), "visits").phase is Phase.UNDER_WAY
    assert late(state_on("2022-03-11", None, stages, **early), "2022-03-11") == {
        ("milestone", "visits", "works-finished"): 1,
    }


def test_stages_overlap_and_are_each_late_by_their_own_deadline():
    assert late(state_on("2022-07-01", SILENT), "2022-07-01") == {
        ("milestone", "visits", "supervision-group"): 113,
        ("round", "visits", ROUND): 113,
        ("notice", "visits", ROUND): 113,
        ("milestone", "design", "scheme-issued"): 62,
    }


def test_a_project_of_a_track_that_does_not_exist_is_not_judged():
    assert state_on("2022-03-10", None, track="demolition") is None


def test_wanted_items_of_the_menu_are_counted_by_household():
    wanting = household().model_copy(update={"wants": ("屋顶防水", "加装扶手")})
    also = household().model_copy(update={"wants": ("加装扶手",)})

    assert state_on("2022-03-10", {"1": building(wanting, also)}).wants == (("屋顶防水", 1), ("加装扶手", 2))


def test_listed_households_are_unknown_without_a_list_and_zero_in_an_empty_one():
    assert state_on("2022-03-10", None).listed is None
    assert state_on("2022-03-10", {}).listed == 0
    assert state_on("2022-03-10", HEARD).listed == 3


def test_a_window_of_a_month_knows_both_of_its_ends():
    (issued, _) = stage(state_on("2022-03-10"), "design").items

    assert issued.due == PlanDate(day("2022-04-01"), day("2022-04-30"))


def test_a_notice_is_late_on_the_days_on_which_its_round_has_a_verdict():
    """Heard later: a household whose area is not known, so that nobody can say any more."""
    rounds = STAGES["visits"]["rounds"]
    among = [asked("agreeing", "area", among="participants")]
    stages = {"visits": {**STAGES["visits"], "rounds": {ROUND: {**rounds[ROUND], "requirements": among}}}}
    homes = {"1": building(household("oppose 2022-03-01", area="50"), household("agree 2022-03-15"))}
    state = state_on("2022-03-20", homes, stages)
    spans = {
        (each.item.kind.value, str(each.first), each.last and str(each.last))
        for each in stretches(state)
        if each.item.kind in (ItemKind.ROUND, ItemKind.NOTICE)
    }

    assert spans == {("round", "2022-03-11", "2022-03-14"), ("notice", "2022-03-11", "2022-03-14")}
    assert late(state_on("2022-03-14", homes, stages), "2022-03-14")["notice", "visits", ROUND] == 4
    assert ("notice", "visits", ROUND) not in late(state, "2022-03-20")
