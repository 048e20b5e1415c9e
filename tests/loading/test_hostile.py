"""Files made to break readers: each is read to its end in the time of an ordinary one, or refused."""

import pytest

from tests.district import HOUSEHOLDS, PROJECT, findings_in, inspected

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
    "carriage returns only": ("name: a\r" * 50_000, "Y207"),
    "zeros": (b"\0" * 100_000, "Y207"),
    "telephone numbers": ("# 13800000000\n" * 5_000, "P703"),
    "long key": ("k" * 100_000 + ": 1", "Y201"),
    "long word": ("name: a\ntrack: " + "实" * 100_000, "R403"),
}


@pytest.mark.parametrize(("text", "code"), FILES.values(), ids=FILES)
def test_hostile_file_is_refused_by_name(sample, text, code):
    inspection = inspected({**sample, PROJECT: text})
    assert code in {finding.rule.code for finding in inspection.findings}
    assert not inspection.complete


def test_long_list_of_households_with_a_fault_in_every_line_is_read_to_its_end(sample):
    rooms = "".join(f"  1-{room}: {{before-design: agree 2022/2/{room}}}\n" for room in range(2_000))
    findings = findings_in({**sample, HOUSEHOLDS: f"1:\n{rooms}"})
    assert sum(finding.rule.code == "S304" for finding in findings) == 2_000
