from decimal import Decimal
from fractions import Fraction

import pytest

from renovation_cli.compute.totals import Total, over, rounded, sum_of_totals, total_of


def test_a_sum_is_over_what_is_known_and_counts_what_is_not():
    assert total_of([3, None, 4]) == Total(7, 1)
    assert total_of([0]) == Total(0, 0)


def test_where_nothing_is_known_there_is_no_sum():
    assert total_of([None, None]) == Total(None, 2)
    assert total_of([]) == Total(None, 0)


def test_sums_of_sums_count_every_unknown():
    assert sum_of_totals([Total(7, 1), Total(None, 2), Total(3)]) == Total(10, 3)


@pytest.mark.parametrize(("total", "exact"), [(Total(7), 7), (Total(7, 1), None), (Total(None, 1), None)])
def test_only_a_sum_that_lacks_nothing_is_exact(total, exact):
    assert total.exact == exact


@pytest.mark.parametrize(
    ("amount", "base", "share"),
    [
        (2, 3, Fraction(2, 3)),
        (1, Decimal("0.30"), Fraction(10, 3)),
        (0, 3, 0),
        (None, 3, None),
        (2, None, None),
        (2, 0, None),
        (2, Decimal("0.00"), None),
    ],
)
def test_an_amount_over_a_base_is_exact_or_unknown(amount, base, share):
    assert over(amount, base) == share


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(1, 3), 0, "0"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(49, 100), 0, "0"),
        (Fraction(1005, 1000), 2, "1.01"),
        (Fraction(-1, 2), 0, "0"),
        (Fraction(250), 2, "250.00"),
    ],
)
def test_a_figure_is_rounded_half_up_for_print(value, places, printed):
    assert str(rounded(value, places)) == printed
