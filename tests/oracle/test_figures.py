import pytest

from tests.oracle.campaign import disagreements
from tests.oracle.district import district

SEEDS = range(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_is_the_one_worked_out_a_second_time(seed):
    compared, found = disagreements(seed)

    assert found == []
    assert compared > 100


def test_a_seed_always_makes_the_same_district():
    assert district(3) == district(3)
    assert district(3) != district(4)
