"""docs/data-format.md has a row for every field that a file may hold, and no other."""

import importlib
import inspect
import pkgutil
import re

import pytest

import renovation_cli.model
from renovation_cli.model import (
    candidate,
    care,
    cited,
    district,
    duties,
    escalation,
    money,
    order,
    pace,
    plausible,
    teams,
    track,
)
from renovation_cli.model import household as households
from renovation_cli.model import programme as plan
from renovation_cli.model import project as projects
from renovation_cli.model import window
from renovation_cli.model.record import Record
from tests.blocks import ROOT

# Over which rows the fields of a record stand: the head of their first column, else the heading above.
WHERE = {
    candidate.Candidate: "key of a candidate",
    candidate.Eligibility: "key of a rule",
    candidate.Survey: "key of a survey",
    candidate.Willingness: "key of `willingness`",
    care.Care: "key of `care`",
    care.Evaluation: "key of an evaluation",
    care.Patrol: "key of a patrol",
    care.Property: "key of `property`",
    care.Satisfaction: "key of a survey of satisfaction",
    care.SelfRuleBody: "key of `self_rule`",
    duties.Department: "key of a department",
    duties.Duties: "key of the file",
    duties.Duty: "key of a duty",
    escalation.Condition: "key of a condition",
    escalation.Escalated: "key of an action taken",
    escalation.Escalation: "key of `escalation`",
    escalation.Excuse: "key of an excuse",
    escalation.Level: "key of a level",
    households.Household: "households.yaml",
    money.Money: "key of `money`",
    money.MoneyEntry: "key of an entry of `money`",
    order.Order: "orders.yaml",
    order.OrderKind: "key of a kind of order",
    order.OrderRules: "Orders",
    order.Step: "key of a step",
    pace.Pace: "key of `pace`",
    plausible.Band: "key of bounds",
    plausible.Plausible: "Plausible figures",
    plan.AdvanceRule: "key of `advance`",
    plan.BatchRule: "Showcases and batches",
    plan.CareRules: "key of `care` of the plan",
    plan.Channel: "key of a channel",
    plan.ConstructionBatch: "key of a batch",
    plan.Funding: "key of `funding`",
    track.Milestone: "Milestones",
    track.Notice: "key of a notice",
    plan.Programme: "programme.yaml",
    plan.Reporting: "Reporting",
    track.Requirement: "Requirements",
    track.Round: "Rounds",
    plan.ShowcaseRule: "Showcases and batches",
    track.Stage: "Stages",
    plan.Targets: "Targets",
    track.Track: "Tracks",
    window.Window: "key of a window",
    plan.Works: "key of `works`",
    projects.Building: "key of a building",
    projects.Progress: "key of an entry of `progress`",
    projects.Project: "project.yaml",
    projects.Stated: "key of `stated`",
    teams.Community: "key of a community",
    teams.Group: "key of a group",
    teams.Head: "key of a head",
    teams.Leader: "key of a member of the leading group",
    teams.Street: "key of a street",
    teams.Teams: "teams.yaml",
}
RECORDS = {
    record
    for module in pkgutil.iter_modules(renovation_cli.model.__path__)
    for _, record in inspect.getmembers(importlib.import_module(f"renovation_cli.model.{module.name}"))
    if inspect.isclass(record) and issubclass(record, Record) and record is not Record
}
NEEDED = ("yes", "showcases only")


def rows():
    """Whether it is needed, by the key of a row and what stands over it."""
    found, over, columns = {}, "", []
    for line in (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("##"):
            heading = over = line.lstrip("# ")
        elif not line.startswith("|"):
            columns = []
        elif not columns:
            columns = cells
            over = cells[0] if cells[0].startswith("key of ") else heading
        elif columns[0].startswith("key") and (key := re.fullmatch(r"`(\w+)`", cells[0])):
            row = dict(zip(columns, cells, strict=True))
            found.setdefault(over, {})[key[1]] = row.get("needed", "")
    return found


ROWS = rows()


def fields_of(record):
    return {field.alias or name: field.is_required() for name, field in record.model_fields.items()}


def test_every_record_and_every_table_of_keys_is_known():
    assert set(WHERE) == RECORDS
    assert set(ROWS) == set(WHERE.values())


@pytest.mark.parametrize("record", WHERE, ids=lambda record: record.__name__)
def test_every_field_has_a_row_that_says_whether_it_is_needed(record):
    in_table = ROWS[WHERE[record]]
    fields = fields_of(record)
    assert [key for key in fields if key not in in_table] == []
    assert [key for key, required in fields.items() if required != (in_table[key] in NEEDED)] == []


@pytest.mark.parametrize("over", ROWS)
def test_every_row_is_of_a_field(over):
    fields = {key for record, where in WHERE.items() if where == over for key in fields_of(record)}
    assert [key for key in ROWS[over] if key not in fields] == []
