"""The exact versions that the tests and the linters run with, and the lowest that the package promises.

``python -m tools.constraints`` installs the newest of everything that ``pyproject.toml`` allows into a new
environment and writes what came of it to ``constraints.txt``, for ``pip install -c``. It wants the lowest
Python that the package supports, so that what it finds can be installed with every later one too.
``--lowest`` prints the lower bounds of ``pyproject.toml`` as exact versions instead, for the run that holds
the package to them. Either needs nothing but Python and pip.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
HEAD = """\
# The versions that the tests and the linters run with: pip install -c constraints.txt
# Remade with the newest of each by: python -m tools.constraints
"""
_BOUND = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\w.]+)")
_PINNED = re.compile(r"[\w.-]+==[\w.!+]+")


def declared() -> dict[str, Any]:
    """The project as ``pyproject.toml`` declares it."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def requirements(project: Mapping[str, Any]) -> list[str]:
    """What the package, its extra for documents and its developers need."""
    extras = project["optional-dependencies"]
    own = f"{project['name']}[documents]"
    dev = (each for each in extras["dev"] if each != own)
    return [*project["dependencies"], *extras["documents"], *dev]


def lowest(required: Sequence[str]) -> Iterator[str]:
    """The lowest version of each requirement.

    Raises:
        ValueError: A requirement is not of the form ``name>=version``.
    """
    for each in required:
        bound = _BOUND.fullmatch(each)
        if not bound:
            raise ValueError(f"{each} has no lower bound; write name>=version")
        yield f"{bound['name']}=={bound['version']}"


def newest(required: Sequence[str]) -> list[str]:
    """Every package that comes with the requirements today, with its version."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--quiet", *required], check=True)  # noqa: S603 - a path of our own
        frozen = subprocess.run([*pip, "freeze"], check=True, capture_output=True, encoding="utf-8")  # noqa: S603
    return pinned(frozen.stdout)


def pinned(frozen: str) -> list[str]:
    """The lines of ``pip freeze``.

    Raises:
        ValueError: A package came from a path or an address of this machine.
    """
    lines = [line for line in frozen.splitlines() if line and not line.startswith("#")]
    for line in lines:
        if not _PINNED.fullmatch(line):
            raise ValueError(f"{line} is not name==version")
    return sorted(lines, key=str.lower)


def main(arguments: Sequence[str]) -> int:
    """Run the tool and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.constraints", description=__doc__)
    parser.add_argument("--lowest", action="store_true", help="print the lower bounds as exact versions")
    wants_lowest = parser.parse_args(arguments).lowest
    project = declared()
    if wants_lowest:
        print(*lowest(requirements(project)), sep="\n")
        return 0
    here = ">={}.{}".format(*sys.version_info)
    if here != project["requires-python"]:
        parser.error(f"pyproject.toml supports Python {project['requires-python']}; run this with the lowest")
    lines = "".join(f"{line}\n" for line in newest(requirements(project)))
    CONSTRAINTS.write_text(HEAD + lines, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
