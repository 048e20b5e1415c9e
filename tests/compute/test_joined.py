"""What two lines recorded, put together: random lines, and what a merge may drop of them."""

from random import Random

import pytest

from renovation_cli.compute.facts import Fact, compared, numbered
from renovation_cli.compute.joined import joined, values_joined
from tests.compute.records import day

DAYS = [day(f"2022-05-{each:02}") for each in range(1, 29)]


def receipt(number, yuan):
    on = DAYS[number]
    return Fact(("money", "entries"), (), (str(on), "receipt"), {"on": on, "kind": "receipt", "yuan": yuan})


def said(facts):
    return sorted((each.section, each.owner, each.mark, sorted(each.values.items())) for each in facts)


def lines_of(seed):
    """A state, and two lines that each do to entries of their own what they like, with what is told of it."""
    random = Random(seed)  # noqa: S311 - no secret
    base = [receipt(number, 100 * (number + 1)) for number in range(12)]
    sides = []
    for own in (range(6), range(6, 12)):
        side = list(base)
        for number in own:
            match random.randrange(4):
                case 0:
                    side.remove(base[number])
                case 1:
                    side[side.index(base[number])] = receipt(number, 7)
                case 2:
                    side.append(receipt(number, 9000 + number))
        random.shuffle(side)
        sides.append(side)
    return base, *sides


def merged_by_hand(base, one, other):
    """As sets: nothing here is told by anything but its values."""
    rows = [{(each.mark, each.values["yuan"]): each for each in some} for some in (base, one, other)]
    was, *sides = rows
    kept = {key: fact for key, fact in was.items() if all(key in side for side in sides)}
    return list(
        (kept | {key: fact for side in sides for key, fact in side.items() if key not in was}).values()
    )


@pytest.mark.parametrize("seed", range(60))
def test_what_lines_did_to_entries_of_their_own_is_all_there_and_no_more(seed):
    base, one, other = lines_of(seed)
    whole = merged_by_hand(base, one, other)
    states = [numbered(each) for each in (base, one, other)]
    expected = joined(*states, numbered(whole))

    assert said(expected.values()) == said(whole)
    assert compared(expected, numbered(reversed(whole))) == []
    for dropped in whole:
        left = numbered(each for each in whole if each is not dropped)
        (told,) = compared(joined(*states, left), left)
        assert (said([told.before]), told.after, told.corrected) == (said([dropped]), None, True)


@pytest.mark.parametrize(
    ("was", "one", "other", "now", "expected"),
    [
        (1, 1, 1, 1, 1),
        (1, 2, 1, 1, 2),
        (1, 1, 3, 1, 3),
        (1, 2, 2, 1, 2),
        (1, 2, 3, 4, 2),
        (1, 2, 3, 2, 3),
        (1, 2, 3, 3, 2),
        (None, 2, None, None, 2),
        (None, 2, 3, 2, 3),
        (1, None, 1, 1, None),
        (1, 1, None, 1, None),
        (1, None, None, 1, None),
        (1, None, 3, None, 3),
        (1, 2, None, 2, 2),
    ],
)
def test_of_a_thing_that_both_changed_stands_what_the_merge_did_not_take(was, one, other, now, expected):
    states = ({} if each is None else {"yuan": each} for each in (was, one, other, now))
    assert values_joined(*states) == ({} if expected is None else {"yuan": expected})


def test_of_equal_entries_one_that_is_gone_is_gone_and_no_other_is_changed():
    three = [receipt(1, yuan) for yuan in (100, 200, 300)]
    assert [(each.before, each.after) for each in compared(numbered(three), numbered(three[1:]))] == [
        (three[0], None)
    ]
    assert compared(numbered(three), numbered(reversed(three))) == []
