"""A round is said alike in every report: figures, what decides it, no verdict, no record."""

import pytest

from renovation_cli.reports.consult import consult, consult_project
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.project import project_page
from tests.in_detail import status

HONGQI = "projects/hongqi/project.yaml"
XINFENG = "projects/xinfeng/project.yaml"
QUOTA = "              - {count: received, of: households, at_least: 2/3, clause: 二}\n"
OF_EVERY_KIND = (
    QUOTA
    + """\
              - {count: agreeing, of: owners, among: participants, more_than: 1/2, clause: 二}
              - {count: received, of: households, per: unit, at_least: 1/2, clause: 二}
              - {count: received, of: households, per: building, at_least: 2/3, clause: 二}
"""
)


@pytest.fixture
def several(sample):
    """The plan with four requirements of the first round."""
    return sample["programme.yaml"].replace(QUOTA, OF_EVERY_KIND, 1)


@pytest.fixture
def number_unknown(sample):
    """A project of which nobody has stated how many households it has."""
    return sample[XINFENG].replace("households: 2, ", "")


RECORD = "milestones: {supervision-group: 2022-03-01}\n"
"""That a project is kept on file: of one without records its rounds are not asked for one by one."""


def of(position, project_id="hongqi"):
    return next(state for state in position.states if state.id == project_id)


def rows(shown, *starts):
    """The lines that begin with a word, each with single blanks."""
    return [" ".join(line.split()) for line in shown.splitlines() if line.startswith(starts)]


def part(shown, start):
    """The lines from one that begins with a word to the next blank one."""
    return shown[shown.index(start) :].split("\n\n")[0].splitlines()


def test_the_requirement_that_fails_is_named_with_its_figures(position, several, text):
    on = position("2022-03-20", programme=several)
    said = "3 of 4 met; received ≥ 2/3 of households, in every building: 1 of 2 buildings, 1 missing"
    in_status = "1 of 2 buildings received ≥ 2/3 of households, in every building: 1 missing; 3 of 4 met"

    assert in_status in rows(text(status(on)), "红旗新村")[0]
    assert (
        f"红旗新村 hongqi 改造前征求意见 round, 二; {said} 2022-03-10"
        in rows(text(overdue(on, WHOLE)), "红旗新村")[0]
    )
    assert (
        f"改造前征求意见 round, 二 2022-03-10 {said}"
        in rows(text(project_page(on, of(on))), "改造前征求意见")[0]
    )


def test_a_round_of_which_every_requirement_is_met_says_how_many(position, several, sample, text):
    heard = sample["projects/hongqi/households.yaml"].replace("absent 2022-02-13", "agree 2022-02-13")
    on = position("2022-03-20", programme=several, projects__hongqi__households=heard)

    assert "2022-03-10 4 of 4 met" in rows(text(project_page(on, of(on))), "改造前征求意见")[0]
    assert "5/4 4 of 4 met" in rows(text(status(on)), "红旗新村")[0]


