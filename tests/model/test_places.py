"""Where a project is: one street or community, or a list of them."""

import pytest
from pydantic import ValidationError

from renovation_cli.model.project import Project


def project(**facts):
    return Project.model_validate({"name": "示例里", "track": "implementation", **facts})


@pytest.mark.parametrize(
    ("street", "streets", "first"),
    [
        ("东街街道", ("东街街道",), "东街街道"),
        (["东街街道"], ("东街街道",), "东街街道"),
        (["西街镇", "东街街道"], ("西街镇", "东街街道"), "西街镇"),
    ],
)
def test_one_or_a_list_of_which_the_first_leads(street, streets, first):
    found = project(street=street)

    assert (found.streets, found.street) == (streets, first)


def test_none_where_nothing_is_written():
    assert (project().streets, project().street, project().communities, project().community) == (
        (), None, (), None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "place", "kind", "corrected"),
    [
        ("甲、乙", ("community",), "several_places", "[甲, 乙]"),
        ("甲, 乙 , 丙", ("community",), "several_places", "[甲, 乙, 丙]"),
        (["甲", "乙/丙"], ("community", 1), "several_places", None),
        ([], ("community",), "no_place", None),
        ("甲 乙", ("community",), "id_form", "甲-乙"),
        ("甲、", ("community",), "id_form", "甲"),
        ("甲、（乙）", ("community",), "id_form", None),
    ],
)
def test_what_is_no_place(written, place, kind, corrected):
    with pytest.raises(ValidationError) as raised:
        project(community=written)

    (error,) = raised.value.errors()
    assert (error["loc"], error["type"]) == (place, kind)
    assert error.get("ctx", {}).get("corrected") == corrected
