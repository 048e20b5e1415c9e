"""Measure `renovation` beside other readers of the same files, as whole processes.

``python -m benchmarks.run [--runs N] [--write]``. Only the standard library is imported here: Linux counts
the size of the process that starts another into the peak memory of the one started.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
README = HERE / "README.md"
START, END = "<!-- table: written by python -m benchmarks.run --write -->", "<!-- end of table -->"
AS_OF = "2022-05-20"
CHECK, STATUS = "`renovation check`", "`renovation status`"
CHECK_SHORT, STATUS_SHORT = "`check`", "`status`"
SCHEMA, EVENTS = "`check-jsonschema`", "libyaml's event stream"
OF_COMMITS = "`status` on a thousand commits"
AT, CHANGES, KNOWN = "`status --at DAY`", "`changes --since 7d`", "`trend --known`"
YEAR_END, A_WEEK_BEFORE = "2022-12-31", "2022-12-25"
VERSION, HELP, LIBRARY = "`renovation --version`", "`renovation status --help`", "`import typer`"
FEWEST_RUNS = 5
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of user and system time."""
    peak: int
    """Bytes of memory at most."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A speed that the project wants to keep: ``cost`` at most ``limit`` times ``beside``."""

    says: str
    cost: str
    beside: str
    limit: float


REACHES = (
    Reach("`check` at least 10 times faster than `check-jsonschema`", CHECK, SCHEMA, 1 / 10),
    Reach("`check` within 4 times libyaml's event stream", CHECK, EVENTS, 4),
    Reach("`status` no slower than 1.15 times `check`", STATUS, CHECK, 1.15),
    Reach("`--version` within 1.6 times `import typer`", VERSION, LIBRARY, 1.6),
    Reach("a help page within 1.6 times `import typer`", HELP, LIBRARY, 1.6),
)
HISTORY_REACHES = (
    Reach("`--at` within 1.1 times the report on the files as they are", AT, OF_COMMITS, 1.1),
    Reach("`changes` of seven days within 2.5 times `status`", CHANGES, OF_COMMITS, 2.5),
    Reach("`trend --known` of the year within 8 times `status`", KNOWN, OF_COMMITS, 8),
)


def commands(data: Path) -> dict[str, list[str]]:
    """What is measured, by the name it has in the table."""
    python = sys.executable
    judged = ["--data", str(data), "--as-of", AS_OF, "--lang", "en"]
    plain = [python, str(HERE / "plain_pydantic.py"), str(data)]
    files = [str(file) for file in sorted(data.rglob("*.yaml"))]
    schema = [python, "-m", "check_jsonschema", "--schemafile", str(HERE / "data.schema.json")]
    return {
        CHECK: [python, "-m", "renovation_cli", "check", *judged],
        STATUS: [python, "-m", "renovation_cli", "status", *judged],
        "`yaml.safe_load` + models": [*plain, "safe"],
        "`yaml.CSafeLoader` + models": [*plain, "c"],
        SCHEMA: [*schema, *files],
        "`yamllint`": [python, "-m", "yamllint", "-d", "relaxed", str(data)],
        EVENTS: [python, str(HERE / "event_stream.py"), str(data)],
        VERSION: [python, "-m", "renovation_cli", "--version"],
        HELP: [python, "-m", "renovation_cli", "status", "--help"],
        LIBRARY: [python, "-c", "import typer"],
    }


def history_commands(data: Path) -> dict[str, list[str]]:
    """What is measured in a repository of a thousand commits, all of the last day of its year."""
    program = [sys.executable, "-m", "renovation_cli"]
    given = ["--data", str(data), "--lang", "en"]
    return {
        OF_COMMITS: [*program, "status", "--as-of", YEAR_END, *given],
        AT: [*program, "status", "--at", YEAR_END, *given],
        CHANGES: [*program, "changes", "--at", YEAR_END, "--since", A_WEEK_BEFORE, *given],
        KNOWN: [*program, "trend", "--known", "--as-of", YEAR_END, *given],
    }


