"""How late a thing was when it was done, around its deadline of 10 March."""

import pytest

from renovation_cli.compute.lateness import late_when_done
from renovation_cli.compute.progress import judge
from tests.compute.records import day, dossier, rulebook

TRACKS = {
    "implementation": {
        "name": "实施项目",
        "clause": "一",
        "stages": {
            "visits": {
                "name": "入户",
                "clause": "二",
                "from": "2022-02-10",
                "to": "2022-03-10",
                "milestones": {
                    "team-formed": {"name": "入户小组成立", "clause": "二"},
                    "evening-talk": {"name": "夜谈会", "clause": "二", "required": "false"},
                },
            }
        },
    }
}


def found(milestone, as_of="2022-06-30", **dated):
    milestones = {each.replace("_", "-"): on for each, on in dated.items()}
    state = judge(dossier(None, milestones=milestones), rulebook(tracks=TRACKS), day(as_of))
    (item,) = [each for each in state.stages[0].items if each.id == milestone]
    return late_when_done(item, state)


@pytest.mark.parametrize(
    ("done_on", "days"), [("2022-02-11", 0), ("2022-03-10", 0), ("2022-03-11", 1), ("2022-06-30", 112)]
)
def test_a_milestone_is_as_late_as_on_the_day_it_was_done(done_on, days):
    assert found("team-formed", team_formed=done_on) == days


def test_what_is_not_done_by_the_day_has_no_such_figure():
    assert found("team-formed") is None
    assert found("team-formed", as_of="2022-03-31", team_formed="2022-04-01") is None


def test_what_is_optional_is_never_late():
    assert found("evening-talk", evening_talk="2022-06-01") == 0
