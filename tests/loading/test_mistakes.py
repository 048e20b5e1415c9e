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


def fixed(text, fix):
    """The text with a fix applied."""
    lines = text.split("\n")
    line = lines[fix.place.line - 1]
    lines[fix.place.line - 1] = line[: fix.place.column - 1] + fix.text + line[fix.place.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["mistake"]) for case in CASES])
def test_what_a_finding_says_to_write_repairs_it(sample, case):
    files = changed(sample, case["file"], case["right"], case["wrong"])
    (finding,) = findings_in(files)
    remedy = case["remedy"] or ""

    if finding.fix is None:
        assert not remedy.startswith("write: ") or " if " in remedy or "“" in remedy
        return
    assert f"write: {finding.fix.text.strip()}" in remedy
    left = findings_in({**files, case["file"]: fixed(files[case["file"]], finding.fix)})
    # What the fault has hidden is no fault of the fix: a total, or a word that is another mistake.
    hidden = {"targets-exceeded", "unknown-word"} - {finding.rule.name}
    assert [each for each in left if each.rule.name not in hidden] == []
