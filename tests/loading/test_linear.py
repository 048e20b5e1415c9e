"""No text of a file takes long because of how it is written: every pattern is linear in what it is fed.

Each worst case is so long that a reading which is quadratic in it would take many minutes. All are read in
one process of their own, which the system ends if it uses many times the processor time it needs, so that
nothing here depends on how busy the machine is.
"""

import subprocess
import sys

import pytest

pytest.importorskip("resource", reason="processor time is limited by POSIX only")

SECONDS = 120
PROGRAM = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
from tests.district import inspected, texts_in, SAMPLE, PROJECT, HOUSEHOLDS
from tests.loading.test_linear import WORST
files = texts_in(SAMPLE)
for name, (file, text) in WORST.items():
    assert inspected({{**files, file: text}}).findings, name
print("read", len(WORST))
"""
MANY = 100_000
PROJECT = "projects/hongqi/project.yaml"
HOUSEHOLDS = "projects/hongqi/households.yaml"


def answer(text):
    return HOUSEHOLDS, f'1:\n  1-101: {{before-design: "{text}"}}\n'


WORST = {
    "blanks in a number": (PROJECT, f'stated: {{area_m2: "1{" " * MANY}x"}}\n'),
    "digits in a number": (PROJECT, f'stated: {{households: "{"1,111" * MANY}x"}}\n'),
    "blanks in a date": (PROJECT, f'milestones: {{scheme-issued: "2022{" " * MANY}x"}}\n'),
    "blanks in an answer": answer(f"agree{' ' * MANY}x"),
    "blanks before the date of an answer": answer(f"agree :{' ' * MANY}2022"),
    "answers without end": answer("agree 2022-02-02 " * 5_000 + "x"),
    "signs between visits": answer(f"agree{' /' * MANY}x"),
    "digits before the word of an answer": answer("2" * MANY + "a-"),
    "words and days of visits apart": (
        HOUSEHOLDS,
        f"1:\n  1-101: {{before-design: [{'agree, ' * 5_000}x]}}\n",
    ),
    "signs in a room": (HOUSEHOLDS, f'1:\n  "1{" ." * MANY}": {{}}\n'),
    "accents in a comment": (PROJECT, f"name: a # {'é' * MANY}\n"),
    "accents in a text": (PROJECT, f"name: {'é' * MANY}\n"),
    "brackets in a text": (PROJECT, f"name: x{'[' * MANY}，\n"),
    "brackets that open": (PROJECT, f"name: {'[' * MANY}\n"),
    "brackets that open and close": (PROJECT, f"name: [{'[],' * 5_000}]\n"),
    "quotation marks": (PROJECT, "name: " + '"' * MANY + "\n"),
    "quotation marks apart": (PROJECT, "name: " + "' " * MANY + "\n"),
    "full-width quotation marks": (PROJECT, f"name: {',＂ ' * MANY}\n"),
    "full-width colons": (PROJECT, f"name{'：' * MANY}\n"),
    "full-width commas": (PROJECT, f"name: [{'a，' * MANY}]\n"),
    "dashes": (PROJECT, f"{'-  ' * MANY}[：\n"),
    "dashes without a space": (PROJECT, "progress:\n" + "  -a\n" * 5_000),
    "dots for dashes": (PROJECT, "progress:\n" + "  · {a: b}\n" * 5_000),
    "brackets in a text between brackets": (PROJECT, f"name: {{a: {'b[c]' * 20_000}}}\n"),
    "texts with brackets": (PROJECT, f"name: {{{'a: b[c], ' * 5_000}}}\n"),
    "lines at two depths": (PROJECT, "milestones:\n" + "   a: b\n  c: d\n" * 5_000),
    "lines that are shifted": (PROJECT, "milestones:\n" + "  a: b\n  c: d\n   e: f\n" * 3_000),
    "number signs": (PROJECT, f"name: a{' #a' * MANY}\n"),
    "number signs between brackets": (PROJECT, f"name: {{a: b{' #a' * MANY}\n"),
    "commas without keys": (PROJECT, f"name: {{a: b{',1' * 20_000}}}\n"),
    "question marks between brackets": (PROJECT, f"name: [{'a?, ' * 20_000}]\n"),
    "spaces that look alike": (PROJECT, "name: " + "a\u00a0" * MANY + "\n"),
    "ends of documents": (PROJECT, "name: a\n" + "...\n" * 20_000),
    "rows of a spreadsheet": (PROJECT, "a\tb\n" * 20_000),
    "keys without a value": (PROJECT, "".join(f"k{number}:\n" for number in range(10_000))),
    "comments below a key without a value": (PROJECT, "name:\n" + "#\n" * MANY),
    "escapes": (PROJECT, 'name: "' + r"\n" * MANY + '"\n'),
    "digits in a comment": (PROJECT, f"name: a # {'1234 ' * MANY}\n"),
    "owners in a comment": (PROJECT, f"name: a # {'owner: ' * MANY}\n"),
}


def test_every_worst_case_is_read_within_a_hard_limit():
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(seconds=SECONDS)], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout) == (0, f"read {len(WORST)}\n"), result.stderr
