"""Every mistake of ``mistakes.yaml``: what a clerk reads about it, word for word."""

from pathlib import Path

import pytest
import yaml

from tests.district import PARSERS, changed, english, findings_in

CASES = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("case", [pytest.param(case, id=case["mistake"]) for case in CASES])
def test_mistake_is_said_once_with_its_place_and_remedy(sample, case, parser):
    file, right = case["file"], case["right"]
    offset, column = map(int, case["at"].split(":"))
    line = sample[file][: sample[file].index(right)].count("\n") + 1 + offset
    findings = findings_in(changed(sample, file, right, case["wrong"]), parser)
    assert [english(finding) for finding in findings] == [
        (file, line, column, case["code"], case["message"], case["remedy"])
    ]


def test_no_mistake_stands_in_the_list_twice():
    names = [case["mistake"] for case in CASES]
    assert sorted(set(names)) == sorted(names)
