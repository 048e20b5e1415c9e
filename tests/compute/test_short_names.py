"""What people call the projects of a programme."""

import pytest

from renovation_cli.compute.short_names import short_names
from renovation_cli.model.project import Project


def called(*names, **given):
    """The short names of projects, some of which are given one."""
    values = {f"p{number}": {"name": name, "track": "t"} for number, name in enumerate(names)}
    for key, short in given.items():
        values[key]["short"] = short
    found = short_names({key: Project.model_validate(each) for key, each in values.items()})
    return [found[key] for key in values]


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("示例杏林小区", "示例翠竹小区", "示例古柏小区"), ["杏林", "翠竹", "古柏"]),
        (("红旗新村", "建设里", "新丰大院"), ["红旗新村", "建设里", "新丰大院"]),
        (("杏林小区", "东门杏林小区"), ["杏林小区", "东门杏林小区"]),
        (("红旗小区", "红星小区"), ["红旗小区", "红星小区"]),
        (("中天1号楼", "中天12号楼"), ["中天1号楼", "中天12号楼"]),
        (("North Street block", "North Lane block"), ["Street", "Lane"]),
        (("红旗新村",), ["红旗新村"]),
        ((), []),
    ],
    ids=["common", "nothing common", "nothing left", "one sign left", "number", "words", "one", "none"],
)
def test_what_every_name_begins_and_ends_with_is_left_out(names, short):
    assert called(*names) == short


def test_a_name_that_is_given_stands():
    assert called("示例杏林小区", "示例翠竹小区", p1="竹园") == ["杏林", "竹园"]


@pytest.mark.parametrize("given", ["杏林", "竹园"])
def test_what_would_name_two_of_them_names_neither(given):
    names = called("示例杏林小区", "示例翠竹小区", "示例古柏小区", p1=given, p2=given)

    twice = given == "杏林"
    assert names == ["示例杏林小区" if twice else "杏林", "示例翠竹小区", "示例古柏小区"]