def test_a_verdict_is_shown_for_every_building_and_unit(position, several, sample, text):
    facts = sample[HONGQI].replace("households: 5, buildings: 2,", "households: 6, buildings: 4,")
    facts = facts.replace("buildings:\n", "buildings:\n  3: {units: 1, households: 1}\n")
    on = position("2022-03-20", programme=several, projects__hongqi__project=facts)
    shown = text(consult_project(on, of(on), WHOLE))

    assert part(shown, "Deadline") == [
        "Deadline                                         2022-03-10, 10 days late",
        "Public notice                                    2022-03-08",
        "Requirements                                     2 of 4 met",
        "received ≥ 2/3 of households                     met",
        "  counted, needed, missing                       4 of 6; 4 needed, 0 missing",
        "agreeing > 1/2 of owners of participants         met",
        "  counted, needed, missing                       2 of 3; 2 needed, 0 missing",
        "received ≥ 1/2 of households, in every unit      no verdict: 1 household is not listed",
        "  met in                                         2 of 3 units",
        "  what would give a verdict                      projects/hongqi/households.yaml:",
        "                                                   <building>:",
        "                                                     <unit>-<room>: {}",
        "received ≥ 2/3 of households, in every building  not met",
        "  met in                                         1 of 3 buildings",
    ]
    assert part(shown, "Building ") == [
        "Building  Stated  Listed  Visited  Received  Agreeing  Signed  Opposed  Abstained  Not met",
        "1              3       3        3         3         2       1        0          1        0",
        "2              2       2        2         1         1       0        0          0        1",
        "3              1       0        0         0         0       0        0          0        0",
        "together       6       5        5         4         3       1        0          1        1",
    ]
    assert part(shown, "Requirement  ") == [
        "Requirement                                      Place  Counted  Missing  Verdict",
        "received ≥ 1/2 of households, in every unit      1/1        3/2           met",
        "received ≥ 1/2 of households, in every unit      2/东       1/1           met",
        (
            "received ≥ 1/2 of households, in every unit      3          0/–        –  "
            "no verdict: 1 household is not listed"
        ),
        (
            "received ≥ 1/2 of households, in every unit      –            –        –  "
            "no verdict: 1 building stated is not on file"
        ),
        "received ≥ 2/3 of households, in every building  1          3/2           met",
        "received ≥ 2/3 of households, in every building  2          1/2        1  not met",
        "received ≥ 2/3 of households, in every building  3          0/1        1  not met",
        (
            "received ≥ 2/3 of households, in every building  –            –        –  "
            "no verdict: 1 building stated is not on file"
        ),
    ]


def test_what_is_missing_among_participants_and_cannot_be_made_up_is_said(position, sample, text):
    among = QUOTA.replace("received, of", "agreeing, among: participants, of")

    def shown(share):
        plan = sample["programme.yaml"].replace(
            QUOTA, among.replace("at_least: 2/3", f"more_than: {share}"), 1
        )
        on = position("2022-03-05", programme=plan)
        return part(text(consult_project(on, of(on), WHOLE)), "Deadline")[2:]

    assert shown("3/4") == [
        "agreeing > 3/4 of households of participants  not met",
        "  counted, needed, missing                    3 of 4; 1 more would make 4 of 5",
        "  to meet it in time                          1 opinion a day",
    ]
    assert shown("4/5") == [
        "agreeing > 4/5 of households of participants  not met, cannot be met by those not yet heard",
        "  counted, needed, missing                    3 of 4; 2 more would make 5 of 6",
    ]


def test_a_round_without_a_verdict_is_neither_late_nor_escalated_and_is_asked_for_everywhere(
    position, number_unknown, text
):
    on = position("2022-05-20", projects__xinfeng__project=number_unknown)
    late = {(each["project"], each["kind"], each["id"]) for each in overdue(on).data["overdue"]}

    assert {key for key in late if key[0] == "xinfeng"} == {
        ("xinfeng", "milestone", "supervision-group"),
        ("xinfeng", "milestone", "scheme-issued"),
    }
    assert [
        (each["project"], each["id"], each["standing"], each["days_past"])
        for each in overdue(on).data["unjudged"]
    ] == [("xinfeng", "before-design", "no-verdict", 71)]
    (asked,) = rows(text(overdue(on, WHOLE)), "新丰大院 ")[-1:]
    assert "改造前征求意见 1/–, no verdict: the number of households is not stated 2022-03-10" in asked
    assert asked.endswith("projects/xinfeng/project.yaml: stated: {households: <number>}")
    assert "1 round whose deadline is past has no record or no verdict;" in text(status(on))
    assert "1/– no verdict" in rows(text(status(on)), "新丰大院")[0]
    assert "71 days past, not late" in rows(text(consult(on, WHOLE)), "新丰大院")[0]
    assert "改造前征求意见" not in text(escalations(on, WHOLE))


