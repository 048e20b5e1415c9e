"""A zone that does not exist is refused, with the one that was probably meant."""

import pytest

from renovation_cli.model.zone import DEFAULT_ZONE, zone_named
from tests.district import changed, english, findings_in

NONE = ("", "Asia", "Asia/", "../etc/passwd", "/etc/localtime", "localtime", "Asia/Beijing")


@pytest.mark.parametrize("name", [DEFAULT_ZONE, "Asia/Urumqi", "UTC", "America/Argentina/Buenos_Aires"])
def test_a_zone_of_the_database_is_found(name):
    assert str(zone_named(name)) == name


@pytest.mark.parametrize("name", NONE)
def test_anything_else_is_none(name):
    with pytest.raises(KeyError):
        zone_named(name)


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("Asia/Beijing", "did you mean Asia/Shanghai?"),
        ("北京时间", "did you mean Asia/Shanghai?"),
        ("UTC+8", "did you mean Asia/Shanghai?"),
        ("Shanghai", "did you mean Asia/Shanghai?"),
        ("asia/shanghai", "did you mean Asia/Shanghai?"),
        ("Asia/Shanghi", "did you mean Asia/Shanghai?"),
        ("New York", "did you mean America/New_York?"),
        ("Olympus Mons", None),
    ],
)
def test_a_zone_that_does_not_exist_is_a_finding_that_names_the_one_meant(sample, given, remedy):
    found = findings_in(changed(sample, "programme.yaml", DEFAULT_ZONE, given))

    assert [english(each)[3:] for each in found] == [("S319", f"there is no time zone “{given}”", remedy)]
