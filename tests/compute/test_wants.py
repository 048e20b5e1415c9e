from fractions import Fraction

from renovation_cli.compute.progress import judge
from renovation_cli.compute.wants import demand
from renovation_cli.model.household import Household
from tests.compute.records import building, day, dossier, rulebook


def of(*wishes):
    """A project whose households want these, one list a household."""
    households = [Household.model_validate({"wants": wants} if wants else {}) for wants in wishes]
    return judge(dossier({"1": building(*households)}), rulebook(), day("2022-05-20"))


def unlisted():
    return judge(dossier(None), rulebook(), day("2022-05-20"))


def ranking(found):
    return [(want.item, want.households) for want in found.wants]


def test_items_are_ranked_by_the_households_that_want_them():
    found = demand([of(["电梯"], ["电梯", "防水"], ["绿化"], [], ["绿化", "电梯"])], {})

    assert ranking(found) == [("电梯", 3), ("绿化", 2), ("防水", 1)]


def test_shares_are_of_the_households_listed_and_of_those_that_name_a_wish():
    found = demand([of(["电梯"], ["防水"], [], [])], {})

    assert (found.listed, found.wishing) == (4, 2)
    assert [(want.of_listed, want.of_wishing) for want in found.wants] == [
        (Fraction(1, 4), Fraction(1, 2))
    ] * 2


def test_a_household_that_names_an_item_twice_wants_it_once():
    assert ranking(demand([of(["电梯", "电梯"], [])], {})) == [("电梯", 1)]


def test_items_wanted_alike_are_in_the_order_of_their_names():
    assert [want.item for want in demand([of(["b", "c", "a"])], {}).wants] == ["a", "b", "c"]


def test_an_item_has_its_name_on_the_menu():
    found = demand([of(["电梯", "绿化"])], {"电梯": "加装电梯"})

    assert [(want.item, want.name) for want in found.wants] == [("电梯", "加装电梯"), ("绿化", None)]


def test_projects_are_summed_over_those_that_have_a_list():
    found = demand([of(["电梯"], []), unlisted(), of(["电梯"])], {})

    assert (found.listed, found.wishing, ranking(found)) == (3, 2, [("电梯", 2)])


def test_without_a_list_nothing_is_known():
    found = demand([unlisted()], {})

    assert (found.listed, found.wishing, found.wants) == (None, None, ())


def test_a_list_in_which_nobody_wishes_is_known_to_want_nothing():
    found = demand([of([], [])], {})

    assert (found.listed, found.wishing, found.wants) == (2, 0, ())
