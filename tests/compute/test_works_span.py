"""When the works began and ended, as far as it is known by a day."""

import pytest

from renovation_cli.compute.progress import judge
from tests.compute.records import day, dossier, rulebook

WORKS = {"started": ["started", "broke-ground"], "finished": ["finished"]}


def span(as_of, works=WORKS, ids=("started", "finished", "handed-over"), **dated):
    milestones = {
        each: {"name": each, "clause": "三", **({"after": ["finished"]} if each == "handed-over" else {})}
        for each in ids
    }
    stage = {"name": "施工", "clause": "三", "from": "2022-07", "to": "2022-11", "milestones": milestones}
    tracks = {"implementation": {"name": "实施", "clause": "一", "stages": {"works": stage}}}
    on = {each.replace("_", "-"): value for each, value in dated.items()}
    found = judge(dossier(None, milestones=on), rulebook(tracks=tracks, works=works), day(as_of)).works
    return found.has_start, *(each and str(each) for each in (found.started, found.finished))


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        ("2022-07-03", (True, None, None)),
        ("2022-07-04", (True, "2022-07-04", None)),
        ("2022-10-31", (True, "2022-07-04", None)),
        ("2022-11-01", (True, "2022-07-04", "2022-11-01")),
    ],
)
def test_a_day_counts_from_itself_on(as_of, known):
    assert span(as_of, started="2022-07-04", finished="2022-11-01") == known


def test_a_recorded_finish_shows_that_the_works_began_and_what_comes_after_it_that_they_ended():
    assert span("2022-11-10", finished="2022-11-01") == (True, "2022-11-01", "2022-11-01")
    assert span("2022-11-10", handed_over="2022-11-09") == (True, "2022-11-09", "2022-11-09")
    assert span("2022-11-08", handed_over="2022-11-09") == (True, None, None)


def test_of_what_is_recorded_and_what_follows_the_earlier_counts():
    assert span("2022-12-01", finished="2022-11-01", handed_over="2022-10-20") == (
        True,
        "2022-10-20",
        "2022-10-20",
    )


def test_a_track_without_a_milestone_for_the_start_has_none():
    assert span("2022-12-01", ids=("finished",), finished="2022-11-01") == (False, None, "2022-11-01")
    assert span("2022-12-01", ids=("finished",), works={}) == (False, None, None)
    assert span("2022-12-01", ids=("broke-ground",), broke_ground="2022-08-01") == (True, "2022-08-01", None)
