from renovation_cli.compute.plan_places import at_place, placed_rules
from renovation_cli.reports.document import Table
from renovation_cli.reports.plan_place import plan_place


def test_a_place_is_explained_with_everything_below_it(position):
    position = position("2022-05-20")
    rules = list(placed_rules(position.rulebook.programme))
    ((place, placed),) = at_place("tracks.carry-over", rules).items()
    document = plan_place(position, place, placed)

    (table,) = (block for block in document.body if isinstance(block, Table))
    assert [row[0] for row in table.rows] == [each.place for each in placed]
    assert all(each.place.startswith("tracks.carry-over") for each in placed)


def test_only_a_whole_step_of_a_place_fits(position):
    position = position("2022-05-20")
    rules = list(placed_rules(position.rulebook.programme))

    assert at_place("over", rules) == {}
    assert list(at_place("carry-over", rules)) == ["tracks.carry-over"]
