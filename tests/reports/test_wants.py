import pytest

from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.project import project_page
from renovation_cli.reports.wants import wants, wants_project


def project(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def test_demand_is_shown_with_its_shares(position, text):
    shown = text(wants(position("2022-05-20")))
    lines = [line.split() for line in shown.splitlines()]

    assert ["加装扶手", "楼道加装扶手", "1", "14.3%", "100.0%"] in lines
    assert ["红旗新村", "5", "1", "加装扶手", "20.0%,", "屋顶防水", "20.0%"] in lines
    assert ["新丰大院", "2", "0", "none", "named"] in lines


def test_shares_are_exact_for_programs(position):
    found = wants(position("2022-05-20")).data["together"]

    assert (found["listed"], found["wishing"]) == (7, 1)
    assert [(each["item"], each["of_listed"], each["of_wishing"]) for each in found["wants"]] == [
        ("加装扶手", "1/7", "1"),
        ("屋顶防水", "1/7", "1"),
    ]


def test_a_project_without_a_list_is_unknown_and_not_without_wishes(position, text):
    found = position("2022-05-20", projects__xinfeng__households=None)
    document = wants(found)

    assert "2 projects have no list of households; what is wanted there is unknown." in text(document)
    (xinfeng,) = [each for each in document.data["projects"] if each["id"] == "xinfeng"]
    assert (xinfeng["listed"], xinfeng["wishing"], xinfeng["wants"]) == (None, None, None)
    shown = text(wants_project(found, project(found, "xinfeng")))
    assert "No list of households is on file, so what is wanted is unknown." in shown


def test_a_list_in_which_nobody_wishes_says_so(position, text):
    found = position("2022-05-20")

    assert "No household names a wish." in text(wants_project(found, project(found, "xinfeng")))


def test_a_projects_page_has_what_its_residents_want(position, text):
    found = position("2022-05-20")

    assert "What residents want, by 1 of 5 households listed\n" in text(project_page(found, project(found)))
    assert "What residents want" not in text(project_page(found, project(found, "xinfeng")))


NONE = {"projects__hongqi__households": None, "projects__xinfeng__households": None}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "None of the 3 projects has a list of households, so what residents want is not known."),
        ("zh", "全部 3 个项目没有登记住户名册，改造意愿不明。"),
    ],
)
def test_that_no_project_has_a_list_is_said_once_with_how_one_is_begun(position, code, said):
    document = wants(position("2022-05-20", **NONE))
    lines = plain.render(document, Language(code)).splitlines()

    _, *body = (line for line in lines if "合成数据" not in line and "Synthetic" not in line)
    assert body[0] == said
    assert [line for line in body if "–" in line.split()] == []
    assert "projects/hongqi/households.yaml" in body[2]
    assert "renovation consult " in body[-1]
    data = document.data
    assert (data["together"]["listed"], data["projects_without_list"]) == (None, 3)
    assert [each["id"] for each in data["projects"]] == ["hongqi", "jianshe", "xinfeng"]


def test_programs_have_a_row_of_every_project_also_without_a_list(position, text):
    found = position("2022-05-20", projects__xinfeng__households=None)
    screen, whole = text(wants(found)), text(wants(found, WHOLE))

    assert ("红旗新村" in screen, "新丰大院" in screen, "建设里" in screen) == (True, False, False)
    assert "2 projects have no list of households; what is wanted there is unknown." in screen
    assert ("新丰大院" in whole, "建设里" in whole) == (True, True)
    assert "By project" in text(wants(position("2022-05-20", **NONE), WHOLE))


def test_a_project_without_a_list_says_so_once_with_how_one_is_begun(position, text):
    found = position("2022-05-20", projects__xinfeng__households=None)
    shown = text(wants_project(found, project(found, "xinfeng")))

    assert shown.count("list of households") == 1
    assert "Households listed" not in shown
    assert "projects/xinfeng/households.yaml" in shown
