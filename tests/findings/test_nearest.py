import pytest

from renovation_cli.findings.nearest import nearest

KNOWN = ["area_m2", "owner", "wants", "before-design", "一马社区", "住建局"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("area", "area_m2"),
        ("before-desing", "before-design"),
        ("before_design", "before-design"),
        ("OWNER", "owner"),
        ("ｏｗｎｅｒ", "owner"),
        (" owner ", "owner"),
        ("一马小区", "一马社区"),
        ("住健局", "住建局"),
    ],
)
def test_nearly_right_word_is_told(given, meant):
    assert nearest(given, KNOWN) == meant


@pytest.mark.parametrize("given", ["", "x", "电话", "telephone-number"])
def test_other_word_is_left_alone(given):
    assert nearest(given, KNOWN) is None


def test_nothing_is_near_where_nothing_is_known():
    assert nearest("owner", []) is None
