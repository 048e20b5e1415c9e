"""The repository of the benchmark is cut from that of the demo, and does the same."""

from datetime import UTC, datetime

from benchmarks.thousand_commits import cut, parts_of
from renovation_cli.model.commit import NewCommit


def commit(day, changes, *parents):
    when = datetime(2022, 5, day, tzinfo=UTC)
    return NewCommit(
        changes=changes, author="示例", mail="a@example.org", when=when, subject=f"{day}", parents=parents
    )


COMMITS = [
    commit(1, {"a": "1", "b": "1", "c": "1"}),
    commit(2, {"a": "2", "b": "2", "c": None}, 0),
    commit(3, {"d": "3"}, 0),
    commit(4, {"e": "4"}, 1, 2),
    commit(5, {"a": "5", "b": "5"}, 3),
]


def test_only_what_stands_on_one_commit_is_cut_and_as_evenly_as_it_can_be():
    assert parts_of(COMMITS, 5) == [1, 1, 1, 1, 1]
    assert parts_of(COMMITS, 7) == [1, 2, 1, 1, 2]
    assert parts_of(COMMITS, 8) == [1, 3, 1, 1, 2]


def test_each_part_stands_on_the_one_before_and_all_together_do_the_same():
    made = list(cut(COMMITS, 8))

    assert [each.parents for each in made] == [(), (0,), (1,), (2,), (0,), (3, 4), (5,), (6,)]
    assert [each.subject for each in made] == ["1", "2", "2", "2", "3", "4", "5", "5"]
    assert {key: value for each in made[1:4] for key, value in each.changes.items()} == COMMITS[1].changes
    assert [each.when.day for each in made] == [1, 2, 2, 2, 3, 4, 5, 5]
