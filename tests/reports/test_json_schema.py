"""What each report prints for programs fits its schema, and ``docs/schema/`` is up to date."""

import json

import pytest
from jsonschema import Draft202012Validator

from tools import goldens
from tools.goldens import GOLDEN
from tools.json_schema import main, schemas

SCHEMAS = schemas()


def printed():
    """Every JSON of the goldens with the command line that printed it."""
    for path in sorted(GOLDEN.glob("*.json.txt")):
        for section in path.read_text("utf-8").split("$ renovation ")[1:]:
            line, _, text = section.partition("\n")
            yield path.name, line, json.loads(text)


def test_every_file_is_what_the_fields_say(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])


def test_everything_printed_fits_its_schema():
    validators = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
    seen = set()
    for page, line, found in printed():
        seen.add(found["report"])
        wrong = [
            f"{error.json_path}: {error.message[:200]}"
            for error in validators[found["report"]].iter_errors(found)
        ]
        assert wrong == [], f"{page}, “{line}”; if the page is of before a change: {goldens.REMAKE}"
    assert seen == SCHEMAS.keys(), f"no page shows some report: {goldens.REMAKE}"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_key_that_is_not_described_does_not_fit(name):
    found = next((each for _, _, each in printed() if each["report"] == name), None)

    assert found, f"no page shows the report: {goldens.REMAKE}"
    assert not Draft202012Validator(SCHEMAS[name]).is_valid(found | {"undescribed": 1})
    lacking = {key: value for key, value in found.items() if key != "complete"}
    assert not Draft202012Validator(SCHEMAS[name]).is_valid(lacking)
