"""What says only what the program is or how it is called is said without the libraries that read and draw."""

import json
import subprocess
import sys

from renovation_cli.cli.app import COMMANDS
from tests.cli.commands import environment
from tests.cli.test_usage import CALLS

HEAVY = ("pydantic", "pydantic_core", "rich", "yaml")
LIGHT = [
    "--version",
    "--help",
    *(f"{name} --help" for name in COMMANDS),
    "status --help --lang zh",
    "help",
    "help status",
    "version",
    *CALLS,
    "deadlines --within 1000000",
    "check --fail-on note",
]
LOADED = f"""
import json, os, sys
from renovation_cli.cli.main import main
lines, printed = json.load(sys.stdin), sys.stdout
sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")
for line in lines:
    status = main(line.split())
    json.dump([line, status, [name for name in {HEAVY} if name in sys.modules]], printed)
    print(file=printed)
"""


def loaded(lines):
    """Each line with its exit status and the heavy libraries that are loaded when it has been carried out."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        input=json.dumps(lines),
        env=environment(LANG="C"),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def test_help_the_version_and_wrong_calls_load_neither_pydantic_nor_rich_nor_yaml():
    assert {(line, *heavy) for line, _, heavy in loaded(LIGHT) if heavy} == set()


def test_what_is_light_is_help_the_version_or_wrong_usage():
    for line, status, _ in loaded(LIGHT):
        asked = {"--help", "--version", "help", "version"} & set(line.split())
        assert status == (0 if asked else 2), line


def test_a_check_looks_for_no_plugins(district):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "renovation_cli", "check", "--data", district],
        env=environment(LANG="C"),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pydantic.plugin._schema_validator" in imported
    assert imported.isdisjoint({"pydantic.plugin._loader", "importlib.metadata", "email"})


def test_a_report_loads_what_it_needs_and_nothing_to_draw_with(district):
    (_, status, heavy) = loaded([f"status --data {district}"])[0]

    assert (status, heavy) == (0, ["pydantic", "pydantic_core", "yaml"])
