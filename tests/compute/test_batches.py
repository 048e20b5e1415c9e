import pytest

from renovation_cli.compute.batches import Construction, by_batch, construction_batch, in_construction
from renovation_cli.compute.progress import judge
from renovation_cli.model.book import Dossier
from renovation_cli.model.project import Project
from tests.compute.records import day, rulebook

WORKS = {
    "works": {
        "name": "施工",
        "clause": "三",
        "from": "2022-07",
        "to": "2022-11",
        "milestones": {
            "drawings": {"name": "施工图", "clause": "三"},
            "tender": {"name": "招标", "clause": "三"},
            "started": {"name": "开工", "clause": "三", "after": ["drawings", "tender"]},
        },
    }
}
SURVEY = {
    "survey": {
        "name": "摸底",
        "clause": "一",
        "from": "2022-03",
        "to": "2022-05",
        "milestones": {"surveyed": {"name": "摸底完成", "clause": "一"}},
    }
}
BOOK = rulebook(
    batches={"implement": {"name": "实施", "clause": "一"}, "reserve": {"name": "储备", "clause": "一"}},
    construction_batches={
        "ready": {"name": "成熟", "clause": "三", "when": ["drawings"]},
        "taken-over": {"name": "接收", "clause": "三", "when": ["drawings", "tender"]},
        "carried-out": {"name": "实施", "clause": "三", "when": ["started"]},
    },
    tracks={
        "implementation": {"name": "实施", "clause": "一", "stages": WORKS},
        "application": {"name": "申报", "clause": "一", "stages": SURVEY, "decided_by": "surveyed"},
    },
)


def state(project_id, as_of="2022-07-15", track="implementation", **facts):
    project = Project.model_validate({"name": project_id, "track": track, **facts})
    return judge(Dossier(project_id, project, None), BOOK, day(as_of))


def ids(states):
    return [each.id for each in states]


def works(*states):
    found = in_construction(states, BOOK.programme)
    now = {batch.id: ids(batch.now) for batch in found.batches}
    so_far = {batch.id: ids(batch.so_far) for batch in found.batches}
    return now, so_far, [(each.state.id, each.lacks) for each in found.waiting]


def test_a_project_is_in_the_last_batch_whose_milestones_are_dated():
    now, so_far, waiting = works(
        state("a"),
        state("b", milestones={"drawings": "2022-06-20"}),
        state("c", milestones={"drawings": "2022-06-20", "tender": "2022-07-01"}),
        state("d", milestones={"drawings": "2022-06-20", "tender": "2022-07-01", "started": "2022-07-10"}),
    )

    assert now == {"ready": ["b"], "taken-over": ["c"], "carried-out": ["d"]}
    assert so_far == {"ready": ["b", "c", "d"], "taken-over": ["c", "d"], "carried-out": ["d"]}
    assert waiting == [("a", ("drawings",))]


@pytest.mark.parametrize(
    ("as_of", "ready"), [("2022-06-19", []), ("2022-06-20", ["a"]), ("2022-06-21", ["a"])]
)
def test_a_milestone_counts_from_its_day_on(as_of, ready):
    now, _, waiting = works(state("a", as_of, milestones={"drawings": "2022-06-20"}))

    assert now["ready"] == ready
    assert bool(waiting) is not bool(ready)


def test_what_was_skipped_does_not_hold_back_what_has_begun():
    now, _, waiting = works(state("a", milestones={"started": "2022-07-10"}))

    assert (now["carried-out"], waiting) == (["a"], [])


def test_a_project_knows_its_own_batch_of_the_works():
    waiting, ready = state("a"), state("b", milestones={"drawings": "2022-06-20"})
    rule = BOOK.programme.construction_batches["ready"]

    assert construction_batch(waiting, BOOK.programme) is None
    assert construction_batch(ready, BOOK.programme) == ("ready", rule)


def test_a_track_without_such_milestones_is_in_no_batch_of_the_works():
    now, _, waiting = works(state("a", track="application"))

    assert not any(now.values())
    assert waiting == []


def test_a_plan_without_batches_of_the_works_has_none():
    assert in_construction([state("a")], rulebook().programme) == Construction((), ())


def test_projects_and_candidates_are_counted_in_the_batch_decided_for_them():
    found = by_batch(
        [
            state("a", batch="implement"),
            state("b", track="application", batch="implement", milestones={"surveyed": "2022-05-15"}),
            state("c", track="application", batch="implement"),
            state("d"),
        ],
        BOOK.programme,
    )

    assert {each.batch.value: ids(each.projects) for each in found} == {
        "implement": ["a", "b"],
        "reserve": [],
    }
