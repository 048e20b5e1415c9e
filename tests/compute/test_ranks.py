from fractions import Fraction

import pytest

from renovation_cli.compute.ranks import ranks

THIRD = Fraction(1, 3)


@pytest.mark.parametrize(
    ("found", "placed"),
    [
        ([(5, None), (5, None), (0, None), (0, None), (None, None)], [1, 1, 3, 3, None]),
        ([(THIRD, None), (Fraction("0.3333"), None)], [1, 2]),
        ([(-2, None), (None, 1), (-1, None)], [2, None, 1]),
        # Among equals the share decides, where every one of them has it.
        ([(1, THIRD), (1, 2 * THIRD), (0, 1)], [2, 1, 3]),
        ([(1, THIRD), (1, None), (1, 2 * THIRD), (0, 1)], [1, 1, 1, 4]),
        ([(0, 0), (0, 0)], [1, 1]),
        ([], []),
    ],
)
def test_equals_share_a_rank_and_what_has_no_value_has_none(found, placed):
    exact = [tuple(None if each is None else Fraction(each) for each in one) for one in found]
    assert ranks(exact) == placed
