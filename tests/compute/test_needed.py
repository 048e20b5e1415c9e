from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renovation_cli.compute.hearing import opinions_a_day
from renovation_cli.compute.quota import holds, missing, needed
from tests.compute.records import at_leisure, requirement

SHARES = st.tuples(st.integers(0, 999), st.integers(1, 999)).map(lambda pair: (min(pair), max(pair)))
HUNDREDTH = Fraction(1, 100)


@pytest.mark.parametrize(
    ("base", "bound", "expected"),
    [
        (554, {"at_least": "2/3"}, 370),
        (555, {"at_least": "2/3"}, 370),
        (556, {"at_least": "2/3"}, 371),
        (554, {"more_than": "2/3"}, 370),
        (555, {"more_than": "2/3"}, 371),
        (556, {"more_than": "2/3"}, 371),
        (3, {"at_least": "2/3"}, 2),
        (1, {"at_least": "2/3"}, 1),
        (100, {"at_least": "80%"}, 80),
        (100, {"more_than": "50%"}, 51),
        (101, {"more_than": "1/2"}, 51),
        (1000, {"at_least": "66.7%"}, 667),
        (7, {"at_least": "0%"}, 0),
        (7, {"at_least": "100%"}, 7),
        (7, {"more_than": "100%"}, 8),
    ],
)
def test_the_smallest_number_of_households_that_meets_a_share(base, bound, expected):
    amount = needed(base, requirement(**bound))

    assert amount == expected
    assert type(amount) is int


@pytest.mark.parametrize(
    ("base", "bound", "expected"),
    [
        ("100", {"at_least": "2/3"}, "66.67"),  # 66.666... m², which no number of hundredths is
        ("100", {"more_than": "2/3"}, "66.67"),
        ("99.99", {"at_least": "2/3"}, "66.66"),  # exactly two thirds
        ("99.99", {"more_than": "2/3"}, "66.67"),
        ("0.01", {"at_least": "1/3"}, "0.01"),
        ("620.5", {"at_least": "1/2"}, "310.25"),
        ("620.5", {"more_than": "1/2"}, "310.26"),
        ("997000", {"at_least": "1/7"}, "142428.58"),
    ],
)
def test_the_smallest_area_that_meets_a_share_is_in_hundredths(base, bound, expected):
    amount = needed(Decimal(base), requirement(of="area", **bound))

    assert amount == Decimal(expected)
    assert type(amount) is Decimal


@at_leisure
@given(base=st.integers(1, 10**7), share=SHARES)
def test_one_household_fewer_than_needed_never_meets_at_least(base, share):
    top, bottom = share
    enough = needed(base, requirement(at_least=f"{top}/{bottom}"))

    assert Fraction(enough, base) >= Fraction(top, bottom)
    assert enough == 0 or Fraction(enough - 1, base) < Fraction(top, bottom)


@at_leisure
@given(base=st.integers(1, 10**7), share=SHARES)
def test_one_household_fewer_than_needed_never_meets_more_than(base, share):
    top, bottom = share
    enough = needed(base, requirement(more_than=f"{top}/{bottom}"))

    assert Fraction(enough, base) > Fraction(top, bottom)
    assert Fraction(enough - 1, base) <= Fraction(top, bottom)


@at_leisure
@given(hundredths=st.integers(1, 10**9), share=SHARES)
def test_a_hundredth_of_a_square_metre_less_than_needed_is_too_little(hundredths, share):
    base, wanted = Decimal(hundredths) / 100, Fraction(*share)
    enough = Fraction(needed(base, requirement(of="area", at_least=f"{share[0]}/{share[1]}")))

    assert enough >= wanted * Fraction(base)
    assert enough - HUNDREDTH < wanted * Fraction(base)


@pytest.mark.parametrize(
    ("short", "days", "expected"),
    [
        (10, 10, 1),
        (11, 10, 2),
        (10, 1, 10),  # the last day
        (10, 0, None),  # a day after it
        (0, 10, None),
        (None, 10, None),
        (Decimal("12.50"), 10, None),
    ],
)
def test_how_many_opinions_a_day_would_still_meet_the_quota(short, days, expected):
    assert opinions_a_day(short, days) == expected


@pytest.mark.parametrize(
    ("counted", "base", "bound", "expected"),
    [
        (6, 16, {"more_than": "1/2"}, 5),  # 11 of 21
        (8, 16, {"more_than": "1/2"}, 1),  # 9 of 17; just half is not more than half
        (9, 16, {"more_than": "1/2"}, 0),
        (8, 16, {"at_least": "1/2"}, 0),
        (3, 12, {"at_least": "2/3"}, 15),  # 18 of 27
        (0, 0, {"at_least": "2/3"}, 1),
        (0, 0, {"more_than": "1/2"}, 1),
        (0, 4, {"more_than": "0%"}, 1),
        (0, 4, {"at_least": "0%"}, 0),
        (4, 4, {"at_least": "100%"}, 0),
        (3, 4, {"at_least": "100%"}, None),  # one against is one too many, whoever else comes
        (4, 4, {"more_than": "100%"}, None),
        (Decimal(50), Decimal(100), {"at_least": "2/3"}, Decimal("50.00")),  # 100 of 150
        (Decimal(50), Decimal(100), {"more_than": "2/3"}, Decimal("50.01")),
        (Decimal(0), Decimal(0), {"more_than": "1/2"}, None),
    ],
)
def test_what_is_missing_among_participants_enlarges_the_base_too(counted, base, bound, expected):
    rule = requirement(among="participants", **bound)

    assert missing(counted, base, rule) == expected
    if expected:
        assert holds(counted + expected, base + expected, rule)
    assert expected is not None or not base or not holds(counted + 9999, base + 9999, rule)


@at_leisure
@given(counted=st.integers(0, 60), others=st.integers(0, 60), share=SHARES, strict=st.booleans())
def test_one_answer_fewer_than_is_missing_among_participants_is_not_enough(counted, others, share, strict):
    bound = {"more_than" if strict else "at_least": f"{share[0]}/{share[1]}"}
    rule, base = requirement(among="participants", **bound), counted + others
    short = missing(counted, base, rule)

    if short:
        assert holds(counted + short, base + short, rule) or not base
        assert short == 1 or not holds(counted + short - 1, base + short - 1, rule)
    elif short == 0:
        assert holds(counted, base, rule)
    else:
        assert share[0] == share[1]
