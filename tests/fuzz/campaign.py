"""Folders that somebody or something has spoilt, by the hundred thousand.

``python -m tests.fuzz.campaign --inputs 200000 --seed 1`` takes a small district, lets one to three things
befall it (`mutators`), and asks whether what must hold of any folder holds (`invariants`): nothing raises or
hangs, what is accepted is read as another reader reads it, and a fact that is not counted is named. Each
hundredth folder is written to disk, with a link or a pipe in it at times, and goes through a command: its
exit status is one of those documented, and nothing on disk is changed. ``--only N`` does the N-th input
alone.
"""

import argparse
import gc
import io
import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from unittest.mock import patch

from renovation_cli.cli.main import main as renovation
from renovation_cli.loading.tree import PathKind, TreeEntry
from tests.fuzz.district import FILES
from tests.fuzz.invariants import faults_of
from tests.fuzz.mutators import MUTATORS, Files

ON_DISK = 100
"""One folder in so many goes to disk: a command takes as long as thirty readings."""
SECONDS = 20
"""Of the processor, for one input: a hard limit, a thousand times what an input takes."""
EVERY = 5_000
"""Inputs between two lines that say how far it has got."""
COMMANDS = (
    *(("check", "--format", form) for form in ("text", "concise", "json", "github")),
    *(
        (name, "--as-of", "2022-09-20", "--format", "plain")
        for name in ("status", "overdue", "consult", "pace", "orders")
    ),
    *(
        (name, "--as-of", "2022-09-20", "--format", "json")
        for name in ("targets", "deadlines", "escalations", "funding")
    ),
    ("who", "甲"),
    ("status", "红旗"),
    ("duties",),
    ("wants",),
)
_DOCUMENTED = frozenset({0, 1, 2, 3})
_SPOTS = (*FILES, "projects", "projects/hongqi", "projects/again", "notes.txt", "photos", "projects/hongqi/1")


class Hang(BaseException):
    """An input has taken more of the processor's time than any may."""


def folder(seed: int, number: int) -> tuple[Random, Files, list[str]]:
    """An input: the random numbers that are left, the files, and what befell them."""
    random = Random(f"{seed}/{number}")  # noqa: S311 - not for secrets
    files = {path: text.encode() for path, text in FILES.items()}
    chosen = [random.choice(MUTATORS) for _ in range(random.choice((1, 1, 1, 2, 3)))]
    for mutate in chosen:
        mutate(files, random)
        if not files:
            break
    return random, files, [mutate.__name__ for mutate in chosen]


def faults(seed: int, number: int) -> Iterator[str]:
    """What does not hold of an input."""
    random, files, befallen = folder(seed, number)
    name = f"{seed}/{number} {'+'.join(befallen)}"
    try:
        others = (
            [TreeEntry(random.choice(_SPOTS), random.choice(list(PathKind)[1:]))]
            if random.random() < 0.03
            else []
        )
        kept = {
            path: body for path, body in files.items() if not any(_is_in(path, each.path) for each in others)
        }
        yield from (f"{name}: {fault}" for fault in faults_of(kept, others))
        if number % ON_DISK == 0:
            yield from (f"{name}: {fault}" for fault in _faults_on_disk(files, random))
    except (Exception, Hang):  # noqa: BLE001 - whatever it is, it is what the campaign looks for
        yield f"{name}: {traceback.format_exc()}"


def _is_in(path: str, other: str) -> bool:
    return path == other or path.startswith(f"{other}/")


def _faults_on_disk(files: Files, random: Random) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "data"
        data.mkdir()
        for path, body in files.items():
            _write(data / path, body)
        if random.random() < 0.3:
            _put_in_the_way(data / random.choice(_SPOTS), random)
        before = contents(data)
        command = [*random.choice(COMMANDS), "--data", str(data)]
        status, said = run(command)
        if status not in _DOCUMENTED or "Traceback" in said:
            yield f"{command} ends with {status}: {said}"
        if contents(data) != before:
            yield f"{command} changes the folder"


def _write(path: Path, body: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    except (OSError, ValueError):
        pass  # a name that this system cannot bear


def _put_in_the_way(path: Path, random: Random) -> None:
    """A link, a pipe or a folder in the place of what stands there."""
    if path.is_dir() and not path.is_symlink():
        path = path / "households.yaml"
    path.unlink(missing_ok=True)
    if not path.parent.is_dir():
        return
    kind = random.randrange(3)
    if kind == 0:
        path.symlink_to(random.choice(("/proc/self/environ", "/dev/zero", "..", ".", "nowhere", path.name)))
    elif kind == 1:
        os.mkfifo(path)
    else:
        path.mkdir()


def contents(data: Path) -> dict[str, tuple[int, int, bytes | None]]:
    """Everything that a write would change."""
    return {
        os.fsdecode(path.relative_to(data)): (
            path.lstat().st_mtime_ns,
            path.lstat().st_mode,
            path.read_bytes() if path.is_file() and not path.is_symlink() else None,
        )
        for path in [data, *sorted(data.rglob("*"))]
    }


def run(command: list[str]) -> tuple[int, str]:
    """A command line in this process: its exit status, and all that it wrote."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict") for _ in range(2))
    surroundings = {"RENOVATION_TODAY": "2023-01-31", "LANGUAGE": "zh"}
    with patch.dict(os.environ, surroundings), redirect_stdout(out), redirect_stderr(err):
        status = renovation(command)
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    return status, "".join(texts)


def _stop(_signal: int, _frame: object) -> None:
    raise Hang


def main(arguments: list[str]) -> int:
    """Run the campaign and print what does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.campaign", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="the number of the first input")
    parser.add_argument("--only", type=int, help="the number of the one input")
    options = parser.parse_args(arguments)
    numbers = (
        [options.only] if options.only is not None else range(options.start, options.start + options.inputs)
    )
    kinds, bad, started = Counter[str](), 0, time.process_time()
    signal.signal(signal.SIGVTALRM, _stop)
    gc.freeze()  # what has been imported is looked through once, not for every input
    for number in numbers:
        if number and number % EVERY == 0:
            sys.stderr.write(f"{number} …\n")
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        kinds.update(folder(options.seed, number)[2])
        for fault in faults(options.seed, number):
            bad += 1
            sys.stdout.write(f"{fault}\n")
            sys.stdout.flush()
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    for kind, count in kinds.most_common():
        sys.stdout.write(f"{count:8} {kind}\n")
    seconds = time.process_time() - started
    sys.stdout.write(f"{len(numbers)} inputs, seed {options.seed}, {bad} faults, {seconds:.0f} s\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
