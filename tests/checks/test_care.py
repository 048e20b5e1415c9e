import pytest

from tests.district import changed, english, findings_in

FILE = "projects/jianshe/project.yaml"
PROGRAMME = "programme.yaml"


def codes(findings):
    return [finding.rule.code for finding in findings]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("- {on: 2022-07-20, found", "- {on: 2022-05-29, found"),
        ("- {on: 2022-07-10, asked", "- {on: 2022-05-29, asked"),
        ("evaluation: {on: 2022-08-05", "evaluation: {on: 2022-05-29"),
    ],
)
def test_what_comes_after_the_works_is_not_older_than_their_end(sample, right, wrong):
    assert codes(findings_in(changed(sample, FILE, right, wrong))) == ["D531"]
    assert findings_in(changed(sample, FILE, right, wrong.replace("05-29", "05-30"))) == []


def test_a_committee_and_a_management_may_be_older_than_the_end_of_the_works(sample):
    older = changed(sample, FILE, "self_rule: {on: 2022-06-01", "self_rule: {on: 2021-03-01")

    assert findings_in(changed(older, FILE, "property: {on: 2022-07-01", "property: {on: 2021-07-01")) == []


def test_where_the_end_of_the_works_has_no_date_that_is_said_once(sample):
    undated = changed(
        sample, FILE, "  works-finished: 2022-05-30\n  handover: 2022-06-25\n", "  handover: 2022-06-25\n"
    )
    found = [english(finding) for finding in findings_in(undated) if finding.rule.code == "D531"]

    assert found == [
        (
            FILE,
            21,
            12,
            "D531",
            "2022-07-20 is on file for after the works, and “完工” has no date",
            "add to projects/jianshe/project.yaml: milestones: {works-finished: <date>}",
        )
    ]


def test_a_plan_that_does_not_say_what_ends_the_works_asks_nothing(sample):
    silent = changed(sample, PROGRAMME, "  finished: [works-finished]\n", "")

    assert (
        findings_in(changed(silent, FILE, "evaluation: {on: 2022-08-05", "evaluation: {on: 2022-01-05")) == []
    )


@pytest.mark.parametrize(("satisfied", "found"), [(29, []), (30, []), (31, ["C623"])])
def test_no_more_are_satisfied_than_were_asked(sample, satisfied, found):
    assert codes(findings_in(changed(sample, FILE, "satisfied: 27", f"satisfied: {satisfied}"))) == found


ORDER = """p-1: {problem: 路灯不亮, kind: %s, opened: 2022-07-21, by: patrol, to: 城发集团}
"""


@pytest.mark.parametrize(
    ("file", "order", "found"),
    [
        ("projects/jianshe/orders.yaml", "p-1", False),
        ("orders.yaml", "p-1", False),
        ("projects/xinfeng/orders.yaml", "p-1", True),
        ("projects/jianshe/orders.yaml", "p-2", True),
    ],
)
def test_a_patrol_refers_to_an_order_of_its_project_or_of_the_programme(sample, file, order, found):
    referring = changed(
        sample, FILE, "found: 路灯不亮, resolved: 2022-07-22}", f"found: 路灯不亮, order: {order}}}"
    )

    assert ("R443" in codes(findings_in({**referring, file: ORDER % "works"}))) is found


def test_orders_that_cannot_be_read_are_not_called_missing(sample):
    referring = changed(
        sample, FILE, "found: 路灯不亮, resolved: 2022-07-22}", "found: 路灯不亮, order: p-1}"
    )
    broken = {**referring, "projects/jianshe/orders.yaml": "p-1: {problem: 路灯不亮, opened: 昨天}\n"}

    assert "R443" not in codes(findings_in(broken))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("finished: [works-finished]", "finished: [works-finishd]"),
        ("handed_over: [handover]", "handed_over: [handover, hand]"),
        ("when: [final-drawings]", "when: [final-drawing]"),
    ],
)
def test_rules_by_a_milestone_that_no_track_has_are_found(sample, right, wrong):
    assert codes(findings_in(changed(sample, PROGRAMME, right, wrong))) == ["R444"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("self_rule: {on: 2022-06-01", "self_rule: {on: 2032-06-01"),
        ("agreement: 2022-06-28", "agreement: 2032-06-28"),
        ("resolved: 2022-07-22", "resolved: 2032-07-22"),
        ("- {on: 2022-07-10, asked", "- {on: 2032-07-10, asked"),
        ("evaluation: {on: 2022-08-05", "evaluation: {on: 2032-08-05"),
    ],
)
def test_every_day_of_care_is_within_the_records(sample, right, wrong):
    (finding,) = findings_in(changed(sample, FILE, right, wrong))

    assert (finding.rule.code, finding.place.source[finding.place.column - 1 :][:4]) == ("D501", "2032")


def test_every_day_of_care_has_come(sample):
    (finding,) = findings_in(
        changed(sample, FILE, "evaluation: {on: 2022-08-05", "evaluation: {on: 2023-02-01")
    )

    assert english(finding)[3:5] == ("D506", "2023-02-01 has not come yet (today is 2023-01-31)")


@pytest.mark.parametrize(("day", "found"), [("2022-07-19", ["D533"]), ("2022-07-20", []), ("2022-07-21", [])])
def test_what_a_patrol_found_is_not_dealt_with_before_it(sample, day, found):
    assert codes(findings_in(changed(sample, FILE, "resolved: 2022-07-22", f"resolved: {day}"))) == found


@pytest.mark.parametrize(("day", "found"), [("2022-07-19", ["D533"]), ("2022-07-20", []), ("2022-07-21", [])])
def test_the_order_of_a_patrol_is_not_settled_before_it(sample, day, found):
    steps = f"[{{on: 2022-07-18, step: accepted}}, {{on: {day}, step: resolved}}]"
    order = f"{{problem: 路灯不亮, kind: site, opened: 2022-07-18, by: patrol, to: 城发集团, steps: {steps}}}"
    referring = changed(sample, FILE, "resolved: 2022-07-22", "order: z-1")

    findings = findings_in({**referring, "orders.yaml": f"z-1: {order}\n"})

    assert codes(findings) == found
    if findings:
        assert english(findings[0])[4:] == (
            "order z-1 was resolved on 2022-07-19, before the patrol (2022-07-20)",
            "check the order's id; a new problem needs a new order",
        )
