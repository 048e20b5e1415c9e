from renovation_cli.compute.progress import judge
from renovation_cli.compute.works import led_by, works_days
from renovation_cli.model.programme import Works
from tests.compute.records import day, dossier, rulebook

TRACKS = {
    "implementation": {
        "name": "实施项目",
        "clause": "一",
        "stages": {
            "construction": {
                "name": "施工",
                "clause": "三",
                "from": "2022-07",
                "to": "2022-11",
                "milestones": {
                    "begun": {"name": "开工", "clause": "三"},
                    "main-done": {"name": "主体完工", "clause": "三"},
                    "all-done": {"name": "全部完工", "clause": "三", "required": "false"},
                    "handover": {"name": "移交", "clause": "三"},
                },
            }
        },
    }
}
WORKS = Works(
    started=("begun",),
    finished=("main-done", "all-done"),
    accepted=("acceptance",),
    handed_over=("handover",),
)


def found(as_of, **dated):
    milestones = {milestone.replace("_", "-"): text for milestone, text in dated.items()}
    state = judge(dossier(None, milestones=milestones), rulebook(tracks=TRACKS), day(as_of))
    return works_days(state, WORKS)


def test_each_fact_has_its_own_day_and_a_track_without_its_milestone_leaves_it_out():
    assert found("2022-08-31", begun="2022-07-05", main_done="2022-09-01") == {
        "started": day("2022-07-05"),
        "finished": None,
        "handed_over": None,
    }


def test_of_several_milestones_that_say_the_same_the_first_counts():
    both = {"main_done": "2022-09-05", "all_done": "2022-09-01"}

    assert found("2022-09-04", **both)["finished"] == day("2022-09-01")
    assert found("2022-09-30", **both)["finished"] == day("2022-09-01")
    assert found("2022-08-31", **both)["finished"] is None


def test_a_plan_that_names_no_milestones_has_no_facts():
    state = judge(
        dossier(None, milestones={"begun": "2022-07-05"}), rulebook(tracks=TRACKS), day("2022-08-31")
    )

    assert works_days(state, Works()) == {}


LED = {
    "visits": {"name": "入户", "clause": "二", "from": "2022-02", "to": "2022-03", "lead": ["street"]},
    "construction": {
        **TRACKS["implementation"]["stages"]["construction"],
        "lead": ["城发集团"],
        "milestones": {
            "begun": {"name": "开工", "clause": "三", "lead": ["住建局"]},
            "main-done": {"name": "主体完工", "clause": "三"},
        },
    },
}


def leads(as_of, works):
    visits = LED["visits"] | {"milestones": {"team": {"name": "小组成立", "clause": "二"}}}
    tracks = {"implementation": TRACKS["implementation"] | {"stages": LED | {"visits": visits}}}
    return led_by(judge(dossier(None), rulebook(tracks=tracks), day(as_of)), works, day(as_of))


def test_the_works_are_led_by_whoever_leads_their_end_else_their_start_whatever_stage_is_late():
    assert leads("2022-08-31", WORKS) == ("城发集团",)
    assert leads("2022-02-15", WORKS) == ("城发集团",)
    assert leads("2022-08-31", Works(started=("begun",))) == ("住建局",)


def test_where_the_plan_names_no_milestone_of_the_works_the_stage_of_the_day_is_asked():
    assert leads("2022-08-31", Works()) == ("城发集团",)  # though the visits are late still
    assert leads("2022-03-31", Works()) == ("street",)
    assert leads("2022-12-31", Works()) == ("street",)
