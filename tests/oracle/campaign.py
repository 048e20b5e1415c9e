"""The long form: ``python -m tests.oracle.campaign --figures 100000`` compares so many figures.

It prints how many figures of how many districts were compared, and each disagreement with its seed.
"""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.oracle import asked
from tests.oracle.district import district
from tests.oracle.figures import District

MISSING = "not printed"
UNLISTED = {"late": None, "implied": set(), "unrecorded": None}
"""What a figure is that stands in no list of a report."""


def days_of(seed):
    """The days on which a district is judged: two about the programme, at times one years after it."""
    random = Random(-seed - 1)
    days = [date(2021, 12, 25) + timedelta(days=random.randint(0, 420)) for _ in range(2)]
    return [*days, date(2025, 7, 1)] if seed % 5 == 0 else days


def disagreements(seed):
    """How many figures of a district were compared, and those that differ: key, day, expected, printed."""
    files = district(seed)
    ours, compared, found = District(files), 0, []
    with TemporaryDirectory() as folder:
        for path, text in files.items():
            file = Path(folder, "data", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        for as_of in days_of(seed):
            printed = asked.figures(Path(folder), as_of)
            for key, expected in ours.figures(as_of).items():
                compared += 1
                got = printed.get(key, UNLISTED.get(key[1], MISSING))
                if got != expected:
                    found.append((key, as_of, expected, got))
    return compared, found


def main(arguments):
    """Compare until so many figures are compared."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--figures", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args(arguments)
    compared, seed, found = 0, options.seed, 0
    while compared < options.figures:
        number, differing = disagreements(seed)
        compared += number
        for key, as_of, expected, got in differing:
            found += 1
            if found <= options.show:
                what = " ".join(map(str, key))
                print(f"seed {seed}, {as_of}: {what}: expected {expected}, printed {got}", flush=True)
        seed += 1
    print(f"{compared} figures of {seed - options.seed} districts compared, {found} disagree")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
