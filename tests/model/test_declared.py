from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from renovation_cli.model.declared import Declared, DeclaredArea, DeclaredCount, DeclaredYuan

read_count, read_yuan, read_area = (
    TypeAdapter(kind).validate_python for kind in (DeclaredCount, DeclaredYuan, DeclaredArea)
)


@pytest.mark.parametrize(
    ("read", "written", "amount", "to"),
    [
        (read_area, "997000", Decimal(997000), None),
        (read_area, "997000.5", Decimal("997000.5"), None),
        (read_area, "99.7万", 997000, 1000),
        (read_area, "5.68万", 56800, 100),
        (read_yuan, "1.8亿", 180000000, 10000000),
        (read_yuan, "0.7亿", 70000000, 10000000),
        (read_yuan, "18000万", 180000000, 10000),
        (read_count, "12197", 12197, None),
        (read_count, "1.2万", 12000, 1000),
        (read_count, "1.2197万", 12197, 1),
        (read_area, {"about": "997000", "to": "1000"}, Decimal(997000), Decimal(1000)),
    ],
)
def test_a_total_is_read_with_its_precision(read, written, amount, to):
    assert read(written) == Declared(amount, to)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("99.7 万", "area_form"),
        ("99.70001万", "area_form"),
        ("99.7万平方米", "area_form"),
        ("约99.7万", "area_form"),
        ({"about": "997000", "to": "0"}, "times_form"),
        ({"about": "997000"}, "not_text"),
        ({"about": "997000", "to": "千"}, "area_form"),
        (["997000"], "not_text"),
    ],
)
def test_what_is_no_total_is_refused(given, kind):
    with pytest.raises(ValidationError) as raised:
        read_area(given)
    (entry,) = raised.value.errors()
    assert entry["type"] == kind


@pytest.mark.parametrize(
    ("summed", "agrees"),
    [
        ("996499.99", False),
        ("996500", True),
        ("997000", True),
        ("997500", True),
        ("997500.01", False),
    ],
)
def test_a_sum_agrees_that_rounds_to_the_total(summed, agrees):
    assert Declared(997000, 1000).agrees(Decimal(summed)) is agrees


@pytest.mark.parametrize(("summed", "agrees"), [(12196, False), (12197, True), (12198, False)])
def test_an_exact_total_agrees_with_itself_alone(summed, agrees):
    assert Declared(12197).agrees(summed) is agrees
