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


def test_how_a_rule_wants_to_be_recorded_is_said_where_one_does(position, text):
    found = position("2022-05-20")
    rules = list(placed_rules(found.rulebook.programme))

    def shown(place):
        ((place, placed),) = at_place(place, rules).items()
        return [" ".join(line.split()) for line in text(plan_place(found, place, placed)).splitlines()]

    assert any(line.endswith("each time it happens") for line in shown("survey-done"))
    assert any("Due Recorded" in line for line in shown("visits"))
    assert any(line.endswith("with a document") for line in shown("supervision-group"))
    assert not any("Recorded" in line for line in shown("tracks.carry-over") if "Rule" in line)


def test_a_place_is_found_by_the_name_of_what_stands_there_with_all_below_it(position):
    rules = list(placed_rules(position("2022-05-20").rulebook.programme))
    rounds = "tracks.implementation.stages.visits.rounds"
    by_name = at_place("改造前征求意见", rules)
    assert by_name == at_place(f"{rounds}.before-design", rules)
    assert at_place("改造前", rules) == by_name, "its name in short"
    assert len(by_name[f"{rounds}.before-design"]) > 1


def test_a_part_of_several_names_may_be_any_of_them(position):
    rules = list(placed_rules(position("2022-05-20").rulebook.programme))
    named = {each.place for each in rules if "征求意见" in getattr(each.rule, "name", "")}
    assert len(named) > 1
    assert set(at_place("征求意见", rules)) == named
