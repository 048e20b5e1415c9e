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
