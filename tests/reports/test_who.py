from renovation_cli.compute.directory import entries, find
from renovation_cli.reports.duties import duties
from renovation_cli.reports.who import who


def asked(position, query):
    (entry,) = find(query, entries(position.rulebook, position.states))
    return who(position, entry)


def test_who_answers_for_a_person_with_places_duties_and_what_is_late(position, text):
    document = asked(position("2022-07-05"), "乙二三")

    assert [(each["body"], each["of"], each["seat"]) for each in document.data["people"]] == [
        ("leadership", None, "member"),
        ("group", "综合组", "head"),
    ]
    assert [each["id"] for each in document.data["duties"]] == ["design-guidance"]
    assert ("order", "派-2") in {(each["kind"], each["id"]) for each in document.data["overdue"]}
    assert "Load  2 places\n" in text(document)


def test_who_shows_the_load_of_everybody_in_a_group(position, text):
    shown = text(asked(position("2022-05-20"), "综合组"))
    (line,) = [line.split() for line in shown.splitlines() if line.startswith("乙二三")]

    assert line[2:6] == ["head", "综合组", "2", "places"]
    assert "member of leading group" in shown


def test_who_shows_who_leads_the_stages_in_force_of_a_project(position, text):
    shown = text(asked(position("2022-05-20"), "hongqi"))
    (line,) = [line.split() for line in shown.splitlines() if line.startswith("红旗新村 ")]

    assert line == ["红旗新村", "hongqi", "设计", "2022-06", "住建局", "乙二三", "0"]


def test_who_shows_the_tracks_of_a_milestone(position):
    rules = asked(position("2022-05-20"), "works-finished").data["rules"]

    assert [(each["track"], each["stage"], each["in_force"]) for each in rules] == [
        ("implementation", "construction", False),
        ("carry-over", "completion", True),
    ]


def test_who_names_nobody_where_nobody_is_named(position, sample, text):
    teams = sample["teams.yaml"].replace("一马社区: {contacts: [己八]}", "一马社区: {}")

    assert "Nobody is named." in text(asked(position("2022-05-20", teams=teams), "一马社区"))


def test_duties_say_which_are_in_force_and_by_which_rules(position, text):
    document = duties(position("2022-07-01"))

    assert {each["id"]: each["in_force"] for each in document.data["duties"]} == {
        "design-guidance": True,  # a kind of order is under it as long as the programme runs
        "works": True,
        "household-visits": False,
    }
    assert "each of 1 street" in text(document)


def test_duties_of_one_department_show_every_rule_under_them(position):
    (duty,) = duties(position("2022-07-01"), "城发集团").data["duties"]

    assert [(each["kind"], each["id"]) for each in duty["rules"]] == [
        ("stage", "construction"),
        ("order", "site"),
    ]
    assert duty["holders"] == [
        {"lead": "城发集团", "place": "城发集团", "people": [{"name": "丙四", "post": "城发集团书记"}]}
    ]
