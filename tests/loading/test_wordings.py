import ast
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

import renovation_cli.model
from renovation_cli.findings.problem import At
from renovation_cli.loading import nodes, schema, wordings
from renovation_cli.model.household import Households
from renovation_cli.model.project import Project

MODEL = Path(renovation_cli.model.__file__).parent


def kinds_of_faults():
    """Every kind of fault that a module of the model names."""
    for module in sorted(MODEL.glob("*.py")):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "fault":
                kind = call.args[0]
                if isinstance(kind, ast.Constant):
                    yield kind.value


@pytest.mark.parametrize("kind", sorted(set(kinds_of_faults()) - {"not_text", "word_twice", "lookalike"}))
def test_every_fault_of_a_value_has_a_wording(kind):
    assert kind in wordings.WORDINGS


def test_problem_of_a_list_is_at_the_item():
    value = yaml.load("{'1': {1-101: {wants: [a, b c]}}}", Loader=yaml.BaseLoader)  # noqa: S506
    record, (problem,) = schema.validate(TypeAdapter(Households), value, "households.yaml")
    assert problem.site.path == ("1", "1-101", "wants", 1)
    assert record["1"]["1-101"].wants == ("a",)


def test_what_is_right_is_kept_where_something_is_wrong():
    value = {"name": "红旗", "track": "x", "stated": {"households": "five", "buildings": "2"}, "phone": "1"}
    project, problems = schema.validate(TypeAdapter(Project), value, "project.yaml")
    assert (project.stated.households, project.stated.buildings) == (None, 2)
    assert [problem.rule.code for problem in problems] == ["S307", "S301"]


def test_value_given_is_not_changed():
    value = {"name": "红旗", "track": "x", "phone": "1"}
    schema.validate(TypeAdapter(Project), value, "project.yaml")
    assert "phone" in value


def test_nothing_is_kept_where_the_whole_is_wrong():
    assert schema.validate(TypeAdapter(Project), ["红旗"], "project.yaml")[0] is None


def test_place_of_what_is_missing_is_its_owner():
    root, _ = nodes.read("x.yaml", "a:\n  b: {c: 1}\n")
    assert root.find(("a", "b", "d"), At.VALUE).value == "b"
