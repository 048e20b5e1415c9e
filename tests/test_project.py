import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import renovation_cli

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "renovation_cli"
READMES = ("README.md", "README.zh-CN.md")
CODE = [
    path for folder in ("renovation_cli", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py")
]
MOST_LINES = 350
MOST_LINES_OF_A_FUNCTION = 40
MOST_BY_POSITION = 5
# Their first arguments have no names: the sentence itself, its plural, and the number that chooses; a record
# that is changed; or a list of any length of things of one kind.
NAMELESS = ("say", "say_n", "replace", "renovation", "_apart", "Fields", "only", "merge_range")

# Tried where they draw: in tests/render/test_tables.py, cli/test_explain.py, cli/test_changes.py and
# reports/test_place.py.
TRIED_BY_OTHERS = {
    "renovation_cli.render.layout",
    "renovation_cli.render.rich_table",
    "renovation_cli.render.rule_page",
    "renovation_cli.reports.place",
    "renovation_cli.reports.changes",
    *(
        f"renovation_cli.{name}"
        for name in (
            "render.word",  # and those below in render/test_word.py
            "render.word_package",
            "render.word_pages",
            "render.word_styles",
            "render.word_table",
            "render.word_text",
            "render.xml_text",
            "render.xlsx",  # and those below in render/test_xlsx.py
            "render.xlsx_cells",
            "render.xlsx_table",
            "render.numbers",  # in render/test_csv_tables.py
            "render.heads",  # in render/test_xlsx.py and test_html.py
            "render.html_cells",  # and that below in render/test_html.py
            "render.html_table",
            "reports.laid_out",  # in reports/test_laid_out.py
        )
    ),
}

# What a command may need, and none needs before it is known which command it is.
LATE = ("babel", "hypothesis", "icalendar", "jinja2", "rich", "yaml")


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def quick_start(readme):
    """The two lines of a README that set everything up."""
    lines = re.findall(r"^```sh\n(.*)\n```$", read(readme), re.MULTILINE)
    return [line for line in lines if line.startswith("python3 -m venv .venv && ")]


def run_python(*arguments):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_both_readmes_start_with_the_same_two_lines():
    status, tests = quick_start("README.md")
    assert status.endswith("renovation status --as-of 2022-05-20")
    assert tests.endswith("-m pytest -n auto")
    # Who reads Chinese need not have a Chinese locale.
    assert quick_start("README.zh-CN.md") == [f"{status} --lang zh", tests]


@pytest.mark.parametrize("readme", READMES)
def test_the_one_door_runs_the_test_command_of_the_readme(readme):
    assert quick_start(readme)[1] in read(".ci/run").splitlines()


def test_the_one_door_can_be_run():
    script = ROOT / ".ci" / "run"
    assert script.read_bytes().startswith(b"#!/usr/bin/env bash\n")
    assert b"\r" not in script.read_bytes()
    assert os.name == "nt" or os.access(script, os.X_OK)


def test_there_is_one_version():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert project["version"] == renovation_cli.__version__
    assert f"## [{renovation_cli.__version__}]" in read("CHANGELOG.md")


def test_imports_go_one_way():
    lint_imports = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert lint_imports, "import-linter comes with the dev extra"
    linted = subprocess.run(
        [lint_imports, "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_every_module_says_what_it_is_for():
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in CODE}
    assert [path for path, text in texts.items() if text and not ast.get_docstring(ast.parse(text))] == []


def test_no_module_is_too_long_to_read():
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert not {path: number for path, number in lines.items() if number > MOST_LINES}


def imported_by_tests():
    """Every module that a test imports, and every name out of one."""
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from (node.module, *(f"{node.module}.{name.name}" for name in node.names))


@pytest.mark.parametrize("folder", ["reports", "render"])
def test_every_report_and_every_format_has_tests(folder):
    modules = {f"renovation_cli.{folder}.{path.stem}" for path in (PACKAGE / folder).glob("[a-z]*.py")}
    untried = modules - set(imported_by_tests()) - TRIED_BY_OTHERS

    assert untried == set(), f"write tests/{folder}/test_NAME.py"


def long_functions(path):
    for part in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_function = isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)
        if is_function and part.end_lineno - part.lineno >= MOST_LINES_OF_A_FUNCTION:
            yield f"{path.relative_to(ROOT).as_posix()}:{part.lineno} {part.name}"


def test_no_function_is_too_long_to_read():
    assert [function for path in CODE for function in long_functions(path)] == []


def called(function):
    """The last name of what is called: ``only`` of ``ORDER.only``, ``Fields`` of ``Fields[OrderState]``."""
    function = function.value if isinstance(function, ast.Subscript) else function
    return getattr(function, "attr", None) or getattr(function, "id", None)


def long_calls_by_position(path):
    """Calls with more arguments than can be told apart by their places, and not all of them named."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or len(call.args) + len(call.keywords) <= MOST_BY_POSITION:
            continue
        if call.args and called(call.func) not in NAMELESS:
            yield f"{path.relative_to(PACKAGE).as_posix()}:{call.lineno}"


def test_calls_with_many_arguments_name_them():
    found = [place for path in sorted(PACKAGE.rglob("*.py")) for place in long_calls_by_position(path)]
    assert found == []


def test_the_command_line_starts_without_what_only_a_command_needs():
    loaded = run_python("-c", "import sys, renovation_cli.cli.app; print(*sys.modules)").split()
    assert "typer" in loaded
    assert [name for name in LATE if name in loaded] == []


def test_only_history_starts_git():
    """Whatever starts a process by a path or a name: the pager starts what its user names, history git."""
    starting = re.compile(r"\bsubprocess\.(run|Popen|call|check_\w+)\(|\bos\.(system|popen|exec|spawn)")
    found = {path for path in PACKAGE.rglob("*.py") if starting.search(read(path))}

    assert found == {PACKAGE / "history" / "git.py", PACKAGE / "cli" / "pager.py"}
