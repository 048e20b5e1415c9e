from copy import copy, deepcopy
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renovation_cli.model.quantities import parse_area, parse_count, parse_rate, parse_share, parse_yuan
from tests.model.faults import fault_of


@pytest.mark.parametrize("written", ["0", "7", "554", "12197", "999999999999999"])
def test_count_is_read(written):
    assert parse_count(written) == int(written)
    assert parse_yuan(written) == int(written)


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("５５４", "554"),
        ("12,197", "12197"),
        ("12，197", "12197"),
        ("12_197", "12197"),
        ("12 197", "12197"),
        ("554户", "554"),
        ("22 个", "22"),
        ("1.2万", "12000"),
        ("0350204", "350204"),
        ("010", "10"),
        ("554.0", "554"),
        ("-5", None),
        ("1e3", None),
        ("0x1f", None),
        ("12:30", None),
        ("no", None),
        ("5.5", None),
        ("约500", None),
        ("", None),
        ("1" * 5000, None),
        ("１" * 5000, None),
    ],
)
def test_count_in_another_form_is_refused(given, corrected):
    assert fault_of(parse_count, given) == ("count_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("1.8亿", "180000000"),
        ("1.8亿元", "180000000"),
        ("418万元", "4180000"),
        ("90 万", "900000"),
        ("4,180,000元", "4180000"),
        ("４１８００００", "4180000"),
        ("4180000.50", None),
        ("¥100", None),
    ],
)
def test_amount_of_money_in_another_form_is_refused_with_whole_yuan(given, corrected):
    assert fault_of(parse_yuan, given) == ("yuan_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize("written", ["0", "68.5", "280.25", "997000", "0.5"])
def test_area_is_exact(written):
    assert parse_area(written) == Decimal(written)
    assert str(parse_area(written)) == written


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("68.5㎡", "68.5"),
        ("68.5平方米", "68.5"),
        ("68.5 m2", "68.5"),
        ("９９．７", "99.7"),
        ("99.7万", "997000"),
        ("68.125", None),
        (".5", None),
        ("68.", None),
        ("6 8.5", "68.5"),
        ("68。5", "68.5"),
        ("68.5。", "68.5"),
        ("1,250.5", "1250.5"),
        ("68,5", None),
        ("NaN", None),
        ("Infinity", None),
        ("1e2", None),
    ],
)
def test_area_in_another_form_is_refused(given, corrected):
    assert fault_of(parse_area, given) == ("area_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("2/3", Fraction(2, 3)),
        ("1/1", Fraction(1)),
        ("0/5", Fraction(0)),
        ("80%", Fraction(4, 5)),
        ("66.67%", Fraction(6667, 10000)),
        ("100%", Fraction(1)),
    ],
)
def test_share_is_exact(written, share):
    assert parse_share(written) == share


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("0.667", None),
        ("2/0", None),
        ("3/2", None),
        ("101%", None),
        ("两成", None),
        ("2 / 3", "2/3"),
        ("80 %", "80%"),
        ("80", "80%"),
        ("120", None),
        ("三分之二", "2/3"),
        ("百分之六十六点七", "66.7%"),
        ("三分之四", None),
        ("零分之一", None),
        ("", None),
        ("２/３", "2/3"),
        ("８０％", "80%"),
    ],
)
def test_share_that_is_not_exact_or_more_than_the_whole_is_refused(given, corrected):
    assert fault_of(parse_share, given) == ("share_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    ("read", "expected"),
    [(parse_count, "count"), (parse_yuan, "yuan"), (parse_area, "area"), (parse_share, "share")],
)
def test_what_is_no_text_is_no_quantity(read, expected):
    assert fault_of(read, ["5"]) == ("not_text", {"expected": expected})


@given(st.sampled_from([parse_count, parse_yuan, parse_area, parse_share]), st.text(max_size=40))
def test_any_text_is_a_quantity_or_a_fault(read, text):
    fault = fault_of(read, text)
    assert fault is None or fault[1]["given"] == text


@given(
    st.sampled_from([parse_count, parse_yuan, parse_area]),
    st.text("0123456789０１２,，._ 万亿元㎡", max_size=20),
)
def test_correction_of_a_quantity_is_one(read, text):
    fault = fault_of(read, text)
    if fault and fault[1]["corrected"] is not None:
        assert fault_of(read, fault[1]["corrected"]) is None


@pytest.mark.parametrize("written", ["2/3", "4/6", "80%", "66.7%", "0%"])
def test_a_share_is_exact_and_prints_as_it_was_written(written):
    share = parse_share(written)

    assert str(share) == written
    assert copy(share) == deepcopy(share) == share == Fraction(parse_rate(written))
    assert str(Fraction(share)) == str(parse_rate(written))
