"""Texts in which a hand has slipped, by the hundred thousand: is what `rows` reads what the events say?

``python -m tests.loading.spoilt --inputs 1000000 --seed 1`` puts up to four slips into blocks as people write
them, signs of YAML and of JSON among them, and prints each text that `rows` reads otherwise than
`values.values_of` with either parser of PyYAML. What `rows` declines is right in any case.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from random import Random
from typing import Any

from renovation_cli.loading import ambiguity, characters, rows
from renovation_cli.loading.values import Irregular, values_of
from tests.district import PARSERS

BLOCKS = (
    "1幢:\n  1-101: {area_m2: 68.5, before-design: agree 2022-02-12}\n  1-102: {wants: [屋顶防水, 扶手]}",
    "2:\n  东-101: {owner: o-1, before-design: [absent 2022-02-12, 同意 2022-02-19]}\n  2-201: {}\n\n  # 补",
    "name: 红旗新村\nstated:\n    households: 12\n    area_m2: 1000",
    "money:\n  plan:\n    society: {capital: 3}\n  entries:\n    - {on: 2022-07-15, yuan: 9}\n    - a b",
    "# 派单\no-1: {due: 2022-05-06, steps: [{on: 2022-05-02, step: accepted}, {to: [a, {b: [c]}]}]}",
    "meetings:\n  - on: 2022-05-09\n    said:\n      - id: d-1\n        to: [甲]\n      - 乙\n  - {a: b}",
    "groups:\n  综合组:\n    also: [办]\n    deputies:\n      - 乙\n      - [丙, {}]\n  note: 合 - 样's",
)
SIGNS = (
    *(
        ": ",
        ", ",
        "{",
        "}",
        "[",
        "]",
        "- ",
        "-",
        "\n",
        " ",
        "  ",
        "#",
        " #",
        " # ",
        ":",
        ",",
        "a",
        "住",
        "'",
        '"',
    ),
    *(
        "\\",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "<<",
        "<<: ",
        "...",
        "---",
        "?",
        "? ",
        "~",
        "=",
        ".",
        "\t",
    ),
    *(
        "\r",
        "\x07",
        "\u3000",
        "\ufeff",
        "\x85",
        "\u2028",
        "null",
        "{}",
        "[]",
        '""',
        "：",
        "，",
        "\ud800",
        "𠀀",
        "é",
    ),
    *("\n\n", "\n  ", "\n    ", " \n", ": {", "},", "]]", "a: b", "1e3", "-1", "\\u0061", '": "'),
)
SHUFFLED = 0.2
"""The share of texts in which a line stands once more, elsewhere or deeper."""


def text(seed: int, number: int) -> str:
    """Some blocks, a line of which may stand once more, with up to four slips."""
    random = Random(f"{seed}/{number}")  # noqa: S311 - not for secrets
    lines = "\n".join(random.sample(BLOCKS, random.randint(1, 3))).split("\n")
    if random.random() < SHUFFLED:
        index = random.randrange(len(lines))
        lines.insert(random.randint(0, len(lines)), random.choice(("", " ", "  ")) + lines[index])
    made = "\n".join(lines) + random.choice(("\n", "\n", "\n", ""))
    for _ in range(random.choice((0, 1, 1, 1, 2, 3, 4))):
        start = random.randint(0, len(made))
        end = start + random.choice((0, 0, 1, 1, 2, 5, 30))
        made = made[:start] + random.choice((*SIGNS, "")) + made[end:]
    return made


def difference(given: str) -> str | None:
    """What `rows` reads otherwise than the events say; None if it reads the same, or declines the text."""
    if characters.is_suspect(given) or ambiguity.is_ambiguous(given):
        return None
    read = rows.read(given)
    if read is None:
        return None
    for name, parser in PARSERS.items():
        said = _said(given, parser)
        # As texts, since the order of the keys must be the same, too.
        if said is Irregular or json.dumps(read) != json.dumps(said):
            return f"{given!r} is read as {read!r}; by the parser {name}: {said!r}"
    return None


def _said(given: str, parser: Any) -> Any:
    try:
        return values_of(given, parser)
    except Irregular:
        return Irregular


def differences(seed: int, numbers: range) -> Iterator[str]:
    """Every text that is read otherwise."""
    return filter(None, (difference(text(seed, number)) for number in numbers))


def main(arguments: list[str]) -> int:
    """Print every text that is read otherwise, and how many were read."""
    parser = argparse.ArgumentParser(prog="python -m tests.loading.spoilt", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    numbers, bad = range(options.inputs), 0
    for found in differences(options.seed, numbers):
        bad += 1
        sys.stdout.write(f"{found}\n")
    taken = sum(rows.read(text(options.seed, number)) is not None for number in numbers)
    sys.stdout.write(f"{len(numbers)} texts, seed {options.seed}: {taken} read, {bad} otherwise\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
