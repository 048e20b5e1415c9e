"""A week of a coordinator: forty facts as they came in, each recorded as the page of the format says.

`week.yaml` holds them in words and the line that records each; `check` finds nothing wrong after any of them.
"""

from datetime import date
from pathlib import Path

import yaml

from renovation_cli.checks.inspection import Inspection
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.tree import MappingTree
from tests.district import texts_in
from tools.stories import base_files

HERE = Path(__file__).parent
FACTS = yaml.load((HERE / "week.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts only
FRIDAY = date(2022, 8, 26)


def begun():
    """The district on the Sunday before."""
    return {**base_files(), **texts_in(HERE / "district")}


def recorded(files, fact):
    """The files with one more fact: below a line, in its place, or as a file of its own."""
    text, lines = files.get(fact["file"], ""), fact["put"]
    if line := fact.get("instead_of"):
        assert text.count(f"{line}\n") == 1, line
        text = text.replace(f"{line}\n", lines)
    elif line := fact.get("below"):
        assert text.count(f"{line}\n") == 1, line
        text = text.replace(f"{line}\n", f"{line}\n{lines}")
    else:
        assert not text
        text = lines
    return {**files, fact["file"]: text}


def wrong_in(files):
    """What is found wrong; a note only asks for something."""
    inspection = Inspection(MappingTree(files), FRIDAY, FRIDAY)
    inspection.run()
    return [
        (each.rule.code, each.place.file, each.place.line)
        for each in inspection.findings
        if each.rule.severity is not Severity.NOTE
    ]


def test_there_are_forty_facts_of_one_week_in_both_languages():
    assert len(FACTS) == 40
    assert {fact["on"] for fact in FACTS} == {f"2022-08-{day}" for day in range(22, 27)}
    assert all(fact["zh"] and fact["en"] for fact in FACTS)


def test_check_is_clean_after_each_fact():
    files = begun()
    assert wrong_in(files) == []
    for fact in FACTS:
        files = recorded(files, fact)
        assert wrong_in(files) == [], fact["en"]
