"""The keys of version 1 of the JSON are frozen: new ones may come, none goes."""

import pytest

from tools.json_keys import FILE, gone, keys, main
from tools.json_schema import schemas


def test_no_key_that_programs_rely_on_goes_and_every_new_one_is_written_down(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_the_keys_on_file_are_in_order_and_stand_there_once():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))


def test_a_key_lies_where_its_lists_and_parts_are():
    each = {"properties": {"id": {}, "due": {"type": ["object", "null"], "properties": {"on": {}}}}}
    whole = {"properties": {"items": {"type": "array", "items": {"anyOf": [each, {"type": "null"}]}}}}
    named = ["items", "items[].due", "items[].due.on", "items[].id"]
    assert keys({"late": whole}) == [f"late {path}" for path in named]


@pytest.mark.parametrize("key", ["as_of", "orders[].days_late"])
def test_a_key_that_goes_is_named(key):
    found = schemas()["orders"]
    promised = keys({"orders": found})
    assert f"orders {key}" in promised
    assert gone({"orders": _without(found, key.split("[].")[-1])}, promised) == [f"orders {key}"]


def _without(schema, key):
    if isinstance(schema, dict):
        return {name: _without(value, key) for name, value in schema.items() if name != key}
    return [_without(each, key) for each in schema] if isinstance(schema, list) else schema
