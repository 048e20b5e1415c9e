"""The pages on narrowing say of every report what the registry says."""

import re

import pytest

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.narrow import REACH
from tests.blocks import ROOT

ROW = re.compile(r"^\| `([a-z]+)` \| ✓ \| (\S+) \| (.+?) \| (.+?) \|$", re.MULTILINE)
ITEMS = {"items", "事项"}


@pytest.mark.parametrize("page", ["narrowing.md", "narrowing.zh-CN.md"])
def test_a_page_has_a_row_of_every_report_that_is_narrowed(page):
    rows = {name: rest for name, *rest in ROW.findall((ROOT / "docs" / page).read_text("utf-8"))}

    assert rows.keys() == REACH.keys()
    for name, (holders, only, sums) in rows.items():
        reach = REACH[name]
        assert tuple(re.findall(r"\b(?:late|unmet|behind|open|unrecorded)\b", only)) == reach.only
        assert (holders != "–") == reach.holders
        assert (holders in ITEMS) == reach.with_of_items
        assert any(word in only for word in ITEMS) == reach.only_of_items
        assert (sums == "street person") == reach.sums


def test_every_report_that_is_narrowed_is_on_the_registry():
    assert {name for name, each in COMMANDS.items() if "streets" in each.shared} == REACH.keys()


@pytest.mark.parametrize("name", sorted(REACH))
def test_a_report_takes_the_options_of_the_registry(name):
    shared = COMMANDS[name].shared

    assert ("holders" in shared) == REACH[name].holders
    assert ("only" in shared) == bool(REACH[name].only)
    assert ("by" in shared) == REACH[name].sums
