"""What was paid less what came back, and in which year."""

import pytest

from renovation_cli.compute.payments import OverYears, net_paid, over_years
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.words import MoneyKind
from tests.compute.records import day

YEAR = (day("2022-01-01"), day("2022-12-31"))


def entries(*given):
    return [
        MoneyEntry.model_validate({"on": on, "kind": kind, "yuan": str(yuan)}) for on, kind, yuan in given
    ]


def paid(*given):
    return over_years(entries(*given), MoneyKind.PAYMENT, YEAR)


def test_what_comes_back_is_not_paid():
    given = entries(("2022-03-01", "payment", 9), ("2022-03-02", "receipt", 50), ("2022-03-03", "退款", 4))

    assert net_paid(given) == 5


def test_every_entry_counts_in_its_own_year():
    days = ("2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01")

    assert paid(*((on, "payment", 10**place) for place, on in enumerate(days))) == OverYears(1, 110, 1000)
    receipts = entries(*((on, "receipt", 1) for on in days))
    assert over_years(receipts, MoneyKind.RECEIPT, YEAR) == OverYears(1, 2, 1)


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (("2022-05-01", "refund", 29), OverYears(100, 1, 0)),
        (("2022-05-01", "refund", 30), OverYears(100, 0, 0)),
        (("2022-05-01", "refund", 31), OverYears(99, 0, 0)),
        (("2023-05-01", "refund", 31), OverYears(99, 0, 0)),
        (("2023-05-01", "refund", 10), OverYears(100, 20, 0)),
        (("2021-11-01", "refund", 10), OverYears(90, 30, 0)),
    ],
)
def test_what_exceeds_the_payments_of_a_year_is_of_the_year_before(back, expected):
    assert paid(("2021-10-01", "payment", 100), ("2022-04-01", "payment", 30), back) == expected
