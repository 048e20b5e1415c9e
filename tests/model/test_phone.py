import pytest

from renovation_cli.model.phone import is_mobile, parse_phone
from tests.model.faults import fault_of

LANDLINES = ("0000-5550101", "010-55501012", "0000-5550101-801", "5550101", "55501012-1")
SHORT = ("12345", "110", "95598", "96110", "400-000-0000", "4000000000")


@pytest.mark.parametrize("given", [*LANDLINES, *SHORT])
def test_the_telephone_of_an_office_is_read(given):
    assert parse_phone(given) == given


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("0000 5550101", "0000-5550101"),
        ("（0000）5550101", "0000-5550101"),
        ("00005550101", "0000-5550101"),
        ("０000-5550101", "0000-5550101"),
        ("0000-5550101转801", "0000-5550101-801"),
        ("0000-555 0101", "0000-5550101"),
        ("000-555010", None),
        ("0000-1550101", None),
        ("555010", None),
        ("555010123", None),
        ("0000-5550101-1234567", None),
        ("94598", None),
        ("9559812", None),
        ("12345a", None),
        ("无", None),
    ],
)
def test_another_is_refused_and_put_right_where_only_the_signs_between_are_wrong(given, corrected):
    assert fault_of(parse_phone, given) == ("phone_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    "given",
    [
        *(
            "13800000000",
            "138 0000 0000",
            "138-0000-0000",
            "+8613800000000",
            "+86 138 0000 0000",
            "8613800000000",
        ),
        *(
            "013800000000",
            "008613800000000",
            "１３８００００００００",
            "19900000000",
            "(138)00000000",
            "138.0000.0000",
        ),
    ],
)
def test_a_mobile_number_is_refused_however_it_is_written(given):
    assert is_mobile(given)
    assert fault_of(parse_phone, given)[0] == "phone_mobile"


@pytest.mark.parametrize("given", [*LANDLINES, *SHORT, "12800000000", "1380000000", "138000000000"])
def test_what_has_other_digits_is_no_mobile_number(given):
    assert not is_mobile(given)


def test_a_telephone_is_a_text():
    assert fault_of(parse_phone, ["1"])[0] == "not_text"
