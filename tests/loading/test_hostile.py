"""Files made to break readers: each is read to its end in the time of an ordinary one, or refused."""

import pytest

from renovation_cli.loading import careful
from renovation_cli.loading.rules_dialect import TOO_DEEP
from tests.district import HOUSEHOLDS, PARSERS, PROJECT, findings_in, inspected

LINKS = "".join(f"k{number}: &k{number}\n  <<: [*k{number - 1}, *k{number - 1}]\n" for number in range(1, 30))
FILES = {
    "nested merge keys": ("k0: &k0 {x: 1}\n" + LINKS, "Y203"),
    "brackets without end": ("a: " + "[{" * 100_000, "Y206"),
    "deep brackets": ("a: " + "[" * 5_000 + "]" * 5_000, "Y206"),
    "deep items": ("- " * 5_000 + "a", "Y206"),
    "deep entries": ("\n".join(" " * depth + "a:" for depth in range(1_000)), "Y206"),
    "documents without end": ("name: a\n" + "---\n" * 20_000, "Y205"),
    "number without end": ("stated: {households: " + "1" * 100_000 + "}", "S307"),
    "area without end": ("stated: {area_m2: " + "１" * 100_000 + "}", "S307"),
    "tabs without end": ("buildings:\n" + "\t1: {}\n" * 2_000, "Y208"),
    "markers without end": ("<<<<<<< HEAD\n" * 5_000, "F106"),
    "quotation marks without end": ("name: " + '"' * 100_000, "Y201"),
    "full-width quotation marks without end": ("name: " + "＂" * 100_000, "S302"),
    "carriage returns only": ("name: a\r" * 50_000, "Y217"),
    "zeros": (b"\0" * 100_000, "Y207"),
    "telephone numbers": ("# 13800000000\n" * 5_000, "P703"),
    "long key": ("k" * 100_000 + ": 1", "Y201"),
    "long word": ("name: a\ntrack: " + "实" * 100_000, "R403"),
}


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "code"), FILES.values(), ids=FILES)
def test_hostile_file_is_refused_by_name(sample, text, code, parser):
    inspection = inspected({**sample, PROJECT: text}, parser)
    assert code in {finding.rule.code for finding in inspection.findings}
    assert not inspection.complete


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(
    ("nested", "place"),
    [
        ("[" * 11 + "]" * 11, None),
        ("[" * 12 + "]" * 12, (1, 15)),
        ("[" * 13 + "]" * 13, (1, 15)),
        ("[" * 999 + "]" * 999, (1, 15)),
        ("[" * 1_200 + "]" * 1_200, (1, 15)),
        ("[{" * 1_200, (1, 15)),
        ("\n" + "\n".join(" " * depth + "-" for depth in range(1, 1_200)) + " b", (13, 13)),
        ("\n " + "- " * 1_200 + "b", (2, 24)),
        ("{[b]: " * 20 + "c" + "}" * 20, (1, 65)),
    ],
    ids=["12", "13", "14", "999", "1,200", "1,200 open", "1,200 lines", "1,200 items", "in a key"],
)
def test_thirteenth_level_is_refused_whatever_stands_behind_it(nested, place, parser):
    reading = careful.read(PROJECT, f"a: {nested}\n", parser)
    spans = [problem.site.span for problem in reading.problems if problem.rule is TOO_DEEP]
    assert [(span.line, span.column) for span in spans] == ([place] if place else [])


def test_brackets_that_are_letters_are_not_counted():
    text = f"name: 新村{'[' * 20}\nother: '{'[' * 20}' # {'[' * 20}\n"
    assert careful.read(PROJECT, text).problems == []


def test_long_list_of_households_with_a_fault_in_every_line_is_read_to_its_end(sample):
    rooms = "".join(f"  1-{room}: {{before-design: agree 2022/2/{room}}}\n" for room in range(2_000))
    findings = findings_in({**sample, HOUSEHOLDS: f"1:\n{rooms}"})
    assert sum(finding.rule.code in ("S304", "S305") for finding in findings) == 2_000