def measured(command: Sequence[str]) -> Run:
    """Run a command to its end, its output thrown away."""
    start = time.perf_counter()
    # As after an installation, which compiles every module: a clone that may not keep what it has compiled
    # would be measured compiling.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"status {process.returncode}, so its time says nothing: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def interleaved(what: dict[str, list[str]], runs: int) -> dict[str, list[Run]]:
    """So many rounds, each of which runs every command once, after one round to warm up."""
    taken: dict[str, list[Run]] = {name: [] for name in what}
    for number in range(runs + 1):
        print(f"round {number} of {runs}" if number else "warm-up", file=sys.stderr)
        for name, command in what.items():
            run = measured(command)
            if number:
                taken[name].append(run)
    return taken


def middle(runs: Sequence[Run]) -> Run:
    """Median by median."""
    return Run(
        median(run.wall for run in runs),
        median(run.cpu for run in runs),
        int(median(run.peak for run in runs)),
    )


def ratio(taken: dict[str, list[Run]], cost: str, beside: str) -> float:
    """The median over the rounds of what one took of the processor against the other in the same round."""
    pairs = zip(taken[cost], taken[beside], strict=True)
    return median(one.cpu / other.cpu for one, other in pairs)


def rows(taken: dict[str, list[Run]], beside: str, called: str) -> Iterator[str]:
    """The Markdown table, with what each took against one of them."""
    yield f"| process | wall, s | CPU, s | CPU against {called} | peak, MiB |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name, runs in taken.items():
        run, against = middle(runs), ratio(taken, name, beside)
        yield f"| {name} | {run.wall:.2f} | {run.cpu:.2f} | {against:.2f} | {run.peak / MIB:.0f} |"


def verdicts(taken: dict[str, list[Run]], reaches: Sequence[Reach]) -> Iterator[str]:
    """Each reach: whether it is reached, and by what figure."""
    for reach in reaches:
        found = ratio(taken, reach.cost, reach.beside)
        figure = f"{1 / found:.1f} times faster" if reach.limit < 1 else f"{found:.2f} times"
        yield f"- {reach.says}: {'reached' if found <= reach.limit else 'not reached'} ({figure})"


def report(data: Path, runs: int) -> str:
    """Everything that is said of one measurement."""
    files = sorted(data.rglob("*.yaml"))
    size = sum(file.stat().st_size for file in files)
    where = f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs"
    python = f"Python {platform.python_version()}"
    head = f"{len(files)} files, {size / 1e6:.2f} MB; medians of {runs} rounds; {python}, {where}."
    taken = interleaved(commands(data), runs)
    return "\n".join([head, "", *rows(taken, CHECK, CHECK_SHORT), "", *verdicts(taken, REACHES)])


def history_report(data: Path, runs: int) -> str:
    """The same of the repository of a thousand commits."""
    taken = interleaved(history_commands(data), runs)
    head = f"A repository of a thousand commits; medians of {runs} rounds."
    return "\n".join(
        [head, "", *rows(taken, OF_COMMITS, STATUS_SHORT), "", *verdicts(taken, HISTORY_REACHES)]
    )


def write(text: str) -> None:
    """Put a report between the markers of the README."""
    before, _, rest = README.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8", newline="\n")


def number_of_runs(text: str) -> int:
    """The argument of ``--runs``."""
    runs = int(text)
    if runs < FEWEST_RUNS:
        raise argparse.ArgumentTypeError(f"a median of fewer than {FEWEST_RUNS} runs says too little")
    return runs


def main() -> None:
    """Write the demonstration district, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--runs", type=number_of_runs, default=7, help="rounds to take the median of (7)")
    parser.add_argument("--write", action="store_true", help="also put the table into benchmarks/README.md")
    parser.add_argument("--history", action="store_true", help="only what reads a history")
    options = parser.parse_args()
    if options.write and options.history:
        parser.error("--write needs the whole table, so leave out --history")
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        if not options.history:
            _made("renovation_cli", "demo", f"{folder}/demo")
            parts.append(report(Path(folder, "demo/data"), options.runs))
        _made("benchmarks.thousand_commits", f"{folder}/history")
        parts.append(history_report(Path(folder, "history/data"), options.runs))
    text = "\n\n".join(parts)
    print(text)
    if options.write:
        write(text)


def _made(module: str, *words: str) -> None:
    """Run a module that writes what is measured."""
    subprocess.run(
        [sys.executable, "-m", module, *words], check=True, stdout=subprocess.DEVNULL, cwd=HERE.parent
    )


if __name__ == "__main__":
    main()