def test_a_round_without_a_list_has_no_record_everywhere(position, sample, text):
    kept = sample[XINFENG] + RECORD
    on = position("2022-05-20", projects__xinfeng__project=kept, projects__xinfeng__households=None)

    assert [(each["id"], each["standing"]) for each in overdue(on).data["unjudged"]] == [
        ("before-design", "no-record")
    ]
    assert "no record: no list of households on file" in rows(text(consult(on, WHOLE)), "新丰大院")[0]
    assert (
        "no record: no list of households on file"
        in rows(text(project_page(on, of(on, "xinfeng"))), "改造前征求意见")[0]
    )
    assert "– no record" in rows(text(status(on)), "新丰大院")[0]
    before = position("2022-03-10", projects__xinfeng__households=None)
    assert overdue(before).data["unjudged"] == []


def places_of(shown, project_id):
    """Whether the rounds of a project are met, their requirements, and these at their places."""
    (project,) = [each for each in shown.data["projects"] if each["id"] == project_id]
    asked = [each for each in project["rounds"][0]["requirements"] if each["places"]]
    return {place["met"] for each in asked for place in each["places"]}, len(asked)


def test_a_place_of_a_project_without_records_has_no_verdict(position, several, text):
    before = position("2022-02-14", programme=several)  # the first record of xinfeng is of the day after

    assert places_of(consult(before), "xinfeng") == ({None}, 2)
    assert "not met" not in text(consult_project(before, of(before, "xinfeng")))
    assert places_of(consult(position("2022-02-15", programme=several)), "xinfeng") == ({True, False}, 2)
    assert places_of(consult(position("2022-02-14", programme=several)), "hongqi") == ({True, False}, 2)


def test_a_late_round_says_on_which_day_it_was_met(position, sample, text):
    late = sample["projects/xinfeng/households.yaml"].replace(
        "1-102: {", "1-102: {before-design: agree 2022-03-20, "
    )
    page = project_page(on := position("2022-05-20", projects__xinfeng__households=late), of(on, "xinfeng"))

    assert "2/2, met on 2022-03-20, 10 days late" in rows(text(page), "改造前征求意见")[0]


def test_what_has_no_day_is_named_on_the_page(position, text):
    on = position("2022-03-10")

    def undated(project_id):
        return rows(text(project_page(on, of(on, project_id))), "Without a day")

    said = "Without a day, and so as the files have it now, whatever day is judged for:"
    (whole,) = undated("hongqi")
    more = "planned inspections, items of work"
    assert whole == f"{said} stated numbers, buildings, list of rooms, showcase, wishes, {more}."
    assert undated("jianshe") == [f"{said} firms, stated numbers, plan of money."]
    assert undated("laojie") == []


def test_a_batch_that_no_milestone_decides_on_has_no_day(position, sample, text):
    plan = sample["programme.yaml"].replace("    decided_by: survey-done\n", "")
    on = position("2022-03-10", programme=plan)

    (line,) = rows(text(project_page(on, of(on, "laojie"))), "Without a day")
    assert line == "Without a day, and so as the files have it now, whatever day is judged for: batch."


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ("stated: {households: 0}", "no record: the number of households is zero"),
        ("buildings: {A: {households: 0}}", "no record: the number of households is zero"),
        ("stated: {households: 1}", "no record: no list of households on file"),
    ],
)
def test_no_list_is_asked_for_where_nobody_lives(position, text, facts, standing):
    plain = f"name: 新丰大院\ntrack: implementation\nstreet: 东街街道\n{facts}\n{RECORD}"
    on = position("2022-05-20", projects__xinfeng__project=plain, projects__xinfeng__households=None)

    assert standing in rows(text(consult(on, WHOLE)), "新丰大院")[0]
    (asked,) = (each["recorded_by"] for each in overdue(on).data["unjudged"])
    assert (asked is None) == ("zero" in standing)
